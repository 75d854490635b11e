import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'
import { answers } from '../programme/enrolment/confirmation-answer.ts'

const id = z.uuid()

/** The views that `showAgain` can show as they are now; other views have a command of their own. */
export const renewable = [
  'balance',
  'calls',
  'releases',
  'seat',
  'offer',
  'standing',
  'question',
  'released',
  'news',
  'date',
  'won',
] as const

/** The questions that one person may be asked, so that an older one can tell that a newer one was said. */
export const questionNames = ['ask1', 'ask2', 'ask3', 'reminder', 'dayOf', 'moved'] as const
/** One of `questionNames`. */
export type QuestionName = (typeof questionNames)[number]

/** What mentees hear of their mentor. */
export const newsNames = ['mentorAway', 'mentorBack', 'mentorLeft'] as const
/** One of `newsNames`. */
export type News = (typeof newsNames)[number]

/** What somebody had answered when a button was shown to a coordinator. */
const shownAnswers = [...answers, 'silent'] as const
/** One of `shownAnswers`. */
export type ShownAnswer = (typeof shownAnswers)[number]

/** What people can do in this room. */
export const commands = {
  taps: {
    /**
     * A person answers their own confirmation; a coordinator may note what somebody said on the phone. `was`: what stood there when she read it. `turn`: the
     * date about which they were asked, as the kick-off counts them; missing: the first.
     */
    answer: { confirmation: id, answer: z.enum(answers), was: z.enum(shownAnswers).optional(), turn: z.int().min(0).optional() },
    /** As `answer`, from somebody's card: shown before it is done. */
    noteAnswer: { confirmation: id, answer: z.enum(answers), was: z.enum(shownAnswers) },
    /** A coordinator rang and reached nobody: the person stays on the list. */
    tryLater: { confirmation: id },
    acceptOffer: { offer: id },
    declineOffer: { offer: id },
    /** Somebody who gave up or lost their seat asks to wait for the next one. */
    joinWaitlist: { confirmation: id },
    /** What a mentee hopes for, in their own words. */
    writeWishes: { confirmation: id, text: z.string().trim().min(1).max(3000) },
    // These are for coordinators.
    release: { confirmation: id },
    keep: { confirmation: id },
    /** `shown`: whose places the coordinator was shown; missing: several are shown first. */
    releaseAll: { kickOff: id, shown: id.optional() },
    offerSeat: { seat: id },
    /** Takes back what a coordinator did, by the entry of the record of deeds. */
    undo: { act: id },
  },
  looks: {
    showReleases: { kickOff: id },
    /** `after`, `before`: the next or the previous person on the list, which goes round. */
    showCalls: { kickOff: id, after: id.optional(), before: id.optional() },
    /** What follows when a coordinator notes this answer. Without one, the card. */
    previewAnswer: { confirmation: id, answer: z.enum(answers).optional(), was: z.enum(shownAnswers) },
    /** The balance, with how the number of people to expect is counted. */
    showCounting: { kickOff: id },
    /**
     * What somebody was told, as it is now. `of` is an id: of the kick-off for the first three views, of the seat, of the offer, or of the
     * reader's own confirmation. `said`: which question it is; missing for the answer to one. `news`, `mentor`: which
     * news it is, and the enrolment of the mentor of whom it tells. `date`: a move that asks nothing; `of` is the kick-off, `turn` its date, as it counts them.
     */
    showAgain: {
      ...{ view: z.enum(renewable), of: id, said: z.enum(questionNames).optional() },
      ...{ news: z.enum(newsNames).optional(), mentor: id.optional(), turn: z.int().min(0).optional() },
    },
    /** The welcome of its reader as it is now, or what they wrote in its place. */
    showWelcome: { confirmation: id },
  },
} as const
/** Its commands that a button carries. */
export type Command = CommandsOf<typeof commands, 'taps' | 'looks'>
/** Its commands that only show something. */
export type Look = CommandsOf<typeof commands, 'looks'>
