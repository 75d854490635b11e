import type { Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import { languages, type Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { timeIn } from '../audience/summary.ts'
import { mostText, mostTitle, type Opening, type Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import { textProblems, versionsIn } from '../drafts/compose.ts'
import { textsOf } from '../drafts/meanwhile.ts'
import { measureOn, platformsOf } from '../drafts/measure.ts'
import { wayProblem } from '../drafts/way.ts'
import type { Announcement, Versions } from '../facts.ts'
import { showReport } from '../report/report.ts'
import { copyFor } from '../views.ts'
import { notices } from './notices.ts'
import { changeSent, noteFor, renewAll, type Sent, sentIn, standing } from './sent.ts'

/** Opens the form in which the text that stands is corrected. */
export async function openCorrection(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openCorrection' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores): Promise<Opened> => {
    const sent = await sentIn(stores, id, actor)
    return 'view' in sent ? sent : { form: formFor(sent, actor, sent.announcement.versions) }
  })
}

function formFor(
  { announcement, reported }: Sent,
  actor: KnownPerson,
  versions: Announcement['versions'],
  above: readonly Part[] = [],
): Form {
  const copy = copyFor(actor)
  const { form, buttons, correct } = copy
  return {
    language: actor.language,
    ...{ title: correct.title, submit: buttons.save, close: buttons.cancel },
    intro: [...above, note(correct.intro(timeIn(copy, standing(reported).seconds)))],
    fields: languages
      .filter((language) => versions[language])
      .flatMap((language) => {
        const { title = '', text: said = '' } = versions[language] ?? {}
        return [
          {
            kind: 'line',
            name: `title_${language}`,
            label: form.titleIn(copy.languages[language]),
            initial: title,
            most: mostTitle,
          } as const,
          { kind: 'lines', name: `text_${language}`, label: form.textIn(copy.languages[language]), initial: said, most: mostText } as const,
        ]
      }),
    sends: { do: 'correctAnnouncement', announcement: announcement.id, edition: announcement.edition } satisfies Submission,
  }
}

/** The text that stands is replaced, where it was said and where it is still to be said; who had tapped is told. */
export async function correctAnnouncement(
  deps: Deps,
  { announcement: id, edition }: Extract<Submission, { do: 'correctAnnouncement' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const copy = copyFor(actor)
  const done = await changeSent(
    deps,
    { announcement: id },
    actor,
    async (sent, stores, now): Promise<Submitted | { readonly seconds: number } | { readonly same: true }> => {
      const { announcements } = stores
      const before = sent.announcement
      if (before.edition !== edition) {
        const above = [text(copy.correct.changed), ...textsOf(before.versions, copy)]
        return { form: formFor(sent, actor, { ...before.versions, ...versionsIn(texts) }, above) }
      }
      const versions = versionsIn(texts)
      const after = { ...before, versions: over(before.versions, versions) }
      const platforms = await platformsOf(deps, announcements, before.cohortIds)
      const together = wayProblem(after, sent.chosen, platforms, copy)
      const problems = {
        ...(together !== null && { [`text_${Object.keys(versions)[0] ?? actor.language}`]: together }),
        ...textProblems(versions, actor.language, copy, measureOn(platforms, after, now)),
        ...emptied(before.versions, versions, copy),
      }
      if (Object.keys(problems).length > 0) return { problems }
      if (isSame(before.versions, after.versions)) return { same: true }
      await announcements.correct(id, after.versions)
      await announcements.mark(id, { edition: edition + 1, correctedAt: now, dueAt: now, doneAt: null })
      await announcements.renewPlaces(id, now)
      const told = await announcements.tellTapped(after, edition + 1, notices(after, now, 'told'), now)
      await renewAll(stores, [...(await announcements.renew(id, now)), ...told])
      await stores.wakeTimetable()
      await noteFor(stores, sent.chosen, { actorId: actor.personId, deed: 'correctedAnnouncement', subject: id })
      return { seconds: standing(sent.reported).seconds }
    },
  )
  if ('same' in done) return showReport(deps, { announcement: id }, actor, [text(copy.correct.same)])
  return 'seconds' in done ? showReport(deps, { announcement: id }, actor, [text(copy.report.corrected(timeIn(copy, done.seconds)))]) : done
}

/** A version that stands cannot be left empty: somebody reads it. */
const emptied = (before: Versions, versions: Versions, { form }: Copy): Record<string, string> =>
  Object.fromEntries(languages.flatMap((each) => (before[each] && !versions[each] ? [[`text_${each}`, form.noText]] : [])))

/** Whether people would read the same words as before: then nothing is said anew, and nobody is told of a change. */
const isSame = (before: Versions, after: Versions): boolean =>
  languages.every((each) => before[each]?.title === after[each]?.title && before[each]?.text === after[each]?.text)

/** Versions with other words; what the form did not ask stays. */
const over = (before: Versions, versions: Versions): Versions => ({
  ...before,
  ...Object.fromEntries(languages.flatMap((each) => (versions[each] ? [[each, { ...before[each], ...versions[each] }]] : []))),
})
