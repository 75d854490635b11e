/** What may be ticked about a list that waits: of everything that it could change, whatever was decided so far. */
import { createHash } from 'node:crypto'
import { shorten } from '../../kit/text.ts'
import { type Compared, compareList } from '../../programme/enrolment/differences.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Copy } from './copy.ts'
import { decisionsOf, type PendingDecisions } from './pending.ts'
import { touchedBy } from './preview.rules.ts'
import type { Looked } from './preview.ts'
import { namesIn } from './preview.view.ts'

/** One thing that may be ticked. */
export interface Box {
  /** What is stored of it. */
  readonly key: string
  /** What a form carries of it: the same as long as it is there, whatever comes before it. */
  readonly tag: string
  readonly label: string
}

/** What may be ticked about one matter, and the keys of what is. */
export interface Boxes {
  readonly boxes: readonly Box[]
  readonly ticked: readonly string[]
}

/** Characters of a name and of a value on a label. */
const most = { name: 40, value: 30 } as const

interface Looking {
  readonly deps: Deps
  readonly stores: Stores
  readonly looked: Looked
  readonly copy: Copy
}

/** The differences as they would be with other decisions. */
export const comparedWith = (
  { deps, stores, looked: { pending } }: Pick<Looking, 'deps' | 'stores' | 'looked'>,
  others: Partial<PendingDecisions>,
): Promise<Compared> =>
  compareList(stores.programmes, pending.cohortId, pending.read, decisionsOf({ ...pending.decided, ...others }), deps.owners)

/** What may be ticked about one matter. */
export function boxesFor(it: Looking, about: 'rows' | 'gone' | 'kept' | 'emptied'): Promise<Boxes> {
  return { rows, gone, kept, emptied }[about](it)
}

async function rows(it: Looking): Promise<Boxes> {
  const { pending } = it.looked
  const { differences } = await comparedWith(it, { leftOut: [] })
  const touched = touchedBy(differences)
  const refused = new Set(differences.refused.map(({ email }) => email))
  const { leftOut } = pending.decided
  const emails = pending.read.people.flatMap(({ email }) =>
    touched.has(email) || refused.has(email) || leftOut.includes(email) ? [email] : [],
  )
  return { boxes: emails.map((email) => boxOf(email, personIn(it, email))), ticked: emails.filter((email) => !leftOut.includes(email)) }
}

async function gone(it: Looking): Promise<Boxes> {
  const { differences, pending } = it.looked
  return { boxes: differences.gone.map(({ email }) => boxOf(email, personIn(it, email))), ticked: pending.decided.takenOff }
}

async function kept(it: Looking): Promise<Boxes> {
  const { differences } = await comparedWith(it, { asListed: [] })
  const mentor = (email: string): string => (email === '' ? it.copy.lines.nobody : (namesIn(it.looked).get(email) ?? email))
  const boxes = differences.kept.map(({ email, now, listed }) =>
    boxOf(email, `${personIn(it, email)}: ${shorten(mentor(now), most.value)} → ${shorten(mentor(listed), most.value)}`),
  )
  return { boxes, ticked: it.looked.pending.decided.asListed }
}

async function emptied(it: Looking): Promise<Boxes> {
  const { differences } = await comparedWith(it, { clears: [] })
  const boxes = differences.emptied.map(({ email, field, from }) =>
    boxOf(cellOf(email, field), `${personIn(it, email)}: ${it.copy.columns[field]}, ${shorten(from, most.value)}`),
  )
  const { clears } = it.looked.pending.decided
  return { boxes, ticked: clears.flatMap(([email, fields]) => fields.map((field) => cellOf(email, field))) }
}

/** One empty cell that may be cleared. */
const cellOf = (email: string, field: string): string => `${email} ${field}`

/** The cells as they are stored. */
export const clearsOf = (cells: readonly string[]): PendingDecisions['clears'] => {
  const byEmail = Map.groupBy(cells, (cell) => cell.slice(0, cell.lastIndexOf(' ')))
  return [...byEmail].map(([email, of]) => [email, of.map((cell) => cell.slice(cell.lastIndexOf(' ') + 1) as Field)])
}

type Field = PendingDecisions['clears'][number][1][number]

const boxOf = (key: string, label: string): Box => ({ key, tag: tagOf(key), label })

/** So short that ten of them, with commas, are the hundred characters that a field takes; and never the same for two. */
export const tagOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 9)

const personIn = ({ looked, copy }: Looking, email: string): string =>
  copy.person(shorten(namesIn(looked).get(email) ?? email, most.name), email)
