import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { storedView } from '../../src/contract/stored-view.ts'
import { storedLadder } from '../../src/programme/ladder/stored-ladder.ts'
import { storedSettings } from '../../src/programme/settings.ts'
import type { TestDatabase } from '../database/database.ts'
import { known } from '../ground/known.ts'
import { aWorkplace, type Workplace } from '../ground/workplace.ts'
import { databaseOf, type Released, releases } from './released.ts'

test('releases are written down, the first one among them', () => {
  expect(releases.map(({ release }) => release)).toContain('0.1.0')
})

describe.each(releases)('what $release stored', (released) => {
  test.each(Object.entries(released.views))('to say %s is read as it was written', (_, views) => {
    for (const stored of views) {
      const view = storedView(stored, known)
      expect(view).toEqual(stored)
      if ('needs' in view) throw new Error('It is not known any more.')
      expect(plainText(view)).not.toBe('')
    }
  })

  test('of ladders and settings is read, and nothing of it is lost', () => {
    for (const ladder of released.ladders) expect(storedLadder(ladder, { what: 'ladder', row: '1' })).toMatchObject(ladder)
    for (const settings of released.settings) expect(storedSettings(settings, '1')).toMatchObject(settings)
  })

  test('is made of parts that are still known, and so are the commands of its buttons', () => {
    const names = [...released.parts.map((kind) => `part ${kind}`), ...released.buttons.map((button) => `do ${button.do}`)]
    expect(names.filter((name) => !known.names.has(name))).toEqual([])
  })
})

describe.each(releases)('the database of $release', (released) => {
  let database: TestDatabase
  let workplace: Workplace
  beforeAll(async () => {
    database = await databaseOf(released)
    workplace = await openedAt(database, released)
  })
  afterAll(() => database.close())

  test('is read: every button that it knew is still understood at the door', () => {
    // What somebody writes travels beside the button.
    const unread = released.buttons.filter((button) => workplace.house.core.read({ ...button, ...{ text: 'Hello' } }) === null)
    expect(unread).toEqual([])
  })

  test('is read: everybody sees their home, the coordinator hers, and nobody’s row is set aside', async () => {
    const people = await database.prisma.address.findMany({ where: { workspace: { externalId: 'T0HELSINKI' } } })
    expect(people.length).toBeGreaterThan(5)
    for (const { externalId } of people) {
      const from = { workspace: { platform: 'slack', id: 'T0HELSINKI' }, id: externalId } as const
      const { accepted, view } = await workplace.house.core.handle({ do: 'showHome' }, from)
      expect(accepted).toBe(true)
      expect(plainText(view)).not.toBe('')
    }
    const { id: kickOff } = await database.prisma.kickOff.findFirstOrThrow()
    for (const tap of ['showCalls', 'showReleases'] as const)
      expect((await workplace.tap('Carla', { do: tap, kickOff })).accepted).toBe(true)
    expect(await workplace.open('Carla', { do: 'openSettings' })).toHaveProperty('form')
  })

  test('goes on: what was about to be said is said once, an answer counts, and the kick-off comes', async () => {
    const { prisma } = database
    const due = await prisma.delivery.findMany({ where: { state: 'due' } })
    expect(due.length).toBeGreaterThan(2)
    await workplace.settle()
    const said = await prisma.delivery.findMany({ where: { id: { in: due.map(({ id }) => id) } } })
    expect(said.map(({ state, attempts }) => [state, attempts])).toEqual(due.map(() => ['delivered', 1]))

    const { id: confirmation } = await prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Pekka' } } } })
    const { accepted } = await workplace.tap('Pekka', { do: 'answer', confirmation, answer: 'coming' })
    expect(accepted).toBe(true)
    expect(await prisma.confirmation.findUniqueOrThrow({ where: { id: confirmation } })).toMatchObject({ answer: 'coming' })

    await workplace.until('2027-01-21T18:00')
    expect(await prisma.delivery.count({ where: { state: { in: ['due', 'sending'] } } })).toBe(0)
    const failed = await prisma.delivery.findMany({ where: { state: 'failed' } })
    expect(new Set(failed.map(({ detail }) => detail))).toEqual(new Set(['noAddress']))
    const mentors = await prisma.confirmation.findMany({ where: { role: 'mentor' } })
    expect(mentors.filter(({ finalTold }) => !finalTold)).toEqual([])
  })
})

/** A house of this release on that database, at the time at which its dump was made. */
async function openedAt({ prisma }: TestDatabase, { at }: Released): Promise<Workplace> {
  const workplace = await aWorkplace(prisma, { bare: true, from: wallIn(at) })
  expect(workplace.clock.now().toString()).toBe(at)
  return workplace
}

const wallIn = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T')
