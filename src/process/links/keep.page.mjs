// Runs in the browser of somebody who opened a page with a roll. Taps are shown at once, wait in the browser's storage, and are sent in order, each
// until an answer says that it is saved. What waits has numbers of ours in it and no names.
const roll = document.querySelector('[data-roll]')
const state = document.querySelector('[data-state]')
const words = JSON.parse(roll.dataset.words)
const until = Number(roll.dataset.until)
const prefix = 'pari roll '
const key = prefix + roll.dataset.roll
const tolerance = 120_000
const batch = 50
const pauses = { first: 2_000, most: 30_000, look: 20_000 }
// An answer that does not come is given up; a second tap so soon on one item is the same finger.
const limits = { answer: 10_000, finger: 400 }

// The page was made a moment ago, so the server's clock tells how wrong this one is.
const clock = () => Date.now()
const wrong = clock() - Number(roll.dataset.now)
const offset = Math.abs(wrong) > tolerance ? wrong : 0
const now = () => clock() - offset

/** Taps that wait, oldest first; and how many were refused. Another tab may have written since. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null')
    return { until, taps: Array.isArray(found?.taps) ? found.taps : [], lost: Number(found?.lost ?? 0), last: Number(found?.last ?? 0) }
  } catch {
    return memory
  }
}

// Where a browser keeps nothing, taps wait as long as the page is open.
let memory = { until, taps: [], lost: 0, last: 0 }

function keep(next) {
  memory = next
  try {
    if (next.taps.length + next.lost > 0 || now() < until) localStorage.setItem(key, JSON.stringify(next))
    else localStorage.removeItem(key)
  } catch {
    // The page says what is not saved, and that it must stay open.
  }
}

/** Forgets evenings that are over. */
function tidy() {
  try {
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix) && each !== key))
      if (!(JSON.parse(localStorage.getItem(name))?.until > now())) localStorage.removeItem(name)
  } catch {
    // There is nothing to forget where nothing is kept.
  }
}

const items = () => [...roll.querySelectorAll('[data-about]')]

function show(item, stands) {
  item.dataset.stands = stands
  const buttons = [...item.querySelectorAll('button')]
  const said = buttons.find((button) => button.value === stands)
  item.querySelector('.is').textContent = said?.dataset.is ?? ''
  const focused = buttons.find((button) => button === document.activeElement)
  for (const button of buttons) button.hidden = !button.dataset.when.split(' ').includes(stands)
  // Whoever works with a keyboard goes on where they were.
  if (focused?.hidden) buttons.find((button) => !button.hidden)?.focus()
}

function tell() {
  const { taps, lost } = kept()
  const counted = (forms, count) => (count === 1 ? forms.one : forms.other.replace('{count}', String(count)))
  const said = [...(lost > 0 ? [counted(words.lost, lost)] : []), ...(taps.length > 0 ? [counted(words.notSaved, taps.length)] : [])]
  const text = said.length > 0 ? said.join(' ') : words.saved
  if (state.textContent !== text) state.textContent = text
  state.hidden = items().length === 0 && said.length === 0
}

/** What the server says last, with what still waits on top of it. */
function showAll(stands) {
  const waiting = new Map(kept().taps.map((tap) => [tap.about, tap.tap]))
  for (const item of items()) {
    const { about } = item.dataset
    const next = waiting.get(about) ?? stands[about]
    if (next !== undefined && next !== item.dataset.stands) show(item, next)
  }
}

function idOf() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

roll.addEventListener('submit', (event) => {
  event.preventDefault()
  const item = event.target.closest('[data-about]')
  const tap = event.submitter?.value
  if (!item || !tap || isSameFinger(item)) return
  const before = kept()
  // Two taps never have one time, so that the later one counts.
  const at = Math.max(now(), before.last + 1)
  const one = { id: idOf(), about: item.dataset.about, tap, at, said: clock() }
  keep({ ...before, taps: [...before.taps, one], last: at })
  show(item, tap)
  tell()
  void send()
})

// A key that is pressed makes a click that counts none.
let byFinger = false
roll.addEventListener('click', ({ detail }) => {
  byFinger = detail > 0
})

/** The button that takes a tap back stands where the tap was: who taps twice by mistake must not take it back. */
function isSameFinger(item) {
  if (!byFinger) return false
  const last = Number(item.dataset.tapped ?? Number.NEGATIVE_INFINITY)
  const at = performance.now()
  if (at - last < limits.finger) return true
  item.dataset.tapped = String(at)
  return false
}

let sending = false
let pause = pauses.first
let timer

/** One tab sends at a time; where the browser cannot tell, each tap is still counted once by its id. */
const alone = (work) => (navigator.locks ? navigator.locks.request(key, work) : work())

async function send() {
  if (sending || (items().length === 0 && kept().taps.length === 0)) return
  sending = true
  clearTimeout(timer)
  try {
    await alone(sendAll)
    pause = pauses.first
    timer = setTimeout(() => void send(), pauses.look)
  } catch {
    timer = setTimeout(() => void send(), pause)
    pause = Math.min(pause * 2, pauses.most)
  }
  sending = false
  tell()
  // What could not be saved was said once; the evening is over, so nothing stays on the device.
  if (items().length === 0 && kept().taps.length === 0) forget()
}

function forget() {
  clearTimeout(timer)
  memory = { until, taps: [], lost: 0, last: 0 }
  try {
    localStorage.removeItem(key)
  } catch {
    // There is nothing to forget where nothing is kept.
  }
}

async function sendAll() {
  for (;;) {
    const taps = kept().taps.slice(0, batch)
    const answer = await asked(taps)
    const { stands } = answer
    const sent = new Set(taps.map(({ id }) => id))
    const after = kept()
    keep({ ...after, taps: after.taps.filter(({ id }) => !sent.has(id)), lost: after.lost + (answer.ok ? 0 : taps.length) })
    if (answer.ok) showAll(stands)
    // The page is closed: it shows no names any more.
    else if (items().length > 0) return location.reload()
    tell()
    if (kept().taps.length === 0) return
  }
}

/** Asks the server to save these. It throws where it is not known that the server has answered: then they are sent again. */
async function asked(taps) {
  const giveUp = new AbortController()
  const late = setTimeout(() => giveUp.abort(), limits.answer)
  try {
    const answer = await fetch(location.href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ taps }),
      signal: giveUp.signal,
    })
    // A network in between may answer for itself, as one that asks for a password does: that saves nothing, and refuses nothing.
    const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
    if (!isOurs || isForLater(answer.status)) throw new Error(`HTTP ${answer.status}`)
    const { stands } = await answer.json()
    if (answer.ok && typeof stands !== 'object') throw new Error('Somebody else has answered.')
    return { ok: answer.ok, stands: stands ?? {} }
  } finally {
    clearTimeout(late)
  }
}

const isForLater = (status) => status >= 500 || status === 408 || status === 429

const find = document.querySelector('[data-find]')
const none = document.querySelector('[data-none]')
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

find.addEventListener('input', () => {
  const wanted = folded(find.querySelector('input').value).split(/\s+/).filter(Boolean)
  const isFound = (item) => wanted.every((word) => folded(item.querySelector('strong').textContent).includes(word))
  for (const item of items()) item.hidden = !isFound(item)
  for (const section of roll.querySelectorAll('section')) section.hidden = section.querySelector('li:not([hidden])') === null
  none.hidden = items().some((item) => !item.hidden)
})

tidy()
find.hidden = items().length === 0
showAll({})
tell()
if (items().length === 0 && kept().taps.length === 0) forget()
else void send()
addEventListener('online', () => void send())
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void send())
