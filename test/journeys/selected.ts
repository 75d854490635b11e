import { expect } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import type { Opened, Submitted } from '../../src/contract/form.ts'
import { bringIn, commandsIn, formIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { answers, fill, goOn } from './joined.ts'
import { newWorkplace } from './new-workplace.ts'

/** A programme that nobody is in yet but its coordinator and one mentor; its selection is open from 17 December to Tuesday, 22 December at 18:00. */
export interface Selected extends Workplace {
  readonly cohort: string
  readonly selection: (role: 'mentor' | 'mentee') => Promise<string>
}

const list = 'Name,Email,Role\nMaija,maija@example.org,mentor\n'

export async function selectedWorkplace(wanted: Readonly<Record<string, string>> = {}, from?: Workplace): Promise<Selected> {
  const workplace = from ?? (await newWorkplace())
  const cohort = await bringIn(workplace, list)
  const selected: Selected = {
    ...workplace,
    cohort,
    selection: async (role) => (await workplace.prisma.selection.findFirstOrThrow({ where: { role }, orderBy: { id: 'desc' } })).id,
  }
  await setSelection(selected, wanted)
  return selected
}

const usual = { name: 'First', opens: '2026-12-17', opensTime: '08:00', closes: '2026-12-22', closesTime: '18:00' }

/** Carla sets a selection; `selection`: she changes this one. */
export async function setSelection(
  { submit, cohort }: Pick<Selected, 'submit' | 'cohort'>,
  { role = 'mentee', selection, ...texts }: Readonly<Record<string, string>> = {},
): Promise<void> {
  const sends = { do: 'saveSelection', cohort, role, ...(selection !== undefined && { selection }) }
  expect(wordsIn(await submit('Carla', sends, { ...usual, ...texts }))).toMatchObject({ accepted: true, problems: {} })
}

/** Somebody presses *join*, answers, and goes through all steps but the last one, which is shown. */
export async function toTheLastStep(
  workplace: Selected,
  name: string,
  role: 'mentor' | 'mentee' = 'mentee',
  more = {},
): Promise<Submitted> {
  const texts = { ...writes, ...answers[role], ...more }
  return goOn(workplace, name, await firstStep(workplace, name, role, more), texts, 'start')
}

/** What people write into a profile that nothing is known of. */
export const writes = { field: 'IT and data', wishes: 'A job', knows: 'Code', mentees: '1', eligible: 'yes' }

/** Somebody presses *join* and answers what is asked first. */
export async function firstStep(workplace: Selected, name: string, role: 'mentor' | 'mentee' = 'mentee', more = {}): Promise<Submitted> {
  const opened = await workplace.open(name, { do: 'openJoin', mark: 'opening', selection: await workplace.selection(role) })
  const form = formIn(opened)
  return workplace.submit(name, form.sends, fill(form, { ...writes, ...more }))
}

/** The last tap. */
export const lastTap = (workplace: Selected, name: string, shown: Submitted, more = {}): Promise<Submitted> => {
  const form = formIn(shown)
  return workplace.submit(name, form.sends, fill(form, { start: 'suits', ...more }))
}

/** Somebody joins from the first to the last tap. */
export async function join(workplace: Selected, name: string, role: 'mentor' | 'mentee' = 'mentee', more = {}): Promise<Submitted> {
  return lastTap(workplace, name, await toTheLastStep(workplace, name, role, more), more)
}

/** How somebody stands now. */
export async function standing({ prisma }: Workplace, name: string): Promise<string | null> {
  return (await prisma.enrolment.findFirst({ where: { person: { name } }, orderBy: { id: 'desc' } }))?.state ?? null
}

/** The command of a button, by its `do`. */
export function commandIn(outcome: Opened | Submitted, name: string): Command {
  const found = commandsIn(outcome).find((each) => each.do === name)
  if (!found) throw new Error(`No button does ${name}: ${JSON.stringify(commandsIn(outcome))}`)
  return found
}
