import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { changeMentor } from '../../programme/index.ts'
import type { Look, Tap } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { mayAnswer } from './requests.rules.ts'
import { renew, settleSearches, tellWon } from './settle.ts'
import { searchReply } from './show.ts'
import { type Asking, askerIn, copyFor, requestView } from './views.ts'

/** What a mentor answers. */
export type SeatAnswer = 'yes' | 'no'

async function askingOf({ requests }: Pick<Stores, 'requests'>, requestId: string): Promise<Asking | null> {
  const found = await requests.find({ request: requestId })
  const request = found?.search.requests.find(({ id }) => id === requestId)
  const cohort = found && (await requests.cohort(found.cohortId))
  return found && request && cohort ? { cohort, search: found.search, request } : null
}

/** By tap of a mentor: yes pairs at once, and whoever was asked meanwhile hears it; no, and the next one is asked. */
export async function answerSeatRequest(
  deps: Deps,
  { request: id, as }: Extract<Tap, { do: 'answerSeatRequest' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const asking = await answered(deps, id, as, actor, (found) => found.request.mentor.personId === actor.personId)
  return asking ? { accepted: true, view: requestView(asking) } : notYours(deps, id, actor)
}

/** By tap of a coordinator who rang: the answer counts as the mentor's own. */
export async function noteSeatRequest(
  deps: Deps,
  { request: id, as }: Extract<Tap, { do: 'noteSeatRequest' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const found = await deps.transact(async ({ requests, pairing }) => {
    const asking = await askingOf({ requests }, id)
    return asking && (await pairing.cohort(asking.cohort.id, actor)) ? asking : null
  })
  if (!found) return notYours(deps, id, actor)
  const asking = await answered(deps, id, as, actor, () => true)
  return searchReply(deps, found.search.id, actor, asking?.request.state === as ? [] : 'changed')
}

/** Takes an answer, if it may be given, and answers how things stand then. Null: it may not. */
async function answered(
  deps: Deps,
  id: string,
  as: SeatAnswer,
  actor: KnownPerson,
  may: (asking: Asking) => boolean,
): Promise<Asking | null> {
  const now = deps.clock.now()
  return deps.transactWidely(async (stores) => {
    const before = await askingOf(stores, id)
    if (!before || !may(before)) return null
    await stores.requests.hold(before.cohort.id)
    const asking = await askingOf(stores, id)
    if (asking && mayAnswer(asking.search, asking.request, as)) {
      if (as === 'yes') await sayYes(stores, asking, actor, now)
      else await sayNo(stores, asking, actor, now)
    }
    // What cannot be answered any more may be open still: then it ends now, and is shown as over.
    else await settleSearches(stores, before.cohort.id, now)
    return askingOf(stores, id)
  })
}

async function sayYes(stores: Stores, asking: Asking, actor: KnownPerson, now: Instant): Promise<void> {
  const { cohort, search, request } = asking
  await stores.requests.close(request.id, 'yes', now)
  await stores.requests.end(search.id, 'won', now)
  const change = { cohortId: cohort.id, menteeId: search.menteeId, mentorId: request.mentorId, actorId: actor.personId }
  if ((await changeMentor(stores, change, now)) === 'changed') {
    await tellWon(stores, asking, now)
    await noted(stores, asking, 'yes', actor)
  } else {
    // Their last place has gone meanwhile, or they left: the next one is asked.
    await stores.requests.close(request.id, 'over', now)
    await stores.requests.reopen(search.id)
  }
  await renew(stores, asking, now)
  await settleSearches(stores, cohort.id, now)
}

async function sayNo(stores: Stores, asking: Asking, actor: KnownPerson, now: Instant): Promise<void> {
  await stores.requests.close(asking.request.id, 'no', now)
  await noted(stores, asking, 'no', actor)
  await renew(stores, asking, now)
  await settleSearches(stores, asking.cohort.id, now)
}

const noted = ({ audit }: Stores, { cohort, search, request }: Asking, as: SeatAnswer, actor: KnownPerson): Promise<void> =>
  audit.note([
    {
      actorId: actor.personId,
      cohortId: cohort.id,
      deed: 'answeredRequest',
      subject: request.mentorId,
      detail: { mentee: search.menteeId, as },
    },
  ])

/** A request as it stands now, for its mentor. One that is there no more, because the mentee is forgotten, needs no answer: so the message names nobody. */
export async function showSeatRequest(
  deps: Deps,
  { request: id }: Extract<Look, { do: 'showSeatRequest' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const asking = await deps.transact((stores) => askingOf(stores, id))
  const { language } = actor
  if (!asking) return { accepted: true, view: { language, parts: [text(copyFor(actor, { words: usualWords }).answered.notNeeded)] } }
  if (asking.request.mentor.personId !== actor.personId) return notYours(deps, id, actor)
  return { accepted: true, view: requestView(asking) }
}

const own = (deps: Deps, id: string, actor: KnownPerson): Promise<Asking | null> =>
  deps.transact(async (stores) => {
    const asking = await askingOf(stores, id)
    return asking?.request.mentor.personId === actor.personId ? asking : null
  })

/** What else is known of the mentee, for a mentor who was asked, and whom to ask. */
export async function showMoreOf(deps: Deps, { request: id }: Extract<Look, { do: 'showMoreOf' }>, actor: KnownPerson): Promise<Reply> {
  const asking = await own(deps, id, actor)
  if (!asking) return notYours(deps, id, actor)
  const { cohort, search } = asking
  if (!mayAnswer(search, asking.request, 'no')) return { accepted: true, view: requestView(asking) }
  const profile = await deps.transact(({ requests }) => requests.profileOf(search.menteeId))
  const copy = copyFor(actor, cohort)
  const names = new Intl.DisplayNames([actor.language], { type: 'language' })
  const rows = [
    ...(profile?.degree ? [{ label: copy.fields.degree, value: profile.degree }] : []),
    ...(profile?.topics ? [{ label: copy.fields.topics, value: profile.topics }] : []),
    ...(profile && profile.languages.length > 0
      ? [{ label: copy.fields.languages, value: profile.languages.map((each) => names.of(each) ?? each).join(', ') }]
      : []),
  ]
  const question = requestView(asking)
  return {
    accepted: true,
    view: {
      ...question,
      parts: [
        { kind: 'heading', text: copy.more.title(search.mentee.name) },
        ...(rows.length > 0 ? [{ kind: 'fields', rows } as const] : [text(copy.more.nothing)]),
        text(copy.more.ask(askerIn(search, copy))),
        ...question.parts,
      ],
    },
  }
}

async function notYours(deps: Deps, id: string, { language }: KnownPerson): Promise<Reply> {
  const asking = await deps.transact((stores) => askingOf(stores, id))
  const { answered: copy } = copyFor({ language }, asking?.cohort ?? { words: usualWords })
  return { accepted: false, view: { language, parts: [text(copy.notYours)] } }
}
