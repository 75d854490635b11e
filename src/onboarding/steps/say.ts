import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply, Row } from '../../contract/view.ts'
import { dayAndTime, firstName } from '../../contract/wording.ts'
import { toDate } from '../../kit/clock.ts'
import { opensStep, showsCard, showsLeaving } from '../commands.ts'
import { copyIn as leavingCopyIn } from '../leaving/copy-in.ts'
import { copyIn as cardsCopyIn } from '../orientation/copy-in.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { CohortRead, Hearer, Joiner } from './facts.ts'
import { stepsOf } from './steps.rules.ts'

/** Somebody who reads. */
export interface Reading {
  readonly language: Language
}

/** A rule said no: nothing was changed, and the view says why. */
export const refuse = ({ language }: Reading, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language, usualWords).refusals[reason])] },
})

/** A view that was shown. */
export const shown = ({ language }: Reading, parts: readonly Part[]): Reply => ({ accepted: true, view: { language, parts } })

/** Buttons, five in a row at most; none is no part. */
export const rows = (all: readonly Button[]): Part[] =>
  Array.from({ length: Math.ceil(all.length / 5) }, (_, index) => ({ kind: 'buttons', buttons: all.slice(index * 5, index * 5 + 5) }))

/** When and where the kick-off is, and when the programme ends, as far as that is known. */
export function datesOf(cohort: CohortRead, { language, timeZone }: Pick<Hearer, 'language' | 'timeZone'>): Part {
  const { mentoring: copy } = copyIn(language, cohort.words)
  const { startsAt, venue, ends, zone } = cohort
  const when: Row = startsAt
    ? { label: copy.when, value: dayAndTime(startsAt, zone, language, timeZone), at: toDate(startsAt).toISOString() }
    : { label: copy.when, value: copy.noDate }
  return {
    kind: 'fields',
    rows: [
      when,
      ...(venue ? [{ label: copy.where, value: venue }] : []),
      ...(ends ? [{ label: copy.ends, value: dayIn(ends, language) }] : []),
    ],
  }
}

/** A day as 2027-07-21 in the way of the language: 21.7.2027. */
function dayIn(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'en' ? `${Number(date)}/${Number(month)}/${year}` : `${Number(date)}.${Number(month)}.${year}`
}

/** What somebody sees who has finished: what they may change at any time. `above`: what was just done. */
export function finishedView(joiner: Joiner, { language }: Reading, above: readonly Part[]): Reply {
  const copy = copyIn(language, joiner.words)
  const changes = stepsOf(joiner).filter((step) => step !== 'start' || joiner.startsAt !== null)
  return shown({ language }, [
    ...above,
    note(copy.end.change),
    ...rows(changes.map((step) => ({ label: copy.buttons.change[step], command: opensStep(joiner.enrolmentId, step) }))),
    ...rows([
      { label: cardsCopyIn(language, joiner.words).button, command: showsCard(joiner.enrolmentId) },
      { label: leavingCopyIn(language, joiner.words).buttons.ask, command: showsLeaving(joiner.enrolmentId) },
    ]),
  ])
}

/** The words that end the steps. */
export function endParts(joiner: Joiner, { language }: Reading): Part[] {
  const { end } = copyIn(language, joiner.words)
  const date = joiner.startsAt === null ? [] : [text(joiner.date === 'doesNotSuit' ? end.doesNotSuit : end.again)]
  const soon = joiner.partners.length > 0 ? [] : [text(end[joiner.role])]
  return [heading(end.title(firstName(joiner.person.name))), ...soon, ...date]
}
