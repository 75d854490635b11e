import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { changeMentor } from '../../programme/index.ts'
import { undoably } from '../../programme/undo/undo.ts'
import { undoBelow } from '../undo-change.ts'
import { showCard, showStale } from './card.ts'
import { most, type Opening, type Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { isStillToMeet, toldOf } from './listing.ts'
import { quoted, refuse, shown } from './say.ts'
import type { PeopleStore, Person, Roomy } from './store.ts'
import { menteeView, mentorView } from './told.views.ts'

/** A choice has at most so many options on every platform. */
const mostOptions = 100
/** Characters of a name among them. */
const mostOfName = 50

const mentorOf = ({ partners }: Person): string | null => partners[0]?.enrolmentId ?? null

/** The mentors who have room, to choose from. */
export async function openMentor(
  deps: PeopleDeps,
  { cohort, enrolment }: Extract<Opening, { do: 'openMentor' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async ({ people }) => {
    const found = await readBoth(people, cohort, enrolment, actor)
    if (!found) return refuse(actor, 'onlyCoordinator')
    const { person, others } = found
    const copy = copyIn(actor.language, person.cohort.words)
    if (roomyOf(others).length === 0)
      return { ...shown(actor, [text(copy.mentor.none), ...offeredOf(others, actor, copy)]), accepted: false }
    return { form: choice(person, others, actor, copy) }
  })
}

async function readBoth(people: PeopleStore, cohort: string, enrolment: string, actor: KnownPerson) {
  const person = await people.person(cohort, enrolment, actor)
  if (person?.role !== 'mentee') return null
  const others = (await people.roomy(cohort, enrolment)).filter((each) => each.enrolmentId !== mentorOf(person))
  return { person, others }
}

const roomyOf = (others: readonly Roomy[]): readonly Roomy[] => others.filter(({ room }) => room > 0)

/** Names of whom somebody can read at a glance. */
const mostOffered = 10

/** Whose places are all being offered: they are not to choose, and it is said why. */
function offeredOf(others: readonly Roomy[], { language }: KnownPerson, { mentor: copy }: Copy): Part[] {
  const names = others.filter(({ room }) => room === 0).map(({ name }) => shorten(name, mostOfName))
  if (names.length === 0) return []
  return [note(copy.offered(listOf([...names.slice(0, mostOffered), ...(names.length > mostOffered ? ['…'] : [])], language)))]
}

/** `others`: those among whom she chooses. Where they are too many for one choice, they are found by name. */
function choice(person: Person, others: readonly Roomy[], actor: KnownPerson, all: Copy): Form {
  const { mentor: copy } = all
  const roomy = roomyOf(others)
  const shownOnes = roomy.slice(0, mostOptions)
  const left = roomy.length - shownOnes.length
  const find: Field[] = left > 0 ? [{ kind: 'line', name: 'find', label: copy.find, most: most.find, optional: true }] : []
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close },
    intro: [text(copy.intro(person.name)), ...(left > 0 ? [note(copy.more(left))] : []), ...offeredOf(others, actor, all)],
    fields: [
      ...find,
      {
        ...({ kind: 'choice', name: 'mentor', label: copy.choice, ...(left > 0 && { optional: true }) } as const),
        options: shownOnes.map(({ enrolmentId, name, room }) => ({
          value: enrolmentId,
          label: copy.option(name.slice(0, mostOfName), room),
        })),
      },
    ],
    sends: { do: 'chooseMentor', cohort: person.cohort.id, enrolment: person.enrolmentId, was: mentorOf(person) },
  }
}

/** Mentors with room whose names have this in them. Null: no name was written. */
function foundBy(written: string, others: readonly Roomy[]): readonly Roomy[] | null {
  const wanted = plainly(written.trim())
  return wanted === '' ? null : roomyOf(others).filter(({ name }) => plainly(name).includes(wanted))
}

/** A name as it is searched for: small letters, without marks. */
const plainly = (name: string): string =>
  name
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')

