import {lineWordHash} from './line-words.js'
import type {Page} from './page.js'

/** What short lines announce, by words that say so in several languages. Words of scripts without blanks may stand in longer runs. */
const CUES = {
  comments: `comment comments reply replies respond response responses says said votes upvote kommentar kommentare antworten antwort
    commentaire commentaires répondre comentario comentarios responder respuestas comentários resposta commenti rispondi reacties reageer
    комментарии комментариев комментарий ответить обсудить yorum yorumlar komentarze komentarz odpowiedz σχόλια σχόλιο σχολιάστε απάντηση
    تعليق تعليقات التعليقات ردود टिप्पणी टिप्पणियां टिप्पणियाँ 댓글 의견 답글 评论 評論 留言 回复 跟帖 网友 コメント 返信 ความเห็น ความคิดเห็น ตอบกลับ`,
  related: `related recommended popular trending latest more next previous also most archives tags categories ähnliche weitere mehr verwandte
    beliebt meistgelesen passend aussi similaires populaires précédent suivant relacionados relacionadas recentes recientes leia también
    veja correlati anche leggi gerelateerd meer похожие также читайте популярное ilgili powiązane czytaj zobacz również także polecamy
    σχετικά σχετικές διαβάστε επίσης περισσότερα δημοφιλή προηγούμενο επόμενο ετικέτες المزيد اقرأ أيضا أيضاً متعلقة صلة السابق التالي
    संबंधित पढ़ें लोकप्रिय ताज़ा 관련 관련기사 추천 인기 이전 다음 더보기 相关 相關 推荐 推薦 热门 熱門 更多 上一篇 下一篇 排行 标签 专题
    関連 おすすめ 人気 ランキング 一覧 次の 前の เกี่ยวข้อง แนะนำ ยอดนิยม ล่าสุด อ่านต่อ`,
  share: `share tweet facebook twitter pinterest whatsapp linkedin telegram email print copy instagram youtube teilen drucken partager
    imprimer compartir compartilhar condividi delen поделиться печать распечатать paylaş udostępnij wydrukuj wyślij κοινοποίηση
    μοιραστείτε εκτύπωση شارك مشاركة طباعة शेयर साझा 공유 공유하기 인쇄 복사 分享 转发 微博 微信 打印 收藏 シェア 共有 ツイート 印刷 แชร์ แบ่งปัน`,
  author: `author about written posted biography profile autor autorin über auteur propos autore sobre редактор автор источник yazar źródło
    συντάκτης αρθρογράφος الكاتب المحرر بقلم लेखक संपादक 기자 글쓴이 作者 编辑 編輯 责编 来源 著者 執筆 筆者 ผู้เขียน`,
  subscribe: `subscribe newsletter subscription sign signup login register account download ebook trial abonnieren anmelden abonnez inscription
    suscríbete assine cadastre iscriviti abonneer подписаться подписка войти регистрация abone zaloguj εγγραφή σύνδεση συνδρομή اشترك تسجيل
    الدخول लॉगिन सदस्यता 구독 로그인 회원가입 订阅 訂閱 注册 登录 登錄 購読 登録 ログイン 会員 สมัคร เข้าสู่ระบบ`,
  legal: `copyright rights reserved privacy policy terms cookies cookie impressum datenschutz agb mentions légales aviso privacidad
    privacidade termos disclaimer contact advertise права защищены реклама контакты regulamin prywatności kontakt reklama όροι χρήσης
    πολιτική απορρήτου επικοινωνία δικαιώματα حقوق محفوظة الخصوصية سياسة شروط गोपनीयता शर्तें संपर्क 저작권 개인정보 이용약관 무단전재 版权 版權 隐私 隱私
    声明 条款 联系 备案 免责 著作権 利用規約 プライバシー 個人情報 お問い合わせ 広告 ลิขสิทธิ์ นโยบาย ติดต่อ`
} as const

export type SectionCue = keyof typeof CUES

export const CUE_NAMES = Object.keys(CUES) as SectionCue[]

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u

/** Cues by the hash of their word; those of scripts without blanks by that of their first two characters. */
interface Table {
  words: Map<number, number>
  runs: Map<number, {hashes: readonly number[]; cue: number}[]>
}

let table: Table | undefined

function readTable(): Table {
  const words: Table['words'] = new Map()
  const runs: Table['runs'] = new Map()
  for (const [cue, name] of CUE_NAMES.entries()) {
    for (const word of CUES[name].split(/\s+/)) {
      if (!WIDE.test(word)) {
        words.set(lineWordHash(word), cue)
        continue
      }
      const hashes = [...word].map(lineWordHash)
      const key = pairOf(hashes[0], hashes[1])
      runs.set(key, [...(runs.get(key) ?? []), {hashes, cue}])
    }
  }
  return {words, runs}
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) ^ second
}

/** For each line the share of its words that are cues of each kind, one column a kind. */
export function cuesOf(page: Page): Record<SectionCue, Float32Array> {
  table ??= readTable()
  const columns = CUE_NAMES.map(() => new Float32Array(page.lines.length))
  const {words, wordStart, counts} = page
  for (let line = 0; line < page.lines.length; line++) {
    const to = wordStart[line + 1]
    const size = to - wordStart[line]
    for (let at = wordStart[line]; at < to; at++) {
      const cue = table.words.get(words[at])
      if (cue !== undefined) columns[cue][line] += 1 / size
      if (counts.wide[line] === 0 || at + 1 === to) continue
      for (const run of table.runs.get(pairOf(words[at], words[at + 1])) ?? [])
        if (run.hashes.every((hash, i) => at + i < to && words[at + i] === hash))
          columns[run.cue][line] += run.hashes.length / size
    }
  }
  return Object.fromEntries(CUE_NAMES.map((name, index) => [name, columns[index]])) as Record<SectionCue, Float32Array>
}
