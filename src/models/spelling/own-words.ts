/**
 * Words that the dictionaries lack and nobody mistypes: dialect, speech written down, and words that are younger than the
 * counts. General knowledge; lower case. Each stands one slip from a common word, or it would not need to be here.
 */
const ownWords = new Set(
  `nowt owt summat aye naw nah yeah yep nope yup ain innit wanna gonna gotta kinda sorta dunno lemme gimme shoulda woulda coulda
   bairn lass lassie laddie wee bonny ken kirk loch braw yon yonder thee thou thy thine tha hast hath doth art ere oft twixt
   ye olde shoppe shoppes faire magick
   mum mums nan gran grandad telly footie brekkie chippy cuppa dodgy knackered gobsmacked chuffed faff naff posh quid
   vlog vlogs vlogger vloggers vlogging blog blogs blogger bloggers vape vapes vaping vaper selfie selfies emoji emojis meme memes
   hangry bestie bae bling fave faves deets merch swag yeet stan stans simp sus lit woke ghosted ghosting doomscrolling
   podcast podcasts podcaster crypto altcoin altcoins blockchain fintech edtech biotech cosplay anime manga fandom fanfic
   staycation glamping hygge quinoa kombucha kimchi mapo tofu ramen pho gyoza poke acai chia matcha seitan sriracha latte lattes
   smoothie bao mezze halloumi burrata prosecco aperol negroni spritz crema crudo granita panko idli dosa daal elote arepa arepas ancho
   sotol tagine saison
   hodl hodling hodler dapp dapps degen nerf nerfs nerfed gank ganked respec respecs respecced smoosh smooshed lofi lut luts
   ollie ollies belayer rebelay reenactor reenactors larp larper larping stim stims stimming allistic upsell upsells upsold defund defunded
   rebuy escooter escooters ebike ebikes maca leca kapha doshas gilet gilets freegan freegans stanning boho kata robo
   launchd upsert upserts muxing systemd chmod chown sudo regex gitignore repo repos wifi
   mansplain mansplaining upcycle upcycled rewilding uncrewed unmute unmuted untick bingeable binge webinar webinars
   strimmer hob loo loos wheelie skint minging manky nosh scran scoff leant learnt spelt dreamt burnt spoilt`.split(
    /\s+/
  )
)

/** Is the form, in lower case, such a word? */
export function isOwnWord(lower: string): boolean {
  return ownWords.has(lower)
}
