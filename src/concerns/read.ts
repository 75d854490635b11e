import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { dayAndTime } from '../contract/wording.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { OwnPair } from '../programme/stopped-contact.ts'
import type { Opening, Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { nextLook } from './rules.ts'
import { nameOf, refuse, row, shown, tell } from './say.ts'
import { contactButtons, stoppedNotes } from './stop.ts'
import type { Concern, WrittenLine } from './store.ts'

/** A concern for one of the two who may read it. */
export async function concernFor(
  { concerns }: Pick<Stores, 'concerns'>,
  id: string,
  actor: Pick<KnownPerson, 'personId' | 'language'>,
): Promise<Concern | Reply> {
  const [concern] = await concerns.locked([id])
  if (!concern) return refuse(actor, 'gone')
  return [concern.sender.personId, concern.reader?.personId].includes(actor.personId) ? concern : refuse(actor, 'notYours')
}

/** What was written so far, with what there is to do. */
export async function showConcern(
  deps: Pick<Deps, 'transact'>,
  { concern: id }: { readonly concern: string },
  actor: KnownPerson,
): Promise<Reply> {
  return deps.transact(async (stores) => {
    const found = await concernFor(stores, id, actor)
    return 'view' in found ? found : shown(actor, await partsFor(stores, found, actor))
  })
}

const partsFor = async (
  { concerns, contact }: Pick<Stores, 'concerns' | 'contact'>,
  concern: Concern,
  actor: KnownPerson,
): Promise<Part[]> =>
  partsOf(concern, { lines: await concerns.lines(concern.id), pairs: await contact.pairsOf(concern.sender.personId) }, actor)

interface Known {
  readonly lines: readonly WrittenLine[]
  /** Pairs of the sender. */
  readonly pairs: readonly OwnPair[]
}

/** A concern as one of the two sees it. */
function partsOf(concern: Concern, { lines, pairs }: Known, actor: KnownPerson): Part[] {
  const { shown: copy, danger } = copyIn(actor.language)
  const when = (at: Concern['sentAt']) => dayAndTime(at, concern.zone, actor.language, actor.timeZone)
  const isSender = concern.sender.personId === actor.personId
  const names = new Map([concern.sender, ...(concern.reader ? [concern.reader] : [])].map((each) => [each.personId, nameOf(each)]))
  const written = lines.flatMap(({ personId, text: said, at }, index): Part[] => {
    const by = (personId === null ? undefined : names.get(personId)) ?? '…'
    return index === 0 ? [text(said)] : [note(copy.by(by, when(at))), text(said)]
  })
  return [
    heading(isSender ? copy.own : copy.title(nameOf(concern.sender))),
    note((concern.isUrgent ? copy.urgent : copy.calm)(when(concern.sentAt))),
    ...written,
    ...(isSender ? [] : stoppedNotes(pairs, actor)),
    note(stateIn(concern, isSender, actor)),
    note(copy.goes(concern.keptDays)),
    note(danger),
    ...row(...(isSender ? [...senderButtons(concern, actor), ...contactButtons(pairs, actor)] : readerButtons(concern, actor))),
  ]
}

function stateIn(concern: Concern, isSender: boolean, { language }: Pick<KnownPerson, 'language'>): string {
  const { shown: copy } = copyIn(language)
  if (concern.settledAt) return copy.settled
  if (!isSender) return concern.takenAt ? copy.taken : copy.waits
  if (!concern.reader) return copy.withNobody
  return (concern.takenAt ? copy.takenBy : copy.sentTo)(nameOf(concern.reader))
}

function senderButtons({ id, takenAt, settledAt }: Concern, { language }: KnownPerson): Button<Opening>[] {
  const { buttons } = copyIn(language)
  const other: Button<Opening> = { label: buttons.other, command: { do: 'openOtherReader', mark: 'opening', concern: id } }
  return [
    { label: buttons.more, command: { do: 'openConcernReply', mark: 'opening', concern: id } },
    ...(takenAt || settledAt ? [] : [other]),
  ]
}

function readerButtons({ id, takenAt, settledAt }: Concern, { language }: KnownPerson): Button<Tap | Opening>[] {
  const { buttons } = copyIn(language)
  return [
    ...(takenAt || settledAt
      ? []
      : [{ label: buttons.takeUp, command: { do: 'takeUpConcern', concern: id } as const, style: 'primary' as const }]),
    { label: buttons.reply, command: { do: 'openConcernReply', mark: 'opening', concern: id } as const },
    ...(takenAt && !settledAt ? [{ label: buttons.settle, command: { do: 'settleConcern', concern: id } as const }] : []),
  ]
}

/** The reader takes it up, and the sender hears it. Tapped again, it is done once. */
export async function takeUpConcern(deps: Deps, { concern: id }: { readonly concern: string }, actor: KnownPerson): Promise<Reply> {
  return deps.transact(async (stores) => {
    const found = await concernFor(stores, id, actor)
    if ('view' in found) return found
    if (found.reader?.personId !== actor.personId) return refuse(actor, 'notYours')
    const taken = found.takenAt ? found : await take(stores, found, deps.clock.now())
    return shown(actor, await partsFor(stores, taken, actor))
  })
}

async function take(stores: Stores, concern: Concern, now: Concern['sentAt']): Promise<Concern> {
  const taken = { ...concern, takenAt: now }
  await stores.concerns.change(concern.id, { takenAt: now, dueAt: nextLook(taken, taken.keptDays) })
  await tell(stores, 'concern.taken', taken, taken.sender, { mark: 'first', at: now })
  return taken
}

/** Nothing more is to be done, as its reader sees it. From then on counts how long it is kept. */
export async function settleConcern(deps: Deps, { concern: id }: { readonly concern: string }, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const found = await concernFor(stores, id, actor)
    if ('view' in found) return found
    if (found.reader?.personId !== actor.personId) return refuse(actor, 'notYours')
    if (found.settledAt) return refuse(actor, 'settled')
    const settled = { ...found, takenAt: found.takenAt ?? now, settledAt: now }
    await stores.concerns.change(id, { takenAt: settled.takenAt, settledAt: now, dueAt: nextLook(settled, settled.keptDays) })
    await tell(stores, 'concern.settled', settled, settled.sender, { mark: now.epochMilliseconds, at: now })
    await stores.wakeTimetable()
    return shown(actor, await partsFor(stores, settled, actor))
  })
}
