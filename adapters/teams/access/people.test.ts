import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant, turnableClock } from '../../../src/kit/clock.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { aino, connectorAt, tenant } from '../test/house.ts'
import { createReferences } from './people.ts'
import { createRosters } from './rosters.ts'

const start = Instant.from('2027-01-14T12:00:00Z')

/** Two processes over one memory. */
function twoProcesses() {
  const clock = turnableClock(start)
  const memory = localMemory(clock)
  return { clock, memory, one: createReferences({ memory, clock }), two: createReferences({ memory, clock }) }
}

const seen = { mri: aino.mri, serviceUrl: connectorAt }
const inChat = { ...seen, conversation: aino.chat, isInstalled: true }

describe('what is known of somebody', () => {
  test('is nothing to begin with', async () => {
    const { one } = twoProcesses()
    expect([await one.of(tenant, aino.id), await one.byEmail(tenant, 'aino@school.example')]).toEqual([null, null])
  })

  test('grows, and what is not said stays', async () => {
    const { one } = twoProcesses()
    await one.learn(tenant, aino.id, { ...inChat, name: 'Aino', locale: 'fi-FI' })
    const { reference } = await one.learn(tenant, aino.id, { ...seen, email: 'aino@school.example', isGuest: false })
    expect(reference).toEqual({
      ...inChat,
      name: 'Aino',
      locale: 'fi-FI',
      email: 'aino@school.example',
      upn: null,
      timeZone: null,
      isGuest: false,
      isListed: false,
    })
    expect(await one.of(tenant, aino.id)).toEqual(reference)
  })

  const email = 'aino@school.example'
  const onRoster = { ...seen, email, name: 'Aino', isGuest: false }
  const afterHours = (hours: number) => hoursAfter(start, hours)

  test('only from a roster is forgotten within an hour, if no list has them', async () => {
    const { one, memory, clock } = twoProcesses()
    await one.learn(tenant, aino.id, onRoster)
    expect((await one.byEmail(tenant, email))?.id).toBe(aino.id)
    expect([...memory.pages.values()].map(({ until }) => String(until))).toEqual(Array(2).fill(String(afterHours(1))))
    clock.turnTo(afterHours(1.1))
    expect([await one.of(tenant, aino.id), await one.byEmail(tenant, email)]).toEqual([null, null])
  })

  test('only from a roster is known for another hour when it is read again', async () => {
    const { one, clock } = twoProcesses()
    await one.learn(tenant, aino.id, onRoster)
    clock.turnTo(afterHours(0.9))
    await one.learn(tenant, aino.id, onRoster)
    clock.turnTo(afterHours(1.8))
    expect((await one.byEmail(tenant, email))?.id).toBe(aino.id)
  })

  test.each(['a list has them', 'they have a chat with Pari'])('from a roster is kept when %s', async (why) => {
    const { one, memory, clock } = twoProcesses()
    await one.learn(tenant, aino.id, onRoster)
    if (why === 'a list has them') await one.keep(tenant, aino.id)
    else await one.learn(tenant, aino.id, inChat)
    await one.learn(tenant, aino.id, { ...onRoster, name: 'Aino Aalto' })
    expect([...memory.pages.values()].map(({ until }) => until)).toEqual([null, null])
    clock.turnTo(afterHours(1000))
    expect((await one.byEmail(tenant, email))?.reference.name).toBe('Aino Aalto')
  })

  test('as a release stored it that asked no list is kept', async () => {
    const { one, memory, clock } = twoProcesses()
    await memory.write('person', `${tenant}:${aino.id}`, JSON.stringify({ ...seen, email }))
    await one.learn(tenant, aino.id, { ...onRoster, name: 'Aino' })
    clock.turnTo(afterHours(1000))
    expect(await one.of(tenant, aino.id)).toMatchObject({ name: 'Aino', isListed: true })
  })

  test('is written when it is new, and read no more often than every half a minute', async () => {
    const { one, memory } = twoProcesses()
    expect((await one.learn(tenant, aino.id, inChat)).changed).toBe(true)
    const before = memory.writes()
    let reads = 0
    const read = memory.read.bind(memory)
    memory.read = (...page) => {
      reads += 1
      return read(...page)
    }
    expect((await one.learn(tenant, aino.id, inChat)).changed).toBe(false)
    expect([memory.writes(), reads]).toEqual([before, 0])
  })

  test('is the same however its ids are written', async () => {
    const { one } = twoProcesses()
    await one.learn(tenant, aino.id.toUpperCase(), { ...inChat, email: 'Aino@School.example' })
    expect(await one.of(tenant, aino.id)).toMatchObject({ mri: aino.mri })
    expect((await one.byEmail(tenant, ' aino@SCHOOL.example '))?.id).toBe(aino.id)
  })

  test('belongs to one tenant', async () => {
    const { one } = twoProcesses()
    await one.learn(tenant, aino.id, { ...inChat, email: 'aino@school.example' })
    expect([await one.of('another', aino.id), await one.byEmail('another', 'aino@school.example')]).toEqual([null, null])
  })

  test('may be learned by two processes at once', async () => {
    const { one, two } = twoProcesses()
    await Promise.all([
      one.learn(tenant, aino.id, { ...inChat, name: 'Aino' }),
      two.learn(tenant, aino.id, { ...seen, email: 'aino@school.example' }),
    ])
    expect(await one.of(tenant, aino.id)).toMatchObject({ name: 'Aino', email: 'aino@school.example', conversation: aino.chat })
  })
})

