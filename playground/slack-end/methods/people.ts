import { isOn, page, textOf } from '../args.ts'
import { describePerson } from '../describe.ts'
import type { Person } from '../state.ts'
import { type Answer, type Json, no, yes } from '../wire.ts'
import { type Call, hasScope, type Methods, personSeen } from './method.ts'

const described = (call: Call, person: Person): Json =>
  describePerson(call.world, person, { email: hasScope(call, 'users:read.email'), locale: isOn(call.args, 'include_locale') })

function one(call: Call): Answer {
  const person = personSeen(call, textOf(call.args, 'user'))
  return person === undefined ? no('user_not_found') : yes({ user: described(call, person) })
}

function list(call: Call): Answer {
  const people = [...call.workspace.people].flatMap((id) => call.world.people.get(id) ?? [])
  const part = page(people, call.args, 1000)
  if (part === undefined) return no('invalid_cursor')
  return yes({ members: part.items.map((person) => described(call, person)), response_metadata: { next_cursor: part.next } })
}

/** Deactivated people and those of other organisations are not found by their e-mail. */
function byEmail(call: Call): Answer {
  const email = (textOf(call.args, 'email') ?? '').toLowerCase()
  for (const workspaceId of call.isTeamMissing ? call.installation.workspaceIds : [call.workspace.id]) {
    for (const id of call.world.workspaces.get(workspaceId)?.people ?? []) {
      const person = call.world.people.get(id)
      const isFound = person?.email?.toLowerCase() === email && !person.isDeactivated && !person.isExternal
      if (person !== undefined && isFound) return yes({ user: described(call, person) })
    }
  }
  return no('users_not_found')
}

/** What an installed bot is asked for: the app to which it belongs. */
const bot = ({ world, installation, args }: Call): Answer =>
  textOf(args, 'bot') === installation.botId
    ? yes({
        bot: {
          id: installation.botId,
          deleted: false,
          name: world.app.name ?? 'Pari',
          app_id: world.app.id,
          user_id: installation.botUserId,
        },
      })
    : no('bot_not_found')

export const people: Methods = {
  'bots.info': { tier: 3, scopes: ['users:read'], run: bot },
  'users.info': { tier: 4, scopes: ['users:read'], needs: ['user'], run: one },
  'users.list': { tier: 2, scopes: ['users:read'], needsTeam: true, run: list },
  'users.lookupByEmail': { tier: 3, scopes: ['users:read.email'], needs: ['email'], run: byEmail },
}
