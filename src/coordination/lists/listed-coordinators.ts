/** What a list says of a cohort's coordinators: alone it makes nobody one, and removes nobody. */
import { text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { Button, Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { ListedPerson } from '../../people/import/index.ts'
import { copyIn } from '../copy-in.ts'
import type { Stores } from '../deps.ts'
import { type Look, previews } from '../roles/commands.ts'
import type { Coordinator } from '../roles/roles.store.ts'

/** Names of coordinators whom only an owner may add: those of the list who coordinate this cohort not yet, or no more. */
export async function addedCoordinators({ roles }: Stores, cohortId: string, people: readonly ListedPerson[]): Promise<readonly string[]> {
  const there = new Set((await roles.coordinators(cohortId)).map(({ email }) => email))
  return people.flatMap(({ role, email, name }) => (role === 'coordinator' && !there.has(email) ? [name] : []))
}

interface Asking {
  readonly cohortId: string
  readonly words: RoleWords
  readonly people: readonly ListedPerson[]
  readonly actor: KnownPerson
  readonly owns: boolean
}

/** A part has five buttons at most. */
const mostButtons = 5
/** Characters of a name in a label. */
const mostOfLabel = 16

/**
 * Asks about coordinators who are not on the list, and about those whom the list names although they left. A list of mentors alone, or of
 * mentees alone, says nothing about coordinators.
 */
export async function askAboutCoordinators({ roles }: Stores, { cohortId, words, people, actor, owns }: Asking): Promise<Part[]> {
  const { imported: copy } = copyIn(actor.language, words)
  const listed = new Set(people.flatMap(({ role, email }) => (role === 'coordinator' ? [email] : [])))
  const kinds = new Set(people.map(({ role }) => role))
  const there = kinds.has('coordinator') || kinds.size > 1 ? await roles.coordinators(cohortId) : []
  const missing = there.filter(({ email, personId }) => !listed.has(email) && personId !== actor.personId)
  const left = (await roles.coordinators(cohortId, 'withdrawn')).filter(({ email }) => listed.has(email))
  const ask = (
    who: readonly Coordinator[],
    said: (names: string) => string,
    label: (name: string) => string,
    does: 'removeCoordinator' | 'nameCoordinator',
  ) => {
    if (who.length === 0) return []
    const buttons = who.slice(0, mostButtons).map(
      ({ personId, name }): Button<Look> => ({
        label: label(shorten(name, mostOfLabel)),
        command: previews({ do: does, cohort: cohortId, person: personId }),
      }),
    )
    const names = listOf(
      who.map(({ name }) => name),
      actor.language,
    )
    return [text(said(names)), ...(owns ? [{ kind: 'buttons', buttons } as const] : [])]
  }
  return [
    ...ask(missing, copy.notOnList, copy.removeCoordinator, 'removeCoordinator'),
    ...ask(left, copy.leftCoordinators, copy.nameCoordinator, 'nameCoordinator'),
  ]
}
