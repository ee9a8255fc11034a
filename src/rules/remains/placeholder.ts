import {rule} from '../../rule.js'

/** Text that stands for a text which nobody wrote. */
export const placeholder = rule(
  {
    name: 'remains/placeholder',
    summary: 'Point out text that holds the place of another.',
    why: 'Whoever laid out the page filled it with words, and whoever wrote for it left some.',
    fix: 'none',
    scope: 'any',
    examples: [
      {advise: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.', because: 'the printer’s Latin'},
      {advise: 'The ferry was built by [insert name here] in May.', because: 'a name that is missing'},
      {advise: 'The price is undefined crowns.\n\n[object Object]', because: 'what a program printed'},
      {advise: 'Your text goes here.', because: 'the words of a layout'},
      {keep: 'She read that “lorem ipsum” comes from Cicero.', because: 'it speaks of it, in quotation marks'},
      {keep: 'The lorem ipsum that printers use is old.', because: 'it speaks of it'},
      {keep: 'A title such as “Best Bakers in [city]” is found by more people.', because: 'a pattern that is quoted'},
      {keep: '* [Tides][link]\n* [Moons][link]', because: 'where links of Markdown lead'},
      {keep: 'The sum is undefined where x is zero.', because: 'a term'},
      {keep: 'Enter your name here and your address there.', because: 'a form that is explained'}
    ]
  },
  (article, suggest) => {
    for (const {sign, oneOf, pattern, why} of placeholders) {
      if (sign !== undefined && !article.source.includes(sign)) continue
      if (oneOf && !article.evidence.hasAny(oneOf)) continue
      for (const {index, 0: words} of article.source.matchAll(pattern)) {
        const place = {start: index, end: index + words.length}
        if (!article.protects(place.start, place.end)) suggest(place, [], why)
      }
    }
  }
)

/** With a sign that they begin with, or words of which they have one: most texts have none. */
const placeholders: readonly {sign?: string; oneOf?: readonly string[]; pattern: RegExp; why: string}[] = [
  {oneOf: ['lorem'], pattern: /\blorem ipsum dolor\b(?: sit amet\b)?/gi, why: 'printers’ Latin'},
  {
    sign: '[',
    pattern:
      /(?<!\])\[(?:(?:insert|your|add|enter) [^\]\n]{2,40}|name|date|city|company|company name|link|tk|tbc|tbd)\](?![^“"\n]{0,60}”)/gi,
    why: 'something was to be filled in'
  },
  {sign: '[', pattern: /\[object Object\]/g, why: 'a program printed what it could not'},
  {
    oneOf: ['here', 'edit', 'add', 'sample', 'placeholder', 'untitled', 'heading', 'dummy'],
    pattern:
      /^(?:your (?:text|content|headline|title) (?:goes )?here|(?:add|insert|enter|type) (?:your )?(?:text|content|title|headline) here|click (?:here )?to (?:edit|add) (?:this )?(?:text|title|subtitle)|sample text|placeholder(?: text)?|untitled|heading \d|this is (?:a )?(?:sample|dummy|placeholder) (?:text|paragraph))[.!]?$/gim,
    why: 'the words of a layout'
  }
]
