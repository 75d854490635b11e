import { note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { CardSubject, CohortParts } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { outsideParts } from '../asking/circle.ts'
import { copyIn as askingIn } from '../asking/copy-in.ts'
import { type Look, showsContacts, type Tap } from '../commands.ts'
import { copyIn as contactsIn } from '../contacts/copy-in.ts'
import { ofKind } from '../group-kind.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { GroupFacts } from './facts.ts'
import { toGroups } from './say.ts'
import type { WaitingCohort } from './store.ts'

const rank = 28

/** What a coordinator's home shows of the groups of each cohort: what is planned, and the way to them. */
export async function coordinatorsHome(deps: Deps, actor: KnownPerson): Promise<readonly CohortParts[]> {
  const cohorts = await deps.transact(({ forming }) => forming.cohorts(actor))
  return cohorts.flatMap((cohort) => {
    const { home } = copyIn(actor.language, cohort.words)
    const said = saidOf(cohort, home)
    return said === null
      ? []
      : [{ cohortId: cohort.id, rank, parts: [text(said), { kind: 'buttons', buttons: [toGroups(home.look, cohort.id)] }] }]
  })
}

function saidOf({ drafts, hasChanges, listed, published }: WaitingCohort, home: ReturnType<typeof copyIn>['home']): string | null {
  if (drafts > 0) return home.drafts(drafts)
  if (hasChanges) return home.changes
  if (listed > 0) return home.listed(listed)
  return published > 0 ? home.published(published) : null
}

/** What somebody's home shows of the group in which they are: what it is called, what it works on, and who is in it. */
export async function membersHome(deps: Deps, actor: KnownPerson): Promise<readonly Part[]> {
  const groups = await deps.transact(({ forming }) => forming.own(actor))
  return groups.flatMap((group) =>
    group.members.some(({ personId }) => personId === actor.personId) ? ownParts(group, actor) : outsideParts(group, actor),
  )
}

function ownParts({ id, kind, name, theme, members }: GroupFacts, { language, personId }: KnownPerson): Part[] {
  const { home, told } = copyIn(language, usualWords)
  const items = members
    .filter(({ state }) => state !== 'planned')
    .map((each) => (each.personId === personId ? told.you(each.name) : each.role === 'mentor' ? told.mentor(each.name) : each.name))
  const contacts: Button<Look> = { label: contactsIn(language).open, command: showsContacts }
  const leaving: Button<Tap> = { label: askingIn(language).leave.button(name), command: { do: 'leaveGroup', group: id } }
  return [
    text(home.mine(name)),
    ...(theme === null ? [] : [note(home.theme(theme))]),
    { kind: 'list', items },
    { kind: 'buttons', buttons: ofKind[kind].mayLeave ? [contacts, leaving] : [contacts] },
  ]
}

/** What this room shows on somebody's card: the group in which they are. */
export async function groupCard(
  { transact }: Deps,
  { enrolmentId }: CardSubject,
  { language }: KnownPerson,
): Promise<{ readonly parts: readonly Part[] }> {
  const names = await transact(({ forming }) => forming.namesOf(enrolmentId))
  const { card } = copyIn(language, usualWords)
  return { parts: names.length === 0 ? [] : [{ kind: 'fields', rows: [{ label: card.label, value: listOf(names, language) }] }] }
}
