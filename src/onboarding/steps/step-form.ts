import type { Field, Form } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Language, Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { languageOptions, timeFields } from '../times.ts'
import { copyIn } from './copy-in.ts'
import type { Joiner } from './facts.ts'
import { isKnown, profileFields } from './profile-form.ts'
import { datesOf } from './say.ts'
import { consentVersion, placeOf, purposes, type StepName } from './steps.rules.ts'

/** Characters of the second contact. */
export const contactMost = 100

/** Where somebody is in the steps. `alone`: they wanted this step only. */
export interface AtStep {
  readonly joiner: Joiner
  readonly step: StepName
  readonly alone: boolean
}

interface Inside {
  readonly title: string
  readonly intro: readonly Part[]
  readonly fields: readonly Field[]
}

/** One step as a form, filled in with what is known. `reads`: the language, which may have been chosen a step ago. */
export function stepForm({ joiner, step, alone }: AtStep, actor: Pick<KnownPerson, 'language' | 'timeZone' | 'quiet'>): Form {
  const { form: copy } = copyIn(actor.language, joiner.words)
  const { title, intro, fields } = inside[step](joiner, actor.language, actor)
  const { number, all } = placeOf(joiner, step)
  return {
    ...{ language: actor.language, title, submit: alone || step === 'start' ? copy.save : copy.next, close: copy.later },
    intro: [...(alone ? [] : [note(copy.step(number, all))]), ...intro],
    fields,
    sends: { do: 'takeStep', mark: 'submission', enrolment: joiner.enrolmentId, step, ...(alone && { alone }) },
  }
}

type Times = Pick<KnownPerson, 'language' | 'timeZone' | 'quiet'>

const inside: Readonly<Record<StepName, (joiner: Joiner, reads: Language, times: Times) => Inside>> = {
  language(joiner, reads) {
    const { language } = copyIn(reads, joiner.words)
    const field = { kind: 'choice', name: 'language', label: language.label, options: languageOptions, initial: reads } as const
    return { title: language.title, intro: [], fields: [field] }
  },

  mentoring(joiner, reads, { timeZone }) {
    const { mentoring } = copyIn(reads, joiner.words)
    const words = [mentoring.what, mentoring.not, mentoring[joiner.role], mentoring.hours].map(text)
    return { title: mentoring.title, intro: [...words, datesOf(joiner, { language: reads, timeZone })], fields: [] }
  },

  profile(joiner, reads) {
    const { profile } = copyIn(reads, joiner.words)
    return {
      title: profile.title,
      intro: [text(isKnown(joiner) ? profile.known : profile.unknown)],
      fields: profileFields({ joiner, reads }),
    }
  },

  times(joiner, reads, times) {
    const { times: copy } = copyIn(reads, joiner.words)
    return { title: copy.title, intro: [text(copy.intro)], fields: timeFields(times, 'times_', joiner.zone) }
  },

  contact(joiner, reads) {
    const { contact } = copyIn(reads, joiner.words)
    const { phone } = joiner.profile
    return {
      ...{ title: contact.title, intro: [text(contact.intro)] },
      fields: [
        { kind: 'line', name: 'contact', label: contact.label, most: contactMost, ...(phone && { initial: phone }), optional: true },
      ],
    }
  },

  consent(joiner, reads) {
    const { consent } = copyIn(reads, joiner.words)
    // What was agreed to in other words is asked again.
    const agreed = joiner.consents.filter(({ version, agreed: yes }) => yes && version === consentVersion).map(({ purpose }) => purpose)
    const options = purposes.map((value) => ({ value, label: consent[value] }))
    const field = {
      kind: 'choices',
      name: `consent${consentVersion}`,
      label: consent.label,
      options,
      initial: agreed.join(','),
      optional: true,
    } as const
    return { title: consent.title, intro: [text(consent.intro)], fields: [field] }
  },

  start(joiner, reads, { timeZone }) {
    const { start } = copyIn(reads, joiner.words)
    if (joiner.startsAt === null) return { title: start.title, intro: [text(start.noDate)], fields: [] }
    const options = (['suits', 'doesNotSuit'] as const).map((value) => ({ value, label: start[value] }))
    const field = { kind: 'choice', name: 'start', label: start.label, options, ...(joiner.date && { initial: joiner.date }) } as const
    return { title: start.title, intro: [text(start.text), datesOf(joiner, { language: reads, timeZone })], fields: [field] }
  },
}
