import { describe, expect, it, onTestFinished } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { at } from '../ground/builders.ts'
import { bringIn, commandsIn, start } from '../ground/workplace.ts'
import { aDoor, type Door } from '../stages/door.ts'
import { newWorkplace } from './new-workplace.ts'

async function newDoor(...wanted: Parameters<typeof aDoor> extends [unknown, ...infer Rest] ? Rest : never): Promise<Door> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const door = await aDoor(database.prisma, ...wanted)
  onTestFinished(() => door.stop())
  return door
}

interface Sent {
  readonly id?: string
  readonly about: string
  readonly tap: string
  readonly at?: number | null
  readonly said?: number | null
}

const shown = async ({ link }: Pick<Door, 'link'>) => {
  const answer = await fetch(link)
  return { status: answer.status, text: await answer.text(), policy: answer.headers.get('content-security-policy') }
}
const idOf = ({ text }: { readonly text: string }, name: string): string => {
  const [, id] = new RegExp(`<li data-about="([^"]+)"(?:(?!<li)[^])*<strong>${name}</strong>`, 'u').exec(text) ?? []
  if (id === undefined) throw new Error(`${name} is not on the page.`)
  return id
}

/** Sends taps as the page's script does. */
async function send({ link, origin }: Door, taps: readonly Sent[], headers: Readonly<Record<string, string>> = {}) {
  const moment = { at: null, said: null }
  const body = JSON.stringify({ taps: taps.map((tap) => ({ id: crypto.randomUUID(), ...moment, ...tap })) })
  const answer = await fetch(link, { method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers }, body })
  return { status: answer.status, body: (await answer.json()) as { stands?: Record<string, string> } }
}
/** The coordinator gives the kick-off another time, which people hear at once. */
async function movesTo({ workplace, cohort }: Door, wall: string): Promise<void> {
  const opened = await workplace.open('Carla', { do: 'openMove', mark: 'opening', cohort })
  if (!('form' in opened)) throw new Error('There is no form.')
  const [date = '', time = ''] = wall.split('T')
  const planned = await workplace.submit('Carla', opened.form.sends, { date, time, venue: '' })
  if (!('form' in planned)) throw new Error('Nothing is planned.')
  await workplace.submit('Carla', planned.form.sends)
}
const moment = (wall: string) => at(wall).epochMilliseconds

