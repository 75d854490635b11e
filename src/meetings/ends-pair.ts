/** What a coordinator does to end a pair in a rehearsal: she opens the card of one of the two, presses the button, and sends the form as it is. */
import { plainText } from '../contract/plain-text.ts'
import type { Came, Desk, PlannedEvent } from '../house/rehearses.ts'
import type { Opening } from './commands.ts'
import { reasons } from './lasting/rules.ts'

const refused = (reason: string): Came => ({ outcome: 'refused', reason })
const openUnwinding: Opening['do'] = 'openUnwinding'

/** Ends the pair of somebody. `text`: the reason, one of the short list; empty: the first. */
export async function endsPair({ email, text }: PlannedEvent, desk: Desk): Promise<Came> {
  const reason = text === null || text === '' ? reasons[0] : reasons.find((each) => each === text)
  if (!reason) return refused(`“${text}” isn’t a reason: ${reasons.join(', ')}.`)
  const enrolment = email === null ? null : await desk.enrolmentOf(email)
  if (enrolment === null) return refused(`${email} isn’t in the programme.`)
  const card = await desk.handle({ do: 'showPerson', mark: 'look', cohort: desk.cohortId, enrolment })
  const opening = card.view.parts
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .find(({ command }) => command.do === openUnwinding)
  if (!opening) return refused(`${email} has no pair that could be ended.`)
  const opened = await desk.open(opening.command)
  if (!('form' in opened)) return refused(plainText(opened.view))
  const sent = await desk.submit(opened.form.sends, { texts: { reason }, files: {} })
  if (!('accepted' in sent)) return refused('The form was not taken.')
  return sent.accepted ? { outcome: 'done' } : refused(plainText(sent.view))
}
