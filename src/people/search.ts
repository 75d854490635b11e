import type { Absence, Found, Platform, Profile, Setback, Workspace } from '../contract/platform.ts'
import type { Clock } from '../kit/clock.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'

/** Somebody about whom a workspace's directory has not been asked yet. */
export interface Sought {
  readonly personId: string
  readonly email: string
}

/** What the search for people needs from a database: one workspace, one lane at a time. */
export interface SearchStore {
  /** Null: no directory may be asked there now, because the workspace is paused or the platform asked us to wait. */
  due(
    workspaceId: string,
    now: Instant,
    limit: number,
  ): Promise<{ readonly workspace: Workspace; readonly sought: readonly Sought[] } | null>
  /** Stores that they are reached there. What waited to be said to them is sent. */
  found(workspaceId: string, people: readonly { readonly personId: string; readonly profile: Profile }[], now: Instant): Promise<void>
  /** Stores that they are not there: an account that was taken for theirs and that nobody vouches for is shut. What waited for them has failed, unless another workspace is still to be asked. */
  absent(workspaceId: string, people: readonly { readonly personId: string; readonly absence: Absence }[], now: Instant): Promise<void>
  postpone(workspaceId: string, personIds: readonly string[], until: Instant): Promise<void>
  nextDue(workspaceId: string): Promise<Instant | null>
}

/** What looking people up needs. */
export interface SearchDeps {
  readonly clock: Clock
  readonly log: Log
  readonly searches: <T>(work: (store: SearchStore) => Promise<T>) => Promise<T>
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'findPeople'>
}

/** How many people are asked about at once; a directory answers one by one. */
const atOnce = 20

/** Looks up everybody who is due in one workspace. Answers when it wants to be woken again. Null: nobody is left to look for. */
export async function lookPeopleUp(deps: SearchDeps, workspaceId: string, signal?: AbortSignal): Promise<Instant | null> {
  for (;;) {
    const now = deps.clock.now()
    const due = signal?.aborted ? null : await deps.searches((store) => store.due(workspaceId, now, atOnce))
    if (!due || due.sought.length === 0) return deps.searches((store) => store.nextDue(workspaceId))
    const lines = await ask(deps, due.workspace, due.sought)
    await deps.searches((store) => writeDown(store, workspaceId, due.sought, lines, now))
    // A directory that has trouble is asked again later: the messages of the workspace must not wait for it.
    if (lines.length < due.sought.length || lines.some((line) => 'setback' in line))
      return deps.searches((store) => store.nextDue(workspaceId))
  }
}

/** A directory that throws has a defect. We ask it again about the same people. */
async function ask({ platformOf, log }: SearchDeps, workspace: Workspace, sought: readonly Sought[]): Promise<readonly Found[]> {
  try {
    const emails = sought.map(({ email }) => email)
    return await platformOf(workspace).findPeople(workspace, emails)
  } catch (error) {
    log.error({ workspace: workspace.id, kind: error instanceof Error ? error.name : 'Error' }, 'looking people up failed')
    return []
  }
}

async function writeDown(store: SearchStore, workspaceId: string, sought: readonly Sought[], lines: readonly Found[], now: Instant) {
  const found: { personId: string; profile: Profile }[] = []
  const absent: { personId: string; absence: Absence }[] = []
  const later = new Map<number, string[]>()
  for (const [index, { personId }] of sought.entries()) {
    const line = lines[index]
    if (line && 'profile' in line) found.push({ personId, profile: line.profile })
    else if (line && 'absence' in line) absent.push({ personId, absence: line.absence })
    else {
      const wait = waitAfter(line?.setback)
      later.set(wait, [...(later.get(wait) ?? []), personId])
    }
  }
  await store.found(workspaceId, found, now)
  await store.absent(workspaceId, absent, now)
  for (const [wait, people] of later) await store.postpone(workspaceId, people, hoursAfter(now, wait / 3_600_000))
}

const quarterOfAnHourMs = 15 * 60_000

/**
 * Milliseconds until a directory is asked again that could not answer. Reading twice does no harm, so only the load on the platform
 * matters.
 */
function waitAfter(setback: Setback | undefined): number {
  if (setback?.kind === 'retry') return Math.max(1000, setback.afterMs)
  return setback?.kind === 'unknown' ? 5000 : quarterOfAnHourMs
}
