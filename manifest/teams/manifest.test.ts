import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import AjvDraft4 from 'ajv-draft-04'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reading } from '../../test/ground/commands.ts'
import { print } from '../run.ts'
import { teamsPackage } from './app-package.ts'
import { localisation, teamsManifest } from './manifest.ts'

/**
 * As published at https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.schema.json and …/MicrosoftTeams.Localization.schema.json,
 * fetched in November 2026. A pattern of the second is no valid one with the flag u.
 */
const schemaIn = (name: string) => JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')) as object
const Ajv = AjvDraft4.default
const isManifest = new Ajv({ strict: false, formats: { uri: true } }).compile(schemaIn('schema.json'))
const isLocalisation = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(
  schemaIn('localisation.schema.json'),
)

const url = 'https://pari.example.org'
const appId = '6F1C1D0E-0000-4000-8000-00000000B0B0'
const manifest = teamsManifest({ url, appId })

describe('the manifest', () => {
  test('is what Teams publishes a schema for', () => {
    isManifest(manifest)
    expect(isManifest.errors).toBeNull()
  })

  test.each([
    ['a name that is too long', { name: { short: 'x'.repeat(31) } }],
    ['an id that is none', { id: 'pari' }],
    ['a colour in words', { accentColor: 'green' }],
    ['anything that Teams does not know', { colour: 'green' }],
  ])('with %s is not', (_, change) => {
    expect(isManifest({ ...manifest, ...change })).toBe(false)
  })

  test('stays within Teams’ limits where the schema does not count', () => {
    const { name, description, developer, validDomains, bots } = manifest
    expect([name.short, name.full, developer.name, description.short].map(({ length }) => length)).toEqual([4, 15, 4, expect.any(Number)])
    expect(description.short.length).toBeLessThanOrEqual(80)
    expect(description.full.length).toBeLessThanOrEqual(4000)
    expect(validDomains).toEqual(['pari.example.org'])
    expect(bots[0]?.commandLists.every(({ commands }) => commands.length <= 12)).toBe(true)
  })

  test('has one bot, in chats, teams and group chats, which takes files', () => {
    expect(manifest.bots).toMatchObject([
      { botId: appId.toLowerCase(), scopes: ['personal', 'team', 'groupChat'], supportsFiles: true, isNotificationOnly: false },
    ])
    expect(manifest.id).toBe(appId.toLowerCase())
  })

  test('does not promise what from 1.25 on every app for teams must', () => {
    expect([manifest.manifestVersion, Object.keys(manifest).includes('supportsChannelFeatures')]).toEqual(['1.24', false])
  })

  test('lists commands once for each scope', () => {
    expect(manifest.bots[0]?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team', 'groupChat'])
  })
})

describe.each(['fi', 'sv'] as const)('in %s', (language) => {
  const words = localisation(language)

  test('is what Teams publishes a schema for', () => {
    isLocalisation(words)
    expect(isLocalisation.errors).toBeNull()
  })

  test('every word of the manifest is said, and no other', () => {
    const lists = manifest.bots[0]?.commandLists ?? []
    const commands = lists.flatMap(({ commands }, list) =>
      commands.flatMap((_, at) => ['title', 'description'].map((what) => `bots[0].commandLists[${list}].commands[${at}].${what}`)),
    )
    expect(Object.keys(words).toSorted()).toEqual(
      ['$schema', 'name.short', 'description.short', 'description.full', ...commands].toSorted(),
    )
    expect(words['description.short']?.length).toBeLessThanOrEqual(80)
  })

  test('nothing is left in English but the name', () => {
    const { name, description, bots } = manifest
    const inEnglish = [
      description.short,
      description.full,
      ...(bots[0]?.commandLists ?? []).flatMap(({ commands }) => commands.flatMap(({ title, description }) => [title, description])),
    ]
    expect(Object.values(words).filter((text) => inEnglish.includes(text))).toEqual([])
    expect(words['name.short']).toBe(name.short)
  })

  test('every command that is listed is understood as what it is in English', () => {
    const lists = manifest.bots[0]?.commandLists ?? []
    const asked = lists.map(({ commands }, list) =>
      commands.map((_, at) => reading.readWords(words[`bots[0].commandLists[${list}].commands[${at}].title`] ?? '').do),
    )
    expect(asked).toEqual(lists.map(({ commands }) => commands.map(({ title }) => reading.readWords(title).do)))
    expect(asked).toEqual([
      ['showHome', 'showStatus', 'openSettings', 'openList', 'openAnnouncement', 'showSelections', 'showHelp'],
      ['showHelp'],
    ])
  })
})

/** Size and pixels of a PNG of eight bits a channel (https://www.w3.org/TR/png-3/). */
function pngIn(bytes: Uint8Array) {
  const file = Buffer.from(bytes)
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  const [width, height, depth, colour] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[25]]
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.subarray(at + 4, at + 8).toString() === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  return { width, height, depth, colour, rows: inflateSync(Buffer.concat(parts)) }
}

