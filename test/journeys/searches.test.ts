import { describe, expect, it } from 'vitest'
import { absences, type Found, type Setback } from '../../src/contract/platform.ts'
import { at, emailOf } from '../ground/builders.ts'
import { aList, bringIn, helsinki, listed, livesAlsoIn, sendList, start, tampere, type Workplace } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const everybodyJoins = ({ platform }: Workplace, except: readonly string[] = []) => {
  for (const name of listed) if (!except.includes(name)) platform.joins(name)
}
const setback =
  (setback: Setback) =>
  (emails: readonly string[]): readonly Found[] =>
    emails.map((email) => ({ email, setback }))

const searchOf = async ({ prisma }: Workplace, name: string) => {
  const { state, absence, dueAt } = await prisma.search.findFirstOrThrow({ where: { person: { name } } })
  return { state, absence, due: dueAt?.toISOString() ?? null }
}
const deliveriesTo = ({ prisma }: Workplace, name: string) =>
  prisma.delivery.findMany({
    where: { person: { name } },
    orderBy: { id: 'asc' },
    select: { kind: true, state: true, detail: true, dueAt: true },
  })
const personIn = ({ prisma }: Workplace, name: string) => prisma.person.findFirstOrThrow({ where: { name } })

describe('Somebody on a list', () => {
  it('who is in the directory is reached there from now on', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    await bringIn(workplace)
    await workplace.settle()
    for (const name of listed) expect(await searchOf(workplace, name)).toEqual({ state: 'found', absence: null, due: null })
    const addresses = await workplace.prisma.address.findMany({ where: { person: { name: 'Aino' } } })
    expect(addresses).toMatchObject([{ externalId: 'U0AINO', kind: 'member' }])
  })

  it('is looked up once, however often the list comes in', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    const cohort = await bringIn(workplace)
    await workplace.settle()
    await sendList(workplace, 'Carla', cohort, { list: aList })
    await workplace.settle()
    expect(workplace.platform.lookedUp.flat().toSorted()).toEqual(listed.map(emailOf).toSorted())
  })

  it.each(absences)('who is not there, since %s, is not looked for again by itself', async (absence) => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace, ['Aino'])
    if (absence !== 'notFound') workplace.platform.joins('Aino', { absence })
    await bringIn(workplace)
    await workplace.until('2026-12-24T09:00')
    expect(await searchOf(workplace, 'Aino')).toEqual({ state: 'absent', absence, due: null })
    expect(workplace.platform.lookedUp.flat().filter((email) => email === 'aino@example.org')).toHaveLength(1)
  })

  it('who was not there is looked for again with the next list', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace, ['Aino'])
    const cohort = await bringIn(workplace)
    await workplace.settle()
    workplace.platform.joins('Aino')
    await sendList(workplace, 'Carla', cohort, { list: aList })
    await workplace.settle()
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'found' })
  })

  it('who is listed for another platform is not looked for here', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    await bringIn(workplace, 'Name,Email,Role,Platform\nMaija,maija@example.org,mentor,Teams\nOlli,olli@example.org,mentor,Slack\n')
    await workplace.settle()
    expect(workplace.platform.lookedUp.flat()).toEqual(['olli@example.org'])
  })
})

