import type {Shape} from './lexemes.js'

/**
 * The words that hold sentences together, per language: in running text they are a third to a half of all words, so
 * a handful of them tells the language of a line. General knowledge of each language; lower case. A word that is
 * common in English prose stands only with `en`, unless the other language can hardly be told without it.
 */
const functionWords: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they
    you were their one all we can her has there been if more when will would who so no she other its may these what them
    than some him time into only do such my new about out also two any up first could our then most see me should after
    your very between where over must through before much being how because under same since still those both however
    while another here whom without until against whether during again though within don't it's didn't doesn't isn't
    can't that's i'm i've i'll you're we're they're won't wasn't us did does am just like get got make made said says
    say down off too every many each few let know want need think why now even back well way good people year years day
    on's use used using take go going come every ever never always often yet around across toward towards despite per
    than upon himself herself themselves itself myself yourself what's there's let's who's he's she's wouldn't couldn't
    aren't weren't haven't hasn't hadn't shouldn't`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach
    wird bei einer um sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch wurde sein wenn
    ihre ich wir schon kann diese unter seine sehr hier gegen vom seit uns ihm mich mir dir ihr ihn zwischen ohne können
    müssen soll sollen wurden waren hatte hatten damit dieser dieses diesem diesen jetzt immer etwa beim zu keine kein
    sondern weil dann doch alle mal man muss was wo zwei mehr jahr jahre ihnen euch ihrer ihren ihrem seiner seinen weiter
    viele wieder ab bereits sowie ich du habe bin bist hast allen jeden jede jeder eines mein meine aller`,
  fr: `le la les de des du et un une est dans qui que pour pas sur au aux avec ne se ce il elle sont plus par en son sa ses
    cette ces ont été mais ou où leur leurs nous vous ils elles comme être fait à y deux même aussi bien sans tout tous
    toute entre après avant depuis très peut dont je tu lui mon ma mes notre votre nos vos si était avait encore moins
    sous chez lors donc car quand ainsi selon c'est d'un d'une n'est qu'il qu'elle qu'un j'ai l'on s'est n'a aujourd'hui`,
  es: `el la los las de del y en que un una por con para no se su sus al es lo como más pero fue ha le este esta ya entre
    cuando sobre también sin hasta hay donde desde todo nos durante todos uno les ni contra otros ese eso ante ellos son
    era muy años porque quien si tu está están han ser o según tiene esto dos había así cada puede parte tras e además
    unos unas ella él yo mi mis hoy hace nuestro nuestra`,
  pt: `o a os as de do da dos das e em que um uma para com não por mais no na nos nas se ao aos foi como mas à às ele ela
    seu sua seus suas ou quando muito já eu também só pelo pela pelos pelas até isso entre era depois sem mesmo ter são
    você está tem num numa nem meu esse eles estão essa minha têm este esta há sobre foram ser anos dois segundo ainda
    onde pode todos todo porque`,
  it: `il lo la i gli le di del della dei degli delle e in un una che per con non si è da dal dalla al alla ai alle nel nella
    nei sul sulla come più ma anche sono ha ho hanno questo questa se suo sua loro ci dove quando chi o ed essere stato
    stata era molto tra fra già ancora solo dopo prima anni quello perché senza tutti tutto ogni due cui dell all nell c'è
    dell'anno l'ha un'altra quindi mentre così ti noi voi lui lei io mi mio mia oggi`,
  nl: `de het een en van in is dat op te zijn voor met die niet aan er om ook als bij maar uit naar dan nog wel wordt
    worden heeft hebben werd waren was kan over ze zij hij je ik wij we u deze dit geen meer veel tegen na onder
    tussen omdat zo al of zou haar hun mijn onze daar hier wie waar alle moet moeten kunnen toen jaar twee`,
  sv: `och att det som en ett på är av för med den till inte om har de var jag i sig från vi så kan när nu efter men ska
    skulle hade över vid också eller under bara han hon mot alla blir blev finns mycket detta här där sedan år man sin
    sina sitt oss dem denna dessa varit andra genom mellan utan någon något mer hur ut upp kommer`,
  da: `og at det er en til på af for der den med de ikke som i har et var sig fra jeg vi kan om så nu efter men skal ville
    havde over ved også eller kun han hun mod alle bliver blev findes meget dette her hvor siden år man sin sine sit os
    dem denne disse været andre gennem mellem uden nogen noget hvordan ud op kommer efter blevet mig dig selv hvad`,
  no: `og at det er en til på av for som den med de ikke i har et var seg fra jeg vi kan om så nå etter men skal ville hadde
    over ved også eller bare han hun mot alle blir ble finnes mye dette her hvor siden år man sin sine sitt oss dem denne
    disse vært andre gjennom mellom uten noen noe mer hvordan ut opp kommer blitt meg deg selv hva`,
  fi: `ja on ei se että oli joka myös mutta ovat kun hän tai niin kuin jos jo mukaan ole vain sen olla mitä sekä nyt koska
    siitä tämä tämän ovat olivat voi kanssa jälkeen ennen vielä joita josta jossa joten siis sitä minä sinä me te he ne
    eivät olisi vuoden vuonna kaikki`,
  pl: `w i na z do się nie to jest że o jak za od po przez dla ale są by co tak już jego jej ich tym tego który która które
    oraz może być był była było były będzie przy tylko lub ze we ta te czy także jako nad bez można między
    jednak gdy więc roku lat aby mnie ja`,
  cs: `a se v na je že o s z do i to za jak by k ve ale si po jsou jako který která které byl byla bylo nebo od ze jeho
    její jejich také už jen při však tak co podle může být ještě kdy až než má mezi před přes bude byly proto která
    svém tento tato toto této roku let`,
  ro: `și de la în a cu pe un o nu din ce mai este că pentru sunt se ale au fi prin sau după fost lui dar ca fără între
    acest această acum doar până când despre ei ele ea el cea cel cei cele al ai unei unui asupra către poate avea este
    foarte toate numai`,
  hu: `a az és hogy nem is egy ez de van csak meg már mint vagy volt ha el ki még mert azt le ezt ami aki után között minden
    lesz kell volna pedig majd akkor sem itt ott így úgy azonban több szerint lehet voltak`,
  tr: `ve bir bu da de için ile çok daha olarak gibi ne ama en var olan kadar sonra o değil ya her şey ise veya göre hem
    ben sen biz siz onlar önce tarafından ki olduğu oldu oluyor yok bunu şu çünkü içinde üzerinde ancak`,
  ca: `el la els les de del dels i que un una per amb no és en al als com més però va ha se són ser aquest aquesta també
    seva seu fins entre quan on perquè molt ja hi ho sense sobre anys dos des tot tots això dels pel pels`,
  hr: `i u je na se da su za od s o a kao koji koja koje što to ali iz do bi će nije ili sa po ne bio bila bilo te samo već
    kako još nakon prema koje biti između svoje sve njegov ako ima može oko kod dok jer sam smo`,
  id: `yang dan di ini itu dengan untuk dari pada adalah tidak dalam akan ke juga oleh ada karena saya kami mereka telah
    sudah bisa dapat lebih atau kita seperti sebagai saat tersebut anda`,
  vi: `và của là các có được trong cho không với một những này đã người để khi từ về như nhiều đến tại cũng sẽ vào ra đó năm`,
  la: `et in est non ad cum ut sed quod qui quae ex ab sunt esse atque enim nec si per autem pro etiam eius quam aut ac hoc
    quo quibus nobis vobis omnia deus domini nos te tibi mihi erat fuit inter`
}

