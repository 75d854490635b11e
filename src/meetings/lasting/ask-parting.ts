import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn as meetingsCopyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { ownPair } from '../own-pair.ts'
import { refuse, reply } from '../parts.ts'
import { confide } from './coordinators.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { reasons, wishes } from './rules.ts'

/** The field with the short list of reasons. */
export const reasonField = (copy: Copy, label: string, initial?: string): Field => ({
  ...({ kind: 'choice', name: 'reason', label } as const),
  options: reasons.map((value) => ({ value, label: copy.reasons[value] })),
  ...(initial !== undefined && { initial }),
})

/** A form in which one of a pair says that it doesn't work for them. */
export async function openParting(
  deps: Deps,
  { pair: id, fewer }: Extract<Opening, { do: 'openParting' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const copy = copyIn(actor.language)
    const options = wishes.map((value) => ({ value, label: copy.ask.wishes[value] }))
    return {
      form: {
        ...{ language: actor.language, title: copy.ask.title, submit: copy.ask.submit, close: meetingsCopyIn(actor.language).form.close },
        intro: [text(copy.ask.intro(own.other.name))],
        fields: [
          reasonField(copy, copy.ask.reason, fewer && 'noTime'),
          { kind: 'choice', name: 'wish', label: copy.ask.wish, options, ...(fewer && { initial: 'end' }) },
        ],
        sends: { do: 'askParting', pair: id } satisfies Submission,
      },
    }
  })
}

/** Coordinators read it, and nobody else. The pair goes on until one of them decides. */
export async function askParting(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'askParting' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const own = await ownPair(stores, id, actor.personId)
    const reason = reasons.find((each) => each === texts['reason'])
    const wish = wishes.find((each) => each === texts['wish'])
    if (!own || !reason || !wish) return refuse(actor, 'gone')
    const { pair, me } = own
    await stores.meetings.keepParting(id, me.enrolmentId, reason, now, false)
    const more = (copy: Copy) => [
      {
        kind: 'fields',
        rows: [
          { label: copy.unwind.reason, value: copy.reasons[reason] },
          { label: copy.ask.wish, value: copy.ask.wishes[wish] },
        ],
      } as const,
    ]
    // Sent twice by one tap, it is told once; said anew later, it is told again.
    const saying = `${reason}:${wish}:${Math.floor(now.epochMilliseconds / 60_000)}`
    await confide(stores, { pair, who: me, about: 'ask', more }, saying, now)
    await stores.wakeTimetable()
    return reply(actor, true, [text(copyIn(actor.language).ask.done)])
  })
}
