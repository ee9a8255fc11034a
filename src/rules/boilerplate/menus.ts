/** Lines that are the menu of a page, by what stands in them alone. */

/** *Home* in the languages of most pages: the first line of most menus. */
export function isFrontPage(text: string): boolean {
  return /^\W*(?:home(?:page)?|startseite|start|accueil|inicio|início|hjem|hem|forside|etusivu|strona główna|domů|főoldal|acasă|anasayfa|главная|головна|αρχική|الرئيسية|דף הבית|होम|首页|首頁|ホーム|トップ|홈|หน้าแรก)\W*$/iu.test(
    text
  )
}

/** A menu, or the path of the page, in one line: *News | Sport | Weather*, *Home › News › Region*. */
export function isMenuLine(text: string): boolean {
  if (isGluedMenu(text)) return true
  const parts = text.split(/\s*[|│｜›»>•·]+\s*|\s+\/+\s+/).filter(Boolean)
  return parts.length >= 3 && parts.every((part) => part.length <= 40 && !/\p{L}{3}[.!?]$|[。！？]$/u.test(part))
}

/** A menu whose parts ran together: *NewsSportWeatherJobsSign in*. */
export function isGluedMenu(text: string): boolean {
  // An address or the name of a class has such capitals too.
  if (!text.includes(' ') || /[.,:;!?。！？]/u.test(text)) return false
  return (text.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0) >= 3
}

/** *FOR IMMEDIATE RELEASE*, *Press release*: what stands with it over the headline is the release's own, its date and its contact. */
export function isReleaseMark(text: string): boolean {
  return /^\W*(?:for (?:\w+ )?release|(?:press|media|news) release|embargoed)\b.{0,40}$/i.test(text)
}
