/**
 * Describes Pari to a platform: `npm run manifest -- slack --url https://pari.example.org [--socket] [--workspaces one|many]` prints what is pasted there,
 * `npm run manifest -- teams --url https://pari.example.org --app-id <id> [--out pari-teams.zip]` writes the package that is uploaded there.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isGuid } from '../adapters/teams/config.ts'
import { messagesPath } from '../adapters/teams/receive.ts'
import { withoutEnd } from '../src/kit/text.ts'
import { slackManifest } from './slack/manifest.ts'
import { teamsPackage } from './teams/app-package.ts'

const usage = {
  slack: 'npm run manifest -- slack --url https://pari.example.org [--socket] [--workspaces one|many]\n',
  teams: 'npm run manifest -- teams --url https://pari.example.org --app-id 6f1c1d0e-… [--out pari-teams.zip]\n',
}

/** What is printed, and a file that is written beside it. */
interface Made {
  readonly text: string
  readonly file?: { readonly path: string; readonly bytes: Uint8Array }
}

const options = {
  url: { type: 'string' },
  socket: { type: 'boolean', default: false },
  workspaces: { type: 'string', default: 'one' },
  'app-id': { type: 'string' },
  out: { type: 'string', default: 'pari-teams.zip' },
} as const

type Given = ReturnType<typeof read>['values']
const read = (given: readonly string[]) => parseArgs({ args: [...given], allowPositionals: true, options })

/** What was asked for, or what is wrong with it. */
export function print(given: readonly string[]): Made | { readonly refused: string } {
  try {
    const { values, positionals } = read(given)
    if (positionals[0] === 'slack') return forSlack(values)
    if (positionals[0] === 'teams') return forTeams(values)
    return { refused: `Which platform? ${usage.slack}or ${usage.teams}` }
  } catch (error) {
    return { refused: `${error instanceof Error ? error.message : 'What was asked for is not clear.'} ${usage.slack}or ${usage.teams}` }
  }
}

/** Loopback and names without a dot are reached by nobody else, and neither platform takes plain http. */
const isPublic = (url: string): boolean => /^https:\/\/[^/]/.test(url) && URL.canParse(url)

function forSlack({ url: given, socket, workspaces }: Given): Made | { readonly refused: string } {
  const url = given ?? null
  if (workspaces !== 'one' && workspaces !== 'many') return { refused: `--workspaces is one or many. ${usage.slack}` }
  if (url !== null && !isPublic(url)) return { refused: `--url must begin with https://: Slack calls nothing else. ${usage.slack}` }
  if (url === null && (!socket || workspaces === 'many')) return { refused: `Where should Slack reach Pari? ${usage.slack}` }
  return { text: `${JSON.stringify(slackManifest({ url, socket, workspaces }), null, 2)}\n` }
}

function forTeams({ url, 'app-id': appId, out }: Given): Made | { readonly refused: string } {
  if (url === undefined) return { refused: `Where should Teams reach Pari? ${usage.teams}` }
  if (!isPublic(url)) return { refused: `--url must begin with https://: Teams calls nothing else. ${usage.teams}` }
  if (appId === undefined)
    return { refused: `Which app? --app-id is the application (client) id of the Azure Bot, under Configuration. ${usage.teams}` }
  if (!isGuid(appId)) return { refused: `--app-id must look like 6f1c1d0e-1111-4222-8333-444455556666: copy it whole. ${usage.teams}` }
  const base = withoutEnd(url, '/')
  return { file: { path: out, bytes: teamsPackage({ url: base, appId }) }, text: nextSteps(out, base) }
}

const nextSteps = (out: string, base: string): string =>
  [
    `${out} is ready.`,
    `1. In the Azure portal, in the Azure Bot’s Configuration, the messaging endpoint is ${base}${messagesPath}`,
    '2. For everybody: Teams admin center (https://admin.teams.microsoft.com), Teams apps, Manage apps, Upload new app.',
    '   To try it out: Teams, Apps, Manage your apps, Upload an app, Upload a custom app.',
    '',
  ].join('\n')

if (import.meta.main) {
  const made = print(process.argv.slice(2))
  if ('refused' in made) {
    process.stderr.write(made.refused)
    process.exitCode = 1
  } else {
    if (made.file) writeFileSync(made.file.path, made.file.bytes)
    process.stdout.write(made.text)
  }
}