/** Pixels of a PNG with alpha, its filters undone. */
function pixelsIn({ width, height, rows }: ReturnType<typeof pngIn>): readonly (readonly number[])[] {
  const line = width * 4
  const out = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (line + 1)] ?? 0
    for (let x = 0; x < line; x++) {
      const left = x >= 4 ? (out[y * line + x - 4] ?? 0) : 0
      const up = y > 0 ? (out[(y - 1) * line + x] ?? 0) : 0
      const corner = x >= 4 && y > 0 ? (out[(y - 1) * line + x - 4] ?? 0) : 0
      const guess = left + up - corner
      const nearest = [left, up, corner].toSorted((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0
      const predicted = [0, left, up, (left + up) >> 1, nearest][filter] ?? 0
      out[y * line + x] = (rows[y * (line + 1) + 1 + x] ?? 0) + predicted
    }
  }
  return Array.from({ length: width * height }, (_, at) => [...out.subarray(at * 4, at * 4 + 4)])
}

describe('the package', () => {
  const packed = unzipSync(teamsPackage({ url, appId }))

  test('holds what the manifest names, and nothing around it', () => {
    const { icons, localizationInfo } = manifest
    const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)]
    expect(Object.keys(packed).toSorted()).toEqual(['manifest.json', ...named].toSorted())
    expect(JSON.parse(strFromU8(packed['manifest.json'] as Uint8Array))).toEqual(manifest)
    expect(JSON.parse(strFromU8(packed['fi.json'] as Uint8Array))).toEqual(localisation('fi'))
    expect(JSON.parse(strFromU8(packed['sv.json'] as Uint8Array))).toEqual(localisation('sv'))
  })

  test('is the same whenever it is made', () => {
    expect(Buffer.from(teamsPackage({ url, appId })).equals(Buffer.from(teamsPackage({ url, appId })))).toBe(true)
  })

  test('has a colour icon of 192 by 192, filled to its edges', () => {
    const { width, height, depth, colour } = pngIn(packed['color.png'] as Uint8Array)
    // Colour type 2: no pixel can be seen through.
    expect([width, height, depth, colour]).toEqual([192, 192, 8, 2])
  })

  test('has an outline of 32 by 32, white on nothing', () => {
    const png = pngIn(packed['outline.png'] as Uint8Array)
    expect([png.width, png.height, png.depth, png.colour]).toEqual([32, 32, 8, 6])
    const pixels = pixelsIn(png)
    const drawn = pixels.filter(([, , , alpha]) => alpha !== 0)
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect([drawn.length > 100, drawn.length < 700]).toEqual([true, true])
    expect(pixels[0]?.[3]).toBe(0)
  })
})

describe('asking for the package', () => {
  test('makes it, and says where it goes and where Teams is to reach Pari', () => {
    const made = print(['teams', '--url', `${url}/`, '--app-id', appId, '--out', '/tmp/mine.zip'])
    if (!('file' in made) || !made.file) throw new Error('no package')
    expect(made.file.path).toBe('/tmp/mine.zip')
    expect(Buffer.from(made.file.bytes).equals(Buffer.from(teamsPackage({ url, appId })))).toBe(true)
    expect(made.text).toContain(`${url}/teams/messages`)
    expect(made.text).toContain('/tmp/mine.zip')
  })

  test('calls it pari-teams.zip unless told otherwise', () => {
    expect(print(['teams', '--url', url, '--app-id', appId])).toMatchObject({ file: { path: 'pari-teams.zip' } })
  })

  test.each([
    [['teams'], 'Where should Teams reach Pari?'],
    [['teams', '--url', 'http://pari.example.org', '--app-id', appId], '--url must begin with https://'],
    [['teams', '--url', 'https://', '--app-id', appId], '--url must begin with https://'],
    [['teams', '--url', url], 'Which app?'],
    [['teams', '--url', url, '--app-id', 'pari'], '--app-id must look like'],
    [['teams', '--url', url, '--app-id', `${appId}0`], '--app-id must look like'],
    [[], 'Which platform?'],
  ])('with %j says what is missing', (given, words) => {
    const made = print(given)
    expect('refused' in made && made.refused).toContain(words)
    expect('refused' in made && made.refused).toContain('--app-id')
  })
})