describe('an arrival', () => {
  test('is who can be written to and could not before, once', async () => {
    const { one, two } = twoProcesses()
    expect((await one.learn(tenant, aino.id, seen)).isArrival).toBe(false)
    const both = await Promise.all([one.learn(tenant, aino.id, inChat), two.learn(tenant, aino.id, inChat)])
    expect(both.filter(({ isArrival }) => isArrival)).toHaveLength(1)
    expect((await one.learn(tenant, aino.id, { ...inChat, name: 'Aino A' })).isArrival).toBe(false)
  })

  test('is who tells their language for the first time, and not who changes it', async () => {
    const { one } = twoProcesses()
    await one.learn(tenant, aino.id, inChat)
    const told = async (locale: string) => (await one.learn(tenant, aino.id, { ...inChat, locale })).isArrival
    expect([await told('sv'), await told('sv'), await told('fi')]).toEqual([true, false, false])
  })

  test('is who comes back, though this process did not hear that they went', async () => {
    const { clock, one, two } = twoProcesses()
    await one.learn(tenant, aino.id, inChat)
    await two.forget(tenant, aino.id)
    expect(await one.of(tenant, aino.id)).toMatchObject({ conversation: null, isInstalled: false, mri: aino.mri })
    clock.turnTo(start.add({ seconds: 31 }))
    expect(await one.learn(tenant, aino.id, inChat)).toMatchObject({ changed: true, isArrival: true })
  })

  test('of somebody who went and was never there leaves nothing', async () => {
    const { one, memory } = twoProcesses()
    await one.forget(tenant, aino.id)
    expect(memory.pages.size).toBe(0)
  })
})

