/**
 * What the page of the HTML report does: moves through the findings, takes decisions, saves them. It runs in a browser, by
 * itself and without a network: plain text here, tested there. The markup is whole without it.
 */
export const script = String.raw`'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const byId = (id) => document.getElementById(id)
const texts = JSON.parse(byId('data').textContent)
/** Every finding with its text, its mark and its card; findings are numbered over all texts. */
const findings = texts.flatMap((text, t) => text.findings.map((finding) => ({...finding, t})))
findings.forEach((finding, i) => {
  finding.i = i
  finding.card = byId('c' + i)
  finding.mark = byId('m' + finding.mark)
  finding.pair = JSON.stringify([finding.rule, finding.actual, finding.expected])
})
const key = 'bluepencil:' + texts.map(({sha256}) => sha256.slice(0, 16)).join('')
const decisions = new Map()
const history = []
const off = new Set()
const many = texts.length !== 1
let open = many ? -1 : 0
let active = -1

const shown = () => findings.filter(({t, rule}) => t === open && !off.has(rule))
const current = () => findings[active]
const changes = (decision) => decision.do === 'accept' || decision.do === 'edit'
/** What is said at the next finding. */
let notice = ''
const say = (message) => { byId('say').textContent = message }

/** A decision for some findings in one step, which one undo takes back. */
function decide(list, make) {
  const step = []
  const put = (finding, decision) => {
    step.push([finding.i, decisions.get(finding.i)])
    if (decision) decisions.set(finding.i, decision)
    else decisions.delete(finding.i)
  }
  for (const finding of list) {
    const decision = make(finding)
    if (!decision) continue
    put(finding, decision)
    if (!changes(decision)) continue
    // Two changes of one place: the later decision counts, and what it takes back is said.
    for (const other of findings) {
      const meets = other.i !== finding.i && other.t === finding.t && other.start < finding.end && finding.start < other.end
      if (!meets || (decisions.has(other.i) && !changes(decisions.get(other.i)))) continue
      if (decisions.has(other.i)) notice = '“' + other.actual.trim().slice(0, 40) + '” in the same place is skipped for it. u takes it back.'
      put(other, {do: 'skip'})
    }
  }
  if (step.length === 0) return false
  history.push(step)
  paint()
  return true
}

function undo() {
  const step = history.pop()
  if (!step) return say('There is nothing to undo.')
  for (const [i, before] of step.reverse()) {
    if (before) decisions.set(i, before)
    else decisions.delete(i)
  }
  paint()
  go(step.at(-1)[0])
}

const accepted = (finding, n = 0) => finding.expected.length > n ? {do: 'accept', proposal: finding.expected[n]} : undefined

function accept(n) {
  const finding = current()
  if (!finding) return
  if (n === undefined && finding.expected.length !== 1) {
    return say(finding.expected.length === 0 ? 'There is no proposal: e to write one, s to skip.' : 'Choose with 1 to ' + finding.expected.length + ', or e to write another.')
  }
  if (decide([finding], (one) => accepted(one, n || 0))) next()
}

function simply(what) {
  if (current() && decide([current()], () => ({do: what}))) next()
}

/** The undecided findings of all texts that say the same as the current one, and that one. */
const alike = () => current() ? findings.filter((one) => one.pair === current().pair && (one.i === active || !decisions.has(one.i))) : []

function pairs(make) {
  const list = alike()
  if (decide(list, make)) {
    say(list.length + ' of one kind decided. u takes it back.')
    next()
  }
}

function rest(make, name) {
  const list = findings.filter(({t, rule, i}) => (open < 0 || t === open) && !off.has(rule) && !decisions.has(i))
  const before = decisions.size
  if (decide(list, make)) say(decisions.size - before + ' ' + name + '. u takes it back.')
}

function edit() {
  const finding = current()
  if (!finding) return
  const form = document.createElement('form')
  const input = document.createElement('textarea')
  const decided = decisions.get(active)
  input.value = decided && decided.do === 'edit' ? decided.text : finding.expected[0] ?? finding.actual
  input.rows = Math.min(6, input.value.split('\n').length)
  input.setAttribute('aria-label', 'What should stand there')
  input.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') paint()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    const text = input.value
    if (decide([finding], () => ({do: 'edit', text}))) next()
  })
  form.append(input, 'Enter to keep, Esc to leave')
  tools.replaceChildren(form)
  input.focus()
  input.select()
  align()
}

function go(i) {
  const finding = findings[i]
  if (!finding) return
  if (finding.t !== open) show(finding.t)
  active = i
  paint()
  const {top, bottom} = finding.mark.getBoundingClientRect()
  const header = byId('top').offsetHeight
  if (top < header + 40 || bottom > innerHeight - 160) scrollTo({top: scrollY + top - header - innerHeight / 4, behavior: 'instant'})
  say(notice)
  notice = ''
  byId('read').textContent = finding.card.querySelector('.what').textContent + '. ' + finding.card.querySelector('.why').textContent
}

/** The next one that is not decided, else the next one. */
function next() {
  const list = shown()
  const after = list.filter(({i}) => i > active)
  const found = after.find(({i}) => !decisions.has(i)) ?? list.find(({i}) => !decisions.has(i)) ?? after[0]
  if (found) go(found.i)
  if (list.length > 0 && list.every(({i}) => decisions.has(i))) say('All are decided. w saves the decisions.')
}

function move(step) {
  // From the list of texts to the first one that is open.
  if (open < 0 && findings.length > 0) return void (location.hash = 't' + (findings.find(({i}) => !decisions.has(i)) ?? findings[0]).t)
  const list = shown()
  if (list.length === 0) return
  const at = list.findIndex(({i}) => i === active)
  go(list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + step))].i)
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
  const finding = current()
  if (!finding) return tools.remove()
  const list = finding.expected.length > 1
    ? finding.expected.map((word, n) => button(n + 1 + ' ' + (word === '' ? 'take out' : word), 'take this one', () => accept(n)))
    : finding.expected.length === 1 ? [button('accept', 'a', () => accept())] : []
  list.push(button('skip', 's', () => simply('skip')), button('edit', 'e', edit), button('never', isLearnt(finding) ? 'n: this is right, everywhere' : 'n: never here', () => simply('never')))
  const count = alike().length
  tools.replaceChildren(...list)
  if (count > 1) {
    const line = document.createElement('div')
    line.append('all ' + count + ' like this: ')
    if (finding.expected.length === 1) line.append(button('accept', 'A', () => pairs(accepted)), ' ')
    line.append(button('skip', 'S', () => pairs(() => ({do: 'skip'}))))
    tools.append(line)
  }
  finding.card.append(tools)
}

const words = {accept: 'accepted', skip: 'skipped', edit: 'edited', never: 'never again'}
const said = (decision, finding) => decision.do === 'never' && !isLearnt(finding) ? 'never here' : words[decision.do] + (decision.do === 'edit' ? ': ' + decision.text : '')

function paint() {
  for (const finding of findings) {
    if (finding.t !== open) continue
    const {card, mark, i, rule} = finding
    const decision = decisions.get(i)
    card.dataset.do = decision ? decision.do : ''
    card.querySelector('.done').textContent = decision ? said(decision, finding) : ''
    card.hidden = off.has(rule)
    card.toggleAttribute('aria-current', i === active)
    // A mark may stand for several findings: what was taken shows, else what is open.
    if (mark.dataset.i !== String(i)) continue
    mark.dataset.do = decision ? decision.do : ''
    mark.classList.toggle('off', off.has(rule))
    const wish = decision && decision.do === 'edit' ? decision.text : decision && decision.do === 'accept' ? decision.proposal : undefined
    // Advice without a proposal has no place yet for what a person writes.
    if (wish && !mark.querySelector('ins')) mark.append(document.createElement('ins'))
    const ins = mark.querySelector('ins')
    if (ins && wish !== undefined) ins.textContent = wish
    else if (ins) ins.innerHTML = ins.dataset.html ?? ''
    if (mark.tagName === 'DETAILS' && decision) mark.open = decision.do !== 'accept'
  }
  const marked = current() && current().mark
  for (const mark of open < 0 ? [] : all('.f', byId('t' + open))) mark.toggleAttribute('aria-current', mark === marked)
  fillTools()
  const decided = decisions.size
  byId('count').textContent = decided + ' of ' + findings.length + ' decided'
  byId('share').style.inlineSize = findings.length === 0 ? 0 : 100 * decided / findings.length + '%'
  const left = texts.map(({findings}) => findings.length)
  for (const i of decisions.keys()) left[findings[i].t]--
  for (const row of all('[data-left]')) {
    const count = left[Number(row.dataset.left)]
    row.textContent = count === 0 ? 'done' : count + ' open'
  }
  offerNevers()
  align()
  try {
    localStorage.setItem(key, JSON.stringify([...decisions]))
  } catch {}
}

/** Can a config hear that it is right? It knows how words are spelled, and nothing of blanks, figures and lines of a page. */
function isLearnt({rule, actual}) {
  return /^spelling\//.test(rule) && /\p{L}/u.test(actual)
}

/** Words that must never be touched again, ready for the config. */
function offerNevers() {
  const never = findings.filter((one) => decisions.get(one.i)?.do === 'never' && isLearnt(one))
  const list = [...new Set(never.map(({actual}) => actual))].sort()
  const names = list.filter((word) => /^\p{Lu}/u.test(word))
  const parts = Object.entries({words: list.filter((word) => !names.includes(word)), names})
  byId('nevers').hidden = list.length === 0
  byId('nevers').querySelector('code').textContent =
    parts.filter(([, own]) => own.length > 0).map(([key, own]) => '"' + key + '": ' + JSON.stringify(own)).join(', ')
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
  const wish = ({finding}) => finding.mark.getBoundingClientRect().top - origin - 4
  let pivot = cards.findIndex(({finding}) => finding.i === active)
  if (pivot < 0) pivot = 0
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
  for (const {finding, top} of cards) finding.card.style.top = top + 'px'
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
    decisions: findings.filter((one) => one.t === t && decisions.has(one.i)).map(({rule, start, end, actual, expected, i}) => ({rule, start, end, actual, expected, ...decisions.get(i)}))
  }))
  const body = files.length === 1 ? JSON.stringify(files[0], undefined, 2) + '\n' : files.map((file) => JSON.stringify(file) + '\n').join('')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([body], {type: 'application/json'}))
  link.download = 'decisions.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
  const left = findings.length - decisions.size
  say('Saved as decisions.json' + (left > 0 ? '; ' + left + ' not decided: they stay as they are' : '') + '. Next: bluepencil clean --decisions decisions.json --write FILES')
}

function before(on) {
  document.body.classList.toggle('before', on)
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  a: () => accept(),
  s: () => simply('skip'),
  e: edit,
  n: () => simply('never'),
  A: () => current() && current().expected.length === 1 ? pairs(accepted) : accept(),
  S: () => pairs(() => ({do: 'skip'})),
  u: undo,
  w: save,
  b: () => before(true),
  '?': () => byId('help').toggleAttribute('open')
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
  const number = Number(event.key)
  const act = number >= 1 && number <= 9 ? () => accept(number - 1) : Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!act) return
  event.preventDefault()
  // Nobody decides on what they have not seen.
  if (!current() && /^[asenAS1-9]$/.test(event.key)) move(1)
  else act()
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
  if (event.target.closest('summary') && active === i) place.open = !place.open
  go(i)
})
for (const box of all('[data-rule]')) {
  box.querySelector('i').style.inlineSize = box.dataset.share + '%'
  box.addEventListener('click', (event) => {
    const rule = box.dataset.rule
    const rules = all('[data-rule]').map((other) => other.dataset.rule)
    // A click shows this rule alone, another shows all again; with Ctrl or Shift it is one of several.
    const alone = rules.every((other) => off.has(other) === (other !== rule))
    if (event.shiftKey || event.ctrlKey || event.metaKey) off.has(rule) ? off.delete(rule) : off.add(rule)
    else for (const other of rules) other === rule || alone ? off.delete(other) : off.add(other)
    for (const other of all('[data-rule]')) other.setAttribute('aria-pressed', String(!off.has(other.dataset.rule)))
    if (current() && off.has(current().rule)) active = -1
    paint()
  })
}
for (const element of all('[data-act]')) {
  const acts = {
    save,
    undo,
    accept: () => rest((one) => one.state === 'applied' ? accepted(one) : undefined, 'accepted'),
    skip: () => rest(() => ({do: 'skip'}), 'skipped'),
    copy: () => navigator.clipboard?.writeText(byId('nevers').querySelector('code').textContent)
  }
  element.addEventListener('click', () => acts[element.dataset.act]())
}
const hold = byId('hold')
for (const type of ['pointerdown', 'pointerup', 'pointerleave']) hold.addEventListener(type, () => before(type === 'pointerdown'))

/** The address says which text is open, so that the browser's own way back works. */
function route() {
  const t = Number((/^#t(\d+)$/.exec(location.hash) ?? [])[1] ?? -1)
  if (many) {
    show(t >= 0 && t < texts.length ? t : -1)
    active = -1
    scrollTo(0, 0)
  } else show(0)
  paint()
}
addEventListener('hashchange', route)

for (const ins of all('.f ins')) ins.dataset.html = ins.innerHTML
try {
  for (const [i, decision] of JSON.parse(localStorage.getItem(key) ?? '[]')) if (findings[i]) decisions.set(i, decision)
} catch {}
document.body.classList.add('live')
route()
`
