/** What the casing rules share: which of them speaks about a guess of the model, and what it says of its ground. */
import type {Article} from '../../article.js'
import type {Edit} from '../../edit.js'
import type {CapitalGuess, Ground} from '../../models/casing/index.js'
import type {Suggest} from '../../rule.js'
import {capitalsOf} from './capitals.js'
import {names} from './grounds.js'

export type CasingPlace = 'sentence-start' | 'name' | 'heading' | 'label'

/** Where a guess stands, and so which rule speaks about it. */
function casingPlace({word, ground}: CapitalGuess): CasingPlace {
  const {block} = word
  if (block.labelEnd > block.body && (word.start < block.labelEnd || ground.of === 'label')) return 'label'
  if (block.kind !== 'paragraph' && block.kind !== 'list') return 'heading'
  return word.position === 'middle' || names.has(ground.of) ? 'name' : 'sentence-start'
}

/** Speaks about the guesses of one place. */
export function speakOf(place: CasingPlace, article: Article, suggest: Suggest): void {
  for (const {guess, sure} of capitalsOf(article).judged) {
    if (casingPlace(guess) !== place) continue
    const {word, expected, ground} = guess
    if (!article.isClaimed(word.start, word.end))
      suggest({start: word.start, end: word.end}, sure ? expected : [expected], reasonOf(article, ground))
  }
  if (place !== 'name') return
  for (const {start, end, form} of capitalsOf(article).takenBack)
    suggest({start, end}, form.text[0].toLowerCase() + form.text.slice(1), 'its capital would call for others')
}

const ofCapitals: ReadonlySet<string> = new Set(['casing/name', 'casing/sentence-start'])

/** Does the edit put a capital that the text calls for whoever wrote its other ones? These two rules speak of nothing else but those taken back. */
export function putsCapital({text, finding}: Edit): boolean {
  return ofCapitals.has(finding.rule) && text !== text.toLowerCase()
}

function reasonOf(article: Article, ground: Ground): string {
  switch (ground.of) {
    case 'text':
      return `this text writes “${ground.form}” ${ground.count === 1 ? 'elsewhere' : `${ground.count} times`}`
    case 'pair':
      return `part of a name beside “${article.text(ground.neighbour)}”`
    case 'sisters':
      return `${ground.count} other words of this text’s labels have a capital`
    case 'initials':
      return `“${ground.letters}” stands for the name`
    default:
      return reasons[ground.of]
  }
}

const reasons = {
  lexicon: 'edited text writes it with a capital',
  inside: 'it stands inside a name',
  tail: 'the name before it ends with such a word',
  neighbours: 'the words around it make it part of a name',
  start: 'a sentence starts here',
  quote: 'a sentence starts in the quotation',
  label: 'a sentence or an entry starts after the label',
  title: 'the other words of this heading have a capital',
  line: 'a sentence starts with this line',
  spelling: 'the name is spelled so',
  pronoun: 'the pronoun has a capital wherever it stands',
  date: 'a month stands here',
  'title of a person': 'a name follows the title',
  'given name': 'a given name stands before it'
} as const
