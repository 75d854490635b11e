import { describe, expect, it } from 'vitest'
import type { DeliveryResult } from '../../src/contract/platform.ts'
import { emailOf } from '../ground/builders.ts'
import { bringIn, helsinki, listed, livesAlsoIn, seatOf, start, tampere, type Workplace } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const revoked: DeliveryResult = { kind: 'failed', reason: 'authorisationRevoked', detail: 'token_revoked' }

/** A cohort whose first asks are due tomorrow at noon; Wilma waits, everybody else is asked or told something. */
async function aKickOff(): Promise<Workplace> {
  const workplace = await newWorkplace()
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  await start(workplace, cohort)
  await workplace.until('2027-01-06T18:00')
  workplace.platform.said.length = 0
  return workplace
}
const asks = ({ prisma }: Workplace) =>
  prisma.delivery.findMany({ where: { kind: 'confirmation.ask', step: 1 }, orderBy: { id: 'asc' }, include: { person: true } })
const pausedAt = async ({ prisma }: Workplace, externalId: string) =>
  (await prisma.workspace.findFirstOrThrow({ where: { externalId } })).pausedAt?.toISOString() ?? null

describe('A workspace from which Pari was removed', () => {
  it('is sent nothing, loses nothing, and hears it all once Pari is back', async () => {
    const workplace = await aKickOff()
    await workplace.house.core.removed(helsinki)
    await workplace.until('2027-01-07T18:00')
    expect(workplace.platform.said).toEqual([])
    expect((await asks(workplace)).map((each) => each.state)).toEqual(['due', 'due', 'due', 'due'])
    expect(await workplace.house.dueLanes()).toEqual([])
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', null)
    await workplace.settle()
    expect(workplace.inbox('Aino')).toHaveLength(1)
    expect((await asks(workplace)).map((each) => each.state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
  })

  it('gets no heap when Pari is back after two asks: only the newer is said', async () => {
    const workplace = await aKickOff()
    await workplace.house.core.removed(helsinki)
    await workplace.until('2027-01-14T18:00')
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', null)
    await workplace.settle()
    expect(workplace.inbox('Aino')).toHaveLength(1)
    expect((await asks(workplace)).map((each) => each.state)).toEqual(['superseded', 'superseded', 'superseded', 'superseded'])
  })

  it('still answers who taps, and their answer counts', async () => {
    const workplace = await aKickOff()
    await workplace.house.core.removed(helsinki)
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
    expect((await workplace.tap('Aino', { do: 'answer', confirmation: id, answer: 'coming' })).accepted).toBe(true)
  })

  it('keeps the instant at which it was removed first, and takes the newest name', async () => {
    const workplace = await newWorkplace()
    await workplace.house.core.removed(helsinki)
    const first = await pausedAt(workplace, helsinki.id)
    workplace.clock.turnTo(workplace.clock.now().add({ hours: 1 }))
    await workplace.house.core.removed(helsinki)
    expect(await pausedAt(workplace, helsinki.id)).toBe(first)
    await workplace.house.core.installed(helsinki, 'Alumni of Helsinki', null)
    expect(await workplace.prisma.workspace.findMany()).toMatchObject([{ name: 'Alumni of Helsinki', pausedAt: null, heldUntil: null }])
  })

  it('that nobody ever heard of is nothing to remove', async () => {
    const workplace = await newWorkplace({ bare: true })
    await workplace.house.core.removed(helsinki)
    expect(await workplace.prisma.workspace.count()).toBe(0)
  })

  it('keeps who may set up programmes there', async () => {
    const workplace = await newWorkplace()
    await workplace.house.core.removed(helsinki)
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', seatOf('Carla'))
    expect('form' in (await workplace.open('Carla', { do: 'openList' }))).toBe(true)
    expect(await workplace.prisma.owner.count()).toBe(1)
  })
})

describe('A platform that lets us in no more', () => {
  it('pauses its workspace; what was being said is said again once Pari is back, if it is still true then', async () => {
    const workplace = await aKickOff()
    workplace.platform.fate = () => revoked
    await workplace.until('2027-01-07T18:00')
    expect(await pausedAt(workplace, helsinki.id)).not.toBeNull()
    expect((await asks(workplace)).map(({ state, attempts, detail }) => ({ state, attempts, detail }))).toEqual(
      Array.from({ length: 4 }, () => ({ state: 'due', attempts: 1, detail: 'authorisationRevoked' })),
    )
    workplace.platform.fate = () => null
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Eero' } } } })
    await workplace.tap('Eero', { do: 'answer', confirmation: id, answer: 'coming' })
    await workplace.until('2027-01-08T12:00')
    expect(workplace.platform.said).toEqual([])
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', null)
    await workplace.settle()
    expect(workplace.inbox('Aino')).toHaveLength(1)
    expect(workplace.inbox('Eero')).toEqual([])
  })

  it('in one workspace pauses that one only', async () => {
    const workplace = await newWorkplace()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    for (const name of ['Aino', 'Maija']) workplace.platform.joins(name)
    for (const name of ['Eero', 'Olli']) workplace.platform.joins(name, { workspace: tampere })
    const cohort = await bringIn(workplace)
    const { id: workspaceId } = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    await livesAlsoIn(workplace, workspaceId)
    for (const name of ['Eero', 'Olli']) {
      const { id: personId } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf(name) } })
      await workplace.prisma.search.create({ data: { workspaceId, personId, state: 'due', dueAt: new Date(0) } })
    }
    await workplace.settle()
    await start(workplace, cohort)
    workplace.platform.fate = (to) => (to.workspace.id === tampere.id ? revoked : null)
    await workplace.until('2027-01-07T18:00')
    expect(await pausedAt(workplace, helsinki.id)).toBeNull()
    expect(await pausedAt(workplace, tampere.id)).not.toBeNull()
    const states = new Map((await asks(workplace)).map((each) => [each.person.name, each.state]))
    expect(Object.fromEntries(states)).toEqual({ Aino: 'delivered', Maija: 'delivered', Eero: 'due', Olli: 'due' })
  })
})
