import { z } from 'zod'
import { parts as ourParts, type PartSchemas } from './part.ts'
import { plainText } from './plain-text.ts'
import { languages, type Part, type View } from './view.ts'

/** The version in which views are written. Raise it when a kind of part is read in another way than before. A new kind needs no new version. */
const version = 1

/** What a process can say. */
export interface Known {
  /** Schemas of the parts that it can say, by kind. */
  readonly parts: PartSchemas
  /** The `do` of looks, taps and openings alike. */
  readonly commands: ReadonlySet<string>
  /** The `do` of those commands that only look. */
  readonly looks: ReadonlySet<string>
  /** Everything that a view may need, as `needsOf` names it. */
  readonly names: ReadonlySet<string>
}

interface Lists {
  readonly parts: PartSchemas
  /** The `do` of looks, taps and openings alike. */
  readonly commands: readonly string[]
  readonly looks: readonly string[]
}

/** What a process can say that has these kinds of parts and carries out these commands. */
export const knowing = ({ parts, commands, looks }: Lists): Known => ({
  parts,
  commands: new Set(commands),
  looks: new Set(looks),
  names: new Set([
    ...Array.from({ length: version }, (_, index) => versionName(index + 1)),
    ...languages.map(languageName),
    ...Object.keys(parts).map(partName),
    ...commands.map(commandName),
  ]),
})

const versionName = (nth: number): string => `view ${nth}`
const languageName = (language: string): string => `language ${language}`
const partName = (kind: string): string => `part ${kind}`
const commandName = (name: string): string => `do ${name}`

/** What every view holds, whatever release wrote it. */
const outline = z.looseObject({
  language: z.string(),
  parts: z.array(z.looseObject({ kind: z.string() })),
  renews: z.looseObject({ do: z.string() }).optional(),
})

/** What a process must know to say this view: names such as `part heading` and `do answer`, each once. */
export const needsOf = ({ language, parts, renews }: View): readonly string[] => [
  ...new Set([
    versionName(version),
    languageName(language),
    ...parts.map(({ kind }) => partName(kind)),
    ...commandsIn([parts, renews]).map(commandName),
  ]),
]

/** Every `do` in a value, however deep it stands. */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.values(value).flatMap(commandsIn)
  return 'do' in value && typeof value.do === 'string' ? [value.do, ...deeper] : deeper
}

/** A view that this process cannot say. */
export interface Unfamiliar {
  /** What another process must know to say it, as `needsOf` names it. */
  readonly needs: readonly string[]
}

/**
 * Reads a view from the database. `Unfamiliar`: only another release knows something in it. Throws when it holds something that no release
 * writes.
 */
export function storedView(stored: unknown, known: Known): View | Unfamiliar {
  const read = outline.parse(stored)
  const needs = needsOf(read as unknown as View)
  if (!needs.every((name) => known.names.has(name))) return { needs }
  if (read.renews) z.enum([...known.looks]).parse(read.renews.do)
  return { ...read, parts: partsIn(read.parts, known.parts) } as View
}

/** The words of a stored view, whatever its buttons do. Throws for a part that this release does not have. */
export function storedWords(stored: unknown): string {
  const { parts } = outline.parse(stored)
  return plainText({ language: 'en', parts: partsIn(parts, ourParts) })
}

const partsIn = (parts: z.infer<typeof outline>['parts'], schemas: PartSchemas): Part[] =>
  parts.map((part) => {
    const schema = Object.hasOwn(schemas, part.kind) ? schemas[part.kind] : undefined
    if (!schema) throw new Error(`No part is called ${part.kind}.`)
    return schema.parse(part) as Part
  })