describe('A directory', () => {
  it.each([
    ['that asks us to wait is asked again after that', { kind: 'retry', afterMs: 90_000, reason: 'throttled' }, 90],
    ['that asks for no wait at all gets a second', { kind: 'retry', afterMs: 0, reason: 'transient' }, 1],
    ['of which nobody knows whether it answered is asked again soon', { kind: 'unknown', detail: 'no answer' }, 5],
    ['that fails is asked again a quarter of an hour later', { kind: 'failed', reason: 'notPermitted', detail: 'missing_scope' }, 900],
  ] as const)('%s', async (_, trouble, seconds) => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    workplace.platform.troubles.push(setback(trouble))
    await bringIn(workplace)
    await workplace.settle()
    expect(await searchOf(workplace, 'Aino')).toMatchObject({
      state: 'due',
      due: new Date(workplace.clock.now().epochMilliseconds + seconds * 1000).toISOString(),
    })
    workplace.clock.turnTo(workplace.clock.now().add({ milliseconds: seconds * 1000 - 1 }))
    await workplace.settle()
    expect(workplace.platform.lookedUp).toHaveLength(1)
    workplace.clock.turnTo(workplace.clock.now().add({ milliseconds: 1 }))
    await workplace.settle()
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'found' })
  })

  it('that throws has a defect: nobody is taken to be absent, and it is asked again a quarter of an hour later', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    workplace.platform.troubles.push(() => {
      throw new Error('broken')
    })
    await bringIn(workplace)
    await workplace.settle()
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'due', due: '2026-12-17T07:15:00.000Z' })
    await workplace.until('2026-12-17T09:15')
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'found' })
  })

  it('that answers for some is asked again about the others alone', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    const wait = { kind: 'retry', afterMs: 60_000, reason: 'throttled' } as const
    workplace.platform.troubles.push((emails) =>
      emails.map((email) => (email < 'm' ? { email, setback: wait } : { email, absence: 'hidden' as const })),
    )
    await bringIn(workplace)
    await workplace.until('2026-12-17T09:01')
    expect(workplace.platform.lookedUp.map((emails) => emails.length)).toEqual([5, 2])
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'found' })
    expect(await searchOf(workplace, 'Maija')).toMatchObject({ state: 'absent', absence: 'hidden' })
  })

  it('is asked about at most twenty people at a time', async () => {
    const workplace = await newWorkplace()
    const many = Array.from({ length: 45 }, (_, nth) => `Person ${nth},p${nth}@example.org,mentor`)
    await bringIn(workplace, ['Name,Email,Role', ...many].join('\n'))
    await workplace.settle()
    expect(workplace.platform.lookedUp.map((emails) => emails.length)).toEqual([20, 20, 5])
  })

  it('is left alone while its workspace is paused, and asked once Pari is back', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    await bringIn(workplace)
    await workplace.house.core.removed(helsinki)
    await workplace.until('2026-12-18T09:00')
    const [{ id } = { id: '' }] = await workplace.prisma.workspace.findMany()
    expect(await workplace.house.runLane(id)).toBeNull()
    expect(workplace.platform.lookedUp).toEqual([])
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', null)
    await workplace.settle()
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'found' })
  })

  it('is asked nothing more once the process is told to stop', async () => {
    const workplace = await newWorkplace()
    everybodyJoins(workplace)
    await bringIn(workplace)
    const [lane = ''] = await workplace.house.dueLanes()
    await workplace.house.runLane(lane, AbortSignal.abort())
    expect(workplace.platform.lookedUp).toEqual([])
    expect(await searchOf(workplace, 'Aino')).toMatchObject({ state: 'due' })
  })
})

