import { note, text } from '../../contract/parts.ts'
import type { Button, Part } from '../../contract/view.ts'
import type { Tap } from '../commands.ts'
import { fits, metOf, type PairFacts } from '../facts.rules.ts'
import { row, type Side } from '../parts.ts'
import { copyIn } from './copy-in.ts'

/** Asks one of a pair how it fits. */
export function fitParts(
  { number }: { readonly number: number },
  pair: Pick<PairFacts, 'pairId' | 'meetings'>,
  { me, other }: Side,
): Part[] {
  const { fit: copy } = copyIn(me.language)
  const words = number > 1 ? copy.again : metOf(pair) === 1 ? copy.ask : copy.askLater
  const buttons = fits.map((as): Button<Tap> => ({ label: copy[as], command: { do: 'answerFit', pair: pair.pairId, as } }))
  return [text(words(other.name)), note(copy.private), ...row(...buttons)]
}
