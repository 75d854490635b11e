import type { UsersInfoResponse } from '@slack/web-api'
import { languageOf } from '../../src/contract/language.ts'
import type { Absence, Address, Found, Profile, Setback, Workspace } from '../../src/contract/platform.ts'
import { fewAtOnce } from '../../src/kit/few-at-once.ts'
import { zoneNamed } from '../../src/kit/zone.ts'
import { type Access, type CallDeps, callSlack } from './calls.ts'
import { codeOf } from './results.ts'

type SlackUser = NonNullable<UsersInfoResponse['user']>

/** Slack allows 50 look-ups a minute and short bursts; more at once only means to be slowed down sooner. */
const lookupsAtOnce = 4

const absenceOf: Readonly<Record<string, Absence>> = {
  users_not_found: 'notFound',
  user_not_found: 'notFound',
  user_not_visible: 'hidden',
}

/** Looks people up by e-mail, a few at a time. Once Slack wants a rest, or refuses all of it, nobody else is asked about. */
export async function findPeople(deps: CallDeps, workspace: Workspace, emails: readonly string[]): Promise<readonly Found[]> {
  const found = new Map<number, Found>()
  let stopped: Setback | null = null
  await fewAtOnce(emails.entries(), lookupsAtOnce, async ([index, email]) => {
    const each: Found = stopped ? { email, setback: stopped } : await findOne(deps, workspace, email)
    if ('setback' in each && concernsAll(each.setback)) stopped ??= each.setback
    found.set(index, each)
  })
  return emails.map((email, index) => found.get(index) ?? { email, absence: 'notFound' })
}

const concernsAll = (setback: Setback): boolean =>
  setback.kind === 'retry' || (setback.kind === 'failed' && ['authorisationRevoked', 'notPermitted'].includes(setback.reason))

async function findOne(deps: CallDeps, workspace: Workspace, email: string): Promise<Found> {
  if (!/^[^\s@]+@\S+$/u.test(email)) return { email, absence: 'notFound' }
  const looked = await callSlack(deps, workspace, async (access): Promise<Profile | Absence> => {
    try {
      const { user } = await access.client.users.lookupByEmail({ email })
      const found = user ? personIn(user, workspace, access) : 'notFound'
      return typeof found === 'string' ? found : { ...found, language: await localeOf(found.address.id, access) }
    } catch (error) {
      const absence = absenceOf[codeOf(error) ?? '']
      if (absence === undefined) throw error
      return absence
    }
  })
  if (typeof looked === 'string') return { email, absence: looked }
  return 'address' in looked ? { email, profile: looked } : { email, setback: looked }
}

/** The language somebody reads Slack in, which a look-up by e-mail does not tell. Not knowing it is no trouble. */
async function localeOf(id: string, { client }: Access): Promise<Profile['language']> {
  const { user } = await client.users.info({ user: id, include_locale: true }).catch(() => ({ user: undefined }))
  return languageOf(user?.locale)
}

/** Who somebody is, with the language they read Slack in; null when they are nobody to write to, or Slack does not say. */
export async function profileOf(deps: CallDeps, address: Address): Promise<Profile | null> {
  const looked = await callSlack(deps, address.workspace, async (access): Promise<Profile | Absence> => {
    const { user } = await access.client.users.info({ user: address.id, include_locale: true })
    return user ? personIn(user, address.workspace, access) : 'notFound'
  })
  return typeof looked === 'object' && 'address' in looked ? looked : null
}

function personIn(user: SlackUser, workspace: Workspace, access: Access): Profile | Absence {
  if (user.deleted) return 'deactivated'
  if (user.is_bot || user.is_workflow_bot || user.id === 'USLACKBOT') return 'notAPerson'
  return user.id ? profileFrom(user, user.id, workspace, access) : 'notFound'
}

const profileFrom = (user: SlackUser, id: string, workspace: Workspace, access: Access): Profile => ({
  address: { workspace, id },
  email: user.profile?.email?.toLowerCase() ?? null,
  name: nameOf(user) ?? id,
  timeZone: zoneNamed(user.tz),
  language: languageOf(user.locale),
  kind: isExternal(user, workspace, access) ? 'external' : user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member',
  // Of a team that is in no organisation Slack tells bots only the id.
  ...(isExternal(user, workspace, access) &&
    user.enterprise_user?.enterprise_name && { organisation: user.enterprise_user.enterprise_name }),
})

const nameOf = ({ profile, real_name: realName, name }: SlackUser): string | undefined =>
  [profile?.real_name, realName, profile?.display_name, name].find((each) => each?.trim())?.trim()

/** Of another organisation. In an organisation of several workspaces a person's own team is often another one of its teams. */
function isExternal(user: SlackUser, workspace: Workspace, { teamId }: Access): boolean {
  if (user.is_stranger) return true
  const organisation = user.enterprise_user
  const homes = [user.team_id, organisation?.enterprise_id, ...(organisation?.teams ?? [])].filter(Boolean)
  return homes.length > 0 && !homes.includes(workspace.id) && !(teamId !== null && homes.includes(teamId))
}
