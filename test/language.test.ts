/** The language gate: which blocks the rules for English may speak about. */
import {describe, expect, it} from 'vitest'
import {foreignSpans} from '../src/article/foreign.js'
import {languages as known} from '../src/article/function-words.js'
import {Article} from '../src/article.js'
import {clean} from '../src/clean.js'

function article(text: string, language?: string): Article {
  return new Article(text, [{start: 0, end: text.length, verbatim: []}], language)
}

const languages = (text: string) => article(text).blocks.map((block) => block.language)

const samples: Record<string, string> = {
  en: 'The bakery on the corner opened before dawn, and by seven o’clock the queue had reached the bus stop.',
  de: 'Die Bäckerei an der Ecke öffnete vor Sonnenaufgang, und um sieben Uhr reichte die Schlange bis zur Haltestelle.',
  fr: 'La boulangerie du coin a ouvert avant l’aube, et à sept heures la file allait déjà jusqu’à l’arrêt de bus.',
  es: 'La panadería de la esquina abrió antes del amanecer y a las siete la cola llegaba hasta la parada del autobús.',
  pt: 'A padaria da esquina abriu antes do amanhecer e às sete horas a fila já chegava até à paragem do autocarro.',
  it: 'Il panificio all’angolo ha aperto prima dell’alba e alle sette la fila era già arrivata alla fermata del tram.',
  nl: 'De bakkerij op de hoek ging voor zonsopgang open en om zeven uur stond de rij al tot aan de bushalte.',
  sv: 'Bageriet på hörnet öppnade före gryningen och klockan sju hade kön redan nått fram till busshållplatsen som ligger där.',
  pl: 'Piekarnia na rogu została otwarta przed świtem, a o siódmej kolejka sięgała już do przystanku, który jest przy parku.',
  fi: 'Kulman leipomo avasi ennen aamua, ja kello seitsemän jono oli jo niin pitkä että se ulottui bussipysäkille.',
  tr: 'Köşedeki fırın gün doğmadan önce açıldı ve saat yedide kuyruk otobüs durağına kadar uzanmıştı, bu daha çok bir bayram gibi idi.',
  la: 'Pistor in angulo ante lucem fores aperuit et hora septima tam multi homines erant ut via non pateret ad forum.'
}

describe('a text of one language', () => {
  for (const [name, text] of Object.entries(samples)) {
    it(`tells ${name}`, () => {
      expect(article(`${text}\n\n${text}`).language).toBe(name)
      expect(article(text).english).toBe(name === 'en')
    })
  }

  it('tells other scripts without a table', () => {
    expect(article('Пекарня на углу открылась до рассвета, и к семи часам очередь дошла до остановки.').language).toBe(
      'und-Cyrl'
    )
    expect(article('Ο φούρνος της γωνίας άνοιξε πριν από την αυγή.').language).toBe('el')
    expect(article('角のパン屋は夜明け前に開いた。').language).toBe('ja')
    expect(article('모퉁이 빵집은 새벽에 문을 열었다.').language).toBe('ko')
  })

  it('asks the detector when no table fits', () => {
    const welsh =
      'Agorodd y becws ar y gornel cyn y wawr, ac erbyn saith o’r gloch roedd y ciw wedi cyrraedd yr arhosfan bysiau.'
    expect(article(welsh).english).toBe(false)
  })

  it('takes short and empty texts for English', () => {
    expect(article('').language).toBe('en')
    expect(article('north Korea').english).toBe(true)
    expect(article('Mr. Smith Goes Home').english).toBe(true)
  })

  it('knows a few misspelt words for English', () => {
    for (const text of [
      'I definately recieve alot of emails.',
      'Seperate accomodation neccessary.',
      'Tommorow we beleive definitly.',
      'A solo traveller due in May?',
      'Car rides, men and a pro tip',
      'Los Angeles Marathon',
      'Die Hard returns'
    ]) {
      expect(article(text).english, text).toBe(true)
    }
  })

  it('knows a few words of others by one that holds sentences together', () => {
    for (const text of [
      'Februar 2006 und am 2.',
      'Ich will hier rein',
      'Das Interview wurde am 7.',
      'Mit allen Strophen',
      'Publicado hace 3 horas',
      'Arzt national und international',
      'Je reviens demain'
    ]) {
      expect(article(text).english, text).toBe(false)
    }
  })

  it('does not need clean English', () => {
    expect(
      article('teh bakery on teh corner opend befor dawn adn by sevn teh queue had reachd the bus stop').english
    ).toBe(true)
    expect(article('THE BAKERY ON THE CORNER OPENED BEFORE DAWN AND THE QUEUE REACHED THE STOP').english).toBe(true)
  })
})

