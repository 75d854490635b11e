import { note, text } from '../contract/parts.ts'
import type { Language, Part } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import { copyIn } from './copy-in.ts'
import type { PairFacts } from './store.ts'
import { apartView, type Likeness, type ShownKickOff, togetherView } from './views.ts'
import type { Way } from './ways.ts'

/** A pair that is to be introduced. */
export interface Told {
  readonly pair: PairFacts
  readonly way: Way
  readonly common: Likeness | undefined
}

/** Most pairs that a preview names. */
const most = 20

/** To how many people a coordinator is about to write, in which pairs, and what the first pair will read. */
export function previewParts(language: Language, kickOff: ShownKickOff, told: readonly Told[]): Part[] {
  const { preview } = copyIn(language, kickOff.words)
  const people = new Set(told.flatMap(({ pair }) => [pair.mentor.personId, pair.mentee.personId])).size
  const items = told.slice(0, most).map(({ pair }) => listOf([pair.mentor.name, pair.mentee.name], language))
  const listed: Part = { kind: 'list', items: told.length > most ? [...items, preview.more(told.length - most)] : items }
  return [text(preview.count(told.length, people)), listed, ...told.slice(0, 1).flatMap((first) => wordsFor(language, kickOff, first))]
}

/** What is said, in the language in which it is said. Nothing in it can be tapped. */
function wordsFor(language: Language, kickOff: ShownKickOff, { pair, way, common }: Told): Part[] {
  const { preview } = copyIn(language, kickOff.words)
  const { mentor, mentee } = pair
  const [names, view] =
    way === 'together'
      ? [preview.both(listOf([mentor.name, mentee.name], language)), togetherView(pair, kickOff, common)]
      : [preview.one(mentee.name), apartView(pair, 'mentee', kickOff, way.mentee, common)]
  return [note(names), ...view.parts.filter(({ kind }) => kind !== 'links')]
}
