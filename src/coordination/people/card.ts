import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Part, Reply, Row } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { CardOf, CardSubject } from '../../house/shown.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { isIn } from '../../programme/enrolment/states.ts'
import { opensWords } from '../commands.ts'
import { copyIn as roomCopyIn } from '../copy-in.ts'
import { languageChoices } from '../form-choices.ts'
import { whyUnreached } from '../reach/unreachable.ts'
import { placeName } from '../say.ts'
import { type Look, type Opening, showsPeople } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { fields, refuse, roleIn, row, shown } from './say.ts'
import type { Person } from './store.ts'

/** Characters of what somebody wrote, on their card. */
const mostOfWishes = 600

/** Everything that is known of somebody, room by room, with what a coordinator may do. `above`: what has just been done. */
export async function showCard(
  deps: PeopleDeps,
  { cohortId, enrolmentId }: CardOf,
  actor: KnownPerson,
  above: readonly Part[] = [],
): Promise<Reply> {
  const person = await deps.transact(({ people }) => people.person(cohortId, enrolmentId, actor))
  if (!person) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language, person.cohort.words)
  const others = await deps.cards(subjectOf(person), actor)
  return shown(actor, [
    ...above,
    heading(person.name),
    ...fields(rowsOf(person, actor, copy)),
    ...others,
    ...messages(deps, person, actor, copy),
    ...row(...acts(person, copy)),
    ...row(...ways(person, copy)),
  ])
}

/** Shows somebody's card as it is now, because a button was pressed that knew it otherwise. Nothing was done. */
export async function showStale(deps: PeopleDeps, of: CardOf, actor: KnownPerson): Promise<Reply> {
  const { view } = await showCard(deps, of, actor, [text(copyIn(actor.language, usualWords).card.stale)])
  return { accepted: false, view }
}

const subjectOf = ({ cohort, enrolmentId, personId, role, name }: Person): CardSubject => ({
  ...{ cohortId: cohort.id, enrolmentId, personId, role, name, zone: cohort.zone },
})

function rowsOf(person: Person, actor: KnownPerson, copy: Copy): Row[] {
  const { card } = copy
  const { cohort, role, partners } = person
  const list = partners.map(({ name, standing }) => card.partner(name, copy.states[standing])).join('; ')
  const value = (label: string, is: string | null): Row[] => (is === null || is === '' ? [] : [{ label, value: is }])
  const language = languageChoices.find((choice) => choice.value === person.language)?.label ?? null
  return [
    { label: card.role, value: roleIn(role, actor, cohort) },
    { label: card.now, value: standingIn(person, actor, copy) },
    { label: role === 'mentee' ? card.mentor : card.mentees, value: list === '' ? card.nobody : list },
    ...(role === 'mentor' ? [{ label: card.places, value: String(person.room) }] : []),
    ...reached(person, actor, copy),
    { label: card.email, value: person.email },
    ...value(card.phone, person.phone),
    ...value(card.language, language),
    ...value(card.field, person.field),
    ...value(card.wishes, person.wishes && shorten(person.wishes, mostOfWishes)),
  ]
}

function standingIn({ standing, since, cohort }: Person, actor: KnownPerson, copy: Copy): string {
  const state = copy.states[standing]
  return since ? copy.card.since(state, dayAndTime(since, cohort.zone, actor.language, actor.timeZone)) : state
}

/** Where they are reached, and why not. */
function reached({ places, isSought, isLost, absence, failure, cohort }: Person, { language }: KnownPerson, { card }: Copy): Row[] {
  const where = places.flatMap(({ platform, name }) =>
    platform === 'recorder' ? [] : [placeName({ platform, name, id: '', workspaceId: '' }, language)],
  )
  if (isSought) return [{ label: card.unreached, value: card.sought }]
  const why = isLost ? [{ label: card.unreached, value: whyUnreached({ absence, failure }, roomCopyIn(language, cohort.words)) }] : []
  return [...(where.length > 0 ? [{ label: card.reached, value: where.join(', ') }] : []), ...why]
}

function messages({ kindWords }: PeopleDeps, person: Person, actor: KnownPerson, { card }: Copy): Part[] {
  const items = person.messages.flatMap(({ kind, step, state, at }) => {
    const words = kindWords(kind, step, actor.language)
    const outcome = state in card.delivery ? card.delivery[state as keyof typeof card.delivery] : state
    return words === null ? [] : [card.message(dayAndTime(at, person.cohort.zone, actor.language, actor.timeZone), words, outcome)]
  })
  return items.length === 0 ? [note(card.noMessages)] : [text(card.messages), { kind: 'list', items }]
}

const takesPart = ({ state }: Person): boolean => isIn(state) || state === 'applied'

function acts(person: Person, { buttons }: Copy): Button<Look | Opening>[] {
  const of = { cohort: person.cohort.id, enrolment: person.enrolmentId }
  const off = { label: buttons.takeOff, command: { do: 'previewTakingOff', mark: 'look', ...of } } as const
  const back = { label: buttons.bringBack, command: { do: 'previewBringingBack', mark: 'look', ...of } } as const
  const mentor = { label: buttons.mentor, command: { do: 'openMentor', mark: 'opening', ...of } } as const
  return [
    ...(person.role === 'mentee' && person.state !== 'withdrawn' ? [mentor] : []),
    { label: buttons.details, command: { do: 'openDetails', mark: 'opening', ...of } },
    ...(takesPart(person) ? [off] : [back]),
  ]
}

const ways = ({ cohort, enrolmentId }: Person, { buttons }: Copy): Button[] => [
  { label: buttons.deeds, command: { do: 'showDeeds', mark: 'look', cohort: cohort.id, enrolment: enrolmentId } satisfies Look },
  { label: buttons.roleWord, command: opensWords(cohort.id) },
  { label: buttons.everybody, command: showsPeople(cohort.id) },
]

/** Back to the card, from what is shown before it is done. */
export const cardButton = ({ cohort, enrolmentId }: Person, { buttons }: Copy): Button<Look> => ({
  label: buttons.card,
  command: { do: 'showPerson', mark: 'look', cohort: cohort.id, enrolment: enrolmentId },
})
