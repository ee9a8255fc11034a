import {rule} from '../../rule.js'
import {speaksOfMarkup} from './markup.js'

/** Shortcodes of page builders. Their prefixes are nobody's words, and what stands between two of them is the text. */
export const shortcode = rule(
  {
    name: 'remains/shortcode',
    summary: 'Take out the shortcodes of page builders.',
    why: 'The text was taken from the database of a site, before its page builder had read it.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {from: '[vc_row][vc_column_text]The boat left late.[/vc_column_text][/vc_row]', to: 'The boat left late.'},
      {from: 'The boat left late. [et_pb_divider show="on" /]It came back.', to: 'The boat left late. It came back.'},
      {
        from: '[fusion_text columns="2"]\n\nThe boat left late.\n\n[/fusion_text]\n',
        to: 'The boat left late.\n'
      },
      {
        keep: 'The shortcode [vc_row] opens a row, [vc_column] opens a column in it.',
        because: 'it speaks of shortcodes'
      },
      {keep: 'Use the `[vc_row]` of the page builder.', because: 'code'},
      {keep: 'The mayor wrote: “The boat [of the town] left late [at noon].”', because: 'additions in brackets'},
      {keep: 'Call table[vc_row] twice.', because: 'an index in code'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!source.includes('[') || speaksOfMarkup(article)) return
    for (const {index, 0: mark} of source.matchAll(shortcodes)) {
      // A line of its own goes with its end.
      const alone = /(?:^|\n)[^\S\n]*$/.test(source.slice(Math.max(0, index - 80), index))
      const blanks = alone
        ? (/^\s*\n\s*/.exec(source.slice(index + mark.length, index + mark.length + 20))?.[0].length ?? 0)
        : 0
      suggest({start: index, end: index + mark.length + blanks}, '', 'a shortcode of a page builder')
    }
  }
)

/** Nobody but page builders writes these prefixes. */
const shortcodes = /(?<![\w`])\[\/?(?:vc|et_pb|fusion|av|mk)_[a-z_0-9]+(?: [^\]\n]{0,400})?\]/g
