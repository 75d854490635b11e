import { z } from 'zod'

/** What a person said to "will you be there?" */
export const answers = ['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const
export type ConfirmationAnswer = (typeof answers)[number]

const id = z.uuid()

/** The views of which `showAgain` shows what has become, beside those that have a command of their own. */
export const renewable = ['balance', 'calls', 'releases', 'seat', 'offer', 'standing'] as const

/** What only looks at something that others change: nothing happens by it, so a platform may ask by itself, as often as it likes. */
export const look = z.discriminatedUnion('do', [
  // What anybody may ask for at any time.
  z.object({ do: z.literal('showHome') }),
  z.object({ do: z.literal('showStatus') }),
  // The coordinator's.
  z.object({ do: z.literal('showReleases'), kickOff: id }),
  z.object({ do: z.literal('showCalls'), kickOff: id, after: id.optional() }),
  z.object({ do: z.literal('showUnreachable'), cohort: id }),
  /** What somebody was told, as it is now. `of`: the kick-off of the first three, the seat, the offer, the mentor's own confirmation. */
  z.object({ do: z.literal('showAgain'), view: z.enum(renewable), of: id }),
])
export type Look = z.infer<typeof look>

/** What one tap does, platform-free: `core.handle` answers it with a view. */
export const tap = z.discriminatedUnion('do', [
  ...look.options,
  /** A person answers their own confirmation; a coordinator may note what somebody said on the phone. */
  z.object({ do: z.literal('answer'), confirmation: id, answer: z.enum(answers) }),
  z.object({ do: z.literal('acceptOffer'), offer: id }),
  z.object({ do: z.literal('declineOffer'), offer: id }),
  /** Someone who gave up or lost their seat asks to wait for the next one. */
  z.object({ do: z.literal('joinWaitlist'), confirmation: id }),
  /** In their own words: what a mentee hopes for. */
  z.object({ do: z.literal('writeWishes'), confirmation: id, text: z.string().trim().min(1).max(3000) }),
  z.object({ do: z.literal('showHelp') }),
  // The coordinator's taps.
  z.object({ do: z.literal('release'), confirmation: id }),
  z.object({ do: z.literal('keep'), confirmation: id }),
  z.object({ do: z.literal('releaseAll'), kickOff: id }),
  z.object({ do: z.literal('offerSeat'), seat: id }),
  /** Every pair that is ready hears who the other is. */
  z.object({ do: z.literal('introducePairs'), kickOff: id }),
  /** The cohort gets its channel, or who is missing comes in; where Pari opens none, it says what to do by hand. */
  z.object({ do: z.literal('openChannel'), kickOff: id }),
  /** What a coordinator was asked to do by hand is done. */
  z.object({ do: z.literal('finishTask'), task: id }),
  /** The programme is to live in one more workspace. */
  z.object({ do: z.literal('joinWorkspace'), cohort: id, workspace: id, sure: z.literal('yes').optional() }),
])
export type Tap = z.infer<typeof tap>

/** What opens a form: `core.open` answers it. */
export const opening = z.discriminatedUnion('do', [
  z.object({ do: z.literal('openSettings') }),
  /** A coordinator brings in a list: of a new cohort, or again of one that is there. */
  z.object({ do: z.literal('openList'), cohort: id.optional() }),
  z.object({ do: z.literal('openKickOff'), cohort: id }),
])
export type Opening = z.infer<typeof opening>

/** What a form does when it is sent: `core.submit` takes it with what was filled in. */
export const submission = z.discriminatedUnion('do', [
  z.object({ do: z.literal('saveSettings') }),
  z.object({ do: z.literal('importList'), cohort: id.optional() }),
  z.object({ do: z.literal('planKickOff'), cohort: id }),
  /** Wall-clock time of the cohort, and the place, as they were planned. */
  z.object({ do: z.literal('startKickOff'), cohort: id, at: z.string().max(20), place: z.string().max(200) }),
])
export type Submission = z.infer<typeof submission>

/** Everything that a button can carry. Adapters parse taps and words into one of these. */
export const command = z.union([tap, opening])
export type Command = z.infer<typeof command>

export const isOpening = (command: Command): command is Opening => opening.options.some((each) => each.shape.do.value === command.do)

export const isLook = (command: Command): command is Look => look.options.some((each) => each.shape.do.value === command.do)
