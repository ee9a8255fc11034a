/** Names from CLDR, as `Intl` has it, and a few tables of our own. */
import {keyOf} from '../../lexicon/layout.js'

const small = new Set(
  'and of the in for to d da de do du la le el di part other modern standard simplified ancient early late middle old new upper lower north south east west northern southern eastern western central united states state island islands republic saint federated virgin city territory territories minor sea coast church democratic american classical syllabics written sign high low swiss hong knox bay lord salt lake point center'.split(
    ' '
  )
)

function* wordsOf(name: string): Generator<string> {
  for (const word of name.split(/[^\p{L}'’]+/u)) {
    if (word.length > 2 && /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase())) yield keyOf(word)
  }
}

/** The words of the names of countries and languages, and the cities of the time zones. */
export function* regionNames(): Generator<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const regions = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})
  for (const a of letters) {
    for (const b of letters) {
      const name = regions.of(a + b)
      if (name && !/unknown|pseudo|outlying|world/i.test(name)) yield* wordsOf(name)
    }
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [area, ...rest] = zone.split('/')
    if (rest.length > 0 && !/^(?:Etc|SystemV)$/.test(area)) {
      for (const part of rest) yield* wordsOf(part.replaceAll('_', ' '))
      yield* wordsOf(area)
    }
  }
}

/** The names of languages, most of them also those of peoples, and nationalities that no language is called after. */
export function* peopleNames(): Generator<string> {
  const languages = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const a of letters) {
    for (const b of letters) {
      const name = languages.of(a + b)
      if (name) yield* wordsOf(name)
    }
  }
  yield* demonyms
}

const demonyms =
  `afghan african algerian american americans angolan argentine argentinian asian australian australians austrian
  bahraini belgian bolivian bosnian brazilian british briton britons burmese cambodian cameroonian canadian canadians
  chilean colombian croat cuban cypriot dane egyptian englishman englishwoman eritrean ethiopian european europeans
  filipino filipinos finn frenchman frenchwoman ghanaian guatemalan haitian honduran icelander indian indians iranian iraqi
  iraqis irishman israeli israelis italian ivorian jamaican jordanian kenyan kuwaiti lebanese liberian libyan londoner
  mexican mexicans moroccan mozambican namibian nicaraguan nigerian norwegian omani pakistani palestinian palestinians
  panamanian parisian paraguayan peruvian pole qatari rwandan salvadoran saudi saudis scot scots scottish senegalese serb
  serbs singaporean somali spaniard sudanese swede swiss syrian syrians taiwanese tanzanian texan trinidadian tunisian turk
  turks ugandan uruguayan venezuelan vietnamese welshman yemeni zambian zimbabwean californian scandinavian siberian
  christian christians jew jews jewish muslim muslims hindu hindus buddhist buddhists sikh sikhs catholic catholics
  protestant islamic hispanic latino latinos`.split(/\s+/)

/** Months and days; `may` and `march` are in it, and only context tells them from the verbs. */
export function* calendarNames(): Generator<string> {
  const month = new Intl.DateTimeFormat('en', {month: 'long', timeZone: 'UTC'})
  const day = new Intl.DateTimeFormat('en', {weekday: 'long', timeZone: 'UTC'})
  for (let i = 0; i < 12; i++) yield month.format(new Date(Date.UTC(2001, i, 1))).toLowerCase()
  for (let i = 1; i <= 7; i++) {
    const name = day.format(new Date(Date.UTC(2001, 0, i))).toLowerCase()
    yield name
    yield `${name}s`
  }
}
