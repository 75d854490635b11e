/** The one form in which an announcement is written, with how many each choice is. */
import type { Form } from '../../contract/form.ts'
import { note } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { summaryOf } from '../audience/summary.ts'
import { audienceFor } from '../audience/who.ts'
import type { Submission } from '../commands.ts'
import type { Announcement, CohortFacts, Written } from '../facts.ts'
import { chosenOf } from '../mine.ts'
import type { AnnouncementStore } from '../store.ts'
import { copyFor } from '../views.ts'
import {
  cohortFields,
  kindFields,
  languagesOf,
  type Numbers,
  namesFor,
  pictureFields,
  textFields,
  whenFields,
  whoField,
} from './compose-fields.ts'
import { wayField } from './way.ts'

/** What the form needs to know besides the draft. */
export interface Around {
  readonly cohorts: readonly CohortFacts[]
  /** Null: it is not known yet whose cohorts they are. */
  readonly numbers: Numbers | null
  /** Whether a file can be chosen in a form here. */
  readonly takesFiles: boolean
}

/** What stands in the fields at first. */
export type Filling = Omit<Written, 'audience'> & { readonly audience: Written['audience'] | null }

const blank: Omit<Written, 'cohortIds'> = {
  audience: audienceFor('everybody'),
  ...({ category: 'news', urgent: false, button: null, way: 'direct' } as const),
  ...{ timing: { kind: 'now' }, versions: {} },
}

/** How many there are in the cohorts that were chosen; with one cohort, in that one. `filling` is null: as in a form in which nothing is filled in. */
export async function numbersOf(
  store: AnnouncementStore,
  cohorts: readonly CohortFacts[],
  filling: Written | null,
  { personId }: KnownPerson,
): Promise<Numbers | null> {
  const cohortIds = cohorts.length === 1 ? cohorts.map(({ id }) => id) : (filling?.cohortIds ?? [])
  if (cohortIds.length === 0) return null
  const written = { ...(filling ?? blank), cohortIds }
  const { total, languages } = summaryOf(await store.count(written, personId), written.way)
  return {
    tally: await store.tally(cohortIds, personId),
    total,
    readers: new Map([...languages].map(([language, { count }]) => [language, count])),
  }
}

/** The form. `announcement`: the draft that it changes. */
export function formFor(
  actor: KnownPerson,
  { cohorts, numbers, takesFiles }: Around,
  announcement: Announcement | null,
  filling: Filling | null = announcement,
  above: readonly Part[] = [],
): Form {
  const copy = copyFor(actor)
  const { form, buttons } = copy
  const of = announcement && { announcement: announcement.id, revision: announcement.revision }
  const sends: Submission = { do: 'writeAnnouncement', ...of }
  const chosen = cohorts.length === 1 ? cohorts : chosenOf(filling ?? { cohortIds: [] }, cohorts)
  const asked = languagesOf(actor, chosen.length > 0 ? chosen : cohorts, filling?.versions ?? {})
  return {
    language: actor.language,
    ...{ title: announcement ? form.changeTitle : form.title, submit: buttons.save, close: buttons.cancel },
    intro: [...above, note(form.intro), ...(takesFiles ? [] : [note(form.pictureLater)])],
    fields: [
      ...cohortFields(cohorts, filling?.cohortIds ?? [], copy),
      whoField(filling?.audience ?? null, announcement?.audience ?? null, numbers, copy),
      ...textFields(asked, filling?.versions ?? {}, numbers, copy),
      ...wayField(chosen, filling?.way ?? 'direct', copy),
      ...kindFields(filling, copy),
      ...whenFields(filling?.timing ?? { kind: 'now' }, chosen, copy),
      ...(takesFiles ? pictureFields(announcement?.picture ?? null, filling?.versions ?? {}, asked, copy) : []),
    ],
    sends,
    live: { fields: [...namesFor(cohorts), 'who'], label: buttons.count },
  }
}
