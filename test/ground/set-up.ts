import type { Workspace } from '../../src/contract/platform.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import type { Language } from '../../src/contract/view.ts'
import type { Deps } from '../../src/coordination/deps.ts'
import type { Candidate, CohortSummary, OtherWorkspace, Unreachable } from '../../src/coordination/store.ts'
import { turnableClock } from '../../src/kit/clock.ts'
import type { Apart } from '../../src/kit/heavy.ts'
import type { KnownPerson } from '../../src/people/directory.ts'
import { usualKeeping } from '../../src/programme/keeping/end.rules.ts'
import { defaultLadder } from '../../src/programme/ladder/ladder.ts'
import { hereAndNow } from './here-and-now.ts'
import { at } from './occasions.ts'

export const carla = (language: Language = 'en'): KnownPerson => ({
  ...{ personId: 'id of Carla', workspaceId: 'w', name: 'Carla', language, timeZone: 'Europe/Helsinki' },
  quiet: { from: '20:00', until: '08:00' },
})

export const aSummary = (changed: Partial<CohortSummary> = {}): CohortSummary => ({
  ...{
    id: 'c',
    programmeId: 'p',
    name: 'Spring',
    zone: 'Europe/Helsinki',
    country: 'FI',
    language: 'en',
    ladder: defaultLadder,
    startsAt: null,
    venue: null,
    isCalledOff: false,
    wasAsked: false,
    move: null,
    keeping: usualKeeping,
  },
  ...{ words: usualWords, mentors: 2, mentees: 3, waiting: 1, sought: 0, unreachable: 0, guests: 0 },
  ...changed,
})

interface Told {
  readonly now?: string
  readonly cohorts?: readonly CohortSummary[]
  /** Whether she coordinates the cohort that she asks about. */
  readonly coordinates?: boolean
  readonly coordinatesElsewhere?: boolean
  readonly coordinatedBefore?: boolean
  readonly others?: readonly OtherWorkspace[]
  readonly unreachable?: readonly Unreachable[]
  readonly candidates?: readonly Candidate[]
  readonly sought?: readonly string[]
  /** E-mails of the configuration. */
  readonly owners?: readonly string[]
  /** She installed Pari, or coordinates already. */
  readonly owns?: boolean
  /** She is a member of the workspace; missing: she is. */
  readonly isMember?: boolean
  readonly apart?: Apart
  /** The address of every signed link. */
  readonly link?: string
}

const nothing = async () => {}
const never = async (): Promise<never> => {
  throw new Error('This must not be asked for here.')
}

/** Stores that answer what they are told to, and remember what was done; to store a list or a kick-off takes a real database. */
export function aSettingUp(told: Told = {}) {
  const { now = '2026-12-01T12:00', cohorts = [aSummary()], coordinates = true, others = [], unreachable = [], sought = [] } = told
  const joined: unknown[] = []
  const woken: string[] = []
  const deps: Deps = {
    owners: told.owners ?? [],
    clock: turnableClock(at(now)),
    apart: told.apart ?? hereAndNow,
    linkTo: async () => told.link ?? null,
    tryOut: never,
    transact: (work) =>
      work({
        setUp: {
          cohortsOf: async () => [...cohorts],
          viewedBy: async () => [],
          coordinatedBefore: async () => told.coordinatedBefore ?? false,
          coordinatesElsewhere: async () => told.coordinatesElsewhere ?? false,
          cohort: async (id) => cohorts.find((each) => each.id === id) ?? null,
          coordinates: async () => coordinates,
          lockPerson: nothing,
          elsewhere: async (ids) => new Map(ids.map((id) => [id, [...others]])),
          unreachable: async () => [...unreachable],
          candidates: async () => [...(told.candidates ?? [])],
          bind: never,
          isTold: never,
        },
        roles: { viewing: async () => null, coordinators: async () => [] } as never,
        outbox: {} as never,
        moving: {} as never,
        deletion: {} as never,
        pending: { keep: never, find: async () => null, decide: never, drop: never },
        choices: {
          choicesOf: async () => ({ language: 'en', quiet: { from: '20:00', until: '08:00' }, email: 'carla@example.org' }) as never,
          choose: never,
          owns: async () => told.owns ?? false,
          isMember: async () => told.isMember ?? true,
          isAtHome: never,
        },
        wakeLanes: async (workspaces) => void woken.push(...workspaces),
        tell: never,
        wakeTimetable: never,
        programmes: {
          lockCohort: async () => null,
          lockProgramme: async () => null,
          async joinWorkspace(cohortId: string, workspace: Workspace) {
            joined.push([cohortId, workspace])
            return 'joined'
          },
          seek: async () => [...sought],
        } as never,
        seats: {} as never,
        acts: {} as never,
        audit: { note: never },
      }),
  }
  return { deps, joined, woken }
}
