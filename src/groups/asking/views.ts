import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language, Part, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Look, Tap } from '../commands.ts'
import { copyIn as formingIn } from '../forming/copy-in.ts'
import { namesOf } from '../forming/say.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { Askable, AskedGroup, AskedMember } from './facts.ts'
import { isLarge } from './pairs.rules.ts'

export const said = (language: Language, ...parts: readonly Part[]): View => ({ language, parts })

const answers = (group: string, yes: string, no: string): Part => {
  const command = (answer: 'yes' | 'no') => ({ do: 'answerGroup', group, answer }) satisfies Tap
  return {
    kind: 'buttons',
    buttons: [
      { label: yes, command: command('yes'), style: 'primary' },
      { label: no, command: command('no') },
    ],
  }
}

/** To a mentor: whether they want a group of mentors. */
export function offeredView({ id, programme }: Pick<AskedGroup, 'id' | 'programme'>, language: Language): View {
  const { circle } = copyIn(language)
  return said(language, heading(circle.title), text(circle.text(programme)), answers(id, circle.yes, circle.no))
}

/** What stands on a suggestion for one of those who are asked: their question, or what came of it. */
export function suggestedView(
  { id, programme, members, state, suggestedBy }: Pick<AskedGroup, 'id' | 'programme' | 'members' | 'state' | 'suggestedBy'>,
  me: AskedMember,
): View {
  const { language } = me
  const { pairs, over } = copyIn(language)
  const { told } = formingIn(language, usualWords)
  if (state !== 'proposed') return said(language, heading(pairs.title), text(over))
  const waiting = members.filter((each) => each.state === 'asked').length
  if (me.state === 'agreed') return said(language, heading(pairs.title), text(pairs.agreed(waiting)))
  const by = members.find(({ enrolmentId }) => enrolmentId === suggestedBy)?.name ?? ''
  const items = members.map(({ enrolmentId, name, role }) =>
    enrolmentId === me.enrolmentId ? told.you(name) : role === 'mentor' ? told.mentor(name) : name,
  )
  return {
    ...said(
      language,
      ...[heading(pairs.title), text(pairs.ask(by, programme)), { kind: 'list', items } as const],
      ...(isLarge(members) ? [note(pairs.large)] : []),
      ...[note(pairs.how), answers(id, pairs.yes, pairs.no)],
    ),
    renews: { do: 'showSuggestedGroup', mark: 'look', group: id } satisfies Look,
  }
}

/** The suggestion comes to nothing, and nobody is named. */
export function offView(language: Language): View {
  const { pairs } = copyIn(language)
  return said(language, heading(pairs.offTitle), text(pairs.off))
}

/** Names of others in one sentence; nobody: what stands in the place of it. */
export const othersIn = (others: readonly Askable[], language: Language, words: (names: string) => string, nobody: string): string =>
  others.length === 0
    ? nobody
    : words(
        namesOf(
          others.map(({ name }) => name),
          language,
        ),
      )

/** One message of a group to one person. */
export const deliveryOf = (
  { id, cohortId }: Pick<AskedGroup, 'id' | 'cohortId'>,
  { personId, enrolmentId }: Askable,
  what: { readonly kind: Kind; readonly view: View; readonly dueAt: Instant; readonly expiresAt: Instant | null },
): NewDelivery<Kind> => ({
  key: `${what.kind}:${id}:${enrolmentId}`,
  ...{ ...what, personId, cohortId, step: 1, class: kinds[what.kind].class },
})
