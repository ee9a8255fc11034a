/** The HTML report in a real browser, by keyboard and by mouse: what is decided there is what `clean --decisions` does. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {cleaner} from '../../src/clean.js'
import {applyDecisions, type Decisions, parseDecisions} from '../../src/decisions.js'
import {html} from '../../src/reports/html.js'
import {type FileResult, resultOf} from '../../src/reports/run.js'
import {lessonsOf} from '../../src/review.js'
import {temporaryFolder} from '../folder.js'
import {empty, files, found, runOf, sample} from '../report-sample.js'

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const there = existsSync(chromiumPath)
if (!there) console.warn(`SKIPPED: the HTML report was not tried, there is no browser at ${chromiumPath}`)

const source =
  'One stone fell on teh bridge. The bridge wass shut ,and teh road was quiet. Teh end.\n\nShare this\nwith a friend\n\nA last line about teh Zandrik.\n'
const teh = [...source.matchAll(/\bteh\b/g)].map(({index}) =>
  found(source, 'teh', ['the'], {start: index, end: index + 3, rule: 'spelling/known-misspelling'})
)
const text: FileResult = {
  path: 'bridge.txt',
  source,
  text: source,
  page: false,
  findings: [
    teh[0],
    found(source, 'wass', ['was'], {rule: 'spelling/typo'}),
    found(source, ' ,', [', '], {rule: 'spacing/space-before'}),
    teh[1],
    found(source, 'quiet', ['quite', 'quilt'], {rule: 'spelling/typo', state: 'advice', tier: 'advice'}),
    found(source, 'Share this\nwith a friend\n\n', [''], {rule: 'boilerplate/share-bar', removes: true}),
    teh[2],
    found(source, 'Zandrik', [], {rule: 'spelling/unknown-word', state: 'advice', tier: 'advice'})
  ]
}

/** Findings inside others: a word of a name, a word of a clause. */
const name = 'We met ann of-ely on teh quay, and Bo.\n'
const nested: FileResult = {
  path: 'name.txt',
  source: name,
  text: name,
  page: false,
  findings: [
    found(name, 'ann of-ely', ['Ann Of Ely'], {rule: 'consistency/name', state: 'advice', tier: 'advice'}),
    found(name, 'of', ['Of'], {rule: 'casing/name'}),
    found(name, 'on teh quay', ['there'], {rule: 'spun/wording'}),
    found(name, 'teh', ['the'], {rule: 'spelling/known-misspelling', state: 'advice', tier: 'advice'})
  ]
}

