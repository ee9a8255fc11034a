import {describe, expect, it} from 'vitest'
import {isCode, isTechnical} from '../src/article/code.js'
import {Article} from '../src/article.js'
import {clean} from '../src/clean.js'

const articleOf = (source: string) => new Article(source, [{start: 0, end: source.length, verbatim: []}])
const isCodeLine = (line: string) => isCode(articleOf(line), 0)

describe('lines of code', () => {
  it.each([
    'def bake(loaf, heat):',
    'const oven = new Oven()',
    'import flour from "mill";',
    'if (loaf.weight >= 500) { rest(20) }',
    'oven.preheat(220)',
    'print("done")',
    'loaf->turn();',
    'loaves.map((loaf) => loaf.weight)',
    'Oven::open',
    'if heat == 220:',
    'total = total + 1; // the last one',
    'max_heat, min_heat, door_open = read ( oven )',
    'heat = stove . Plate . read ( 2 )',
    '$ bake --loaf rye',
    'cp loaf.txt $HOME'
  ])('%s', (line) => expect(isCodeLine(line)).toBe(true))

  it.each([
    'Ingredients (serves four):',
    'two towels;',
    'the right of way over the meadow (see the map);',
    'let the dough rest for an hour.',
    'return to the mill by the lower path.',
    'import duties rose in the spring.',
    'She turned left . The mill stood empty.',
    'The price was 3 < 4, she said.',
    '-> Read our guide to bread',
    'Settings -> General => Language',
    'Home :: News :: Sport',
    '==================',
    'It costs $ 40 in the shop and A$ or C$ elsewhere, not US$.',
    'Write the loaf with bake() and take it out of the oven when the crust is brown and the kitchen smells of bread and of nothing else at all.'
  ])('prose: %s', (line) => expect(isCodeLine(line)).toBe(false))

  it('no rule for English speaks in them', async () => {
    const text =
      'The baker wrote a small program for the oven and showed it to everybody in the village.\n\ndef chekc(loaf , heat):\n\nIt ran for years.\n'
    expect((await clean(text)).text).toBe(text)
  })
})

describe('a text that explains code', () => {
  const story = 'A small program reads the heat of the oven. It stops at Oven.Door when the bread is done.'
  const code = 'const door = oven.open()\n\noven.wait(20)\n\ndoor.close()'

  it('is known by its words where no code stands in it', async () => {
    const text =
      'The baker ships a small library for reading recipes, with bindings for three languages. It parses each file into a tree, and the default parser can be replaced by a module of your own. The commands of the package read their settings from a directory that ferment and yeasty share.\n'
    expect(isTechnical(articleOf(text))).toBe(true)
    expect((await clean(text)).text).toBe(text)
    const news =
      'The baker bought a second shop on Monday. A spokesman said the deal was worth three million pounds, and that the software of the first shop, which an engineer of the town had written on a server in his kitchen, would be used in both. The bread stays as it is, he said, and so do its prices. Nobody in the town library had heard of the plan before.\n'
    expect(isTechnical(articleOf(news))).toBe(false)
  })

  it('has its sure names mended where it lost letters elsewhere', async () => {
    const manual = (name: string) =>
      `Ferment is a small library for reading recipes. It parses each file into a tree, and the default parser can be replaced by a module of your own. The commands of the package read their settings from a directory, as Stanford once proposed. Whoever has heard of ${name} can leave the settings as they are, and the server answers in a second.\n`
    expect((await clean(manual('stanford'))).text).toBe(manual('stanford'))
    const wounded = manual('stanford')
      .replace('their', 'thier')
      .replace('second', 'secodn')
      .replace('settings', 'settigns')
    expect((await clean(wounded)).text).toBe(manual('Stanford'))
    expect((await clean(wounded.replace('stanford', 'stanford-tools'))).text).toBe(manual('stanford-tools'))
  })

  it('has names with dots in its sentences', async () => {
    const text = `${story}\n\n${code}\n`
    expect(isTechnical(articleOf(text))).toBe(true)
    expect((await clean(text)).text).toBe(text)
  })

  it('has sentences that are glued, too', async () => {
    const {text} = await clean(`${story} It never burns.However, it is slow.\n\n${code}\n`)
    expect(text).toContain('It never burns. However, it is slow.')
  })

  it('is not one with quotation marks of old printers', () => {
    const spoken = "``We go,'' he said. ``And so?'' she said. `Now,' he said, `or never.' ``When?'' she said.\n\n"
    expect(isTechnical(articleOf(spoken.repeat(3)))).toBe(false)
    expect(isTechnical(articleOf('Set `a`, then `b` and `max heat`.'))).toBe(true)
  })

  it('is one that names options of commands, and none that sets dashes so', () => {
    expect(isTechnical(articleOf('It takes --no-title, --no-config and --dry-run, each once.'))).toBe(true)
    expect(isTechnical(articleOf('He left --and came back, --but late, --yet gladly, --unshaven too.'))).toBe(false)
  })

  it.each([
    'Set max_heat and min_heat in oven.conf. The door opens when the dough has risen.',
    'Copy /usr/share/oven/heat into /etc/oven/local, then call open() and wait for the bell.',
    'The oven reads $HOME_DIR, \\heat and oven.door.state, in this order.',
    'Give -q to be quiet, -v to hear all of it, or -n to bake nothing.',
    'Install ¶\n\nTake it out of its box.\n\nFirst steps ¶\n\nPlug it in.\n\nThe door ¶\n\nIt opens to the left.'
  ])('is one that names what only programs know: %s', (text) => expect(isTechnical(articleOf(text))).toBe(true))

  it.each([
    'Danio_Dan and Mossy_Mags wrote to Otter_Olga, who sold them both a net.',
    'The pictures are IMG_2034.jpg, IMG_2035.jpg and IMG_2036.jpg, all of the mill.',
    'Call it with --maxx=3 and then with --betax, and leave it.',
    'Read www.example.org/a_b, write to mara_hale@example.org, or look for #mill_pond.',
    'He came -I think -and left. She rode #ACME up from $3 to $4, and $OVEN fell.'
  ])('is none that names users, pictures, addresses or two options: %s', (text) =>
    expect(isTechnical(articleOf(text))).toBe(false)
  )

  it('is none that names a file or two in a long story', () => {
    const text = 'Set max_heat and min_heat in oven.conf. '
    expect(isTechnical(articleOf(text + 'The miller slept and the dog barked at the moon. '.repeat(400)))).toBe(false)
  })

  it('a label over a block of code announces it', async () => {
    const text =
      '# The oven\n\nThe oven reads a small file when it starts, and that is all there is to say.\n\nIt looks so:\n\n```\nheat 220\n```\n'
    expect((await clean(text, {type: 'markdown'})).text).toBe(text)
  })
})
