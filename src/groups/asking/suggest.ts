import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, text } from '../../contract/parts.ts'
import type { Button, Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { over } from './answer.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { AskedMember, Paired } from './facts.ts'
import { isFree, menteesOf, namedBy, sideOf } from './pairs.rules.ts'
import type { PairsCohort } from './store.ts'
import { openUntil } from './suggestion.ts'
import { deliveryOf, said, suggestedView } from './views.ts'

/** Characters of a name or an email at most. */
export const mostWho = 100

/** How pairs become one group, with a button for each cohort in which the reader may suggest it. */
export const showJoiningPairs = (deps: Deps, actor: KnownPerson): Promise<Reply> =>
  deps.transact(async ({ asking }) => {
    const { pairs } = copyIn(actor.language)
    const cohorts = await asking.ownCohorts(actor)
    const buttons: Button[] = []
    for (const { id, name } of cohorts) {
      const mine = ownSide(await asking.paired(id), actor)
      const command = { do: 'openJoiningPairs', mark: 'opening', cohort: id } satisfies Opening
      if (mine) buttons.push({ label: cohorts.length > 1 ? `${pairs.open}: ${name}` : pairs.open, command })
    }
    const parts = [heading(pairs.title), text(pairs.text), ...(buttons.length > 0 ? [] : [text(pairs.none)])]
    return { accepted: true, view: said(actor.language, ...parts, ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : [])) }
  })

/** Everybody in the pairs of the reader who may become a group with others. Null: they may not. */
function ownSide(people: readonly Paired[], { personId }: KnownPerson): { readonly me: Paired; readonly side: readonly Paired[] } | null {
  const sides = people.filter((each) => each.personId === personId).map((me) => ({ me, side: sideOf(people, me) }))
  return sides.find(({ side }) => isFree(side)) ?? null
}

/** By tap of one of a pair: the form in which they say who the other pair is. */
export const openJoiningPairs = (
  deps: Deps,
  { cohort: id }: Extract<Opening, { do: 'openJoiningPairs' }>,
  actor: KnownPerson,
): Promise<Opened> =>
  deps.transact(async ({ asking }): Promise<Opened> => {
    const cohort = (await asking.ownCohorts(actor)).find((each) => each.id === id)
    if (!cohort || !ownSide(await asking.paired(id), actor)) return over(actor)
    const { pairs } = copyIn(actor.language)
    return {
      form: {
        ...{ language: actor.language, title: pairs.title, submit: pairs.send, close: pairs.cancel, intro: [text(pairs.text)] },
        fields: [{ kind: 'line', name: 'who', label: pairs.who, hint: pairs.whoHint, most: mostWho }],
        sends: { do: 'suggestJoiningPairs', cohort: id },
      },
    }
  })

/** Takes the form: everybody in both pairs is asked, but whoever suggests it. */
export async function suggestJoiningPairs(
  deps: Deps,
  { cohort: id }: Extract<Submission, { do: 'suggestJoiningPairs' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  return deps.transact(async (stores): Promise<Submitted> => {
    const { asking, forming } = stores
    const cohort = (await asking.ownCohorts(actor)).find((each) => each.id === id)
    if (!cohort) return over(actor)
    await forming.hold(id)
    const people = await asking.paired(id)
    const mine = ownSide(people, actor)
    if (!mine) return over(actor)
    const { pairs } = copyIn(actor.language)
    const found = await bothPairs(stores, mine.side, texts['who'] ?? '', people, cohort)
    if (!Array.isArray(found)) return { problems: { who: found === 'tooMany' ? pairs.tooMany(cohort.most) : pairs[found] } }
    await ask(stores, cohort, mine.me, found, actor, deps.clock.now())
    return { accepted: true, view: said(actor.language, heading(pairs.title), text(pairs.asked)) }
  })
}

type Against = Extract<keyof Copy['pairs'], 'unknown' | 'several' | 'own' | 'cannot' | 'waiting' | 'tooMany'>

/** Everybody in both pairs; or what speaks against it. */
async function bothPairs(
  { asking }: Stores,
  side: readonly Paired[],
  written: string,
  people: readonly Paired[],
  { most }: PairsCohort,
): Promise<Paired[] | Against> {
  const named = namedBy(written, people)
  const sides = named.map((each) => sideOf(people, each)).filter((each) => each.length > 0)
  const [other] = sides
  if (!other) return 'unknown'
  if (new Set(named.map(({ personId }) => personId)).size > 1) return 'several'
  if (other[0] === side[0]) return 'own'
  const all = [...side, ...other]
  if (menteesOf(all) > most) return 'tooMany'
  const ids = all.map(({ enrolmentId }) => enrolmentId)
  const isTwice = new Set(all.map(({ personId }) => personId)).size < all.length
  if (!isFree(other) || isTwice || (await asking.isApart(ids))) return 'cannot'
  const before = await asking.suggested(side.map(({ enrolmentId }) => enrolmentId))
  if (before.some(({ isOpen }) => isOpen)) return 'waiting'
  // A no stays a no.
  return before.some(({ members }) => members.toSorted().join() === ids.toSorted().join()) ? 'cannot' : all
}

async function ask(
  { asking, outbox, audit, wakeTimetable }: Stores,
  cohort: PairsCohort,
  me: Paired,
  people: readonly Paired[],
  { personId: actorId }: KnownPerson,
  now: Parameters<Stores['asking']['make']>[1],
): Promise<void> {
  const { id: cohortId, name, programme } = cohort
  const spoken = new Set(people.map(({ language }) => language))
  const [only] = spoken.size === 1 ? spoken : [cohort.language]
  const made = { cohortId, kind: 'mentoring', name, suggestedBy: me.enrolmentId } as const
  const id = await asking.make({ ...made, state: 'proposed', language: only ?? cohort.language }, now)
  const others = people.filter((each) => each !== me)
  const group = { ...made, id, programme, createdAt: now, state: 'proposed' } as const
  await asking.stand(
    group,
    others.map(({ enrolmentId }) => enrolmentId),
    'asked',
    now,
  )
  await asking.stand(group, [me.enrolmentId], 'agreed', now)
  const members = people.map((each): AskedMember => ({ ...each, state: each === me ? 'agreed' : 'asked' }))
  await outbox.put(
    members
      .filter(({ state }) => state === 'asked')
      .map((member) => {
        const view = suggestedView({ ...group, members }, member)
        return deliveryOf(group, member, { kind: 'group.suggested', view, dueAt: now, expiresAt: openUntil(group) })
      }),
  )
  await audit.note([{ actorId, cohortId, deed: 'suggestedGroup', subject: id, detail: { asked: others.length } }])
  await wakeTimetable()
}
