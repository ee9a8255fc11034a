import {hashOf, type Page} from './page.js'

/** What short lines announce, by words that say so in several languages. */
export const CUES = {
  comments: `comment comments reply replies respond response responses says said votes upvote kommentar kommentare antworten antwort
    commentaire commentaires répondre comentario comentarios responder respuestas comentários resposta commenti rispondi reacties reageer
    комментарии комментариев ответить yorum yorumlar komentarze odpowiedz`,
  related: `related recommended popular trending latest more next previous also most archives tags categories ähnliche weitere mehr verwandte
    beliebt meistgelesen passend aussi similaires populaires précédent suivant relacionados relacionadas recentes recientes leia también
    veja correlati anche leggi gerelateerd meer похожие также читайте ilgili powiązane`,
  share: `share tweet facebook twitter pinterest whatsapp linkedin telegram email print copy instagram youtube teilen drucken partager
    imprimer compartir compartilhar condividi delen поделиться paylaş udostępnij`,
  author: `author about written posted biography profile autor autorin über auteur propos autore sobre редактор автор yazar`,
  subscribe: `subscribe newsletter subscription sign signup login register account download ebook trial abonnieren anmelden abonnez inscription
    suscríbete assine cadastre iscriviti abonneer подписаться abone`,
  legal: `copyright rights reserved privacy policy terms cookies cookie impressum datenschutz agb mentions légales aviso privacidad
    privacidade termos disclaimer contact advertise`
} as const

export type Cue = keyof typeof CUES

export const CUE_NAMES = Object.keys(CUES) as Cue[]

let bitOf: Map<number, number> | undefined

/** For each line the share of its words that are cues of each kind, one column a kind. */
export function cuesOf(page: Page): Record<Cue, Float32Array> {
  bitOf ??= new Map(
    CUE_NAMES.flatMap((name, index) => CUES[name].split(/\s+/).map((word) => [hashOf(word), index] as const))
  )
  const columns = CUE_NAMES.map(() => new Float32Array(page.lines.length))
  const {words, wordStart} = page
  for (let line = 0; line < page.lines.length; line++) {
    const size = wordStart[line + 1] - wordStart[line]
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      const cue = bitOf.get(words[at])
      if (cue !== undefined) columns[cue][line] += 1 / size
    }
  }
  return Object.fromEntries(CUE_NAMES.map((name, index) => [name, columns[index]])) as Record<Cue, Float32Array>
}
