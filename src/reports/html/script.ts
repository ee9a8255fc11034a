/**
 * What the page of the HTML report does: moves through the findings, takes decisions, saves them. It runs in a browser, by
 * itself and without a network: plain text here, tested there. The markup is whole without it. What a key means is said by the
 * same two classes as in the terminal.
 */
import {Deciding} from '../../deciding.js'
import {Session} from '../../session.js'

export const script = String.raw`'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const byId = (id) => document.getElementById(id)
const Deciding = (${Deciding})
const Session = (${Session})
const texts = JSON.parse(byId('data').textContent)
/** Every finding with its text, its mark and its card; findings are numbered over all texts. */
const findings = texts.flatMap((text, t) => text.findings.map((finding) => ({...finding, text: t})))
const pieces = texts.map((_, t) => all('[data-start]', byId('t' + t)))
findings.forEach((finding, i) => {
  finding.i = i
  finding.card = byId('c' + i)
  finding.mark = byId('m' + finding.mark)
  // A finding without a mark of its own begins where its first words stand, if no mark has them.
  const own = (piece) => piece.dataset.start >= finding.start && piece.dataset.end <= finding.end
  finding.place = finding.mark.dataset.i === String(i) ? finding.mark : pieces[finding.text].find(own) ?? finding.mark
  finding.what = finding.card.querySelector('.what')
  finding.whatHtml = finding.what.innerHTML
})
const key = 'bluepencil:' + texts.map(({sha256}) => sha256.slice(0, 16)).join('')
const off = new Set()
const many = texts.length !== 1
let open = many ? -1 : 0

const shown = () => findings.filter(({text, rule}) => (open < 0 || text === open) && !off.has(rule))
const review = new Deciding(findings)
const session = new Session(review, shown)
const say = (...parts) => byId('say').replaceChildren(...parts)

/** What shall stand there by its decision, if that changes anything. */
function wish(finding) {
  const choice = review.choiceOf(finding)
  return choice && (choice.do === 'edit' ? choice.text : choice.proposal)
}

/** Shows what came of a key: the place where the session is now, and what it said. */
function answer(told) {
  const {item, refused} = session
  if (item && item.text !== open) {
    show(item.text)
    location.hash = 't' + item.text
  }
  paint()
  if (item && !refused) reveal(item)
  const end = review.open.length === 0 ? 'All are decided. w saves the decisions.' : 'All that is shown here is decided. j goes on.'
  say(item ? told : (refused || !told ? '' : told + '. ') + end)
}

/** From the list of texts, the start of one or its end to what is open; where nothing is, to the first one. */
function start() {
  const here = open < 0 ? undefined : session.next()
  const other = many ? review.open.find(({text, rule}) => text !== open && !off.has(rule)) : undefined
  const first = shown()[0]
  if (here) go(here)
  else if (other || (open < 0 && first)) location.hash = 't' + (other ?? first).text
  else if (first) go(first)
}

function press(key) {
  const told = session.press(key)
  if (told !== undefined) answer(told)
}

function edit() {
  const finding = session.item
  if (!finding) return
  const question = session.question(finding)
  if (question !== undefined) return answer(question)
  const form = document.createElement('form')
  const input = document.createElement('textarea')
  input.value = session.firstWords(finding)
  input.setAttribute('aria-label', 'What should stand there')
  input.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') paint()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    answer(session.edit(finding, input.value))
  })
  form.append(input, 'Enter to keep, Shift+Enter for a new line, Esc to leave')
  tools.replaceChildren(form)
  input.style.blockSize = Math.min(innerHeight / 3, input.scrollHeight + 4) + 'px'
  input.focus()
  input.select()
  align()
}

/** Goes to a finding that is chosen by hand. */
function go(finding) {
  session.item = finding
  session.refused = false
  answer('')
}

function reveal({place, what, card}) {
  const {top, bottom} = place.getBoundingClientRect()
  const header = byId('top').offsetHeight
  if (top < header + 40 || bottom > innerHeight - 160) scrollTo({top: scrollY + top - header - innerHeight / 4, behavior: 'instant'})
  byId('read').textContent = what.textContent + '. ' + card.querySelector('.why').textContent
}

const tools = document.createElement('div')
tools.className = 'tools'

function button(label, hint, act) {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.title = hint
  element.addEventListener('click', (event) => {
    event.stopPropagation()
    act()
  })
  return element
}

function fillTools() {
  const finding = session.item
  if (!finding) return tools.remove()
  const {proposals, never, always} = finding
  const act = (label, key) => button(label, key, () => key === 'e' ? edit() : press(key))
  const list = proposals.length > 1
    ? proposals.slice(0, 9).map((word, n) => act(n + 1 + ' ' + (word === '' ? 'take out' : word), String(n + 1)))
    : proposals.length === 1 ? [act('a accept', 'a')] : []
  list.push(act('s skip', 's'), act('e edit', 'e'), ...(never ? [act('n never, in any text', 'n')] : []))
  if (always) list.push(act('L always', 'L'))
  const count = review.alike(finding).length
  tools.replaceChildren(...list)
  if (count > 1) {
    const line = document.createElement('div')
    line.append('all ' + count + ' like this: ')
    if (proposals.length === 1) line.append(act('A accept', 'A'), ' ')
    line.append(act('S skip', 'S'))
    tools.append(line)
  }
  finding.card.append(tools)
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/**
 * Shows in a mark what becomes of its place. A change that overlaps several marks stands in its own one; the others keep what
 * it leaves. Rewritten advice keeps its old words, struck: nobody has seen what was to stand there.
 */
function fill({mark, actual, start}, changes) {
  mark.querySelector('.now')?.remove()
  mark.classList.toggle('taken', changes.length > 0)
  if (changes.length === 0) return
  const now = element('span', '')
  now.className = 'now'
  let at = 0
  for (const one of changes) {
    now.append(actual.slice(at, Math.max(at, one.start - start)))
    const rewritten = review.choiceOf(one).do === 'edit' && one.card.classList.contains('advice')
    if (one.mark === mark && rewritten) now.append(element('del', one.actual))
    if (one.mark === mark) now.append(element('ins', wish(one)))
    at = Math.max(at, one.end - start)
  }
  now.append(actual.slice(at))
  mark.append(now)
}

const meets = (one, {start, end}) => (one.start < end && start < one.end) || (one.start === start && one.end === end)

function paint() {
  const here = findings.filter(({text}) => text === open)
  const taken = here.filter((one) => !off.has(one.rule) && wish(one) !== undefined)
  const current = session.item
  for (const finding of here) {
    const {card, mark, i, rule, what, whatHtml, actual} = finding
    const choice = review.choiceOf(finding)
    const covers = choice && wish(finding) !== undefined ? here.filter((one) => review.coverOf(one) === finding).length : 0
    const told = session.told(finding)
    if (choice && choice.do === 'edit') what.replaceChildren(element('del', actual.trim().slice(0, 140)), ' → ', element('ins', choice.text))
    else if (card.dataset.do === 'edit') what.innerHTML = whatHtml
    const done = choice ? choice.do : told && 'covered'
    card.dataset.do = done
    card.querySelector('.done').textContent = (choice && choice.do === 'edit' ? 'edited' : told) + (covers > 0 ? ', with ' + covers + ' inside' : '')
    card.hidden = off.has(rule)
    card.toggleAttribute('aria-current', finding === current)
    // A mark may stand for several findings: what was taken shows, else what is open.
    if (mark.dataset.i !== String(i)) continue
    mark.dataset.do = done
    mark.classList.toggle('off', off.has(rule))
    const changes = taken.filter((one) => one === finding || meets(one, finding))
    fill(finding, changes)
    if (mark.tagName === 'DETAILS' && done) mark.open = done !== 'accept' && done !== 'covered'
    mark.toggleAttribute('aria-current', current !== undefined && (current.mark === mark || meets(current, finding)))
  }
  for (const piece of pieces[open] ?? []) {
    const within = ({start, end}) => start <= piece.dataset.start && piece.dataset.end <= end
    piece.classList.toggle('covered', taken.some(within))
    piece.toggleAttribute('aria-current', current !== undefined && within(current))
  }
  fillTools()
  const decided = findings.length - review.open.length
  byId('count').textContent = decided + ' of ' + findings.length + ' decided'
  byId('share').style.inlineSize = findings.length === 0 ? 0 : 100 * decided / findings.length + '%'
  const left = texts.map(() => 0)
  for (const {text} of review.open) left[text]++
  for (const row of all('[data-left]')) {
    const count = left[Number(row.dataset.left)]
    row.textContent = count === 0 ? 'done' : count + ' open'
  }
  for (const act of all('[data-rest]')) act.textContent = act.dataset.rest + (off.size > 0 ? ' shown' : ' rest')
  offerLessons()
  align()
  try {
    localStorage.setItem(key, JSON.stringify(review.decided.map(([{i}, choice]) => [i, choice])))
  } catch {}
}

/** What holds for all texts to come, ready for the config. */
function offerLessons() {
  const words = new Set(), names = new Set(), replace = {}
  for (const [{actual, never, always}, choice] of review.decided) {
    if (choice.do === 'never' && never) (/^\p{Lu}/u.test(actual) ? names : words).add(actual)
    if (!choice.always || !always) continue
    if (actual.toLowerCase() === choice.proposal.toLowerCase()) names.add(choice.proposal)
    else replace[actual] = choice.proposal
  }
  const parts = Object.entries({words: [...words].sort(), names: [...names].sort(), replace}).filter(([, own]) => Object.keys(own).length > 0)
  byId('lessons').hidden = parts.length === 0
  byId('lessons').querySelector('code').textContent = parts.map(([key, own]) => '"' + key + '": ' + JSON.stringify(own)).join(', ')
}

/** Puts each card beside its mark: the current one right there, the others as near as they can. */
function align() {
  const margin = open < 0 ? undefined : byId('t' + open).querySelector('.cards')
  if (!margin) return
  const wide = getComputedStyle(margin).position === 'relative'
  const cards = shown().map((finding) => ({finding, height: finding.card.offsetHeight, top: 0}))
  if (!wide) {
    for (const {finding} of cards) finding.card.style.top = ''
    margin.style.minBlockSize = ''
    return
  }
  const origin = margin.getBoundingClientRect().top
  const ceiling = byId('t' + open).querySelector('.verdict').getBoundingClientRect().top - origin
  const wish = ({finding}) => finding.place.getBoundingClientRect().top - origin - 4
  const pivot = Math.max(0, cards.findIndex(({finding}) => finding === session.item))
  let floor = -Infinity
  for (let at = pivot; at < cards.length; at++) {
    cards[at].top = Math.max(wish(cards[at]), floor)
    floor = cards[at].top + cards[at].height + 6
  }
  let roof = cards.length > 0 ? cards[pivot].top : 0
  for (let at = pivot - 1; at >= 0; at--) {
    cards[at].top = Math.min(wish(cards[at]), roof - cards[at].height - 6)
    roof = cards[at].top
  }
  for (const {finding: {card}, top} of cards) {
    card.style.top = top + 'px'
    // What has no room beside the text and its verdict does not stand over what is above them.
    card.classList.toggle('above', top < ceiling - 8)
  }
  margin.style.minBlockSize = Math.max(0, floor) + 'px'
}

function show(t) {
  open = t
  for (const [i, section] of all('section.text').entries()) section.hidden = many && i !== t
  const index = byId('index')
  if (index) index.hidden = t >= 0
  const back = byId('back')
  if (back) back.hidden = t < 0
  align()
}

function save() {
  const files = texts.map(({file, sha256}, t) => ({
    file,
    sha256,
    decisions: findings
      .filter((one) => one.text === t && review.choiceOf(one))
      .map((one) => ({rule: one.rule, start: one.start, end: one.end, actual: one.actual, expected: one.proposals, ...review.choiceOf(one)}))
  }))
  const body = files.length === 1 ? JSON.stringify(files[0], undefined, 2) + '\n' : files.map((file) => JSON.stringify(file) + '\n').join('')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([body], {type: 'application/json'}))
  link.download = 'decisions.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
  const left = review.open.length
  const names = texts.length === 1 && /^[\w./-]+$/.test(texts[0].file) ? texts[0].file : texts.length === 1 ? 'FILE' : 'FILES'
  say('decisions.json is where your browser puts downloads' + (left > 0 ? '; ' + left + ' not decided: they stay as they are' : '') + '. Next:', element('code', 'bluepencil clean --decisions decisions.json --write ' + names))
}

/** All keys, over the text: whoever asks is far below their place. */
function list(on) {
  byId('help').classList.toggle('over', on)
  byId('help').open = on
}

function before(on) {
  document.body.classList.toggle('before', on)
}

const keys = {
  e: edit,
  w: save,
  b: () => before(true),
  '?': () => list(!byId('help').classList.contains('over')),
  Escape: () => byId('help').classList.contains('over') ? list(false) : filter(() => true)
}
const arrows = {ArrowDown: 'j', ArrowUp: 'k'}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
  const key = arrows[event.key] ?? event.key
  if (Object.hasOwn(keys, key) && (key !== 'e' || session.item)) keys[key]()
  // Nobody decides on what they have not seen: from the list of texts, and at the start, a key shows the first one.
  else if (!session.item && /^[jasenASL1-9]$/.test(key)) start()
  else {
    const told = session.press(key)
    if (told === undefined) return
    answer(told)
  }
  event.preventDefault()
})
document.addEventListener('keyup', (event) => {
  if (event.key === 'b') before(false)
})
addEventListener('blur', () => before(false))
addEventListener('resize', align)
document.addEventListener('toggle', align, true)

document.addEventListener('click', (event) => {
  const place = event.target.closest('.card, .f')
  if (!place || event.target.closest('a, button, textarea')) return
  if (event.target.closest('summary')) event.preventDefault()
  const i = Number(place.dataset.i)
  if (event.target.closest('summary') && session.item === findings[i]) place.open = !place.open
  go(findings[i])
})
for (const box of all('[data-rule]')) {
  box.querySelector('i').style.inlineSize = box.dataset.share + '%'
  box.addEventListener('click', (event) => {
    const rule = box.dataset.rule
    const rules = all('[data-rule]').map((other) => other.dataset.rule)
    // A click shows this rule alone, another shows all again; with Ctrl or Shift it is one of several.
    const alone = rules.every((other) => off.has(other) === (other !== rule))
    if (event.shiftKey || event.ctrlKey || event.metaKey) filter((other) => (other === rule) === off.has(other))
    else filter((other) => other === rule || alone)
  })
}

/** Shows the findings of the rules that pass. */
function filter(passes) {
  for (const box of all('[data-rule]')) {
    const {rule} = box.dataset
    const isOn = passes(rule)
    if (isOn) off.delete(rule)
    else off.add(rule)
    box.setAttribute('aria-pressed', String(isOn))
  }
  if (session.item && off.has(session.item.rule)) session.item = undefined
  paint()
}
for (const element of all('[data-act]')) {
  const acts = {save, copy: () => navigator.clipboard?.writeText(byId('lessons').querySelector('code').textContent)}
  const {act} = element.dataset
  element.addEventListener('click', acts[act] ?? (() => press(act)))
}
const hold = byId('hold')
for (const type of ['pointerdown', 'pointerup', 'pointerleave']) hold.addEventListener(type, () => before(type === 'pointerdown'))

/** The address says which text is open, so that the browser's own way back works. */
function route() {
  const t = Number((/^#t(\d+)$/.exec(location.hash) ?? [])[1] ?? -1)
  if (many && t !== open) {
    show(t >= 0 && t < texts.length ? t : -1)
    session.item = undefined
    say('')
    scrollTo(0, 0)
  }
  paint()
}
addEventListener('hashchange', route)

try {
  for (const [i, choice] of JSON.parse(localStorage.getItem(key) ?? '[]')) if (findings[i]) review.decide([findings[i]], () => choice, true)
} catch {}
document.body.classList.add('live')
show(open)
route()
`
