/** Kinds of deliveries as a room writes them down. Rehearsals and the playground say what stands here. */
import type { Language } from '../contract/view.ts'
import type { DeliveryClass } from '../delivery/outbox.ts'
import type { PlannedStep } from '../programme/ladder/plan.ts'

/** What something is called and why somebody gets it, for a coordinator. */
interface Reason {
  /** What it is called. */
  readonly name: string
  /** Why somebody gets it, as a sentence. */
  readonly why: string
}

/** The words about a kind of delivery in one language. */
export interface KindWords extends Reason {
  /** Other words for the first, the second and later times, where these say more. */
  readonly steps?: readonly Reason[]
}

/** One kind of delivery that a room writes. */
export interface DeliveryKind {
  /** Who hears it: one person, two people in a conversation of theirs, or everybody in a place. */
  readonly to: 'person' | 'pair' | 'place'
  /** What decides its order, and whether it may be said twice; see `DeliveryClass`. */
  readonly class: DeliveryClass
  /** Whether it is sent at any hour, also in quiet hours. `sometimes`: the deed decides each time. */
  readonly urgent: 'never' | 'sometimes' | 'always'
  /** The step of the ladder that leads to it; missing: no step does. */
  readonly step?: PlannedStep['kind']
  /** A few words for the lines of a rehearsal, in English. */
  readonly label: string
  /** True: rehearsals say which time it is. */
  readonly isCounted?: true
  /** True: rehearsals say the role of the reader. */
  readonly isByRole?: true
  /** The words about it in every language. */
  readonly words: Readonly<Record<Language, KindWords>>
}

/** The kinds of a room by name, such as `confirmation.ask`. The name is stored, so it never changes. */
export type DeliveryKinds<Kind extends string = string> = Readonly<Record<Kind, DeliveryKind>>

/** The kinds of these rooms by name. Throws when two rooms have the same one. */
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
