import type {Article} from '../../article.js'
import {asSpelledIn} from '../../models/spelling/country.js'
import {listedForms, withoutPossessive} from '../../models/spelling/looks.js'
import {rule, type Suggest} from '../../rule.js'
import {lacksApostrophe} from './apostrophes.js'
import {casedLike} from './case-pattern.js'
import {mayBeOfField, moreInField} from './field-words.js'
import {isCompared, isMentioned} from './mentioned.js'
import {oldBlocks} from './old-spelling.js'
import {type Find, findsOf} from './typo-finds.js'

const worthShowing = 0.4 // below what is needed

/**
 * A slip of the fingers or of the ear that made no word, or a rare one. The speller weighs how near and how usual each word is
 * that may be meant, and how it fits its neighbours; only where one is far ahead it is written. Names, new words, dialect,
 * and what the text uses twice stay.
 */
export const typo = rule(
  {
    name: 'spelling/typo',
    summary: 'Correct a typo where only one word can be meant.',
    why: 'Slips of the fingers and of the ear make words that nobody knows, one step from a word that fits.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {
        from: 'The council will discuss the plan at its next meetnig.',
        to: 'The council will discuss the plan at its next meeting.'
      },
      {
        from: 'She said the goverrnment had promised more money.',
        to: 'She said the government had promised more money.'
      },
      {from: 'They had to leave the hosue before the storm.', to: 'They had to leave the house before the storm.'},
      {from: 'He is the best playr in the team.', to: 'He is the best player in the team.'},
      {keep: 'There is nowt so odd as a hangry vlogger, she said.', because: 'dialect and new words'},
      {
        from: 'The men went gthe wrong way and came to the river at noon.',
        to: 'The men went the wrong way and came to the river at noon.'
      },
      {
        advise: 'They found a xletter under the door of the old house.',
        because: 'a letter before a word: programs and their parts are called so, and fingers seldom slip so'
      },
      {advise: 'The companys profits rose by a third last year.', because: 'of one company or of several'},
      {
        keep: 'She took the melodica and the toolset home on her ebike.',
        because: 'new words, made of known parts'
      },
      {
        keep: 'The page of cgit shows the xdiff of both releases.',
        because: 'tools, named by a letter before a word'
      },
      {
        keep: 'A boho rug lay under the repotted fern, and the terroir of the hill was on every label.',
        because: 'words that dictionaries lack and wider lists or the web have'
      },
      {
        keep: 'The robo-advisor put crema on the taco and a kata on the wall.',
        because: 'new words and words of a subject'
      },
      {
        keep: 'Run `strace` or ltrace on the server, link it against libstd, and put a rwlock around `state` and `queue`.',
        because: 'names of programs, where code is explained'
      },
      {
        from: 'The loop in `main` retruns a list, and each `job` is put into a `queue`.',
        to: 'The loop in `main` returns a list, and each `job` is put into a `queue`.',
        because: 'a slip, where code is explained'
      },
      {keep: 'The nurse told ruptura that he had seen it all before.', because: 'a name without its capital'},
      {keep: 'We met Neumann and Kowalczyk at the station.', because: 'names'},
      {
        from: 'The governemt said that theat road and theat bridge would be mended.',
        to: 'The government said that that road and that bridge would be mended.',
        because: 'letters in a row that no word has; a slip made twice'
      },
      {
        from: 'It was in reckonition of her services to the town.',
        to: 'It was in recognition of her services to the town.',
        because: 'a long word that no other is near'
      },
      {
        from: 'Althogh the harbour was full, we found a place.',
        to: 'Although the harbour was full, we found a place.',
        because: 'at the start of a sentence, where a capital is no name'
      },
      {
        from: 'The train was slow ands the bus was late.',
        to: 'The train was slow and the bus was late.',
        because: 'a letter behind a word that takes no ending'
      },
      {keep: 'There are no ifs, ands or buts about it.', because: 'words as words'},
      {
        from: 'There were two roads to the sea, and twqo bridges on each of them.',
        to: 'There were two roads to the sea, and two bridges on each of them.',
        because: 'an odd slip, where the word that is meant is far ahead and at hand'
      },
      {
        from: '"And I ask, on whos authority?” said the mayor. Nobody at the table had seen the papers.',
        to: '"And I ask, on whose authority?” said the mayor. Nobody at the table had seen the papers.',
        because: 'in a quotation that another mark closes'
      },
      {keep: 'They fought a bokoblin or a lynel by the bridge.', because: 'slips enough for three words'},
      {
        advise: 'The cook brushed a goose with hoisin and salt.',
        because: 'two slips away from a word that never stood there'
      },
      {keep: 'The trail had been trailblazed by others.', because: 'another form of a word'},
      {keep: 'The ward turns such patients face down, as proning them helps.', because: 'a word with a usual ending'},
      {keep: 'The film was shot by Gus meins in a week.', because: 'a surname, behind a given name'},
      {keep: 'Lachlen waved from the deck.', because: 'a name, for all we know'},
      {keep: 'Tonny Bruins spoke to the reporters after the game.', because: 'a name of two words'},
      {
        from: 'The bridge has beee closed since the spring.',
        to: 'The bridge has been closed since the spring.',
        because: 'a key held too long, on the next letter too'
      },
      {keep: 'It was sooo good, and it is a looong way home.', because: 'drawn out on purpose'},
      {
        from: 'The socity’s rooms are above the bank.',
        to: 'The society’s rooms are above the bank.',
        because: 'a possessive'
      },
      {keep: 'Every fribble has its price, and no fribble is cheap.', because: 'the text uses it twice'},
      {keep: 'It was an ’orrible, ’orrible day, said the ferryman.', because: 'dialect'},
      {keep: '“We’re fixin’ it next spring,” said the man at the quay.', because: 'dialect'},
      {keep: '“Go on, an’ don’t yeou come back,” he said.', because: 'dialect'},
      {keep: 'The fluid was lost by reaspiration in the night.', because: 'a prefix and a long word'},
      {keep: 'They were waitin and hopin for a boat.', because: 'dialect, not two slips of one kind'},
      {keep: 'John Hale emig. with his dau. to Ohio.', because: 'cut short with a full stop'},
      {keep: 'Here is all you need to know on your trave ... Read more', because: 'cut off'},
      {keep: 'The shell is that of Tegulina fulvisca.', because: 'the name of a species'},
      {keep: 'The uncrewed rocket landed on a barge.', because: 'a new word, made of known parts'},
      {
        from: 'The colour was her favorit, and grey suited the theatre.',
        to: 'The colour was her favourite, and grey suited the theatre.',
        because: 'the text spells as the British do'
      },
      {
        from: 'The color was her favorit, and gray suited the theater.',
        to: 'The color was her favorite, and gray suited the theater.',
        because: 'the text spells as the Americans do'
      },
      {
        keep: '“The eyes of all wait upon thee, and thou givest them their meat.” So reads the psalm.',
        because: 'old verbs'
      },
      {
        keep: 'It is sayd that in olde tymes, in an ile of the northe, the shyppes were as grete as mountaynes, and theyr saylers lived in them.',
        because: 'spelled as once, in one paragraph'
      },
      {keep: 'The man lived be- hind the mill, and it was a co- incidence.', because: 'words cut at the ends of lines'},
      {advise: 'He spelled mountian on the board, and she laughed.', because: 'the word is spoken of'},
      {
        keep: '- iecset: sets the bits of the card\n- ceve, a reader of metadata\n- sdownload -- gets a schema',
        because: 'what a line tells of'
      },
      {
        keep: 'It reads .fastq files and the .tzx ones, and knows the languages DICT, quik, mova and pydict.',
        because: 'endings of files, words beside others that nobody knows'
      },
      {keep: 'The anarcha-feminist group met in the hall.', because: 'the first half of a compound'},
      {
        keep: 'Call emptyp() with --max or -q: emptyp, ltrace, uupdate and constantp say what `queue` and `job` hold in `main`.',
        because: 'names with a letter more, where code is explained'
      },
      {keep: '“[D]ealers were slow,” she said, and it was becom[ing] a habit.', because: 'a letter in brackets'},
      {
        advise: 'The bakers swear by a new tool, tsmith, that folds paper bags by the hundred.',
        because: 'the name of the tool'
      },
      {advise: 'The bar hired a barback for the summer.', because: 'made of two words that all know'},
      {keep: 'Methane and ethane were found in the lake.', because: 'two words of their own'},
      {
        keep: 'Antivirals such as aciclovir work best within three days.',
        because: 'a rare word that others spell otherwise'
      },
      {
        keep: 'The stills have worm tubs, and lyne arms that are seven metres long.',
        because: 'a short word of a field'
      },
      {
        advise: 'She served the efo in a bowl, and the guests were glad of it.',
        because: 'a word of a kitchen, whose letters are as usual as those of others'
      },
      {
        advise: 'They had burek with bread on Sunday, and they say that a good amchoor takes a week.',
        because: 'likewise'
      },
      {
        from: 'The firm sells one drug against the cold. It gave up a drog for the heart last year.',
        to: 'The firm sells one drug against the cold. It gave up a drug for the heart last year.',
        because: 'the text has the word that is meant'
      },
      {
        keep: 'The cook sells one goose a week. She served it with hoosh in a bowl.',
        because: 'it has not'
      },
      {
        from: 'His uncle is the autor of the book, and he keeps it in a small cabbin.',
        to: 'His uncle is the author of the book, and he keeps it in a small cabin.',
        because: 'a letter lost, a letter doubled'
      },
      {
        keep: 'Messages that the `broker` did not ack go back to the `queue` of the `worker`.',
        because: 'a short word, where code is explained'
      },
      {keep: 'The colour of the programme, organised by the theatre, was grey.', because: 'British spellings'},
      {keep: 'The color of the program, organized by the theater, was gray.', because: 'American spellings'},
      {keep: 'Set the mp4 and x264 flags in config.json first.', because: 'letters with digits, and a file name'},
      {
        keep: '“Tha knows nowt of what tha wants,” said the miller.',
        because: 'dialect'
      },
      {keep: 'Oh pleeease, said the twins, one more story!', because: 'drawn out on purpose'},
      {
        keep: 'The sign said B o a r d s, and the p aint was fresh.',
        because: 'cut apart: what is missing is a space less'
      },
      {keep: 'She sewed new elbows on an owd coat, as she called it.', because: 'dialect'},
      {
        keep: 'She wanted salt, acid, anything at all. A pouding chômeur with apple syrup was sweeter than a show.',
        because: 'a foreign phrase, by the accent of its other word'
      },
      {keep: 'Add the haricots blancs to the pot.', because: 'a foreign phrase'},
      {keep: 'Nobody had to kow-tow to the new mayor.', because: 'a word that is also written without the hyphen'},
      {keep: 'The motto reads “ad astra per aspera” in gold.', because: 'Latin'}
    ]
  },
  (article, suggest) => {
    const {finds: all, isOfField} = findsOf(article)
    const clipped = all.filter(isClipped)
    const old = oldBlocks(all.map(({word, made}) => ({word, best: made.candidates[0].word})))
    const finds = all.filter((find) => !(clipped.length > 1 && isClipped(find)) && !old.has(find.word.block))
    const typos = listedForms(article).length + finds.reduce((sum, find) => sum + likelihood(find), 0)
    for (const find of finds) {
      const rate = (typosBefore + typos - likelihood(find)) / (wordsBefore + article.words.length)
      const isOther = isOfField && !find.isApart && mayBeOfField(article, find.word, find.made)
      const needed = find.needed + (isOther ? moreInField : 0)
      speakOf(article, {...find, needed}, weight * Math.log(rate / rateBefore), suggest)
    }
  }
)

