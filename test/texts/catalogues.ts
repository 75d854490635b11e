import { glob, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { RoleWords } from '../../src/contract/role-words.ts'
import { everyParty, helpFor } from '../../src/contract/typed-words.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { holdingsOf, noted } from '../../src/house/held.ts'
import { kindsOf } from '../../src/house/kinds.ts'
import { askedOf } from '../../src/house/own.ts'
import { hintsOf } from '../../src/house/parties.ts'
import { rooms } from '../../src/house/rooms.ts'
import type { Holding } from '../../src/people/holding.ts'
import { type DeedWords, groundDeeds } from '../../src/programme/audit/deeds.ts'
import { undoWords } from '../../src/programme/undo/undo-words.ts'
import { type Given, sample } from './samples.ts'

/** One text of a catalogue in one language: `say` writes it round what is given, by the parameters of the English text. */
interface Leaf {
  readonly say: (given: Given) => string
  /** The names of its parameters, as the English text calls them. */
  readonly takes: readonly string[]
}

/** The texts of one place, in one language and in the words of one programme, by their paths. */
export type Texts = ReadonlyMap<string, Leaf>

/** All that one place says. */
export interface Catalogue {
  /** The folder or file in which the texts stand. */
  readonly where: string
  /** Remarks about a text or about a part of the catalogue, by path, as the English file has them in its comments. */
  readonly remarks: ReadonlyMap<string, string>
  readonly texts: (language: Language, words: RoleWords) => Texts
}

const places = ['src/**', 'adapters/**', 'manifest/**', 'playground/**'].flatMap((place) =>
  ['copy', 'reasons'].map((name) => `${place}/${name}.fi.ts`),
)
const root = new URL('../../', import.meta.url)

/** Every catalogue of the project: what a room, an adapter, a manifest or the playground says, and the words of the audit. */
export async function catalogues(): Promise<readonly Catalogue[]> {
  const found: string[] = []
  for await (const path of glob(places, { cwd: root })) found.push(path.replace(/\.fi\.ts$/, ''))
  return [...(await Promise.all(found.toSorted().map(catalogueAt))), audit, undoing, held, kinds, help, evenings]
}

async function catalogueAt(path: string): Promise<Catalogue> {
  const files = { en: `${path}.ts`, fi: `${path}.fi.ts`, sv: `${path}.sv.ts` }
  const sources = await Promise.all(languages.map(async (language) => [language, await written(files[language])] as const))
  const source = new Map<Language, unknown>(sources)
  const remarks = remarksIn(await readFile(new URL(files.en, root), 'utf8'))
  const copy = (language: Language, words: RoleWords): object => {
    const text = source.get(language)
    return typeof text === 'function' ? (text as (word: unknown) => object)(words[language]) : (text as object)
  }
  return {
    where: path.endsWith('/copy') ? dirname(path) : path,
    remarks,
    texts(language, words) {
      const parameters = new Map(leavesOf(copy('en', words)).map(([at, leaf]) => [at, parametersOf(leaf)]))
      return textsOf(copy(language, words), (at) => parameters.get(at) ?? [])
    },
  }
}

/** A file of words exports one thing that is not a type. */
async function written(file: string): Promise<unknown> {
  const exported: Record<string, unknown> = await import(new URL(file, root).href)
  const [only, ...others] = Object.values(exported)
  if (only === undefined || others.length > 0) throw new Error(`${file} must export its words and nothing else.`)
  return only
}

/** The words of the audit, which stand beside the names of its deeds. */
const audit: Catalogue = {
  where: 'src/*/deeds',
  remarks: new Map([['', 'These words stand after the name of the person who did it.']]),
  texts(language) {
    const deeds = [groundDeeds, ...rooms.flatMap((room): DeedWords[] => ('deeds' in room && room.deeds ? [room.deeds] : []))]
    const words = deeds.flatMap((each: DeedWords) => Object.entries(each)).map(([name, said]) => [name, said[language]] as const)
    return textsOf(Object.fromEntries(words), () => [])
  },
}

/** What is read of undoing, in whatever room. */
const undoing: Catalogue = {
  where: 'src/programme/undo-words',
  remarks: new Map([['', 'These words stand below what a coordinator did.']]),
  texts: (language) => textsOf(undoWords[language], (path) => (path === 'saidTo' ? ['names'] : path === 'saidToMany' ? ['count'] : [])),
}

const tablesHeld: readonly Pick<Holding, 'name' | 'title' | 'why' | 'columns' | 'values'>[] = [...holdingsOf(rooms), noted]

/** What stands above and beside what is kept about somebody, as they read it in their own file. */
const held: Catalogue = {
  where: 'src/*/held',
  remarks: new Map([['', 'These words stand in the file that somebody gets who asks what Pari knows about them.']]),
  texts: (language) =>
    textsOf(
      Object.fromEntries(
        tablesHeld.map(({ name, title, why, columns, values = {} }) => [
          name,
          {
            title: title[language],
            why: why[language],
            columns: inOne(columns, language),
            values: mapped(values, (each) => inOne(each ?? {}, language)),
          },
        ]),
      ),
      () => [],
    ),
}

/** What each kind of message is called, and why somebody gets it. */
const kinds: Catalogue = {
  where: 'src/*/kinds',
  remarks: new Map([['', 'The playground and What happened call messages so, and say why somebody gets them.']]),
  texts: (language) =>
    textsOf(Object.fromEntries([...kindsOf(rooms)].map(([name, { words }]) => [name.replace('.', ' '), words[language]])), () => []),
}

/** What may be written, as help lists it. */
const help: Catalogue = {
  where: 'src/*/help',
  remarks: new Map([['', 'These lines stand in the help: first the word that may be written, then what it does.']]),
  texts: (language) =>
    textsOf(
      Object.fromEntries(helpFor(askedOf(rooms), hintsOf(rooms), everyParty, language).words.map((line, at) => [`line${at + 1}`, line])),
      () => [],
    ),
}

const mapped = <From, To>(some: Readonly<Record<string, From>>, to: (each: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(some).map(([name, each]) => [name, to(each)]))
const inOne = (some: Readonly<Record<string, Readonly<Record<Language, string>> | null | undefined>>, language: Language) =>
  Object.fromEntries(Object.entries(some).flatMap(([name, each]) => (each ? [[name, each[language]] as const] : [])))

/** What a play of the playground says of its evening. */
const evenings: Catalogue = {
  where: 'src/*/evening',
  remarks: new Map(),
  texts: (language) =>
    new Map(
      rooms.flatMap((room) => {
        const rehearses = 'rehearses' in room ? room.rehearses : undefined
        if (!rehearses || !('evening' in rehearses)) return []
        // Every number of the evening is the same.
        const say = ({ count }: Given) => (rehearses.evening?.(new Proxy({}, { get: () => count }), language) ?? []).join('\n')
        return [[room.name, { say, takes: ['count'] }] as const]
      }),
    ),
}

const textsOf = (copy: object, takes: (path: string) => readonly string[]): Texts =>
  new Map(
    leavesOf(copy).map(([path, leaf]) => {
      const names = takes(path)
      const say = (given: Given) => (isMessage(leaf) ? wordsIn(leaf(...argumentsOf(names, given))) : String(leaf))
      return [path, { say, takes: names.map(bare) }]
    }),
  )

/** A message may be a page of several texts. */
const wordsIn = (written: unknown): string =>
  typeof written === 'object' && written !== null ? Object.values(written).map(wordsIn).join('\n') : String(written)

const isMessage = (leaf: unknown): leaf is (...given: unknown[]) => unknown => typeof leaf === 'function'

function leavesOf(tree: object, above = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${above}${key}.`) : [[above + key, value]],
  )
}

/** `{ value` and `limit }` are parameters of one object, which a list of names cannot tell otherwise. */
const parametersOf = (leaf: unknown): readonly string[] => {
  if (typeof leaf !== 'function') return []
  const [, head = ''] = /^(?:async\s*)?\(([^)]*)\)/.exec(String(leaf)) ?? []
  return head
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
const bare = (parameter: string): string => parameter.replace(/[{}]/g, '').trim()

function argumentsOf(parameters: readonly string[], given: Given): unknown[] {
  const values = parameters.map((each) => sample(bare(each), given))
  if (!parameters[0]?.startsWith('{')) return values
  return [Object.fromEntries(parameters.map((each, at) => [bare(each), values[at]]))]
}

/**
 * The comments above the keys of a catalogue, by the paths of these keys. The files are formatted, so a key's depth is its indentation.
 */
function remarksIn(source: string): Map<string, string> {
  const remarks = new Map<string, string>()
  const keys: string[] = []
  let said: string[] = []
  for (const line of source.split('\n')) {
    const [, indent = '', comment, key] = /^( *)(?:\/\/ (.*)|'?([\w.]+)'?:.*)$/.exec(line) ?? []
    if (comment !== undefined) said.push(comment)
    if (key === undefined) continue
    keys.length = indent.length / 2 - 1
    keys.push(key)
    if (said.length > 0) remarks.set(keys.join('.'), said.join(' '))
    said = []
  }
  return remarks
}
