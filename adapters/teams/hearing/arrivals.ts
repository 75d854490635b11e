import { hoursAfter } from '../../../src/kit/clock.ts'
import type { Heard } from '../access/activity.ts'
import { keyIn } from '../access/keys.ts'
import type { Reference } from '../access/people.ts'
import type { Roster } from '../access/rosters.ts'
import type { Chat } from '../calls.ts'
import { ownMember, profileIn, readRoster } from '../directory.ts'
import type { Origin } from '../parse.ts'
import { type Hearing, workspaceOf } from './hearing.ts'
import { introduce } from './introduction.ts'
import { noteArrival, seenIn } from './newcomers.ts'
import { answerIn } from './texts.ts'

/**
 * Pari was installed, taken away or brought up to date. An upgrade is told as `remove-upgrade` and `add-upgrade`, and erases nothing
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events).
 */
export async function hearInstallation(hearing: Hearing, heard: Heard, tenant: string, origin: Origin | null): Promise<void> {
  const isPersonal = heard.conversation.conversationType === 'personal'
  switch (heard.action ?? '') {
    case 'add':
    case 'add-upgrade':
      if (!isPersonal) return added(hearing, heard, tenant, origin)
      return origin ? installed(hearing, heard, origin) : undefined
    case 'remove':
      if (!isPersonal) return removed(hearing, heard, tenant)
      return origin ? uninstalled(hearing, origin) : undefined
    default:
      return undefined
  }
}

/** Who came and went, and what became of a team. */
export async function hearConversationUpdate(hearing: Hearing, heard: Heard, tenant: string, origin: Origin | null): Promise<void> {
  const isPersonal = heard.conversation.conversationType === 'personal'
  const [hasCome, hasGone] = [heard.membersAdded, heard.membersRemoved].map((members) => members?.some(({ id }) => isPari(hearing, id)))
  if (isPersonal) return hasCome && origin ? installed(hearing, heard, origin) : undefined
  if (hasGone || heard.channelData?.eventType === 'teamDeleted') return removed(hearing, heard, tenant)
  if (hasCome) return added(hearing, heard, tenant, origin)
  if (heard.channelData?.eventType === 'teamRenamed') return renamed(hearing, heard, tenant)
  if (heard.membersRemoved?.length) return left(hearing, heard, tenant)
  return joined(hearing, heard, tenant)
}

const isPari = ({ appId }: Hearing, id: string): boolean => id.toLowerCase() === `28:${appId}`

/**
 * For one person: what waited for them goes out, and they are welcomed once, at the first of the two events that tells their language: without
 * a language, Pari would write to them in English from then on. People who are on no list yet hear nothing, since an administrator may have installed
 * Pari for everybody.
 */
async function installed(hearing: Hearing, heard: Heard, origin: Origin): Promise<void> {
  const { locale } = await announced(hearing, heard, origin)
  if (heard.action === 'add-upgrade' || (heard.type === 'conversationUpdate' && locale === null)) return
  const key = keyOf(origin)
  if (!(await hearing.memory.claim('welcome', key, longAfter(hearing)))) return
  if (!(await answerIn(hearing, origin, hearing.core.readWords(''), false))) await hearing.memory.forget('welcome', key)
}

/** Announced once, though Teams tells of it twice: each time something that waited would go out. */
async function announced(hearing: Hearing, heard: Heard, origin: Origin): Promise<Reference> {
  const seen = { ...seenIn(heard, origin), isInstalled: true, conversation: origin.conversation }
  const isFirst = await hearing.memory.claim('arrival', keyOf(origin), hoursAfter(hearing.clock.now(), hoursTold))
  try {
    return await noteArrival(hearing, origin, seen, isFirst)
  } catch (error) {
    if (isFirst) await hearing.memory.forget('arrival', keyOf(origin))
    throw error
  }
}

/** Both ways of telling of one installation come within this. */
const hoursTold = 1 / 60

const keyOf = ({ from }: Origin): string => `${from.workspace.id}:${from.id}`

const longAfter = ({ clock }: Hearing) => hoursAfter(clock.now(), 24 * 365 * 20)

async function uninstalled(hearing: Hearing, origin: Origin): Promise<void> {
  await hearing.references.left(origin.from.workspace.id, origin.from.id)
  for (const claimed of ['arrival', 'welcome']) await hearing.memory.forget(claimed, keyOf(origin))
}

/** Null for a group chat: its people are not written to because of it. */
function rosterIn({ channelData, serviceUrl }: Heard): Roster | null {
  const { team, settings, channel } = channelData ?? {}
  return team?.id
    ? { team: team.id, serviceUrl, channel: settings?.selectedChannel?.id ?? channel?.id ?? null, name: team.name ?? '' }
    : null
}

