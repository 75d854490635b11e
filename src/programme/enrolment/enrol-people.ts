import { isDeepStrictEqual } from 'node:util'
import type { ListedPerson } from '../../people/import/index.ts'
import type { OwnField } from '../profile/profile.ts'
import type { Enrolled, KnownPerson } from '../store.ts'
import { type Import, leftMentorOf } from './enrol-import.ts'

/** Adds whom we do not know yet and updates names, languages and zones. */
export async function recordPeople({
  stores,
  cohort,
  people,
  now,
  languages,
}: Import): Promise<{ known: Map<string, KnownPerson>; changed: Set<string> }> {
  const isListed = languages === 'listed'
  const known = new Map((await stores.programmes.peopleBy(people.map((person) => person.email))).map((person) => [person.email, person]))
  const updated = people.flatMap((listed): KnownPerson[] => {
    const person = known.get(listed.email)
    if (!person) return []
    const { language } = person.chose || !isListed ? person : listed
    const timeZone = person.chose ? person.timeZone : said(listed, 'timeZone', person.timeZone)
    const same = person.name === listed.name && person.language === language && person.timeZone === timeZone
    const zoneListed = person.zoneListed || listed.timeZone !== undefined
    return same ? [] : [{ ...person, name: listed.name, language, timeZone, zoneListed, languageListed: person.languageListed || isListed }]
  })
  await stores.programmes.updatePeople(updated, cohort.id)
  for (const person of await stores.programmes.addPeople(
    people.filter((listed) => !known.has(listed.email)),
    languages !== 'own',
    now,
  ))
    known.set(person.email, person)
  return { known, changed: new Set(updated.map((person) => person.email)) }
}

/** Lets people take part who were not in the cohort. */
export async function enrolNew(it: Import, known: ReadonlyMap<string, KnownPerson>): Promise<Enrolled[]> {
  const { stores, cohort, before, people, now, toldFrom } = it
  const fresh = people.flatMap((person) => {
    const personId = known.get(person.email)?.id
    if (before.has(person.email) || !personId) return []
    const waits = person.role === 'mentee' && (!person.mentor || leftMentorOf(it, person))
    const state = waits ? ('waiting' as const) : ('active' as const)
    return [{ personId, person, state }]
  })
  const added = await stores.programmes.enrol(cohort.id, fresh, now)
  if (cohort.kickOffId)
    await stores.tell({ happened: 'expected', kickOffId: cohort.kickOffId, people: added.flatMap(asked), at: now, askFrom: toldFrom })
  if (added.some((each) => each.state === 'waiting')) await stores.seats.wake(cohort.id, toldFrom)
  return added
}

const asked = (each: Enrolled) =>
  each.role !== 'coordinator' && each.state === 'active' ? [{ enrolmentId: each.enrolmentId, role: each.role }] : []

/** Stores only what the list itself changed since last time: what somebody wrote in between stays. */
export async function describeAnew({ stores, before, people }: Import): Promise<string[]> {
  const anew = people.flatMap((person): Enrolled[] => {
    const enrolled = before.get(person.email)
    if (!enrolled) return []
    const listedMentor = person.mentor ?? null
    const listedField = said(person, 'field', enrolled.listedField)
    const listedWishes = said(person, 'wishes', enrolled.listedWishes)
    const listedPlatform = said(person, 'platform', enrolled.listedPlatform)
    const field = listedField === enrolled.listedField || isOwn(enrolled, 'field') ? enrolled.field : listedField
    const wishes = listedWishes === enrolled.listedWishes || isOwn(enrolled, 'wishes') ? enrolled.wishes : listedWishes
    const next = { ...enrolled, field, wishes, listedMentor, listedField, listedWishes, listedPlatform, ...moreOf(person, enrolled) }
    return isDeepStrictEqual(next, enrolled) ? [] : [next]
  })
  await stores.programmes.updateEnrolments(anew)
  return anew.map((each) => each.email)
}

/** What a row says of somebody who is known: what it does not say stays, and what it clears is nothing. */
function said(
  row: ListedPerson,
  field: 'timeZone' | 'field' | 'wishes' | 'platform' | 'phone' | 'knows' | 'topics' | 'group' | 'organisation',
  known: string | null,
): string | null {
  return row[field] ?? (row.cleared?.includes(field) ? null : known)
}

/** What has no column of its own for what a list said last. */
function moreOf(row: ListedPerson, enrolled: Enrolled) {
  const own = (field: 'phone' | 'knows' | 'topics') => (isOwn(enrolled, field) ? enrolled[field] : said(row, field, enrolled[field]))
  return {
    listedGroup: said(row, 'group', enrolled.listedGroup),
    listedOrganisation: said(row, 'organisation', enrolled.listedOrganisation),
    phone: own('phone'),
    knows: own('knows'),
    topics: own('topics'),
    listedSeats: isOwn(enrolled, 'seats') ? enrolled.listedSeats : (row.seats ?? enrolled.listedSeats),
  }
}

/** Whether somebody wrote this themselves. */
export const isOwn = ({ wrote = [] }: Enrolled, field: OwnField): boolean => wrote.includes(field)
