import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant } from '../../kit/clock.ts'
import { pinIn, sayOnce } from '../first-words.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Scene } from '../place/facts.ts'
import { apartIn, speakingIn } from '../place/speaking.ts'
import type { RhythmFacts } from '../rhythm/facts.rules.ts'
import { together, versionOf } from '../rhythm/views.ts'
import type { Deps } from './deps.ts'
import { agreementParts, agreementView } from './views.ts'

/** Hours for which the guide is of use to somebody who reads it alone. */
const usefulHours = 7 * 24
/** Hours after which what could not be said is tried again. */
const soonHours = 1 / 6

/** Whether the guide is said: from the day before the first meeting on. */
const isTime = ({ meetings }: RhythmFacts): boolean => meetings.some(({ agendaAt }) => agendaAt)

/**
 * Says the guide for the first meeting once, keeps it as the agreement is, and pins it once there is one. Answers with when it is tried again; null: all is said.
 */
export async function followAgreement(
  deps: Deps,
  groupId: string,
  sceneOf: () => Promise<Scene | null>,
  now: Instant,
): Promise<Instant | null> {
  const { facts, agreement } = await deps.transact(async ({ rhythm, agreements }) => ({
    facts: await rhythm.facts(groupId),
    agreement: await agreements.agreement(groupId),
  }))
  if (!facts || !(isTime(facts) || agreement.agreed || agreement.written)) return null
  const scene = await sceneOf()
  if (!scene) return null
  const view = { language: facts.language, parts: agreementParts(facts, agreement, together(facts)) }
  const version = versionOf(view)
  const speaking = speakingIn(scene)
  let isSaid = true
  for (const {
    facts: { id: placeId },
    place,
  } of speaking) {
    const platform = deps.platformOf(place.workspace)
    const post = await deps.transact(({ agreements }) => agreements.post(placeId))
    let [id, ref] = [post?.id ?? null, post?.ref ?? null]
    if (!post) {
      id = await deps.transact(({ agreements }) => agreements.beginPost(placeId, version, now))
      if (id === null) continue
      const postId = id
      const sent = await sayOnce(platform, place, view, id, (each) =>
        deps.transact(({ rhythm }) => rhythm.endPost(postId, each?.ref ?? null)),
      )
      if (sent === 'unsaid') isSaid = false
      ref = typeof sent === 'string' ? null : sent.ref
    } else if (post.ref !== null && post.version !== version && platform.update) {
      const done = await platform.update({ workspace: place.workspace, ref: post.ref }, view, 'leave')
      if (done.kind === 'retry') isSaid = false
      else await deps.transact(({ rhythm }) => rhythm.renewed(post.id, version))
    }
    const [said, postId] = [ref, id]
    if (agreement.agreed && said !== null && postId !== null && !post?.isPinned)
      await pinIn(platform, { workspace: place.workspace, ref: said }, () =>
        deps.transact(({ agreements }) => agreements.pinned(postId, now)),
      )
  }
  const alone = new Set(apartIn(scene, speaking).map(({ enrolmentId }) => enrolmentId))
  const kind: Kind = 'group.agreement'
  const deliveries = facts.members
    .filter(({ enrolmentId, isPaused }) => alone.has(enrolmentId) && !isPaused)
    .map(
      (member): NewDelivery<Kind> => ({
        key: `${kind}:${groupId}:${member.enrolmentId}`,
        ...{ kind, step: 1, class: kinds[kind].class, personId: member.personId, cohortId: facts.cohortId },
        ...{ view: agreementView(facts, agreement, member), dueAt: now, expiresAt: hoursAfter(now, usefulHours) },
      }),
    )
  if (deliveries.length > 0) await deps.transact(({ outbox }) => outbox.put(deliveries))
  return isSaid ? null : hoursAfter(now, soonHours)
}
