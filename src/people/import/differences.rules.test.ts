import { describe, expect, test } from 'vitest'
import type { Decisions } from './difference.ts'
import { differencesOf } from './differences.rules.ts'
import type { ListField } from './fields.rules.ts'
import { type KnownPerson, knownFrom } from './known.rules.ts'
import type { ListedPerson } from './list.ts'

const someone = (email: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{ line: 2, name: `${email[0]?.toUpperCase()}${email.slice(1, 3)} Virtanen`, email: `${email}@example.org` },
  ...{ role: 'mentee' as const, language: 'en' as const, ...more },
})
const mentor = (email: string, more: Partial<ListedPerson> = {}) => someone(email, { role: 'mentor', seats: 2, ...more })
const mentee = (email: string, of?: string, more: Partial<ListedPerson> = {}) =>
  someone(email, { ...(of && { mentor: `${of}@example.org` }), ...more })

const coordinator = someone('riikka', { role: 'coordinator' })
const old = [coordinator, mentor('katja'), mentor('marko'), mentee('bo', 'katja', { phone: '+358 40 1234567' }), mentee('mei')]
const knownNow = (people: readonly ListedPerson[] = old, more: Partial<KnownPerson> = {}) =>
  people.map((person) => ({ ...knownFrom(person, 1), ...more }))
const optional: readonly ListField[] = ['phone', 'field', 'wishes', 'knows', 'topics', 'timeZone', 'platform']
const absent = (...but: ListField[]) => optional.filter((field) => !but.includes(field))
const changedOf = (email: string, more: Partial<ListedPerson>) =>
  old.map((person) => (person.email === `${email}@example.org` ? { ...person, ...more } : person))
const without = (person: ListedPerson, ...fields: (keyof ListedPerson)[]) =>
  Object.fromEntries(Object.entries(person).filter(([field]) => !fields.includes(field as keyof ListedPerson))) as unknown as ListedPerson

const nothing = { added: [], changed: [], moved: [], gone: [], seatsLost: [], told: [], emptied: [], same: [], refused: [] }
const compare = (
  people: readonly ListedPerson[],
  absentColumns: readonly ListField[] = [],
  decisions: Decisions = {},
  known = knownNow(),
) => differencesOf(known, { people, absentColumns }, decisions)

describe('somebody who wrote of themselves', () => {
  const wrote = knownNow().map((each) =>
    each.email === 'katja@example.org'
      ? { ...each, wrote: ['field', 'seats'] as const, now: { ...each.now, field: 'Bees', seats: '3' }, agreed: 3 }
      : each,
  )
  test('keeps it, whatever a list says, and the list is shown with what it says otherwise', () => {
    const found = compare(changedOf('katja', { field: 'Honey', seats: 1, phone: '+358 40 7654321' }), [], {}, wrote)
    expect(found.own).toEqual([
      { email: 'katja@example.org', field: 'seats', now: '3', listed: '1' },
      { email: 'katja@example.org', field: 'field', now: 'Bees', listed: 'Honey' },
    ])
    expect(found.changed).toEqual([{ email: 'katja@example.org', field: 'phone', from: '', to: '+358 40 7654321' }])
    expect(found.seatsLost).toEqual([])
  })

  test('is asked about nothing where a list says the same, has no such column, or an empty cell', () => {
    expect(compare(changedOf('katja', { field: 'Bees', seats: 3 }), [], {}, wrote).own).toEqual([])
    expect(compare(changedOf('katja', { field: 'Honey', seats: 3 }), ['field'], {}, wrote).own).toEqual([])
    const empty = compare(changedOf('katja', { seats: 3 }), [], {}, wrote)
    expect([empty.own, empty.emptied, empty.changed]).toEqual([[], [], []])
  })
})

