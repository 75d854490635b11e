import { basename, dirname } from 'node:path'
import { pureNames } from './map.ts'

/** A file of the house: its path from the root, with forward slashes, and its text. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

/** Looks at all files and says what is wrong: `path:line what`, or nothing. */
export type Check = (files: readonly HouseFile[]) => readonly string[]

export const longestFile = 300

const inRooms = ({ path }: HouseFile): boolean => /^(?:src|adapters|playground)\//.test(path)
const isTest = ({ path }: HouseFile): boolean => path.endsWith('.test.ts')
const isShipped = (file: HouseFile): boolean => inRooms(file) && !isTest(file)
const isPure = ({ path }: HouseFile): boolean => pureNames.some((name) => new RegExp(`^src/.*[/.]${name}\\.ts$`).test(path))
const fileName = ({ path }: HouseFile): string => basename(path)

/** The text with comments blanked out; line numbers stay. */
const code = ({ text }: HouseFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')

function find(file: HouseFile, pattern: RegExp, what: (match: string) => string): readonly string[] {
  const text = code(file)
  return [...text.matchAll(new RegExp(pattern, 'gm'))].map(
    (match) => `${file.path}:${text.slice(0, match.index).split('\n').length} ${what(match[1] ?? match[0])}`,
  )
}

/** A rule about what may not be written, and where it may be after all. */
const written = (pattern: RegExp, where: (file: HouseFile) => boolean, what: (match: string) => string): Check => {
  return (files) => files.filter(where).flatMap((file) => find(file, pattern, what))
}

export const presentIsRead: Check = written(
  /\bDate\.now\b|\bnew Date(?:\(\)|(?![\w(]))|(?<!new )\bDate\(\)|\bTemporal\.Now\b|\bperformance\.now\b/,
  (file) => isShipped(file) && file.path !== 'src/kit/clock.ts',
  (match) => `reads the present (${match}): take a Clock or an Instant as an argument`,
)

export const consoleIsUsed: Check = written(/\bconsole\./, isShipped, () => 'prints with console: take a Log')

export const environmentIsRead: Check = written(
  /\bprocess\.env\b|\benv\b[^;\n]*from 'node:process'/,
  (file) => isShipped(file) && file.path !== 'src/process/config.ts',
  () => 'reads the environment: take the value as an argument, src/process/config.ts reads it',
)

export const defaultIsExported: Check = written(
  /^export (?:default\b|\{[^}]*\bas default\b)/,
  inRooms,
  () => 'exports a default: give it a name',
)

export const testIsLeftOut: Check = written(
  /^[ \t]*(?:it|test|describe|suite)(?:\.\w+)*\.(only|skip)\b/,
  isTest,
  (match) => `leaves tests out with .${match}: every test runs, every time`,
)

export const hookIsShared: Check = written(
  /^(?:after|before)(?:All|Each)\b/,
  (file) => !isTest(file) && file.path !== 'test/ground/after-each.ts',
  (match) => `calls ${match} where it is loaded, which only the first file of a worker sees: call it in a function, or use closeAfterTest`,
)

/** All the words of a room in one language: a catalogue is as long as its texts. */
const isCatalogue = ({ path }: { readonly path: string }): boolean => /(?:^|\/)(?:copy(?:\.\w\w)?|grammar\.\w\w)\.ts$/.test(path)

export const fileIsLong: Check = (files) =>
  files
    .filter((file) => !isCatalogue(file))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => `${path}:${lines} has ${lines} lines: a file over ${longestFile} is two rooms`)

export const nameIsNotKebab: Check = (files) =>
  files
    .filter(({ path }) => !path.split('/').every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(part)))
    .map(({ path }) => `${path}:1 is not in kebab-case`)

const emptyWords = ['util', 'helper', 'manager', 'service', 'handler', 'processor', 'data', 'info', 'common', 'misc']

/** Words of other houses; ours: person, workspace, workspace, enrolment, programme, confirmation, quiet hours, announcement, nudge, selection. */
const foreignWords = ['user', 'team', 'org', 'participant', 'program', 'rsvp', 'dnd', 'broadcast', 'notification', 'signup']

/** `aUserList` and `user-list` both say: a, user, list. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const exported = /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/

function namesOf(file: HouseFile): readonly string[] {
  const inPath = file.path.replace(/\.ts$/, '').split('/').slice(1)
  return [...inPath, ...[...code(file).matchAll(new RegExp(exported, 'gm'))].map((match) => match[1] ?? '')]
}

export const nameSaysNothing: Check = (files) =>
  files.filter(inRooms).flatMap((file) => {
    const banned = file.path.startsWith('src/') ? [...emptyWords, ...foreignWords] : emptyWords
    return namesOf(file).flatMap((name) =>
      wordsOf(name)
        .filter((word) => banned.includes(word) || banned.includes(word.replace(/s$/, '')))
        .filter((word) => word !== 'teams')
        .map((word) => `${file.path}:1 says '${word}' in ${name}: see docs/words.md`),
    )
  })

export const doorIsUnmarked: Check = (files) =>
  files
    .filter((file) => inRooms(file) && fileName(file) === 'index.ts' && !/^\s*(?:\/\/|\/\*)/.test(file.text))
    .map(({ path }) => `${path}:1 opens without saying what the room is for`)

export const copyIsUntranslated: Check = (files) => {
  const known = new Set(files.map(({ path }) => path))
  return files
    .filter((file) => inRooms(file) && fileName(file) === 'copy.ts')
    .flatMap(({ path }) => ['fi', 'sv'].map((language) => path.replace(/copy\.ts$/, `copy.${language}.ts`)))
    .filter((path) => !known.has(path))
    .map((path) => `${path}:1 is missing`)
}

const isChatAdapter = ({ path }: HouseFile): boolean => /^adapters\/[^/]+\/[^/]+\.ts$/.test(path)

export const siblingIsDifferent: Check = (files) => {
  const chat = files.filter((file) => isChatAdapter(file) && !isTest(file))
  const folders = [...new Set(chat.map(({ path }) => dirname(path)))]
  const names = [...new Set(chat.map(fileName))].toSorted()
  return names.flatMap((name) =>
    folders
      .filter((folder) => !chat.some(({ path }) => path === `${folder}/${name}`))
      .map((folder) => `${folder}/${name}:1 is missing: a sibling adapter has it`),
  )
}

/** Whether the text before a declaration ends in a doc comment. */
const isDocumented = (before: string): boolean => /\*\/\s*$/.test(before)

function undocumented(file: HouseFile, pattern: RegExp, what: string): readonly string[] {
  return [...file.text.matchAll(new RegExp(pattern, 'gm'))]
    .filter((match) => !isDocumented(file.text.slice(0, match.index)))
    .map((match) => `${file.path}:${file.text.slice(0, match.index).split('\n').length} ${what} ${match[1]} has no doc comment`)
}

const exportedFunction = /^export (?:async )?(?:function\*?|const(?=[^=\n]*= (?:async )?[(<])) (\w+)/

export const ruleIsUndocumented: Check = (files) => files.filter(isPure).flatMap((file) => undocumented(file, exportedFunction, 'the rule'))

export const platformIsUndocumented: Check = (files) =>
  files
    .filter(({ path }) => path === 'src/contract/platform.ts')
    .flatMap((file) => [...undocumented(file, exported, 'the export'), ...undocumented(file, /^ {2}(\w+)\??\(/, 'the member')])
