import { type Channel, type Message, type Person, unixSeconds, type View, type World } from './state.ts'
import { stateValues } from './state-values.ts'
import type { Json } from './wire.ts'

/** How Slack describes its things to an app. */

export function describePerson(world: World, person: Person, show: { readonly email: boolean; readonly locale: boolean }): Json {
  const zoned = world.clock.now().toZonedDateTimeISO(person.timeZone)
  const { name, email } = person
  const enterpriseId = person.isExternal ? undefined : world.workspaces.get(person.workspaceId)?.enterpriseId
  const inOrganisation = { id: person.id, enterprise_id: enterpriseId, enterprise_name: enterpriseId, teams: [person.workspaceId] }
  return {
    id: person.id,
    team_id: person.workspaceId,
    name: name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '.'),
    deleted: person.isDeactivated,
    real_name: name,
    profile: {
      real_name: name,
      display_name: name,
      team: person.workspaceId,
      ...(show.email && email !== undefined && !person.isExternal ? { email } : {}),
    },
    ...(person.isDeactivated ? {} : { tz: person.timeZone, tz_label: person.timeZone, tz_offset: zoned.offsetNanoseconds / 1e9 }),
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.isGuest || person.isSingleChannelGuest,
    is_ultra_restricted: person.isSingleChannelGuest,
    is_bot: person.isBot,
    is_app_user: false,
    is_email_confirmed: email !== undefined,
    updated: unixSeconds(world),
    ...(enterpriseId === undefined ? {} : { enterprise_user: { ...inOrganisation, is_admin: false, is_owner: false } }),
    ...(person.isExternal ? { is_stranger: true } : {}),
    ...(show.locale && !person.isExternal ? { locale: person.locale } : {}),
  }
}

export function describeChannel(channel: Channel): Json {
  const { kind, creator } = channel
  const base = { id: channel.id, created: channel.created, is_archived: channel.isArchived, context_team_id: channel.workspaceId }
  if (kind === 'im') return { ...base, is_im: true, user: [...channel.members].find((member) => member !== creator) ?? creator }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    is_ext_shared: false,
    creator,
    topic: { value: channel.topic, creator, last_set: 0 },
    purpose: { value: channel.purpose, creator, last_set: 0 },
    num_members: channel.members.size,
  }
}

/** A message without what only this end needs to know; metadata only for those who ask. */
export function describeMessage({ channel: _, metadata, ...message }: Message, withMetadata = false): Json {
  return withMetadata && metadata !== undefined ? { ...message, metadata } : message
}

export function describeView(world: World, view: View, stack: readonly View[]): Json {
  const at = stack.findIndex(({ id }) => id === view.id)
  const bot = [...world.installations.values()].find(({ workspaceIds }) => workspaceIds.has(view.workspaceId))
  const { blocks, ...definition } = view.definition
  return {
    id: view.id,
    team_id: view.workspaceId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...definition,
    blocks,
    state: { values: stateValues(blocks, view.filled) },
    hash: view.hash,
    previous_view_id: stack[at - 1]?.id ?? null,
    root_view_id: stack[0]?.id ?? view.id,
    app_id: world.app.id,
    app_installed_team_id: bot?.id ?? view.workspaceId,
    bot_id: bot?.botId ?? '',
  }
}
