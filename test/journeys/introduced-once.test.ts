import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/contract/view.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { seatsIn } from '../../src/programme/enrolment/seats.prisma.ts'
import { emailOf, goesOn } from '../ground/builders.ts'
import { heldUp } from '../ground/held-up.ts'
import { seatOf, sendList, wordsIn } from '../ground/workplace.ts'
import { aList, aPairedCohort, heads } from './paired-cohort.ts'

/** Pairs are introduced to each other: when, and how often. */

describe('Nobody is introduced twice', () => {
  it('however often the coordinator taps', async () => {
    const { introduces, answers, introductions, isOffered } = await aPairedCohort({ onTeams: ['Olli', 'Eero'] })
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    expect(await isOffered()).toBe(true)
    await introduces()
    expect(await isOffered()).toBe(false)
    expect((await introduces()).text).toBe('Every pair that’s ready has already been introduced.')
    expect(introductions()).toHaveLength(3)
  })

  it('when two coordinators tap at once', async () => {
    const { answers, introductions, workplace, kickOff } = await aPairedCohort()
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    const command = goesOn(await workplace.tap('Carla', { do: 'introducePairs', kickOff: await kickOff() }))
    if (!command) throw new Error('Nothing was shown first.')
    // All of them have looked before the first one writes.
    const looked = Promise.withResolvers<void>()
    let waiting = 5
    workplace.platform.capability = async () => {
      waiting -= 1
      if (waiting === 0) looked.resolve()
      await looked.promise
      return 'native'
    }
    const replies: Reply[] = await Promise.all(Array.from({ length: 5 }, () => workplace.tap('Carla', command)))
    await workplace.settle()
    const words = replies.map((reply) => wordsIn(reply).text).toSorted()
    expect(words.filter((text) => text.startsWith('2 pairs will each get their own conversation'))).toHaveLength(1)
    expect(words.filter((text) => text === 'Every pair that’s ready has already been introduced.')).toHaveLength(4)
    expect(introductions()).toHaveLength(2)
  })

  it('when they part and come together again', async () => {
    const { introduces, answers, introductions, isOffered } = await aPairedCohort()
    await answers('Aino', 'coming')
    await introduces()
    await answers('Aino', 'notStarting')
    await answers('Aino', 'coming')
    expect(await isOffered()).toBe(false)
    await introduces()
    expect(introductions()).toHaveLength(1)
  })

  it('when nobody knows whether it was said', async () => {
    const { introduces, answers, workplace, isOffered } = await aPairedCohort()
    await answers('Aino', 'coming')
    let tries = 0
    workplace.platform.fate = ({ id }) => {
      if (!id.includes(' ')) return null
      tries += 1
      return { kind: 'unknown', detail: 'reset' }
    }
    await introduces()
    await workplace.until('2027-01-09T12:00')
    expect(await isOffered()).toBe(false)
    expect(tries).toBe(1)
  })
})

describe('A pair that is not ready', () => {
  it('is introduced by a later tap', async () => {
    const { introduces, answers, introductions, isOffered } = await aPairedCohort()
    expect(await isOffered()).toBe(false)
    await answers('Aino', 'unsure')
    expect((await introduces()).text).toContain('2 pairs aren’t ready yet')
    await answers('Aino', 'coming')
    await introduces()
    expect(await isOffered()).toBe(false)
    await answers('Eero', 'notAtKickoff')
    expect(await isOffered()).toBe(true)
    expect((await introduces()).text).toBe('One pair will get its own conversation, and we’ll write the first message.')
    expect(heads(introductions())).toEqual([
      'U0AINO U0MAIJA: Maija and Aino, meet each other!',
      'U0EERO U0OLLI: Olli and Eero, meet each other!',
    ])
  })

  it('waits while one of them cannot be reached', async () => {
    const { introduces, answers, introductions, isOffered, workplace } = await aPairedCohort({ nowhere: ['Maija'] })
    await answers('Aino', 'coming')
    expect(await isOffered()).toBe(false)
    expect((await introduces()).text).toContain('2 pairs aren’t ready yet')
    const profile = { name: 'Maija', email: emailOf('Maija'), timeZone: null, language: null, kind: 'member' as const }
    await workplace.house.core.arrived({ ...profile, address: seatOf('Maija') })
    await introduces()
    expect(heads(introductions())).toEqual(['U0AINO U0MAIJA: Maija and Aino, meet each other!'])
  })

  it('is none any more when the mentee will not start: what was not said yet is withdrawn', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await answers('Aino', 'coming')
    await workplace.until('2027-01-08T21:00')
    await introduces()
    await answers('Aino', 'notStarting')
    await workplace.until('2027-01-09T12:00')
    expect(introductions()).toEqual([])
    const told = await workplace.prisma.delivery.findMany({ where: { kind: 'introduction.together' } })
    expect(told).toMatchObject([{ state: 'superseded', dueAt: null }])
  })

  it('is none any more when the mentee says so in the very moment of the tap', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    const { prisma } = workplace
    await answers('Aino', 'coming')
    const { id: seat, menteeId } = await prisma.seat.findFirstOrThrow({ where: { mentee: { person: { name: 'Aino' } } } })
    const tap = await prisma.directly(async (statements) => {
      const at = workplace.clock.now()
      await seatsIn(statements, { ids: randomIds(workplace.clock) }).free(seat, menteeId ?? '', 'notStarting', at)
      const waits = introduces()
      await heldUp(prisma, waits)
      return { waits }
    })
    expect((await tap.waits).text).not.toContain('conversation')
    expect(introductions()).toEqual([])
  })

  it('is none any more when the list gives the mentee to another mentor', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await answers('Aino', 'coming')
    await workplace.until('2027-01-08T21:00')
    await introduces()
    const { id: cohort } = await workplace.prisma.cohort.findFirstOrThrow()
    const swapped = aList
      .replace('mentee,maija@', 'mentee,x@')
      .replace('mentee,olli@', 'mentee,maija@')
      .replace('mentee,x@', 'mentee,olli@')
    await sendList(workplace, 'Carla', cohort, { list: swapped })
    await workplace.until('2027-01-09T12:00')
    expect(introductions()).toEqual([])
    await introduces()
    expect(heads(introductions())).toEqual(['U0AINO U0OLLI: Olli and Aino, meet each other!'])
  })
})
