/** `npm run read`: how Pari reads words that people write instead of tapping, line by line. Nothing is stored. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { languages } from '../contract/view.ts'
import { rooms } from '../house/rooms.ts'
import type { Line } from '../house/shown.ts'
import { messageOf } from '../kit/failure.ts'
import { zoneNamed } from '../kit/zone.ts'
import { localTime } from '../rehearsal/options.ts'
import { answerHelp } from './help.ts'

type Reads = (line: Line) => unknown

const readers: ReadonlyMap<string, Reads> = new Map(rooms.flatMap((room) => ('reads' in room ? Object.entries<Reads>(room.reads) : [])))

const usage = `Usage: npm run read -- ${[...readers.keys()].join('|')} FILE
  FILE  one JSON object a line: {"lang":"en","text":"can’t make it"}; lang is en, fi or sv.
        Each line is printed again with what was read of it, as "read"
`

const isTime = (text: string): boolean => /^[\d-]+[T ][\d:]+$/.test(text) && localTime(text, 'UTC') !== undefined
const isZone = (text: string): boolean => zoneNamed(text) === text

/** A line of the file. Whatever else stands in it is printed again as it is. */
const line = z.looseObject({
  ...{ lang: z.enum(languages, 'en, fi or sv'), text: z.string('a text') },
  now: z.string().refine(isTime, 'a date and time like 2027-01-08T10:15').optional(),
  zone: z.string().refine(isZone, 'a time zone like Europe/Helsinki').optional(),
})

answerHelp(usage)
process.exitCode = await main(process.argv.slice(2))

async function main([kind = '', file, ...more]: readonly string[]): Promise<number> {
  const reads = readers.get(kind)
  if (!reads && kind !== '') return complain(`“${kind}” is nothing that can be read: ${[...readers.keys()].join(' or ')}.\n${usage}`)
  if (more.length > 0) return complain(`Only one file is read at a time: ${more.join(', ')} is too much.\n${usage}`)
  if (!reads || !file) return complain(usage)
  let written: string
  try {
    written = await readFile(file, 'utf8')
  } catch (error) {
    return complain(`${file} can’t be read: ${messageOf(error)}\n`)
  }
  const outcomes = written.split(/\r?\n/).map((text, index) => outcomeOf(text, index + 1, reads))
  await new Promise((resolve) => process.stdout.write(outcomes.flatMap(({ read }) => read ?? []).join(''), resolve))
  const problems = outcomes.flatMap(({ problem }) => problem ?? [])
  return problems.length > 0 ? complain(problems.join('')) : 0
}

function complain(words: string): number {
  process.stderr.write(words)
  return 2
}

function outcomeOf(text: string, number: number, reads: Reads): { readonly read?: string; readonly problem?: string } {
  if (text.trim() === '') return {}
  const found = line.safeParse(parsed(text))
  if (!found.success) return { problem: problemOf(found.error, number) }
  const { lang, now = null, zone = null } = found.data
  return { read: `${JSON.stringify({ ...found.data, read: reads({ text: found.data.text, language: lang, now, zone }) })}\n` }
}

function problemOf({ issues }: z.ZodError, number: number): string {
  const wrong = issues.flatMap(({ path: [name], message }) => (name === undefined ? [] : [`"${String(name)}" must be ${message}`]))
  return wrong.length > 0
    ? `Line ${number}: ${wrong.join('; ')}.\n`
    : `Line ${number} is no object with "lang" (${languages.join(', ')}) and "text".\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
