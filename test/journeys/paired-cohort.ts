import { expect } from 'vitest'
import type { Reply } from '../../src/contract/view.ts'
import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import { buttonsOf, emailOf, goesOn } from '../ground/builders.ts'
import { bringIn, helsinki, seatOf, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Where Teams is. */
export const aalto = { platform: 'teams', id: 'aalto' } as const

/** Maija with Aino, and Olli with Eero: as a coordinator pastes them. */
export const aList = `Name,Email,Role,Mentor,Platform,Field,Wishes,Language
Maija,maija@example.org,mentor,,,Finance,,en
Olli,olli@example.org,mentor,,,,,en
Aino,aino@example.org,mentee,maija@example.org,,,To find my field,en
Eero,eero@example.org,mentee,olli@example.org,,Law,,en
`
interface Wanted {
  /** Everybody is on Slack but these. */
  readonly onTeams?: readonly string[]
  readonly nowhere?: readonly string[]
  /** Parts of the house in place of the usual ones. */
  readonly parts?: NonNullable<Parameters<typeof newWorkplace>[0]>['parts']
}

/** A cohort whose people are asked, on a Friday noon two weeks before the kick-off. */
export async function aPairedCohort({ onTeams: there = [], nowhere = [], parts }: Wanted = {}) {
  const workplace = await newWorkplace({ owners: [emailOf('Carla')], ...(parts && { parts }) })
  const { house, platform, prisma } = workplace
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero'].filter((each) => !nowhere.includes(each)))
    platform.joins(name, there.includes(name) ? { workspace: aalto } : {})
  await house.core.installed(aalto, 'Aalto', null)
  const cohort = await bringIn(workplace, aList)
  platform.joins('Carla', { workspace: aalto })
  await house.core.handle({ do: 'showHome' }, seatOf('Carla', aalto))
  const { id: workspace } = await prisma.workspace.findFirstOrThrow({ where: { platform: 'teams' } })
  await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace, sure: 'yes' })
  await start(workplace, cohort)
  await workplace.until('2027-01-08T12:00')
  return { workplace, ...dealing(workplace, there) }
}

function dealing(workplace: Workplace, there: readonly string[]) {
  const { prisma, house } = workplace
  const confirmation = async (name: string) =>
    (await prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name } } } })).id
  const kickOff = async () => (await prisma.kickOff.findFirstOrThrow()).id
  const answers = async (name: string, answer: ConfirmationAnswer): Promise<void> => {
    const command = { do: 'answer', confirmation: await confirmation(name), answer } as const
    await house.core.handle(command, seatOf(name, there.includes(name) ? aalto : helsinki))
  }
  /** Carla taps, and once more on what she is shown; everything due is done. */
  const introduces = async (by = 'Carla'): Promise<ReturnType<typeof wordsIn>> => {
    const shown = await workplace.tap(by, { do: 'introducePairs', kickOff: await kickOff() })
    const second = goesOn(shown)
    const reply = second ? await workplace.tap(by, second) : shown
    await workplace.settle()
    return wordsIn(reply)
  }
  const isOffered = async (): Promise<boolean> => {
    const isIn = ({ view }: Reply) =>
      buttonsOf(view).some(({ label, command }) => label === 'Introduce the pairs' && command.do === 'introducePairs')
    const [atHome, asked] = [await workplace.tap('Carla', { do: 'showHome' }), await workplace.tap('Carla', { do: 'showStatus' })]
    expect(isIn(atHome)).toBe(isIn(asked))
    return isIn(atHome)
  }
  /** Introductions that were said, with everybody who heard them. */
  const introductions = () => workplace.platform.said.filter(({ text }) => /^Meet your (mentor|mentee): |, meet each other!/.test(text))
  return { kickOff, answers, introduces, isOffered, introductions }
}

/** Who heard what, by its first line. */
export const heads = (said: readonly { readonly to: string; readonly text: string }[]) =>
  said.map(({ to, text }) => `${to}: ${text.split('\n')[0]}`).toSorted()
