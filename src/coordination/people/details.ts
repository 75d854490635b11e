import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import { isLanguage, type Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { readEmail } from '../../people/import/index.ts'
import type { PersonChanges } from '../../programme/fact.ts'
import { changePerson, lookAtChange, type PersonChange } from '../../programme/index.ts'
import { undoably } from '../../programme/undo/undo.ts'
import { languageChoices } from '../form-choices.ts'
import { undoBelow } from '../undo-change.ts'
import { showCard, showStale } from './card.ts'
import { most, type Opening, type Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { refuse, shown } from './say.ts'
import type { Person } from './store.ts'
import { detailIn } from './told.views.ts'

type Details = Extract<Submission, { do: 'saveDetails' }>['now']

const detailsOf = ({ name, email, language }: Person): Details => ({ name, email, language })
const isSame = (one: Details, other: Details): boolean =>
  one.name === other.name && one.email === other.email && one.language === other.language

/** The form for somebody's name, e-mail and language. */
export async function openDetails(
  deps: PeopleDeps,
  { cohort, enrolment }: Extract<Opening, { do: 'openDetails' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const person = await deps.transact(({ people }) => people.person(cohort, enrolment, actor))
  return person ? { form: detailsForm(person, actor) } : refuse(actor, 'onlyCoordinator')
}

function detailsForm(person: Person, actor: KnownPerson): Form {
  const { details: copy } = copyIn(actor.language, person.cohort.words)
  const was = detailsOf(person)
  const inputs: Field[] = [
    { kind: 'line', name: 'name', label: copy.name, initial: was.name, most: most.name },
    { kind: 'line', name: 'email', label: copy.email, initial: was.email, most: most.email },
    { kind: 'choice', name: 'language', label: copy.language, options: languageChoices, initial: was.language },
  ]
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [], fields: inputs },
    sends: { do: 'planDetails', cohort: person.cohort.id, enrolment: person.enrolmentId, was },
  }
}

/** What would change, with what follows; nothing is stored yet. */
export async function planDetails(
  deps: PeopleDeps,
  { cohort, enrolment, was }: Extract<Submission, { do: 'planDetails' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const of = { cohortId: cohort, enrolmentId: enrolment }
  const looked = await deps.transact(async (stores) => {
    const person = await stores.people.person(cohort, enrolment, actor)
    if (!person) return null
    const read = readDetails(texts, was, copyIn(actor.language, person.cohort.words))
    if ('problems' in read) return { person, ...read }
    return { person, now: read.now, outcome: await lookAtChange(stores, changeOf(deps, person, read.now, actor)) }
  })
  if (!looked) return refuse(actor, 'onlyCoordinator')
  if (!isSame(detailsOf(looked.person), was)) return showStale(deps, of, actor)
  if ('problems' in looked) return { problems: looked.problems }
  const { person, outcome, now } = looked
  const copy = copyIn(actor.language, person.cohort.words)
  if (outcome.kind === 'same') return shown(actor, [text(copy.details.same)])
  if (outcome.kind === 'refused') return { ...shown(actor, [text(copy.details.refusals[outcome.why])]), accepted: false }
  return {
    form: {
      ...{ language: actor.language, title: copy.details.title, submit: copy.details.confirm, close: copy.details.close, fields: [] },
      intro: follows(person, outcome.changes, copy),
      sends: { do: 'saveDetails', cohort, enrolment, was, now },
    },
  }
}

function readDetails(
  texts: Filled['texts'],
  was: Details,
  { details: copy }: Copy,
): { readonly now: Details } | { readonly problems: Record<string, string> } {
  const name = (texts['name'] ?? '').trim().replaceAll(/\s+/gu, ' ')
  const email = readEmail(texts['email'] ?? '')
  const language = texts['language'] ?? ''
  const problems = { ...(name === '' && { name: copy.noName }), ...(email === undefined && { email: copy.noEmail }) }
  if (Object.keys(problems).length > 0 || email === undefined) return { problems }
  return { now: { name, email, language: isLanguage(language) ? language : was.language } }
}

const changeOf = ({ owners }: PeopleDeps, person: Person, now: Details, actor: KnownPerson): PersonChange => ({
  ...{ cohortId: person.cohort.id, personId: person.personId, owners, actorId: actor.personId },
  ...now,
})

function follows(person: Person, changes: PersonChanges, { details: copy }: Copy): Part[] {
  const items = (['name', 'email', 'language'] as const).flatMap((what) => {
    const change = changes[what]
    return change ? [copy.change(copy[what], detailIn(what, change.from), detailIn(what, change.to))] : []
  })
  return [
    { kind: 'list', items },
    ...(changes.email ? [text(copy.account)] : []),
    text(person.state === 'withdrawn' ? copy.isOff : person.cohort.startsAt ? copy.told(changes.name?.to ?? person.name) : copy.untold),
  ]
}

/** Stores what was shown, and shows the card. */
export async function saveDetails(
  deps: PeopleDeps,
  { cohort, enrolment, was, now }: Extract<Submission, { do: 'saveDetails' }>,
  actor: KnownPerson,
): Promise<Submitted> {
  const of = { cohortId: cohort, enrolmentId: enrolment }
  const done = await deps.transact(async (stores) => {
    const person = await stores.people.person(cohort, enrolment, actor)
    if (!person) return 'forbidden'
    if (!isSame(detailsOf(person), was)) return 'stale'
    const at = deps.clock.now()
    const act = { actorId: actor.personId, cohortId: cohort, deed: 'changedPerson', subject: enrolment }
    const { done: outcome, kept } = await undoably(stores, act, at, () => changePerson(stores, changeOf(deps, person, now, actor), at))
    return { person, outcome, undo: undoBelow(kept, actor) }
  })
  if (done === 'forbidden') return refuse(actor, 'onlyCoordinator')
  if (done === 'stale') return showStale(deps, of, actor)
  const { details: copy } = copyIn(actor.language, done.person.cohort.words)
  const { outcome } = done
  const words = outcome.kind === 'refused' ? copy.refusals[outcome.why] : outcome.kind === 'same' ? copy.same : copy.done(now.name)
  const reply = await showCard(deps, of, actor, [text(words), ...done.undo])
  return outcome.kind === 'refused' ? { ...reply, accepted: false } : reply
}
