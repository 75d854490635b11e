import { type Decisions, type Differences, differencesOf, type NewList } from '../../people/import/index.ts'
import type { ProgrammeStore } from '../store.ts'
import type { ListedBefore } from './listed.ts'

/** Mentees that a mentor takes at most where no list says it: more than four make a group hard to keep together. */
export const seatsPerMentor = 4

/** What a list would change in a cohort, and who is there now, by e-mail. */
export interface Compared {
  readonly differences: Differences
  readonly before: ReadonlyMap<string, ListedBefore>
}

/** Compares a list with a cohort; null: with one that is yet to be. `owners`: e-mails that nobody gets. The same facts and decisions give the same. */
export async function compareList(
  programmes: Pick<ProgrammeStore, 'listedBefore' | 'peopleBy'>,
  cohortId: string | null,
  list: NewList,
  decisions: Decisions,
  owners: readonly string[],
): Promise<Compared> {
  const before = cohortId === null ? [] : await programmes.listedBefore(cohortId)
  const here = new Set(before.map(({ email }) => email))
  const strange = list.people.flatMap(({ email }) => (here.has(email) ? [] : [email]))
  const elsewhere = new Set((cohortId === null ? [] : await programmes.peopleBy(strange)).map(({ email }) => email))
  const byEmail = new Map(before.map((each) => [each.email, each]))
  const mayMove = (to: string, from: string): boolean => {
    const { isElsewhere = true, isTrusted = true } = byEmail.get(from) ?? {}
    return !elsewhere.has(to) && !isElsewhere && !isTrusted && !owners.includes(to) && !owners.includes(from)
  }
  const same = new Map([...(decisions.same ?? [])].filter(([to, from]) => mayMove(to, from)))
  const found = differencesOf(before, list, { ...decisions, same }, seatsPerMentor)
  const proposed = found.same.flatMap((each) => {
    const may = each.may.filter(({ email }) => mayMove(each.email, email))
    return may.length > 0 ? [{ ...each, may }] : []
  })
  return { differences: { ...withoutOthers(found, byEmail), same: proposed }, before: byEmail }
}

/** Name, language and zone of those whom another organisation lists, too, stay as they are. */
function withoutOthers(found: Differences, before: ReadonlyMap<string, ListedBefore>): Differences {
  const isTheirs = (email: string, field: string): boolean =>
    before.get(email)?.isElsewhere === true && ['name', 'language', 'timeZone'].includes(field)
  return {
    ...found,
    changed: found.changed.filter(({ email, field }) => !isTheirs(email, field)),
    emptied: found.emptied.filter(({ email, field }) => !isTheirs(email, field)),
    // A list makes nobody a coordinator no more: an owner is asked.
    gone: found.gone.filter(({ email }) => before.get(email)?.role !== 'coordinator'),
  }
}
