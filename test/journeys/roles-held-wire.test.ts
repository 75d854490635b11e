/** Over the wire: whoever was removed from a role is refused from the next tap on, buttons that they hold included. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { emailOf } from '../ground/builders.ts'
import type { Workplace } from '../ground/workplace.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

describe('Over the wire, a button that a coordinator holds', () => {
  const list =
    'Name,Email,Role,Mentor\nDora,dora@example.org,coordinator,\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'

  async function database() {
    const { prisma, close } = await recycledDatabase()
    onTestFinished(close)
    return prisma
  }

  const removed = async (
    house: Workplace['house'],
    prisma: Workplace['prisma'],
    from: Parameters<Workplace['house']['core']['handle']>[1],
  ) => {
    const [cohort, person] = [
      await prisma.cohort.findFirstOrThrow(),
      await prisma.person.findUniqueOrThrow({ where: { email: emailOf('Dora') } }),
    ]
    return house.core.handle({ do: 'removeCoordinator', cohort: cohort.id, person: person.id }, from)
  }

  it('is refused on Teams once she was removed', async () => {
    const prisma = await database()
    const stage = await aTeamsStage(prisma, ['Carla', 'Dora', 'Maija', 'Aino'])
    onTestFinished(() => stage.stop())
    await stage.install('Carla', 'Dora', 'Maija', 'Aino')
    await stage.begin('Carla', list)
    await stage.until('2027-01-15T10:00')
    expect(stage.lastWords('Dora')).toContain('Spring')
    const carla = await prisma.address.findFirstOrThrow({ where: { person: { email: emailOf('Carla') } } })
    const workspace = { platform: 'teams', id: stage.tenant } as const
    expect((await removed(stage.house, prisma, { workspace, id: carla.externalId })).accepted).toBe(true)
    const dora = stage.as('Dora')
    await dora.tap(stage.last('Dora'), 'Go through them one by one')
    expect(dora.toasts()).toEqual([expect.stringContaining('Only a coordinator')])
    await stage.until('2027-01-15T10:05')
    expect(stage.lastWords('Dora')).toContain('You no longer coordinate Spring: Carla changed that.')
  })

  it('is refused on Slack once she was removed', async () => {
    const prisma = await database()
    const stage = await aSlackStage(prisma, { people: ['Carla', 'Dora', 'Maija', 'Aino'] })
    onTestFinished(() => stage.stop())
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    const carla = stage.as('Carla')
    await stage.settle()
    await carla.closeModal('clear')
    expect(await stage.home('Dora')).toContain('Update the list')
    const workspace = { platform: 'slack', id: stage.team } as const
    expect((await removed(stage.house, prisma, { workspace, id: carla.id })).accepted).toBe(true)
    const dora = stage.as('Dora')
    await dora.tap('home', 'Update the list')
    await stage.end.until(() => JSON.stringify(dora.modal() ?? {}).includes('Only a coordinator of this programme'))
    // A home that was under way before may still arrive.
    await expect.poll(() => stage.home('Dora')).not.toContain('Update the list')
    await stage.settle()
    expect(JSON.stringify(dora.inbox())).toContain('You no longer coordinate Spring: Carla changed that.')
  })
})