/** For a team: one message tells it, and everybody on its roster can be reached from now on. */
async function added(hearing: Hearing, heard: Heard, tenant: string, origin: Origin | null): Promise<void> {
  const roster = rosterIn(heard)
  if (!roster) return
  await hearing.rosters.add(tenant, roster)
  if (heard.action !== 'add-upgrade') await introduce(hearing, tenant, roster, { by: origin, locale: heard.locale ?? null })
  // Teams tells of it in two ways, and thousands of people take minutes.
  if (!(await hearing.memory.claim('roster-read', keyIn(tenant, roster.team), hoursAfter(hearing.clock.now(), hoursRead)))) return
  void hearing.turns.next(`${tenant}:${roster.team}`, () => readEverybody(hearing, tenant, roster))
}

const hoursRead = 1 / 6

async function readEverybody(hearing: Hearing, tenant: string, { team, serviceUrl }: Roster): Promise<void> {
  const setback = await readRoster(hearing, { tenant, serviceUrl, conversation: team }, async (learned) => {
    for (const { id, reference } of learned) await announceListed(hearing, tenant, id, reference)
  })
  if (setback)
    hearing.log.warn({ workspace: tenant, ...setback }, 'the people of a team could not be read to the end; they are looked for again')
}

/** By their e-mail alone a list can know them. */
async function announceListed(hearing: Hearing, tenant: string, id: string, reference: Reference): Promise<void> {
  const profile = await profileIn(hearing.references, { workspace: workspaceOf(tenant), id }, reference)
  if (profile.email !== null && (await hearing.core.arrived(profile))) await hearing.references.keep(tenant, id)
}

async function removed(hearing: Hearing, heard: Heard, tenant: string): Promise<void> {
  const team = rosterIn(heard)?.team
  if (team === undefined) return
  await hearing.rosters.remove(tenant, team)
  for (const claimed of ['introduction', 'roster-read']) await hearing.memory.forget(claimed, keyIn(tenant, team))
  void hearing.turns.next(`${tenant}:removed`, () => forgetMembers(hearing, tenant))
}

/** What a team's roster told goes with the team. Whoever is in another one where Pari is stays known, so those are read first. */
async function forgetMembers(hearing: Hearing, tenant: string): Promise<void> {
  const inOthers = new Set<string>()
  for (const { team, serviceUrl } of await hearing.rosters.of(tenant)) {
    const setback = await readRoster(hearing, { tenant, serviceUrl, conversation: team }, async (learned) => {
      for (const { id } of learned) inOthers.add(id)
    })
    // What is refused for good is no place where anybody is.
    if (!setback || setback.kind === 'failed') continue
    hearing.log.warn({ workspace: tenant, ...setback }, 'the people of another team could not be read: nobody is forgotten yet')
    return
  }
  await hearing.references.forgetUnmet(tenant, inOthers)
}

async function renamed(hearing: Hearing, heard: Heard, tenant: string): Promise<void> {
  const roster = rosterIn(heard)
  const before = roster && (await hearing.rosters.of(tenant)).find(({ team }) => team === roster.team)
  if (before) await hearing.rosters.add(tenant, { ...before, serviceUrl: roster.serviceUrl, name: roster.name })
}

/** People who came into a team where Pari is: hundreds may come at once, and Teams waits for nothing but a status. */
function joined(hearing: Hearing, heard: Heard, tenant: string): void {
  const team = rosterIn(heard)?.team
  if (team === undefined) return
  const chat = { tenant, serviceUrl: heard.serviceUrl, conversation: team }
  void hearing.turns.next(`${tenant}:${team}`, async () => {
    for (const { id: mri } of heard.membersAdded ?? []) await noteMember(hearing, chat, mri)
  })
}

/**
 * People who left a team where Pari is. Teams has no word for an account that was removed: it leaves its teams, and its own chat with Pari
 * has nobody in it any more.
 */
function left(hearing: Hearing, heard: Heard, tenant: string): void {
  void hearing.turns.next(`${tenant}:left`, async () => {
    for (const { aadObjectId } of heard.membersRemoved ?? []) if (aadObjectId) await noteLeaving(hearing, tenant, aadObjectId.toLowerCase())
  })
}

async function noteLeaving(hearing: Hearing, tenant: string, id: string): Promise<void> {
  const known = await hearing.references.of(tenant, id)
  if (!known || known.conversation === null) return
  const member = await hearing.connector.member({ tenant, serviceUrl: known.serviceUrl, conversation: known.conversation }, known.mri)
  if (member.kind !== 'failed' || member.reason !== 'placeGone') return
  await hearing.references.left(tenant, id)
  await hearing.core.gone({ workspace: workspaceOf(tenant), id })
}

async function noteMember(hearing: Hearing, chat: Chat, mri: string): Promise<void> {
  const { tenant } = chat
  const member = await hearing.connector.member(chat, mri)
  const known = member.kind === 'member' ? ownMember(member, chat) : null
  if (!known) return
  const { reference } = await hearing.references.learn(tenant, known.id, known.seen)
  await announceListed(hearing, tenant, known.id, reference)
}
