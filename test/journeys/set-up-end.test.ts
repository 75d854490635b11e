import { describe, expect, it } from 'vitest'
import { bringIn, formIn, listed, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** A workplace where everybody of Carla's list is found, and the kick-off is not set. */
async function aCohortInWaiting(): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace({ from: '2026-12-17T09:00' })
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  return { ...workplace, cohort }
}
const kickOffs = ({ prisma }: Workplace) => prisma.kickOff.findMany()
const planned = async (workplace: Workplace & { cohort: string }) =>
  formIn(await workplace.submit('Carla', { do: 'planKickOff', cohort: workplace.cohort }, { date: '2027-01-21', time: '17:00' }))

describe('The plan of a kick-off', () => {
  it('says in plain words what will be deleted, and when', async () => {
    const workplace = await aCohortInWaiting()
    const { text } = wordsIn({ form: await planned(workplace) })
    expect(text).toContain('The texts of our messages: deleted 90 days after they were sent.')
    expect(text).toContain('After the end on 21 July 2027: answers, hopes, what the list said')
    expect(text).toContain('After 21 July 2029: everything about these people is deleted')
  })

  it('takes the last day of the programme that she chooses', async () => {
    const workplace = await aCohortInWaiting()
    const form = await planned(workplace)
    await workplace.submit('Carla', form.sends, { ends: '2027-12-31' })
    expect(await workplace.prisma.programme.findFirstOrThrow()).toMatchObject({
      settings: { keeping: { ends: '2027-12-31', keepMonths: 24 } },
    })
    expect(await workplace.prisma.audit.count({ where: { deed: 'changedKeeping' } })).toBe(1)
  })

  it.each([
    ['a day before the kick-off', '2027-01-20', 'This day is before the kick-off. Please choose a later day.'],
    ['no day', 'soon', 'Please choose a day.'],
    ['a day in another century', '2127-01-01', 'Please choose a day within the next ten years.'],
  ])('with %s as the end is refused at its field, and nothing starts', async (_, ends, problem) => {
    const workplace = await aCohortInWaiting()
    const form = await planned(workplace)
    expect(wordsIn(await workplace.submit('Carla', form.sends, { ends })).problems).toEqual({ ends: problem })
    expect(await kickOffs(workplace)).toEqual([])
  })
})
