/** Kinds of deliveries as a room writes them down. Rehearsals and the playground say of them what stands here. */
import type { Language } from '../contract/view.ts'
import type { DeliveryClass } from '../delivery/outbox.ts'
import type { PlannedStep } from '../programme/plan.ts'

/** What something is called, and why somebody gets it: plain sentences for a coordinator. */
interface Reason {
  readonly name: string
  readonly why: string
}

/** `steps`: words of their own for the first, the second, … time, where these say more. */
export interface KindWords extends Reason {
  readonly steps?: readonly Reason[]
}

/** One kind of delivery that a room writes. */
export interface DeliveryKind {
  /** Who hears it: one person, two in a conversation of theirs, or everybody in a place. */
  readonly to: 'person' | 'pair' | 'place'
  /** Also decides whether it may be said twice: see `DeliveryClass`. */
  readonly class: DeliveryClass
  /** Whether it goes out at any hour. `sometimes`: the deed says so each time. */
  readonly urgent: 'never' | 'sometimes' | 'always'
  /** The step of the ladder that leads to it, if one does. */
  readonly step?: PlannedStep['kind']
  /** A few words for the lines of a rehearsal, in English. */
  readonly label: string
  /** Rehearsals say which time it is. */
  readonly isCounted?: true
  /** Rehearsals say the reader's role. */
  readonly isByRole?: true
  readonly words: Readonly<Record<Language, KindWords>>
}

/** A room's kinds by name, like `confirmation.ask`. The name is stored: it stays as it is. */
export type DeliveryKinds<Kind extends string = string> = Readonly<Record<Kind, DeliveryKind>>

/** The kinds of these rooms. Throws when two rooms have the same one. */
export function kindsOf(rooms: readonly { readonly kinds?: DeliveryKinds }[]): ReadonlyMap<string, DeliveryKind> {
  const all = rooms.flatMap(({ kinds = {} }) => Object.entries(kinds))
  const found = new Map(all)
  const twice = all.map(([name]) => name).find((name, index, names) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two rooms write ${twice}.`)
  return found
}

/** Which kind a step of the ladder leads to. Steps that lead to several are left out. */
export const kindsOfSteps = (kinds: ReadonlyMap<string, DeliveryKind>): ReadonlyMap<PlannedStep['kind'], string> =>
  new Map([...kinds].flatMap(([name, { step }]) => (step === undefined ? [] : [[step, name] as const])))