describe('an e-mail', () => {
  const other = '22222222-0000-4000-8000-000000000002'

  /** The person to whom an e-mail leads. */
  const owner = async ({ one }: ReturnType<typeof twoProcesses>, email: string) => (await one.byEmail(tenant, email))?.id ?? null
  const shared = 'info@school.example'
  const signIn = 'anna@school.example'

  test('leads to whoever has it now, whoever else had it first', async () => {
    const both = twoProcesses()
    await both.one.learn(tenant, aino.id, { ...seen, email: shared })
    await both.one.learn(tenant, other, { ...seen, email: shared })
    expect(await owner(both, shared)).toBe(other)
  })

  test('that somebody had before leads nowhere, and to whoever gets it next', async () => {
    const both = twoProcesses()
    for (const email of [signIn, 'anna.new@school.example']) await both.one.learn(tenant, aino.id, { ...seen, email })
    expect([await owner(both, signIn), await owner(both, 'anna.new@school.example')]).toEqual([null, aino.id])
    await both.two.learn(tenant, other, { ...seen, email: signIn, isGuest: true })
    expect(await owner(both, signIn)).toBe(other)
  })

  test('goes before the name that somebody else signs in with, whoever is met first', async () => {
    const both = twoProcesses()
    await both.one.learn(tenant, aino.id, { ...seen, upn: signIn })
    expect(await owner(both, signIn)).toBe(aino.id)
    await both.one.learn(tenant, other, { ...seen, email: signIn, upn: 'anna2@school.example' })
    expect(await owner(both, signIn)).toBe(other)
    await both.one.learn(tenant, aino.id, { ...seen, name: 'Anna' })
    expect(await owner(both, signIn)).toBe(other)
  })

  test('is all that leads to who has one: the name they sign in with does not', async () => {
    const both = twoProcesses()
    await both.one.learn(tenant, aino.id, { ...seen, upn: signIn })
    await both.one.learn(tenant, aino.id, { ...seen, upn: signIn, email: shared })
    expect([await owner(both, signIn), await owner(both, shared)]).toEqual([null, aino.id])
  })

  test.each([
    ['e-mail', { email: signIn }],
    ['sign-in name', { upn: signIn }],
  ])('of a guest, whose own organisation says what it is, takes the place of no member’s %s', async (_, name) => {
    const both = twoProcesses()
    await both.one.learn(tenant, other, { ...seen, email: signIn, isGuest: true })
    expect(await owner(both, signIn)).toBe(other)
    await Promise.all([
      both.two.learn(tenant, other, { ...seen, email: signIn, isGuest: true, name: 'Again' }),
      both.one.learn(tenant, aino.id, { ...seen, ...name }),
    ])
    expect(await owner(both, signIn)).toBe(aino.id)
  })

  test('of a guest stays theirs when another guest has it, too', async () => {
    const both = twoProcesses()
    for (const id of [aino.id, other]) await both.one.learn(tenant, id, { ...seen, email: shared, isGuest: true })
    expect(await owner(both, shared)).toBe(aino.id)
  })

  test('is written before the person, so that nobody is known whom it does not lead to', async () => {
    const { one, memory } = twoProcesses()
    const rewrite = memory.rewrite.bind(memory)
    memory.rewrite = () => Promise.reject(new Error('gone'))
    await expect(one.learn(tenant, aino.id, { ...seen, email: 'aino@school.example' })).rejects.toThrow('gone')
    expect(memory.pages.get(`email/${tenant}:aino@school.example`)?.text).toBe(aino.id)
    memory.rewrite = rewrite
    expect((await one.learn(tenant, aino.id, { ...seen, email: 'aino@school.example' })).changed).toBe(true)
    expect((await one.byEmail(tenant, 'aino@school.example'))?.id).toBe(aino.id)
  })
})