describe.skipIf(!there)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map(
      (what) => `--disable-${what}`
    )
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--headless', '--no-sandbox', '--no-first-run', ...quiet]
    })
  })
  afterAll(() => browser?.close())

  /** Opens a report. Whatever it asks the network for, and whatever it throws, fails the test. */
  async function opened(report: string, look: {width?: number; dark?: boolean} = {}): Promise<Page> {
    const path = join(temporaryFolder(), 'report.html')
    writeFileSync(path, report)
    const context = await browser.newContext({
      viewport: {width: look.width ?? 1280, height: 800},
      colorScheme: look.dark ? 'dark' : 'light',
      acceptDownloads: true
    })
    context.setDefaultTimeout(180_000)
    const page = await context.newPage()
    page.on('pageerror', (error) => expect.fail(error.message))
    page.on('console', (message) => message.type() === 'error' && expect.fail(message.text()))
    page.on('dialog', () => expect.fail('a script of the text ran'))
    page.on('request', (request) => expect(request.url()).toMatch(/^(file|blob):/))
    await page.goto(pathToFileURL(path).href)
    return page
  }

  async function press(page: Page, ...keys: string[]) {
    for (const key of keys) await page.keyboard.press(key)
  }

  async function saved(page: Page, act: () => Promise<void>): Promise<Decisions[]> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    expect(download.suggestedFilename()).toBe('decisions.json')
    return parseDecisions(readFileSync((await download.path())!, 'utf8'), 'decisions.json')
  }

  const doneIn = ({decisions}: Decisions) => decisions.map((decision) => [decision.actual, decision.do])
  const bodyText = (page: Page) => page.locator('#t0 .body').innerText()

  test('advice that was rewritten shows its old words, struck, and the new ones, in the text and on its card', async () => {
    const page = await opened(html(runOf(text)))
    await page.locator('.card', {hasText: 'Zandrik'}).click()
    await press(page, 'e')
    await page.locator('textarea').fill('Cedric')
    await press(page, 'Enter')
    for (const place of ['#m7', '#c7 .what']) {
      expect(await page.locator(`${place} del:visible`).innerText()).toBe('Zandrik')
      expect(await page.locator(`${place} ins:visible`).innerText()).toBe('Cedric')
    }
    await page.keyboard.down('b')
    expect(await bodyText(page)).toContain('about teh Zandrik.')
    expect(await bodyText(page)).not.toContain('Cedric')
    await page.keyboard.up('b')
    await press(page, 'u')
    expect(await page.locator('#c7 .what').innerText()).toBe('Zandrik ?')
    expect(await bodyText(page)).not.toContain('Cedric')
  })

  test('an accepted change decides about what is inside it: text and cards say so, and undo opens it again', async () => {
    const page = await opened(html(runOf(nested)))
    await press(page, 'j', 'a') // the whole name
    expect(await page.locator('#c0 .done').textContent()).toBe('accepted, with 1 inside')
    expect(await page.locator('#c1 .done').textContent()).toBe('decided by “ann of-ely” in the same place')
    expect(await page.locator('#count').innerText()).toBe('2 of 4 decided')
    expect(await page.locator('#c2').getAttribute('aria-current'), 'the next is what is still open').toBe('')
    expect(await bodyText(page)).toContain('We met Ann Of Ely on teh quay')
    await press(page, 'u')
    expect(await page.locator('#c1 .done').textContent()).toBe('')
    expect(await page.locator('#count').innerText()).toBe('0 of 4 decided')
    await press(page, 'a', 's', 'a') // the name, not the clause, but a word inside it
    expect(await bodyText(page)).toBe('We met Ann Of Ely on the quay, and Bo.\n')
    await page.keyboard.down('b')
    expect(await bodyText(page)).toMatch(/^We met ann of-ely on/)
    await page.keyboard.up('b')
    const [decisions] = await saved(page, () => press(page, 'w'))
    expect(applyDecisions(nested.source, decisions)).toBe('We met Ann Of Ely on the quay, and Bo.\n')
  })

  test('what overlaps an earlier decision is taken only when it is pressed again', async () => {
    const page = await opened(html(runOf(nested)))
    await press(page, 'j', 'e')
    await page.locator('textarea').fill('Anna of Ely')
    await press(page, 'Enter', 'k', 'a')
    expect(await page.locator('#say').innerText()).toBe(
      '“ann of-ely” in the same place is edited: the same key again takes this instead'
    )
    expect(await page.locator('#c0 .done').textContent()).toBe('edited, with 1 inside')
    await press(page, 'k', 'j', 'a') // who went away is asked anew
    expect(await page.locator('#c0 .done').textContent()).toBe('edited, with 1 inside')
    await page.locator('[data-act=r]').click() // the rest leaves it alone too
    expect(await bodyText(page)).toContain('We met ann of-elyAnna of Ely there')
    await press(page, 'k', 'k', 'k', 'a', 'a')
    expect(await page.locator('#c0 .done').textContent()).toBe('decided by “of” in the same place')
    expect(await bodyText(page)).toContain('We met ann Of-ely there')
    await press(page, 'u')
    expect(await bodyText(page)).toContain('We met ann of-elyAnna of Ely there')
  })

  test('what a config can do everywhere is saved as such, and told', async () => {
    const page = await opened(html(runOf(text)))
    await press(page, 'j', 'L')
    expect(await page.locator('#lessons code').innerText()).toBe('"replace": {"teh":"the"}')
    const [decisions] = await saved(page, () => press(page, 'w'))
    expect(lessonsOf([decisions])).toEqual({words: [], names: [], replace: {teh: 'the'}})
    await page.reload()
    await press(page, 'u', 'u', 'u')
    expect(await page.locator('#count').innerText(), 'undo reaches back over a reload').toBe('0 of 8 decided')
  })

  test('by keyboard: accept, skip, choose, edit, never, all of a pair, undo, save', async () => {
    const page = await opened(html(runOf(text)))
    await press(page, 'A') // nobody decides on what they have not seen: it shows the first one
    expect(await page.locator('#count').innerText()).toBe('0 of 8 decided')
    await press(page, 'A') // all three of teh → the
    expect(await page.locator('#count').innerText()).toBe('3 of 8 decided')
    await press(page, 'a', 's') // wass, ␣,
    await press(page, '2') // the second candidate for quiet
    await press(page, 'a', 'u', 's') // the block: taken out, no, left
    await press(page, 'n') // Zandrik
    expect(await page.locator('#count').innerText()).toBe('8 of 8 decided')
    const [decisions] = await saved(page, () => press(page, 'w'))
    expect(doneIn(decisions)).toEqual([
      ['teh', 'accept'],
      ['wass', 'accept'],
      [' ,', 'skip'],
      ['teh', 'accept'],
      ['quiet', 'accept'],
      ['Share this\nwith a friend\n\n', 'skip'],
      ['teh', 'accept'],
      ['Zandrik', 'never']
    ])
    expect(decisions.file).toBe('bridge.txt')
    expect(applyDecisions(source, decisions)).toBe(
      source.replaceAll('teh', 'the').replace('wass', 'was').replace('quiet', 'quilt')
    )
    expect(await page.locator('#lessons code').innerText()).toBe('"names": ["Zandrik"]')
    expect(await bodyText(page)).toContain('The bridge was shut ,and the road was quilt.')
  })

  test('by mouse: a mark, its card, a filter, an edit, the rest, before and after', async () => {
    const page = await opened(html(runOf(text)))
    await page.locator('.f', {hasText: 'wass'}).click()
    await page.locator('.card[aria-current] button', {hasText: 'edit'}).click()
    await page.locator('textarea').fill('had been')
    await page.keyboard.press('Enter')
    expect(await bodyText(page)).toContain('The bridge had been shut')
    await page.locator('[data-rule="spacing/space-before"]').click()
    expect(await page.locator('.card:not([hidden])').count()).toBe(1)
    await page.locator('[data-rule="spacing/space-before"]').click()
    expect(await page.locator('.card:not([hidden])').count()).toBe(8)
    await page.locator('[data-act=r]').click()
    await page.locator('[data-act=R]').click()
    const box = (await page.locator('#hold').boundingBox())!
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.down()
    expect(await bodyText(page)).toContain('fell on teh bridge. The bridge wass shut ,and')
    await page.mouse.up()
    expect(await bodyText(page)).toContain('fell on the bridge. The bridge had been shut, and')
    const [decisions] = await saved(page, () => page.locator('[data-act=save]').click())
    expect(doneIn(decisions).map(([, action]) => action)).toEqual([
      'accept',
      'edit',
      'accept',
      'accept',
      'skip',
      'accept',
      'accept',
      'skip'
    ])
  })

  test('what was decided is there again after a reload', async () => {
    const page = await opened(html(runOf(text)))
    await press(page, 'j', 'a', 's')
    const count = page.locator('#count')
    expect(await count.innerText()).toBe('2 of 8 decided')
    // A busy browser stores it a moment later.
    const reloaded = async () => {
      await page.reload()
      return count.innerText()
    }
    await expect.poll(reloaded, {timeout: 20_000}).toBe('2 of 8 decided')
  })

  test('? shows all keys where the person is, and takes them away; Esc shows the rules that were filtered out', async () => {
    const page = await opened(html(runOf(text)))
    await page.evaluate('scrollTo(0, 400)')
    await press(page, '?')
    const row = page.locator('#help dt', {hasText: 'L'})
    expect((await row.boundingBox())!.y).toBeGreaterThan(0)
    await press(page, '?')
    expect(await row.isVisible()).toBe(false)
    await page.locator('[data-rule="spelling/typo"]').click()
    expect(await page.locator('[data-rest=accept]').innerText()).toBe('accept shown')
    await press(page, 'Escape')
    expect(await page.locator('.card:not([hidden])').count()).toBe(8)
    expect(await page.locator('[data-rest=accept]').innerText()).toBe('accept rest')
  })

  test('b held shows the text as it was', async () => {
    const page = await opened(html(runOf(text)))
    await press(page, 'j', 'a')
    await page.keyboard.down('b')
    expect(await bodyText(page)).toContain('fell on teh bridge')
    await page.keyboard.up('b')
    expect(await bodyText(page)).toContain('fell on the bridge')
  })

  test('all that clean would apply, accepted, is what clean gives', async () => {
    const article = readFileSync('fixtures/articles/news-ferry.input.txt', 'utf8')
    const cleaned = await cleaner()(article)
    const page = await opened(html(runOf(resultOf('a.txt', article, cleaned))))
    await page.locator('[data-act=r]').click()
    const [decisions] = await saved(page, () => press(page, 'w'))
    expect(applyDecisions(article, decisions)).toBe(cleaned.text)
  })

  test('many texts: an index, the worst first, the decisions of all as JSON Lines', async () => {
    const page = await opened(html(runOf(files.clean, text, files.bridge, files.hostile)))
    expect(await page.locator('#index td:first-child').allInnerTexts()).toEqual([
      expect.stringContaining('left alone'),
      'bridge.txt',
      './news/bridge, 100%: part 1.txt',
      'clean.txt'
    ])
    expect(await page.locator('section.text:visible').count()).toBe(0)
    await page.locator('#index a', {hasText: 'part 1'}).click()
    expect(await page.locator('section.text:visible').count()).toBe(1)
    await press(page, 'j', 'a')
    await page.goBack()
    expect(await page.locator('[data-left="2"]').innerText()).toBe('5 open')
    const all = await saved(page, () => press(page, 'w'))
    expect(all.map(({decisions}) => decisions.length)).toEqual([0, 0, 1, 0])
    await press(page, 'j')
    await expect
      .poll(() => page.url(), {message: 'j opens the first text with something to decide', timeout: 30_000})
      .toMatch(/#t0$/)
  })

  test('hostile texts and names are shown as what they are', async () => {
    const page = await opened(html(sample))
    await page.locator('#index a').first().click()
    const shown = await page.locator('section.text:visible').innerText()
    expect(shown).toContain('</script><script>alert(1)</script>')
    expect(shown).toContain('\\x1b[31mred\\x1b[0m <b>"word"</b>')
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.content()).not.toMatch(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202e]/)
  })

  test('nothing at all is a page too', async () => {
    const page = await opened(html(empty))
    expect(await page.locator('#verdict').innerText()).toBe('Nothing to mend in 0 texts.')
  })

  test('cards stand beside their marks and never overlap; in a narrow window one lies below', async () => {
    const wide = await opened(html(runOf(text)))
    await press(wide, 'j', 'j', 'j')
    const boxes = await Promise.all((await wide.locator('.card').all()).map((card) => card.boundingBox()))
    for (let i = 1; i < boxes.length; i++)
      expect(boxes[i]!.y).toBeGreaterThanOrEqual(boxes[i - 1]!.y + boxes[i - 1]!.height)
    const mark = (await wide.locator('.f[aria-current]').boundingBox())!
    const card = (await wide.locator('.card[aria-current]').boundingBox())!
    expect(Math.abs(mark.y - card.y)).toBeLessThan(20)
    expect(card.x).toBeGreaterThan(mark.x)
    const narrow = await opened(html(runOf(text)), {width: 400})
    await press(narrow, 'j')
    expect(await narrow.locator('.card:visible').count()).toBe(1)
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
  })
})

test('the page without its text stays small', () => {
  expect(html(empty).length).toBeLessThan(40_000)
})
