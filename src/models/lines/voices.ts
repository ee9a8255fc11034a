/** Words that tell prose from lists, and who speaks. */
import {AT} from './counts.js'
import {lineWordHash} from './line-words.js'

/**
 * Words so common that prose cannot do without them; the share of them tells prose from lists in each language. Of scripts
 * without blanks they are single characters. Those outside Latin were chosen from stopwords-iso (MIT).
 */
const FUNCTION_WORDS = hashes(
  `the of and to in is that for it was on with as be by at this from are an or not but had have his her they which were
  der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
  le la les des et en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec
  de el los del y las por con para se lo como su al más pero sus una
  di che il non per sono della con nel gli anche alla da è
  o os do da em um uma não com mais foi na no dos que é ao
  het een van en dat niet zijn op voor met die aan ook
  och att som på av för är med till inte om men
  og i det er en til af ikke har
  и в не на что с по как это но из к у за от о для
  się nie to że jest na z do jak
  ve bir bu için da de
  yang dan di itu dengan untuk tidak dari dalam
  ο η το και του της τα των σε με για από που στο στη στην στον να είναι δεν θα τον την οι τους στα ένα μια ως αλλά ότι
  в на і що не з та до це як за від
  في من على إلى أن التي الذي عن مع هذا هذه كان ما لا قد بين كما بعد ذلك
  के में की है को से का और ने पर हैं यह कि भी नहीं लिए एक इस था गया करने हो कर
  그 이 및 수 등 것 한 있다 있는 대한 위해 하는 했다 이라고 그는 것으로 하지만 그러나
  的 了 是 在 和 不 有 也 就 对 中 为 与 這 这 他 个
  の に は を が で と た し て も な れ`
)
const FIRST_PERSON = hashes(
  'i we my our me us ich wir mein unser je nous mon notre yo nosotros mi nuestro eu nós meu io noi я мы ik wij εγώ εμείς μου μας أنا نحن मैं हम मेरा हमारा 나 우리 저 我 私 僕'
)
const SECOND_PERSON = hashes(
  'you your yours sie ihr ihre du dein vous votre tu tus usted voi vostro você seu вы ваш u uw εσείς εσύ σας σου أنت أنتم आप तुम आपका 당신 여러분 你 您'
)

function hashes(list: string): number[] {
  return list.split(/\s+/).map(lineWordHash)
}

const FUNCTION = 1
const FIRST = 2
const SECOND = 4

const voices = new Map<number, number>()
for (const [list, bit] of [
  [FUNCTION_WORDS, FUNCTION],
  [FIRST_PERSON, FIRST],
  [SECOND_PERSON, SECOND]
] as const)
  for (const hash of list) voices.set(hash, (voices.get(hash) ?? 0) | bit)

// Most words have none: a table by a part of their hash says so without asking the map.
const mayHaveVoice = new Uint8Array(1 << 12)
for (const hash of voices.keys()) mayHaveVoice[hash & 4095] = 1

/** Bits of what a word is: a function word, the first person, the second. */
function voiceOf(hash: number): number {
  return mayHaveVoice[hash & 4095] === 0 ? 0 : (voices.get(hash) ?? 0)
}

/** Counts a word where it is a function word, the first person or the second. */
export function readVoice(hash: number, one: Float32Array): void {
  const voice = voiceOf(hash)
  if (voice === 0) return
  if (voice & FUNCTION) one[AT.functionWords]++
  if (voice & FIRST) one[AT.firstPerson]++
  else if (voice & SECOND) one[AT.secondPerson]++
}
