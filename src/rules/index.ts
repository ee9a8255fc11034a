/** The preset: the rules in order, each line with a word why it stands there. */
import type {Preset} from 'unified'
import {oneOf} from '../error.js'
import {levelOf, type RuleSettings} from '../level.js'
import {familyOf, type Rule, UserError} from '../rule.js'
import {adBlock} from './boilerplate/ad-block.js'
import {advertisement} from './boilerplate/advertisement.js'
import {breadcrumb} from './boilerplate/breadcrumb.js'
import {callToComment} from './boilerplate/call-to-comment.js'
import {commentForm} from './boilerplate/comment-form.js'
import {consent} from './boilerplate/consent.js'
import {copyright} from './boilerplate/copyright.js'
import {disclosure} from './boilerplate/disclosure.js'
import {hangingLabel} from './boilerplate/hanging-label.js'
import {headingLink} from './boilerplate/heading-link.js'
import {knownLine} from './boilerplate/known-line.js'
import {newsletter} from './boilerplate/newsletter.js'
import {ownLine} from './boilerplate/own-line.js'
import {pageFoot} from './boilerplate/page-foot.js'
import {pageFrame} from './boilerplate/page-frame.js'
import {pageMessage} from './boilerplate/page-message.js'
import {paywall} from './boilerplate/paywall.js'
import {relatedLinks} from './boilerplate/related-links.js'
import {repeatedLine} from './boilerplate/repeated-line.js'
import {repeatedTitle} from './boilerplate/repeated-title.js'
import {shareBar} from './boilerplate/share-bar.js'
import {heading} from './casing/heading.js'
import {label} from './casing/label.js'
import {listItem} from './casing/list-item.js'
import {listedName} from './casing/listed-name.js'
import {name} from './casing/name.js'
import {sentenceStart} from './casing/sentence-start.js'
import {dash} from './consistency/dash.js'
import {dateFormat} from './consistency/date-format.js'
import {figure} from './consistency/figure.js'
import {headingStyle} from './consistency/heading-style.js'
import {name as unevenName} from './consistency/name.js'
import {numberFormat} from './consistency/number-format.js'
import {quotationMarks} from './consistency/quotation-marks.js'
import {spelling} from './consistency/spelling.js'
import {entity} from './encoding/entity.js'
import {invisible} from './encoding/invisible.js'
import {ligature} from './encoding/ligature.js'
import {lineEndHyphen} from './encoding/line-end-hyphen.js'
import {mojibake} from './encoding/mojibake.js'
import {nextLine} from './encoding/next-line.js'
import {oddSpace} from './encoding/odd-space.js'
import {cutOff} from './remains/cut-off.js'
import {doubledParagraph} from './remains/doubled-paragraph.js'
import {emptyPart} from './remains/empty-part.js'
import {flattenedTable} from './remains/flattened-table.js'
import {lostCaption} from './remains/lost-caption.js'
import {markup} from './remains/markup.js'
import {placeholder} from './remains/placeholder.js'
import {secondArticle} from './remains/second-article.js'
import {shortcode} from './remains/shortcode.js'
import {doubledSpace} from './spacing/doubled-space.js'
import {insideBrackets} from './spacing/inside-brackets.js'
import {missingSpace} from './spacing/missing-space.js'
import {spaceBefore} from './spacing/space-before.js'
import {gluedWord} from './spelling/glued-word.js'
import {knownMisspelling} from './spelling/known-misspelling.js'
import {realWord} from './spelling/real-word.js'
import {repeatedWord} from './spelling/repeated-word.js'
import {replacement} from './spelling/replacement.js'
import {typo} from './spelling/typo.js'
import {unknownWord} from './spelling/unknown-word.js'
import {brokenName} from './spun/broken-name.js'
import {text} from './spun/text.js'
import {wording} from './spun/wording.js'

