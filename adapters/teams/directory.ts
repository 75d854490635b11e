import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import { languageOf } from '../../src/contract/language.ts'
import type { Address, Found, Profile, Setback, Workspace } from '../../src/contract/platform.ts'
import { type Clock, hoursAfter } from '../../src/kit/clock.ts'
import { fewAtOnce } from '../../src/kit/few-at-once.ts'
import type { Log } from '../../src/kit/log.ts'
import { zoneNamed } from '../../src/kit/zone.ts'
import type { Reference, References, Seen } from './access/people.ts'
import type { Rosters } from './access/rosters.ts'
import type { Chat, Connector, Member } from './calls.ts'

export interface DirectoryDeps {
  readonly references: References
  readonly rosters: Rosters
  readonly connector: Pick<Connector, 'pagedMembers'>
  readonly memory: AdapterMemory
  readonly clock: Clock
  readonly log: Log
}

/** Teams has no directory for bots: people who never met Pari, and are in none of its teams, are not found. */
export async function findPeople(deps: DirectoryDeps, workspace: Workspace, emails: readonly string[]): Promise<readonly Found[]> {
  const known = await findKnown(deps, workspace, emails)
  if (!known.some(isMissing)) return known
  const read = await readRosters(deps, workspace.id)
  if (read === 'nothing') return known
  const now = await findKnown(deps, workspace, emails)
  return read === 'everything' ? now : now.map((found) => (isMissing(found) ? { email: found.email, setback: read } : found))
}

const isMissing = (found: Found): boolean => 'absence' in found && found.absence === 'notInstalled'

/** Look-ups of one page each, a few at a time. */
const lookupsAtOnce = 4

async function findKnown(deps: DirectoryDeps, workspace: Workspace, emails: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  await fewAtOnce(emails.entries(), lookupsAtOnce, async ([index, email]) => {
    found[index] = await findOne(deps, workspace, email)
  })
  return found
}

const noMemory: Setback = { kind: 'retry', afterMs: 5_000, reason: 'transient' }

async function findOne({ references, log }: DirectoryDeps, workspace: Workspace, email: string): Promise<Found> {
  if (!/^[^\s@]+@\S+$/u.test(email)) return { email, absence: 'notFound' }
  try {
    const known = await references.byEmail(workspace.id, email)
    if (!known) return { email, absence: 'notInstalled' }
    // Only people of lists are looked for.
    await references.keep(workspace.id, known.id)
    return { email, profile: profileFrom({ workspace, id: known.id }, known.reference) }
  } catch (error) {
    log.warn({ workspace: workspace.id, error: error instanceof Error ? error.name : 'threw' }, 'no look-up')
    return { email, setback: noMemory }
  }
}

/** Who somebody is, as far as Teams told; null when they never met Pari. */
export async function profileOf({ references, log }: DirectoryDeps, address: Address): Promise<Profile | null> {
  try {
    const reference = await references.of(address.workspace.id, address.id)
    return reference && (await profileIn(references, address, reference))
  } catch (error) {
    log.warn({ workspace: address.workspace.id, error: error instanceof Error ? error.name : 'threw' }, 'no look-up')
    return null
  }
}

/** What is known of somebody, as the core wants it. A guest whose e-mail is a member's has none: another organisation says what it is. */
export async function profileIn(references: Pick<References, 'byEmail'>, address: Address, reference: Reference): Promise<Profile> {
  const profile = profileFrom(address, reference)
  if (profile.kind !== 'guest' || profile.email === null) return profile
  const known = await references.byEmail(address.workspace.id, profile.email)
  return known?.id === address.id.toLowerCase() ? profile : { ...profile, email: null }
}

const profileFrom = (address: Address, reference: Reference): Profile => ({
  address,
  email: (reference.email ?? reference.upn)?.toLowerCase() ?? null,
  ...(reference.email === null && reference.upn !== null && { isSignIn: true }),
  name: reference.name.trim() || address.id,
  timeZone: zoneNamed(reference.timeZone),
  language: languageOf(reference.locale),
  kind: reference.isGuest ? 'guest' : 'member',
})

/** Hours in which the teams' rosters are read once for who is missing, by all processes together. */
const between = 1 / 6

/** A setback: some of it could not be read now. What is refused for good is no place to look. */
async function readRosters(deps: DirectoryDeps, tenant: string): Promise<'everything' | 'nothing' | Setback> {
  try {
    const teams = await deps.rosters.of(tenant)
    if (teams.length === 0) return 'nothing'
    if (!(await deps.memory.claim(readings, tenant, hoursAfter(deps.clock.now(), between)))) return 'nothing'
    for (const { team, serviceUrl } of teams) {
      const setback = await readRoster(deps, { tenant, serviceUrl, conversation: team }, () => Promise.resolve())
      if (setback) deps.log.warn({ workspace: tenant, ...setback }, 'a team’s people could not be read')
      if (setback === null || setback.kind === 'failed') continue
      await deps.memory.forget(readings, tenant)
      return setback
    }
    return 'everything'
  } catch (error) {
    deps.log.warn({ workspace: tenant, error: error instanceof Error ? error.name : 'threw' }, 'no rosters')
    return noMemory
  }
}

const readings = 'roster-reading'

type Learned = Awaited<ReturnType<References['learn']>> & { readonly id: string }

/** Everybody on a team's roster is written down, and `each` page of them is told; null when all of it was read. */
export async function readRoster(
  deps: Pick<DirectoryDeps, 'references' | 'connector'>,
  team: Chat,
  each: (learned: readonly Learned[]) => Promise<void>,
): Promise<Setback | null> {
  const asked = new Set<string | null>()
  let continuation: string | null | undefined
  // What was asked for already would come again without an end.
  while (continuation !== null && !asked.has(continuation ?? null)) {
    asked.add(continuation ?? null)
    const page = await deps.connector.pagedMembers(team, continuation)
    if (page.kind !== 'members') return page
    await each(await learnAll(deps.references, team, page.members))
    continuation = page.continuation
  }
  return null
}

/** A few at a time. */
async function learnAll(references: References, team: Pick<Chat, 'tenant' | 'serviceUrl'>, members: readonly Member[]): Promise<Learned[]> {
  const learned: Learned[] = []
  await fewAtOnce(members, lookupsAtOnce, async (member) => {
    const known = ownMember(member, team)
    if (known) learned.push({ ...(await references.learn(team.tenant, known.id, known.seen)), id: known.id })
  })
  return learned
}

/**
 * What a roster tells of somebody. Null for bots, which have no id in Entra, and for people of another tenant, who share a channel: what they are
 * called is that tenant's word, and nobody here answers for it.
 */
export function ownMember(
  member: Member,
  { tenant, serviceUrl }: Pick<Chat, 'tenant' | 'serviceUrl'>,
): { readonly id: string; readonly seen: Seen } | null {
  const id = (member.aadObjectId ?? member.objectId)?.toLowerCase()
  if (!id || (member.tenantId && member.tenantId.toLowerCase() !== tenant)) return null
  const seen = {
    mri: member.id,
    serviceUrl,
    ...(member.name && { name: member.name }),
    ...(member.email && { email: member.email.toLowerCase() }),
    ...(member.userPrincipalName && { upn: member.userPrincipalName.toLowerCase() }),
    isGuest: member.userRole === 'guest' || /#ext#/iu.test(member.userPrincipalName ?? ''),
  }
  return { id, seen }
}
