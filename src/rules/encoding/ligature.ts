import {rule} from '../../rule.js'

/** The Latin ligatures of Unicode, which are only for old character sets, and their letters. */
const ligatures: ReadonlyMap<string, string> = new Map(
  Object.entries({ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st'})
)

/** A ligature in a word, written as the letters that it joins. Where one stands alone, a text speaks of it. */
export const ligature = rule(
  {
    name: 'encoding/ligature',
    summary: 'Write the letters of a ligature.',
    why: 'PDF files keep the glyph of the font, which no search and no dictionary knows.',
    fix: 'safe',
    scope: 'any',
    examples: [
      {from: 'The oﬃce on the ﬁrst ﬂoor.', to: 'The office on the first floor.'},
      {from: 'The baﬄed staﬀ left.', to: 'The baffled staff left.'},
      {from: 'They baﬄed him, ﬁrst and last.', to: 'They baffled him, first and last.'},
      {keep: 'The ligature ﬁ is one piece of type.', because: 'the text speaks of it'},
      {keep: 'An œuvre in Dæmonic letters, Straße.', because: 'letters of their own'},
      {keep: 'Write `oﬃce` so.', because: 'code'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!anyLigature.test(source)) return
    for (const {index: start, 0: character} of source.matchAll(inWord)) {
      const end = start + 1
      if (!article.protects(start, end)) suggest({start, end}, ligatures.get(character)!, 'a ligature of the font')
    }
  }
)

const anyLigature = /[\ufb00-\ufb06]/
const inWord = /(?<=[\p{Script=Latin}’'])[\ufb00-\ufb06]|[\ufb00-\ufb06](?=\p{Script=Latin})/gu
