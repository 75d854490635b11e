import type { Language } from '../../contract/view.ts'
import { PlainTime } from '../../kit/clock.ts'
import type { Token } from './tokens.rules.ts'

type Time = InstanceType<typeof PlainTime>

/** An hour as it was said. */
export interface Said {
  readonly hour: number
  readonly minute: number
  /** In words (half past five), or in digits. */
  readonly isSpoken: boolean
  /** 1: am, 2: pm, 0: not said. */
  readonly half: number
  /** Said by the hour that comes next: a quarter to six. */
  readonly isBefore: boolean
  /** With a zero in front, or by a clock of 24 hours. */
  readonly isWritten: boolean
}

const said = (hour: number, minute: number, rest: Partial<Said> = {}): Said => ({
  ...{ hour, minute, isSpoken: false, half: 0, isBefore: false, isWritten: false },
  ...rest,
})

/** Words that count things, and are no hours. */
const articles = ['a', 'an', 'en']

/** The hour that a single piece says; null: it says none. */
export function hourOf({ code, value, numbers, text }: Token): Said | null {
  const [hour = -1, minute = 0] = numbers
  const isWritten = text.startsWith('0')
  if ('cxk'.includes(code)) return code !== 'c' && !/[.,]\d\d/.test(text) ? null : said(hour, minute, { isWritten })
  if (code === '4' || code === '3')
    return value % 100 < 60 && value < 2500 ? said(Math.floor(value / 100), value % 100, { isWritten }) : null
  if (code === 'n' || code === 'd' || code === 'o') return said(hour, 0, { isWritten })
  return 'aAG'.includes(code) && !articles.includes(text) ? said(hour, 0, { isSpoken: true }) : null
}

/** So many minutes after or before an hour, in words. */
export function spoken(hour: number, minutes: number): Said {
  return minutes >= 0 ? said(hour, minutes, { isSpoken: true }) : said(hour - 1, 60 + minutes, { isSpoken: true, isBefore: true })
}

/** Where “half six” is half past six for everybody. */
const british = ['Europe/London', 'Europe/Dublin', 'Europe/Belfast']
const at = (hour: number, minute: number): Time | null => (hour >= 0 && hour < 24 && minute < 60 ? PlainTime.from({ hour, minute }) : null)
const those = (...times: (Time | null)[]): readonly Time[] => times.filter((time) => time !== null)

/** The times that an hour may mean, likeliest first; exactly one where a careful reader would not ask. */
export function timesOf(hour: Said, part: number, language: Language): readonly Time[] {
  const { hour: h, minute: m, half } = hour
  if (half === 1) return h === 12 ? those(at(12, m), at(0, m)) : h < 12 ? those(at(h, m)) : []
  if (half === 2) return h >= 12 ? those(at(h, m)) : h === 0 ? [] : those(at(h + 12, m))
  if (part > 0) return inPart(h, m, part)
  if (h >= 13) return those(at(h, m))
  if (h === 0) return hour.isBefore ? those(at(12, m)) : m === 0 ? [] : those(at(0, m))
  return withoutPart(hour, language)
}

function withoutPart({ hour: h, minute: m, isSpoken, isBefore, isWritten }: Said, language: Language): readonly Time[] {
  const both = those(at(h + 12 === 24 ? 12 : h + 12, m), at(h, m))
  if (h === 12 || h >= 9) return those(at(h, m))
  // Half to seven is plain; a quarter to seven is as near to seven as seven itself.
  if (isBefore && h === 6 && m >= 40) return both
  const isEnglish = language === 'en' || isSpoken
  if (h >= 7) return isEnglish ? both : those(at(h, m))
  return isEnglish && !isWritten ? those(at(h + 12, m)) : both
}

function inPart(h: number, m: number, part: number): readonly Time[] {
  const later = those(at(h + 12, m))
  if (part === 1) return h >= 4 && h < 12 ? those(at(h, m)) : []
  if (part === 2) return h >= 1 && h <= 6 ? later : h >= 12 && h <= 18 ? those(at(h, m)) : []
  if (part === 3) return h >= 4 && h <= 11 ? later : h >= 16 && h <= 23 ? those(at(h, m)) : []
  return h >= 6 && h <= 11 ? later : h >= 18 && h <= 23 ? those(at(h, m)) : []
}

/** “half six” in English: half past six in Britain, and one of two elsewhere. */
export const halfOf = (hour: number, language: Language, zone: string): readonly Said[] => {
  if (language !== 'en') return [spoken(hour, -30)]
  return british.includes(zone) ? [spoken(hour, 30)] : [spoken(hour, 30), spoken(hour, -30)]
}
