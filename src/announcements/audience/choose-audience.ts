import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { note } from '../../contract/parts.ts'
import { languages, type Part } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import { cohortFields, cohortsIn, namesFor } from '../drafts/compose-fields.ts'
import { showDraft, titleOf } from '../drafts/draft.ts'
import { draftChanged } from '../drafts/meanwhile.ts'
import { platformsOf } from '../drafts/measure.ts'
import { wayField, wayIn, wayProblem } from '../drafts/way.ts'
import { type Announcement, type Audience, type CohortFacts, roles, states, type Written } from '../facts.ts'
import { chosenOf, isDraft, type Mine, mine } from '../mine.ts'
import type { AnnouncementStore } from '../store.ts'
import { copyFor, refuse } from '../views.ts'
import { audienceWords, strange, summaryOf } from './summary.ts'

/** Earlier announcements whose button somebody may not have tapped. */
const mostEarlier = 20

interface Earlier {
  readonly id: string
  readonly title: string
}

/** Opens the form in which it is chosen who gets an announcement. */
export async function openAudience(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openAudience' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async ({ announcements }): Promise<Opened> => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    const named = await announcements.namesOf(own.announcement.audience.people)
    return { form: formFor(own.announcement, await around(announcements, own.announcement, own.cohorts, named, actor), actor) }
  })
}

/** The form as it is with what is ticked so far: how many people that is. Names that say nobody yet count nobody. */
export async function renewAudience(
  deps: Deps,
  { announcement: id, revision }: Extract<Submission, { do: 'chooseAudience' }>,
  texts: Filled['texts'],
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async ({ announcements }): Promise<Opened> => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    const people = await peopleIn(announcements, texts['people'] ?? '', own.cohorts, copyFor(actor))
    const written = writtenIn(texts, own.cohorts, 'ids' in people ? people.ids : [], own.announcement)
    // What somebody else changed meanwhile is shown when she saves.
    const filling = { ...own.announcement, ...written, revision }
    return { form: formFor(filling, await around(announcements, filling, own.cohorts, linesIn(texts['people']), actor), actor) }
  })
}

/** What the form needs to know besides the draft. */
interface Around {
  readonly cohorts: readonly CohortFacts[]
  readonly named: readonly string[]
  readonly earlier: readonly Earlier[]
  /** How many people it is for. */
  readonly total: number
}

const around = async (
  store: AnnouncementStore,
  filling: Written,
  cohorts: readonly CohortFacts[],
  named: readonly string[],
  actor: KnownPerson,
): Promise<Around> => ({
  ...{ cohorts, named, earlier: await earlierOf(store, cohorts, actor) },
  total: summaryOf(await store.count(filling, actor.personId), filling.way).total,
})

async function earlierOf(
  announcements: AnnouncementStore,
  cohorts: readonly CohortFacts[],
  actor: KnownPerson,
): Promise<readonly Earlier[]> {
  const ids = cohorts.map(({ id }) => id)
  const some = await announcements.list(ids, actor.personId, { from: 0, most: mostEarlier })
  return some
    .filter(({ state, button }) => state === 'sent' && button !== null && button !== 'question')
    .map((each) => ({ id: each.id, title: titleOf(each, actor.language, copyFor(actor)) }))
}

function formFor(
  announcement: Announcement,
  { cohorts, named, earlier, total }: Around,
  actor: KnownPerson,
  above: readonly Part[] = [],
): Form {
  const copy = copyFor(actor)
  const { audience: said, buttons } = copy
  const unknown = strange(announcement, copy)
  const sends: Submission = { do: 'chooseAudience', announcement: announcement.id, revision: announcement.revision }
  return {
    language: actor.language,
    ...{ title: said.title, submit: buttons.save, close: buttons.cancel },
    intro: [...above, note(said.intro), ...(unknown.length > 0 ? [note(said.strange(unknown.join(', ')))] : [])],
    fields: [
      ...cohortFields(cohorts, announcement.cohortIds, copy),
      ...ruleFields(announcement, earlier, total, copy),
      ...otherFields(named, copy),
      ...wayField(cohorts, announcement.way, copy),
    ],
    sends,
    live: { fields: [...namesFor(cohorts), 'roles', 'languages', 'states', 'of'], label: buttons.count },
  }
}

function ruleFields({ audience }: Announcement, earlier: readonly Earlier[], total: number, copy: Copy): Field[] {
  const ticked = (
    name: string,
    label: string,
    names: readonly string[],
    words: Readonly<Record<string, string>>,
    chosen: readonly string[],
  ): Field => {
    const known = chosen.filter((each) => names.includes(each))
    const options = names.map((value) => ({ value, label: words[value] ?? value }))
    return { kind: 'choices', optional: true, name, label, options, ...(known.length > 0 && { initial: known.join(',') }) }
  }
  const { audience: said } = copy
  const offered = states.filter((each) => each !== 'notTapped' || earlier.length > 0)
  return [
    ticked('roles', said.roles, roles, copy.roles, audience.roles),
    ticked('languages', said.languages, languages, copy.languages, audience.languages),
    { ...ticked('states', said.states, offered, copy.states, audience.states), hint: total === 0 ? said.nobody : copy.send.many(total) },
    ...(earlier.length === 0
      ? []
      : [
          {
            ...({ kind: 'choice', name: 'of', label: said.of, optional: true } as const),
            options: earlier.map(({ id, title }) => ({ value: id, label: title })),
            ...(audience.of !== null && earlier.some(({ id }) => id === audience.of) && { initial: audience.of }),
          },
        ]),
  ]
}

