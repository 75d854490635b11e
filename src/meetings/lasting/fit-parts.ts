import { note, text } from '../../contract/parts.ts'
import type { Button, Part } from '../../contract/view.ts'
import type { Tap } from '../commands.ts'
import { fits, type PairFacts } from '../facts.rules.ts'
import { row, type Side } from '../parts.ts'
import { copyIn } from './copy-in.ts'

/** Asks one of a pair how it fits. */
export function fitParts({ number }: { readonly number: number }, { pairId }: Pick<PairFacts, 'pairId'>, { me, other }: Side): Part[] {
  const { fit: copy } = copyIn(me.language)
  const buttons = fits.map((as): Button<Tap> => ({ label: copy[as], command: { do: 'answerFit', pair: pairId, as } }))
  return [text((number > 1 ? copy.again : copy.ask)(other.name)), note(copy.private), ...row(...buttons)]
}
