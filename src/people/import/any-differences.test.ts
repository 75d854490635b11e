import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differencesOf } from './differences.rules.ts'
import type { ListField } from './fields.rules.ts'
import { knownFrom } from './known.rules.ts'
import type { ListedPerson } from './list.ts'

const nothing = { added: [], changed: [], moved: [], gone: [], seatsLost: [], told: [], emptied: [], same: [], refused: [] }

const names = ['Ann A', 'Bo B', 'Cia C'] as const
const listOf = fc
  .array(
    fc.record(
      {
        id: fc.nat(9),
        name: fc.constantFrom(...names),
        isMentor: fc.boolean(),
        of: fc.nat(9),
        phone: fc.constantFrom('1', '2'),
        seats: fc.integer({ min: 1, max: 3 }),
        cleared: fc.constant(['phone', 'mentor'] as ListField[]),
      },
      { requiredKeys: ['id', 'name', 'isMentor'] },
    ),
    { maxLength: 10 },
  )
  .map((rows): ListedPerson[] => {
    const distinct = [...new Map(rows.map((row) => [row.id, row])).values()]
    const mentors = distinct.filter(({ isMentor }) => isMentor)
    return distinct.map(({ id, name, isMentor, of, phone, seats, cleared }) => {
      const its = !isMentor && of !== undefined ? mentors[of % (mentors.length || 1)] : undefined
      return {
        ...{
          line: id,
          name,
          email: `${id}@example.org`,
          role: isMentor ? ('mentor' as const) : ('mentee' as const),
          language: 'en' as const,
        },
        ...(its && { mentor: `${its.id}@example.org` }),
        ...(phone && { phone }),
        ...(isMentor && seats && { seats }),
        ...(cleared && { cleared: cleared.filter((field) => (field === 'phone' ? !phone : !isMentor && !its)) }),
      }
    })
  })
const emails = fc.array(fc.nat(9).map((id) => `${id}@example.org`)).map((all) => new Set(all))
const decisions = fc.record({
  leftOut: emails,
  takenOff: emails,
  same: fc
    .array(fc.tuple(fc.nat(9), fc.nat(9)))
    .map((all) => new Map(all.map(([to, from]) => [`${to}@example.org`, `${from}@example.org`]))),
})
const absentOf = fc.subarray<ListField>(['mentor', 'phone', 'seats', 'language', 'field'])
const given = [listOf, listOf, absentOf, decisions] as const
const known = (people: readonly ListedPerson[]) => people.map((person) => knownFrom(person, 1))

describe('whatever the lists and the decisions', () => {
  test('the same list again changes nothing', () => {
    fc.assert(
      fc.property(listOf, absentOf, (people, absentColumns) => {
        const found = differencesOf(known(people), { people, absentColumns })
        expect(found).toMatchObject(nothing)
      }),
    )
  })

  test('a column that is missing changes nothing in it', () => {
    fc.assert(
      fc.property(...given, (was, people, absentColumns, said) => {
        const found = differencesOf(known(was), { people, absentColumns }, said)
        for (const { field } of [...found.changed, ...found.emptied]) expect(absentColumns).not.toContain(field)
        if (absentColumns.includes('mentor')) expect(found.moved).toEqual([])
      }),
    )
  })

  test('a row that is left out changes nothing of that person', () => {
    fc.assert(
      fc.property(...given, (was, people, absentColumns, said) => {
        const found = differencesOf(known(was), { people, absentColumns }, said)
        const named = [...found.added, ...found.changed, ...found.moved, ...found.emptied, ...found.rows].map(({ email }) => email)
        for (const email of said.leftOut) expect(named).not.toContain(email)
      }),
    )
  })

  test('nobody becomes one with anybody without a yes, and nobody is lost or made', () => {
    fc.assert(
      fc.property(...given, (was, people, absentColumns, said) => {
        const found = differencesOf(known(was), { people, absentColumns }, said)
        for (const { field, from, to } of found.changed) if (field === 'email') expect(said.same.get(to)).toBe(from)
        const taken = people.filter(({ email }) => !said.leftOut.has(email)).map(({ email }) => email)
        const renamed = found.changed.filter(({ field }) => field === 'email').map(({ email }) => email)
        const there = new Set(was.map(({ email }) => email))
        expect(found.added.map(({ email }) => email)).toEqual(taken.filter((email) => !there.has(email) && !renamed.includes(email)))
        const gone = new Set(found.gone.map(({ email }) => email))
        for (const { email } of people) expect(gone).not.toContain(email)
      }),
    )
  })

  test('whoever has another mentor afterwards was shown and is told, and so is each mentor who stays', () => {
    fc.assert(
      fc.property(...given, (was, people, absentColumns, said) => {
        const found = differencesOf(known(was), { people, absentColumns }, said)
        const shown = [...found.moved.map(({ email }) => email), ...found.seatsLost.map(({ email }) => email)]
        expect(
          found.told
            .filter(({ about }) => about === 'mentor')
            .map(({ email }) => email)
            .toSorted(),
        ).toEqual(shown.toSorted())
        expect(new Set(found.told.map(({ email, about }) => `${email} ${about}`)).size).toBe(found.told.length)
      }),
    )
  })

  test('where nothing is refused, no mentor has more mentees than agreed who has more than before', () => {
    fc.assert(
      fc.property(listOf, listOf, (was, people) => {
        const found = differencesOf(known(was), { people, absentColumns: [] })
        if (found.refused.length > 0) return
        const stays = was.filter(({ email }) => !people.some((person) => person.email === email))
        const mentees = (rows: readonly ListedPerson[], email: string) =>
          rows.filter((row) => row.role === 'mentee' && row.mentor === email).length
        for (const { email, seats } of found.rows.filter(({ role }) => role === 'mentor')) {
          const count = mentees([...stays, ...found.rows], email)
          expect(count <= (seats ?? 1) || count <= mentees(was, email)).toBe(true)
        }
      }),
    )
  })

  test('what is stored and compared again differs in nothing', () => {
    fc.assert(
      fc.property(listOf, listOf, absentOf, (was, people, absentColumns) => {
        const { rows, refused } = differencesOf(known(was), { people, absentColumns })
        if (refused.length > 0) return
        const stays = was.filter(({ email }) => !people.some((person) => person.email === email))
        const again = differencesOf(known([...stays, ...rows]), { people, absentColumns })
        expect({ ...again, emptied: [], gone: [], same: [] }).toMatchObject(nothing)
      }),
    )
  })
})
