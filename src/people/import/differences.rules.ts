import type { Role } from '../role.ts'
import { fields, type KnownPerson, type NewList, valuesOf } from './known.rules.ts'
import type { ListedPerson, ListField } from './list.ts'
import { type Crowd, type LostSeat, type Pairs, placesBetween, type Told } from './places.rules.ts'
import { peopleWithNewAddress, type SamePerson } from './same-person.rules.ts'
import { areStrangers } from './spelling.rules.ts'

/** What the coordinator said about the differences; what she said nothing about holds as each line says. */
export interface Decisions {
  /** E-mails of rows that are not taken. Nothing about these people changes. */
  readonly leftOut?: ReadonlySet<string>
  /** New address → old address: yes, this is one person. Without it they are two. */
  readonly same?: ReadonlyMap<string, string>
  /** E-mails of people who are listed no more and are taken off. Without it they are kept. */
  readonly takenOff?: ReadonlySet<string>
  /** E-mail in the list → fields that its empty cells clear. Without it they are kept. */
  readonly clears?: ReadonlyMap<string, ReadonlySet<ListField>>
}

/** One value that changes; what is empty in `to` is cleared, which the list said on purpose or the coordinator decided. */
export interface Change {
  readonly email: string
  readonly field: ListField | 'email'
  readonly from: string
  readonly to: string
  /** The new name may be another person's, such as a daughter's who has her mother's address: to be asked. */
  readonly isDoubtful?: true
}

/** A mentee whose mentor changes. `from` is empty for somebody who waits. */
export interface Move {
  readonly email: string
  readonly from: string
  readonly to: string
}

/** A cell that is empty although its column is there, where something is known: it is kept unless she says that it is cleared. */
export interface Emptied {
  readonly email: string
  readonly field: ListField
  readonly from: string
}

/** A row that does not go with what is there. Nothing can be stored before it is mended or left out. */
export type Refused =
  | { readonly email: string; readonly reason: 'otherRole'; readonly was: Role; readonly now: Role }
  | { readonly email: string; readonly reason: 'mentorLeft' | 'mentorNotTaken'; readonly mentor: string }
  | ({ readonly email: string; readonly reason: 'crowded' } & Crowd)

/** What a list would change, by person, in the order of the list. */
export interface Differences {
  /** Who is new. */
  readonly added: readonly ListedPerson[]
  /** Values that change, but for the mentor. */
  readonly changed: readonly Change[]
  /** Mentees who have another mentor afterwards, or one at last. */
  readonly moved: readonly Move[]
  /** Who is listed no more, among those whose role the list has at all. `isTakenOff`: she said so. */
  readonly gone: readonly { readonly email: string; readonly isTakenOff: boolean }[]
  /** Mentees who would lose the place that they have. */
  readonly seatsLost: readonly LostSeat[]
  /** Everybody who would be told something, once for each thing. */
  readonly told: readonly Told[]
  /** Cells that are empty where something is known, and that she did not clear. */
  readonly emptied: readonly Emptied[]
  /** New addresses of people who may be known already, about whom she has not said yes. */
  readonly same: readonly SamePerson[]
  /** Why nothing can be stored; empty when nothing stands in the way. */
  readonly refused: readonly Refused[]
  /** The rows to be stored, filled up with what stays: whoever stores them carries out these differences and no others. */
  readonly rows: readonly ListedPerson[]
}

/** Fields that may be cleared. There is always a name, a language and a number of places. */
const clearable: ReadonlySet<ListField> = new Set(['mentor', 'phone', 'field', 'wishes', 'knows', 'topics', 'timeZone', 'platform'])

/**
 * What a list would change. Pure: the same facts and decisions give the same differences. `seatsPerMentor`: how many mentees a new mentor
 * agreed to whose row does not say.
 */
export function differencesOf(before: readonly KnownPerson[], list: NewList, decisions: Decisions = {}, seatsPerMentor = 1): Differences {
  const world = worldOf(before, list, decisions)
  const rows = list.people.filter(({ email }) => !decisions.leftOut?.has(email)).map((row) => judge(row, world))
  const gone = goneFrom(world)
  const pairs = pairsOf(world, rows, gone)
  const places = placesBetween({ ...pairs, added: rows.flatMap(({ added }) => added ?? []), known: world.known, gone, seatsPerMentor })
  return {
    added: rows.flatMap(({ added }) => added ?? []),
    changed: rows.flatMap(({ changed }) => changed),
    moved: places.moved,
    gone,
    seatsLost: places.seatsLost,
    told: [...rows.flatMap(({ told }) => told), ...places.told],
    emptied: rows.flatMap(({ emptied }) => emptied),
    same: peopleWithNewAddress(before, list).filter(({ email }) => !decisions.same?.has(email)),
    refused: [
      ...rows.flatMap(({ refused }) => refused ?? []),
      ...places.crowds.map((crowd) => ({ email: crowd.mentor, reason: 'crowded' as const, ...crowd })),
    ],
    rows: rows.flatMap(({ stored }) => stored ?? []),
  }
}