/** The languages in the order of their bits. */
export const languages = Object.keys(functionWords)
export const english = 1 << languages.indexOf('en')
export const accented = 1 << 29
export const foreignScript = 1 << 30

let table: Map<string, number> | undefined
let longest = 0

/**
 * What a form says of its language: a bit for each of which it is a function word, `accented` or `foreignScript`; 0 when
 * nothing. A foreign function word with a capital (`Los`) may be a name.
 */
export function languageBits(lower: string, shape: Shape): number {
  if (shape === 'number') return 0
  table ??= tableOf()
  const known = lower.length <= longest ? table.get(lower) : undefined
  if (known !== undefined) return shape === 'lower' || (known & english) !== 0 ? known : 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code < 0xc0) continue
    if (i === 0 && code >= 0x370 && !(code >= 0x1e00 && code < 0x2070)) {
      // A single Greek letter is a variable; a single Chinese one is a word.
      return lower.length > 1 || code >= 0x2e80 ? foreignScript : 0
    }
    if (code < 0x370) return shape === 'lower' ? accented : 0
  }
  return 0
}

function tableOf(): Map<string, number> {
  const masks = new Map<string, number>()
  languages.forEach((name, bit) => {
    for (const word of functionWords[name].split(/\s+/)) {
      // Single letters are abbreviations and variables as well: `GB/s`, `x y`. What English has as well tells nothing wrong.
      if (word.length === 1 && word <= 'z' && name !== 'en' && !masks.has(word)) continue
      const bits = (masks.get(word) ?? 0) | (1 << bit)
      masks.set(word, bits)
      if (word.includes("'")) masks.set(word.replace("'", '’'), bits)
      longest = Math.max(longest, word.length)
    }
  })
  return masks
}
