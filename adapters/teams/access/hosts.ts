import type { TeamsSettings } from '../config.ts'

/**
 * Where connectors of Microsoft's answer: that of each cloud, and the Bot Framework's own (learn.microsoft.com/microsoftteams/platform/bots/how-to/
 * conversations/send-proactive-messages and learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high). Anybody may have a host below
 * trafficmanager.net, so that one is named whole.
 */
const hosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]
const homes = ['.botframework.com', '.botframework.azure.us', '.botframework.azure.cn']

/**
 * Whether our token may go to this address: it is Microsoft's, or that of the configured connector. The token of the request named the same
 * address; should that ever be forged, ours still goes nowhere else.
 */
export function isConnector(url: URL, connectorUrl: TeamsSettings['connectorUrl']): boolean {
  if (url.username !== '' || url.password !== '') return false
  if (connectorUrl !== undefined && url.origin === URL.parse(connectorUrl)?.origin) return true
  return url.protocol === 'https:' && url.port === '' && (hosts.includes(url.hostname) || homes.some((home) => url.hostname.endsWith(home)))
}
