import type { SlackSettings } from '../config.ts'

/** Slack's own hosts: for answers to taps (docs.slack.dev/interactivity/handling-user-interaction, and those of GovSlack), and for files. */
const hosts = {
  answers: ['hooks.slack.com', 'hooks.slack-gov.com'],
  files: ['files.slack.com', 'files.slack-gov.com'],
} as const

/**
 * An address that Slack gave us, if it leads to Slack, or to the end that is configured in its place. Its request was signed; should that ever be
 * forged, what we say and our token still go nowhere else. Null: it leads elsewhere.
 */
export function slackAddress(address: string | undefined, of: keyof typeof hosts, { apiUrl }: Pick<SlackSettings, 'apiUrl'>): URL | null {
  const url = address === undefined ? null : URL.parse(address)
  if (url === null) return null
  if (url.username !== '' || url.password !== '') return null
  const isSlack = url.protocol === 'https:' && url.port === '' && hosts[of].some((host) => host === url.hostname)
  return isSlack || (apiUrl !== undefined && url.origin === URL.parse(apiUrl)?.origin) ? url : null
}
