import { z } from 'zod'

/** What a person said to "will you be there?" */
export const answers = ['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const
export type ConfirmationAnswer = (typeof answers)[number]

const id = z.uuid()

/** Everything a person can do, platform-free. Adapters parse taps and words into one of these; `core.handle` takes nothing else. */
export const command = z.discriminatedUnion('do', [
  /** A person answers their own confirmation; a coordinator may note what somebody said on the phone. */
  z.object({ do: z.literal('answer'), confirmation: id, answer: z.enum(answers) }),
  z.object({ do: z.literal('acceptOffer'), offer: id }),
  z.object({ do: z.literal('declineOffer'), offer: id }),
  /** Someone who gave up or lost their seat asks to wait for the next one. */
  z.object({ do: z.literal('joinWaitlist'), confirmation: id }),
  /** In their own words: what a mentee hopes for. */
  z.object({ do: z.literal('writeWishes'), confirmation: id, text: z.string().trim().min(1).max(3000) }),
  // The coordinator's taps.
  z.object({ do: z.literal('release'), confirmation: id }),
  z.object({ do: z.literal('keep'), confirmation: id }),
  z.object({ do: z.literal('releaseAll'), kickOff: id }),
  z.object({ do: z.literal('showReleases'), kickOff: id }),
  z.object({ do: z.literal('showCalls'), kickOff: id, after: id.optional() }),
  z.object({ do: z.literal('offerSeat'), seat: id }),
])
export type Command = z.infer<typeof command>