describe('a mentee who has had another mentor since the last list', () => {
  const bo = (now: string | undefined, listed: string | undefined, more: Partial<KnownPerson> = {}) =>
    knownNow().map((each) => {
      if (each.email !== 'bo@example.org') return each
      const values = (mentor: string | undefined) => ({ ...withoutMentor(each.now), ...(mentor && { mentor: `${mentor}@example.org` }) })
      return { ...each, ...more, now: values(now), listed: values(listed) }
    })
  const withoutMentor = ({ mentor: _, ...rest }: KnownPerson['now']) => rest
  const row = (found: ReturnType<typeof compare>) => found.rows.find(({ email }) => email === 'bo@example.org')

  test('keeps them when the list says what it said before, and that is shown', () => {
    const found = compare(old, [], {}, bo('marko', 'katja'))
    expect(found).toMatchObject({ ...nothing, relisted: [] })
    expect(found.kept).toEqual([{ email: 'bo@example.org', now: 'marko@example.org', listed: 'katja@example.org' }])
    expect(row(found)).toMatchObject({ mentor: 'katja@example.org' })
  })

  test('goes back where she says so', () => {
    const found = compare(old, [], { asListed: new Set(['bo@example.org']) }, bo('marko', 'katja'))
    expect(found.moved).toEqual([{ email: 'bo@example.org', from: 'marko@example.org', to: 'katja@example.org' }])
    expect(found.relisted).toEqual([{ email: 'bo@example.org', mentor: 'marko@example.org' }])
    expect(found.kept).toEqual([])
  })

  test('moves when the list says something that it did not say before', () => {
    const people = [...changedOf('bo', { mentor: 'anna@example.org' }), mentor('anna')]
    const found = compare(people, [], {}, bo('marko', 'katja'))
    expect(found.moved).toEqual([{ email: 'bo@example.org', from: 'marko@example.org', to: 'anna@example.org' }])
    expect(found.relisted).toEqual([{ email: 'bo@example.org', mentor: 'marko@example.org' }])
  })

  test('stays when the list has learnt of it, and from then on the list counts', () => {
    const found = compare(changedOf('bo', { mentor: 'marko@example.org' }), [], {}, bo('marko', 'katja'))
    expect(found).toMatchObject({ ...nothing, kept: [], relisted: [{ email: 'bo@example.org', mentor: 'marko@example.org' }] })
    expect(row(found)).toMatchObject({ mentor: 'marko@example.org' })
  })

  test('keeps a place from the waitlist when the list says “waitlist” again, unless she says otherwise', () => {
    const people = old.map((person) =>
      person.email === 'bo@example.org' ? { ...without(person, 'mentor'), cleared: ['mentor' as const] } : person,
    )
    const known = bo('marko', undefined)
    expect(compare(people, [], {}, known)).toMatchObject({ ...nothing, kept: [{ now: 'marko@example.org', listed: '' }] })
    const found = compare(people, [], { asListed: new Set(['bo@example.org']) }, known)
    expect(found.seatsLost).toMatchObject([{ email: 'bo@example.org', from: 'marko@example.org' }])
  })

  test('and who has left is not asked about, and not brought back', () => {
    for (const state of ['withdrawn', 'released'] as const)
      expect(compare(old, [], { asListed: new Set(['bo@example.org']) }, bo(undefined, 'katja', { state }))).toMatchObject({
        ...nothing,
        kept: [],
        relisted: [],
      })
  })
})

