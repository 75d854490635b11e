import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { Acting } from '../../house/room.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { askedOf, leaderOf, mayDecide } from './facts.rules.ts'
import { changed, type Mine, mine, notYours, refused } from './taps.ts'

/** Characters of a theme. */
export const mostTheme = 80

type Opens<Do extends Opening['do']> = Extract<Opening, { do: Do }>
type Sends<Do extends Submission['do']> = Extract<Submission, { do: Do }>

const words = (language: Mine['me']['language'], said: string, accepted = true): Reply => ({
  accepted,
  view: { language, parts: [text(said)] },
})

/** A form for a theme: of a list, or in own words. */
export const openGroupTheme = (deps: Deps, { meeting: id }: Opens<'openGroupTheme'>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { themeForm: copy } = copyIn(own.me.language)
    const said = own.meeting.answers.find(({ enrolmentId }) => enrolmentId === own.me.enrolmentId)?.theme
    const themes = [...new Set([...(own.facts.theme === null ? [] : [own.facts.theme]), ...Object.values(copy.themes)])]
    const fields: Field[] = [
      { kind: 'choice', name: 'theme', label: copy.choose, optional: true, options: themes.map((each) => ({ value: each, label: each })) },
      { kind: 'line', name: 'own', label: copy.own, hint: copy.hint, optional: true, most: mostTheme, ...(said && { initial: said }) },
    ]
    return formOf(own, copy, fields, { do: 'keepGroupTheme', meeting: id })
  })

const formOf = (
  { me }: Pick<Mine, 'me'>,
  copy: { readonly title: string; readonly save: string; readonly close: string },
  fields: readonly Field[],
  sends: Submission,
  intro: Form['intro'] = [],
) => ({ form: { language: me.language, title: copy.title, submit: copy.save, close: copy.close, intro, fields, sends } })

/** Takes it: own words count before what was chosen. */
export const keepGroupTheme = (
  deps: Deps,
  { meeting: id }: Sends<'keepGroupTheme'>,
  { texts }: Filled,
  { actor }: Acting,
): Promise<Submitted> =>
  deps.transact(async (stores): Promise<Submitted> => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { themeForm: copy } = copyIn(own.me.language)
    const said = own.meeting.answers.find(({ enrolmentId }) => enrolmentId === own.me.enrolmentId)?.theme ?? null
    const written = (texts['own'] ?? '').trim().replace(/\s+/gu, ' ')
    const chosen = texts['theme'] ?? ''
    // What stood there from before does not outweigh what is chosen now.
    const theme = (written !== '' && !(written === said && chosen !== '') ? written : chosen).trim()
    if (theme === '') return { problems: { own: copy.empty } }
    const now = deps.clock.now()
    await stores.rhythm.nameTheme(id, own.me.enrolmentId, theme, now)
    await changed(stores, own.facts, now)
    return words(own.me.language, copy.saved(theme))
  })

/** Whoever leads a meeting says who was there. */
export const openGroupPresence = (deps: Deps, { meeting: id }: Opens<'openGroupPresence'>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const refusal = notDeciding(own) ?? notAsked(own)
    if (refusal) return refusal
    const { presenceForm: copy } = copyIn(own.me.language)
    const there = own.meeting.answers.filter((each) => each.there).map(({ enrolmentId }) => enrolmentId)
    const people = askedOf(own.facts).slice(0, mostChoices)
    const options = people.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))
    const ticked = people.filter(({ enrolmentId }) => there.includes(enrolmentId)).map(({ enrolmentId }) => enrolmentId)
    const fields: Field[] = [{ kind: 'choices', name: 'there', label: copy.label, options, initial: ticked.join(','), optional: true }]
    return formOf(own, copy, fields, { do: 'keepGroupPresence', meeting: id })
  })
/** People whom one field takes. */
const mostChoices = 10

const notDeciding = ({ facts, meeting, me }: Mine): Reply | null =>
  mayDecide(facts, meeting, me) ? null : refused(me, text(copyIn(me.language).onlyLeader(leaderOf(facts, meeting)?.name ?? facts.name)))

const notAsked = ({ meeting, me }: Mine): Reply | null =>
  meeting.state === 'planned' && meeting.askedAt ? null : refused(me, text(copyIn(me.language).over))

/** Takes it. */
export const keepGroupPresence = (
  deps: Deps,
  { meeting: id }: Sends<'keepGroupPresence'>,
  { texts }: Filled,
  { actor }: Acting,
): Promise<Submitted> =>
  deps.transact(async (stores): Promise<Submitted> => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const refusal = notDeciding(own) ?? notAsked(own)
    if (refusal) return refusal
    const there = new Set((texts['there'] ?? '').split(','))
    for (const { enrolmentId } of askedOf(own.facts).slice(0, mostChoices))
      await stores.rhythm.wasThere(id, enrolmentId, there.has(enrolmentId))
    await changed(stores, own.facts, deps.clock.now())
    return words(own.me.language, copyIn(own.me.language).presenceForm.saved)
  })
