import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ConfirmationAnswer } from '../../src/command.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { seatsIn } from '../../src/programme/seats.prisma.ts'
import type { Reply } from '../../src/views/view.ts'
import { buttonsOf, emailOf } from '../builders.ts'
import { bringIn, helsinki, seatOf, start, type Workplace, wordsIn } from '../workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Pairs are introduced to each other: by whose tap, when, how, and how often. */

const aalto = { platform: 'teams', id: 'aalto' } as const

const aList = `Name,Email,Role,Mentor,Platform,Field,Wishes,Language
Maija,maija@example.org,mentor,,,Finance,,en
Olli,olli@example.org,mentor,,,,,en
Aino,aino@example.org,mentee,maija@example.org,,,To find my field,en
Eero,eero@example.org,mentee,olli@example.org,,Law,,en
`
interface Wanted {
  /** Everybody is on Slack but these. */
  readonly onTeams?: readonly string[]
  readonly nowhere?: readonly string[]
}

/** A cohort whose people are asked, on a Friday noon two weeks before the kick-off. */
async function aCohort({ onTeams: there = [], nowhere = [] }: Wanted = {}) {
  const workplace = await newWorkplace({ organisers: [emailOf('Carla')] })
  const { house, platform, prisma } = workplace
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero'].filter((each) => !nowhere.includes(each)))
    platform.joins(name, there.includes(name) ? { workspace: aalto } : {})
  await house.core.installed(aalto, 'Aalto', null)
  const cohort = await bringIn(workplace, aList)
  platform.joins('Carla', { workspace: aalto })
  await house.core.handle({ do: 'showHome' }, seatOf('Carla', aalto))
  const { id: workspace } = await prisma.workspace.findFirstOrThrow({ where: { platform: 'teams' } })
  await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace })
  await start(workplace, cohort)
  await workplace.until('2027-01-08T12:00')
  return { workplace, ...dealing(workplace, there) }
}

function dealing(workplace: Workplace, there: readonly string[]) {
  const { prisma, house } = workplace
  const confirmation = async (name: string) =>
    (await prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name } } } })).id
  const kickOff = async () => (await prisma.kickOff.findFirstOrThrow()).id
  const answers = async (name: string, answer: ConfirmationAnswer): Promise<void> => {
    const command = { do: 'answer', confirmation: await confirmation(name), answer } as const
    await house.core.handle(command, seatOf(name, there.includes(name) ? aalto : helsinki))
  }
  /** Carla taps, and everything due is done. */
  const introduces = async (by = 'Carla'): Promise<ReturnType<typeof wordsIn>> => {
    const reply = await workplace.tap(by, { do: 'introducePairs', kickOff: await kickOff() })
    await workplace.settle()
    return wordsIn(reply)
  }
  const isOffered = async (): Promise<boolean> => {
    const isIn = ({ view }: Reply) =>
      buttonsOf(view).some(({ label, command }) => label === 'Introduce the pairs' && command.do === 'introducePairs')
    const [atHome, asked] = [await workplace.tap('Carla', { do: 'showHome' }), await workplace.tap('Carla', { do: 'showStatus' })]
    expect(isIn(atHome)).toBe(isIn(asked))
    return isIn(atHome)
  }
  /** Introductions that were said, with everybody who heard them. */
  const introductions = () => workplace.platform.said.filter(({ text }) => /^Meet (each other|your (mentor|mentee)): /.test(text))
  return { kickOff, answers, introduces, isOffered, introductions }
}

const heads = (said: readonly { readonly to: string; readonly text: string }[]) =>
  said.map(({ to, text }) => `${to}: ${text.split('\n')[0]}`).toSorted()

