import type { Field, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import { clean, shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../say.ts'
import type { PairingCohort } from '../store.ts'
import { rankApart } from '../suggest-apart.ts'
import { sceneOf } from '../wish.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { settleSearches } from './settle.ts'
import { mostLabel, searchReply } from './show.ts'
import { shown } from './views.ts'

/** Mentors in a sequence at most: after so many a coordinator decides again. */
const mostMentors = 20
/** Mentors whom the form names. */
const mostNamed = 5
/** Characters of a coordinator's words at most. */
export const mostWords = 1000

/** Days that a mentor may have for an answer, as the form offers them. */
const dayChoices = [1, 2, 3, 5] as const
const usualDays = 2

interface Ranked {
  readonly cohort: PairingCohort
  readonly mentee: { readonly name: string; readonly hopes: string | null } | null
  /** The best first. */
  readonly mentors: readonly { readonly id: string; readonly name: string; readonly score: number }[]
  /** Some mentor has a free place. */
  readonly isRoom: boolean
}

/** Which mentors could be asked for a mentee, in order. Null: there is no such cohort of theirs. */
async function rank(deps: Deps, cohortId: string, menteeId: string, actor: KnownPerson): Promise<Ranked | null> {
  const read = await deps.transact(async ({ pairing, requests }) => {
    const cohort = await pairing.cohort(cohortId, actor)
    if (!cohort) return null
    const without = await requests.without(cohortId)
    return {
      cohort,
      unaskable: await requests.unaskable(cohortId),
      isWithout: without.some((each) => each.menteeId === menteeId),
      scene: await sceneOf(pairing, cohortId, deps.clock.now()),
    }
  })
  if (!read) return null
  const { cohort, scene } = read
  const mentee = scene.people.find(({ id }) => id === menteeId)
  if (!mentee || !read.isWithout) return { cohort, mentee: null, mentors: [], isRoom: false }
  const free = scene.people.filter(({ id, role, seatIds }) => role === 'mentor' && seatIds.length > 0 && !read.unaskable.has(id))
  const { wish } = scene
  const of = new Set([menteeId, ...free.map(({ id }) => id)])
  const people = wish.people.filter(({ id }) => of.has(id))
  const ranked = await rankApart(
    deps.apart,
    { ...wish, people, pins: [], aim: 'everybody', seed: 0, rules: { language: true, organisation: true } },
    actor.personId,
  )
  const mentors = ranked.flatMap(({ mentor, score }) => {
    const found = free.find(({ id }) => id === mentor)
    return found ? [{ id: mentor, name: found.name, score }] : []
  })
  return { cohort, mentee: { name: mentee.name, hopes: mentee.wishes }, mentors: mentors.slice(0, mostMentors), isRoom: free.length > 0 }
}

const whyNobody = ({ isRoom }: Ranked, name: string, { refused }: Copy): string => (isRoom ? refused.kept(name) : refused.nobody)

/** Opens the form in which a coordinator has mentors asked for one mentee. */
export async function openSearch(deps: Deps, opening: Extract<Opening, { do: 'openSearch' }>, actor: KnownPerson): Promise<Opened> {
  const ranked = await rank(deps, opening.cohort, opening.mentee, actor)
  if (!ranked) return refuse(actor)
  const copy = copyIn(actor.language, ranked.cohort.words)
  const { mentee, mentors } = ranked
  if (!mentee) return { ...shown(actor.language, [text(copy.list.none)]), accepted: false }
  if (mentors.length === 0) return { ...shown(actor.language, [text(whyNobody(ranked, mentee.name, copy))]), accepted: false }
  return {
    form: formOf(ranked, mentee, copy, {
      language: actor.language,
      sends: { do: 'startSearch', cohort: opening.cohort, mentee: opening.mentee },
    }),
  }
}

function formOf(
  { mentors }: Ranked,
  { name, hopes }: NonNullable<Ranked['mentee']>,
  { form: copy }: Copy,
  { language, sends }: { readonly language: KnownPerson['language']; readonly sends: Submission },
): Form {
  const named = mentors.slice(0, mostNamed).map((each) => copy.candidate(each.name, each.score))
  const more = mentors.length - named.length
  return {
    ...{ language, title: copy.title, submit: copy.submit, close: copy.close, sends },
    intro: [
      ...[text(copy.intro(name)), note(hopes ? copy.hopes(hopes) : copy.noHopes), text(copy.order)],
      { kind: 'list', items: more > 0 ? [...named, copy.more(more)] : named },
    ],
    fields: [
      ...(mentors.length > 1 ? [firstField(mentors, copy)] : []),
      { kind: 'lines', name: 'words', label: copy.words, hint: copy.wordsHint, most: mostWords, optional: true },
      {
        ...{ kind: 'choice', name: 'days', label: copy.days, initial: String(usualDays) },
        options: dayChoices.map((days) => ({ value: String(days), label: copy.dayOptions[days] })),
      },
      {
        ...{ kind: 'choice', name: 'atOnce', label: copy.atOnce, initial: '1' },
        options: ([1, 2] as const).map((count) => ({ value: String(count), label: copy.atOnceOptions[count] })),
      },
    ],
  }
}

/** Whom to ask first; the others follow in their order. */
const firstField = (mentors: Ranked['mentors'], copy: Copy['form']): Field => ({
  ...{ kind: 'choice', name: 'first', label: copy.first, initial: mentors[0]?.id ?? '' },
  options: mentors.map(({ id, name, score }) => ({ value: id, label: shorten(copy.candidate(name, score), mostLabel) })),
})

/** Has mentors asked for one mentee, the first at once. */
export async function startSearch(
  deps: Deps,
  { cohort: cohortId, mentee: menteeId }: Extract<Submission, { do: 'startSearch' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const ranked = await rank(deps, cohortId, menteeId, actor)
  if (!ranked) return refuse(actor)
  const copy = copyIn(actor.language, ranked.cohort.words)
  const no = (reason: string): Submitted => ({ ...shown(actor.language, [text(reason)]), accepted: false })
  if (!ranked.mentee) return no(copy.list.none)
  if (ranked.mentors.length === 0) return no(whyNobody(ranked, ranked.mentee.name, copy))
  const days = dayChoices.find((each) => String(each) === texts['days']) ?? usualDays
  const asks = {
    ...{
      cohortId,
      menteeId,
      askedBy: actor.personId,
      words: clean(texts['words'] ?? '').trim(),
      days,
      atOnce: texts['atOnce'] === '2' ? 2 : 1,
    },
    mentors: ranked.mentors.toSorted((one, other) => Number(other.id === texts['first']) - Number(one.id === texts['first'])),
  }
  const now = deps.clock.now()
  const started = await deps.transact(async (stores) => {
    await stores.requests.hold(cohortId)
    const without = await stores.requests.without(cohortId)
    if (!without.some((each) => each.menteeId === menteeId)) return 'seated'
    const id = await stores.requests.start(asks, now)
    if (id === null) return 'already'
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'askedMentors', subject: menteeId }])
    await settleSearches(stores, cohortId, now)
    return { id }
  })
  if (started === 'already') return no(copy.refused.already)
  if (started === 'seated') return no(copy.refused.seated(ranked.mentee.name))
  return searchReply(deps, started.id, actor, [copy.sequence.begun])
}
