import { z } from 'zod'
import { languages } from '../../contract/view.ts'
import type { CommandsOf } from '../../house/commands.ts'
import { filters } from './filters.ts'

const id = z.uuid()
const page = z.int().min(0).max(1000)
/** Characters of a name that is searched for, and of details that are corrected. */
export const most = { find: 100, name: 120, email: 254 } as const

/** Whose card it is. */
const whose = { cohort: id, enrolment: id }
/** How somebody was shown: what has changed since is shown first, and nothing is done. */
const state = z.enum(['active', 'waiting', 'released', 'withdrawn', 'applied', 'unpaired'])
const details = { name: z.string().max(most.name), email: z.string().max(most.email), language: z.enum(languages) }

/** What a coordinator can do about single people. */
export const peopleCommands = {
  taps: {
    takeOffPerson: { ...whose, was: state },
    bringBackPerson: { ...whose, was: state },
  },
  looks: {
    /** Without a cohort: the one that the reader coordinates, or a choice. `text`: a part of a name. */
    showPeople: {
      cohort: id.optional(),
      filter: z.enum(filters).optional(),
      page: page.optional(),
      text: z.string().max(most.find).optional(),
    },
    showPerson: whose,
    /** What happened to somebody and by them; without a person: in the whole cohort. */
    showDeeds: { cohort: id, enrolment: id.optional(), page: page.optional() },
    /** What follows when somebody is taken off or brought back. */
    previewTakingOff: whose,
    previewBringingBack: whose,
  },
  openings: {
    openFind: { cohort: id },
    openMentor: whose,
    openDetails: whose,
  },
  submissions: {
    findPeople: { cohort: id },
    /** `was`: the mentor whom they had. */
    chooseMentor: { ...whose, was: id.nullable() },
    giveMentor: { ...whose, was: id.nullable(), mentor: id },
    /** `was`: the details as they were shown. */
    planDetails: { ...whose, was: z.object(details) },
    saveDetails: { ...whose, was: z.object(details), now: z.object(details) },
  },
} as const

export type Tap = CommandsOf<typeof peopleCommands, 'taps'>
export type Look = CommandsOf<typeof peopleCommands, 'looks'>
export type Opening = CommandsOf<typeof peopleCommands, 'openings'>
export type Submission = CommandsOf<typeof peopleCommands, 'submissions'>

/** The command that shows the people of a cohort; without one, of the reader's own. */
export const showsPeople = (cohort?: string): Extract<Look, { do: 'showPeople' }> => ({
  do: 'showPeople',
  mark: 'look',
  ...(cohort !== undefined && { cohort }),
})
