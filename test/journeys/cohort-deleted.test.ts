import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aCoordinator, aMentee, emailOf, type Stage } from '../ground/builders.ts'
import { atHome, formIn, homeOf, introOf, opens, sends } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** Before anybody is asked a cohort can be deleted, with all that is personal in it. */

const deletes = async (stage: Stage) => {
  const said = await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openDeletion')))
  await stage.settle()
  if (!('view' in said)) throw new Error(`No reply: ${JSON.stringify(said)}`)
  return said
}
const names = async ({ prisma }: Stage) => (await prisma.person.findMany({ where: { erasedAt: null } })).map(({ name }) => name).toSorted()
const tables = [
  'act',
  'cohort',
  'programme',
  'enrolment',
  'seat',
  'pair',
  'offer',
  'kick_off',
  'kick_off_move',
  'confirmation',
  'delivery',
  'attempt',
  'viewer',
] as const

/** Another programme in which Maija takes part, too. */
async function withAnother(stage: Stage): Promise<void> {
  const { prisma } = stage
  const id = (n: number) => `0198c000-0000-7000-8000-00000000000${n}`
  const createdAt = new Date('2026-12-17T08:00:00Z')
  const maija = await prisma.person.findFirstOrThrow({ where: { email: emailOf('Maija') } })
  await prisma.programme.create({ data: { id: id(1), name: 'Another', settings: {}, createdAt } })
  await prisma.cohort.create({
    data: { id: id(2), programmeId: id(1), name: 'Another', language: 'en', timeZone: 'Europe/Helsinki', createdAt },
  })
  await prisma.enrolment.create({ data: { id: id(3), cohortId: id(2), personId: maija.id, role: 'mentor', state: 'active', createdAt } })
}

describe('A cohort', () => {
  it('is shown before it goes, and then nothing of it is left but the note that it was deleted', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Nina', { phone: '+358 40 1234567' })] })
    await withAnother(stage)
    await stage.until('2026-12-24T12:00')
    expect(stage.inbox('Aino', 'confirmation.welcome')).toHaveLength(1)
    const intro = introOf(formIn(await opens(stage, 'Carla', 'openDeletion')))
    expect(intro).toContain('Spring mentoring will be deleted with everything in it')
    expect(intro).toContain('5 people are in no other cohort')
    expect(plainText((await deletes(stage)).view)).toBe('Spring mentoring is deleted.')
    expect(await names(stage)).toEqual(['Carla', 'Maija'])
    for (const table of tables) {
      const [row] = await stage.prisma.$queryRawUnsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`)
      expect([table, row?.count]).toEqual([table, ['cohort', 'programme', 'enrolment'].includes(table) ? 1 : 0])
    }
    const [everything] = await stage.prisma.$queryRaw<{ text: string }[]>`
      select string_agg(line, ' ') as text from (select a::text as line from audit a union all select p::text from person p union all select d::text from delivery d) x`
    expect(everything?.text).not.toMatch(/Nina|nina@example|1234567|Aino|Eero/u)
    expect((await stage.deeds()).filter(({ deed }) => deed === 'deletedCohort')).toEqual([{ deed: 'deletedCohort', by: 'Carla' }])
    await stage.until('2027-01-22T12:00')
    expect(stage.inbox('Aino')).toHaveLength(1)
  })

  it('stays once somebody was asked: the kick-off can be cancelled instead', async () => {
    const stage = await newStage()
    const opening = await atHome(stage, 'Carla', 'openDeletion')
    await stage.until('2027-01-07T11:00')
    const said = await stage.house.core.open(opening, stage.addressOf('Carla'))
    expect('view' in said && [said.accepted, plainText(said.view)]).toEqual([
      false,
      expect.stringContaining('You can cancel the kick-off instead.'),
    ])
    expect(plainText((await homeOf(stage, 'Carla')).view)).not.toContain('Delete this cohort')
  })

  it('stays when somebody came in since it was shown, and for anybody who does not coordinate it', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    const form = formIn(await opens(stage, 'Carla', 'openDeletion'))
    await stage.import([aMentee('Nina')])
    const said = await sends(stage, 'Carla', form)
    expect('view' in said && plainText(said.view)).toContain('The list has changed in the meantime')
    const other = await stage.house.core.submit(form.sends, { texts: {}, files: {} }, stage.addressOf('Aino'))
    expect('view' in other && other.accepted).toBe(false)
    expect(await names(stage)).toContain('Nina')
  })
})
