/** How the page of the HTML report looks: light and dark, narrow and wide, on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #22211e; --pale: #6d6a62; --line: #e2ded4; --card: #fff; --blue: #2457a6;
  --out: #a4363a; --outback: #fbeceb; --in: #1b6b3a; --inback: #e6f4ea; --look: #8a5a00; --lookback: #fdf3d9; --now: #d7e5fb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1d; --ink: #e6e3dc; --pale: #a09c92; --line: #38373a; --card: #242427; --blue: #8ab4f5;
    --out: #f0979a; --outback: #3a2426; --in: #8fd3a4; --inback: #1f3327; --look: #e8bd6a; --lookback: #3a301b; --now: #2b3c58;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif }
a { color: var(--blue) }
button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 5px; padding: 1px 9px; cursor: pointer }
button:hover { border-color: var(--blue) }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 1px }
#top { position: sticky; top: 0; z-index: 2; background: var(--paper); border-block-end: 1px solid var(--line); padding: 9px 24px 0 }
#bar { display: flex; gap: 6px 10px; align-items: baseline; max-inline-size: 76rem; margin: 0 auto; padding-block-end: 8px }
#count { flex: 1; color: var(--pale) }
h1 { font-size: 16px; margin: 0 } h1 span { color: var(--blue) }
#verdict { color: var(--pale); margin: 0 0 10px } #verdict b { color: var(--ink) }
.verdict { grid-column: 1; color: var(--pale); margin: 0 0 14px } .verdict b { color: var(--ink) } .verdict ul { margin: 4px 0 0; padding-left: 1.2em }
#read { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
#progress { max-inline-size: 76rem; margin: 0 auto; block-size: 3px; background: var(--line) } #share { display: block; block-size: 3px; inline-size: 0; background: var(--blue) }
#say { position: fixed; inset: auto 0 0 auto; max-inline-size: 34rem; margin: 0 18px 14px; padding: 5px 12px; background: var(--ink); color: var(--paper); border-radius: 6px; font-size: 13px; z-index: 4; opacity: .92 }
#say:empty { display: none } #say code { display: block }
main { max-inline-size: calc(76rem + 48px); margin: 0 auto; padding: 14px 24px 40vh }
.rules { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 0 0 12px; padding: 0; list-style: none; font-size: 13px }
.rules button { display: grid; grid-template-columns: auto auto; gap: 0 10px; text-align: start; border-color: transparent; background: none; padding: 1px 6px }
.rules button[aria-pressed=false] { opacity: .4 }
.rules i { grid-column: 1 / -1; block-size: 3px; min-inline-size: 3px; background: var(--blue); border-radius: 2px }
.rules b { font-weight: 500; color: var(--pale) }
#help { font-size: 13px; color: var(--pale); margin-block-end: 12px } #help summary { cursor: pointer } #help dl { columns: 16rem; margin: 6px 0 } #help dl div { break-inside: avoid } dt, dd { display: inline; margin: 0 6px 0 0 }
#help.over { position: fixed; z-index: 5; inset: 12vh 0 auto; inline-size: min(36rem, 92vw); margin-inline: auto; padding: 12px 18px; background: var(--card); border: 1px solid var(--blue); border-radius: 8px; box-shadow: 0 6px 30px rgb(0 0 0 / .3) }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 4px; padding: 0 5px; color: var(--ink) }
#lessons { border-inline-start: 3px solid var(--blue); padding: 4px 12px; margin: 0 0 12px; font-size: 13px }
code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere }
section.text { display: grid; grid-template-columns: minmax(0, 40rem) minmax(15rem, 30rem); gap: 0 40px }
section.text > h2 { grid-column: 1 / -1; font-size: 15px; margin: 8px 0 12px; overflow-wrap: anywhere }
h2 small { font-weight: 400; color: var(--pale); margin-inline-start: 8px }
.alone { grid-column: 1 / -1; background: var(--outback); color: var(--out); padding: 6px 12px; border-radius: 6px; margin: 0 0 12px }
.body { grid-column: 1; font: 18px/1.62 Charter, 'Iowan Old Style', 'Palatino Linotype', Georgia, 'DejaVu Serif', serif; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4 }
.f { border-radius: 3px; cursor: pointer; scroll-margin: 12rem }
.f del { color: var(--out); text-decoration: line-through; opacity: .75 }
.f ins { color: var(--in); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px }
del + ins { margin-inline-start: .12em }
.f mark, .f.advice del, .f.advice ins { color: inherit; background: none; opacity: 1 }
.f.advice { text-decoration: underline wavy var(--look); text-decoration-thickness: 1px; text-underline-offset: 4px }
.f.advice del { text-decoration: none } .f.advice ins { display: none }
.f.unsafe { background: var(--lookback) }
.f i { font-style: normal; position: relative; color: transparent; background: var(--inback); border-block-end: 2px solid var(--in) }
.f i::after { content: '\\b7'; color: var(--in); position: absolute; inset-inline-start: 0; inline-size: 100%; text-align: center; font-weight: 700 }
.f del i { background: var(--outback); border-color: var(--out) } .f del i::after { color: var(--out) }
.f i.n::after { content: '\\23ce' } .f i.n { padding-inline-end: .8em }
.f[aria-current] { background: var(--now); box-shadow: 0 0 0 3px var(--now) }
.f[data-do=skip] ins, .f[data-do=never] ins, .f.off ins, .before .f[data-do] ins { display: none }
.f[data-do=skip] del, .f[data-do=never] del, .f.off del, .before .f[data-do] del { color: inherit; text-decoration: none; opacity: 1 }
.f[data-do=skip], .f[data-do=never], .f.off, .before .f { text-decoration: none; background: none }
.f[data-do=skip] i, .f[data-do=never] i, .f.off i, .before .f i { background: none; border: 0 } .f[data-do=skip] i::after, .f[data-do=never] i::after, .f.off i::after, .before .f i::after { content: none }
body:not(.before) .f.taken > :not(.now, summary), body:not(.before) .covered, .before .f > .now { display: none }
.f.taken > .now del { color: var(--out); text-decoration: line-through; opacity: .75 } .f.taken > .now ins { display: inline; color: var(--in); text-decoration: underline 2px }
[data-start][aria-current] { background: var(--now); box-shadow: 0 0 0 3px var(--now) }
.f[data-do=skip]:not([aria-current]), .f[data-do=never]:not([aria-current]) { box-shadow: inset 0 -1px var(--line) }
details.f { display: block; white-space: normal; font: 13px/1.5 system-ui, sans-serif; border-inline-start: 3px solid var(--out); background: var(--outback); padding: 2px 10px; margin: 3px 0; border-radius: 0 4px 4px 0 }
details.f summary { cursor: pointer; list-style: none; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; color: var(--pale) }
details.f summary::before { content: '\\2212'; color: var(--out); font-weight: 700; margin-inline-end: 7px } details.f summary b { color: var(--out); font-weight: 500; margin-inline-end: 8px }
details.f summary span { text-decoration: line-through }
details.f > :is(del, .now) { display: block; white-space: pre-wrap; font: 16px/1.5 Charter, Georgia, serif; padding: 4px 0 }
details.f[data-do=accept] { opacity: .55 } details.f[data-do=skip], details.f[data-do=never], details.f.off { background: none; border-color: var(--line) }
details.f[data-do=skip] summary span, details.f[data-do=never] summary span, details.f.off summary span { text-decoration: none }
.before details.f { background: none; border-color: var(--line) } .before details.f summary span { text-decoration: none }
details.f[aria-current] { box-shadow: 0 0 0 2px var(--blue); opacity: 1 }
.cards { grid-column: 2; list-style: none; margin: 0; padding: 0; font-size: 14px; position: relative }
.card { background: var(--card); border: 1px solid var(--line); border-inline-start: 3px solid var(--in); border-radius: 5px; padding: 5px 10px; cursor: pointer; inline-size: 100% }
.live .card { position: absolute } .live .card.above { visibility: hidden }
.card p { margin: 0; overflow-wrap: anywhere } .card.advice { border-inline-start-color: var(--look) } .card.unsafe { border-inline-start-color: var(--look) } .card.error, .card.gone { border-inline-start-color: var(--out) }
.card .what { font-family: Charter, Georgia, 'DejaVu Serif', serif; font-size: 15px }
.card .what del { color: var(--out); text-decoration: none } .card.gone .what del { text-decoration: line-through } .card .what ins { color: var(--in); text-underline-offset: 2px } .card .what span { color: var(--pale) }
.card .why { color: var(--pale); font-size: 12.5px } .card .why a, .card .why b { font-weight: 500; color: var(--blue); text-decoration: none; margin-inline-end: 5px }
.card .done { float: inline-end; color: var(--pale); font-size: 12px; margin-inline-start: 8px }
.card[data-do]:not([data-do='']):not([aria-current]) { opacity: .5 }
.card[aria-current] { border-color: var(--blue); box-shadow: 0 2px 12px rgb(0 0 0 / .18); z-index: 1 }
.tools { margin-block-start: 6px; display: flex; flex-wrap: wrap; gap: 5px; font-size: 13px } .tools div { flex-basis: 100%; color: var(--pale) }
.tools form { inline-size: 100%; color: var(--pale); font-size: 12px } textarea { inline-size: 100%; font: 15px Charter, Georgia, serif; color: inherit; background: var(--paper); border: 1px solid var(--blue); border-radius: 4px; padding: 3px 6px; color: var(--ink) }
#index { border-collapse: collapse; inline-size: 100%; max-inline-size: 56rem } #index td, #index th { text-align: end; padding: 4px 10px; border-block-end: 1px solid var(--line); font-weight: 400; font-variant-numeric: tabular-nums; white-space: nowrap }
#index th { color: var(--pale); font-size: 13px } #index :is(td, th):first-child { text-align: start; white-space: normal; overflow-wrap: anywhere; inline-size: 60% } #index .bad { color: var(--out) }
.unread { color: var(--out) }
@media (max-width: 60rem) {
  #top, main { padding-inline: 16px } #bar { flex-wrap: wrap; font-size: 13px } #count { flex-basis: 60% } #bar button { padding: 0 5px } #hold { display: none } section.text { display: block } .live .cards { position: static }
  .live .card { display: none; position: fixed; inset: auto 8px 8px; inline-size: auto; z-index: 3; max-block-size: 45vh; overflow: auto } .live .card[aria-current] { display: block }
  #say { position: absolute; inset: 100% 0 auto; margin: 6px 12px } .card { margin-block: 4px }
  .rules { flex-wrap: nowrap; overflow-x: auto } .rules button { white-space: nowrap }
}
@media print {
  :root { --paper: #fff; --ink: #000; --pale: #444; --line: #bbb; --card: #fff; --blue: #000; --out: #8c1d20; --in: #0b5a2a; --look: #6b4700; --outback: #fff; --inback: #fff; --lookback: #fff; --now: #fff }
  #top { position: static } #bar button, #bar a, .rules, #help, #say, #lessons, .tools, #progress, #count { display: none !important }
  main { padding-block-end: 0; max-inline-size: none } section.text { display: block; break-before: page; } section.text:first-of-type { break-before: auto }
  .body { font-size: 11pt } .live .cards, .cards { columns: 2; column-gap: 18pt; margin-block-start: 14pt; border-block-start: 1px solid var(--line); padding-block-start: 8pt; position: static; min-block-size: 0 !important }
  .live .card, .card, .live .card.above { visibility: visible; position: static !important; display: block; break-inside: avoid; border: 0; padding: 2pt 0; font-size: 9pt; box-shadow: none } .card .what { font-size: 10pt } .card .why a::after { content: none }
  details.f { break-inside: avoid }
}
`
