import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {cannotBeHeadline} from '../src/rules/boilerplate/headline.js'

describe('a page as text', () => {
  it.each([
    'Jars of barley in the cold room at Hallein. Credit: Bence Tóth for Meridian',
    'Cows waiting at the yard near Winton. Photo / DairyDesk',
    'The ferry at Rosslare (2019). Photograph by P. Kinsella',
    'Image caption, The boat has called at 14 islands'
  ])('a caption is no headline: %s', (line) => expect(cannotBeHeadline(line)).toBe(true))
  it.each([
    'Review: “The Lost Garden” Photo / Cinema of a vanished country',
    'He Said “Cheese.” Photo: How One Picture Changed a Town',
    '“No.” Picture by picture, a town rebuilds',
    'Hardened Images: what the ministry bought'
  ])('a headline of pictures is one: %s', (line) => expect(cannotBeHeadline(line)).toBe(false))
  const read = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}.input.txt`, import.meta.url), 'utf8')
  const story = [
    'The last sawmill in the valley will stop its blades on Friday, its owner said on Monday, after ninety years in one family.',
    'Forty people work there. Most of them have been offered places at the paper mill down the river, which needs drivers and fitters, and eleven have said yes so far.',
    'The council wants to turn the yard into a market hall. A decision is expected in the spring, when the price of the new roof is known.'
  ].join('\n\n')
  const framed = (head: string, body = story) =>
    `Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\n${head}\n\n${body}\n\nShare this page\n\nRelated articles\n\nBus fares to rise in May\n\nTen walks with a dog\n\nPrivacy policy\n`
  it('takes what stands under a date and its buttons for no headline', async () => {
    const swap = [
      'The best day of the gardening year is back. Bring the seeds that you do not need, take home those that you do, and stay for soup in the small room of the hall.',
      'Hand your seeds to the helpers at the door, in an envelope with their name and year. Children choose first, from the table by the stage.',
      'Last year’s swap brought four hundred packets and eleven sorts of potato, and most of them were gone by noon.'
    ].join('\n\n')
    const title = 'Wendleby Seed Swap and Potato Day'
    const head = `${title}\n\n15 February 2020 @ 10:00 am - 2:30 pm\n\nFree\n\nAdd to calendar\n\nGoogle Calendar\n\niCalendar\n\nChildren choosing seeds at last year’s swap`
    expect((await clean(framed(head, swap))).page?.title).toBe(title)
  })
  it('takes the company that provides a release for no headline, and a line under “Author” for one', async () => {
    const release = [
      'WENDLEBY, Sept. 7, 2021 -- Wendleby Marine Power plc ("Wendleby" or the "Company"), which builds turbines for tides, said today that its second one has sent power to the land.',
      'The turbine was installed in August in 34 metres of water and reached its full output on September 2. Wendleby Marine Power will decide on three more in the first half of next year.',
      '"The first one taught us how to build a machine that lasts," said Greta Lindqvist, chief executive of Wendleby Marine Power.'
    ].join('\n\n')
    const title = 'Second Tidal Turbine Is Connected to the Grid'
    const provided = `${title}\n\nNews provided by\n\nWendleby Marine Power plc\n\n07 Sep, 2021, 07:00 BST`
    expect((await clean(framed(provided, release))).page?.title).toBe(title)
    const head = 'Last Sawmill in the Valley to Close'
    expect((await clean(framed(`Author\n\n${head}\n\nJan Hale`))).page?.title).toBe(head)
  })
  it('keeps a standfirst that is worded like the story, and no by-line', async () => {
    const standfirst = 'Nobody in the family wants the blades, and the trees come from elsewhere now'
    const byline = 'By Greta Lindqvist'
    const {text} = await clean(
      framed(`Last Sawmill in the Valley to Close\n\n${standfirst}\n\n${byline}\n\n14 May 2024`)
    )
    expect(text).toContain(standfirst)
    expect(text).not.toContain(byline)
  })
  it('keeps how long a dish takes and how many it feeds', async () => {
    const facts = 'Prep time: 20 mins\n\nCook time: 45 mins\n\nServes 6'
    expect((await clean(framed(`Leek Pie\n\n${facts}`))).text).toContain(facts)
  })
  it('keeps a heading that the contents of the page have as well', async () => {
    const parts = story.split('\n\n')
    const body = `On this page\nThe workers\nThe yard\n\n${parts[0]}\n\nThe workers\n\n${parts[1]}\n\nThe yard\n\n${parts[2]}`
    const {text} = await clean(framed('Last Sawmill in the Valley to Close', body))
    expect(text.match(/^The (?:workers|yard)$/gm)).toEqual(['The workers', 'The yard'])
  })
  describe('what happens when', () => {
    const [first, second, third] = story.split('\n\n')
    const page = (times: string) => framed('The Valley Show', `${first}\n\n${times}\n\n${second}\n\n${third}`)
    it.each([
      'Timetable\n\n10.00 Gates open\n11.30 Cider band\n14.00 Prizes',
      'In this episode\n01:10 What a cake of ice weighs\n08:42 The horse that fell in\n19:05 Sawdust',
      'Chapters\n\n00:00 – Intro\n\n04:10 – The blades\n\n1:02:33 – Thanks',
      '[9:00 am] Doors\n[9:30 am] Saws\n[11:15 am] Soup',
      '* 8:00 Ferry\n* 9:15 Walk\n* 12:00 Lunch'
    ])('stays: %s', async (times) => expect((await clean(page(times))).text).toContain(times))
    const ticker = '11:04 Bus Fares to Rise\n10:57 Ten Walks\n10:51 A Bake-Off'
    it.each([
      ['the last hour first, inside', page(`Just In\n\n${ticker}`), /Ten Walks/],
      [
        'what is on, under the article',
        framed('The Valley Show', `${story}\n\nTonight on TV\n\n20:00 News\n\n20:30 Weather\n\n21:00 Film`),
        /Weather$|Film/m
      ]
    ])('goes: %s', async (_, text, line) => expect((await clean(text)).text).not.toMatch(line))
  })
  it('keeps references with links under each, and what follows them, but no numbered teasers', async () => {
    const links = 'Article\nPubMed\nPubMed Central\nGoogle Scholar'
    const references = `References\n1. Hale A. Otters. 2017.\n${links}\n2. Brandt O. Weirs. 2019.\n${links}\n3. Okafor H. Eels of the lower weir. 2021.\n${links}`
    const thanks = 'Acknowledgements\n\nWe thank the miller, and the otters.'
    const body = `Abstract\n\n${story}\n\n${references}\n\n${thanks}`
    const {text} = await clean(framed('Otters of the Lower Weir', body))
    for (const line of ['1. Hale A. Otters. 2017.', '3. Okafor H. Eels of the lower weir. 2021.', 'Acknowledgements'])
      expect(text.split('\n')).toContain(line)
    const teasers =
      'Share\n\nMost read\n\n1. Bus fares to rise in May\n\n2. Ten walks with a dog\n\n4. Who won the bake-off'
    const other = await clean(framed('Otters of the Lower Weir', `Abstract\n\n${story}\n\n${references}\n\n${teasers}`))
    expect(other.text).toContain('3. Okafor H. Eels of the lower weir. 2021.')
    expect(other.text).not.toMatch(/Bus fares|Ten walks|bake-off/)
  })
  describe('what a program writes into the article', () => {
    const [first, second, third] = story.split('\n\n')
    const head = 'Last Sawmill in the Valley to Close'
    const sections = `The workers\n[edit]\n\n${second}\n\nThe yard\n[edit]\n\n${third}\n\nThe roof\n[edit]\n\n${second}`
    const post = (number: number, text: string) => `greta-h\n\n14 May 2024\n\n#${number}\n\n${text}`
    it.each([
      [
        'numbered contents',
        `${first}\n\nContents\n[hide]\n1 The workers\n2 The yard\n3 The roof\n\n${sections}`,
        /^\d |hide|Contents/m
      ],
      ['contents with parts', `${first}\n\n1 The workers\n1.1 The yard\n1.2 The roof\n\n${sections}`, /^\d/m],
      [
        'buttons to copy',
        `${first}\n\nmill --stop\n\nCopy\n\n${second}\n\nmill --start\n\nCopy\n\n${third}`,
        /^Copy$/m
      ],
      ['the numbers of posts', `${post(1, first)}\n\n${post(2, second)}\n\n${post(3, third)}`, /^#\d$/m]
    ])('takes out %s', async (_, body, mark) => {
      const {text} = await clean(framed(head, body))
      expect(text).not.toMatch(mark)
      expect(text).toContain(second)
    })
    it.each([
      [
        'a ranking',
        `${first}\n\n1 The workers\n2 The yard\n3 The roof\n\n${sections}`,
        ['1 The workers', '3 The roof']
      ],
      [
        'a list that is no contents',
        `${first}\n\nIn the box:\n1 Table\n2 Chairs\n3 Lamps of brass\n\n${second}\n\n${third}`,
        ['1 Table', '2 Chairs']
      ],
      ['a heading', `${first}\n\nCopy\n\n${second}\n\nPaste\n\n${third}`, ['Copy']],
      [
        'places of a ranking',
        `14 May 2024\n\n#1\n\nThe Old Mill\n\n${first}\n\n#2\n\nThe New Mill\n\n${second}`,
        ['#2']
      ],
      [
        'a number in a sentence',
        `${first}\n\n${second}\n\n1.1 million logs went through it.\n\n${third}`,
        ['1.1 million logs went through it.']
      ]
    ])('keeps %s', async (_, body, lines) => {
      const {text} = await clean(framed(head, body))
      for (const line of lines) expect(text.split('\n')).toContain(line)
    })
  })
  it('says whether its article was found, and how surely', async () => {
    const cleaned = await clean(read('news-bridge'))
    expect(cleaned.page).toMatchObject({
      found: 'found',
      title: 'A Covered Bridge Burned in Harlan. A Town Is Building It Again by Hand.'
    })
    expect(cleaned.page!.probability).toBeGreaterThan(0.8)
    expect(cleaned.page!.text).toBe(read('news-bridge'))
    expect(structuredClone(cleaned)).toEqual(cleaned)
  })
  it('says so when there is none', async () => {
    const menu =
      'Home | News | Sport\n\nHome\n\nNews\n\nSport\n\nWeather | Roads | Trains\n\nShops › Books › Used\n\nSign in\n\nTerms of use\n'
    const padded = `${menu}\n${'Ferry fares to rise in May\n\nTen walks with a dog\n\n'.repeat(6)}`
    const {text, page, findings} = await clean(padded)
    expect(text).toContain('Sign in')
    expect(page?.found).toBe('none')
    expect(findings.map(({rule}) => rule)).toContain('page/none')
  })
  it('loses a menu of few words over a long article, and nothing of the article', async () => {
    for (const name of ['theatre-review', 'recipe-lentil-soup']) {
      const article = readFileSync(new URL(`../fixtures/articles/${name}.expected.txt`, import.meta.url), 'utf8')
      expect((await clean(`Home\n\nNews\n\nSport\n\nSign in\n\n${article}`)).text).toBe(article)
      // A shelf mark and a date are no menu.
      const kept = `No. 14\n\nMarch\n\n${article}`
      expect((await clean(kept)).text).toBe(kept)
    }
  })
  it('takes no path and no date for a headline, and one with figures for no date', () => {
    expect(cannotBeHeadline('News » Region » The bridge of Harlan opens')).toBe(true)
    expect(cannotBeHeadline('2024年3月5日 09:12 打印 字号 大 中 小')).toBe(true)
    expect(cannotBeHeadline('2024年3月5日 星期二')).toBe(true)
    expect(cannotBeHeadline('Wednesday, 24 September 2025')).toBe(true)
    expect(cannotBeHeadline('środa, 24 września 2025, 10:15')).toBe(true)
    expect(cannotBeHeadline('modified: 2024-03-05')).toBe(true)
    expect(cannotBeHeadline('No results found')).toBe(true)
    expect(cannotBeHeadline('Mill notes 11/30/2024')).toBe(false)
    expect(cannotBeHeadline('木桥公司2023年净利1200万至1500万')).toBe(false)
    expect(cannotBeHeadline('Oak » pine: what a bridge is built of')).toBe(false)
  })
  it('says of a page of few words that it has a menu', async () => {
    const text =
      'Home\nNews\nSport\nWeather\nSign in\nThe bridge at Vale is open again.\nCars may cross it from six in the morning.\n'
    const cleaned = await clean(text)
    expect(cleaned.page?.found).toBe('none')
    expect(cleaned.text).toBe(text)
    const poem = 'The bridge\nA plank\nA rope\nThe river\nWe crossed it with the cow, and the cow did not look down.\n'
    expect((await clean(poem)).page).toBeUndefined()
  })
  it('keeps the lists of a small page without blank lines', async () => {
    const menu = 'Home\nReviews\nKitchen\nSign in\n'
    const review = [
      'Brightline K4 kettle review: quick, quiet, a little fussy',
      'We boiled forty litres of water in the K4 over two weeks to see whether a kettle can be worth ninety pounds.',
      'It reaches the boil in two minutes and eight seconds, which is twenty seconds faster than the one it replaces.',
      'The lid opens with one finger, and the handle never gets hot.',
      'Pros',
      'Quiet',
      'Fast to boil',
      'Cons',
      'Dear',
      'Scale shows in the window',
      'Verdict',
      'If you make tea for four every morning, it will pay for itself in patience.'
    ].join('\n')
    const {text} = await clean(`${menu}${review}\nShare\nRelated reviews\nFive toasters tested\nPrivacy policy\n`)
    expect(text).toBe(`${review}\n`)
  })
  it('keeps prose that may be of the article of a small page, and is unsure then', async () => {
    const advert = [
      'Night baker, Kornmarkt bakery',
      'We are looking for a baker who likes the hours when the street is empty.',
      'What you do',
      'Mix and shape 300 loaves a night',
      'Look after two ovens',
      'Train one apprentice',
      'What you bring',
      'Three years at the bench',
      'A driving licence',
      'What we offer',
      'Five weeks of holiday',
      'Free bread',
      'Write to Hanne Voss before 1 June. We answer every letter.'
    ].join('\n')
    const foot = 'Apply now\nSave job\nSimilar jobs\nPastry chef, Altstadt\nKitchen help, Hotel Post\nImprint\n'
    const {text, page} = await clean(`Jobs\nEmployers\nSign in\nPost a job\n${advert}\n${foot}`)
    expect(text).toBe(`${advert}\n`)
    expect(page?.found).toBe('unsure')
  })
  it('keeps numbered lines right under the headline', async () => {
    const minutes = [
      'Parish council: the swings and the hedge',
      '1. The minutes of April were signed.',
      '2. The clerk reported that the swings have been mended and the bill paid by the county.',
      '3. Mr Iyer asked when the hedge at the school would be cut. The clerk will write to the county.',
      '4. The accounts stand at 4,310 pounds, and the meeting closed before nine in the evening.'
    ].join('\n')
    const {text} = await clean(
      `Council\nAgendas\nMinutes\nContact us\n${minutes}\nBack to top\nPrivacy policy\nSite by Webworks\n`
    )
    expect(text).toContain('1. The minutes of April were signed.')
  })
  it('keeps a poem whole, and takes none of its verses for the headline', async () => {
    const menu = 'marginal notes\npoems\n\nabout / books / contact\n'
    const poem = [
      'To the Night Bus',
      'you carry us home\nlike parcels nobody signed for',
      'your one bright window\ngoes past the bakery\nand wakes the bread',
      'This was printed on a card for the drivers in December. One of them pinned it over the mirror, the depot tells me.'
    ].join('\n\n')
    const foot = 'Posted by Ade at 22:40 No comments:\nLabels: city\nNewer Post Older Post\n'
    expect((await clean(`${menu}\n${poem}\n\n${foot}`)).text).toBe(`${poem}\n`)
  })
  it('keeps no bullets of a menu that has lost its words', async () => {
    const page = read('news-bridge')
    const {text} = await clean(page)
    expect((await clean(`${page}\n * \n * \n * \n\nMill Lane 4\nroom 2\n`)).text).toBe(text)
  })
  it('says nothing of an article', async () => {
    expect((await clean('Plums are late\n\nThe plums of the mill are late this year.\n')).page).toBeUndefined()
  })
})
