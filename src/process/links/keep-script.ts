import { readFileSync } from 'node:fs'

/** What the script of a page with a roll is called, below the path of links: no token looks like it. */
export const scriptName = 'keep.js'

let read: string | undefined

/** The script. It is read when the first page asks for it. */
export function keepScript(): string {
  read ??= readFileSync(new URL('keep.page.mjs', import.meta.url), 'utf8')
  return read
}
