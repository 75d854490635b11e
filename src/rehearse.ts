/** `npm run rehearse`: plays a cohort through virtual time on a throw-away database and prints everything that would be said. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readConfig } from './config.ts'
import { describeProblem, readList } from './people/import/index.ts'
import { defaultLadder, readLadder } from './programme/index.ts'
import { withThrowAwayDatabase } from './rehearsal/database.ts'
import { jsonOf, jsonOfPerson, jsonOfSummary } from './rehearsal/json.ts'
import { type Options, readOptions } from './rehearsal/options.ts'
import { type Happening, type Rehearsal, rehearse } from './rehearsal/run.ts'
import { readScript } from './rehearsal/script.ts'
import { summarise } from './rehearsal/summary.ts'
import { printTimeline } from './rehearsal/timeline.ts'

/** Mentees a mentor takes at most when the list does not say: more than four make a group hard to keep together. */
const seatsPerMentor = 4

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (!('cohortFile' in options)) return complain(options)
  const config = readConfig()
  if (!('dataDirectory' in config)) return complain(config.map((each) => each.refused))
  const rehearsal = await readRehearsal(options)
  if (!('people' in rehearsal)) return complain(rehearsal.problems)
  const happenings: Happening[] = []
  const out = options.json ? writer(process.stdout) : null
  const show = (happening: Happening): void => {
    happenings.push(happening)
    out?.line(jsonOf(happening, options.zone))
  }
  const ending = await withThrowAwayDatabase(config.dataDirectory, ({ prisma }) => rehearse(prisma, rehearsal, show))
  if (!('people' in ending)) return complain(ending.map((each) => each.refused))
  const summary = summarise(ending.people, happenings)
  if (out) for (const line of [...ending.people.map(jsonOfPerson), jsonOfSummary(summary)]) out.line(line)
  else process.stdout.write(printTimeline(rehearsal, happenings, ending.people, summary))
  await out?.end()
  return 0
}

/** Reads all the files that the options name; every problem of all of them in one go. */
async function readRehearsal(options: Options): Promise<Rehearsal | { problems: readonly string[] }> {
  const bytes = await readOr(options.cohortFile)
  if (typeof bytes === 'string') return { problems: [bytes] }
  const list = await readList({ name: basename(options.cohortFile), bytes }, { language: options.language, seatsPerMentor })
  const problems = list.problems.map((problem) => describeProblem(problem, 'en'))
  if (list.absentColumns.includes('mentor')) process.stderr.write('The list has no column for the mentor: every mentee waits for a seat.\n')
  const script = options.answersFile === null ? null : await readOr(options.answersFile)
  if (typeof script === 'string') problems.push(script)
  const taps =
    script === null || typeof script === 'string'
      ? null
      : readScript(new TextDecoder().decode(script), list.people, options.zone, options.from)
  if (taps && 'problems' in taps) problems.push(...taps.problems)
  const ladder = await readLadderFile(options)
  if (!('steps' in ladder)) problems.push(...ladder)
  if (problems.length > 0 || !('steps' in ladder) || (taps && 'problems' in taps)) return { problems }
  return { options, people: list.people, ladder, script: taps }
}

async function readLadderFile(options: Options) {
  const autoRelease = options.autoRelease
  if (options.ladderFile === null) return { ...defaultLadder, autoRelease }
  const bytes = await readOr(options.ladderFile)
  if (typeof bytes === 'string') return [bytes]
  try {
    const read = readLadder({ ...defaultLadder, ...JSON.parse(new TextDecoder().decode(bytes)) })
    return 'steps' in read
      ? { ...read, autoRelease: read.autoRelease || autoRelease }
      : read.map((each) => `${options.ladderFile}: ${each.refused}`)
  } catch (error) {
    return [`${options.ladderFile} is not JSON: ${error instanceof Error ? error.message : String(error)}`]
  }
}

async function readOr(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return missing ? `There is no file ${path}.` : `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

function complain(problems: readonly string[]): number {
  process.stderr.write(`${problems.join('\n')}\n`)
  return 2
}

/** Writes lines in larger pieces, and waits until all of them are out. */
function writer(stream: NodeJS.WriteStream) {
  let buffer = ''
  const flush = (): void => {
    stream.write(buffer)
    buffer = ''
  }
  return {
    line(text: string): void {
      buffer += `${text}\n`
      if (buffer.length > 65_536) flush()
    },
    end: (): Promise<void> => new Promise((resolve) => stream.write(buffer, () => resolve())),
  }
}
