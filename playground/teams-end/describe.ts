import type { Json } from '../ends/json.ts'
import type { Conversation, Person, Team, World } from './state.ts'

/** A person as rosters list them (TeamsChannelAccount). */
export const describeMember = (person: Person): Json => ({
  id: person.id,
  name: person.name,
  aadObjectId: person.aadObjectId,
  objectId: person.aadObjectId,
  givenName: person.givenName,
  surname: person.surname,
  email: person.email ?? '',
  userPrincipalName: person.userPrincipalName,
  tenantId: person.tenantId,
  userRole: person.isGuest ? 'guest' : 'user',
})

/** A team as `GET v3/teams/{id}` tells it. */
export const describeTeam = (team: Team): Json => ({
  id: team.id,
  name: team.name,
  aadGroupId: team.aadGroupId,
  tenantId: team.tenantId,
  channelCount: team.channels.length,
  memberCount: team.members.size,
})

/** A channel; General comes without a name. */
export const describeChannel = ({ id, teamId, name }: Conversation): Json => (id === teamId ? { id } : { id, name })

/** People of a roster, who all exist. */
export const rosterOf = (world: World, { members }: Conversation): readonly Person[] =>
  [...members].flatMap((id) => world.people.get(id) ?? [])
