import { z } from 'zod'

/**
 * What we read of an activity, as Teams sends it: plain JSON, whatever library is behind the door
 * (https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md).
 * Ids are bounded so that they fit the memory's keys.
 */
const id = z.string().min(1).max(400)
const text = z.string().max(100_000)
const account = z.object({ id, name: z.string().nullish(), aadObjectId: z.string().max(60).nullish() })
const named = z.object({ id, name: z.string().nullish() })

export const activity = z.object({
  type: z.string().max(100),
  id: id.optional(),
  /** Of an invoke: adaptiveCard/action, task/fetch, task/submit. */
  name: z.string().max(200).nullish(),
  /** Of an installationUpdate: add, remove, add-upgrade, remove-upgrade. */
  action: z.string().max(100).nullish(),
  channelId: z.literal('msteams'),
  /** Where the connector answers; only good once the token of the request was checked. */
  serviceUrl: z.url().max(300),
  from: account,
  recipient: account.partial().nullish(),
  conversation: z.object({ id, tenantId: z.string().max(60).nullish(), conversationType: z.string().max(50).nullish() }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(60) }).nullish(),
      team: named.partial().nullish(),
      channel: named.partial().nullish(),
      eventType: z.string().max(100).nullish(),
      settings: z.object({ selectedChannel: named.partial().nullish() }).nullish(),
    })
    .nullish(),
  text: text.nullish(),
  attachments: z
    .array(
      z.object({ contentType: z.string(), contentUrl: z.string().nullish(), name: z.string().nullish(), content: z.unknown().optional() }),
    )
    .max(50)
    .nullish(),
  value: z.unknown().optional(),
  /** Of a tap: the activity that holds the card. */
  replyToId: id.nullish(),
  locale: z.string().max(50).nullish(),
  localTimezone: z.string().max(100).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
})

/** An activity of one that Teams sent. */
export type Heard = Readonly<z.infer<typeof activity>>

/** The tenant that a conversation belongs to, in lower case; null when the activity names none. */
export const tenantOf = ({ conversation, channelData }: Pick<Heard, 'conversation' | 'channelData'>): string | null =>
  (conversation.tenantId ?? channelData?.tenant?.id ?? null)?.toLowerCase() ?? null
