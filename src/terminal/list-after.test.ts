import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringIn, commandsIn, initialIn, savingIn, type Workplace } from '../../test/ground/workplace.ts'
import { newWorkplace } from '../../test/journeys/new-workplace.ts'
import { pressed, saved, shown } from '../../test/journeys/shown-lists.ts'
import { linesOf } from './list-lines.ts'
import { outcomeOf } from './list-outcome.ts'

/** What `npm run list -- NEW --after OLD` says is what comes of it where the lists are brought in. */

interface Row {
  readonly name: string
  readonly address: number
  readonly mentor: number
  readonly phone: string
}
const row = fc.record({
  name: fc.constantFrom('Aino A', 'Bo B', 'Cia C', 'Dan D'),
  address: fc.nat(9),
  mentor: fc.integer({ min: -1, max: 3 }),
  phone: fc.constantFrom('', '-', '040 1', '+358 40 2'),
})
/** A list of mentors and mentees, with any of the columns that a list may lack, and in any order. */
const list = fc.record({
  mentors: fc.uniqueArray(row, { selector: ({ address }) => address, minLength: 1, maxLength: 4 }),
  mentees: fc.uniqueArray(row, { selector: ({ address }) => address, maxLength: 6 }),
  columns: fc.shuffledSubarray(['mentor', 'phone'] as const),
  isTurned: fc.boolean(),
})
type List = typeof list extends fc.Arbitrary<infer Drawn> ? Drawn : never

function written({ mentors, mentees, columns, isTurned }: List, run: number): string {
  const at = (kind: 'm' | 's', address: number): string => `${kind}${address}-${run}@example.org`
  const cells = { mentor: (it: Row) => (mentors[it.mentor] ? at('m', mentors[it.mentor]?.address ?? 0) : ''), phone: (it: Row) => it.phone }
  const lines = [
    ['Name', 'Email', 'Role', ...columns],
    ...mentors.map((it) => [it.name, at('m', it.address), 'mentor', ...columns.map((column) => (column === 'mentor' ? '' : it.phone))]),
    ...mentees.map((it) => [it.name, at('s', it.address), 'mentee', ...columns.map((column) => cells[column](it))]),
  ]
  return lines.map((line) => (isTurned ? line.toReversed() : line).join(';')).join('\n')
}

interface Person {
  readonly name: string
  readonly role: string
  readonly mentor: string
  readonly phone: string
}
type People = Readonly<Record<string, Person>>
type Line = ReturnType<typeof linesOf>[number]
const text = (line: Line, key: string): string => (typeof line[key] === 'string' ? line[key] : '')

/** The people of the older list after what the lines say of them. */
function afterLines(older: readonly Line[], lines: readonly Line[]): People {
  const read = (all: readonly Line[]) =>
    new Map(all.filter(({ type }) => type === 'person').map((line) => [text(line, 'email'), personOf(line)]))
  const [people, listed] = [read(older), read(lines)]
  const moved = new Map<string, string>()
  for (const line of lines.filter(({ type }) => type === 'change')) {
    const [email, field, to] = [text(line, 'email'), text(line, 'field'), text(line, 'to')]
    const was = people.get(email) ?? people.get(text(line, 'from'))
    const has = (change: Partial<Person>) => was && people.set(email, { ...was, ...change })
    if (line['what'] === 'new') people.set(email, listed.get(email) ?? personOf(line))
    else if (line['what'] === 'moved' || line['what'] === 'seatLost') has({ mentor: to })
    else if (line['what'] === 'changed' && field === 'email') {
      const [from] = [text(line, 'from')]
      moved.set(from, to)
      const person = people.get(from)
      people.delete(from)
      if (person) people.set(to, person)
    } else if (line['what'] === 'changed') has({ [field]: to })
  }
  // A mentor who has another address takes the mentees along.
  return Object.fromEntries([...people].map(([email, it]) => [email, { ...it, mentor: moved.get(it.mentor) ?? it.mentor }]))
}
const personOf = (line: Line): Person => ({
  name: text(line, 'name'),
  role: text(line, 'role'),
  mentor: text(line, 'mentor'),
  phone: text(line, 'phone'),
})

/** The people as they are stored. */
async function stored({ prisma }: Workplace, cohortId: string): Promise<People> {
  const all = await prisma.enrolment.findMany({
    where: { cohortId, role: { not: 'coordinator' } },
    include: { person: true, menteeSeat: { include: { mentor: { include: { person: true } } } } },
  })
  return Object.fromEntries(
    all.map(({ person: { email, name }, role, phone, menteeSeat }) => [
      email,
      { name, role, mentor: menteeSeat?.mentor.person.email ?? '', phone: phone ?? '' },
    ]),
  )
}

describe('What a list would change, said in advance,', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pari-after-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const file = async (name: string, words: string) => {
    await writeFile(join(folder, name), words)
    return join(folder, name)
  }
  const lines = async (name: string, after?: string) => {
    const outcome = await outcomeOf({ file: name, after, language: 'en', answers: {} })
    if (typeof outcome === 'string') throw new Error(outcome)
    return linesOf(outcome)
  }

  it('is what storing it does, and what it refuses is not stored', async () => {
    const workplace = await newWorkplace()
    let run = 0
    await fc.assert(
      fc.asyncProperty(list, list, async (was, will) => {
        run += 1
        const [before, after] = [written(was, run), written(will, run)]
        const [old, next] = [await file('old.csv', before), await file('new.csv', after)]
        const [older, newer] = [await lines(old), await lines(next, old)]
        fc.pre(!older.some(({ type }) => type === 'problem'))
        const cohort = await bringIn(workplace, before, `Programme ${run}`)
        expect(await stored(workplace, cohort)).toEqual(afterLines(older, []))
        let outcome = await shown(workplace, cohort, after)
        if (commandsIn(outcome).some((each) => 'about' in each && each['about'] === 'same')) {
          const form = await pressed(workplace, outcome, 'same')
          outcome = await workplace.submit('Carla', form.sends, initialIn(form))
        }
        const isRefused = newer.some(({ type }) => type === 'problem')
        const changes = newer.filter(({ type, what }) => type === 'change' && what !== 'gone' && what !== 'told')
        expect([isRefused, savingIn(outcome) !== null]).toEqual([isRefused, !isRefused && changes.length > 0])
        if (savingIn(outcome)) await saved(workplace, outcome)
        expect(await stored(workplace, cohort)).toEqual(isRefused ? afterLines(older, []) : afterLines(older, newer))
      }),
      { numRuns: 12 },
    )
  })
})