describe('What is to be said to somebody', () => {
  /** The kick-off is set, and the directory cannot say yet where Aino is. */
  async function aSearch(): Promise<Workplace> {
    const workplace = await newWorkplace()
    everybodyJoins(workplace, ['Aino'])
    const cohort = await bringIn(workplace)
    workplace.platform.troubles.push((emails) =>
      emails.map((email) => ({ email, setback: { kind: 'retry', afterMs: 30 * 24 * 3_600_000, reason: 'throttled' } })),
    )
    await workplace.settle()
    await start(workplace, cohort)
    await workplace.until('2027-01-07T18:00')
    return workplace
  }
  const askAgain = ({ prisma, clock }: Workplace, name: string) =>
    prisma.search.updateMany({
      where: { person: { name }, workspace: { externalId: helsinki.id } },
      data: { dueAt: new Date(clock.now().epochMilliseconds) },
    })

  it('waits while a directory is being asked, and goes out when they are found', async () => {
    const workplace = await aSearch()
    const waiting = await deliveriesTo(workplace, 'Aino')
    expect(waiting.map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmation.welcome', 'superseded'],
      ['confirmation.ask', 'waiting'],
    ])
    workplace.platform.joins('Aino')
    await askAgain(workplace, 'Aino')
    await workplace.settle()
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino').map((each) => each.text)).toEqual([expect.stringContaining('will you be at the kick-off?')])
  })

  it('is no longer said once they have answered on the phone', async () => {
    const workplace = await aSearch()
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
    await workplace.tap('Carla', { do: 'answer', confirmation: id, answer: 'coming' })
    workplace.platform.joins('Aino')
    await askAgain(workplace, 'Aino')
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino').filter((each) => each.text.includes('will you be at the kick-off?'))).toEqual([])
  })

  it('has failed once they are nowhere to be found', async () => {
    const workplace = await aSearch()
    await askAgain(workplace, 'Aino')
    await workplace.settle()
    expect((await deliveriesTo(workplace, 'Aino')).at(-1)).toMatchObject({ state: 'failed', detail: 'noAddress', dueAt: null })
  })

  it('waits on while another workspace is still to be asked, and goes out from there', async () => {
    const workplace = await aSearch()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    const { id: workspaceId } = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    await livesAlsoIn(workplace, workspaceId)
    const { id: personId } = await personIn(workplace, 'Aino')
    await workplace.prisma.search.create({ data: { workspaceId, personId, state: 'due', dueAt: new Date('2027-01-09T10:00:00Z') } })
    await askAgain(workplace, 'Aino')
    await workplace.settle()
    expect((await deliveriesTo(workplace, 'Aino')).map((each) => each.state)).not.toContain('failed')
    workplace.platform.joins('Aino', { workspace: tampere })
    await workplace.until('2027-01-11T12:00')
    expect(workplace.inbox('Aino').map((each) => each.workspace)).toContain(tampere.id)
  })

  it('comes back once when they turn up after all: only the last of it, never a heap', async () => {
    const workplace = await aSearch()
    await askAgain(workplace, 'Aino')
    await workplace.settle()
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Maija' } } } })
    await workplace.tap('Maija', { do: 'answer', confirmation: id, answer: 'notAtKickoff' })
    const failed = (await deliveriesTo(workplace, 'Aino')).filter((each) => each.state === 'failed')
    expect(failed.map((each) => each.kind)).toEqual(['confirmation.ask', 'confirmation.mentorAway'])
    workplace.platform.joins('Aino')
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino')).toHaveLength(1)
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.settle()
    expect(workplace.inbox('Aino')).toHaveLength(1)
  })

  it('does not come back when it was answered on the phone meanwhile', async () => {
    const workplace = await aSearch()
    await askAgain(workplace, 'Aino')
    await workplace.settle()
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
    await workplace.tap('Carla', { do: 'answer', confirmation: id, answer: 'coming' })
    workplace.platform.joins('Aino')
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino').filter((each) => each.text.includes('will you be at the kick-off?'))).toEqual([])
  })

  it('stays unsaid when its time is over', async () => {
    const workplace = await aSearch()
    await askAgain(workplace, 'Aino')
    await workplace.until('2027-01-22T12:00')
    workplace.platform.joins('Aino')
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.settle()
    expect(workplace.inbox('Aino')).toEqual([])
  })
})

describe('The time zone of the directory', () => {
  const zones = async (listZone: string, chosen: boolean): Promise<string | null> => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino', { timeZone: 'Asia/Tokyo' })
    const list = `Name,Email,Role,Time zone\nAino,aino@example.org,mentee,${listZone}\n`
    const cohort = await bringIn(workplace, list)
    if (chosen) await workplace.prisma.person.updateMany({ where: { name: 'Aino' }, data: { choseAt: new Date('2026-12-17T07:00:00Z') } })
    await workplace.settle()
    await sendList(workplace, 'Carla', cohort, { list })
    return (await personIn(workplace, 'Aino')).timeZone
  }

  it('is taken over where nobody has named one', async () => {
    expect(await zones('', false)).toBe('Asia/Tokyo')
  })

  it('gives way to the one on the list', async () => {
    expect(await zones('Europe/Stockholm', false)).toBe('Europe/Stockholm')
  })

  it('gives way to somebody’s own choice of none, which is the cohort’s', async () => {
    expect(await zones('', true)).toBeNull()
  })
})

it('The local time of a stage is Helsinki’s', () => {
  expect(at('2026-12-17T09:15').toString()).toBe('2026-12-17T07:15:00Z')
})