/** What follows when somebody gets this mentor, and what both are told. */
export async function chooseMentor(
  deps: PeopleDeps,
  { cohort, enrolment, was }: Extract<Submission, { do: 'chooseMentor' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const read = await deps.transact(({ people }) => readBoth(people, cohort, enrolment, actor))
  if (!read) return refuse(actor, 'onlyCoordinator')
  const { person, others } = read
  if (mentorOf(person) !== was || person.state === 'withdrawn') return showStale(deps, { cohortId: cohort, enrolmentId: enrolment }, actor)
  const copy = copyIn(actor.language, person.cohort.words)
  const found = foundBy(texts['find'] ?? '', others)
  if (found?.length === 0) return { problems: { find: copy.list.nobody } }
  if (found && found.length > 1) return { form: choice(person, found, actor, copy) }
  const wanted = found?.[0]?.enrolmentId ?? texts['mentor']
  if (wanted === undefined) return { problems: { mentor: copy.mentor.choose } }
  const chosen = roomyOf(others).find(({ enrolmentId }) => enrolmentId === wanted)
  if (!chosen) return { problems: { mentor: copy.mentor.noRoom } }
  const [mentor, former] = await deps.transact(async ({ people }) => {
    const before = mentorOf(person)
    return [
      await people.person(cohort, chosen.enrolmentId, actor),
      before === null ? null : await people.person(cohort, before, actor),
    ] as const
  })
  if (!mentor) return { problems: { mentor: copy.mentor.noRoom } }
  const { language } = actor
  const meets = isStillToMeet(person, deps.clock.now())
  const planned = await deps.plannedWith([enrolment])
  return {
    form: {
      ...{ language, title: copy.mentor.title, submit: copy.mentor.confirm, close: copy.mentor.close, fields: [] },
      intro: follows({ person, mentor, former }, copy, actor, { meets, planned }),
      sends: { do: 'giveMentor', cohort, enrolment, was, mentor: chosen.enrolmentId },
    },
  }
}

interface Three {
  readonly person: Person
  readonly mentor: Person
  readonly former: Person | null
}

/** `meets`: the kick-off is still to come. `planned`: meetings with the former mentor that are planned. */
function follows(
  { person, mentor, former }: Three,
  { mentor: copy, takeOff, card }: Copy,
  { language }: KnownPerson,
  { meets, planned }: { readonly meets: boolean; readonly planned: number },
): Part[] {
  const items = [
    `${card.mentor}: ${mentor.name}`,
    ...(former ? [(meets ? copy.place : copy.placeFree)(former.name)] : []),
    ...(planned > 0 ? [takeOff.meetings(planned)] : []),
    ...(person.cohort.startsAt && meets ? [person.state === 'active' && person.standing !== 'silent' ? copy.keeps : copy.asked] : []),
  ]
  const all = [
    { who: person, view: mentorView(toldOf(person), mentor.name) },
    { who: mentor, view: menteeView(toldOf(mentor), person.name, true, meets) },
    ...(former ? [{ who: former, view: menteeView(toldOf(former), person.name, false, meets) }] : []),
  ]
  const unaware = all.filter(({ who }) => !who.isTold).map(({ who }) => who.name)
  const told: Part[] = person.cohort.startsAt
    ? [
        ...all.flatMap(({ who, view }) => (who.isTold ? [text(copy.told(who.name)), ...quoted(view)] : [])),
        ...(unaware.length > 0 ? [text(copy.notYet(listOf(unaware, language)))] : []),
      ]
    : [text(copy.untold)]
  return [{ kind: 'list', items }, ...told]
}

/** Gives somebody this mentor, and shows their card. */
export async function giveMentor(
  deps: PeopleDeps,
  { cohort, enrolment, was, mentor }: Extract<Submission, { do: 'giveMentor' }>,
  actor: KnownPerson,
): Promise<Submitted> {
  const of = { cohortId: cohort, enrolmentId: enrolment }
  const done = await deps.transact(async (stores) => {
    const person = await stores.people.person(cohort, enrolment, actor)
    if (person?.role !== 'mentee') return { outcome: 'forbidden' } as const
    if (mentorOf(person) !== was) return { outcome: 'stale' } as const
    const now = deps.clock.now()
    const change = { cohortId: cohort, menteeId: enrolment, mentorId: mentor, actorId: actor.personId }
    const act = { actorId: actor.personId, cohortId: cohort, deed: 'changedMentor', subject: enrolment }
    const { done: outcome, kept } = await undoably(stores, act, now, () => changeMentor(stores, change, now))
    const after = await stores.people.person(cohort, enrolment, actor)
    return { outcome, person: after ?? person, undo: undoBelow(kept, actor) } as const
  })
  if (done.outcome === 'forbidden') return refuse(actor, 'onlyCoordinator')
  if (done.outcome === 'stale' || done.outcome === 'gone') return showStale(deps, of, actor)
  const { mentor: copy } = copyIn(actor.language, done.person.cohort.words)
  const words = { changed: copy.done(done.person.name, done.person.partners[0]?.name ?? ''), same: copy.same, noRoom: copy.noRoom }[
    done.outcome
  ]
  return showCard(deps, of, actor, [text(words), ...done.undo])
}
