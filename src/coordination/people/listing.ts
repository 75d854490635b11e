import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply, View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { isIn } from '../../programme/enrolment/states.ts'
import { bringBack, takeOff } from '../../programme/index.ts'
import { isAhead } from '../../programme/kick-off/kick-off-shown.ts'
import { undoably } from '../../programme/undo/undo.ts'
import { undoBelow } from '../undo-change.ts'
import { cardButton, showCard, showStale } from './card.ts'
import type { Look, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { quoted, refuse, row, shown } from './say.ts'
import type { Person } from './store.ts'
import { backView, offView } from './told.views.ts'

type Preview = Extract<Look, { do: 'previewTakingOff' | 'previewBringingBack' }>
type Change = Extract<Tap, { do: 'takeOffPerson' | 'bringBackPerson' }>

/** What follows when somebody is taken off or brought back, and what is said to whom. */
export async function previewListing(deps: PeopleDeps, look: Preview, actor: KnownPerson): Promise<Reply> {
  const person = await deps.transact(({ people }) => people.person(look.cohort, look.enrolment, actor))
  if (!person) return refuse(actor, 'onlyCoordinator')
  const takesPart = isIn(person.state) || person.state === 'applied'
  const isOff = look.do === 'previewTakingOff'
  if (takesPart !== isOff) return showStale(deps, { cohortId: look.cohort, enrolmentId: look.enrolment }, actor)
  const copy = copyIn(actor.language, person.cohort.words)
  const of = { cohort: look.cohort, enrolment: look.enrolment, was: person.state }
  const meets = isStillToMeet(person, deps.clock.now())
  const planned = isOff ? await deps.plannedWith([look.enrolment]) : 0
  return shown(actor, [
    ...(isOff ? off(person, copy, actor, { meets, planned }) : back(person, copy, actor, meets)),
    ...row(
      isOff
        ? { label: copy.buttons.yesTakeOff, command: { do: 'takeOffPerson', ...of }, style: 'danger' }
        : { label: copy.buttons.yesBringBack, command: { do: 'bringBackPerson', ...of }, style: 'primary' },
      cardButton(person, copy),
    ),
  ])
}

const names = (people: Person['partners'], { language }: KnownPerson): string =>
  listOf(
    people.map(({ name }) => name),
    language,
  )

function off(
  person: Person,
  { takeOff: copy }: Copy,
  actor: KnownPerson,
  { meets, planned }: { readonly meets: boolean; readonly planned: number },
): Part[] {
  const { name, role, partners, cohort } = person
  const [first] = partners
  const follows = [
    copy.noMore(name),
    ...(first && role === 'mentee' ? [(meets ? copy.place : copy.placeFree)(first.name)] : []),
    ...(first && role === 'mentor' ? [(meets ? copy.mentees : copy.menteesAlone)(names(partners, actor))] : []),
    ...(planned > 0 ? [copy.meetings(planned)] : []),
    ...(first && role === 'mentee' && cohort.startsAt && meets ? [copy.toldMentor(first.name)] : []),
  ]
  return [
    heading(copy.heading(name)),
    { kind: 'list', items: follows },
    ...toldAs(person, offView(toldOf(person), role, meets), copy.told(name), copy),
    note(copy.undo),
  ]
}

function back(person: Person, { bringBack: copy, takeOff }: Copy, actor: KnownPerson, meets: boolean): Part[] {
  const { name, role, former } = person
  const [first] = former
  const mentees = first ? [copy.mentees(names(former, actor))] : []
  const follows =
    role === 'mentor'
      ? [copy.mentor(name), ...mentees]
      : [first ? copy.place(first.name) : person.isFormerOffered ? copy.offered(name) : copy.waits(name)]
  const state = role === 'mentor' || first ? 'active' : 'waiting'
  return [
    heading(copy.heading(name)),
    { kind: 'list', items: [...follows, ...(state === 'active' && meets ? [copy.asked] : [])] },
    // What they never heard need not be taken back, unless they come back to less than they had.
    ...(person.isUnaware && state === 'active'
      ? [text(copy.unaware(name))]
      : toldAs(person, backView(toldOf(person), state, meets), copy.told(name), takeOff)),
  ]
}

/** What somebody reads; or why they read nothing. */
function toldAs({ name, cohort, isTold }: Person, view: View, told: string, copy: Copy['takeOff']): Part[] {
  if (!cohort.startsAt) return [text(copy.untold)]
  return isTold ? [text(told), ...quoted(view)] : [text(copy.notYet(name))]
}

/** Whether there is a kick-off to speak of: it is still to come, or not set yet. */
export const isStillToMeet = ({ cohort: { startsAt, calledOffAt } }: Pick<Person, 'cohort'>, now: Instant): boolean =>
  startsAt === null || isAhead({ startsAt, calledOffAt }, now)

/** Somebody as the reader of what they are told. */
export const toldOf = ({ name, language, cohort: { programme, words } }: Person) => ({ name, language, programme, words })

/** Takes somebody off the list, or brings them back, and shows their card. */
export async function changeListing(deps: PeopleDeps, tap: Change, actor: KnownPerson): Promise<Reply> {
  const of = { cohortId: tap.cohort, enrolmentId: tap.enrolment }
  const done = await deps.transact(async (stores) => {
    const person = await stores.people.person(tap.cohort, tap.enrolment, actor)
    if (!person) return refuse(actor, 'onlyCoordinator')
    if (person.state !== tap.was) return 'stale'
    const change = { cohortId: tap.cohort, enrolmentIds: [tap.enrolment], actorId: actor.personId }
    const now = deps.clock.now()
    const isOff = tap.do === 'takeOffPerson'
    const act = { actorId: actor.personId, cohortId: tap.cohort, deed: isOff ? 'tookOff' : 'broughtBack', subject: tap.enrolment }
    const { done, kept } = await undoably(stores, act, now, async () => (isOff ? takeOff : bringBack)(stores, change, now))
    return done.length > 0 ? { person, undo: undoBelow(kept, actor) } : 'stale'
  })
  if (done === 'stale') return showStale(deps, of, actor)
  if ('view' in done) return done
  const { person, undo } = done
  const copy = copyIn(actor.language, person.cohort.words)
  return showCard(deps, of, actor, [text((tap.do === 'takeOffPerson' ? copy.takeOff : copy.bringBack).done(person.name)), ...undo])
}
