import { allot } from './allot.ts'
import { type Lead, leadsOf, turned } from './leads.ts'
import { themeOf } from './themes.ts'
import type { Formed, FormedGroup, GroupWish, ToGroup, WhyLeft } from './to-group.ts'

/** A group has so many mentees at least, and so many mentors at most. */
const [fewestMentees, mostMentors] = [2, 2]
/** Cells of all calculations together: beyond that no other languages are tried. */
const mostCells = 3_000_000

/** What is known before anybody is in a group. */
interface Ground {
  readonly mentors: readonly ToGroup[]
  readonly mentees: readonly ToGroup[]
  readonly worthOf: (mentee: string, mentor: string) => number
  readonly usual: number
  readonly most: number
}

/**
 * Groups in which nobody is left over as far as there is room: each has a language that all of it speak, mentees stay with the mentor who is theirs already
 * if that mentor leads a group, no mentor gets more mentees than they take, and then the fits are the best that were found. Mentors of whom no group
 * needs to be led join others.
 */
export function formGroups(wish: GroupWish): Formed {
  const ground = groundOf(wish)
  const { mentees } = ground
  const bound = boundOf(ground)
  const chosen = chosenMentors(ground)
  const usual = best(ground, chosen, ground.usual)
  // Groups are larger than usual only where somebody would be left over otherwise.
  const larger = usual.placed < mentees.length && ground.usual < ground.most ? best(ground, chosen, ground.most) : usual
  return formed(ground, larger.placed > usual.placed ? larger : usual, bound)
}

function groundOf({ people, fits, usual, most }: GroupWish): Ground {
  const [rows, columns] = [new Map(fits.mentees.map((id, at) => [id, at])), new Map(fits.mentors.map((id, at) => [id, at]))]
  const worthOf = (mentee: string, mentor: string): number => fits.scores[rows.get(mentee) ?? -1]?.[columns.get(mentor) ?? -1] ?? 0
  const of = (role: ToGroup['role']) => people.filter((each) => each.role === role)
  const mentees = of('mentee')
  // Whoever is a pair with a mentor already has a place with them.
  const pairsOf = (id: string): number => mentees.filter(({ mentor }) => mentor === id).length
  const mentors = of('mentor').map((mentor) => ({ ...mentor, room: Math.max(mentor.room, pairsOf(mentor.id)) }))
  return { mentors: mentors.filter(({ room }) => room > 0), mentees, worthOf, usual: Math.min(usual, most), most }
}

const canLead = ({ room }: ToGroup): boolean => room >= fewestMentees
const share = (one: ToGroup, other: ToGroup): boolean => one.languages.some((language) => other.languages.includes(language))

/** No arrangement is better than one in which every mentor may lead, and a common language of two is enough. */
function boundOf({ mentors, mentees, worthOf, most }: Ground): number {
  const leads = mentors.filter(canLead)
  const worth = mentees.map((mentee) => leads.map((lead) => (share(mentee, lead) ? worthOf(mentee.id, lead.id) : -1)))
  const groupOf = allot({ worth, places: leads.map(({ room }) => Math.min(most, room)), musts: leads.map(() => 0), aim: 'sum' })
  return groupOf.reduce<number>((sum, group, mentee) => sum + (group === null ? 0 : (worth[mentee]?.[group] ?? 0)), 0)
}

/** As many groups as there can be of two mentees or more; where mentors are many, those who have pairs or the best fits lead them. */
function chosenMentors(ground: Ground): readonly ToGroup[] {
  const all = ground.mentors.filter(canLead)
  const count = Math.min(all.length, Math.max(1, Math.floor(ground.mentees.length / fewestMentees)))
  if (ground.mentees.length === 0 || all.length === count) return ground.mentees.length === 0 ? [] : all
  const { groupOf, leads } = arranged(ground, leadsOf(all, ground.mentees, ground.usual), ground.usual)
  const scored = leads.map(({ mentor }, at) => {
    const own = ground.mentees.filter((_, mentee) => groupOf[mentee] === at)
    const pairs = ground.mentees.filter((mentee) => mentee.mentor === mentor.id).length
    return { mentor, pairs, count: own.length, sum: own.reduce((sum, { id }) => sum + ground.worthOf(id, mentor.id), 0) }
  })
  const first = scored.toSorted((a, b) => b.pairs - a.pairs || b.count - a.count || b.sum - a.sum).slice(0, count)
  return all.filter((mentor) => first.some((each) => each.mentor.id === mentor.id))
}

