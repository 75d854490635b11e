import { heading, note, text } from '../../contract/parts.ts'
import { atStart } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply, Row, View } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Look, Tap } from '../commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Reading, Search, SearchedCohort, SeatRequest } from './facts.ts'
import { mayAnswer } from './requests.rules.ts'

/** A question to a mentor, with what it is about. */
export interface Asking {
  readonly cohort: SearchedCohort
  readonly search: Search
  readonly request: SeatRequest
}

/** The words of searches for a reader. */
export const copyFor = ({ language }: Pick<Reading, 'language'>, { words }: Pick<SearchedCohort, 'words'>): Copy => copyIn(language, words)

/** A view that was shown. */
export const shown = (language: Language, parts: readonly Part[]): Reply => ({ accepted: true, view: { language, parts } })

/** Buttons in a row, at most five. */
export const row = (...buttons: Button<Tap | Look>[]): Part => ({ kind: 'buttons', buttons })

/** In whose name mentors are asked. */
export const askerIn = ({ askedBy }: Search, { coordinator }: Copy): string => askedBy.name ?? coordinator

/** Asks a mentor. `reminds`: for the second time. */
export function questionView(asking: Asking, reminds = false): View {
  const { search, request, cohort } = asking
  const { mentor } = request
  const copy = copyFor(mentor, cohort)
  const asker = askerIn(search, copy)
  const opening =
    reminds && request.closesAt
      ? [
          heading(copy.reminder.title),
          text(copy.reminder.text(atStart(asker), dayAndTime(request.closesAt, cohort.zone, mentor.language, mentor.timeZone))),
        ]
      : [heading(copy.made.title), text(copy.made.text(asker))]
  return renewed(mentor, request, [...opening, ...about(asking), answerButtons(request, copy), note(copy.made.note)])
}

const renewed = ({ language }: Pick<Reading, 'language'>, { id }: Pick<SeatRequest, 'id'>, parts: readonly Part[]): View => ({
  ...{ language, parts },
  renews: { do: 'showSeatRequest', mark: 'look', request: id } satisfies Look,
})

const yesButton = ({ id }: Pick<SeatRequest, 'id'>, { buttons }: Pick<Copy, 'buttons'>): Button<Tap> => ({
  label: buttons.yes,
  command: { do: 'answerSeatRequest', request: id, as: 'yes' },
  style: 'primary',
})

const answerButtons = ({ id }: SeatRequest, { buttons }: Copy): Part =>
  row(
    yesButton({ id }, { buttons }),
    { label: buttons.no, command: { do: 'answerSeatRequest', request: id, as: 'no' } },
    { label: buttons.more, command: { do: 'showMoreOf', mark: 'look', request: id } },
  )

/** What a mentor decides by: what the coordinator writes, for whom it is, what they hope for, and when it begins. */
function about({ cohort, search, request: { mentor, closesAt, state } }: Asking): Part[] {
  const copy = copyFor(mentor, cohort)
  const { fields, made } = copy
  const { mentee, words } = search
  const date = (label: string, at: Instant | null): Row[] =>
    at ? [{ label, value: dayAndTime(at, cohort.zone, mentor.language, mentor.timeZone), at: toDate(at).toISOString() }] : []
  const said = (label: string, value: string | null): Row[] => (value ? [{ label, value }] : [])
  return [
    ...(words ? [text(made.words(atStart(askerIn(search, copy)), words))] : []),
    {
      kind: 'fields',
      rows: [
        ...[{ label: fields.mentee, value: mentee.name }, ...said(fields.field, mentee.field), ...said(fields.hopes, mentee.hopes)],
        ...[
          { label: fields.programme, value: cohort.programme },
          ...date(fields.kickOff, cohort.kickOffAt),
          ...(state === 'lapsed' ? [] : date(fields.until, closesAt)),
        ],
      ],
    },
  ]
}

/** A request as its mentor finds it now. */
export function requestView(asking: Asking): View {
  const { cohort, search, request } = asking
  const copy = copyFor(request.mentor, cohort).answered
  const name = search.mentee.name
  const says = (...parts: Part[]): View => renewed(request.mentor, request, parts)
  if (request.isMentor) return says(text(copy.yes(name)), note(copy.yesNote))
  switch (request.state) {
    case 'open':
      return questionView(asking)
    // They were the mentor, and are no more.
    case 'yes':
      break
    case 'no':
      if (!mayAnswer(search, request, 'yes') || request.free === 0) return says(text(copy.no))
      return says(text(copy.no), note(copy.changed), row(yesButton(request, copyFor(request.mentor, cohort))))
    case 'lapsed':
      if (!mayAnswer(search, request, 'yes')) break
      if (request.free === 0) return says(text(copy.full))
      return says(text(copy.late), ...about(asking), answerButtons(request, copyFor(request.mentor, cohort)))
    case 'waiting':
    case 'over':
      if (search.state === 'open') return says(text(request.free === 0 ? copy.full : copy.notNeeded))
  }
  if (name === '') return says(text(copy.notNeeded))
  return says(text(search.hasMentor && search.state !== 'stopped' ? copy.taken(name) : copy.stopped(name)))
}

/** Tells a mentor who was asked that no answer is needed any more. */
export function overView({ cohort, search, request }: Asking): View {
  const { mentor } = request
  const { over } = copyFor(mentor, cohort)
  const title = search.hasMentor && search.state !== 'stopped' && !request.isApart ? over.title : over.stopped
  const { name } = search.mentee
  return { language: mentor.language, parts: [heading(name === '' ? over.nameless : title(name)), text(over.text)] }
}

/** Tells a coordinator that a mentor was found. */
export function wonView(reader: Reading, { cohort, search, request }: Asking): View {
  const { won } = copyFor(reader, cohort)
  return { language: reader.language, parts: [heading(won.title(request.mentor.name, search.mentee.name)), text(won.text)] }
}

/** Tells a coordinator that nobody is left to ask. */
export function nobodyView(reader: Reading, cohort: SearchedCohort, search: Search): View {
  const { nobody } = copyFor(reader, cohort)
  const asked = search.requests.filter(({ askedAt }) => askedAt !== null).length
  return {
    language: reader.language,
    parts: [
      heading(nobody.title(search.mentee.name)),
      text(asked === 0 ? nobody.unasked : nobody.text(asked)),
      note(nobody.next),
      row({ label: nobody.look, command: { do: 'showSearch', mark: 'look', search: search.id } }),
    ],
  }
}
