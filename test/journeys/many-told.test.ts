import { expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { addressOf } from '../ground/builders.ts'
import { everyTap } from '../ground/commands.ts'
import { newStage } from './new-stage.ts'

/** Whatever writes to several people says first to how many: by any one tap of a coordinator nobody but the people of one pair reads anything new. */
it('No tap of a coordinator writes to several people who were not shown before', async () => {
  const stage = await newStage()
  await stage.until('2027-01-15T12:00')
  await stage.answers('Eero', 'notStarting')
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map((row) => row.id)
  const { prisma } = stage
  const own: Readonly<Record<string, readonly string[]>> = {
    confirmation: await ids(prisma.confirmation.findMany({ orderBy: { id: 'asc' } })),
    offer: await ids(prisma.offer.findMany({ orderBy: { id: 'asc' } })),
    seat: await ids(prisma.seat.findMany({ orderBy: { id: 'asc' } })),
    enrolment: await ids(prisma.enrolment.findMany({ orderBy: { id: 'asc' } })),
    kickOff: await ids(prisma.kickOff.findMany()),
    cohort: await ids(prisma.cohort.findMany()),
    programme: await ids(prisma.programme.findMany()),
    workspace: await ids(prisma.workspace.findMany()),
  }
  const commands: readonly Command[] = everyTap((field) => own[field] ?? ['0197a3c0-0000-7000-8000-000000000000'])
  const many: string[] = []
  // What carries how somebody was shown was shown before it: who else hears of it stands there.
  for (const command of commands.filter((each) => !('was' in each))) {
    const before = new Set(await ids(prisma.delivery.findMany()))
    await stage.house.core.handle(command, addressOf('Carla'))
    const told = (await prisma.delivery.findMany({ include: { person: true } })).filter(({ id }) => !before.has(id))
    const others = new Set(told.flatMap(({ person, kind }) => (kind.startsWith('coordinator.') ? [] : [person?.name])))
    if (others.size > 1) many.push(`${JSON.stringify(command)}: ${[...others].join(', ')} ${told.map(({ kind }) => kind).join(' ')}`)
  }
  expect(many).toEqual([])
})
