import { chart, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Button, Language, Part, Reply } from '../contract/view.ts'
import { dayAndTime, listOf } from '../contract/wording.ts'
import type { Instant } from '../kit/clock.ts'
import { shorten } from '../kit/text.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { EveningFacts, Guest } from './facts.ts'

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
export const shown = ({ language }: Reading, parts: readonly Part[], accepted = true): Reply => ({ accepted, view: { language, parts } })

/** Buttons in a row, at most five; none is no part. */
export const row = (...all: readonly Button[]): Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : [])

/** Who came, as a picture with its numbers; nothing before anybody was noted. */
export function whoCame({ list }: Copy, counts: Readonly<Record<'came' | 'missing' | 'notYet', number>>): Part[] {
  if (counts.came + counts.missing === 0) return []
  const { came, missing, notYet } = list.filters
  const labels = { came, missing, notYet }
  const said = (['came', 'missing', 'notYet'] as const).map((name) => list.filter(labels[name], counts[name])).join(', ')
  return [chart(list.picture, said, labels, counts)]
}

/** Characters of a name on a button, and in a line. */
const mostOf = { button: 20, line: 60 } as const
/** A name as it stands on a button. */
export const onButton = ({ name }: Pick<Guest, 'name'>): string => shorten(name, mostOf.button)
/** A name as it stands in a line. */
export const inLine = ({ name }: Pick<Guest, 'name'>): string => shorten(name, mostOf.line)

/** As many names as one message names. */
export const mostNames = 20

/** Names in a row, and how many more there are. */
export function namesOf(guests: readonly Pick<Guest, 'name'>[], { language }: Reading, copy: Copy): string {
  if (guests.length === 0) return copy.sides.nobody
  const names = guests.slice(0, mostNames).map(inLine)
  return guests.length > mostNames ? `${names.join(', ')} ${copy.home.more(guests.length - mostNames)}` : listOf(names, language)
}

/** A time on the day of the kick-off as the hour alone, on other days with the day. */
export function timeIn(at: Instant, { startsAt, zone }: Pick<EveningFacts, 'startsAt' | 'zone'>, language: Language): string {
  const [then, day] = [at, startsAt].map((each) => each.toZonedDateTimeISO(zone))
  if (!then || !day || !then.toPlainDate().equals(day.toPlainDate())) return dayAndTime(at, zone, language)
  const minute = String(then.minute).padStart(2, '0')
  if (language === 'fi') return `${then.hour}.${minute}`
  return `${String(then.hour).padStart(2, '0')}${language === 'sv' ? '.' : ':'}${minute}`
}
