/** `npm run list`: how a list is read, and what it would change. Nothing is stored. */

import { parseArgs } from 'node:util'
import { isLanguage } from '../contract/view.ts'
import { messageOf } from '../kit/failure.ts'
import type { ListAnswers } from '../people/import/index.ts'
import { answerHelp } from './help.ts'
import { linesOf } from './list-lines.ts'
import { type ListWish, outcomeOf } from './list-outcome.ts'
import { textOf } from './list-text.ts'

const usage = `Usage: npm run list -- FILE [--after OLD] [--json]
  FILE                  a list of people, .csv or .xlsx
  --after OLD           says what FILE would change, had OLD been stored before
  --json                one JSON object a line
  --language LANGUAGE   en, fi or sv: where a row names no language (en)
  --sheet NAME          reads this sheet
  --name, --email, --role NUMBER
                        the column that is the name, the email address or the role; the first one is 1
  --everybody ROLE      mentor, mentee or coordinator: where no column says the roles
  --no MEANING          mentor, mentee or leftOut: what a no means where one wish alone was asked for
`

answerHelp(usage)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const wish = readArguments(args)
  if (typeof wish === 'string') return complain(`${wish}${usage}`)
  const outcome = await outcomeOf(wish)
  if (typeof outcome === 'string') return complain(`${outcome}\n`)
  const lines = linesOf(outcome)
  const written = wish.isJson ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : textOf(outcome)
  await new Promise((resolve) => process.stdout.write(written, resolve))
  return lines.some(({ type }) => type === 'problem') ? 2 : 0
}

function complain(words: string): number {
  process.stderr.write(words)
  return 2
}

function readArguments(args: readonly string[]): (ListWish & { readonly isJson: boolean }) | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ after: { type: 'string' }, json: { type: 'boolean', default: false }, language: { type: 'string', default: 'en' } },
        ...{ sheet: { type: 'string' }, everybody: { type: 'string' }, no: { type: 'string' } },
        ...{ name: { type: 'string' }, email: { type: 'string' }, role: { type: 'string' } },
      },
    })
    const [file, ...others] = positionals
    if (file === undefined) return 'Name the file with the list.\n'
    if (others.length > 0) return `Only one list is read at a time: ${others.join(', ')} is too much.\n`
    if (!isLanguage(values.language)) return `“${values.language}” isn’t a language of Pari: en, fi or sv.\n`
    const answers = answersIn(values)
    return typeof answers === 'string' ? answers : { file, after: values.after, isJson: values.json, language: values.language, answers }
  } catch (error) {
    return `${messageOf(error)}\n`
  }
}

type Said = Readonly<Partial<Record<'sheet' | 'everybody' | 'no' | 'name' | 'email' | 'role', string | undefined>>>

function answersIn(said: Said): ListAnswers | string {
  const columns: { name?: number; email?: number; role?: number } = {}
  for (const field of ['name', 'email', 'role'] as const) {
    const number = said[field]
    if (number === undefined) continue
    if (!/^[1-9]\d{0,3}$/.test(number)) return `--${field} takes the number of a column; “${number}” is none.\n`
    columns[field] = Number(number) - 1
  }
  const { everybody, sheet, no } = said
  if (everybody !== undefined && everybody !== 'mentor' && everybody !== 'mentee' && everybody !== 'coordinator')
    return `“${everybody}” isn’t a role: mentor, mentee or coordinator.\n`
  if (no !== undefined && no !== 'mentor' && no !== 'mentee' && no !== 'leftOut')
    return `“${no}” is nothing that a no means: mentor, mentee or leftOut.\n`
  return { columns, ...(no && { no }), ...(everybody && { everybody }), ...(sheet !== undefined && { sheet }) }
}
