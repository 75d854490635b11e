import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Language, Part, Reply } from '../contract/view.ts'
import { clean, shorten } from '../kit/text.ts'
import type { ChoicesStore } from '../people/choices.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { CohortSummary, OtherWorkspace } from './store.ts'

/** A rule said no: nothing was changed, and the view says why. */
export const refuse = (to: KnownPerson, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language: to.language, parts: [text(copyIn(to.language, usualWords).refusals[reason])] },
})

/** A cohort that somebody coordinates where they are; or why not. */
export async function ownCohort({ setUp }: Stores, cohortId: string, actor: KnownPerson): Promise<CohortSummary | Reply> {
  if (!(await setUp.coordinates(cohortId, actor))) return refuse(actor, 'notCoordinator')
  return (await setUp.cohort(cohortId)) ?? refuse(actor, 'gone')
}

/** Whether somebody is an owner where they are: a member whom the configuration names, or who installed the app or was named by an owner. */
export async function isOwner(deps: Pick<Deps, 'owners'>, choices: ChoicesStore, actor: KnownPerson): Promise<boolean> {
  const { email } = await choices.choicesOf(actor.personId)
  return (deps.owners.includes(email) && (await choices.isMember(actor))) || choices.owns(actor)
}

/** Characters of what strangers say of themselves. */
const mostOfStrangers = 40

/** What strangers call themselves, as it may stand between quotation marks: in one line, cut, and without marks of its own. */
export const strangersWord = (said: string): string =>
  shorten(
    clean(said)
      .replaceAll(/[\s"“”„«»]/gu, ' ')
      .trim(),
    mostOfStrangers,
  )

/**
 * A workspace by its platform and the name that it gives itself, where it has one. `most`: characters of that name. Strangers may have chosen it,
 * so it is quoted and never stands alone.
 */
export function placeName({ platform, name }: OtherWorkspace, language: Language, most = mostOfStrangers): string {
  const app = platform === 'teams' ? 'Teams' : 'Slack'
  const said = shorten(strangersWord(name), most)
  return said === '' ? app : `${app} ${language === 'en' ? '“' : '”'}${said}”`
}

/** Characters of a workspace's name on a button. */
export const mostOnButton = 10

/** How many people a cohort has, and how many of them nobody reaches. */
export function summary(to: KnownPerson, cohort: CohortSummary): Part[] {
  const { home } = copyIn(to.language, cohort.words)
  return [
    text(home.people(cohort.mentors, cohort.mentees, cohort.waiting)),
    ...(cohort.sought > 0 ? [note(home.sought(cohort.sought))] : []),
    ...(cohort.unreachable > 0 ? [note(home.unreachable(cohort.unreachable))] : []),
    ...(cohort.guests > 0 ? [note(home.guests(cohort.guests))] : []),
  ]
}
