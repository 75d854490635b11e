import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { changeMentor } from '../../programme/index.ts'
import { showCard, showStale } from './card.ts'
import type { Opening, Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { toldOf } from './listing.ts'
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
    if (others.length === 0) return { ...shown(actor, [text(copy.mentor.none)]), accepted: false }
    return { form: choice(person, others, actor, copy) }
  })
}

async function readBoth(people: PeopleStore, cohort: string, enrolment: string, actor: KnownPerson) {
  const person = await people.person(cohort, enrolment, actor)
  if (person?.role !== 'mentee') return null
  const others = (await people.roomy(cohort)).filter((each) => each.enrolmentId !== mentorOf(person))
  return { person, others }
}

function choice(person: Person, others: readonly Roomy[], actor: KnownPerson, { mentor: copy }: Copy, problem?: string) {
  const shownOnes = others.slice(0, mostOptions)
  const left = others.length - shownOnes.length
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close },
    intro: [...(problem === undefined ? [] : [text(problem)]), text(copy.intro(person.name)), ...(left > 0 ? [note(copy.more(left))] : [])],
    fields: [
      {
        ...({ kind: 'choice', name: 'mentor', label: copy.choice } as const),
        options: shownOnes.map(({ enrolmentId, name, room }) => ({
          value: enrolmentId,
          label: copy.option(name.slice(0, mostOfName), room),
        })),
      },
    ],
    sends: { do: 'chooseMentor', cohort: person.cohort.id, enrolment: person.enrolmentId, was: mentorOf(person) },
  }
}

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
  const chosen = others.find(({ enrolmentId }) => enrolmentId === texts['mentor'])
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
  return {
    form: {
      ...{ language, title: copy.mentor.title, submit: copy.mentor.confirm, close: copy.mentor.close, fields: [] },
      intro: follows(person, mentor, former, copy),
      sends: { do: 'giveMentor', cohort, enrolment, was, mentor: chosen.enrolmentId },
    },
  }
}

function follows(person: Person, mentor: Person, former: Person | null, { mentor: copy, card }: Copy): Part[] {
  const items = [
    `${card.mentor}: ${mentor.name}`,
    ...(former ? [copy.place(former.name)] : []),
    ...(person.cohort.startsAt ? [person.state === 'active' && person.standing !== 'silent' ? copy.keeps : copy.asked] : []),
  ]
  const [to, by] = [toldOf(person), toldOf(mentor)]
  const told: Part[] = person.cohort.startsAt
    ? [
        ...[text(copy.told(person.name)), ...quoted(mentorView(to, mentor.name))],
        ...[text(copy.told(mentor.name)), ...quoted(menteeView(by, person.name, true))],
        ...(former ? [text(copy.told(former.name)), ...quoted(menteeView(toldOf(former), person.name, false))] : []),
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
    const outcome = await changeMentor(
      stores,
      { cohortId: cohort, menteeId: enrolment, mentorId: mentor, actorId: actor.personId },
      deps.clock.now(),
    )
    const after = await stores.people.person(cohort, enrolment, actor)
    return { outcome, person: after ?? person } as const
  })
  if (done.outcome === 'forbidden') return refuse(actor, 'onlyCoordinator')
  if (done.outcome === 'stale' || done.outcome === 'gone') return showStale(deps, of, actor)
  const { mentor: copy } = copyIn(actor.language, done.person.cohort.words)
  const words = { changed: copy.done(done.person.name, done.person.partners[0]?.name ?? ''), same: copy.same, noRoom: copy.noRoom }[
    done.outcome
  ]
  return showCard(deps, of, actor, [text(words)])
}
