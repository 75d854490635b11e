/** `npm run rehearse`: plays a cohort through virtual time on a throw-away database and prints everything that would be said. */

import { basename, dirname, isAbsolute, join } from 'node:path'
import type { Happening } from '../house/rehearses.ts'
import { isAfter } from '../kit/clock.ts'
import { failureInWords, messageOf } from '../kit/failure.ts'
import { describeLeftOut, describeProblem, readList } from '../people/import/index.ts'
import { readConfig } from '../process/config.ts'
import { seatsPerMentor } from '../programme/enrolment/differences.ts'
import { defaultLadder, type Ladder, readLadder } from '../programme/index.ts'
import { withThrowAwayDatabase } from '../rehearsal/database.ts'
import { type EventGround, type ReadEvents, readEvents, type Somebody } from '../rehearsal/events.ts'
import { jsonOf, jsonOfDeleted, jsonOfLine, jsonOfPerson, jsonOfSummary } from '../rehearsal/json.ts'
import { imagined, type Joins, type ReadJoiners, readJoiners, windowOf } from '../rehearsal/newcomers.ts'
import { type BadOptions, endOf, type FileOptions, type Options, readOptions, usage } from '../rehearsal/options.ts'
import { type Ending, type Rehearsal, rehearse } from '../rehearsal/run.ts'
import { readScript } from '../rehearsal/script.ts'
import { type Summary, summarise } from '../rehearsal/summary.ts'
import { printTimeline } from '../rehearsal/timeline.ts'
import { answerHelp } from './help.ts'
import { opened } from './opened.ts'

answerHelp(usage)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const config = readConfig()
  try {
    return await rehearseAs(args, config)
  } catch (error) {
    process.stderr.write(failureInWords(error, 'logLevel' in config ? config.logLevel : 'info'))
    return 1
  }
}

async function rehearseAs(args: readonly string[], config: ReturnType<typeof readConfig>): Promise<number> {
  const options = readOptions(args)
  const wrongConfig = 'dataDirectory' in config ? [] : config.map((each) => each.refused)
  const wrongOptions = 'problems' in options ? options.problems : []
  const files = await ('problems' in options
    ? readFiles(options.named, [])
    : readFiles({ ...options, end: endOf(options) }, imaginedIn(options)))
  const wrongFiles = 'problems' in files ? files.problems : []
  const problems = [...wrongConfig, ...wrongOptions, ...wrongFiles, ...(wrongOptions.length > 0 ? [usage] : [])]
  if (problems.length > 0 || !('dataDirectory' in config) || 'problems' in options || 'problems' in files) return complain(problems)
  const rehearsal = { ...files, options }
  const happenings: Happening[] = []
  const out = options.json ? writer(process.stdout) : null
  const show = (happening: Happening): void => {
    happenings.push(happening)
    out?.line(jsonOf(happening, options.zone))
  }
  const ending = await withThrowAwayDatabase(config.dataDirectory, ({ prisma }) => rehearse(prisma, rehearsal, show))
  if (!('people' in ending)) return complain(ending.map((each) => each.refused))
  const summary = summarise(
    ending.people,
    happenings.filter(({ at }) => !isAfter(at, ending.at)),
  )
  if (out) for (const line of lastLines(ending, options, summary)) out.line(line)
  else process.stdout.write(printTimeline(rehearsal, happenings, ending, summary))
  await out?.end()
  return 0
}

function lastLines({ people, deleted, lines }: Ending, { zone }: Options, summary: Summary): readonly string[] {
  return [
    ...people.map(jsonOfPerson),
    ...deleted.map((each) => jsonOfDeleted(each, zone)),
    ...lines.map(jsonOfLine),
    jsonOfSummary(summary),
  ]
}

function imaginedIn(options: Options): readonly Joins[] {
  return typeof options.join === 'number' ? imagined(options.join, options, windowOf(options)) : []
}

