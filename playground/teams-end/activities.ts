import type { Json } from '../ends/json.ts'
import { wireId } from './conversations.ts'
import { type Conversation, type Message, type Person, personOf, type StoredFile, tenantOf, type World } from './state.ts'
import { ownChat } from './world.ts'

export interface ActivityDeps {
  readonly world: World
  readonly url: () => string
}

/** Where something happens, and who did it. */
export interface Scene {
  readonly person: Person
  readonly conversation: Conversation
  readonly thread?: string | undefined
}

export const appAccount = ({ app }: World): { readonly id: string; readonly name: string } => ({
  id: `28:${app.id}`,
  name: app.name ?? 'Pari',
})

const stampOf = (world: World): string => world.clock.now().toString({ fractionalSecondDigits: 3 })

function localStamp(world: World, { timeZone }: Person): string {
  return world.clock.now().toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
}

function channelData(world: World, { id, tenantId, teamId, kind }: Conversation): Json {
  const tenant = { tenant: { id: tenantId } }
  if (kind !== 'channel' || teamId === undefined) return tenant
  const team = world.teams.get(teamId)
  return {
    teamsChannelId: id,
    teamsTeamId: teamId,
    channel: { id },
    team: { id: teamId, name: team?.name, aadGroupId: team?.aadGroupId },
    ...tenant,
  }
}

/** What every activity carries. */
export function activityIn({ world, url }: ActivityDeps, { person, conversation, thread }: Scene, more: Json): Json {
  const { kind, tenantId } = conversation
  return {
    id: world.nextStamp(),
    timestamp: stampOf(world),
    localTimestamp: localStamp(world, person),
    localTimezone: person.timeZone,
    channelId: 'msteams',
    serviceUrl: `${url()}/${tenantOf(world, tenantId).region}/`,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    conversation: {
      ...(kind === 'personal' ? {} : { isGroup: true }),
      conversationType: kind,
      tenantId,
      id: wireId(conversation, thread),
    },
    recipient: appAccount(world),
    channelData: channelData(world, conversation),
    ...more,
  }
}

const clientFacts = ({ locale, country, timeZone, platform }: Person): Json => ({
  locale,
  entities: [{ locale, country, platform, timezone: timeZone, type: 'clientInfo' }],
})

const html = (text: string): Json => ({
  contentType: 'text/html',
  content: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
})

/** What somebody wrote, with the id it stands under. In a team or group chat it mentions the app. */
export function messageActivity(
  deps: ActivityDeps,
  scene: Scene,
  message: Message,
  text: string,
  files: readonly StoredFile[],
  pictures: readonly StoredFile[] = [],
): Json {
  const { id, name } = appAccount(deps.world)
  const isMentioned = scene.conversation.kind !== 'personal'
  const mention = { type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } }
  const facts = clientFacts(scene.person)
  const words = isMentioned ? `${mention.text} ${text}` : text
  return activityIn(deps, scene, {
    ...facts,
    id: message.id,
    type: 'message',
    text: words,
    textFormat: 'plain',
    attachments: [
      ...(text === '' ? [] : [html(text)]),
      ...files.map((file) => fileAttachment(deps.url(), file)),
      ...pictures.map((picture) => inlinePicture(deps.url(), picture)),
    ],
    entities: [...(isMentioned ? [mention] : []), ...(facts['entities'] as readonly Json[])],
  })
}

/** A file that somebody sent: its content waits at an address that needs no token, for a short while. */
function fileAttachment(url: string, { id, name }: StoredFile): Json {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://contoso-my.sharepoint.com/personal/${id}/Documents/${encodeURIComponent(name)}`,
    name,
    content: { downloadUrl: `${url}/files/${id}`, uniqueId: id, fileType: name.split('.').at(-1) ?? '' },
  }
}

/** A picture that stands in what somebody wrote: the connector gives it to the app alone (learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4). */
const inlinePicture = (url: string, { id }: StoredFile): Json => ({
  contentType: 'image/*',
  contentUrl: `${url}/emea/v3/attachments/${id}/views/original`,
})

/** What a plain submit of a card sends: a message without words, answering the card's. */
export const submitActivity = (deps: ActivityDeps, scene: Scene, replyToId: string, value: unknown): Json =>
  activityIn(deps, scene, {
    ...clientFacts(scene.person),
    type: 'message',
    replyToId,
    value,
    ...(typeof value === 'string' ? { text: value } : {}),
  })

/** A question that waits for its answer. */
export const invokeActivity = (deps: ActivityDeps, scene: Scene, replyToId: string, name: string, value: Json): Json =>
  activityIn(deps, scene, { ...clientFacts(scene.person), type: 'invoke', name, replyToId, value })

export const reactionActivity = (deps: ActivityDeps, scene: Scene, replyToId: string, type: string): Json =>
  activityIn(deps, scene, { type: 'messageReaction', replyToId, reactionsAdded: [{ type }] })

/** People, or the app, came or went. */
export function membersActivity(deps: ActivityDeps, scene: Scene, change: 'added' | 'removed', ids: readonly string[]): Json {
  const accounts = ids.map((id) => {
    const person = deps.world.people.get(id)
    return person === undefined ? { id } : { id, aadObjectId: person.aadObjectId }
  })
  const { kind } = scene.conversation
  const eventType = kind === 'channel' ? { eventType: `teamMember${change === 'added' ? 'Added' : 'Removed'}` } : {}
  const activity = activityIn(deps, scene, {
    type: 'conversationUpdate',
    [change === 'added' ? 'membersAdded' : 'membersRemoved']: accounts,
  })
  return { ...activity, channelData: { ...(activity['channelData'] as Json), ...eventType } }
}

export type Lifecycle = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade'

/** The app was installed, removed, or replaced by a newer version of itself. */
export function installationActivity(deps: ActivityDeps, scene: Scene, action: Lifecycle): Json {
  const activity = activityIn(deps, scene, { ...clientFacts(scene.person), type: 'installationUpdate', action })
  const settings = { settings: { selectedChannel: { id: scene.conversation.id } }, source: { name: 'message' } }
  return { ...activity, channelData: { ...(activity['channelData'] as Json), ...settings } }
}

/** The scene of a person in their own chat with the app. */
export const atHome = (world: World, personId: string): Scene => {
  const person = personOf(world, personId)
  return { person, conversation: ownChat(world, person) }
}
