import { heading, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Tap } from '../commands.ts'
import { ofKind } from '../group-kind.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { AskedGroup } from './facts.ts'
import { answerSuggestion } from './suggestion.ts'
import { othersIn, said, suggestedView } from './views.ts'

export const over = ({ language }: KnownPerson): Reply => ({ accepted: false, view: said(language, text(copyIn(language).over)) })

/** By tap: whether somebody wants to be in a group that they are asked about. Said again, it changes nothing. */
export async function answerGroup(
  deps: Deps,
  { group: id, answer }: Extract<Tap, { do: 'answerGroup' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const before = await stores.asking.group(id)
    if (!before) return over(actor)
    await stores.forming.hold(before.cohortId)
    const group = await stores.asking.group(id)
    if (!group) return over(actor)
    if (group.state === 'published' && ofKind[group.kind].isOffered) return answerOffer(stores, group, answer, actor, now)
    return group.state === 'proposed' || group.state === 'declined' ? answerSuggestion(stores, group, answer, actor, now) : over(actor)
  })
}

async function answerOffer(
  { asking, wakeTimetable }: Stores,
  group: AskedGroup,
  answer: 'yes' | 'no',
  actor: KnownPerson,
  now: Parameters<Stores['asking']['stand']>[3],
): Promise<Reply> {
  const { circle } = copyIn(actor.language)
  const there = (await asking.paired(group.cohortId)).filter(({ role }) => ofKind[group.kind].roles.includes(role))
  const me = there.find(({ personId }) => personId === actor.personId)
  if (!me) return over(actor)
  const wanted = answer === 'yes' ? 'in' : 'out'
  const known = group.members.find(({ enrolmentId }) => enrolmentId === me.enrolmentId)
  if (known?.state !== wanted) {
    await asking.stand(group, [me.enrolmentId], wanted, now)
    await wakeTimetable()
  }
  if (wanted === 'out') return { accepted: true, view: said(actor.language, text(circle.out)) }
  const inside = new Set(group.members.filter(({ state }) => state === 'in').map(({ enrolmentId }) => enrolmentId))
  const others = there.filter(({ enrolmentId, personId }) => inside.has(enrolmentId) && personId !== actor.personId)
  const words = othersIn(others, actor.language, circle.others, circle.first)
  return { accepted: true, view: said(actor.language, heading(group.name), text(circle.in), text(words)) }
}

/** A suggestion as it is now, to one of those who are asked. */
export const showSuggestedGroup = (
  deps: Deps,
  { group: id }: Extract<Look, { do: 'showSuggestedGroup' }>,
  actor: KnownPerson,
): Promise<Reply> =>
  deps.transact(async ({ asking }) => {
    const group = await asking.group(id)
    const me = group?.members.find(({ personId }) => personId === actor.personId)
    if (!group || !me) return over(actor)
    return { accepted: true, view: suggestedView(group, { ...me, language: actor.language }) }
  })

/** By tap of a member of a group that people leave by themselves: they are asked once more, and then they are out. */
export async function leaveGroup(deps: Deps, { group: id, sure }: Extract<Tap, { do: 'leaveGroup' }>, actor: KnownPerson): Promise<Reply> {
  const { leave } = copyIn(actor.language)
  return deps.transact(async ({ asking, forming, wakeTimetable }) => {
    const before = await asking.group(id)
    if (before) await forming.hold(before.cohortId)
    const group = before && (await asking.group(id))
    const me = group?.members.find(({ personId, state }) => personId === actor.personId && state === 'in')
    if (!group || !me || group.state !== 'published' || !ofKind[group.kind].mayLeave) return over(actor)
    if (sure !== 'yes') {
      const command = { do: 'leaveGroup', group: id, sure: 'yes' } satisfies Tap
      const button = { kind: 'buttons', buttons: [{ label: leave.yes, command }] } as const
      return { accepted: true, view: said(actor.language, text(leave.sure(group.name)), button) }
    }
    await asking.stand(group, [me.enrolmentId], 'out', deps.clock.now())
    await wakeTimetable()
    return { accepted: true, view: said(actor.language, text(leave.done(group.name))) }
  })
}
