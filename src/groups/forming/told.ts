import { heading, note, text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Opening } from '../commands.ts'
import { copyIn as contactsIn } from '../contacts/copy-in.ts'
import { ofKind } from '../group-kind.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { GroupFacts, MemberFacts } from './facts.ts'
import type { Change } from './groups.rules.ts'
import type { FormingCohort } from './store.ts'

/** What everybody hears who comes into a group: each once, with the names of all of it, in their own language. */
export function joinedView({ group, member }: Change, people: readonly MemberFacts[], { programme, words }: ToldCohort): View {
  const { told } = copyIn(member.language, words)
  const items = people.map((each) =>
    each.enrolmentId === member.enrolmentId ? told.you(each.name) : each.role === 'mentor' ? told.mentor(each.name) : each.name,
  )
  return {
    language: member.language,
    parts: [
      heading(told.title(group.name)),
      text(told.intro(programme)),
      { kind: 'list', items },
      ...(group.theme === null ? [] : [text(told.theme(group.theme))]),
      note(ofKind[group.kind].isLed ? told.next : told.peers),
      {
        kind: 'buttons',
        buttons: [
          { label: contactsIn(member.language).open, command: { do: 'openCard', mark: 'opening', with: group.id } satisfies Opening },
        ],
      },
    ],
  }
}

type ToldCohort = Pick<FormingCohort, 'programme' | 'words'>

/** What somebody hears who is in no group any more. */
export function leftView({ group, member }: Change, words: RoleWords): View {
  const { told } = copyIn(member.language, words)
  return { language: member.language, parts: [heading(told.leftTitle(group.name)), text(told.left)] }
}

/** To everybody who joins or leaves, from what is published at this moment. Whoever comes back into a group later hears of it again. */
export function deliveriesOf(
  { joins, leaves }: { readonly joins: readonly Change[]; readonly leaves: readonly Change[] },
  membersOf: (group: GroupFacts) => readonly MemberFacts[],
  cohort: Pick<FormingCohort, 'id' | 'programme' | 'words'>,
  at: Instant,
): NewDelivery<Kind>[] {
  const delivery = ({ group, member }: Change, kind: Kind, view: View): NewDelivery<Kind> => ({
    key: `${kind}:${group.id}:${member.enrolmentId}:${toDate(at).getTime()}`,
    ...{ personId: member.personId, cohortId: cohort.id, kind, step: 1, class: kinds[kind].class, view, dueAt: at, expiresAt: null },
  })
  return [
    ...joins.map((change) => delivery(change, 'group.published', joinedView(change, membersOf(change.group), cohort))),
    ...leaves.map((change) => delivery(change, 'group.left', leftView(change, cohort.words))),
  ]
}
