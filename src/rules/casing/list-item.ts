import type {Article, Block, Form, Word} from '../../article.js'
import {guessOf} from '../../models/casing/index.js'
import {rule} from '../../rule.js'
import {isException} from './exceptions/index.js'
import {opensSmallItems} from './small-items.js'
import {firstWordsOfTurns} from './turns.js'

/**
 * An item of a list, or what stands after its label, in lower case where its sisters start with a capital, five of six at least. Items that go on
 * with the sentence above them, brands and mixed lists stay.
 */
export const listItem = rule(
  {
    name: 'casing/list-item',
    summary: 'Start an item of a list as its sisters do.',
    why: 'Items of one list start alike; one that does not lost its capital on the way.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'What you need\n\n- A pan\n- Two spoons\n- an old towel\n- Salt',
        to: 'What you need\n\n- A pan\n- Two spoons\n- An old towel\n- Salt'
      },
      {
        from: 'Leeks: Washed twice.\n\nBeans: the white ones.\n\nSalt: A pinch.\n\nWater: Cold, from the tap.',
        to: 'Leeks: Washed twice.\n\nBeans: The white ones.\n\nSalt: A pinch.\n\nWater: Cold, from the tap.'
      },
      {
        from: '- Boots\n- Bread\n- A knife\n- Matches\n- rope, ten metres\n- Maps\n- A lamp\n- a blanket of wool\n- Soap\n- Needles\n- Salt\n- Tea',
        to: '- Boots\n- Bread\n- A knife\n- Matches\n- Rope, ten metres\n- Maps\n- A lamp\n- A blanket of wool\n- Soap\n- Needles\n- Salt\n- Tea',
        because: 'in a long list two may have lost it'
      },
      {
        from: 'Q: Where did you learn it?\n\nAt home, from Orla.\n\nQ: And then?\n\nThen I left.\n\nQ: what did she say?\n\nNothing.\n\nQ: Did you write?\n\nEvery week.',
        to: 'Q: Where did you learn it?\n\nAt home, from Orla.\n\nQ: And then?\n\nThen I left.\n\nQ: What did she say?\n\nNothing.\n\nQ: Did you write?\n\nEvery week.'
      },
      {
        from: '[00:01] ORLA: So what did you do when the roof came off?\n\n[00:09] NED: [laughs] we had some tea.\n\n[00:12] ORLA: You had tea, with the roof gone.\n\n[00:15] NED: The stove was all right.\n\n[00:20] ORLA: And the cow?',
        to: '[00:01] ORLA: So what did you do when the roof came off?\n\n[00:09] NED: [laughs] We had some tea.\n\n[00:12] ORLA: You had tea, with the roof gone.\n\n[00:15] NED: The stove was all right.\n\n[00:20] ORLA: And the cow?'
      },
      {
        keep: 'Ann: I was there.\n\nIt rained.\n\nAnn: ... and then I left.\n\nNobody spoke.\n\nAnn: So did he.\n\nIt rained.\n\nAnn: No.',
        because: 'she goes on'
      },
      {keep: '- A pan\n- two spoons\n- an old towel\n- Salt', because: 'the list has no style'},
      {keep: '- Apples, pears,\n- plums and figs\n- Bread\n- Cheese', because: 'the item goes on from the one above'},
      {keep: '- A pan\n- Two spoons\n- Salt\n- and many more', because: 'it ends the sentence'},
      {
        keep: 'Leeks: Washed twice.\n\nBeans: White ones.\n\nSalt: A pinch.\n\nWater is another need: cold, from the tap.',
        because: 'a sentence, not a label'
      },
      {keep: '- UPPER_CASE\n- Mixed_Case\n- lowercase\n- Capitalised', because: 'each shows how it is written'},
      {
        keep: '- A pan.\n- Two spoons.\n- Salt.\n- and a good deal of time.',
        because: 'it goes on with the items above'
      },
      {
        keep: '- Name: The word for it\n- Default: false\n- Type: Boolean\n- Since: May',
        because: 'a value'
      },
      {
        keep: '- Owner: The one who made it\n- version: a number with three parts\n- Licence: Free for all\n- Engine: New',
        because: 'a key, written as it is typed'
      },
      {
        keep: 'Objective: To see how reefs fare.\n\nMethods: We dived.\n\nResults: Few do.\n\nConclusions: They need shade.\n\nKeywords: coral bleaching; climate change; Red Sea',
        because: 'one of several small items'
      },
      {
        keep: 'Ann: How did it start?\n\nIngrid: (laughs) Straight to it, then.\n\nAnn: Yes.\n\nIngrid: With a crab.\n\nAnn: And then?',
        because: 'what she does, not what she says'
      },
      {
        keep: 'Ann: How did it start?\n\nIngrid: [laughs] Straight to it, then.\n\nAnn: Yes.\n\nIngrid: With a crab.\n\nAnn: And then?',
        because: 'a remark of whoever wrote it down'
      },
      {keep: '- A ball\n- Two bats\n- git: the way to keep both\n- Time', because: 'a key'},
      {keep: '- A phone\n- A charger\n- iPhone cases\n- Two cables', because: 'a brand'},
      {keep: 'Leeks: Washed.\n\nPrice: 3 euros.\n\nBeans: white.', because: 'too few sisters'}
    ]
  },
  (article, suggest) => {
    for (const run of runsOf(article)) {
      judge(
        run.map((block) => article.words[block.from]),
        'the other items of this list start with a capital'
      )
      judge(
        run.map((block) => afterLabel(article, block)),
        'what follows the other labels starts with a capital'
      )
    }
    for (const blocks of sameLabels(article)) {
      judge(
        blocks.map((block) => afterLabel(article, block)),
        'what follows this label elsewhere starts with a capital'
      )
    }
    // A talk has no other style, but it may be broken: *NED: and then I left*.
    judge(firstWordsOfTurns(article), 'the other turns of this talk start with a capital', 2)

    function judge(firsts: (Word | undefined)[], reason: string, capitalsForOne = 5): void {
      const words = firsts.filter((word): word is Word => word !== undefined && tellsOfStyle(article, word))
      // Bullets say that it is a list; paragraphs with labels must be more to be one.
      const fewest = words[0]?.block.kind === 'list' ? 3 : 4
      const lower = words.filter(({form}) => form.shape === 'lower')
      if (words.length < fewest || lower.length > Math.max(1, (words.length - lower.length) / capitalsForOne)) return
      for (const word of lower) mend(word, reason)
    }

    function mend(word: Word, reason: string): void {
      const {source} = article
      if (article.isClaimed(word.start, word.end)) return
      const {start, end, form, block} = word
      if (
        isValue(source, word) ||
        isRemark(source, word) ||
        opensSmallItems(source, word) ||
        /^(?:and|or)$/.test(form.lower)
      )
        return
      // A plain word, not a brand, a unit or a name of a file; and no sentence that goes on from the line above.
      if (
        !article.lexicon.facts(withoutContraction(form))?.knownLower ||
        article.lexicon.facts(form.lower)?.mixed ||
        article.protects(start, end)
      )
        return
      const index = article.words.indexOf(word, block.from)
      const expected = form.text[0].toUpperCase() + form.text.slice(1)
      const ground = {of: 'line', doubtful: false, lost: false, whole: false} as const
      if (isException(article, guessOf(word, index, 0.9, expected, ground))) return
      const above = article.blocks[block.index - 1]
      if (above && /[,;–—-]$|\b(?:and|or|the|a|of|to)$/.test(source.slice(Math.max(0, above.end - 4), above.end)))
        return
      suggest({start, end}, expected, reason)
    }
  }
)

