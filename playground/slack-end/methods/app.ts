import { textOf } from '../args.ts'
import { uninstall } from '../installations.ts'
import { type Answer, no, yes } from '../wire.ts'
import type { Call, Methods } from './method.ts'

function test({ installation, workspace, world }: Call): Answer {
  return yes({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: (world.app.name ?? 'Pari').toLowerCase(),
    team_id: installation.isEnterprise ? installation.id : workspace.id,
    user_id: installation.botUserId,
    bot_id: installation.botId,
    is_enterprise_install: installation.isEnterprise,
    ...(installation.enterpriseId === undefined ? {} : { enterprise_id: installation.enterpriseId }),
  })
}

function revoke({ world, grant, installation, workspace, args }: Call): Answer {
  if (textOf(args, 'test') === 'true') return yes({ revoked: false })
  grant.ended = 'token_revoked'
  world.tell(workspace.id, { type: 'tokens_revoked', tokens: { oauth: [], bot: [installation.botUserId] } })
  return yes({ revoked: true })
}

function removeApp({ world, installation, args }: Call): Answer {
  const isOurs = textOf(args, 'client_id') === world.app.clientId && textOf(args, 'client_secret') === world.app.clientSecret
  if (!isOurs) return no('client_id_token_mismatch')
  uninstall(world, installation)
  return yes()
}

function team({ workspace, installation }: Call): Answer {
  const { id, name, domain, enterpriseId } = workspace
  return yes({
    team: { id, name, domain, email_domain: '', icon: {}, ...(enterpriseId === undefined ? {} : { enterprise_id: enterpriseId }) },
    ...(installation.isEnterprise ? { is_enterprise: true } : {}),
  })
}

export const app: Methods = {
  'auth.test': { tier: 'free', run: test },
  'auth.revoke': { tier: 3, run: revoke },
  'apps.uninstall': { tier: 1, needs: ['client_id', 'client_secret'], run: removeApp },
  'team.info': { tier: 3, scopes: ['team:read'], run: team },
}
