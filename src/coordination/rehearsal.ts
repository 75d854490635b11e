/** What a coordinator does in a rehearsal: she presses the buttons that she is shown, so that what she is not shown cannot happen. */
import type { Command } from '../contract/command.ts'
import type { Opened, Submitted } from '../contract/form.ts'
import { plainText } from '../contract/plain-text.ts'
import type { Reply } from '../contract/view.ts'
import type { Came, Desk, PlannedEvent, RehearsedEvent, RehearsesEvents } from '../house/rehearses.ts'
import type { Opening, Submission, Tap } from './commands.ts'
import { kickOffEvents } from './kick-off/rehearsal.ts'
import type { Look } from './people/commands.ts'

/** The events of this room. */
export const rehearses: RehearsesEvents = {
  events: {
    list: { needs: { file: 'list' }, play: bringsListIn },
    takeOff: { needs: { email: 'person' }, play: onCard('previewTakingOff', 'takeOffPerson', 'isn’t taking part.') },
    bringBack: { needs: { email: 'person' }, play: onCard('previewBringingBack', 'bringBackPerson', 'is taking part already.') },
    changeMentor: { needs: { email: 'person', to: 'person' }, play: givesMentor },
    changeEmail: { needs: { email: 'person', to: 'address' }, play: correctsEmail },
    ...kickOffEvents,
  },
}

type Pressed = (Tap | Look | Opening)['do']

const done: Came = { outcome: 'done' }
const refused = (reason: string): Came => ({ outcome: 'refused', reason })
const isNotThere = (email: string | null): Came => refused(`${email} isn’t in the programme.`)

const buttonIn = ({ view }: Reply, name: Pressed): Command | null =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])).find(({ command }) => command.do === name)?.command ?? null

/** The first sentence of a reply says what it is about; what stands below it is how things stand. */
function cameOf({ accepted, view }: Reply): Came {
  if (accepted) return done
  const first = view.parts.find((part) => part.kind === 'text')
  return refused(first?.kind === 'text' ? first.text : plainText(view))
}

/** What a form came to that can be sent no further. */
function endOf(outcome: Exclude<Opened | Submitted, { readonly form: unknown }>): Came {
  return 'view' in outcome ? cameOf(outcome) : refused(Object.values(outcome.problems).join(' '))
}

/** Stores a list with what its preview proposes: whoever is listed no more stays, and what has an empty cell, too. */
async function bringsListIn({ file }: PlannedEvent, desk: Desk): Promise<Came> {
  const sends: Extract<Submission, { do: 'importList' }> = { do: 'importList', cohort: desk.cohortId }
  const outcome = await desk.submit(sends, { texts: {}, files: file ? { file } : {} })
  if ('problems' in outcome) return endOf(outcome)
  if ('form' in outcome) return refused(plainText({ language: outcome.form.language, parts: outcome.form.intro }))
  if (!outcome.accepted) return cameOf(outcome)
  const last = await lastPage(outcome, desk)
  const store = buttonIn(last, 'storeList')
  if (store) return cameOf(await desk.handle(store))
  return buttonIn(last, 'leaveRowsOut') ? refused(plainText(outcome.view)) : done
}

/** She reads to the end before she stores. */
async function lastPage(shown: Reply, desk: Desk): Promise<Reply> {
  let page = shown
  const numberOf = (look: Command | null): number => Number(look?.['page'] ?? 0)
  for (let number = 0; ; number += 1) {
    const further = looksIn(page).find((look) => numberOf(look) === number + 1)
    if (!further) return page
    page = await desk.handle(further)
  }
}

const looksIn = ({ view }: Reply): readonly Command[] =>
  view.parts.flatMap((part) =>
    part.kind === 'buttons' ? part.buttons.flatMap(({ command }) => (command.do === 'showList' ? command : [])) : [],
  )

/** Presses a button of somebody's card, reads what follows, and says yes. */
function onCard(preview: Look['do'], yes: Tap['do'], otherwise: string): RehearsedEvent['play'] {
  return async ({ email }, desk) => {
    const card = await cardOf(email, desk)
    if (!card?.accepted) return refused(`${email} ${card ? 'is neither a mentor nor a mentee' : 'isn’t in the programme'}.`)
    const look = buttonIn(card, preview)
    const tap = look && buttonIn(await desk.handle(look), yes)
    return tap ? cameOf(await desk.handle(tap)) : refused(`${email} ${otherwise}`)
  }
}

async function cardOf(email: string | null, desk: Desk): Promise<Reply | null> {
  const enrolment = email === null ? null : await desk.enrolmentOf(email)
  if (enrolment === null) return null
  const look: Extract<Look, { do: 'showPerson' }> = { do: 'showPerson', mark: 'look', cohort: desk.cohortId, enrolment }
  return desk.handle(look)
}

async function givesMentor({ email, to }: PlannedEvent, desk: Desk): Promise<Came> {
  const mentor = to === null ? null : await desk.enrolmentOf(to)
  if (mentor === null) return isNotThere(to)
  return fillsIn({ email, button: 'openMentor', texts: { mentor }, otherwise: 'can’t get a mentor.' }, desk)
}

async function correctsEmail({ email, to }: PlannedEvent, desk: Desk): Promise<Came> {
  return fillsIn({ email, button: 'openDetails', texts: { email: to ?? '' }, otherwise: 'can’t be changed.' }, desk)
}

interface FilledIn {
  readonly email: string | null
  readonly button: Opening['do']
  readonly texts: Readonly<Record<string, string>>
  readonly otherwise: string
}

/** Opens a form from somebody's card, changes these fields, and says yes to what follows. */
async function fillsIn({ email, button, texts, otherwise }: FilledIn, desk: Desk): Promise<Came> {
  const card = await cardOf(email, desk)
  if (!card?.accepted) return refused(`${email} ${card ? 'is neither a mentor nor a mentee' : 'isn’t in the programme'}.`)
  const opening = buttonIn(card, button)
  if (!opening) return refused(`${email} ${otherwise}`)
  const opened = await desk.open(opening)
  if (!('form' in opened)) return endOf(opened)
  const initial = Object.fromEntries(opened.form.fields.map((field) => [field.name, 'initial' in field ? (field.initial ?? '') : '']))
  const planned = await desk.submit(opened.form.sends, { texts: { ...initial, ...texts }, files: {} })
  if (!('form' in planned)) return endOf(planned)
  const ended = await desk.submit(planned.form.sends, { texts: {}, files: {} })
  return 'form' in ended ? refused(plainText({ language: ended.form.language, parts: ended.form.intro })) : endOf(ended)
}