function otherFields(named: readonly string[], { audience: said }: Copy): Field[] {
  return [
    {
      kind: 'lines',
      name: 'people',
      label: said.people,
      hint: said.peopleHint,
      optional: true,
      most: 3000,
      ...(named.length > 0 && { initial: named.join('\n') }),
    },
  ]
}

const listed = (text: string | undefined, known: readonly string[]): readonly string[] =>
  (text ?? '').split(',').filter((each) => known.includes(each))

/** Stores who gets it, unless nobody would. */
export async function chooseAudience(
  deps: Deps,
  { announcement: id, revision }: Extract<Submission, { do: 'chooseAudience' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const copy = copyFor(actor)
  const problem = await deps.transact(async ({ announcements }): Promise<Submitted | null> => {
    const own = await mine(announcements, id, actor, 'lock')
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    if (own.announcement.revision !== revision) {
      const filling = { ...own.announcement, ...writtenIn(texts, own.cohorts, [], own.announcement) }
      const above = draftChanged(own.announcement, [note(audienceWords(own.announcement, own.chosen, copy))], copy)
      return { form: formFor(filling, await around(announcements, filling, own.cohorts, linesIn(texts['people']), actor), actor, above) }
    }
    const people = await peopleIn(announcements, texts['people'] ?? '', own.cohorts, copy)
    if ('problem' in people) return { problems: { people: people.problem } }
    const written = writtenIn(texts, own.cohorts, people.ids, own.announcement)
    const isWrong = await wrongIn(deps, announcements, written, own, copy)
    if (isWrong) return { problems: isWrong }
    const counted = await announcements.count(written, actor.personId)
    if (counted.length === 0) return { problems: { states: copy.audience.nobody } }
    await announcements.save(id, written, actor.personId)
    return null
  })
  return problem ?? showDraft(deps, { announcement: id }, actor)
}

/** What is wrong with a choice, beside its field: nobody knows whose kick-off is meant, or the way cannot be gone. */
async function wrongIn(
  deps: Deps,
  announcements: AnnouncementStore,
  written: Written,
  { announcement: { picture }, cohorts }: Mine,
  copy: Copy,
): Promise<Readonly<Record<string, string>> | null> {
  if (written.timing.kind === 'kickOff' && written.cohortIds.length > 1) return { cohorts: copy.when.oneCohort }
  const platforms = await platformsOf(deps, announcements, written.cohortIds)
  const way = wayProblem({ ...written, picture }, chosenOf(written, cohorts), platforms, copy)
  return way === null ? null : { way }
}

/** Named people count by their cohorts, too: without a cohort that was chosen they are looked for in all of hers. */
function writtenIn(
  texts: Readonly<Record<string, string>>,
  cohorts: readonly CohortFacts[],
  people: readonly string[],
  before: Announcement,
): Written {
  const chosen = cohortsIn(texts, cohorts)
  const isByRule = chosen.length > 0
  const audience: Audience = {
    roles: isByRule ? listed(texts['roles'], roles) : [],
    languages: listed(texts['languages'], languages),
    states: listed(texts['states'], states),
    people,
    of: texts['of'] ?? null,
  }
  const all = cohorts.map(({ id }) => id)
  const cohortIds = people.length > 0 && !isByRule ? all : chosen
  return { ...before, cohortIds, audience, way: wayIn(texts) }
}

/** What was written, line by line, each line once. */
const linesIn = (said = ''): readonly string[] => [
  ...new Set(
    clean(said)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** People by names or e-mails, one on each line. */
async function peopleIn(
  announcements: AnnouncementStore,
  said: string,
  cohorts: readonly CohortFacts[],
  { audience }: Copy,
): Promise<{ readonly ids: readonly string[] } | { readonly problem: string }> {
  const words = linesIn(said)
  if (words.length === 0) return { ids: [] }
  const found = await announcements.named(
    words,
    cohorts.map(({ id }) => id),
  )
  const byWord = Map.groupBy(found, ({ word }) => word)
  const unknown = words.filter((word) => !byWord.has(word))
  if (unknown.length > 0) return { problem: audience.unknown(unknown.join(', ')) }
  const several = words.filter((word) => (byWord.get(word)?.length ?? 0) > 1)
  if (several.length > 0) return { problem: audience.several(several.join(', ')) }
  return { ids: [...new Set(found.map(({ personId }) => personId))] }
}