describe('A pair on Slack', () => {
  it('is introduced in a conversation of its own: who is who, what the mentee hopes for, when they meet, what comes first', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    await answers('Aino', 'coming')
    expect(await introduces()).toMatchObject({
      accepted: true,
      text: [
        'One pair gets a conversation of its own, with the first words from us.',
        'One pair is not ready yet: the mentee has not said yes, or one of the two can’t be reached.',
        'Once they are ready, your home offers to introduce them, too.',
      ].join('\n'),
    })
    expect(introductions()).toMatchObject([
      {
        to: 'U0AINO U0MAIJA',
        workspace: helsinki.id,
        text: [
          'Meet each other: Maija and Aino',
          'You two are starting together in Spring mentoring.',
          'Mentor: Maija, Finance',
          'Mentee: Aino',
          'Kick-off: Thursday 21 January at 17:00',
          'Where: Room 5',
          'What Aino hopes for: “To find my field”',
          'Say hello, and agree on what you would like to talk about at the kick-off.',
        ].join('\n'),
      },
    ])
    const deeds = await workplace.prisma.audit.findMany({ where: { deed: 'introduced' } })
    expect(deeds).toMatchObject([{ detail: { way: 'together' } }])
  })

  it('agrees on a meeting of its own when the mentee or the mentor will not be at the kick-off', async () => {
    const { introduces, answers, introductions } = await aCohort()
    await answers('Aino', 'notAtKickoff')
    await answers('Eero', 'coming')
    await answers('Olli', 'notAtKickoff')
    await introduces()
    expect(introductions()).toHaveLength(2)
    for (const { text } of introductions()) expect(text).toContain('You won’t meet at the kick-off')
  })

  it('reads its own language; where they read different ones, the cohort’s', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    const { prisma } = workplace
    await prisma.person.updateMany({ where: { name: { in: ['Maija', 'Aino', 'Olli'] } }, data: { language: 'fi' } })
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    await introduces()
    expect(workplace.platform.said.map(({ text }) => text.split('\n')[0])).toContain('Tutustukaa toisiinne: Maija ja Aino')
    expect(heads(introductions())).toEqual(['U0EERO U0OLLI: Meet each other: Olli and Eero'])
  })

  it('sees whose clock is meant when one of them lives elsewhere', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    await workplace.prisma.person.updateMany({ where: { name: 'Maija' }, data: { timeZone: 'Europe/London' } })
    await answers('Aino', 'coming')
    await introduces()
    expect(introductions()[0]?.text).toContain('17:00 (GMT+2)')
  })
})

describe('A pair whom no platform brings together', () => {
  it('on Teams hears of each other one by one, with a link that opens a chat', async () => {
    const { introduces, answers, introductions } = await aCohort({ onTeams: ['Maija', 'Aino'] })
    await answers('Aino', 'coming')
    expect((await introduces()).text).toContain('In one pair, each of the two gets a message about the other.')
    expect(heads(introductions())).toEqual(['U0AINO: Meet your mentor: Maija', 'U0MAIJA: Meet your mentee: Aino'])
    const [toMentee = '', toMentor = ''] = introductions()
      .toSorted((one, other) => (one.to < other.to ? -1 : 1))
      .map(({ text }) => text)
    const draft = encodeURIComponent('Hello! We’re starting together in Spring mentoring.')
    expect(toMentee).toContain(`Field: Finance`)
    expect(toMentee).toContain(`Write to Maija: https://teams.example/chat?with=U0MAIJA&say=${draft}`)
    expect(toMentor).toContain('What Aino hopes for: “To find my field”')
    expect(toMentor).toContain('Write to Aino: https://teams.example/chat?with=U0AINO')
    for (const text of [toMentee, toMentor]) {
      expect(text).not.toContain('@example.org')
      expect(text).toContain('Say hello, and agree')
    }
  })

  it('on Slack and on Teams hears of each other one by one, each where they are, with the e-mail of the other', async () => {
    const { introduces, answers, introductions } = await aCohort({ onTeams: ['Maija'] })
    await answers('Aino', 'coming')
    await introduces()
    expect(
      introductions()
        .map(({ to, workspace }) => `${to} ${workspace}`)
        .toSorted(),
    ).toEqual([`U0AINO ${helsinki.id}`, `U0MAIJA ${aalto.id}`])
    const [toMentee = '', toMentor = ''] = introductions()
      .toSorted((one, other) => (one.to < other.to ? -1 : 1))
      .map(({ text }) => text)
    expect(toMentee).toContain('E-mail: maija@example.org')
    expect(toMentor).toContain('E-mail: aino@example.org')
    expect(toMentee + toMentor).not.toContain('https://')
  })
})

