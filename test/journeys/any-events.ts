import fc from 'fast-check'
import type { PlannedEvent } from '../../src/house/rehearses.ts'
import { hoursAfter, type Instant } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { Rehearsal } from '../../src/rehearsal/run.ts'
import { anyRehearsal } from './any-cohort.ts'
import type { Death } from './mortal.ts'

/** A cohort in which its coordinator does one thing after another, on a machine that is switched off now and then. */
export interface Eventful {
  readonly rehearsal: Rehearsal
  /** Transactions between one death of the process and the next, and whether it dies before the commit. */
  readonly deaths: readonly Death[]
  /** Hours after the kick-off for which it is played. Missing: half an hour. */
  readonly hoursAfterwards?: number
}

interface Drawn {
  readonly what: 'list' | 'hostile' | 'forget' | 'takeOff' | 'bringBack' | 'changeMentor' | 'changeEmail'
  readonly share: number
  readonly seconds: number
  readonly who: number
  readonly other: number
  readonly edits: readonly { readonly kind: Edit; readonly who: number; readonly other: number }[]
}

const edits = ['name', 'noMentors', 'move', 'gone', 'address', 'new', 'cleared'] as const
type Edit = (typeof edits)[number]

const drawn: fc.Arbitrary<Drawn> = fc.record({
  what: fc.constantFrom(
    ...(['list', 'list', 'list', 'hostile', 'forget', 'takeOff', 'takeOff', 'bringBack', 'bringBack', 'bringBack'] as const),
    ...(['changeMentor', 'changeMentor', 'changeMentor', 'changeEmail'] as const),
  ),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  seconds: fc.integer({ min: 1, max: 59 }),
  who: fc.nat({ max: 30 }),
  other: fc.nat({ max: 30 }),
  edits: fc.array(fc.record({ kind: fc.constantFrom(...edits), who: fc.nat({ max: 30 }), other: fc.nat({ max: 30 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
})

const pick = <T>(some: readonly T[], at: number): T | undefined => some[at % Math.max(1, some.length)]

function eventOf(it: Drawn, nth: number, { people, options }: Rehearsal): PlannedEvent {
  const hours = (options.kickOff.epochMilliseconds - options.from.epochMilliseconds) / 3_600_000
  // Odd milliseconds keep each apart from everything else that happens.
  const at: Instant = hoursAfter(options.from, Math.floor(it.share * hours * 60) / 60 + (it.seconds + (nth + 1) / 1000) / 3600)
  const joined = people.filter(({ role }) => role !== 'coordinator')
  const email = pick(joined, it.who)?.email ?? ''
  const mentor = pick(
    joined.filter(({ role }) => role === 'mentor'),
    it.other,
  )
  const nobody = { email: null, to: null, file: null, text: null }
  switch (it.what) {
    case 'list':
      return { ...nobody, at, what: 'list', file: { name: `list-${nth}.csv`, bytes: new TextEncoder().encode(listOf(people, it)) } }
    case 'hostile':
      return { ...nobody, at, what: 'list', file: hostileFile(it.other), text: 'hostile' }
    case 'forget':
      return { ...nobody, at, what: it.what, email }
    case 'changeMentor':
      return { ...nobody, at, what: it.what, email, to: mentor?.email ?? '' }
    case 'changeEmail':
      return { ...nobody, at, what: it.what, email, to: `new${nth}.${email}` }
    case 'takeOff':
    case 'bringBack':
      return { ...nobody, at, what: it.what, email }
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
/** Files that nobody should send: broken, vast, or made to hurt whoever reads them. */
const hostileFiles: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['broken.xlsx', () => bytesOf('PK\u0003\u0004 this is no workbook')],
  ['noise.csv', () => Uint8Array.from({ length: 50_000 }, (_, n) => (n * 7919) % 256)],
  ['noughts.csv', () => new Uint8Array(50_000)],
  ['one-cell.csv', () => bytesOf(`Name,Email,Role\n"${'(['.repeat(50_000)}`)],
  ['wide.csv', () => bytesOf(`${'Name,'.repeat(20_000)}\n`)],
  ['formula.csv', () => bytesOf('Name,Email,Role\n"=HYPERLINK(""https://example.org"")",=1+1@example.org,"mentor; drop table person"')],
]

function hostileFile(nth: number): { readonly name: string; readonly bytes: Uint8Array } {
  const [name, bytes] = hostileFiles[nth % hostileFiles.length] ?? ['nothing.csv', () => new Uint8Array()]
  return { name, bytes: bytes() }
}

/** The list of the beginning, as somebody corrected it since. */
function listOf(people: readonly ListedPerson[], { edits: some }: Drawn): string {
  let rows: ListedPerson[] = [...people]
  let withMentors = true
  const change = (row: ListedPerson | undefined, to: (row: ListedPerson) => ListedPerson[]) => {
    rows = rows.flatMap((each) => (each === row ? to(each) : [each]))
  }
  for (const [nth, { kind, who, other }] of some.entries()) {
    const mentees = rows.filter(({ role }) => role === 'mentee')
    const mentors = rows.filter(({ role }) => role === 'mentor')
    const anybody = pick([...mentees, ...mentors], who)
    const mentor = pick(mentors, other)?.email ?? ''
    if (kind === 'name') change(anybody, (row) => [{ ...row, name: `${row.name} Virtanen` }])
    if (kind === 'noMentors') withMentors = false
    if (kind === 'move') change(pick(mentees, who), (row) => [{ ...row, mentor }])
    if (kind === 'cleared') change(pick(mentees, who), (row) => [{ ...row, mentor: '-' }])
    if (kind === 'gone') change(pick(mentees, who), () => [])
    if (kind === 'address') change(pick(mentees, who), (row) => [{ ...row, email: `other${nth}.${row.email}` }])
    if (kind === 'new')
      rows.push({
        line: 0,
        name: `Neo N${String(other).padStart(2, '0')}`,
        email: `neo${other}@example.org`,
        role: 'mentee',
        language: 'en',
        mentor,
      })
  }
  const columns = ['name', 'email', 'role', 'language', 'mentees', 'time zone', ...(withMentors ? ['mentor'] : [])]
  const lines = rows.map((row) =>
    [row.name, row.email, row.role, row.language, row.seats ?? '', row.timeZone ?? '', ...(withMentors ? [row.mentor ?? ''] : [])].join(
      ',',
    ),
  )
  return [columns.join(','), ...lines].join('\n')
}

/** Any cohort, with anything that a coordinator may do meanwhile, and any deaths. */
export const anyEventful: fc.Arbitrary<Eventful> = fc
  .tuple(
    anyRehearsal,
    fc.array(drawn, { minLength: 2, maxLength: 12, size: 'max' }),
    fc.array(fc.record({ after: fc.integer({ min: 5, max: 150 }), isBefore: fc.boolean() }), { maxLength: 12, size: 'max' }),
  )
  .map(([rehearsal, some, deaths]) => {
    // What she reads is compared with what happens, in one language.
    const people = rehearsal.people.map((person) => (person.role === 'coordinator' ? { ...person, language: 'en' as const } : person))
    const script = (rehearsal.script ?? []).map((tap, nth) => ({ ...tap, at: hoursAfter(tap.at, (nth + 100) / 3_600_000) }))
    const changed = { ...rehearsal, people, script }
    const events = some.map((each, nth) => eventOf(each, nth, changed)).toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    return { rehearsal: { ...changed, events }, deaths }
  })
