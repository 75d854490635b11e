import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { own, rows } from '../../test/stages/own-list.ts'
import { aPlaygroundStage, type PlaygroundStage, tokenOf } from '../../test/stages/playground-stage.ts'

/** One coordinator who tries everything, step by step: each test goes on where the one before stopped. Machines that are busy take their time. */
const patient = { interval: 20 }

let stage: PlaygroundStage

beforeAll(() => {
  stage = aPlaygroundStage()
})

afterAll(() => stage.stop())

const base64 = (text: string) => Buffer.from(text).toString('base64')

const glance = () => stage.shown().glance[0]
const wall = () => stage.shown().now

describe('Before anything is begun', () => {
  test('there is nothing to see, and nothing can be done', async () => {
    expect(stage.shown()).toMatchObject({ phase: 'empty', people: [], next: null, timeline: [] })
    const refused = { refused: expect.stringContaining('Nothing is played yet') }
    expect(await stage.playground.turn({ to: 'next' })).toEqual(refused)
    expect(await stage.playground.behave({ person: 'everybody', behaviour: 'coming' })).toEqual(refused)
    expect(await stage.playground.trouble({ trouble: 'kill', on: true })).toEqual(refused)
    expect(await stage.playground.act({ person: 'p1', does: 'openHome' })).toMatchObject({ ok: false })
  })

  test('a list with mistakes is answered with every one of them, in words', async () => {
    const bytes = await readFile('examples/broken.csv')
    const { problems } = await stage.playground.begin({ ...own, base64: bytes.toString('base64') })
    expect(problems?.length).toBeGreaterThan(5)
    expect(problems?.join('\n')).toContain('“several”')
    expect(stage.shown().phase).toBe('empty')
  })
})

describe('One’s own list', () => {
  test('begins five weeks ahead of the kick-off, with everybody where the list wants them', async () => {
    expect(await stage.playground.begin({ ...own, base64: base64(rows.join('\n')) })).toEqual({})
    expect(stage.shown()).toMatchObject({ phase: 'ready', now: '2026-12-17T07:00:00Z', zone: 'Europe/Helsinki', timeline: [] })
    expect(stage.shown().people.map(({ name, platform, role, state }) => [name, platform, role, state])).toEqual([
      ['Carla', 'slack', 'coordinator', ''],
      ['Maija', 'teams', 'mentor', 'active'],
      ['Olli', 'slack', 'mentor', 'active'],
      ['Pia', 'teams', 'mentor', 'active'],
      ['Aino', 'slack', 'mentee', 'active'],
      ['Eero', 'teams', 'mentee', 'active'],
      ['Sanna', 'teams', 'mentee', 'active'],
      ['Wilma', 'slack', 'mentee', 'waiting'],
    ])
    expect(stage.person('Aino').partner).toBe('Maija')
    expect(stage.person('Pia').partner).toBe('Sanna')
    expect(glance()).toMatchObject({ name: 'Spring', mentors: 3, mentees: 3, silent: 3, waiting: 1, unreachable: 0 })
  }, 60_000)

  test('waits with its beginning for what is being forgotten; it cannot be begun twice at once', async () => {
    const { play } = stage.shown()
    const forgotten = stage.playground.reset()
    const begun = stage.playground.begin({ ...own, base64: base64(rows.join('\n')) })
    expect(await stage.playground.begin({ kind: 'sample' })).toEqual({ problems: [expect.stringContaining('wait a moment')] })
    await forgotten
    expect(await begun).toEqual({})
    expect(glance()).toMatchObject({ name: 'Spring' })
    expect(stage.shown().play).not.toBe(play)
  }, 60_000)

  test('says before a jump what is planned, to whom', () => {
    const { next, upcoming } = stage.shown()
    expect(stage.playground.kinds['confirmation.welcome']).toMatchObject({ en: { name: 'Welcome' }, fi: { name: 'Tervetuloa' } })
    expect(next).toEqual({
      at: '2026-12-24T08:00:00Z',
      kind: 'confirmation.welcome',
      step: 'welcome',
      count: 3,
      roles: { mentee: 3 },
      names: ['Aino', 'Eero', 'Sanna'],
    })
    expect(upcoming.map(({ kind }) => kind).slice(0, 3)).toEqual(['confirmation.welcome', 'confirmation.ask', 'coordinator.balance'])
    expect(upcoming.length).toBeLessThanOrEqual(30)
  })
})

