import type { Change, Decisions, Differences, Emptied, KeptMentor, Own, Refused } from './difference.ts'
import type { ListField } from './fields.rules.ts'
import { fields, isThereIn, type KnownPerson, type NewList, valuesOf } from './known.rules.ts'
import type { ListedPerson } from './list.ts'
import { type Pairs, placesBetween, type Told } from './places.rules.ts'
import { peopleWithNewAddress } from './same-person.rules.ts'
import { areStrangers } from './spelling.rules.ts'

/** Fields that may be cleared. There is always a name, a language and a number of places. */
const clearable: ReadonlySet<ListField> = new Set([
  'mentor',
  'phone',
  'field',
  'wishes',
  'knows',
  'topics',
  'group',
  'organisation',
  'timeZone',
  'platform',
])

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
    kept: rows.flatMap(({ kept }) => kept ?? []),
    own: rows.flatMap(({ own }) => own),
    same: peopleWithNewAddress(before, list).filter(({ email }) => !decisions.same?.has(email)),
    refused: [
      ...rows.flatMap(({ refused }) => refused ?? []),
      ...places.crowds.map((crowd) => ({ email: crowd.mentor, reason: 'crowded' as const, ...crowd })),
    ],
    rows: rows.flatMap(({ stored }) => stored ?? []),
    relisted: rows.flatMap(({ relisted }) => relisted ?? []),
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
  readonly kept?: KeptMentor
  readonly own: readonly Own[]
  readonly relisted?: Differences['relisted'][number]
  /** The mentor with whom they have a place afterwards, as the list calls them; undefined: nobody. */
  readonly mentor?: string | undefined
}

function judge(row: ListedPerson, world: World): Judged {
  const id = idOf(world, row.email)
  const known = world.known.get(id)
  if (known && known.role !== row.role) {
    const refused = { email: row.email, reason: 'otherRole' as const, was: known.role, now: row.role }
    return { id, row, changed: [], emptied: [], own: [], told: [], refused, mentor: placeOf(known) }
  }
  return known ? judgeKnown(row, known, world) : judgeNew(row, world)
}

function judgeNew(row: ListedPerson, world: World): Judged {
  const refused = refusedMentor(row, row.mentor, world)
  const told: Told[] = [{ email: row.email, about: 'welcome', from: '', to: '' }]
  return {
    ...{ id: row.email, row, added: row, changed: [], emptied: [], own: [], told, stored: row, mentor: row.mentor },
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
    own: said.flatMap(({ field, is, from, to }) => (is === 'own' ? [{ email: row.email, field, now: from, listed: to }] : [])),
    emptied: said.flatMap((each) => (each.is === 'emptied' ? [{ email: row.email, field: each.field, from: each.from }] : [])),
    // Nobody ever read the old address, so the new one is greeted as though it were the first.
    told: moves.map(({ to }) => ({ email: to, about: 'welcome', from: '', to: '' })),
    ...(refused && { refused }),
    ...(mentor.is === 'ignored' && { kept: { email: row.email, now: mentor.from, listed: mentor.to } }),
    ...(saysAnew(mentor, known) && !refused && { relisted: { email: row.email, mentor: addressNow(known.now.mentor, world) ?? null } }),
    stored: filledUp(row, known, said, refused !== undefined, world),
  }
}

/** Whether the list says of somebody's mentor what the last one did not, where they have had another one since. */
const saysAnew = ({ is }: Said, { now, listed }: KnownPerson): boolean =>
  (now.mentor ?? '') !== (listed.mentor ?? '') && (is === 'changed' || is === 'agrees')

const addressNow = (mentor: string | undefined, { renamed }: World): string | undefined => renamed.get(mentor ?? '') ?? mentor

interface Said {
  readonly field: ListField
  /**
   * `agrees`: the list names the mentor that is. `ignored`: it says what it said last, but something else holds since. `own`: it says something else than
   * they wrote themselves.
   */
  readonly is: 'kept' | 'agrees' | 'ignored' | 'own' | 'changed' | 'emptied'
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
  if (known.wrote?.includes(field)) return value === undefined || value === now ? kept : { field, is: 'own', from: now, to: value }
  if (value !== undefined) {
    if (field === 'mentor') return judgeMentor(row, known, value, world)
    return value === now || value === listed ? kept : { field, is: 'changed', from: now, to: value }
  }
  if (!clearable.has(field) || (now === '' && listed === '')) return kept
  if (row.cleared?.includes(field)) {
    if (field === 'mentor') return judgeMentor(row, known, '', world)
    return listed === '' || now === '' ? kept : { field, is: 'changed', from: now, to: '' }
  }
  // A place that somebody got from the waitlist was in no list, so an empty cell says nothing about it.
  if (field === 'mentor' && listed === '') return kept
  if (now === '') return kept
  return { field, is: world.decisions.clears?.get(row.email)?.has(field) ? 'changed' : 'emptied', from: now, to: '' }
}

/** What a row says on purpose of somebody's mentor. `value`: empty: nobody. */
function judgeMentor({ email }: ListedPerson, known: KnownPerson, value: string, world: World): Said {
  const [now, listed] = [known.now.mentor ?? '', known.listed.mentor ?? '']
  const said = { field: 'mentor', from: now, to: value } as const
  const stands = idOf(world, value)
  if (stands === now) return { ...said, is: value === '' ? 'kept' : 'agrees' }
  if (stands !== listed) return { ...said, is: 'changed' }
  const isThere = isThereIn(known)
  if (!isThere) return { ...said, is: 'kept' }
  return { ...said, is: world.decisions.asListed?.has(email) ? 'changed' : 'ignored' }
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
    const value = takes(each) || each.is === 'agrees' ? each.to : standing(known, each.field, world)
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
    const isThere = isThereIn({ state })
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
      const isOwn = world.known.get(id)?.wrote?.includes('seats') === true
      if (row.seats !== undefined && String(row.seats) !== listed && !isOwn) agreed.set(id, row.seats)
    }
    if (row.role !== 'mentee' || refused?.reason === 'otherRole') continue
    if (mentor && !(refused && !world.known.has(id))) after.set(id, idOf(world, mentor))
    else after.delete(id)
  }
  const off = new Set(gone.flatMap(({ email, isTakenOff }) => (isTakenOff ? [email] : [])))
  for (const [mentee, mentor] of after) if (off.has(mentee) || off.has(mentor)) after.delete(mentee)
  return { before, after, agreed, addressOf: (id) => world.renamed.get(id) ?? id }
}
