/** A cohort whose mentors are changed by lists and on cards, and what people hear of it. */
import { expect } from 'vitest'
import type { Submitted } from '../../src/contract/form.ts'
import { aList, bringIn, savingIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const importing = (cohort: string) => ({ do: 'importList', cohort }) as const

async function listed(list: string) {
  const workplace = await newWorkplace()
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Sanna']) workplace.platform.joins(name)
  return { workplace, cohort: await bringIn(workplace, list) }
}

/** A cohort without a kick-off, in which each mentor has room for another one. */
export const bringRoomy = () => listed(roomyList)

/** A cohort whose people were told when it begins; Olli has room for another one. */
export async function underWay(list = aList) {
  const { workplace, cohort } = await listed(list)
  await start(workplace, cohort)
  await workplace.until('2027-01-08T12:00')
  return { workplace, cohort }
}

export const shown = (workplace: Workplace, cohort: string, list: string) => workplace.submit('Carla', importing(cohort), { list })
export const saved = async (workplace: Workplace, outcome: Submitted) => {
  const saves = savingIn(outcome)
  if (!saves) throw new Error(`There is nothing to save: ${wordsIn(outcome).text}`)
  return workplace.tap('Carla', saves)
}
export const enrolment = async (workplace: Workplace, name: string) =>
  (await workplace.prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
export const mentorOf = async (workplace: Workplace, name: string) =>
  (
    await workplace.prisma.seat.findFirst({
      where: { mentee: { person: { name } } },
      include: { mentor: { include: { person: true } } },
    })
  )?.mentor.person.name ?? null

/** What people hear of what is done, by name, until it cannot be undone any more. */
export async function heard(workplace: Workplace, deed: () => Promise<unknown>): Promise<string[]> {
  const before = workplace.platform.said.length
  await deed()
  await workplace.settle()
  await workplace.until('+10')
  return workplace.platform.said.slice(before).map(({ to, text }) => `${to.slice(2)}: ${text}`)
}

export const firstLines = (words: readonly string[]) => words.map((each) => each.split('\n')[0] ?? '').toSorted()

export const eeroWithMaija = aList.replace('mentee,olli@example.org', 'mentee,maija@example.org')
export const roomy = 'Name,Email,Role,Mentor,Places\nMaija,maija@example.org,mentor,,2\nOlli,olli@example.org,mentor,,2\n'
export const roomyList = `${roomy}Aino,aino@example.org,mentee,maija@example.org,\nEero,eero@example.org,mentee,olli@example.org,\n`

/** Carla gives Aino another mentor on her card. */
export async function changeOnCard(workplace: Workplace, cohort: string, name: string, to: string) {
  const sends = { do: 'giveMentor', cohort, enrolment: await enrolment(workplace, name), mentor: await enrolment(workplace, to) }
  const was = await mentorOf(workplace, name)
  await workplace.submit('Carla', { ...sends, was: was === null ? null : await enrolment(workplace, was) }, {})
  expect(await mentorOf(workplace, name)).toBe(to)
}