describe('Nobody is introduced twice', () => {
  it('however often the coordinator taps', async () => {
    const { introduces, answers, introductions, isOffered } = await aCohort({ onTeams: ['Olli', 'Eero'] })
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    expect(await isOffered()).toBe(true)
    await introduces()
    expect(await isOffered()).toBe(false)
    expect((await introduces()).text).toBe('Every pair that is ready has been introduced.')
    expect(introductions()).toHaveLength(3)
  })

  it('when two coordinators tap at once', async () => {
    const { answers, introductions, workplace, kickOff } = await aCohort()
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    const command = { do: 'introducePairs', kickOff: await kickOff() } as const
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
    expect(words.filter((text) => text.startsWith('2 pairs get a conversation'))).toHaveLength(1)
    expect(words.filter((text) => text === 'Every pair that is ready has been introduced.')).toHaveLength(4)
    expect(introductions()).toHaveLength(2)
  })

  it('when they part and come together again', async () => {
    const { introduces, answers, introductions, isOffered } = await aCohort()
    await answers('Aino', 'coming')
    await introduces()
    await answers('Aino', 'notStarting')
    await answers('Aino', 'coming')
    expect(await isOffered()).toBe(false)
    await introduces()
    expect(introductions()).toHaveLength(1)
  })

  it('when nobody knows whether it was said', async () => {
    const { introduces, answers, workplace, isOffered } = await aCohort()
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
    const { introduces, answers, introductions, isOffered } = await aCohort()
    expect(await isOffered()).toBe(false)
    await answers('Aino', 'unsure')
    expect((await introduces()).text).toContain('2 pairs are not ready yet')
    await answers('Aino', 'coming')
    await introduces()
    expect(await isOffered()).toBe(false)
    await answers('Eero', 'notAtKickoff')
    expect(await isOffered()).toBe(true)
    expect((await introduces()).text).toBe('One pair gets a conversation of its own, with the first words from us.')
    expect(heads(introductions())).toEqual([
      'U0AINO U0MAIJA: Meet each other: Maija and Aino',
      'U0EERO U0OLLI: Meet each other: Olli and Eero',
    ])
  })

  it('waits while one of them cannot be reached', async () => {
    const { introduces, answers, introductions, isOffered, workplace } = await aCohort({ nowhere: ['Maija'] })
    await answers('Aino', 'coming')
    expect(await isOffered()).toBe(false)
    expect((await introduces()).text).toContain('2 pairs are not ready yet')
    const profile = { name: 'Maija', email: emailOf('Maija'), timeZone: null, language: null, kind: 'member' as const }
    await workplace.house.core.arrived({ ...profile, address: seatOf('Maija') })
    await introduces()
    expect(heads(introductions())).toEqual(['U0AINO U0MAIJA: Meet each other: Maija and Aino'])
  })

  it('is none any more when the mentee will not start: what was not said yet is withdrawn', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
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
    const { introduces, answers, introductions, workplace } = await aCohort()
    const { prisma } = workplace
    await answers('Aino', 'coming')
    const { id: seat, menteeId } = await prisma.seat.findFirstOrThrow({ where: { mentee: { person: { name: 'Aino' } } } })
    const tap = await prisma.directly(async (statements) => {
      const at = workplace.clock.now()
      await seatsIn(statements, { ids: randomIds(workplace.clock) }).free(seat, menteeId ?? '', 'notStarting', at)
      const waits = introduces()
      await sleep(200)
      return { waits }
    })
    expect((await tap.waits).text).not.toContain('conversation')
    expect(introductions()).toEqual([])
  })

  it('is none any more when the list gives the mentee to another mentor', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    await answers('Aino', 'coming')
    await workplace.until('2027-01-08T21:00')
    await introduces()
    const { id: cohort } = await workplace.prisma.cohort.findFirstOrThrow()
    const swapped = aList
      .replace('mentee,maija@', 'mentee,x@')
      .replace('mentee,olli@', 'mentee,maija@')
      .replace('mentee,x@', 'mentee,olli@')
    await workplace.submit('Carla', { do: 'importList', cohort }, { list: swapped })
    await workplace.until('2027-01-09T12:00')
    expect(introductions()).toEqual([])
    await introduces()
    expect(heads(introductions())).toEqual(['U0AINO U0OLLI: Meet each other: Olli and Aino'])
  })
})