describe('one person', () => {
  test('with a corrected name changes in this one field, and nobody is told', () => {
    const found = compare(changedOf('bo', { name: 'Bo Wirtanen' }))
    expect(found).toMatchObject({
      ...nothing,
      changed: [{ email: 'bo@example.org', field: 'name', from: 'Bo Virtanen', to: 'Bo Wirtanen' }],
    })
  })

  test('keeps their place and everything else when the columns are not there', () => {
    const people = old.map((person) => without(person, 'mentor', 'phone', 'seats'))
    const found = compare(people, [...absent(), 'mentor', 'seats', 'language'])
    expect(found).toMatchObject(nothing)
    expect(found.rows.find(({ email }) => email === 'bo@example.org')).toMatchObject({
      mentor: 'katja@example.org',
      phone: '+358 40 1234567',
    })
  })

  test('is asked about where a cell is empty, and keeps what is known unless it is cleared', () => {
    const people = old.map((person) => without(person, 'mentor', 'phone'))
    const emptied = [
      { email: 'bo@example.org', field: 'phone', from: '+358 40 1234567' },
      { email: 'bo@example.org', field: 'mentor', from: 'katja@example.org' },
    ]
    expect(compare(people)).toMatchObject({ ...nothing, emptied })
    const clears = new Map([['bo@example.org', new Set<ListField>(['phone'])]])
    const cleared = compare(people, [], { clears })
    expect(cleared).toMatchObject({ changed: [{ field: 'phone', from: '+358 40 1234567', to: '' }], emptied: [{ field: 'mentor' }] })
    const row = cleared.rows.find(({ email }) => email === 'bo@example.org')
    expect(row).toMatchObject({ cleared: ['phone'], mentor: 'katja@example.org' })
    expect(row).not.toHaveProperty('phone')
  })

  test('loses their place when the list says so on purpose, and both are told', () => {
    const found = compare(old.map((person) => (person.mentor ? { ...without(person, 'mentor'), cleared: ['mentor' as const] } : person)))
    expect(found).toMatchObject({
      seatsLost: [{ email: 'bo@example.org', from: 'katja@example.org', answered: false }],
      told: [
        { email: 'bo@example.org', about: 'mentor', from: 'katja@example.org', to: '' },
        { email: 'katja@example.org', about: 'mentees', from: 'bo@example.org', to: '' },
      ],
      moved: [],
    })
  })

  test('who moves is told, and so are both mentors', () => {
    const found = compare(changedOf('bo', { mentor: 'marko@example.org' }))
    expect(found.moved).toEqual([{ email: 'bo@example.org', from: 'katja@example.org', to: 'marko@example.org' }])
    expect(found.told.map(({ email, about }) => [email, about])).toEqual([
      ['bo@example.org', 'mentor'],
      ['katja@example.org', 'mentees'],
      ['marko@example.org', 'mentees'],
    ])
  })

  test('with a name that is another person’s is doubtful: a daughter may have her mother’s address', () => {
    expect(compare(changedOf('bo', { name: 'Maija Virtanen' })).changed).toMatchObject([{ field: 'name', isDoubtful: true }])
    expect(compare(changedOf('bo', { name: 'Virtanen, Bo' })).changed[0]).not.toHaveProperty('isDoubtful')
  })

  test('who chose their language and zone keeps them', () => {
    const people = changedOf('bo', { language: 'fi', timeZone: 'Europe/Helsinki' })
    expect(compare(people, [], {}, knownNow(old, { chose: true }))).toMatchObject(nothing)
    expect(compare(people).changed.map(({ field }) => field)).toEqual(['language', 'timeZone'])
  })

  test('who has a place from the waitlist keeps it, whatever the list repeats', () => {
    const known = knownNow().map((each) =>
      each.email === 'mei@example.org' ? { ...each, state: 'active' as const, now: { ...each.now, mentor: 'marko@example.org' } } : each,
    )
    expect(compare(old, [], {}, known)).toMatchObject(nothing)
  })

  test('has one role: another one is refused', () => {
    const found = compare(changedOf('mei', { role: 'mentor' }))
    expect(found).toMatchObject({ ...nothing, refused: [{ email: 'mei@example.org', reason: 'otherRole', was: 'mentee', now: 'mentor' }] })
  })

  test('cannot go to a mentor who withdrew, or whose row is not taken', () => {
    const known = knownNow().map((each) => (each.email === 'marko@example.org' ? { ...each, state: 'withdrawn' as const } : each))
    const found = compare(changedOf('bo', { mentor: 'marko@example.org' }), [], {}, known)
    expect(found).toMatchObject({ ...nothing, refused: [{ reason: 'mentorLeft', mentor: 'marko@example.org' }] })
    const people = [...changedOf('bo', { mentor: 'uusi@example.org' }), mentor('uusi')]
    expect(compare(people, [], { leftOut: new Set(['uusi@example.org']) })).toMatchObject({
      ...nothing,
      refused: [{ email: 'bo@example.org', reason: 'mentorNotTaken', mentor: 'uusi@example.org' }],
    })
  })
})

