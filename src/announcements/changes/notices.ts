import { note } from '../../contract/parts.ts'
import type { Language, View } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Announcement } from '../facts.ts'
import { announcementView, copyFor } from '../views.ts'

/** The announcement once more, with a sentence above it: by language. */
export function notices(announcement: Announcement, now: Instant, why: 'told' | 'remind'): ReadonlyMap<Language, View> {
  return new Map(
    (Object.keys(announcement.versions) as Language[]).map((language) => {
      const view = announcementView(announcement, language, now)
      return [language, { ...view, parts: [note(copyFor({ language }).correct[why]), ...view.parts] }]
    }),
  )
}
