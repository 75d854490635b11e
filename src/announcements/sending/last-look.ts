import type { Language, View } from '../../contract/view.ts'
import type { Verdict } from '../../delivery/due.ts'
import type { Instant } from '../../kit/clock.ts'
import { notices } from '../changes/notices.ts'
import type { Announcement } from '../facts.ts'
import type { Kind } from '../kinds.ts'
import type { LastFacts } from '../store.ts'
import { viewsOf } from '../views.ts'

/** The kinds of deliveries that are judged before they leave. */
export const judged: readonly Kind[] = ['announcement.text', 'announcement.reminder', 'announcement.corrected']

/** An announcement as a delivery of this kind says it now, by language. */
function saidBy(kind: string, announcement: Announcement, now: Instant): ReadonlyMap<Language, View> {
  if (kind === ('announcement.reminder' satisfies Kind)) return notices(announcement, now, 'remind')
  return kind === ('announcement.corrected' satisfies Kind) ? notices(announcement, now, 'told') : viewsOf(announcement, now)
}

/** As things stand for each reader at the moment of their own turn: who left or muted meanwhile gets nothing, and the language is theirs. */
export function verdictsOf(facts: readonly LastFacts[], now: Instant): ReadonlyMap<string, Verdict> {
  const views = new Map<string, ReadonlyMap<Language, View>>()
  return new Map(
    facts.flatMap(({ deliveryId, kind, announcement, drop, gets }): [string, Verdict][] => {
      if (drop) return [[deliveryId, { drop }]]
      const key = `${kind} ${announcement.id}`
      const written = views.get(key) ?? saidBy(kind, announcement, now)
      views.set(key, written)
      const view = written.get(gets)
      return view ? [[deliveryId, { view }]] : []
    }),
  )
}