interface World {
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly listed: ReadonlyMap<string, ListedPerson>
  readonly unsure: ReadonlySet<string>
  readonly absent: ReadonlySet<ListField>
  readonly decisions: Decisions
  /** New address → old one, for those about whom she said yes and who can be one person. */
  readonly same: ReadonlyMap<string, string>
  /** The same the other way round. */
  readonly renamed: ReadonlyMap<string, string>
}

function worldOf(before: readonly KnownPerson[], list: NewList, decisions: Decisions): World {
  const known = new Map(before.map((each) => [each.email, each]))
  const listed = new Map(list.people.map((each) => [each.email, each]))
  const used = new Set<string>()
  const same = [...(decisions.same ?? [])].filter(([to, from]) => {
    const fits = listed.has(to) && !known.has(to) && known.get(from)?.role === listed.get(to)?.role && !listed.has(from)
    return fits && !decisions.leftOut?.has(to) && !used.has(from) && used.add(from)
  })
  return {
    known,
    listed,
    unsure: new Set(list.unsure),
    absent: new Set(list.absentColumns),
    decisions,
    same: new Map(same),
    renamed: new Map(same.map(([to, from]) => [from, to])),
  }
}

/** The address by which somebody is known, whatever the list calls them. */
const idOf = ({ same }: World, email: string): string => same.get(email) ?? email

/** What one row means. */
interface Judged {
  readonly id: string
  readonly row: ListedPerson
  readonly added?: ListedPerson
  readonly changed: readonly Change[]
  readonly emptied: readonly Emptied[]
  readonly told: readonly Told[]
  readonly refused?: Refused
  readonly stored?: ListedPerson
  /** The mentor with whom they have a place afterwards, as the list calls them; undefined: nobody. */
  readonly mentor?: string | undefined
}

function judge(row: ListedPerson, world: World): Judged {
  const id = idOf(world, row.email)
  const known = world.known.get(id)
  if (known && known.role !== row.role) {
    const refused = { email: row.email, reason: 'otherRole' as const, was: known.role, now: row.role }
    return { id, row, changed: [], emptied: [], told: [], refused, mentor: placeOf(known) }
  }
  return known ? judgeKnown(row, known, world) : judgeNew(row, world)
}

function judgeNew(row: ListedPerson, world: World): Judged {
  const refused = refusedMentor(row, row.mentor, world)
  const told: Told[] = [{ email: row.email, about: 'welcome', from: '', to: '' }]
  return {
    ...{ id: row.email, row, added: row, changed: [], emptied: [], told, stored: row, mentor: row.mentor },
    ...(refused && { refused }),
  }
}

function judgeKnown(row: ListedPerson, known: KnownPerson, world: World): Judged {
  const said = fields.map((field) => judgeField(row, known, field, world))
  const mentor = said.at(-1) as Said
  const goesTo = mentor.is === 'changed' ? mentor.to : undefined
  const refused = goesTo ? refusedMentor(row, goesTo, world) : undefined
  const after = mentor.is === 'changed' && !refused ? goesTo || undefined : placeOf(known)
  const changed = said.flatMap((each): Change[] => (each.is === 'changed' && each.field !== 'mentor' ? [changeOf(row, each)] : []))
  const moves = row.email === known.email ? [] : [{ email: row.email, field: 'email' as const, from: known.email, to: row.email }]
  return {
    ...{ id: known.email, row, mentor: after, changed: [...moves, ...changed] },
    emptied: said.flatMap((each) => (each.is === 'emptied' ? [{ email: row.email, field: each.field, from: each.from }] : [])),
    // Nobody ever read the old address, so the new one is greeted as though it were the first.
    told: moves.map(({ to }) => ({ email: to, about: 'welcome', from: '', to: '' })),
    ...(refused && { refused }),
    stored: filledUp(row, known, said, refused !== undefined, world),
  }
}

interface Said {
  readonly field: ListField
  readonly is: 'kept' | 'changed' | 'emptied'
  readonly from: string
  readonly to: string
}

/** The mentor with whom they have a place. */
const placeOf = ({ state, now }: KnownPerson): string | undefined => (state === 'active' ? now.mentor : undefined)

/** What a row says of one field of somebody who is known. */
function judgeField(row: ListedPerson, known: KnownPerson, field: ListField, world: World): Said {
  const [now, listed] = [known.now[field] ?? '', known.listed[field] ?? '']
  const kept: Said = { field, is: 'kept', from: now, to: now }
  if (world.absent.has(field) || row.unsaid?.includes(field) || !isOf(field, known)) return kept
  const value = valuesOf(row)[field]
  if (value !== undefined) {
    const stands = field === 'mentor' ? idOf(world, value) : value
    return stands === now || stands === listed ? kept : { field, is: 'changed', from: now, to: value }
  }
  if (!clearable.has(field) || (now === '' && listed === '')) return kept
  if (row.cleared?.includes(field)) return listed === '' || now === '' ? kept : { field, is: 'changed', from: now, to: '' }
  // A place that somebody got from the waitlist was in no list, so an empty cell says nothing about it.
  if (field === 'mentor' && listed === '') return kept
  if (now === '') return kept
  return { field, is: world.decisions.clears?.get(row.email)?.has(field) ? 'changed' : 'emptied', from: now, to: '' }
}