describe('An introduction', () => {
  it('waits for the morning of both', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    await workplace.prisma.person.updateMany({ where: { name: 'Maija' }, data: { quietFrom: '20:00', quietUntil: '10:30' } })
    await answers('Aino', 'coming')
    await workplace.until('2027-01-08T21:00')
    await introduces()
    await workplace.until('2027-01-09T10:29')
    expect(introductions()).toEqual([])
    await workplace.until('2027-01-09T10:30')
    expect(introductions()).toHaveLength(1)
  })

  it('is tried again while the platform cannot open the conversation', async () => {
    const { introduces, answers, introductions, workplace } = await aCohort()
    await answers('Aino', 'coming')
    let tries = 0
    workplace.platform.opening = () => {
      tries += 1
      return tries < 3 ? { kind: 'retry', afterMs: 60_000, reason: 'throttled' } : null
    }
    await introduces()
    expect(introductions()).toEqual([])
    await workplace.until('2027-01-08T13:00')
    expect(introductions()).toHaveLength(1)
    expect(tries).toBe(3)
  })

  it('that no conversation could be opened for is offered again, as a message to each', async () => {
    const { introduces, answers, introductions, workplace, isOffered } = await aCohort()
    await answers('Aino', 'coming')
    workplace.platform.opening = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'restricted_action' })
    await introduces()
    expect(introductions()).toEqual([])
    const { id: cohort } = await workplace.prisma.cohort.findFirstOrThrow()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort })).text).toBe('Everybody can be reached.')
    expect(await isOffered()).toBe(true)
    expect((await introduces()).text).toContain('In one pair, each of the two gets a message about the other.')
    expect(heads(introductions())).toEqual(['U0AINO: Meet your mentor: Maija', 'U0MAIJA: Meet your mentee: Aino'])
    expect(introductions()[0]?.text).toContain('E-mail: ')
    expect(await isOffered()).toBe(false)
  })

  it('is made by a coordinator of the cohort, where the programme lives, before the kick-off', async () => {
    const { answers, introduces, introductions, workplace, kickOff } = await aCohort()
    await answers('Aino', 'coming')
    expect(await introduces('Aino')).toMatchObject({ accepted: false, text: 'Only a coordinator of this cohort can do that.' })
    const elsewhere = { platform: 'teams', id: 'lund' } as const
    await workplace.house.core.installed(elsewhere, 'Lund', seatOf('Carla', elsewhere))
    workplace.platform.joins('Carla', { workspace: elsewhere })
    const command = { do: 'introducePairs', kickOff: await kickOff() } as const
    const gone = { accepted: false, text: 'This is no longer here. Please look at your home.' }
    expect(wordsIn(await workplace.house.core.handle(command, seatOf('Carla', elsewhere)))).toMatchObject(gone)
    const nothing = { ...command, kickOff: '0197a3c0-0000-7000-8000-000000000000' }
    expect(wordsIn(await workplace.tap('Carla', nothing))).toMatchObject(gone)
    await workplace.until('2027-01-21T17:00')
    expect(await introduces()).toMatchObject({ accepted: false, text: expect.stringContaining('The kick-off has already begun') })
    expect(introductions()).toEqual([])
  })
})