/** Every rule. Encoding first (other rules read the letters), then what goes, then what is mended. */
export const rules: readonly Rule[] = [
  mojibake, // first: the others read letters
  nextLine, // what mojibake left of the control characters
  entity, // may bring odd spaces and invisible characters
  invisible, // before the words they break are looked at
  oddSpace, // leaves plain spaces to the family below
  ligature, // likewise
  lineEndHyphen, // makes words whole
  ownLine, // the user knows best
  advertisement, // marks and controls anywhere in the page
  consent, // what lies over the page
  adBlock, // whole lines, safe anywhere
  shareBar, // above and under the article
  newsletter, // likewise
  paywall, // likewise, and where the page counts its readers
  disclosure, // likewise
  pageMessage, // hidden in the page
  pageFoot, // under it
  commentForm, // under the article
  callToComment, // above the form
  copyright, // the last line
  relatedLinks, // reads what the rules above took
  knownLine, // what many sites show, and no phrase has
  breadcrumb, // above the title
  headingLink, // a mark on a heading that stays
  repeatedTitle, // the first title below the breadcrumb stays
  repeatedLine, // what the site says everywhere, before the model guesses
  pageFrame, // the line model: whatever no phrase knows
  hangingLabel, // last of the family: what is left at the end
  spaceBefore, // before the space after the same mark is looked at
  insideBrackets, // likewise
  doubledSpace, // language-neutral
  missingSpace, // the casing after it is judged in the next pass
  listedName, // the user knows best: what it claims the model leaves
  listItem, // its sisters say more than the model guesses
  sentenceStart, // one model speaks through the four, each about its place
  name, // before spelling: names in lower case are no typos
  heading, // by its own style
  label, // by its sisters
  replacement, // the user knows best
  repeatedWord, // closed lists first: what they know needs no model
  gluedWord, // curly apostrophes are its own
  knownMisspelling,
  typo, // what is left, by the speller
  realWord, // what only the words around it show
  unknownWord, // what nobody could mend
  shortcode, // what is not the text's own words
  markup, // likewise, where a person must look
  placeholder, // nor its author's
  emptyPart, // what is missing
  cutOff,
  flattenedTable,
  lostCaption,
  doubledParagraph, // what is too much
  secondArticle,
  unevenName, // one name, several spellings
  spelling, // likewise of words
  figure, // one fact, two figures
  dateFormat, // matters of style from here on
  numberFormat,
  quotationMarks,
  dash,
  headingStyle,
  brokenName, // names with a common word in them
  wording, // advice on the wording, when all else is said
  text // what the marks say of the text as a whole
]

/** All rules as a unified preset: `retext().use(preset)`. */
export const preset: Preset = {plugins: [...rules] as unknown as Preset['plugins']}

/** The families of the preset in its order. */
export const families: readonly string[] = [...new Set(rules.map(({meta}) => familyOf(meta.name)))]

/** What a cleaner itself finds, without a rule: the article of a page was not found, or not surely; a comment that lets nothing stand. */
const ownFindings = ['page/none', 'page/unsure', 'stet/unknown', 'stet/unused']

/** The names that `only`, `skip` and a config take: rules and families. */
export const knownNames: readonly string[] = namesWith([])

function namesWith(others: readonly Rule[]): string[] {
  const names = [...[...rules, ...others].map(({meta}) => meta.name), ...ownFindings]
  return [...new Set([...names.map(familyOf), ...names])]
}

/** The choice of rules: names and families. */
interface Choice {
  only?: readonly string[]
  skip?: readonly string[]
  rules?: RuleSettings
}

/** Do `only`, `skip` and its level leave a rule of this name in? */
export function isChosen(name: string, {only, skip = [], rules}: Choice): boolean {
  const named = (names: readonly string[]) => names.includes(name) || names.includes(familyOf(name))
  return (!only || named(only)) && !named(skip) && levelOf(name, rules) !== 'off'
}

/**
 * The rules that `only` and `skip` choose, in the preset's order. Both take rule names and families.
 *
 * @param others the rules of plugins, whose names count as known
 * @throws {UserError} for a name that is neither, with the nearest that is
 */
export function select(choice: Choice & {advice?: boolean}, others: readonly Rule[] = []): Rule[] {
  const known = namesWith(others)
  for (const name of [...(choice.only ?? []), ...(choice.skip ?? [])]) {
    if (!known.includes(name)) throw unknown(name, known)
  }
  return rules.filter(({meta}) => isChosen(meta.name, choice) && (choice.advice !== false || meta.fix !== 'none'))
}

/** @throws {UserError} for what is neither a rule nor a family, with the nearest that is */
export function checkName(name: string): void {
  if (!knownNames.includes(name)) throw unknown(name, knownNames)
}

/** The rule of that name. @throws {UserError} when there is none, with the nearest that is */
export function ruleNamed(name: string): Rule {
  const rule = rules.find((one) => one.meta.name === name)
  if (!rule)
    throw unknown(
      name,
      rules.map((one) => one.meta.name)
    )
  return rule
}

function unknown(name: string, known: readonly string[]): UserError {
  return new UserError(`Unexpected rule \`${name}\`, ${oneOf(name, known, 'bluepencil rules')}`)
}