/** The best arrangement that is found by giving single groups another language. */
function best(ground: Ground, mentors: readonly ToGroup[], size: number): Arranged {
  const { mentees } = ground
  let found = arranged(ground, leadsOf(mentors, mentees, size), size)
  let cells = 0
  for (const leads of turned(found.leads, mentees)) {
    cells += mentees.length * (mentees.length + leads.length * size)
    if (cells > mostCells) break
    const other = arranged(ground, leads, size)
    if (isBetter(other, found)) found = other
  }
  return found
}

interface Arranged {
  readonly leads: readonly Lead[]
  /** The group of each mentee. */
  readonly groupOf: readonly (number | null)[]
  readonly placed: number
  readonly sum: number
}

function arranged({ mentees, worthOf, most }: Ground, leads: readonly Lead[], size: number): Arranged {
  const taken = leads.map(() => 0)
  const pinnedTo = mentees.map(({ mentor, languages }) => {
    const at = leads.findIndex((lead) => lead.mentor.id === mentor && languages.includes(lead.language))
    if (at < 0 || (taken[at] ?? 0) >= most) return -1
    taken[at] = (taken[at] ?? 0) + 1
    return at
  })
  const free = [...mentees.keys()].filter((mentee) => pinnedTo[mentee] === -1)
  const worth = free.map((mentee) => {
    const each = mentees[mentee]
    return leads.map(({ mentor, language }) => (each?.languages.includes(language) ? worthOf(each.id, mentor.id) : -1))
  })
  const found = allot({
    ...{ worth, aim: 'everybody' },
    places: leads.map(({ mentor }, at) => Math.max(0, Math.min(size, mentor.room) - (taken[at] ?? 0))),
    musts: leads.map((_, at) => Math.max(0, fewestMentees - (taken[at] ?? 0))),
  })
  const groupOf: (number | null)[] = pinnedTo.map((lead) => (lead < 0 ? null : lead))
  for (const [at, mentee] of free.entries()) groupOf[mentee] = found[at] ?? null
  const sum = groupOf.reduce<number>(
    (all, at, mentee) => all + (at === null ? 0 : worthOf(mentees[mentee]?.id ?? '', leads[at]?.mentor.id ?? '')),
    0,
  )
  return { leads, groupOf, sum, placed: groupOf.filter((at) => at !== null).length }
}

const isBetter = (one: Arranged, other: Arranged): boolean =>
  one.placed > other.placed || (one.placed === other.placed && one.sum > other.sum)

function formed(ground: Ground, { leads, groupOf, sum }: Arranged, bound: number): Formed {
  const { mentors, mentees } = ground
  const groups = leads.flatMap((lead, at) => {
    const own = mentees.filter((_, mentee) => groupOf[mentee] === at)
    return own.length > 0 ? [{ lead, own, mentors: [lead.mentor] }] : []
  })
  const leading = new Set(groups.map(({ lead }) => lead.mentor.id))
  const spare = mentors.filter(({ id }) => !leading.has(id))
  const alone = spare.filter((mentor) => !joins(mentor, groups, mentees))
  const why = (mentee: ToGroup): WhyLeft => (mentors.some((mentor) => canLead(mentor) && share(mentee, mentor)) ? 'room' : 'language')
  return {
    groups: groups.map(({ lead, own, mentors: all }): FormedGroup => {
      const ids = (people: readonly ToGroup[]): string[] => people.map(({ id }) => id)
      return { mentors: ids(all), mentees: ids(own), language: lead.language, theme: themeOf(all, own) }
    }),
    leftOver: [
      ...mentees.flatMap((mentee, at) => (groupOf[at] === null ? [{ id: mentee.id, why: why(mentee) }] : [])),
      ...alone.map(({ id }) => ({ id, why: 'few' as const })),
    ],
    fits: sum,
    bound,
  }
}

interface Filling {
  readonly lead: Lead
  readonly own: readonly ToGroup[]
  readonly mentors: ToGroup[]
}

/** A second mentor goes where mentees of theirs are, then where a group is largest. */
function joins(mentor: ToGroup, groups: readonly Filling[], mentees: readonly ToGroup[]): boolean {
  const pairs = new Set(mentees.filter((mentee) => mentee.mentor === mentor.id).map(({ id }) => id))
  const theirs = ({ own }: Filling): number => own.filter(({ id }) => pairs.has(id)).length
  const [best] = groups
    .filter((group) => group.mentors.length < mostMentors && mentor.languages.includes(group.lead.language))
    .toSorted((a, b) => theirs(b) - theirs(a) || b.own.length - a.own.length)
  best?.mentors.push(mentor)
  return best !== undefined
}
