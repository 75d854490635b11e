import { copyOf } from '../../src/contract/language.ts'
import type { Language } from '../../src/contract/view.ts'
import { createApart } from '../../src/house/apart.ts'
import type { Apart } from '../../src/kit/heavy.ts'
import { zoneNamed } from '../../src/kit/zone.ts'
import { describeLeftOut, describeProblem, type ListedPerson, readListApart } from '../../src/people/import/index.ts'
import { localTime } from '../../src/rehearsal/options.ts'
import type { Beginning } from '../page/shown.ts'
import type { WantedAccount } from './accounts.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'
import type { WantedScene } from './scene.ts'

const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

type OwnList = Extract<Beginning, { kind: 'list' }>

/** Mentees a mentor takes at most when the list does not say, as where a list is brought in. */
const seatsPerMentor = 4
/** What one page can show and one machine plays in seconds; larger cohorts are for `npm run rehearse`. */
const mostPeople = 1000

/** A scene of somebody's own list; or every problem in words. The list stays on this machine. */
export async function ownScene(own: OwnList, apart: Apart = createApart()): Promise<WantedScene | readonly string[]> {
  const { language } = own
  const zone = zoneNamed(own.zone)
  if (zone === null) return [copyIn(language).zone(own.zone)]
  const kickOff = localTime(own.kickOff, zone)
  const file = { name: own.name, bytes: Buffer.from(own.base64, 'base64') }
  const read = await readListApart(apart, { file, defaults: { language, seatsPerMentor } }, 'the page')
  const problems = [
    ...(own.programme.trim() === '' ? [copyIn(language).noName] : []),
    ...(kickOff ? [] : [copyIn(language).kickOff(own.kickOff)]),
    ...read.problems.map((problem) => describeProblem(problem, language)),
    ...(read.people.length > mostPeople ? [copyIn(language).tooMany(mostPeople)] : []),
  ]
  if (!kickOff || problems.length > 0) return problems
  const local = kickOff.toZonedDateTimeISO(zone)
  const everybody = withCoordinator(read.people, language)
  const accounts = everybody.map((person, index): WantedAccount => {
    const platform = person.platform ?? platformOf(own.platform, index)
    return { person: { ...person, platform }, platform, zone, isExternal: false, behaviour: 'none' }
  })
  const name = own.programme.trim()
  const people = accounts.map(({ person }) => person)
  return {
    ...{ name, zone, accounts, start: local.subtract({ days: 35 }).withPlainTime('09:00').toInstant() },
    cohorts: [{ name, language, zone, country: countryOf(zone), kickOff: kickOff.toString(), people }],
    notRead: describeLeftOut(read, language),
  }
}

const platformOf = (platform: OwnList['platform'], index: number): 'slack' | 'teams' =>
  platform === 'mixed' ? (index % 2 === 0 ? 'slack' : 'teams') : platform

/** Somebody must hear who is coming. */
function withCoordinator(people: readonly ListedPerson[], language: Language): readonly ListedPerson[] {
  if (people.some(({ role }) => role === 'coordinator')) return people
  return [
    { line: 0, name: copyIn(language).coordinator, email: 'coordinator@playground.example', role: 'coordinator', language },
    ...people,
  ]
}

const countries: Readonly<Record<string, string>> = {
  ...{ 'Europe/Helsinki': 'FI', 'Europe/Mariehamn': 'FI', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO' },
  ...{ 'Europe/Copenhagen': 'DK', 'Europe/Tallinn': 'EE', 'Europe/Berlin': 'DE' },
}

/** Whose public holidays move a step earlier. */
const countryOf = (zone: string): string | null => countries[zone] ?? null
