import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import { aCohort, aCoordinator, addressOf, aMentee, aMentor, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

interface Word {
  readonly by: string
  readonly answer: ConfirmationAnswer
  readonly about?: string
}

const crowdOf = (size: number) =>
  Array.from({ length: size }, (_, nth) => [aMentor(`Mentor ${nth}`), aMentee(`Mentee ${nth}`, { mentor: `Mentor ${nth}` })])
const people = (size: number) => [aCoordinator('Carla'), ...crowdOf(size).flat()]
/** Taps of others that keep the process busy, so that the ones behind them go together. */
const busy: readonly Word[] = Array.from({ length: 8 }, (_, nth) => ({ by: `Mentee ${nth}`, answer: 'coming' }))

async function tapsOf(stage: Stage, words: readonly Word[]): Promise<{ tap: Command; by: string }[]> {
  const taps = words.map(async ({ by, answer, about = by }) => {
    return { tap: { do: 'answer', confirmation: await stage.confirmationOf(about), answer } as const, by }
  })
  return Promise.all(taps)
}

/** Everybody taps at the same moment. */
async function allAtOnce(stage: Stage, words: readonly Word[]): Promise<Reply[]> {
  const taps = await tapsOf(stage, words)
  return Promise.all(taps.map(({ tap, by }) => stage.house.core.handle(tap, addressOf(by))))
}

async function oneByOne(stage: Stage, words: readonly Word[]): Promise<Reply[]> {
  const replies: Reply[] = []
  for (const { tap, by } of await tapsOf(stage, words)) replies.push(await stage.house.core.handle(tap, addressOf(by)))
  return replies
}

/** What was said; but for whom a coordinator is to ring next, which changes with every answer. */
const read = (replies: readonly Reply[]) =>
  replies.map(({ accepted, view }) => ({ accepted, language: view.language, text: plainText(view).replace(/^(Noted for .*)[^]*/, '$1') }))

/** Everything that an answer touches, without ids. */
async function storedIn({ prisma }: Stage): Promise<unknown> {
  return {
    standings: await prisma.$queryRaw`
      select p.name, e.state, c.answer, c.answered_at, c.done_through, c.due_at, c.release, c.standing, c.tellings, s.state as seat, s.due_at as offered_at
      from enrolment e join person p on p.id = e.person_id left join confirmation c on c.enrolment_id = e.id left join seat s on s.mentee_id = e.id
      order by p.name`,
    deliveries: await prisma.$queryRaw`
      select p.name, d.kind, d.step, d.class, d.state, d.due_at, d.expires_at from delivery d join person p on p.id = d.person_id
      order by p.name, d.kind, d.step, d.state, d.due_at`,
    deeds: await prisma.$queryRaw`
      select a.deed, p.name, regexp_replace(a.detail::text, '"[0-9a-f-]{36}"', '"id"', 'g') as detail, a.at
      from audit a left join person p on p.id = a.actor_id order by 1, 2, 3`,
  }
}

/** The same cohort twice, at the moment when the second ask is about to be sent. */
async function twins(size: number): Promise<[Stage, Stage]> {
  const stages = [await newStage({ people: people(size) }), await newStage({ people: people(size) })] as const
  for (const stage of stages) {
    await stage.until('2027-01-13T18:00')
    stage.clock.turnTo(stage.clock.now().add({ hours: 18 }))
    await stage.house.runTimetable()
  }
  return [...stages]
}

const theirAsks = (state: string) => ({ kind: 'confirmation.ask', state, person: { name: { startsWith: 'Mentee' } } })
const choices = ['coming', 'notAtKickoff', 'unsure', 'coming', 'notStarting'] as const

describe('A whole cohort that answers at the same moment', () => {
  it('leaves the same behind as answers that come one after the other: rows, deeds, withdrawn asks, thanks, and all that follows', async () => {
    const [crowd, queue] = await twins(50)
    const words = Array.from({ length: 50 }, (_, nth): Word => ({ by: `Mentee ${nth}`, answer: choices[nth % choices.length] ?? 'coming' }))
    expect(await crowd.prisma.delivery.count({ where: theirAsks('due') })).toBe(50)
    const [together, apart] = [await allAtOnce(crowd, words), await oneByOne(queue, words)]
    expect(read(together)).toEqual(read(apart))
    expect(together.every((reply) => reply.accepted)).toBe(true)
    expect(await storedIn(crowd)).toEqual(await storedIn(queue))
    expect(await crowd.prisma.delivery.count({ where: theirAsks('superseded') })).toBe(50)
    for (const stage of [crowd, queue]) await stage.until('2027-01-20T17:00')
    const heard = (stage: Stage) => stage.heard.map(({ to, kind, text }) => `${to} ${kind} ${text}`).toSorted()
    expect(heard(crowd)).toEqual(heard(queue))
  }, 120_000)

  it('is answered as one by one when others tap in between: mentors, who gives a seat up, strangers, the wrong person, a coordinator', async () => {
    const [crowd, queue] = await twins(14)
    const words: Word[] = [
      ...busy,
      { by: 'Mentor 8', answer: 'coming' },
      { by: 'Mentee 9', answer: 'notStarting' },
      { by: 'Nobody we know', answer: 'coming', about: 'Mentee 10' },
      { by: 'Mentee 11', answer: 'coming', about: 'Mentee 10' },
      { by: 'Mentee 11', answer: 'unsure' },
      { by: 'Carla', answer: 'notAtKickoff', about: 'Mentee 12' },
      { by: 'Mentor 13', answer: 'unsure' },
      { by: 'Mentee 13', answer: 'coming' },
    ]
    const [together, apart] = [await allAtOnce(crowd, words), await oneByOne(queue, words)]
    const refused = together.map((reply, index) => (reply.accepted ? null : words[index]?.by)).filter((by) => by !== null)
    expect(refused).toEqual(['Nobody we know', 'Mentee 11'])
    expect(read(together)).toEqual(read(apart))
    expect(await storedIn(crowd)).toEqual(await storedIn(queue))
  }, 60_000)

  it('is refused as a whole once the kick-off has begun, and nothing is stored', async () => {
    const stage = await newStage({ people: people(10) })
    await stage.until('2027-01-21T17:00')
    const before = await storedIn(stage)
    const replies = await allAtOnce(stage, busy)
    expect(new Set(replies.map((reply) => plainText(reply.view)))).toEqual(
      new Set([expect.stringContaining('The kick-off has already begun')]),
    )
    expect(await storedIn(stage)).toEqual(before)
  })

  it('does not take along who has no seat any more: they are on the waitlist or get the seat back, as alone', async () => {
    const [crowd, queue] = await twins(12)
    for (const stage of [crowd, queue]) {
      await stage.answers('Mentee 9', 'notStarting')
      await stage.import([...people(12).filter((each) => each.name !== 'Mentee 10'), aMentee('Mentee 10')])
    }
    const words: Word[] = [...busy, { by: 'Mentee 9', answer: 'coming' }, { by: 'Mentee 10', answer: 'coming' }]
    const [together, apart] = [await allAtOnce(crowd, words), await oneByOne(queue, words)]
    expect(read(together)).toEqual(read(apart))
    expect(await crowd.person('Mentee 9')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Mentor 9' })
    expect(await crowd.person('Mentee 10')).toMatchObject({ state: 'waiting' })
    expect(await storedIn(crowd)).toEqual(await storedIn(queue))
  }, 60_000)
})

describe('Somebody who taps again before the first tap is through', () => {
  it.each([
    [['coming', 'unsure']],
    [['unsure', 'notAtKickoff', 'coming']],
    [['notStarting', 'coming']],
    [['coming', 'notStarting']],
    [['notAtKickoff', 'notStarting', 'unsure']],
  ] as const)('has said what came last: %j', async (said) => {
    const stage = await newStage({ people: people(12) })
    await stage.until('2027-01-08T10:00')
    const words: Word[] = [...busy, ...said.map((answer) => ({ by: 'Mentee 9', answer }))]
    const replies = await allAtOnce(stage, words)
    expect(replies.map((reply) => reply.accepted)).toEqual(words.map(() => true))
    const last = said.at(-1)
    expect(await stage.person('Mentee 9')).toMatchObject({ answer: last, state: last === 'notStarting' ? 'withdrawn' : 'active' })
  })

  it('has the last word over a coordinator who noted something before', async () => {
    const stage = await newStage({ people: people(12) })
    await stage.until('2027-01-08T10:00')
    await allAtOnce(stage, [...busy, { by: 'Carla', answer: 'notAtKickoff', about: 'Mentee 9' }, { by: 'Mentee 9', answer: 'coming' }])
    expect(await stage.person('Mentee 9')).toMatchObject({ answer: 'coming' })
  })
})

describe('A row that nobody wrote, among many answers', () => {
  it('fails by itself', async () => {
    const stage = await newStage({ people: [...people(12), ...aCohort().slice(1)] })
    await stage.until('2027-01-08T10:00')
    await stage.prisma.person.updateMany({ where: { name: 'Mentee 9' }, data: { timeZone: 'Nowhere/Atall' } })
    const taps = await tapsOf(stage, [...busy, { by: 'Mentee 9', answer: 'coming' }, { by: 'Aino', answer: 'coming' }])
    const replies = await Promise.allSettled(taps.map(({ tap, by }) => stage.house.core.handle(tap, addressOf(by))))
    expect(replies.map((reply) => reply.status)).toEqual([...busy.map(() => 'fulfilled'), 'rejected', 'fulfilled'])
    expect(await stage.person('Mentee 9')).toMatchObject({ answer: null })
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
  })
})
