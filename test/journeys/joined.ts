import { expect } from 'vitest'
import type { Form, Opened, Submitted } from '../../src/contract/form.ts'
import { bringIn, commandsIn, initialIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

export const described = `Name,Email,Role,Mentor,Field,Wishes,Knowledge,Topics,Number of mentees
Maija,maija@example.org,mentor,,IT and data,,Twenty years of code,Building networks,1
Olli,olli@example.org,mentor,,Law,,Contracts,,1
Aino,aino@example.org,mentee,maija@example.org,IT and data,To find my first job,,,
Eero,eero@example.org,mentee,olli@example.org,Law,,,,
Wilma,wilma@example.org,mentee,,,,,,
`

/** A group whose coordinator has asked everybody for a profile. */
export async function askedWorkplace(list = described): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace, list)
  await start(workplace, cohort)
  await workplace.settle()
  expect(wordsIn(await askThem(workplace, cohort)).accepted).toBe(true)
  await workplace.settle()
  return { ...workplace, cohort }
}

/** The coordinator asks everybody for a profile, having read to whom that writes. */
export async function askThem(workplace: Workplace, cohort: string) {
  const shown = await workplace.tap('Carla', { do: 'askForProfiles', cohort })
  return workplace.tap('Carla', commandsIn(shown).find((command) => command.do === 'askForProfiles') ?? { do: 'none' })
}

/** What each step is answered with where its fields as they are will not do. */
export const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mentee: { wish1: 'Job search and CV', wish2: 'My strengths', decisive: '2', consent1: 'pairing,sharing', start: 'suits' },
  mentor: { consent1: 'pairing', start: 'suits' },
}

/** Fills in a form as it is, but for these fields. */
export function fill(form: Form, texts: Readonly<Record<string, string>>): Record<string, string> {
  const own = form.fields.flatMap(({ name }) => (texts[name] === undefined ? [] : [[name, texts[name]] as const]))
  return { ...initialIn(form), ...Object.fromEntries(own) }
}

/** Goes through the steps from the one that is shown; stops before `until`, if one is named. Fails where something is wrong. */
export async function goOn(
  workplace: Workplace,
  name: string,
  from: Submitted,
  texts: Readonly<Record<string, string>>,
  until?: string,
): Promise<Submitted> {
  let shown = from
  while ('form' in shown && shown.form.sends['step'] !== until)
    shown = await workplace.submit(name, shown.form.sends, fill(shown.form, texts))
  expect(shown).not.toHaveProperty('problems')
  return shown
}

export const begin = (workplace: Workplace, name: string): Promise<Opened> => workplace.open(name, { do: 'openStep', mark: 'opening' })
export const profileOf = async ({ prisma }: Workplace, name: string) => {
  const enrolment = await prisma.enrolment.findFirstOrThrow({
    where: { person: { name } },
    include: { profile: true, joining: true, consents: true },
  })
  return { ...enrolment, consents: Object.fromEntries(enrolment.consents.map(({ purpose, agreed }) => [purpose, agreed])) }
}
export const enrolmentOf = async (workplace: Workplace, name: string) => (await profileOf(workplace, name)).id
