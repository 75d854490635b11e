/** Lists that come to a cohort which was told when it begins: shown first, saved when she says so. */
import type { Submitted } from '../../src/contract/form.ts'
import { bringIn, commandsIn, formIn, savingIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

export const importing = (cohort: string) => ({ do: 'importList', cohort }) as const

/** A cohort that was told when it begins, two weeks before it does. */
export async function underWay() {
  const workplace = await newWorkplace()
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
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
export const pressed = async (workplace: Workplace, outcome: Submitted, what: string) =>
  formIn(await workplace.open('Carla', commandsIn(outcome).find((each) => 'about' in each && each['about'] === what) ?? { do: what }))
export const person = (workplace: Workplace, name: string) =>
  workplace.prisma.enrolment.findFirstOrThrow({
    where: { person: { name } },
    include: { person: true, menteeSeat: { include: { mentor: { include: { person: true } } } } },
  })
export const mentorOf = async (workplace: Workplace, name: string) => (await person(workplace, name)).menteeSeat?.mentor.person.name ?? null

/** Further pages of what is shown, up to the one on which it can be saved. */
export async function lookedThrough(workplace: Workplace, outcome: Submitted): Promise<Submitted> {
  let shown = outcome
  for (let page = 1; ; page += 1) {
    const further = commandsIn(shown).find((each) => each.do === 'showList' && 'page' in each && each['page'] === page)
    if (!further || savingIn(shown)) return shown
    shown = await workplace.tap('Carla', further)
  }
}