describe('who is listed no more', () => {
  test('stays unless she takes them off, and then the mentor loses a mentee, or the mentee a mentor', () => {
    const people = old.filter(({ email }) => email !== 'katja@example.org')
    const kept = compare(people)
    expect(kept).toMatchObject({ ...nothing, gone: [{ email: 'katja@example.org', isTakenOff: false }] })
    const off = compare(people, [], { takenOff: new Set(['katja@example.org']) })
    expect(off.seatsLost).toEqual([{ email: 'bo@example.org', from: 'katja@example.org', answered: false }])
    expect(off.told.map(({ email, about }) => [email, about])).toEqual([
      ['bo@example.org', 'mentor'],
      ['katja@example.org', 'off'],
    ])
  })

  test('is only looked for among the roles that the list has', () => {
    expect(compare([mentor('katja')]).gone).toEqual([{ email: 'marko@example.org', isTakenOff: false }])
    expect(compare([])).toMatchObject(nothing)
  })

  test('is nobody whose row only has a problem', () => {
    const found = differencesOf(knownNow(), { people: [mentor('katja')], absentColumns: [], unsure: ['marko@example.org'] })
    expect(found).toMatchObject(nothing)
  })

  test('is nobody who withdrew already', () => {
    expect(compare([mentor('katja')], [], {}, knownNow(old, { state: 'withdrawn' })).gone).toEqual([])
  })
})

describe('the same person with a new address', () => {
  const moved = changedOf('bo', { email: 'bo.zhang@example.org' })
  const yes = { same: new Map([['bo.zhang@example.org', 'bo@example.org']]) }

  test('is proposed, and is two people until she says yes', () => {
    const found = compare(moved)
    expect(found.same).toMatchObject([{ email: 'bo.zhang@example.org', may: [{ email: 'bo@example.org' }], isClear: true }])
    expect(found.added.map(({ email }) => email)).toEqual(['bo.zhang@example.org'])
    expect(found.gone.map(({ email }) => email)).toEqual(['bo@example.org'])
  })

  test('is one person after her yes: no place changes, and the new address is greeted', () => {
    const found = compare(moved, [], yes)
    expect(found).toMatchObject({
      ...nothing,
      changed: [{ email: 'bo.zhang@example.org', field: 'email', from: 'bo@example.org', to: 'bo.zhang@example.org' }],
      told: [{ email: 'bo.zhang@example.org', about: 'welcome' }],
    })
  })

  test('is asked where somebody read the old address, where two have the name, or where the mentor is another', () => {
    const isClear = (people: readonly ListedPerson[], known = knownNow()) => compare(people, [], {}, known).same.map((each) => each.isClear)
    expect(isClear(moved, knownNow(old, { wasReached: true }))).toEqual([false])
    expect(isClear([...moved, mentee('uusi', 'katja', { name: 'Bo Virtanen' })])).toEqual([false, false])
    expect(isClear(changedOf('bo', { email: 'b2@example.org', mentor: 'marko@example.org' }))).toEqual([false])
    expect(isClear(changedOf('bo', { email: 'b2@example.org', name: 'Ann Virtanen' }))).toEqual([])
  })

  test('is never somebody who is still on the list, or of another role', () => {
    expect(compare([...old, mentee('uusi', 'katja', { name: 'Bo Virtanen' })]).same).toEqual([])
    expect(compare(changedOf('bo', { email: 'b2@example.org', role: 'mentor' })).same).toEqual([])
    const both = { same: new Map([['uusi@example.org', 'bo@example.org']]) }
    expect(compare([...old, mentee('uusi')], [], both).added.map(({ email }) => email)).toEqual(['uusi@example.org'])
  })

  test('of a mentor takes the mentees along', () => {
    const people = changedOf('katja', { email: 'kl@example.org' }).map((person) =>
      person.mentor ? { ...person, mentor: 'kl@example.org' } : person,
    )
    const found = compare(people, [], { same: new Map([['kl@example.org', 'katja@example.org']]) })
    expect(found).toMatchObject({ moved: [], seatsLost: [], added: [], gone: [], told: [{ email: 'kl@example.org', about: 'welcome' }] })
    expect(found.rows.find(({ email }) => email === 'bo@example.org')?.mentor).toBe('kl@example.org')
  })
})

test('no mentor gets more mentees than agreed, nor agrees to fewer than there are', () => {
  const crowded = compare([...old, mentee('eka', 'katja'), mentee('toka', 'katja')])
  expect(crowded.refused).toMatchObject([{ reason: 'crowded', mentor: 'katja@example.org', agreed: 2 }])
  const fewer = compare([...changedOf('katja', { seats: 1 }), mentee('eka', 'katja')])
  expect(fewer.refused).toMatchObject([{ reason: 'crowded', agreed: 1, mentees: ['bo@example.org', 'eka@example.org'] }])
})
