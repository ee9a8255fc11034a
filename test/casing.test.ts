import {describe, expect, test} from 'vitest'
import {Article} from '../src/article.js'
import {clean} from '../src/clean.js'
import {featureCount, featureNames, fillOthers, fillQuick, quickCount} from '../src/models/casing/features.js'
import {TextCasing} from '../src/models/casing/text-casing.js'

const mend = async (text: string) => (await clean(text, {only: ['casing']})).text

describe('casing by the evidence of the text', () => {
  test('the dominant spelling of a name decides', async () => {
    const text =
      'Mara Quellan opened the mill in spring. The workers liked Quellan, and Quellan liked them.\n\n' +
      'Nobody in the valley had heard of quellan before. When Quellan left, the mill closed.'
    expect(await mend(text)).toBe(text.replace('of quellan', 'of Quellan'))
  })

  test('headings follow their own style', async () => {
    const text =
      'A Quiet Valley and Its forgotten Mill\n\nThe mill stood empty for ten years.\n\n' +
      'The Long Road Back\n\nThen a baker from the next town bought it.'
    expect(await mend(text)).toBe(text.replace('forgotten', 'Forgotten'))
  })
})

test('a name half in lower case is mended as the text writes it', async () => {
  const text =
    'Park Kyu-hwan met the press in Oslo. Later Park Kyu-hwan flew to Bergen, and the crowd there cheered Park Kyu-hwan.\n\n' +
    'Nobody had asked Park kyu-hwan about the bridge. Hwan is a name of its own, said Hwan Okoro, who is no kin of Park Kyu-hwan.'
  expect(await mend(text)).toBe(text.replace('kyu-hwan', 'Kyu-hwan'))
})

test('a name half in lower case is mended where the text has it in two spellings', async () => {
  const text =
    'Kim Jong Un met the envoys on Monday, and the talks went on. Kim Jong Un had asked for them.\n\n' +
    'A row of meetings between Kim jong-un and the envoys came before. They were short.'
  expect(await mend(text)).toBe(text.replace('jong-un', 'Jong-un'))
})

describe('the words of a name go together', () => {
  const mended: Record<string, string> = {
    'The party flew on to new york that night.': 'The party flew on to New York that night.',
    'The talks in north korea ended a day early.': 'The talks in North Korea ended a day early.',
    'Quellan joined the new york philharmonic in spring.': 'Quellan joined the New York Philharmonic in spring.'
  }
  for (const [text, expected] of Object.entries(mended)) {
    test(text, async () => {
      expect(await mend(text)).toBe(expected)
    })
  }
})

describe('the letters of an abbreviation in brackets', () => {
  const mended: Record<string, string> = {
    'It was the International mills and rowing Union (IMRU) that paid.':
      'It was the International Mills and Rowing Union (IMRU) that paid.',
    'She joined the Upper Lindale Mills programme (ULM) in spring.':
      'She joined the Upper Lindale Mills programme (ULM) in spring.',
    'They put in a Pre-shared Key (PSK) on Monday.': 'They put in a Pre-shared Key (PSK) on Monday.',
    'Rowing (NRU) is a sport.': 'Rowing (NRU) is a sport.'
  }
  for (const [text, expected] of Object.entries(mended)) {
    test(text, async () => {
      expect(await mend(text)).toBe(expected)
    })
  }
})

test('the last word of a name is one with the first', async () => {
  expect(await mend('In spring she was taken into the Hall of fame in Oslo.')).toBe(
    'In spring she was taken into the Hall of Fame in Oslo.'
  )
})

describe('casing leaves alone', () => {
  const kept: Record<string, string> = {
    'a German article':
      'der Bürgermeister sagte am Montag, dass die Brücke nach dem Sturm gesperrt bleibt. die Arbeiten dauern noch drei Wochen, und der Verkehr ' +
      'wird über die alte Straße geleitet. in Köln und in Bonn gab es keine Schäden.',
    'lines broken in the middle of a sentence':
      'The company gives publishers with an\n\neffective way to sell the space they have left, and it takes a small share of each sale.',
    'brands that start in lower case':
      'She sold the iPhone on eBay and bought an iPad. The iPhone had been a present, and eBay took its share.',
    'the second half of a Korean given name':
      'The bank was run by Yoo Mi-rang until the summer. In the autumn Kim Do-hwan took over from her.',
    'the second word of a species':
      'There is the hornet, Vespa velutina, and there are the owls (Tyto alba) in the barn.',
    'a note in a line-up': 'Brandt (Leeds, capt), Okoro (Wasps), Vance (Bath), Lindqvist (Sale), Moreau (Bath, capt).',
    'a headline with a name that is common words':
      'Brindle face Carrow in FA Cup\n\nThe small club from the coast play at home.\n\nThey have never met before in a cup.',
    'a slip of a common word that is a rare name':
      'The office had been in tuch with the owner of the mill since the spring.',
    'a poem in lower case': 'the moon came down\nto the edge of town\nand nobody saw it go',
    'a text that its author writes small':
      'i started this in school. it stuck. my teachers hated that, since capitals look like shouting.\n\nsome say it is lazy. maybe. on monday ' +
      'i met sam in leeds. he writes small too.',
    'verse in small letters':
      'three spoons. a cup\nwithout its\nhandle. one\nchair; the\nother went\nto ruth\nwhat the\nflood left\nwas mud',
    'abbreviations inside a sentence':
      'The train leaves at 7 p.m. on weekdays. Mix 2 tsp. salt with 3 tbsp. sugar, then stir for approx. five minutes.',
    'questions inside a quotation': '“Do you know the way?” she asked. “Of course!” he said, and they went on.',
    'roles without a name':
      'The prime minister met the foreign secretary and the bishop. The president of the club thanked the mayor for the hall.'
  }
  for (const [what, text] of Object.entries(kept)) {
    test(what, async () => {
      expect(await mend(text)).toBe(text)
    })
  }
})

test('what is not sure is advice', async () => {
  const {findings} = await clean(
    'Set `a`, `b` and `c` first. We all like Quellanry, the new Quellanry shop, and at quellanry we met.',
    {
      only: ['casing']
    }
  )
  expect(findings.length).toBeGreaterThan(0)
  for (const {reason} of findings) expect(reason).toBeTruthy()
})

test('each feature has a name and a number', () => {
  const text = 'Trade Ties: the old mill of north Lindale was “sold to quellan” in may.'
  const casing = new TextCasing(new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en'))
  const row = new Float32Array(featureCount).fill(Number.NaN)
  let looked = 0
  casing.article.words.forEach((_, index) => {
    if (!casing.isCandidate(index)) return
    looked++
    expect(fillQuick(casing, index, row.fill(Number.NaN))).toBe(quickCount)
    expect(fillOthers(casing, index, row)).toBe(featureCount)
    expect(featureNames.filter((_, i) => Number.isNaN(row[i]))).toEqual([])
  })
  expect(looked).toBeGreaterThan(3)
  expect(new Set(featureNames).size).toBe(featureCount)
})

test('a name that lacks its inner capital is spelled as usual', async () => {
  expect(await mend('He met Mr O’neill and asked about youTube.')).toBe('He met Mr O’Neill and asked about YouTube.')
  expect(await mend('The town of Mcdonald has a road of that name.')).toBe(
    'The town of Mcdonald has a road of that name.'
  )
})
