import { beforeEach, describe, expect, test } from 'vitest'
import { hoursAfter, Instant } from '../../src/kit/clock.ts'
import type { Behaviour, SlackMessage } from '../page/shown.ts'
import type { Account } from './accounts.ts'
import { type Behaviours, createBehaviours } from './behaviours.ts'

const asked = Instant.from('2027-01-07T08:00:00Z')
const endless = hoursAfter(asked, 1000)
const account = (name: string, role: Account['role'] = 'mentee'): Account => ({
  ...{ id: name, endId: `U${name}`, platform: 'slack', email: `${name.toLowerCase()}@example.org`, name, role, isExternal: false },
})
const tokenFor = (answer: string): string => `${Buffer.from(JSON.stringify({ do: 'answer', answer })).toString('base64url')}.signature`
const ask = (id: string): SlackMessage => ({
  ...{ id, at: asked.toString(), from: 'app', text: '', isEphemeral: false },
  blocks: ['coming', 'notAtKickoff', 'notStarting', 'unsure'].map((answer) => ({ value: tokenFor(answer) })),
})

let inbox: Map<string, SlackMessage[]>
let answered: Set<string>
let behaviours: Behaviours

beforeEach(() => {
  inbox = new Map()
  answered = new Set()
  behaviours = createBehaviours('Europe/Helsinki', 1, {
    messagesOf: ({ id }) => inbox.get(id) ?? [],
    hasAnswered: ({ id }) => answered.has(id),
  })
})

function hears(who: Account, id = 'D1:1.0'): void {
  inbox.set(who.id, [...(inbox.get(who.id) ?? []), ask(id)])
  behaviours.notice(who)
  behaviours.look(asked)
}
const aino = account('Aino')
const answersOf = () => behaviours.due(endless).map(({ account: { name }, button }) => [name, button])

describe('Somebody who answers by themselves', () => {
  test.each(['coming', 'notStarting', 'notAtKickoff', 'unsure'] as const)('and is %s taps that button some hours later', (behaviour) => {
    behaviours.set([aino], behaviour, asked)
    hears(aino)
    const at = behaviours.next()
    expect(at && at.epochMilliseconds > asked.epochMilliseconds).toBe(true)
    expect(at && at.epochMilliseconds % 900_000).toBe(0)
    expect(behaviours.next(['nobody'])).toBeNull()
    expect(at && behaviours.next([account('Aino').id])).toEqual(at)
    expect(at && behaviours.namesAt(at)).toEqual(['Aino'])
    expect(behaviours.due(asked)).toEqual([])
    expect(answersOf()).toEqual([['Aino', tokenFor(behaviour)]])
    expect(behaviours.next()).toBeNull()
  })

  test('answers each message once, however often the screen changes', () => {
    behaviours.set([aino], 'coming', asked)
    hears(aino)
    behaviours.notice(aino)
    behaviours.look(asked)
    expect(answersOf()).toHaveLength(1)
    behaviours.notice(aino)
    behaviours.look(asked)
    expect(behaviours.next()).toBeNull()
  })

  test('may be told so after the question came', () => {
    hears(aino)
    expect(behaviours.next()).toBeNull()
    behaviours.set([aino], 'coming', asked)
    expect(answersOf()).toEqual([['Aino', tokenFor('coming')]])
  })

  test('is silent again when told so', () => {
    behaviours.set([aino], 'coming', asked)
    hears(aino)
    behaviours.set([aino], 'none', asked)
    expect(behaviours.of('Aino')).toBe('none')
    expect(behaviours.next()).toBeNull()
    behaviours.set([aino], 'unsure', asked)
    expect(answersOf()).toEqual([['Aino', tokenFor('unsure')]])
  })

  test('does not tap when somebody tapped for them, or the message is gone', () => {
    behaviours.set([aino], 'coming', asked)
    hears(aino)
    answered.add('Aino')
    expect(answersOf()).toEqual([])
    const eero = account('Eero')
    behaviours.set([eero], 'coming', asked)
    hears(eero)
    inbox.clear()
    expect(answersOf()).toEqual([])
  })

  test('tries again when the tap was not taken', () => {
    behaviours.set([aino], 'coming', asked)
    hears(aino)
    const [tap] = behaviours.due(endless)
    if (tap) behaviours.again(tap, asked)
    expect(behaviours.next()?.toString()).toBe('2027-01-07T08:15:00Z')
    expect(answersOf()).toEqual([['Aino', tokenFor('coming')]])
  })

  test('never taps at night', () => {
    const people = Array.from({ length: 60 }, (_, nth) => account(`Mentee ${nth}`))
    behaviours.set(people, 'coming', asked)
    for (const person of people) hears(person)
    const hours: number[] = []
    for (let at = behaviours.next(); at; at = behaviours.next()) {
      hours.push(at.toZonedDateTimeISO('Europe/Helsinki').hour)
      behaviours.due(at)
    }
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(7)
    expect(Math.max(...hours)).toBeLessThanOrEqual(22)
  })
})

describe('Nobody else', () => {
  test('answers who was not told to, nor does a coordinator', () => {
    const carla = account('Carla', 'coordinator')
    behaviours.set([carla], 'coming', asked)
    hears(carla)
    hears(aino)
    expect(behaviours.next()).toBeNull()
  })
})

describe('A mixed crowd', () => {
  test('mostly comes, some do not, some stay silent, and mentors who are asked do not leave', () => {
    const mentees = Array.from({ length: 100 }, (_, nth) => account(`Mentee ${nth}`))
    const mentors = Array.from({ length: 100 }, (_, nth) => account(`Mentor ${nth}`, 'mentor'))
    behaviours.set([...mentees, ...mentors], 'mixed', asked)
    for (const person of [...mentees, ...mentors]) hears(person)
    const taps = behaviours.due(endless)
    const count = (role: string, answer: Behaviour) =>
      taps.filter(({ account: { role: own }, button }) => own === role && button === tokenFor(answer)).length
    expect(count('mentee', 'coming')).toBeGreaterThan(55)
    for (const answer of ['notStarting', 'notAtKickoff', 'unsure'] as const) expect(count('mentee', answer)).toBeGreaterThan(0)
    expect(taps.length).toBeLessThan(195)
    expect(count('mentor', 'notStarting')).toBe(0)
  })
})
