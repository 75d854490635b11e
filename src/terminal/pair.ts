/** `npm run pair`: the best pairs that there can be of a list. Nothing is stored. */

import { parseArgs } from 'node:util'
import { usualWords } from '../contract/role-words.ts'
import { isLanguage } from '../contract/view.ts'
import { rooms } from '../house/rooms.ts'
import { messageOf } from '../kit/failure.ts'
import { mostCells, type SuggestPairs } from '../programme/to-pair.ts'
import { answerHelp } from './help.ts'
import { candidateLines, pairingLines, pairingText, readinessOf } from './pair-lines.ts'
import { type PairOptions, type PairProblem, readWish } from './pair-wish.ts'

const usage = `Usage: npm run pair -- --cohort FILE [--aim best|everybody] [--least N] [--pins FILE] [--never FILE] [--candidates] [--json]
  --cohort FILE         a list of people, .csv or .xlsx; it may have field, wishes, knows, topics, seats and language.
                        Mentees who have a mentor there keep them. A mentor without seats takes one mentee
  --aim best            the largest sum of scores, then most pairs (this is what it does by itself)
  --aim everybody       most mentees with a mentor, then the largest sum
  --least N             with the aim best, no pair has a lower score; 0 to 100 (1)
  --pins FILE           pairs that stay: a CSV with the columns mentor,mentee
  --never FILE          pairs that must not be, in the same way
  --candidates          every pair that the rules allow, with its score
  --json                one JSON object a line
  --without language    pairs people of different languages, too
  --language LANGUAGE   en, fi or sv: where a row names no language (en)
  --seed N              a whole number that breaks ties, after waiting time (1)
`

/** The best fit that there can be. */
const mostScore = 100
const mostSeed = 2_147_483_647

interface Asked extends PairOptions {
  readonly isJson: boolean
  readonly candidates: boolean
}

answerHelp(usage)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const { asked, wrong } = readArguments(args)
  if (!asked) return complain(`${wrong.join('\n')}\n${usage}`)
  const read = await readWish(asked)
  for (const note of read.notes) process.stderr.write(`${note}\n`)
  const problems = [...wrong.map((text) => ({ file: '', line: 0, text })), ...('problems' in read ? read.problems : [])]
  if (problems.length > 0 || 'problems' in read) return refuse(problems, asked.isJson)
  const suggest = rooms.map((room): SuggestPairs | undefined => ('pairs' in room ? room.pairs : undefined)).find(Boolean)
  const pairing = suggest?.(read.wish, 'en', usualWords) ?? 'tooMany'
  if (pairing === 'tooMany') {
    const text = `These are too many people to pair at once: mentees × (places + mentees) must stay below ${mostCells.toLocaleString('en')}.`
    return refuse([{ file: asked.cohort, line: 0, text }], asked.isJson)
  }
  if (asked.candidates) for (const lines of candidateLines(pairing.candidates)) await print(lines)
  if (asked.isJson) for (const each of readinessOf(pairing.numbers)) process.stderr.write(`${each}\n`)
  await print(asked.isJson ? pairingLines(pairing).map(lineOf).join('') : pairingText(pairing))
  return 0
}

function lineOf(line: object): string {
  return `${JSON.stringify(line)}\n`
}

function print(text: string): Promise<unknown> {
  return new Promise((resolve) => process.stdout.write(text, resolve))
}

async function refuse(problems: readonly PairProblem[], isJson: boolean): Promise<number> {
  if (isJson) await print(problems.map((problem) => lineOf({ type: 'problem', ...problem })).join(''))
  return complain(problems.map(({ text }) => `${text}\n`).join(''))
}

function complain(words: string): number {
  process.stderr.write(words)
  return 2
}

/** The options, and everything that is wrong with them. Without a list there is nothing to look at. */
function readArguments(args: readonly string[]): { readonly asked?: Asked; readonly wrong: readonly string[] } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ cohort: { type: 'string' }, pins: { type: 'string' }, never: { type: 'string' }, without: { type: 'string' } },
        ...{ aim: { type: 'string', default: 'best' }, least: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
        ...{ candidates: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
        language: { type: 'string', default: 'en' },
      },
    })
    const { cohort, aim, least, seed, language, pins, never, without } = values
    const isUpTo = (most: number, text: string): boolean => /^\d{1,10}$/.test(text) && Number(text) <= most
    const wrong = [
      ...(cohort === undefined ? ['Name the list with --cohort FILE.'] : []),
      ...(aim === 'best' || aim === 'everybody' ? [] : [`“${aim}” isn’t an aim: best or everybody.`]),
      ...(isUpTo(mostScore, least) ? [] : [`--least takes a score, a whole number from 0 to ${mostScore}; “${least}” is none.`]),
      ...(isUpTo(mostSeed, seed) ? [] : [`--seed takes a whole number from 0 to ${mostSeed}; “${seed}” is none.`]),
      ...(isLanguage(language) ? [] : [`“${language}” isn’t a language of Pari: en, fi or sv.`]),
      ...(without === undefined || without === 'language' ? [] : [`Only the rule language can be left out; “${without}” is none.`]),
    ]
    if (cohort === undefined) return { wrong }
    const asked: Asked = {
      ...{ cohort, pins, never, least: Number(least), seed: Number(seed), isJson: values.json, candidates: values.candidates },
      ...{
        aim: aim === 'everybody' ? 'everybody' : 'best',
        language: isLanguage(language) ? language : 'en',
        isLanguageFree: without === 'language',
      },
    }
    return { asked, wrong }
  } catch (error) {
    return { wrong: [messageOf(error)] }
  }
}