describe('The clock', () => {
  test('goes to the next thing that happens, and the inboxes show it as each platform draws it', async () => {
    expect(await stage.playground.turn({ to: 'next' })).toBeNull()
    expect(wall()).toBe('2026-12-24T08:00:00Z')
    expect(stage.person('Aino').unread).toBe(1)
    expect(stage.slack('Aino').messages).toMatchObject([
      { from: 'app', at: '2026-12-24T08:00:00Z', text: expect.stringContaining('Welcome, Aino') },
    ])
    expect(stage.teams('Eero').messages).toMatchObject([{ from: 'app', card: { type: 'AdaptiveCard' } }])
    expect(stage.person('Aino').unread).toBe(0)
    expect(stage.person('Aino').screen).toBeNull()
    const [said] = stage.shown().timeline
    expect(said).toMatchObject({ kind: 'confirmation.welcome', why: 'confirmation.welcome:1', state: 'delivered', attempts: 1 })
    expect(said?.text).toMatch(/Welcome|Tervetuloa|Välkommen/)
  })

  test('goes a day on, to an instant, and to days before the kick-off', async () => {
    await stage.playground.turn({ to: 'day' })
    expect(wall()).toBe('2026-12-25T08:00:00Z')
    await stage.playground.turn({ to: 'instant', instant: '2026-12-28T06:30:00Z' })
    expect(wall()).toBe('2026-12-28T06:30:00Z')
    await stage.playground.turn({ to: 'kickOffMinus', days: 13 })
    expect(wall()).toBe('2027-01-08T15:00:00Z')
    expect(stage.slack('Aino').messages.at(-1)?.text).toContain('will you be at the kick-off?')
  })

  test('never runs backwards, nor out of sight', async () => {
    expect(await stage.playground.turn({ to: 'kickOffMinus', days: 30 })).toEqual({
      refused: expect.stringContaining('never runs backwards'),
    })
    expect(await stage.playground.turn({ to: 'instant', instant: '2026-12-28T06:30:00Z' })).toEqual({
      refused: expect.stringContaining('has passed'),
    })
    expect(await stage.playground.turn({ to: 'instant', instant: '2039-01-01T00:00:00Z' })).toEqual({ refused: 'That is too far ahead.' })
  })
})

describe('Time that plays', () => {
  test('goes on by itself until somebody stops it', async () => {
    const before = wall()
    await stage.playground.turn({ play: 6 })
    expect(stage.shown().playing).toBe(6)
    await expect.poll(wall, patient).not.toBe(before)
    await stage.playground.turn({ play: null })
    expect(stage.shown().playing).toBeNull()
    const after = wall()
    expect(after > before).toBe(true)
    await sleep(250)
    expect(wall()).toBe(after)
  })
})

