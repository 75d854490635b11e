import { describeMessage, describeView } from './describe.ts'
import { type Element, hasState } from './elements.ts'
import { installationFor } from './installations.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Filled, Message, Person, View, World } from './state.ts'
import { type Placed, stateValues } from './state-values.ts'
import type { Triggers } from './triggers.ts'
import { stackOf } from './views.ts'
import type { Json } from './wire.ts'

/** What is needed to write a payload down. */
export interface Desk {
  readonly world: World
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly url: () => string
}

const nameOf = ({ name }: Person): string => name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '.')

/** Who did it, where: the part that all payloads share. An organisation's install says `team: null`. */
function heading({ world }: Desk, person: Person): Json {
  const workspace = world.workspaces.get(person.workspaceId)
  const installation = installationFor(world, person.workspaceId)
  const { id, name } = person
  return {
    user: { id, username: nameOf(person), name: nameOf(person), real_name: name, team_id: person.workspaceId },
    team: installation?.isEnterprise ? null : { id: person.workspaceId, domain: workspace?.domain },
    enterprise: workspace?.enterpriseId === undefined ? null : { id: workspace.enterpriseId, name: workspace.enterpriseId },
    is_enterprise_install: installation?.isEnterprise ?? false,
    api_app_id: world.app.id,
    token: 'verification',
  }
}

const triggerFor = ({ triggers }: Desk, person: Person): string => triggers.issue({ personId: person.id, workspaceId: person.workspaceId })

/** What the tapped element says of itself; `state` is what it holds now, for those that hold anything. */
function actionOf(world: World, { block, element }: Placed, state: Json | undefined): Json {
  const { type, action_id, text, value, style, url } = element
  const own = type === 'button' ? { text, value, style, url } : {}
  const said = Object.fromEntries(Object.entries(own).filter(([, part]) => part !== undefined))
  return { type, block_id: block.block_id, action_id, ...said, ...state, action_ts: world.nextTs() }
}

/** A tap in a message. `filled` is what stands in the message's other elements. */
export function messageTap(desk: Desk, person: Person, message: Message, placed: Placed, state: Json | undefined, filled: Filled): Json {
  const { world, responseUrls, url } = desk
  const isEphemeral = message.is_ephemeral === true
  const channel = world.channels.get(message.channel)
  const place = { channelId: message.channel, personId: person.id, message: { ts: message.ts, isEphemeral } }
  return {
    type: 'block_actions',
    ...heading(desk, person),
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: isEphemeral },
    trigger_id: triggerFor(desk, person),
    channel: { id: message.channel, name: channel?.kind === 'im' ? 'directmessage' : (channel?.name ?? '') },
    ...(isEphemeral ? {} : { message: describeMessage(message) }),
    state: { values: stateValues(message.blocks ?? [], filled) },
    response_url: `${url()}${responseUrls.issue(place)}`,
    actions: [actionOf(world, placed, state)],
  }
}

const describedView = ({ world }: Desk, view: View): Json => describeView(world, view, stackOf(world, view.personId))

/** A tap in a modal or on the Home tab. */
export function viewTap(desk: Desk, person: Person, view: View, placed: Placed, state: Json | undefined): Json {
  return {
    type: 'block_actions',
    ...heading(desk, person),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerFor(desk, person),
    view: describedView(desk, view),
    actions: [actionOf(desk.world, placed, state)],
  }
}

export const viewSubmission = (desk: Desk, person: Person, view: View): Json => ({
  type: 'view_submission',
  ...heading(desk, person),
  trigger_id: triggerFor(desk, person),
  view: describedView(desk, view),
  response_urls: [],
})

export const viewClosed = (desk: Desk, person: Person, view: View, isCleared: boolean): Json => ({
  type: 'view_closed',
  ...heading(desk, person),
  view: describedView(desk, view),
  is_cleared: isCleared,
})

/** A global shortcut: it has neither a channel nor a response URL. */
export const globalShortcut = (desk: Desk, person: Person, callbackId: string): Json => ({
  type: 'shortcut',
  ...heading(desk, person),
  callback_id: callbackId,
  trigger_id: triggerFor(desk, person),
  action_ts: desk.world.nextTs(),
})

/** A slash command, as form fields. */
export function slashCommand(desk: Desk, person: Person, channelId: string, command: string, text: string): Json {
  const { world, responseUrls, url } = desk
  const workspace = world.workspaces.get(person.workspaceId)
  const channel = world.channels.get(channelId)
  const isEnterprise = installationFor(world, person.workspaceId)?.isEnterprise ?? false
  return {
    token: 'verification',
    team_id: person.workspaceId,
    team_domain: workspace?.domain,
    ...(workspace?.enterpriseId === undefined ? {} : { enterprise_id: workspace.enterpriseId, enterprise_name: workspace.enterpriseId }),
    channel_id: channelId,
    channel_name: channel?.kind === 'im' ? 'directmessage' : channel?.name,
    user_id: person.id,
    user_name: nameOf(person),
    command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: String(isEnterprise),
    response_url: `${url()}${responseUrls.issue({ channelId, personId: person.id })}`,
    trigger_id: triggerFor(desk, person),
  }
}

/** Whether an element of a block is something to tap that keeps no state: a button or an overflow menu. */
export const isTappable = (element: Element): boolean => element.type === 'button' || element.type === 'overflow' || hasState(element)