/** What is likely of an article before it is read: a typo in 500 words. Each word of it counts as much as one of these. */
const [typosBefore, wordsBefore] = [1, 500]
const rateBefore = typosBefore / wordsBefore
/** The judge's odds are a little too sure of themselves. */
const weight = 1.2

/** *Nothin*, *waitin*: one is a slip, but a text that has two of them writes down how people speak. */
function isClipped({word, made}: Find): boolean {
  return word.form.lower.endsWith('in') && made.candidates[0].word === `${word.form.lower}g`
}

/** More typos than so much adds no text has that was only written in haste: its writer learns English. */
const usualMore = 1

/** How likely a find is a typo, counted with care: a text of new words and names is no text of typos. */
function likelihood({made, decided, needed, isDoubtful}: Find): number {
  return decided && !isDoubtful ? 1 / (1 + Math.exp(needed + 1 - made.sure)) : 0
}

/** @param more what the rest of the article adds to the log odds */
function speakOf(
  article: Article,
  {word, made, decided, needed, least, isApart, isDoubtful}: Find,
  more: number,
  suggest: Suggest
): void {
  const {start, end, form} = word
  const [best] = made.candidates
  const ending = form.text.slice(withoutPossessive(form.lower).length)
  const written = (right: string) => casedLike(form.text, right) + ending
  const lessSure = Math.min(more, 0)
  const isSure =
    made.sure + (isApart ? lessSure : more) >= needed && made.sure + lessSure + Math.max(0, more - usualMore) >= least
  if (isSure && decided) {
    const right = asSpelledIn(article, best.word)
    const sure =
      !isMentioned(article, start, end) &&
      !isCompared(article, start, end, right) &&
      !(isDoubtful && more <= 0) &&
      !lacksApostrophe(form.lower, right)
    suggest(
      {start, end},
      sure ? written(right) : [written(right)],
      reasonFor(made.suspicion, form.text, written(right))
    )
  } else if (!isApart && made.suspicion === 'unknown' && made.sure >= needed - worthShowing) {
    const expected = made.candidates.filter(({margin}) => margin > -4).slice(0, 3)
    const reason = `“${form.text}” may be a typo, but that is not sure`
    suggest(
      {start, end},
      expected.map(({word}) => word),
      reason
    )
  }
}

function reasonFor(suspicion: string, typo: string, word: string): string {
  if (suspicion === 'unknown') return `no dictionary has “${typo}”, and “${word}” fits here`
  return `“${typo}” hardly ever stands between these words, and “${word}” does`
}