/** Whether a list may say this of them. */
function isOf(field: ListField, { role, chose }: KnownPerson): boolean {
  if (field === 'mentor') return role === 'mentee'
  if (field === 'seats') return role === 'mentor'
  return !chose || (field !== 'language' && field !== 'timeZone')
}

function changeOf({ email }: ListedPerson, { field, from, to }: Said): Change {
  const isDoubtful = field === 'name' && areStrangers(from, to)
  return { email, field, from, to, ...(isDoubtful && { isDoubtful }) }
}

/** Why a mentee cannot go to this mentor. */
function refusedMentor(row: ListedPerson, mentor: string | undefined, world: World): Refused | undefined {
  if (row.role !== 'mentee' || !mentor) return undefined
  const there = world.known.get(idOf(world, mentor))
  if (there ? there.state !== 'active' : false) return { email: row.email, reason: 'mentorLeft', mentor }
  const isTaken = there ? !world.decisions.takenOff?.has(there.email) : world.listed.has(mentor) && !world.decisions.leftOut?.has(mentor)
  return isTaken ? undefined : { email: row.email, reason: 'mentorNotTaken', mentor }
}

/** The row with what stays filled in, so that to store it changes no more than was shown. */
function filledUp(row: ListedPerson, known: KnownPerson, said: readonly Said[], staysWithMentor: boolean, world: World): ListedPerson {
  const { mentor: _mentor, unsaid: _unsaid, cleared: _cleared, ...rest } = row
  const takes = ({ field, is }: Said): boolean => is === 'changed' && !(field === 'mentor' && staysWithMentor)
  const values = said.flatMap((each): [ListField, string | number][] => {
    const value = takes(each) ? each.to : standing(known, each.field, world)
    return value ? [[each.field, each.field === 'seats' ? Number(value) : value]] : []
  })
  const cleared = said.filter((each) => takes(each) && each.to === '').map(({ field }) => field)
  const bare = Object.fromEntries(Object.entries(rest).filter(([field]) => !cleared.includes(field as ListField))) as typeof rest
  return { ...bare, ...Object.fromEntries(values), ...(cleared.length > 0 && { cleared }) }
}

/** What a list has to say so that nothing changes: the same as last time, and of the person themselves what they are now. */
function standing({ now, listed }: KnownPerson, field: ListField, { renamed }: World): string | undefined {
  if (field === 'name' || field === 'language') return now[field]
  if (field !== 'mentor') return listed[field] ?? now[field]
  return renamed.get(listed.mentor ?? '') ?? listed.mentor
}

/** Who is listed no more: of the roles that the list has, because a list of mentors says nothing about mentees. */
function goneFrom({ known, listed, unsure, decisions }: World): { email: string; isTakenOff: boolean }[] {
  const kinds = new Set([...listed.values()].map(({ role }) => role))
  const renamed = new Set(decisions.same?.values())
  return [...known.values()].flatMap(({ email, role, state }) => {
    const isThere = state === 'active' || state === 'waiting'
    if (!isThere || !kinds.has(role) || listed.has(email) || unsure.has(email) || renamed.has(email)) return []
    return [{ email, isTakenOff: decisions.takenOff?.has(email) ?? false }]
  })
}

function pairsOf(world: World, rows: readonly Judged[], gone: Differences['gone']): Pairs {
  const before = new Map<string, string>()
  for (const { email, role, state, now } of world.known.values())
    if (role === 'mentee' && state === 'active' && now.mentor) before.set(email, now.mentor)
  const after = new Map(before)
  const agreed = new Map<string, number>()
  for (const { id, row, mentor, refused } of rows) {
    if (row.role === 'mentor') {
      const listed = world.known.get(id)?.listed.seats
      if (row.seats !== undefined && String(row.seats) !== listed) agreed.set(id, row.seats)
    }
    if (row.role !== 'mentee' || refused?.reason === 'otherRole') continue
    if (mentor && !(refused && !world.known.has(id))) after.set(id, idOf(world, mentor))
    else after.delete(id)
  }
  const off = new Set(gone.flatMap(({ email, isTakenOff }) => (isTakenOff ? [email] : [])))
  for (const [mentee, mentor] of after) if (off.has(mentee) || off.has(mentor)) after.delete(mentee)
  return { before, after, agreed, addressOf: (id) => world.renamed.get(id) ?? id }
}
