import { earlier, type Instant, isAfter } from '../../src/kit/clock.ts'
import { unreachable } from '../../src/kit/result.ts'
import { type Occasion, type PlannedStep, planFor } from '../../src/programme/ladder/plan.ts'
import type { Happening, Role } from '../page/shown.ts'
import type { Account } from './accounts.ts'
import type { PersonKnown } from './protocol.ts'

export interface CohortAhead extends Occasion {
  readonly people: readonly PersonKnown[]
}

/** What is known of what is to come. */
export interface Ahead {
  readonly now: Instant
  /** Which kind of delivery a step of the ladder leads to; left out: several. */
  readonly kinds: ReadonlyMap<PlannedStep['kind'], string>
  readonly cohorts: readonly CohortAhead[]
  /** What waits to be said, and what is deleted by itself. */
  readonly due: readonly { readonly at: Instant; readonly kind: string; readonly name: string | null; readonly role: Role | null }[]
}

interface Planned {
  readonly at: Instant
  readonly kind: string
  readonly step?: string
  readonly people: readonly { readonly name: string; readonly role: Role | null }[]
  /** It is worth a line though it is said to nobody. */
  readonly isToNobody?: true
}

const mostNames = 5
const mostHappenings = 30

/** When rules are applied next at a time at which no step is planned: it may lead to something that nobody foresees. */
export function rulesOf({ now, kinds, cohorts, rules }: Omit<Ahead, 'due'> & { readonly rules: readonly Instant[] }): Instant | null {
  const times = new Set(cohorts.flatMap((cohort) => stepsOf(cohort, kinds)).map(({ at }) => at.epochMilliseconds))
  const others = rules.filter((at) => isAfter(at, now) && !times.has(at.epochMilliseconds))
  return others.length > 0 ? others.reduce(earlier) : null
}

/** What is planned from now on, in order of time: to whom, as things stand. Nobody knows what people will answer, so that is not in it. */
export function aheadOf({ now, kinds, cohorts, due }: Ahead): Happening[] {
  const stepOf = new Map([...kinds].map(([step, kind]) => [kind, step]))
  const all = [
    ...cohorts.flatMap((cohort) => stepsOf(cohort, kinds)),
    ...due.map(
      ({ at, kind, name, role }): Planned => ({
        at,
        kind,
        ...(stepOf.has(kind) && { step: `${stepOf.get(kind)}` }),
        ...(name === null && { isToNobody: true }),
        people: name === null ? [] : [{ name, role }],
      }),
    ),
  ]
  const groups = Map.groupBy(
    all.filter(({ at }) => isAfter(at, now)),
    ({ at, kind }) => `${at.epochMilliseconds} ${kind}`,
  )
  return [...groups.values()]
    .flatMap((group) => happeningOf(group))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, mostHappenings)
    .map(({ happening }) => happening)
}

function happeningOf(group: readonly Planned[]): { order: number; happening: Happening }[] {
  const [first] = group
  if (!first) return []
  const people = group.flatMap((each) => each.people)
  // A step that concerns nobody any more is not worth a line.
  if (people.length === 0 && !first.isToNobody) return []
  const happening = {
    ...{ at: first.at.toString(), kind: first.kind, count: people.length, roles: rolesOf(people) },
    ...(first.step !== undefined && { step: first.step }),
    names: people.slice(0, mostNames).map(({ name }) => name),
  }
  return [{ order: first.at.epochMilliseconds, happening }]
}

/** How many there are of each role. */
export function rolesOf(people: readonly { readonly role: Role | null }[]): Happening['roles'] {
  const roles: Partial<Record<Role, number>> = {}
  for (const { role } of people) if (role !== null) roles[role] = (roles[role] ?? 0) + 1
  return roles
}

function stepsOf(cohort: CohortAhead, kinds: Ahead['kinds']): Planned[] {
  const plan = planFor(cohort)
  const standings = [plan.first, plan.final].map((at): PlannedStep => ({ at, kind: 'standing' }))
  const begins: Planned = { at: cohort.startsAt, kind: 'begins', people: [], isToNobody: true }
  const steps = [...plan.personal, ...plan.agenda, ...standings].map(({ at, kind }) => ({
    ...{ at, kind: kinds.get(kind) ?? kind, step: kind, people: concerned(cohort.people, kind) },
  }))
  return [...steps, begins]
}

/** Whom a step of the ladder concerns, as things stand. */
function concerned(people: readonly PersonKnown[], kind: PlannedStep['kind']): PersonKnown[] {
  const asked = people.filter(({ role, state }) => role !== 'coordinator' && state === 'active')
  switch (kind) {
    case 'welcome':
      return asked.filter(({ role, answer }) => role === 'mentee' && answer === null)
    case 'ask':
      return asked.filter(({ answer }) => answer === null || answer === 'unsure')
    case 'reminder':
      return asked.filter(({ role, answer }) => role === 'mentee' && answer === 'coming')
    case 'dayOf':
      return asked.filter(({ role, answer, standing }) => (role === 'mentee' ? answer === 'coming' : standing === 'go'))
    case 'balance':
    case 'calls':
    case 'release':
    case 'missing':
      return people.filter(({ role }) => role === 'coordinator')
    case 'standing':
      return asked.filter(({ role }) => role === 'mentor')
    default:
      return unreachable(kind)
  }
}

/** Who does something next: how many, of which roles, and the first of their names. */
export function counted(accounts: readonly Pick<Account, 'name' | 'role'>[], names: readonly string[]) {
  const roles = rolesOf(names.map((name) => ({ role: accounts.find((account) => account.name === name)?.role ?? null })))
  return { count: names.length, roles, names: names.slice(0, 5) }
}
