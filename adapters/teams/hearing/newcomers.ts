import { hoursAfter } from '../../../src/kit/clock.ts'
import type { Heard } from '../access/activity.ts'
import type { Reference, Seen } from '../access/people.ts'
import { ownMember, profileIn } from '../directory.ts'
import type { Origin } from '../parse.ts'
import type { Hearing } from './hearing.ts'

/** What an activity tells of the person who did something. */
export function seenIn(heard: Heard, origin: Origin): Seen {
  const client = heard.entities?.find(({ type }) => type === 'clientInfo')
  const timeZone = heard.localTimezone ?? (typeof client?.['timezone'] === 'string' ? client['timezone'] : null)
  return {
    mri: origin.mri,
    serviceUrl: origin.serviceUrl,
    ...(origin.name !== '' && { name: origin.name }),
    ...(heard.locale && { locale: heard.locale }),
    ...(timeZone !== null && { timeZone }),
    ...(origin.isPersonal && { conversation: origin.conversation, isInstalled: true }),
  }
}

/**
 * Remembers how somebody is reached, and asks Teams for their e-mail where it is not known, and again once a day and when they install Pari: it is on
 * no activity, it changes, and it is all that a list can know them by. People to whom we can write from now on are announced to the core.
 */
export async function noteArrival(hearing: Hearing, origin: Origin, seen: Seen, isAnnounced = false): Promise<Reference> {
  const { id, workspace } = origin.from
  const learned = await hearing.references.learn(workspace.id, id, seen)
  const isDue = await hearing.memory.claim('asked', `${workspace.id}:${id}`, hoursAfter(hearing.clock.now(), hoursAsked))
  const isAsked = isDue || isAnnounced || learned.reference.email === null
  const reference = isAsked ? await askFor(hearing, origin, learned.reference) : learned.reference
  if (learned.isArrival || isAnnounced) {
    const isListed = await hearing.core.arrived(await profileIn(hearing.references, origin.from, reference))
    if (isListed) await hearing.references.keep(workspace.id, id)
  }
  return reference
}

const hoursAsked = 24

async function askFor(hearing: Hearing, { from, serviceUrl, conversation, mri }: Origin, known: Reference): Promise<Reference> {
  const { workspace, id } = from
  const chat = { tenant: workspace.id, serviceUrl, conversation }
  const member = await hearing.connector.member(chat, mri)
  if (member.kind !== 'member') {
    hearing.log.warn({ workspace: workspace.id, ...member }, 'Teams did not tell who somebody is')
    return known
  }
  const own = ownMember(member, chat)
  return own ? (await hearing.references.learn(workspace.id, id, own.seen)).reference : known
}