describe('Whoever taps', () => {
  test('on Slack is heard, and everybody else’s page changes', async () => {
    const before = stage.changes()
    const { messages } = stage.slack('Aino')
    const last = messages.at(-1)
    expect(await stage.does('Aino', { does: 'tap', message: last?.id ?? '', button: tokenOf(last?.blocks, 'I’m coming') })).toEqual({
      ok: true,
    })
    expect(stage.person('Aino').answer).toBe('coming')
    expect(glance()).toMatchObject({ coming: 1, silent: 2 })
    expect(stage.changes()).toBeGreaterThan(before)
  })

  test('on Teams is heard, by the title of the button', async () => {
    const last = stage.teams('Eero').messages.at(-1)
    expect(await stage.does('Eero', { does: 'tap', message: last?.id ?? '', button: 'En osallistu ohjelmaan' })).toEqual({ ok: true })
    expect(stage.person('Eero').answer).toBe('notStarting')
  })

  test('on what is not there is told so', async () => {
    expect(await stage.does('Aino', { does: 'tap', message: 'D1:1.0', button: 'nothing' })).toMatchObject({
      ok: false,
      says: expect.stringContaining('D1'),
    })
    expect(await stage.does('Eero', { does: 'shortcut', name: 'open_home' })).toMatchObject({ ok: false, says: 'Teams has no shortcuts.' })
    expect(await stage.does('Aino', { does: 'attach', name: 'a.csv', base64: '' })).toMatchObject({
      ok: false,
      says: expect.stringContaining('form'),
    })
    expect(await stage.playground.act({ person: 'p99', does: 'openHome' })).toEqual({ ok: false, says: 'There is no such person here.' })
  })

  test('finds the Home tab, the command and the form on Slack', async () => {
    await stage.does('Carla', { does: 'openHome' })
    await expect.poll(() => JSON.stringify(stage.slack('Carla').home), patient).toContain('Spring')
    expect(await stage.does('Aino', { does: 'write', text: '/mentoring status' })).toEqual({ ok: true })
    await expect.poll(() => stage.slack('Aino').messages.at(-1)?.isEphemeral, patient).toBe(true)
    await stage.does('Aino', { does: 'write', text: '/mentoring settings' })
    await expect.poll(() => stage.slack('Aino').modal, patient).not.toBeNull()
    expect(await stage.does('Aino', { does: 'close' })).toMatchObject({ ok: true })
    expect(stage.slack('Aino').modal).toBeNull()
  })

  test('answers in words in the chat with Pari on Slack', async () => {
    expect(await stage.does('Aino', { does: 'write', text: 'kuka on mentorini' })).toEqual({ ok: true })
    const last = () => stage.slack('Aino').messages.at(-1)
    await expect.poll(() => last()?.from, patient).toBe('app')
    expect(last()?.isEphemeral).not.toBe(true)
    expect(stage.slack('Aino').messages.at(-2)).toMatchObject({ from: 'person', text: 'kuka on mentorini' })
  })

  test('fills in a form with a file, and sees what is wrong under the field', async () => {
    await stage.does('Carla', { does: 'shortcut', name: 'set_up' })
    await expect.poll(() => stage.slack('Carla').modal, patient).not.toBeNull()
    const missing = await stage.does('Carla', { does: 'submit', values: {} })
    expect(Object.keys(missing.errors ?? {})).toHaveLength(1)
    expect(stage.slack('Carla').errors).toEqual(missing.errors)
    const [block = ''] = Object.keys(missing.errors ?? {})
    const file = { name: 'autumn.csv', base64: base64(rows.join('\n')) }
    expect(await stage.does('Carla', { does: 'submit', values: { [block]: 'Autumn' }, file })).toEqual({ ok: true })
    expect(stage.slack('Carla').errors).toEqual({})
    await expect.poll(() => JSON.stringify(stage.slack('Carla').modal), patient).toContain('Save 8 people')
    const saves = tokenOf([stage.slack('Carla').modal], 'Save 8 people')
    expect(await stage.does('Carla', { does: 'tap', message: 'modal', button: saves })).toEqual({ ok: true })
    await expect.poll(() => JSON.stringify(stage.slack('Carla').modal), patient).toContain('The list is saved: 8 new')
    expect(await stage.does('Carla', { does: 'close' })).toMatchObject({ ok: true })
    expect(stage.shown().glance.map(({ name }) => name)).toEqual(['Spring', 'Autumn'])
    // Hers is a Slack programme: nobody can be reached on Teams.
    expect(stage.shown().glance[1]?.unreachable).toBe(4)
  })

  test('writes, attaches and opens the chat anew on Teams', async () => {
    expect(await stage.does('Maija', { does: 'write', text: 'home' })).toEqual({ ok: true })
    expect(stage.teams('Maija').messages.map(({ from }) => from)).toContain('person')
    expect(await stage.does('Maija', { does: 'attach', name: 'a.csv', base64: base64('Name\n') })).toMatchObject({ ok: true })
    expect(await stage.does('Maija', { does: 'openHome' })).toMatchObject({ ok: true })
    expect(await stage.does('Maija', { does: 'close' })).toEqual({ ok: true })
  })
})

