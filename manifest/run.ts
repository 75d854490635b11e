/** Prints an app's manifest, ready to paste: `npm run manifest -- slack --url https://pari.example.org [--socket] [--workspaces one|many]`. */
import { parseArgs } from 'node:util'
import { slackManifest } from './slack/manifest.ts'

const usage = 'npm run manifest -- slack --url https://pari.example.org [--socket] [--workspaces one|many]\n'

/** The manifest as text, or what is wrong with what was asked for. */
export function print(given: readonly string[]): { readonly text: string } | { readonly refused: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { url: { type: 'string' }, socket: { type: 'boolean', default: false }, workspaces: { type: 'string', default: 'one' } },
    })
    if (positionals[0] !== 'slack') return { refused: `Which platform? ${usage}` }
    const { url = null, socket, workspaces } = values
    if (workspaces !== 'one' && workspaces !== 'many') return { refused: `--workspaces is one or many. ${usage}` }
    if (url !== null && !/^https:\/\/[^/]/.test(url))
      return { refused: `--url must begin with https://: Slack calls nothing else. ${usage}` }
    if (url === null && (!socket || workspaces === 'many')) return { refused: `Where should Slack reach Pari? ${usage}` }
    return { text: `${JSON.stringify(slackManifest({ url, socket, workspaces }), null, 2)}\n` }
  } catch (error) {
    return { refused: `${error instanceof Error ? error.message : 'What was asked for is not clear.'} ${usage}` }
  }
}

if (import.meta.main) {
  const printed = print(process.argv.slice(2))
  if ('text' in printed) process.stdout.write(printed.text)
  else {
    process.stderr.write(printed.refused)
    process.exitCode = 1
  }
}
