import { note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import { refuse } from '../forming/say.ts'
import type { Groupable } from '../forming/store.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { deliveryOf, offeredView } from './views.ts'

/** Fewer mentors than that need no group of their own. */
const fewest = 2

/** Mentors of a cohort whom nobody has asked. */
const toAsk = (people: readonly Groupable[]): readonly Groupable[] => people.filter(({ role, isAsked }) => role === 'mentor' && !isAsked)

const versionOf = (mentors: readonly Groupable[]): string => fingerprintOf(mentors.map(({ id }) => id))

/** What a coordinator reads of a group of mentors: to how many she would write by one tap. None: there is nobody to ask. */
export function circleParts(cohortId: string, people: readonly Groupable[], { language }: Pick<KnownPerson, 'language'>): Part[] {
  const { circle } = copyIn(language)
  const mentors = toAsk(people)
  const isMore = people.some(({ isAsked }) => isAsked)
  if (mentors.length < (isMore ? 1 : fewest)) return []
  const command = { do: 'offerCircle', cohort: cohortId, shown: versionOf(mentors) } satisfies Tap
  const button: Button = { label: circle.offer(mentors.length), command }
  return [...(isMore ? [] : [note(circle.note)]), { kind: 'buttons', buttons: [button] }]
}

/** What is said above the groups of a cohort, or that its asker coordinates it not. */
export type Above = readonly string[] | Reply

/** By one tap of a coordinator: exactly those mentors whom she was told the number of are asked, each once for all time. */
export async function offerCircle(
  deps: Deps,
  { cohort: id, shown }: Extract<Tap, { do: 'offerCircle' }>,
  actor: KnownPerson,
): Promise<Above> {
  const now = deps.clock.now()
  const { circle } = copyIn(actor.language)
  return deps.transact(async ({ forming, asking, outbox, audit, wakeTimetable }): Promise<Above> => {
    const cohort = await forming.cohort(id, actor)
    if (!cohort) return refuse(actor)
    await forming.hold(id)
    const mentors = toAsk(await forming.people(id, now))
    if (mentors.length === 0) return [circle.nobody]
    if (versionOf(mentors) !== shown) return [circle.changed]
    const name = copyIn(cohort.language).circle.named
    const made = { cohortId: id, kind: 'mentors', name, state: 'published', suggestedBy: null, language: cohort.language } as const
    const group = { id: (await asking.circle(id)) ?? (await asking.make(made, now)), kind: 'mentors' as const }
    const enrolmentIds = mentors.map((each) => each.id)
    await asking.stand(group, enrolmentIds, 'asked', now)
    const asked = (await asking.paired(id)).filter(({ enrolmentId }) => enrolmentIds.includes(enrolmentId))
    const of = { id: group.id, cohortId: id, programme: cohort.programme }
    await outbox.put(
      asked.map((mentor) =>
        deliveryOf(of, mentor, { kind: 'group.offered', view: offeredView(of, mentor.language), dueAt: now, expiresAt: null }),
      ),
    )
    await audit.note([{ actorId: actor.personId, cohortId: id, deed: 'offeredCircle', subject: group.id, detail: { asked: asked.length } }])
    await wakeTimetable()
    return [circle.done(asked.length)]
  })
}

/** What a mentor's home says of the group of mentors in which they are not. */
export function outsideParts({ id, programme }: { readonly id: string; readonly programme: string }, { language }: KnownPerson): Part[] {
  const { circle } = copyIn(language)
  const command = { do: 'answerGroup', group: id, answer: 'yes' } satisfies Tap
  return [text(circle.home(programme)), { kind: 'buttons', buttons: [{ label: circle.join, command }] }]
}
