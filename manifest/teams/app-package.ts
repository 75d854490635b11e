import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { files, localisation, teamsManifest, type Wanted } from './manifest.ts'

const icon = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./icons/${name}`, import.meta.url)))
const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`)

/** The same wish makes the same bytes, whenever it is made. */
const mtime = '2026-01-01T00:00:00'

/** The app package: everything that Teams wants to be given, zipped, with nothing around it. */
export const teamsPackage = (wanted: Wanted): Uint8Array =>
  zipSync(
    {
      'manifest.json': json(teamsManifest(wanted)),
      [files.color]: icon(files.color),
      [files.outline]: icon(files.outline),
      [files.fi]: json(localisation('fi')),
      [files.sv]: json(localisation('sv')),
    },
    { mtime },
  )
