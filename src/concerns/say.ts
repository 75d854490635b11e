import { heading, note, text } from '../contract/parts.ts'
import type { Button, Language, Part, Reply, View } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import type { Instant } from '../kit/clock.ts'
import { shorten } from '../kit/text.ts'
import type { KnownPerson } from '../people/directory.ts'
import { showsConcern } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Stores } from './deps.ts'
import { type AboutConcern, type Kind, kinds } from './kinds.ts'
import type { Concern, Hearer } from './store.ts'

/** Somebody who reads. */
interface Reading {
  readonly language: Language
}

/** A rule said no: nothing was changed, and the view says why. */
export const refuse = (reader: Reading, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language: reader.language, parts: [text(copyIn(reader.language).refusals[reason])] },
})

/** A view that was shown. */
export const shown = ({ language }: Reading, parts: readonly Part[], accepted = true): Reply => ({ accepted, view: { language, parts } })

/** Buttons in a row, at most five; none is no part. */
export const row = (...all: readonly Button[]): Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : [])

/** A name as it stands in a line. */
export const nameOf = ({ name }: Pick<KnownPerson, 'name'>): string => shorten(name, 60)

/** The button that shows a concern. */
const readButton = ({ id }: Pick<Concern, 'id'>, { language }: Reading, label: 'read' | 'mine' = 'read'): Button => ({
  label: copyIn(language).buttons[label],
  command: showsConcern(id),
  style: 'primary',
})

type About = Exclude<AboutConcern, 'concern.named'>

/** What somebody hears of a concern: never what was written, since messages are shown on locked phones and counted by others. */
export function viewOf(kind: About, concern: Concern, to: Hearer): View {
  const { language } = to
  return { language, parts: [...partsOf(kind, concern, to), ...row(readButton(concern, to, kind === 'concern.receipt' ? 'mine' : 'read'))] }
}

function partsOf(kind: About, concern: Concern, { language, personId }: Hearer): Part[] {
  const copy = copyIn(language)
  const pace = concern.isUrgent ? 'urgent' : 'calm'
  const reader = concern.reader && nameOf(concern.reader)
  switch (kind) {
    case 'concern.receipt':
      return [heading(copy.receipt.title), text(copy.receipt.text(reader ?? '')), text(copy.receipt[pace]), text(copy.danger)]
    case 'concern.told':
      return [heading(copy.told.title), text(copy.told.text(concern.programme)), text(copy.told[pace]), note(copy.danger)]
    case 'concern.reminder':
      return [heading(copy.told.again), text(copy.told.againText(concern.programme)), note(copy.danger)]
    case 'concern.taken':
      return [heading(copy.taken.title(reader ?? '')), text(copy.taken.text)]
    case 'concern.more':
      return personId === concern.sender.personId
        ? [heading(copy.more.toSender(reader ?? ''))]
        : [heading(copy.more.toReader), text(copy.more.toReaderText(concern.programme))]
    case 'concern.late':
      return [heading(copy.late.title), text(reader === null ? copy.late.gone : copy.late.text(reader)), text(copy.danger)]
    case 'concern.settled':
      return [heading(copy.settled.title(reader ?? '')), text(copy.settled.text)]
  }
}

/**
 * Tells one of the two. It concerns no cohort, so that no list of a cohort's messages has it. Answers whether they are reached anywhere. `mark`: what
 * makes it the only one of its kind about this concern.
 */
export async function tell(
  { concerns, outbox }: Pick<Stores, 'concerns' | 'outbox'>,
  kind: About,
  concern: Concern,
  to: Hearer,
  { mark, at, step = 1 }: { readonly mark: string | number; readonly at: Instant; readonly step?: number },
): Promise<boolean> {
  const workspaceId = await concerns.placeOf(to.personId, concern.cohortId)
  if (workspaceId === null) return false
  const { class: order, urgent } = kinds[kind]
  const delivery: NewDelivery<Kind> = {
    ...{ key: `${kind}:${concern.id}:${concern.turn}:${mark}`, kind, step, class: order, workspaceId, cohortId: null },
    ...{ personId: to.personId, view: viewOf(kind, concern, to), dueAt: at, expiresAt: null },
    urgent: urgent === 'always' || (urgent === 'sometimes' && concern.isUrgent),
  }
  await outbox.put([delivery])
  return true
}