describe('the teams of a tenant', () => {
  const team = { team: '19:a@thread.tacv2', serviceUrl: connectorAt, channel: null, name: 'A' }

  test('are those that Pari was added to and not removed from, as they are now', async () => {
    const { memory } = twoProcesses()
    const rosters = createRosters({ memory })
    await Promise.all([rosters.add(tenant, team), rosters.add(tenant, { ...team, team: '19:b@thread.tacv2' })])
    await rosters.add(tenant, { ...team, name: 'Anew' })
    expect((await rosters.of(tenant)).map(({ name }) => name).toSorted()).toEqual(['A', 'Anew'])
    await rosters.remove(tenant, '19:b@thread.tacv2')
    await rosters.remove(tenant, 'never-there')
    expect(await rosters.of(tenant)).toEqual([{ ...team, name: 'Anew' }])
    expect(await rosters.of('another')).toEqual([])
  })
  test('may have ids that are longer than keys, and are told apart', async () => {
    const { memory } = twoProcesses()
    const rosters = createRosters({ memory })
    const long = (end: string) => ({ ...team, team: `19:${'x'.repeat(380)}${end}` })
    for (const end of ['a', 'b']) await rosters.add(tenant, long(end))
    expect([...memory.pages.keys()].every((page) => page.length <= 'rosters/'.length + 300)).toBe(true)
    await rosters.remove(tenant, long('a').team)
    expect(await rosters.of(tenant)).toEqual([long('b')])
  })
})

describe('what another release has stored', () => {
  const page = `${tenant}:${aino.id}`

  test('of somebody is kept with what is learned, and what it did not know is unknown', async () => {
    const { one, memory } = twoProcesses()
    await memory.write('person', page, JSON.stringify({ mri: aino.mri, serviceUrl: connectorAt, pronouns: 'hän' }))
    expect(await one.of(tenant, aino.id)).toMatchObject({ mri: aino.mri, conversation: null, name: '', email: null, isInstalled: false })
    await one.learn(tenant, aino.id, inChat)
    expect(JSON.parse((await memory.read('person', page)) ?? '')).toMatchObject({
      pronouns: 'hän',
      conversation: aino.chat,
      installed: true,
    })
  })

  test('of somebody in a wrong way is unknown, too, and where it says nothing of use they are learned anew', async () => {
    const { one, memory } = twoProcesses()
    await memory.write('person', page, JSON.stringify({ ...seen, locale: 7, name: 'Aino' }))
    expect(await one.of(tenant, aino.id)).toMatchObject({ name: 'Aino', locale: null })
    for (const nothing of ['{}', 'no JSON']) {
      await memory.write('person', page, nothing)
      expect(await one.of(tenant, aino.id)).toBeNull()
    }
    expect((await one.learn(tenant, aino.id, inChat)).isArrival).toBe(true)
    expect(await one.of(tenant, aino.id)).toMatchObject({ mri: aino.mri, isInstalled: true })
  })

  test('of a team is kept with its newer name, what it did not know is unknown, and who cannot be read is left out', async () => {
    const { memory } = twoProcesses()
    const rosters = createRosters({ memory })
    const [a, b] = ['19:a@thread.tacv2', '19:b@thread.tacv2']
    await rosters.add(tenant, { team: a, serviceUrl: connectorAt, channel: null, name: 'A' })
    await rosters.add(tenant, { team: b, serviceUrl: connectorAt, channel: null, name: 'B' })
    const [pageOfA = '', pageOfB = ''] = [...memory.pages.keys()].filter((each) => each.startsWith('roster/'))
    await memory.write('roster', pageOfA.slice('roster/'.length), JSON.stringify({ serviceUrl: connectorAt, colour: 'red' }))
    expect(await rosters.of(tenant)).toContainEqual({ team: a, serviceUrl: connectorAt, channel: null, name: '' })
    await rosters.add(tenant, { team: a, serviceUrl: connectorAt, channel: null, name: 'Anew' })
    expect(JSON.parse(memory.pages.get(pageOfA)?.text ?? '')).toMatchObject({ colour: 'red', name: 'Anew' })
    await memory.write('roster', pageOfB.slice('roster/'.length), JSON.stringify({ name: 'B' }))
    expect((await rosters.of(tenant)).map(({ name }) => name)).toEqual(['Anew'])
    await memory.write('rosters', tenant, JSON.stringify([a, 7]))
    expect((await rosters.of(tenant)).map(({ team }) => team)).toEqual([a])
    await memory.write('rosters', tenant, 'no JSON')
    expect(await rosters.of(tenant)).toEqual([])
  })
})
