/** Slack's clients speak English and a few other languages, but neither Finnish nor Swedish: to their readers they are in English. */
const english = 'en-US'

/**
 * An instant as Slack's client writes it, by its reader's clock: «Thursday, January 21st, 2027 5:00 PM». `seconds`: since 1970; `format`: as in
 * a message, such as `{date_long} {time}`; a token of another kind stays as it is.
 */
export function slackDate(seconds: number, format: string, zone: string): string {
  const at = new Date(seconds * 1000)
  return format.replaceAll('{date_long}', longDate(at, zone)).replaceAll('{time}', time(at, zone))
}

function longDate(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat(english, {
    ...{ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
    timeZone: zone,
  }).formatToParts(at)
  return parts.map(({ type, value }) => (type === 'day' ? ordinal(Number(value)) : value)).join('')
}

const time = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat(english, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at).replace('\u202f', ' ')

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

const ordinal = (day: number): string => `${day}${endings[new Intl.PluralRules(english, { type: 'ordinal' }).select(day)] ?? 'th'}`
