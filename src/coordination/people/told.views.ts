import { heading, text } from '../../contract/parts.ts'
import type { Row, View } from '../../contract/view.ts'
import type { PersonChanges } from '../../programme/fact.ts'
import { languageChoices } from '../form-choices.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Told } from './store.ts'

/** The reader of a message, as its words need them. */
export type Reader = Pick<Told, 'language' | 'programme' | 'words'>

const wordsFor = ({ language, words }: Reader): Copy['told'] => copyIn(language, words).told

const said = ({ language }: Reader, title: string, ...texts: readonly string[]): View => ({
  language,
  parts: [heading(title), ...texts.map((each) => text(each))],
})

/** Tells somebody that they were taken off. `meets`: the kick-off is still to come. */
export function offView(to: Reader, role: 'mentor' | 'mentee', meets: boolean): View {
  const { takenOff } = wordsFor(to)
  return said(to, takenOff.heading(to.programme), takenOff.text, ...(role === 'mentor' && meets ? [takenOff.mentor] : []))
}

/** Tells somebody that they take part again. `meets`: the kick-off is still to come. */
export function backView(to: Reader, state: 'active' | 'waiting', meets: boolean): View {
  const { broughtBack } = wordsFor(to)
  const asked = state === 'active' && meets ? [broughtBack.asked] : []
  return said(to, broughtBack.heading(to.programme), state === 'active' ? broughtBack.text : broughtBack.waiting, ...asked)
}

/** Tells a mentee who their mentor is now. `isFirst`: they had none. */
export function mentorView(to: Reader, mentor: string, isFirst = false): View {
  const { newMentor, firstMentor } = wordsFor(to)
  const words = isFirst ? firstMentor : newMentor
  return said(to, words.heading(mentor), words.text)
}

/** Tells a mentor that somebody who had no mentor is with them. `meets`: the kick-off is still to come. */
export function firstMenteeView(to: Reader, name: string, meets: boolean): View {
  const { newMentee, firstMentee } = wordsFor(to)
  return said(to, newMentee.heading(name), withCome(firstMentee, newMentee.come, meets))
}

/** Tells a mentor that somebody is with them now, or with somebody else. `meets`: as above. */
export function menteeView(to: Reader, name: string, isNew: boolean, meets: boolean): View {
  const { newMentee, menteeMoved } = wordsFor(to)
  const words = isNew ? newMentee : menteeMoved
  return said(to, words.heading(name), withCome(words.text, words.come, meets))
}

/** After the kick-off nobody hears whether to come to it. */
const withCome = (text: string, come: string, meets: boolean): string => (meets ? `${text} ${come}` : text)

/** Tells somebody what was corrected. */
export function correctedView(to: Reader, changes: PersonChanges): View {
  const { told, details } = copyIn(to.language, to.words)
  const rows = (['name', 'email', 'language'] as const).flatMap((what): Row[] => {
    const change = changes[what]
    return change ? [{ label: details[what], value: told.corrected.row(detailIn(what, change.from), detailIn(what, change.to)) }] : []
  })
  return { language: to.language, parts: [heading(told.corrected.heading), { kind: 'fields', rows }, text(told.corrected.text)] }
}

/** A detail as people read it. */
export const detailIn = (what: keyof PersonChanges, value: string): string =>
  what === 'language' ? (languageChoices.find((choice) => choice.value === value)?.label ?? value) : value