/** Reads all the files that the options name; every problem of all of them in one go. `newcomers`: who joins where no file names them. */
async function readFiles(
  named: BadOptions['named'],
  newcomers: readonly Joins[],
): Promise<Omit<Rehearsal, 'options'> | { problems: readonly string[] }> {
  const list = await readPeople(named)
  const ladder = await readLadderFile(named)
  // Without a list nobody knows who may answer.
  const joiners = await readNewcomers(named, newcomers)
  const people = list.people ? [...list.people, ...('joins' in joiners ? joiners.joins : [])] : []
  const events = await readEventsFile(named, people)
  const script = list.people ? await readAnswers(named, 'problems' in events ? people : events.people) : null
  const problems = [
    ...list.problems,
    ...('problems' in events ? events.problems : []),
    ...(script && 'problems' in script ? script.problems : []),
    ...('problems' in ladder ? ladder.problems : []),
    ...('problems' in joiners ? joiners.problems : []),
  ]
  if (
    problems.length > 0 ||
    !list.people ||
    'problems' in events ||
    (script && 'problems' in script) ||
    'problems' in ladder ||
    'problems' in joiners
  )
    return { problems }
  for (const said of [...joiners.notes, ...events.notes]) process.stderr.write(`${said}\n`)
  return { people: list.people, ladder, script, events: events.events, newcomers: joiners.joins }
}

async function readPeople({ cohortFile, language }: BadOptions['named']): Promise<{
  readonly people?: Rehearsal['people']
  readonly problems: readonly string[]
}> {
  // That it is missing is said where the options are read.
  if (cohortFile === null) return { problems: [] }
  const bytes = await opened(cohortFile)
  if (typeof bytes === 'string') return { problems: [bytes] }
  const list = await readList({ name: basename(cohortFile), bytes }, { language, seatsPerMentor })
  for (const said of describeLeftOut(list, 'en')) process.stderr.write(`${said}\n`)
  if (list.problems.length === 0 && !list.people.some((person) => person.role === 'coordinator')) {
    process.stderr.write(
      'The list has no coordinator: nobody will read whom to call, which places to release, or who is coming. Add one to the list.\n',
    )
  }
  if (list.absentColumns.includes('mentor'))
    process.stderr.write('The list has no column for the mentor: every mentee is on the waitlist.\n')
  return { people: list.people, problems: list.problems.map((problem) => describeProblem(problem, 'en')) }
}

async function readAnswers({ answersFile, zone, from }: FileOptions, people: readonly Somebody[]) {
  if (answersFile === null) return null
  const bytes = await opened(answersFile)
  return typeof bytes === 'string' ? { problems: [bytes] } : readScript(bytes, people, zone, from)
}

async function readNewcomers(
  { join, ...ground }: FileOptions,
  newcomers: readonly Joins[],
): Promise<ReadJoiners | { readonly problems: readonly string[] }> {
  if (join === null || typeof join === 'number') return { joins: newcomers, notes: [] }
  const bytes = await opened(join.file)
  return typeof bytes === 'string' ? { problems: [bytes] } : readJoiners({ name: basename(join.file), bytes }, ground)
}

async function readEventsFile(
  { eventsFile, zone, from, end, language }: FileOptions,
  people: readonly Somebody[],
): Promise<ReadEvents | { readonly problems: readonly string[] }> {
  if (eventsFile === null) return { events: [], people, notes: [] }
  const bytes = await opened(eventsFile)
  if (typeof bytes === 'string') return { problems: [bytes] }
  const ground: EventGround = { people, zone, from, end, language, open: (path) => readBeside(eventsFile, path) }
  return readEvents(bytes, ground)
}

/** A file that is named in another one lies beside that; or where the command is run. */
async function readBeside(other: string, path: string): Promise<Uint8Array | string> {
  const beside = isAbsolute(path) ? path : join(dirname(other), path)
  const bytes = await opened(beside)
  return typeof bytes === 'string' && beside !== path ? opened(path) : bytes
}

async function readLadderFile({ ladderFile, autoRelease }: FileOptions): Promise<Ladder | { problems: readonly string[] }> {
  if (ladderFile === null) return { ...defaultLadder, autoRelease }
  const bytes = await opened(ladderFile)
  if (typeof bytes === 'string') return { problems: [bytes] }
  try {
    const read = readLadder({ ...defaultLadder, ...JSON.parse(new TextDecoder().decode(bytes)) })
    if (!('steps' in read)) return { problems: read.map((each) => `${ladderFile}: ${each.refused}`) }
    return { ...read, autoRelease: read.autoRelease || autoRelease }
  } catch (error) {
    return { problems: [`${ladderFile} is not JSON: ${messageOf(error)}`] }
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