describe('Trouble', () => {
  test('with Slack’s limits only delays what is said', async () => {
    await stage.playground.trouble({ trouble: 'slackRateLimit', on: true })
    expect(stage.shown().trouble.slackRateLimit).toBe(true)
    await stage.playground.turn({ to: 'kickOffMinus', days: 9 })
    await stage.playground.trouble({ trouble: 'slackRateLimit', on: false })
    expect(stage.shown().trouble.slackRateLimit).toBe(false)
    expect(
      stage
        .shown()
        .timeline.filter(({ kind }) => kind === 'offer.made')
        .map(({ person: name }) => name),
    ).toContain('Wilma')
    expect(stage.shown().timeline.some(({ attempts, state }) => attempts > 1 && state === 'delivered')).toBe(true)
  })

  test('with somebody who blocks the bot on Teams is seen at a glance, and mended when they let it in', async () => {
    expect(await stage.playground.trouble({ trouble: 'teamsBlocks', on: true, person: stage.person('Aino').id })).toMatchObject({
      refused: expect.any(String),
    })
    await stage.playground.trouble({ trouble: 'teamsBlocks', on: true, person: stage.person('Sanna').id })
    expect(stage.shown().trouble.teamsBlocks).toEqual([stage.person('Sanna').id])
    await stage.playground.turn({ to: 'kickOffMinus', days: 7 })
    expect(glance()?.unreachable).toBe(1)
    expect(stage.shown().timeline.find(({ person: name, state }) => name === 'Sanna' && state === 'failed')).toBeDefined()
    await stage.playground.trouble({ trouble: 'teamsBlocks', on: false, person: stage.person('Sanna').id })
    expect(stage.shown().trouble.teamsBlocks).toEqual([])
    await expect.poll(() => glance()?.unreachable, patient).toBe(0)
  })

  test('with the process killed in mid-jump loses nothing', async () => {
    await stage.playground.behave({ person: 'everybody', behaviour: 'coming' })
    expect(stage.person('Sanna').behaviour).toBe('coming')
    const before = stage.shown().timeline.length
    expect(stage.shown().trouble.kept).toBeNull()
    const jump = stage.playground.turn({ to: 'end' })
    await expect.poll(() => stage.shown().phase, patient).toBe('busy')
    await expect.poll(() => stage.shown().timeline.length, patient).toBeGreaterThan(before)
    expect(await stage.playground.trouble({ trouble: 'kill', on: true })).toBeNull()
    expect(stage.shown().phase).toBe('restarting')
    expect(await stage.playground.trouble({ trouble: 'kill', on: true })).toEqual({ refused: expect.stringContaining('being started') })
    expect(await jump).toBeNull()
    await expect.poll(() => stage.shown().phase, patient).toBe('ready')
    expect(stage.shown()).toMatchObject({ now: '2027-01-21T16:00:00Z', trouble: { kills: 1 } })
    expect(stage.shown().trouble.kept).toEqual({ written: expect.toSatisfy((written: number) => written > before), missing: 0 })
    expect(stage.person('Sanna').answer).toBe('coming')
    const { standings } = glance() ?? {}
    expect(standings).toMatchObject({ hold: 0, none: 0 })
    const delivered = stage.shown().timeline.filter(({ person: name, state }) => name === 'Olli' && state === 'delivered')
    expect(delivered.length).toBeGreaterThan(2)
    // A question whose fate the killed process did not write down may be asked again; nothing is lost.
    expect(stage.slack('Olli').messages.filter(({ from }) => from === 'app').length).toBeGreaterThanOrEqual(delivered.length)
    expect(stage.shown().timeline.filter(({ state }) => state === 'sending')).toEqual([])
  }, 60_000)
})

describe('In the end', () => {
  test('a reset leaves nothing', async () => {
    await stage.playground.reset()
    expect(stage.shown()).toMatchObject({ phase: 'empty', people: [], glance: [] })
  })
})
