import { describe, expect, it } from 'vitest'
import { foreseenIn } from '../../src/rehearsal/rooms.ts'
import { draws, idOf, replyOf, sendsIt, times } from '../ground/announcing.ts'
import { aCohort } from '../ground/builders.ts'
import { worries } from '../ground/concerned.ts'
import { pairsThatMeet } from '../ground/meeting-pairs.ts'
import { shown } from '../ground/occasions.ts'
import { people, searchFor } from '../ground/seat-searches.ts'
import { newStage } from './new-stage.ts'
import { commandIn, selectedWorkplace } from './selected.ts'

/** What the playground tells of the next thing is what happens. */

type Statements = Parameters<typeof foreseenIn>[0]
const told = async (prisma: { readonly statements: Statements }): Promise<string[]> =>
  (await foreseenIn(prisma.statements)).map(({ at, kind, name, role }) => `${shown(at)} ${kind} ${name} ${role}`).toSorted()

const heard = (all: readonly { readonly at: Parameters<typeof shown>[0]; readonly kind: string }[], kind: string): string[] =>
  all.flatMap((each) => (each.kind === kind ? [shown(each.at)] : []))

describe('What is foreseen is what happens:', () => {
  it('pairs are suggested to meet, and asked', async () => {
    const desk = await pairsThatMeet()
    const ofAino = async () => (await told(desk.prisma)).filter((line) => line.includes('Aino'))
    await desk.until('2027-01-28T12:00')
    expect(await ofAino()).toEqual(['2027-01-29T09:00 meeting.nudge Aino mentee'])
    await desk.until('2027-01-31T12:00')
    expect(desk.heads('Aino')).toEqual([expect.stringContaining('Your first meeting with Maija is due')])
    expect(await ofAino()).toEqual(['2027-02-01T09:00 meeting.ask Aino mentee'])
    await desk.until('2027-02-03T12:00')
    expect(desk.heads('Aino').slice(1)).toEqual([expect.stringContaining('Have you met Maija?')])
    expect(await told(desk.prisma)).toEqual(expect.arrayContaining(['2027-02-04T09:00 meeting.ask Maija mentor']))
  })

  it('nobody hears of a pair whose mentee never said that they start, until one of the two does something', async () => {
    const desk = await pairsThatMeet({ silent: ['Eero'] })
    const ofEero = async () => (await told(desk.prisma)).filter((line) => /Eero|Olli/u.test(line))
    const suggested = (name: string) => desk.heads(name).filter((head) => /(first|next) meeting|Have you met/u.test(head))
    await desk.until('2027-01-28T12:00')
    expect(await told(desk.prisma)).toContain('2027-01-29T09:00 meeting.nudge Aino mentee')
    expect(await ofEero()).toEqual([])
    await desk.until('2027-02-08T12:00')
    expect(await ofEero()).toEqual([])
    expect([...suggested('Eero'), ...suggested('Olli')]).toEqual([])
    const pair = await desk.pairOf('Eero')
    await desk.prisma.pairCourse.update({ where: { pairId: pair }, data: { actedAt: new Date('2027-02-08T12:00:00Z') } })
    await desk.until('2027-02-28T12:00')
    expect(suggested('Eero').length).toBeGreaterThan(0)
  })

  it('whoever reads a concern is reminded', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    await worries(stage, 'Aino', 'Carla', 'calm')
    expect(await told(stage.prisma)).toEqual(['2026-12-19T10:00 concern.reminder Carla coordinator'])
    await stage.until('2026-12-19T12:00')
    expect(heard(stage.inbox('Carla'), 'concern.reminder')).toEqual(['2026-12-19T10:00'])
  })

  it('a mentor who is asked is reminded once', async () => {
    const stage = await newStage({ from: '2026-12-14T10:00', people })
    await searchFor(stage, 'Aino')
    const [foretold = ''] = await told(stage.prisma)
    expect(foretold).toMatch(/ request\.reminder Maija mentor$/u)
    await stage.until('2026-12-16T09:00')
    expect(heard(stage.inbox('Maija'), 'request.reminder')).toEqual([foretold.split(' ')[0]])
    expect(await told(stage.prisma)).toEqual([])
  })

  it('an announcement that is planned reaches its audience', async () => {
    const stage = await newStage({ people: aCohort() })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-18', time: '11:00' }))
    expect(await told(stage.prisma)).toEqual([])
    replyOf(await sendsIt(stage, id))
    const foretold = await told(stage.prisma)
    await stage.until('2026-12-18T11:30')
    const said = stage.heard.filter(({ kind }) => kind === 'announcement.text').map(({ to }) => to)
    expect(foretold.length).toBeGreaterThan(1)
    expect(foretold.every((line) => line.startsWith('2026-12-18T11:00 announcement.text '))).toBe(true)
    expect(foretold).toHaveLength(said.length)
  })

  it('who asked for it hears that a selection opens', async () => {
    const workplace = await selectedWorkplace({ opens: '2026-12-20' })
    workplace.platform.joins('Aino')
    const reply = await workplace.tap('Aino', { do: 'showSelections', mark: 'look' })
    await workplace.tap('Aino', commandIn(reply, 'remindOfSelection'))
    const [foretold = ''] = await told(workplace.prisma)
    expect(foretold).toMatch(/^2026-12-20T\S+ onboarding\.opens .* mentee$/u)
    await workplace.until('2026-12-20T12:00')
    expect(workplace.inbox('Aino')).toHaveLength(1)
    expect(await told(workplace.prisma)).toEqual([])
  })
})
