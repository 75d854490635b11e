/** Whether an announcement fits into one message wherever its readers are. */
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, CohortFacts } from '../facts.ts'
import type { AnnouncementStore } from '../store.ts'
import { tooMuch } from '../text-of.ts'
import { announcementView } from '../views.ts'
import { anyId, tooLongTogether } from './way.ts'

/** What of an announcement takes room in a message. */
type Measured = Pick<Announcement, 'category' | 'button' | 'versions' | 'picture'>

/** The platforms on which these cohorts live. */
export const platformsOf = async ({ platformOf }: Pick<Deps, 'platformOf'>, store: AnnouncementStore, cohortIds: readonly string[]) =>
  (await store.workspacesOf(cohortIds)).map(platformOf)

/** How many units are too many in a language on these platforms. */
export function measureOn(
  platforms: Awaited<ReturnType<typeof platformsOf>>,
  filling: Measured,
  now: Instant,
): (language: Language) => number {
  const of = { ...filling, id: anyId, recalledAt: null }
  return (language) => tooMuch(announcementView(of, language, now), platforms)
}

/** Why a draft is more than a platform takes, for a person or in the channel of one of these cohorts, in words; null: it fits. */
export async function whyTooLong(
  deps: Pick<Deps, 'platformOf' | 'clock'>,
  store: AnnouncementStore,
  announcement: Measured & Pick<Announcement, 'cohortIds' | 'way'>,
  chosen: readonly CohortFacts[],
  copy: Copy,
): Promise<string | null> {
  const platforms = await platformsOf(deps, store, announcement.cohortIds)
  const over = measureOn(platforms, announcement, deps.clock.now())
  const written = Object.keys(announcement.versions) as Language[]
  const much = Math.max(0, ...written.map(over))
  const language = written.find((each) => over(each) === much)
  if (language !== undefined && much > 0) return copy.form.tooLong(copy.languages[language], much)
  return tooLongTogether(announcement, chosen, platforms, copy)
}
