/** The words of those who explain software: a text that has many of them is of that kind, though no code and no name of a program stands in it. */
import type {Article} from '../article.js'

/**
 * Counted in what Debian 12 ships, the manuals of eleven programs and a thousand descriptions of packages: in five of these at least, each word
 * is six times as frequent as in the second of eleven kinds of other text that has it most (news, textbooks, lives, films, politics, speeches).
 * Only the words are here.
 * Without those that have other trades: *library, window, table, mail, list*.
 */
const softwareWords: ReadonlySet<string> = new Set(
  `abstraction algorithm algorithms alternatively annotation annotations apis append arbitrary args argument arguments arrays ascii
    asynchronous attribute attributes authentication automatically backend binaries binary boolean browser buffer built-in byte bytes
    cache canonical client command command-line commands compatibility compatible compile compiler compiling compression config
    configurable configuration configure configured constructs contents corresponding customize daemon database datetime debian debug
    debugging decoding default defaults defined defines delete dependencies deprecated description directories directory disable disk
    displayed distributions documentation dynamically empty enabled encoded encoding entries error executable expressions extensible
    extension extensions file filename filenames files filesystem filter filters font format formats formatted formatting function
    functionality functions gettext github handles hash header headers hostname html http https implementation implementations
    implements indexes info init input insert install installation installing integer integers interface interfaces invalid java json
    keys keyword layout lets libraries linux literal loaded locale lookup macro macros manual manually mapping matching metadata mime
    mode modify module modules nested node notation numeric object omitted option optional optionally options override overrides package
    packages parameter parameters parse parser parsing password path paths pattern perl prefix programmers programming protocol provides
    python recursive reference references removes reset root rows runtime script scripting scripts separator separators server server-
    side servers settings setup socket specification specified specifies specify specifying sqlite stack static stored string strings
    subroutines subset substitution suffix suite switches syntax template templates text timeout unicode unix update urls usage user-
    defined users utilities variable variables widget widgets wiki wrapper`.split(/\s+/)
)

/** So many different ones, and one in so many words. Of 963 news, reviews, recipes, speeches and other texts none has that. */
const KINDS = 3
const WORDS_TO_ONE = 15

/** Does the text speak as manuals do? */
export function speaksOfSoftware({evidence, words}: Article): boolean {
  const kinds = new Set<string>()
  let count = 0
  for (const form of evidence.all()) {
    if (!softwareWords.has(form.lower)) continue
    kinds.add(form.lower)
    count += form.count
  }
  return kinds.size >= KINDS && count * WORDS_TO_ONE >= words.length
}
