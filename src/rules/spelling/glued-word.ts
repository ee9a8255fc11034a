import {strangeForms} from '../../models/spelling/looks.js'
import {rule} from '../../rule.js'
import {casedLike} from './case-pattern.js'

/**
 * Two words written as one, one written as two, and contractions without their apostrophe; sorted. Only what no
 * dictionary accepts: *into, cannot, maybe, cant, wont, were, ill* are words. Splitting or joining words by a dictionary is right
 * less than half of the time on real text, so this list is all there is. General knowledge, as usage guides list them.
 */
export const gluedWords: ReadonlyMap<string, string> = tableOf(`
  abit: a bit
  accordingto: according to
  alittle: a little
  allright: all right
  alongwith: along with
  alot: a lot
  andthe: and the
  arent: aren't
  asif: as if
  aslong: as long
  assoon: as soon
  aswell: as well
  atleast: at least
  atthe: at the
  becauseof: because of
  bythe: by the
  canbe: can be
  couldnt: couldn't
  couldve: could've
  didnot: did not
  didnt: didn't
  doesnot: does not
  doesnt: doesn't
  dont: don't
  dueto: due to
  eachother: each other
  eventhough: even though
  everytime: every time
  forthe: for the
  fromthe: from the
  hadnt: hadn't
  hasbeen: has been
  hasnt: hasn't
  havebeen: have been
  havent: haven't
  highschool: high school
  hightech: high-tech
  incase: in case
  infact: in fact
  infront: in front
  inorder: in order
  inspite: in spite
  insteadof: instead of
  inthe: in the
  intheir: in their
  inthis: in this
  isnot: is not
  isnt: isn't
  isthe: is the
  itwas: it was
  lessthan: less than
  manyof: many of
  moreso: more so
  morethan: more than
  mostof: most of
  mustnt: mustn't
  neednt: needn't
  noone: no one
  ofcourse: of course
  ofthe: of the
  oftheir: of their
  ofthis: of this
  oneof: one of
  onthe: on the
  ontop: on top
  outof: out of
  partof: part of
  ratherthan: rather than
  shouldnt: shouldn't
  shouldve: should've
  someof: some of
  sothat: so that
  suchas: such as
  thats: that's
  thatthe: that the
  theres: there's
  theyare: they are
  theyre: they're
  theyve: they've
  theywere: they were
  tobe: to be
  tothe: to the
  wasnt: wasn't
  wasthe: was the
  werent: weren't
  wewere: we were
  willbe: will be
  withthe: with the
  wouldnt: wouldn't
  wouldve: would've
  youare: you are
  youcan: you can
  youre: you're
  youve: you've
`)

function tableOf(rows: string): Map<string, string> {
  const lines = rows.trim().split('\n')
  return new Map(lines.map((line) => line.trim().split(': ') as [string, string]))
}

/** Words glued or split, by a closed list. What a dictionary has as one word stays. */
export const gluedWord = rule(
  {
    name: 'spelling/glued-word',
    summary: 'Split two words that are written as one, and put a missing apostrophe back.',
    why: 'A lost blank or apostrophe makes one word of two.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'There was alot of rain in May.', to: 'There was a lot of rain in May.'},
      {from: 'Infact, nobody came.', to: 'In fact, nobody came.'},
      {from: 'We didnt see the sign.', to: "We didn't see the sign."},
      {
        from: 'It’s late and we didnt see it.',
        to: 'It’s late and we didn’t see it.',
        because: 'the text has curly ones'
      },
      {keep: 'He cannot go into town, maybe on Sunday.', because: 'written as one word'},
      {keep: 'The wont of kings is cant, and ill were they.', because: 'words of their own'},
      {keep: 'The everyday work goes on indoors.', because: 'a word of its own'},
      {keep: 'Ms Alot and Mr Alot moved in.', because: 'a name: the text has it twice with a capital'},
      {keep: 'Call it with --dont-look or with --arent.', because: 'options'},
      {keep: 'Follow @alot for more.', because: 'a handle'}
    ]
  },
  (article, suggest) => {
    for (const form of strangeForms(article)) {
      const right = gluedWords.get(form.lower)
      if (right === undefined || form.shape === 'upper' || form.shape === 'mixed') continue
      if (form.shape === 'capital' && form.middle > 0) continue
      const curly = right.includes("'") && article.source.includes('’')
      const text = casedLike(form.text, curly ? right.replace("'", '’') : right)
      const reason = right.includes("'") ? `“${right}” without its apostrophe` : `“${right}”, written as one word`
      for (const {start, end, form: one} of article.words) {
        if (one !== form || article.protects(start, end) || article.isClaimed(start, end)) continue
        // *The option --dont-look*: a part of a name.
        if (article.source[start - 1] === '-' || article.source[end] === '-') continue
        suggest({start, end}, text, reason)
      }
    }
  }
)