describe('a text of several languages', () => {
  it('judges each block by itself', () => {
    expect(languages([samples.en, samples.de, samples.en].join('\n\n'))).toEqual(['en', 'de', 'en'])
    expect(languages([samples.fr, samples.en, samples.fr].join('\n\n'))).toEqual(['fr', 'en', 'fr'])
  })

  it('leaves headings and labels to the text', () => {
    expect(languages(`Menu\n\n${samples.en}\n\nTagliatelle al Ragù\n\n${samples.en}`)).toEqual(['en', 'en', 'en', 'en'])
    expect(languages(`Team\n\n${samples.de}\n\nNews\n\n${samples.de}`)).toEqual(['de', 'de', 'de', 'de'])
  })

  it('gives a heading between two foreign blocks their language', () => {
    const text = [samples.en, samples.en, samples.en, samples.es, 'Pan y Vino', samples.es, samples.en].join('\n\n')
    expect(languages(text)).toEqual(['en', 'en', 'en', 'es', 'es', 'es', 'en'])
  })

  it('keeps lists of names and of things in the language of the text', () => {
    const names = 'Marchetti, Ferrero (Weiss 67), Nakamura, Silva, de la Fuente, Lindqvist, Novák, Kowalczyk, Dubois.'
    const things =
      'Two cups flour, one cup sugar, three eggs, melted butter, ground cinnamon, chopped walnuts, vanilla extract'
    const formula = 'x = 3 y + 2 z; y = k s / v; speed in GB/s, weight in kg/s, rate in m/s'
    expect(languages([samples.en, names, things, formula].join('\n\n'))).toEqual(['en', 'en', 'en', 'en'])
  })

  it('does not take foreign names for foreign text', () => {
    const text =
      'Los Angeles, Las Vegas and La Paz: Le Monde, El País and Der Spiegel sent reporters to Des Moines and San José.'
    expect(languages(text)).toEqual(['en'])
  })
})

describe('the word of the user', () => {
  it('holds for every block', () => {
    expect(article(samples.de, 'en-GB').blocks[0]).toMatchObject({language: 'en-GB', english: true})
    expect(article(samples.en, 'de').english).toBe(false)
  })
})

describe('the table', () => {
  it('fits into the bits of a number', () => {
    const count = known.length
    expect(count).toBeGreaterThan(15)
    expect(count).toBeLessThan(29)
  })
})

describe('other languages inside an English block', () => {
  const foreign = (text: string) => {
    const {source, blocks, words} = article(text)
    return foreignSpans(source, blocks, words).map(({start, end}) => source.slice(start, end))
  }

  it('finds quotations', () => {
    expect(foreign('As they say there, “quand le vin est tiré, il faut le boire”, and so he drank it.')).toEqual([
      'quand le vin est tiré, il faut le boire'
    ])
    expect(foreign('The sign on the door (“wir haben heute leider nicht geöffnet”) was news to us.')).toEqual([
      'wir haben heute leider nicht geöffnet'
    ])
  })

  it('finds names of works and places', () => {
    expect(foreign('She showed her work at the Casa Grande de las Artes in the spring.')).toEqual([
      'Casa Grande de las Artes'
    ])
    expect(foreign('He sang a song called Los Caminos de la noche and left.')).toEqual(['Los Caminos de la noche'])
  })

  it('leaves English alone', () => {
    expect(foreign('“It was late, and we had to go,” he said (the last bus had left at ten).')).toEqual([])
    expect(
      foreign('The men of the town and the men of the village met in Los Angeles for an ad about ad sales.')
    ).toEqual([])
    expect(foreign('Ana de Souza and Piet van Dam of Le Mans won the quid pro quo deal, ad by ad.')).toHaveLength(1)
  })

  it('leaves English lines in a text of another language: they are quoted', async () => {
    const text =
      'Wir haben den Vertrieb gern in unserem Haus, und er ist für uns da, wenn es sein muss.\n\n- Kein klassisches Call Center\n- langjähriges IT Know-How vorhanden\n\nEr sagte: “Teh mill is old, and it has been so since the beginning.”\n'
    expect((await clean(text)).text).toBe(text)
  })
})