describe('A link for helpers at the door', () => {
  it('shows names, roles and partners, and nothing else of anybody', async () => {
    const door = await newDoor()
    const page = await shown(door)
    expect(page.status).toBe(200)
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']) expect(page.text).toContain(`<strong>${name}</strong>`)
    expect(page.text).toContain('mentor, with Aino')
    expect(page.text).toMatch(/Not expected today[^]*Wilma/u)
    expect(page.text).not.toMatch(/example\.org/u)
    // Nobody is missing who is not expected: of Wilma it can be said that she is here, and no more.
    const offers = (name: string) =>
      [...page.text.matchAll(new RegExp(`<button[^>]*value="(\\w+)"[^>]*: ${name}"[^>]*data-is="[^"]+">`, 'gu'))].map(([, tap]) => tap)
    expect(offers('Wilma')).toEqual(['came'])
    expect(offers('Aino')).toEqual(['came', 'missing'])
    // Our own script alone, from this address alone.
    expect(page.policy).toContain("default-src 'none'")
    expect(page.policy).toContain("script-src 'self'; connect-src 'self'")
    expect(page.policy).not.toContain('unsafe')
    const script = await fetch(new URL('keep.js', door.link))
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(page.text.match(/<script[^>]*>/gu)).toEqual(['<script type="module" src="keep.js">'])
  })

  it('takes each tap once, in whatever order it comes, and keeps both hours', async () => {
    const door = await newDoor()
    const page = await shown(door)
    const [aino, eero] = [idOf(page, 'Aino'), idOf(page, 'Eero')]
    const [came, undone, again] = ['came', 'none', 'came'].map((tap, minute) => ({
      ...{ id: crypto.randomUUID(), about: aino, tap },
      ...{ at: moment(`2027-01-21T17:0${minute}`), said: moment(`2027-01-21T17:0${minute}`) },
    }))
    if (!came || !undone || !again) throw new Error('There are three taps.')
    door.workplace.clock.turnTo(at('2027-01-21T19:40'))
    expect((await send(door, [again, came])).body.stands).toMatchObject({ [aino]: 'came', [eero]: 'none' })
    expect((await send(door, [came, undone, came])).body.stands).toMatchObject({ [aino]: 'came' })
    expect(await door.ticksOf('Aino')).toMatchObject([
      { state: 'came', tappedAt: new Date(moment('2027-01-21T17:00')), arrivedAt: new Date(moment('2027-01-21T19:40')), clockOff: null },
      { state: 'none', tappedAt: new Date(moment('2027-01-21T17:01')) },
      { state: 'came', tappedAt: new Date(moment('2027-01-21T17:02')) },
    ])
    // The list says when it was tapped, not when it arrived.
    const list = await door.workplace.tap('Carla', { do: 'showPresence', mark: 'look', cohort: door.cohort, filter: 'came' })
    expect(plainText(list.view)).toContain('here since 17:02')
  })

  it('shows a clock that is wrong by two days', async () => {
    const door = await newDoor()
    const aino = idOf(await shown(door), 'Aino')
    await send(door, [{ about: aino, tap: 'came', at: moment('2027-01-21T16:31'), said: moment('2027-01-23T16:31') }])
    expect(await door.ticksOf('Aino')).toMatchObject([{ tappedAt: new Date(moment('2027-01-21T16:31')), clockOff: 172_740 + 60 }])
    const list = await door.workplace.tap('Carla', { do: 'showPresence', mark: 'look', cohort: door.cohort, filter: 'came' })
    expect(plainText(list.view)).toContain('a phone whose clock was wrong')
  })

  it('works without a script: a form that is sent twice is one tap', async () => {
    const door = await newDoor()
    const page = await shown(door)
    const aino = idOf(page, 'Aino')
    const [, id = ''] = new RegExp(`name="id" value="([^"]+)"><input type="hidden" name="about" value="${aino}"`, 'u').exec(page.text) ?? []
    const form = { method: 'POST', headers: { origin: door.origin }, body: new URLSearchParams({ id, about: aino, tap: 'came' }) }
    for (const _ of [1, 2]) {
      const answer = await fetch(door.link, form)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toMatch(new RegExp(`data-about="${aino}" data-stands="came"`, 'u'))
    }
    expect(await door.ticksOf('Aino')).toHaveLength(1)
  })

  it('names nobody as expected who did not say that they come', async () => {
    const door = await newDoor()
    await door.workplace.prisma.confirmation.updateMany({ where: { enrolment: { person: { name: 'Eero' } } }, data: { answer: null } })
    const { text } = await shown(door)
    expect(text).toMatch(/>Expected<[^]*>Aino<[^]*>Haven’t said whether they’ll come<[^]*>Eero<[^]*>Not expected today<[^]*>Wilma</u)
  })

  it('counts somebody whom a phone without network knew as expected, and shows it as a contradiction', async () => {
    const door = await newDoor()
    const aino = idOf(await shown(door), 'Aino')
    await door.workplace.prisma.confirmation.updateMany({ where: { enrolmentId: aino }, data: { answer: 'notStarting' } })
    await door.workplace.prisma.enrolment.update({ where: { id: aino }, data: { state: 'withdrawn' } })
    expect((await shown(door)).text).toMatch(/Not expected today[^]*Aino/u)
    await send(door, [{ about: aino, tap: 'came', at: moment('2027-01-21T16:29'), said: moment('2027-01-21T16:29') }])
    expect(await door.stateOf('Aino')).toBe('came')
    const home = plainText((await door.workplace.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    expect(home).toContain('One person is here who wasn’t expected.')
  })

  it('holds no names before its hour, after the night, when it is closed, and for a date that moved', async () => {
    const door = await newDoor()
    const aino = idOf(await shown(door), 'Aino')
    const { view } = await door.workplace.tap('Carla', { do: 'closeDoor', cohort: door.cohort })
    expect(plainText(view)).toContain('The link is closed')
    const closed = await shown(door)
    expect(closed).toMatchObject({ status: 200, text: expect.stringContaining('This list is closed') })
    expect((await send(door, [{ about: aino, tap: 'came' }])).status).toBe(403)
    const again = { ...door, link: await door.newLink() }
    expect((await shown(again)).text).toContain('Aino')
    door.workplace.clock.turnTo(at('2027-01-22T04:00'))
    const over = await shown(again)
    expect(over.text).toContain('This list is closed')
    // A phone that gets a network only now may still tell what was tapped in the evening.
    const late = await send(again, [{ about: aino, tap: 'came', at: moment('2027-01-21T17:00'), said: moment('2027-01-21T17:00') }])
    expect(late).toEqual({ status: 200, body: { stands: {} } })
    expect(await door.stateOf('Aino')).toBe('came')
    door.workplace.clock.turnTo(at('2027-01-22T17:00'))
    expect((await send(again, [{ about: aino, tap: 'none' }])).status).toBe(403)
    for (const page of [closed, over]) expect(page.text).not.toMatch(/Aino|Eero|Maija|Olli|Wilma/u)
    expect(await door.ticksOf('Aino')).toHaveLength(1)
  })

  it('stays open, with what was noted, where the beginning is put off at the door; another day begins anew', async () => {
    const door = await newDoor()
    const aino = idOf(await shown(door), 'Aino')
    await send(door, [{ about: aino, tap: 'came' }])
    await movesTo(door, '2027-01-21T17:20')
    const later = await shown(door)
    expect(later.text).toContain('<strong>Aino</strong>')
    expect(await send(door, [{ about: idOf(later, 'Eero'), tap: 'came' }])).toMatchObject({ status: 200 })
    expect([await door.stateOf('Aino'), await door.stateOf('Eero')]).toEqual(['came', 'came'])
    await movesTo(door, '2027-01-22T17:00')
    expect((await shown(door)).text).toContain('This list is closed')
    expect([await door.stateOf('Aino'), await door.stateOf('Eero')]).toEqual(['never ticked', 'never ticked'])
  })

  it('says that the kick-off is cancelled, and names nobody', async () => {
    const door = await newDoor()
    const opened = await door.workplace.open('Carla', { do: 'openCallOff', mark: 'opening', cohort: door.cohort })
    if (!('form' in opened)) throw new Error('There is no form.')
    await door.workplace.submit('Carla', opened.form.sends)
    const page = await shown(door)
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('The kick-off is cancelled') })
    expect(page.text).not.toMatch(/Aino|Eero|Maija|Olli|Wilma/u)
    expect((await send(door, [{ about: crypto.randomUUID(), tap: 'came' }])).status).toBe(403)
    const list = await door.workplace.tap('Carla', { do: 'showPresence', mark: 'look', cohort: door.cohort })
    expect([list.accepted, plainText(list.view)]).toEqual([false, 'The kick-off is cancelled, so there’s no list.'])
  })

  it('is at home in the morning of the day before, and opens with the list', async () => {
    const door = await newDoor(undefined, '2027-01-20T08:00')
    const home = await door.workplace.tap('Carla', { do: 'showHome', mark: 'look' })
    expect(commandsIn(home).map((command) => command.do)).toContain('showDoor')
    expect(commandsIn(home).map((command) => command.do)).not.toContain('showPresence')
    const { view } = await door.workplace.tap('Carla', { do: 'showDoor', mark: 'look', cohort: door.cohort })
    expect(plainText(view)).toContain('The page will show the names from Thursday 21 January at 16:00.')
    const early = await shown(door)
    expect(early.text).toContain('This list isn’t open yet')
    expect(early.text).not.toContain('Aino')
    door.workplace.clock.turnTo(at('2027-01-21T16:00'))
    const page = await shown(door)
    expect(page.text).toContain('Aino')
    door.workplace.clock.turnTo(at('2027-01-22T16:00'))
    const late = [{ about: idOf(page, 'Aino'), tap: 'came', at: moment('2027-01-21T17:00'), said: moment('2027-01-21T17:00') }]
    expect((await send(door, late)).status).toBe(200)
    expect(await door.stateOf('Aino')).toBe('came')
  })

  it('ends with the rights of the coordinator who gave it', async () => {
    const door = await newDoor()
    await door.workplace.prisma.enrolment.updateMany({ where: { role: 'coordinator' }, data: { state: 'withdrawn' } })
    expect((await shown(door)).text).not.toContain('Aino')
  })

  it.each<[string, (door: Door) => Promise<number>, number]>([
    ['a page of somebody else', async (door) => (await send(door, [], { origin: 'https://evil.example.org' })).status, 403],
    ['a tap without an id', async (door) => (await send(door, [{ id: 'x', about: 'y', tap: 'came' }])).status, 400],
    [
      'more taps than a page sends',
      async (door) =>
        (
          await send(
            door,
            Array.from({ length: 101 }, () => ({ about: 'y', tap: 'came' })),
          )
        ).status,
      400,
    ],
    ['a flood', async (door) => (await send(door, [{ about: 'y'.repeat(70_000), tap: 'came' }])).status, 413],
    [
      'what is no JSON',
      async ({ link, origin }) =>
        (await fetch(link, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{' })).status,
      400,
    ],
  ])('refuses %s', async (_, ask, status) => {
    const door = await newDoor()
    expect(await ask(door)).toBe(status)
    expect(await door.workplace.prisma.tick.count()).toBe(0)
  })

  it('ignores what is not of this cohort, or no tick', async () => {
    const door = await newDoor()
    const aino = idOf(await shown(door), 'Aino')
    expect(
      (
        await send(door, [
          { about: crypto.randomUUID(), tap: 'came' },
          { about: 'Aino', tap: 'came' },
          { about: aino, tap: 'robbed' },
        ])
      ).status,
    ).toBe(200)
    expect(await door.workplace.prisma.tick.count()).toBe(0)
  })

  it('is missing without a public address, and the list at home serves', async () => {
    const door = await newDoor()
    const home = await door.workplace.tap('Carla', { do: 'showHome', mark: 'look' })
    expect(commandsIn(home).map((command) => command.do)).toContain('showDoor')

    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    await start(workplace, cohort)
    await workplace.until('2027-01-21T16:30')
    const without = commandsIn(await workplace.tap('Carla', { do: 'showHome', mark: 'look' })).map((command) => command.do)
    expect(without).toContain('showPresence')
    expect(without).not.toContain('showDoor')
    const { view } = await workplace.tap('Carla', { do: 'showDoor', mark: 'look', cohort })
    expect(plainText(view)).toContain('Pari has no public address')
  })
})
