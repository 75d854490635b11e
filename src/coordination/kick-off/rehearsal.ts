/** What a coordinator does to a kick-off in a rehearsal, by the buttons of her home and the forms that they open. */
import { type Command, showHome } from '../../contract/command.ts'
import type { Opened, Submitted } from '../../contract/form.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Came, Desk, RehearsesEvents } from '../../house/rehearses.ts'
import type { Opening } from '../commands.ts'

/** `to` of `moveKickOff`: the date and time; its `text`: the venue, if that is another one, too. `text` of `moveVenue`: the venue. */
export const kickOffEvents: RehearsesEvents['events'] = {
  moveKickOff: {
    needs: { to: 'moment', text: 'perhaps' },
    play: ({ to, text }, desk) =>
      fillIn(desk, 'openMove', { date: to?.slice(0, 10) ?? '', time: to?.slice(11, 16) ?? '', ...(text && { venue: text }) }),
  },
  moveVenue: { needs: { text: 'words' }, play: ({ text }, desk) => fillIn(desk, 'openMove', { venue: text ?? '' }) },
  callOff: { needs: {}, play: (_, desk) => fillIn(desk, 'openCallOff', {}) },
}

const refused = (reason: string): Came => ({ outcome: 'refused', reason })

/** Presses a button of her home, changes these fields, and says yes to what follows. */
async function fillIn(desk: Desk, what: Opening['do'], texts: Readonly<Record<string, string>>): Promise<Came> {
  const button = await buttonAtHome(desk, what)
  if (!button) return refused('There’s no kick-off ahead that could be changed.')
  const opened = await desk.open(button)
  if (!('form' in opened)) return endOf(opened)
  const initial = Object.fromEntries(opened.form.fields.map((field) => [field.name, 'initial' in field ? (field.initial ?? '') : '']))
  const sent = await desk.submit(opened.form.sends, { texts: { ...initial, ...texts }, files: {} })
  return endOf('form' in sent ? await desk.submit(sent.form.sends, { texts: {}, files: {} }) : sent)
}

async function buttonAtHome(desk: Desk, what: Opening['do']): Promise<Command | null> {
  const { view } = await desk.handle(showHome)
  const buttons = view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
  return buttons.find(({ command }) => command.do === what && command['cohort'] === desk.cohortId)?.command ?? null
}

function endOf(outcome: Opened | Submitted): Came {
  if ('problems' in outcome) return refused(Object.values(outcome.problems).join(' '))
  if ('form' in outcome) return refused(plainText({ language: outcome.form.language, parts: outcome.form.intro }))
  return outcome.accepted ? { outcome: 'done' } : refused(plainText(outcome.view))
}
