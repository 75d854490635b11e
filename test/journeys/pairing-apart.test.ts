import { expect, test } from 'vitest'
import { aCoordinator, aMentee, aMentor, at, type Stage } from '../ground/builders.ts'
import { drafted, people, presses, showPairs, words } from '../ground/pair-drafts.ts'
import { newStage } from './new-stage.ts'

const enrolmentOf = async ({ prisma }: Stage, name: string) => prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })

test('Whoever takes a break is in no draft of pairs, and is in the next one once they are back', async () => {
  const stage = await newStage({ people })
  for (const name of ['Aino', 'Maija']) {
    const until = new Date('2027-03-01T00:00:00Z')
    await stage.prisma.pause.create({
      data: { id: crypto.randomUUID(), enrolmentId: (await enrolmentOf(stage, name)).id, until, dueAt: until, createdAt: until },
    })
  }
  expect(words(await stage.tap('Carla', showPairs(stage)))).toContain('2 mentees have no mentor.')
  const draft = words(await drafted(stage))
  expect(draft).toContain('Olli')
  expect(draft).not.toMatch(/Aino|Maija/u)
  await stage.prisma.pause.deleteMany()
  const again = words(await presses(stage, await stage.tap('Carla', showPairs(stage)), 'Make a new draft'))
  expect(again).toContain('3 mentees have no mentor.')
})

test.each([
  ['Eero', 'Aino'],
  ['Aino', 'Eero'],
])(
  'Of two who fit equally, %s comes first who had no mentor in the round before, and the reason says for how long',
  async (name, other) => {
    const two = ['Aino', 'Eero'].map((each) => aMentee(each, { field: 'Law' }))
    const stage = await newStage({ people: [aCoordinator('Carla'), aMentor('Maija', { field: 'Law' }), ...two] })
    const { prisma } = stage
    const { programmeId, ...like } = await prisma.cohort.findFirstOrThrow({ where: { id: stage.cohortId } })
    const before = { id: crypto.randomUUID(), name: 'The round before', settings: {}, createdAt: like.createdAt }
    const programme = await prisma.programme.create({ data: before })
    const cohort = await prisma.cohort.create({
      data: { ...like, ...{ id: crypto.randomUUID(), name: before.name, programmeId: programme.id } },
    })
    await prisma.programme.update({ where: { id: programmeId }, data: { followsId: programme.id } })
    const { personId } = await enrolmentOf(stage, name)
    const createdAt = new Date(at('2026-06-01T12:00').epochMilliseconds)
    await prisma.enrolment.create({
      data: { id: crypto.randomUUID(), cohortId: cohort.id, personId, role: 'mentee', state: 'waiting', createdAt },
    })
    const draft = words(await drafted(stage))
    expect(draft).toContain(`${name} with the mentor Maija`)
    expect(draft).toMatch(/has waited for a mentor for \d{3} days/u)
    expect(draft).not.toContain(`${other} with the mentor`)
  },
)
