import { heading, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn as formingIn } from '../forming/copy-in.ts'
import { freshNames } from '../forming/drafted.ts'
import { deliveriesOf, joinedView } from '../forming/told.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { AskedGroup, AskedMember } from './facts.ts'
import { daysOpen, isBroken } from './pairs.rules.ts'
import { deliveryOf, offView, said } from './views.ts'

/** When a suggestion that nobody has decided comes to nothing. */
export const openUntil = ({ createdAt }: Pick<AskedGroup, 'createdAt'>): Instant => hoursAfter(createdAt, daysOpen * 24)

/** Whether what was suggested can still be. */
const canBe = async ({ asking }: Stores, group: AskedGroup, now: Instant): Promise<boolean> => {
  const ids = group.members.map(({ enrolmentId }) => enrolmentId)
  return isBefore(now, openUntil(group)) && !isBroken(ids, await asking.paired(group.cohortId)) && !(await asking.isApart(ids))
}

/** The answer of one of those who are asked: one no ends it, and the last yes makes the group. */
export async function answerSuggestion(
  stores: Stores,
  group: AskedGroup,
  answer: 'yes' | 'no',
  actor: KnownPerson,
  now: Instant,
): Promise<Reply> {
  const { asking, outbox } = stores
  const { pairs, over } = copyIn(actor.language)
  const me = group.members.find(({ personId }) => personId === actor.personId)
  const reply = (accepted: boolean, words: string): Reply => ({
    accepted,
    view: said(actor.language, heading(pairs.title), text(words)),
  })
  if (!me || group.state !== 'proposed') return reply(false, over)
  if (answer === 'no' || !(await canBe(stores, group, now))) {
    await callOff(stores, group, me, now)
    return answer === 'no' ? reply(true, pairs.refused) : reply(false, over)
  }
  await asking.stand(group, [me.enrolmentId], 'agreed', now)
  const waiting = group.members.filter(({ enrolmentId, state }) => enrolmentId !== me.enrolmentId && state === 'asked').length
  const view = waiting === 0 && (await formed(stores, group, { ...me, language: actor.language }, now))
  if (view) return { accepted: true, view }
  await outbox.renew(readersOf(group), ['group.suggested'])
  return reply(true, pairs.agreed(waiting))
}

const readersOf = ({ members, cohortId }: AskedGroup) => members.map(({ personId }) => ({ personId, cohortId }))

/** All want it: they are a group, and everybody but the last to say so hears it. */
async function formed({ asking, forming, outbox, audit, wakeTimetable }: Stores, group: AskedGroup, me: AskedMember, now: Instant) {
  const { id, cohortId } = group
  const cohort = await asking.cohort(cohortId)
  if (!cohort) return null
  await asking.form(id, freshNames(await forming.groups(cohortId), formingIn(cohort.language, cohort.words).named)(), now)
  const made = (await forming.groups(cohortId)).find((each) => each.id === id)
  const mine = made?.members.find(({ enrolmentId }) => enrolmentId === me.enrolmentId)
  if (!made || !mine) return null
  const joins = made.members.filter((each) => each !== mine).map((member) => ({ group: made, member }))
  await outbox.put(deliveriesOf({ joins, leaves: [] }, ({ members }) => members, cohort, now))
  await outbox.renew(readersOf(group), ['group.suggested'])
  await audit.note([{ actorId: me.personId, cohortId, deed: 'joinedPairs', subject: id, detail: { members: made.members.length } }])
  await wakeTimetable()
  return joinedView({ group: made, member: mine }, made.members, cohort)
}

/** It comes to nothing: whoever has heard of it hears that, and not why. `by`: who needs no message, because they read the answer to their tap. */
async function callOff({ asking, outbox }: Stores, group: AskedGroup, by: AskedMember | null, now: Instant): Promise<void> {
  await asking.decline(group.id, now)
  const unheard = await outbox.takeBack(group.cohortId, `group.suggested:${group.id}:`)
  const told = group.members.filter(({ personId, enrolmentId }) => enrolmentId !== by?.enrolmentId && !unheard.includes(personId))
  await outbox.put(
    told.map((member) =>
      deliveryOf(group, member, { kind: 'group.notFormed', view: offView(member.language), dueAt: now, expiresAt: null }),
    ),
  )
  await outbox.renew(readersOf(group), ['group.suggested'])
}

/** Looks at a suggestion: it ends once it cannot be any more. Answers with when it is looked at again; null: it is decided. */
export const followSuggestion = (deps: Deps, groupId: string, now: Instant): Promise<Instant | null> =>
  deps.transact(async (stores) => {
    const before = await stores.asking.group(groupId)
    if (before?.state !== 'proposed') return null
    await stores.forming.hold(before.cohortId)
    const group = await stores.asking.group(groupId)
    if (group?.state !== 'proposed') return null
    if (await canBe(stores, group, now)) return openUntil(group)
    await callOff(stores, group, null, now)
    return null
  })
