import type { Command } from '../../contract/command.ts'
import { copyOf } from '../../contract/language.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Language, Reply } from '../../contract/view.ts'
import { dayAndTime, onButton } from '../../contract/wording.ts'
import { hoursAfter, type Instant } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'
import { placeBehind } from './place.rules.ts'
import { minutesOf, readDate } from './reading.rules.ts'
import { isOffset, readingsOf, wallClock } from './wall-clock.ts'

const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** Characters of a typed date that go along to the form in which it is written again. */
export const mostTyped = 80

/** Who typed a date. `zone`: by whose clocks it is meant; `elsewhere`: the other clocks that matter, so that the zone is named where they differ. */
export interface Typist {
  readonly language: Language
  readonly zone: string
  readonly elsewhere: string | null
}

/** What was typed: one moment by the wall clock, with its offset where the clocks show it twice; all that it may mean; or why nobody can tell. */
export type Typed =
  | (Beside & { readonly at: string; readonly startsAt: Instant })
  | (Beside & { readonly readings: readonly string[] })
  | { readonly problem: 'unread' | 'unclear' }

/** What was typed beside the date: the minutes of a range, and where it is. Null: nothing, or nobody can be sure. */
interface Beside {
  readonly lasts: number | null
  readonly place: string | null
}

/** A length as a form showed it, and as it was sent. */
interface Length {
  readonly filled: number
  readonly was: number | undefined
}

/** The length that counts: that of a typed range, where nobody changed what the form showed and it is within the limits. */
export const lengthIn = (
  { lasts }: Beside,
  { filled, was }: Length,
  { least, most }: { readonly least: number; readonly most: number },
): number => (filled === was && lasts !== null && lasts >= least && lasts <= most ? lasts : filled)

/** Reads a typed date. `time`: at which a day without a time is; empty: such a day is not clear. */
export function typedMoment(words: string, { language, zone }: Pick<Typist, 'language' | 'zone'>, now: Instant, time = ''): Typed {
  const shown = now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const read = readDate(words, { language, now: shown, zone })
  if (read.is === 'none') return { problem: 'unread' }
  const [first, ...others] = read.is === 'read' ? read.all : []
  const lasts = read.is === 'ask' ? read.lasts : first && others.length === 0 ? minutesOf(first) : null
  const says = (text: string) => JSON.stringify(readDate(text, { language, now: shown, zone }))
  const beside: Beside = { lasts: lasts ?? null, place: placeBehind(words, says) }
  const said = read.is === 'read' ? read.all.map(({ at }) => at) : read.readings
  const [only, ...more] = said.flatMap((at) => readingsOf(at.includes('T') ? at : `${at}T${time}`, zone))
  if (only === undefined) return { problem: 'unclear' }
  const startsAt = read.is === 'read' && more.length === 0 ? wallClock(only, zone) : null
  return startsAt ? { ...beside, at: only, startsAt } : { ...beside, readings: [only, ...more] }
}

/** What somebody is asked whose date isn't clear. */
export interface Doubt {
  /** What they wrote. */
  readonly words: string
  readonly readings: readonly string[]
  /** Goes on with one reading and with all else that was filled in. */
  readonly take: (at: string, startsAt: Instant) => Command
  /** Opens the form again, with what was filled in. */
  readonly anew: Command
}

/** A button for each reading, and one to write it again. Nothing is refused: it takes the place of the form, which is over. */
export function askBack(typist: Typist, { words, readings, take, anew }: Doubt): Reply {
  const copy = copyIn(typist.language)
  const buttons = readings.flatMap((at): Button[] => {
    const startsAt = wallClock(at, typist.zone)
    return startsAt ? [{ label: readingLabel(typist, at, startsAt), command: take(at, startsAt) }] : []
  })
  const written = words.trim() === '' ? [] : [note(copy.written(shorten(words.trim(), mostTyped)))]
  const parts = [
    heading(copy.which(buttons.length)),
    ...written,
    { kind: 'buttons', buttons: [...buttons, anewButton(typist, anew)] } as const,
  ]
  return { accepted: true, view: { language: typist.language, parts } }
}

/** A date that cannot be taken, and the way to write another one. */
export const writeAnew = (typist: Pick<Typist, 'language'>, problem: string, anew: Command): Reply => ({
  accepted: false,
  view: { language: typist.language, parts: [text(problem), { kind: 'buttons', buttons: [anewButton(typist, anew)] }] },
})

/** Opens the form again. */
export const anewButton = ({ language }: Pick<Typist, 'language'>, command: Command): Button => ({ label: copyIn(language).anew, command })

function readingLabel({ language, zone, elsewhere }: Typist, at: string, startsAt: Instant): string {
  const label = onButton(dayAndTime(startsAt, zone, language, elsewhere), language)
  if (!isOffset(at)) return label
  // One of two equal times of a night: before the clocks are set back, or after that.
  const offsetAt = (hours: number) => hoursAfter(startsAt, hours).toZonedDateTimeISO(zone).offsetNanoseconds
  return copyIn(language)[offsetAt(0) > offsetAt(3) ? 'first' : 'second'](label)
}
