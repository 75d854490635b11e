import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'
import { columns, taps } from './facts.ts'

const id = z.uuid()
const page = z.int().min(0).max(1000).optional()
/** The draft as it was shown: a change that somebody else made meanwhile is seen by it. */
const revision = z.int().min(1)

/** What people can do in this room. */
export const commands = {
  taps: {
    /** What a reader says with the button, or takes back. */
    tapAnnouncement: { announcement: id, as: z.enum([...taps, 'none']) },
    /** No more news, or news again. */
    muteNews: { announcement: id.optional() },
    unmuteNews: { announcement: id.optional() },
    sendToMe: { announcement: id },
    copyAnnouncement: { announcement: id },
    deleteAnnouncement: { announcement: id, revision },
    /** Takes back that it is sent at a time: it is a draft again. */
    unplanAnnouncement: { announcement: id },
    askSecond: { announcement: id },
    sendFailedAgain: { announcement: id },
    /** Says it once more to as many as were shown, of whom nobody knows whether they got it. */
    sendUnknownAgain: { announcement: id, count: z.int().min(1) },
    remindUntapped: { announcement: id },
    recallAnnouncement: { announcement: id },
  },
  looks: {
    showAnnouncements: { page },
    showDraft: { announcement: id },
    showAudience: { announcement: id, page, only: z.enum(['unreached']).optional() },
    showReport: { announcement: id },
    showColumn: { announcement: id, column: z.enum(columns), page },
    previewRecall: { announcement: id },
    previewUnknown: { announcement: id },
    /** An announcement as its reader sees it now. */
    showAnnouncement: { announcement: id },
    showQuestion: { question: id },
  },
  openings: {
    openAnnouncement: { announcement: id.optional() },
    /** Above how many people somebody looks twice. */
    openMany: {},
    openAudience: { announcement: id },
    openWhen: { announcement: id },
    openPicture: { announcement: id },
    openSend: { announcement: id },
    openCorrection: { announcement: id },
    openQuestion: { announcement: id },
    openAnswer: { question: id },
    /** The button below an announcement that stands in a channel: only whoever presses it sees the answer. */
    openTap: { announcement: id, as: z.enum(taps) },
  },
  submissions: {
    writeAnnouncement: { announcement: id.optional(), revision: revision.optional() },
    chooseMany: {},
    chooseAudience: { announcement: id, revision },
    chooseWhen: { announcement: id, revision },
    /** `picture`: the one that was shown. `brought`: a file that was chosen before, and waits for a yes. */
    choosePicture: { announcement: id, picture: id.nullable().optional(), brought: id.optional() },
    /** `asked`: the fields that the form had. */
    sendAnnouncement: { announcement: id, revision, asked: z.array(z.enum(['count', 'languages'])).optional() },
    correctAnnouncement: { announcement: id, edition: z.int().min(1) },
    askQuestion: { announcement: id },
    answerQuestion: { question: id },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>
/** A look that shows an announcement in some way. */
export type LookAt<Do extends Look['do']> = Extract<Look, { readonly do: Do }>

/** Characters that the fields of the forms take. */
export const mostTitle = 120
export const mostText = 3000
export const mostAlt = 300
export const mostQuestion = 1000