/** A name has its capital whatever the style: *2 June: Mrs Oakey*, *16 June: vacant*. */
function tellsOfStyle({lexicon}: Article, {form}: Word): boolean {
  if (form.shape === 'lower') return true
  const facts = form.shape === 'capital' ? lexicon.facts(withoutContraction(form)) : undefined
  return facts?.knownLower === true && facts.capital < 0.5
}

/** *It* of *it’s*. */
const withoutContraction = ({lower}: Form): string => lower.replace(/['’].*$/, '')

/** Items of one list follow each other; so do paragraphs that all open with a label. */
function runsOf({blocks, source}: Article): Block[][] {
  const runs: Block[][] = []
  let last = ''
  for (const block of blocks) {
    const kind = block.kind === 'list' ? 'list' : block.labelEnd > block.body ? 'label' : ''
    if (kind !== '' && kind === last) runs.at(-1)!.push(block)
    else if (kind !== '') runs.push([block])
    last = kind
  }
  // Names that show how names are written are left alone.
  const isSpecimen = ({start, end}: Block) => /\p{L}_\p{L}/u.test(source.slice(start, end))
  return runs.filter(
    (run) => run.length >= 3 && run.every(({english, caps}) => english && !caps) && !run.some(isSpecimen)
  )
}

/** Paragraphs that open with one and the same label (*Q: …*). */
function sameLabels({blocks, source}: Article): Block[][] {
  const groups = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.kind === 'list' || block.labelEnd <= block.body || !block.english || block.caps) continue
    const label = source.slice(block.body, block.labelEnd)
    const group = groups.get(label)
    if (group) group.push(block)
    else groups.set(label, [block])
  }
  return [...groups.values()]
}

/** *Ingrid: (laughs) Straight to it*, or in square brackets. */
const isRemark = (source: string, {start}: Word): boolean => source[start - 1] === '(' || source[start - 1] === '['

/** All there is to an item, a key (`git:`), or what stands behind a key in small letters or a mark (`@-mention`). */
function isValue(source: string, {start, end, block}: Word): boolean {
  const before = source.slice(block.body, start)
  const after = source.slice(end, block.end)
  if (after.startsWith(':') || /[^\s"'“‘(*_[]$/.test(before)) return true
  return before !== '' && (!/[\p{L}\p{N}]/u.test(after) || /^\p{Ll}/u.test(before))
}

/** The word after the label; a label with a verb in it is a sentence that goes on (*Price is what they ask for: the lamp is cheap*). */
function afterLabel({words}: Article, block: Block): Word | undefined {
  if (block.labelEnd === block.body) return undefined
  for (let i = block.from; i < block.to; i++) {
    if (words[i].start >= block.labelEnd) return words[i]
    if (verbs.has(words[i].form.lower)) return undefined
  }
  return undefined
}

const verbs = new Set("is are was were has have had will can we we're you you're they they're it's".split(' '))
