/** What Pari asks Slack for, in one place: the authorisation page and the manifest are both made from this. */

/** Without these Pari does not work. What each is for stands beside it. */
export const botScopes = [
  // Everything that is said.
  'chat:write',
  // Conversations with one person, with a few, and private channels.
  'im:write',
  'mpim:write',
  'groups:write',
  // The message that a channel is about.
  'pins:write',
  // Names, time zones, languages, guests; and finding the people of a list by their e-mail.
  'users:read',
  'users:read.email',
  // /mentoring and the shortcuts.
  'commands',
] as const

/** What does not work without each of these, for whoever runs Pari. */
export const lostWithout: Readonly<Record<(typeof botScopes)[number] | (typeof optionalBotScopes)[number], string>> = {
  'chat:write': 'nothing is said to anybody',
  'im:write': 'nobody is written to who has not written to Pari',
  'mpim:write': 'pairs are not introduced in one conversation',
  'groups:write': 'no channel is opened for a cohort or a group',
  'pins:write': 'the first words of a channel are not pinned',
  'users:read': 'names, languages and time zones are not known',
  'users:read.email': 'nobody on a list is found by their e-mail',
  commands: '/mentoring and the shortcuts do nothing',
  'groups:read':
    'who has left a channel of a group, or could not be brought in after all, is not noticed, and a channel may be made twice if Pari stops meanwhile',
  'bookmarks:write': 'the date of the next meeting does not stand at the top of the channel of a group',
  'files:read': 'a list is pasted, not uploaded',
  'files:write':
    'what a coordinator exports comes as a link, not as a file, no calendar file comes into the channel of a group, and pictures need a public address',
  'im:history': 'what people write to Pari is read after /mentoring only',
}

/**
 * The person who installs Pari may leave these out. Then Pari does not read who is in its channels, puts no date at their top, a list is pasted instead of uploaded, what is exported is a link, and words are read
 * only after the command.
 */
export const optionalBotScopes = ['groups:read', 'bookmarks:write', 'files:read', 'files:write', 'im:history'] as const

/** `user_change` and `team_join` come with users:read, `message.im` with im:history, and not at all without it; the others need no scope. */
export const botEvents = [
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'team_access_granted',
  'team_access_revoked',
  'channel_id_changed',
  'user_change',
  'team_join',
  'message.im',
] as const
/** One of `botEvents`. */
export type BotEvent = (typeof botEvents)[number]

export const slashCommand = '/mentoring'

/** Global shortcuts: they have no channel and no response_url, so each is answered with a modal. */
export const shortcuts = { openHome: 'open_home', setUp: 'set_up', announce: 'announce', join: 'join' } as const

/** Where Slack and browsers reach the adapter. */
export const paths = { events: '/slack/events', install: '/slack/install', redirect: '/slack/oauth_redirect' } as const
