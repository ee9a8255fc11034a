import {isTechnical} from '../../article/code.js'
import {countBefore, lineNumberAt, placesOfMark, startOfLine} from '../../article/places.js'
import type {Article} from '../../article.js'
import {rule} from '../../rule.js'

/** Marks of a template or of HTML that no program has read. */
export const markup = rule(
  {
    name: 'remains/markup',
    summary: 'Point out markup that was left in the text.',
    why: 'The text was taken from the database of a site, or from a template, before any program had filled it in.',
    fix: 'none',
    scope: 'any',
    examples: [
      {
        advise: '[caption id="attachment_7" align="left"]The boat in May[/caption] The boat left late.',
        because: 'a caption is left'
      },
      {advise: 'The boat left late.<br>It came back.', because: 'a tag'},
      {advise: 'Dear {{first_name}}, the boat left late.', because: 'a name that nobody filled in'},
      {keep: 'The mayor wrote: “The boat [of the town] left late.”', because: 'an addition in brackets'},
      {keep: 'He [sic] left late, see [1] and [2–4].', because: 'notes'},
      {keep: 'Use the `[gallery]` shortcode, or write `<br>`.', because: 'code'},
      {keep: 'For x < 5 and y > 3 the boat leaves; 3 <b and c> 4 as well.', because: 'signs, no tags'},
      {keep: 'The <title> element holds the title.', because: 'it speaks of HTML'},
      {keep: 'It no longer reads the <a> element of the page.', because: 'it speaks of it'},
      {keep: 'A set is written {1, 2}, and {{1}, {2}} is a set of sets.', because: 'sets'}
    ]
  },
  (article, suggest) => {
    const {source, plain} = article
    // In Markdown and in pages the parser knows what is markup.
    if (!plain) return
    for (const {signs, pattern, reason} of others) {
      if (!signs.some((sign) => source.includes(sign))) continue
      // Where there is one there are many: they are told once.
      const found = [...source.matchAll(pattern)].filter(({index}) => !inSpanOfCode(article, index))
      if (found.length === 0 || speaksOfMarkup(article)) continue
      const [{index, 0: mark}] = found
      const more = found.length > 1 ? `; the text has ${found.length} of them` : ''
      suggest({start: index, end: index + mark.length}, [], reason + more)
    }
  }
)

/** A text about code, or about the markup of pages, shows what it speaks of. */
export function speaksOfMarkup(article: Article): boolean {
  return article.once(isAboutMarkup)
}

function isAboutMarkup(article: Article): boolean {
  return isTechnical(article) || about.test(article.source)
}

const about =
  /\b(?:shortcodes?|HTML|CSS|XML|Markdown|templates?|WordPress|plugins?|Jinja|Liquid|Handlebars|Mustache|Elementor|WPBakery|Divi)\b/i

function inSpanOfCode(article: Article, at: number): boolean {
  const ticks = article.once(tickPlaces)
  return (countBefore(ticks, at) - countBefore(ticks, startOfLine(article, lineNumberAt(article, at)))) % 2 === 1
}

const tickPlaces = placesOfMark(/`/g)

/** Each with the signs that it begins with: most texts have none of them. */
const others: readonly {signs: readonly string[]; pattern: RegExp; reason: string}[] = [
  {
    signs: ['['],
    pattern:
      /\[\/?(?:caption|gallery|embed|audio|video|playlist|sourcecode|contact-form-7)(?: [a-z-]+=[^\]\n]{0,300})?\](?<=\[\/[a-z0-9-]+\]|=[^\]\n]*\])/g,
    reason: 'a shortcode of WordPress that nobody filled in'
  },
  {
    signs: ['<'],
    pattern:
      /<\/?(?:br|p|div|span|strong|em|b|i|u|a|img|ul|ol|li|h[1-6]|table|tr|td|th|blockquote|iframe|figure|figcaption|script|style|font|center)(?:\s+[a-z-]+=(?:"[^"\n]*"|'[^'\n]*'))*\s*\/?>(?! (?:element|tag|attribute)s?\b)/gi,
    reason: 'a tag of HTML'
  },
  {
    signs: ['{{', '{%'],
    pattern: /\{\{-? ?[a-z_$][\w.$ |:'"-]{0,60}-?\}\}|\{%-? ?[a-z][^%\n]{0,120}%\}/gi,
    reason: 'a place of a template that nobody filled in'
  },
  {
    signs: ['%%', '[%', '*|'],
    pattern: /%%[a-z_]{3,30}%%|\[%[a-z_ ]{3,30}%\]|\*\|[A-Z_]{3,30}\|\*/g,
    reason: 'a place of a template that nobody filled in'
  }
]
