import { z } from 'zod'
import type { FilledFile } from '../../../src/contract/form.ts'
import { bytesOf } from '../../../src/kit/body.ts'
import { hoursAfter } from '../../../src/kit/clock.ts'
import { readStoredText } from '../../../src/kit/stored.ts'
import type { Heard } from '../access/activity.ts'
import { nameOf } from '../access/error-name.ts'
import type { Copy } from '../copy.ts'
import type { Origin } from '../parse.ts'
import type { Hearing } from './hearing.ts'

/** Bytes. A list of a thousand people is 100 KB; what is kept stands in the database for an hour. */
const largest = 1024 * 1024
const hoursKept = 1
const kind = 'file'
const nameKind = 'file-name'
/** Characters; file systems take 255. */
const longestName = 255

/** While a file is fetched, and while its form is taken, it stands in memory more than once, and one list is read at a time. */
export const filesInMemory = { atOnce: 2, each: 5 } as const

/** Lists are read from these (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat). */
const endings = ['xlsx', 'csv', 'tsv', 'txt']
const fileType = 'application/vnd.microsoft.teams.file.download.info'
const attachment = z.object({ contentType: z.literal(fileType), name: z.string(), content: z.object({ downloadUrl: z.url().max(4000) }) })

/** A file that somebody attached to a message. */
export interface Attached {
  readonly name: string
  readonly url: string
}

/** What is attached, without the HTML that Teams attaches to every message. */
export function attachedTo({ attachments }: Pick<Heard, 'attachments'>): Attached | null {
  const [found] = (attachments ?? []).flatMap((each) => attachment.safeParse(each).data ?? [])
  return found ? { name: found.name.slice(-longestName), url: found.content.downloadUrl } : null
}

/** What is wrong with a file, by its words in the copy. */
export type FileTrouble = keyof Pick<Copy['file'], 'tooLarge' | 'tooMany' | 'unreadable' | 'unknown'>

const stored = z.looseObject({ name: z.string().default(''), base64: z.base64() })

const keyOf = ({ from }: Pick<Origin, 'from'>, id: string): string => `${from.workspace.id}:${from.id}:${id}`

/** Fetches a file and keeps it for an hour, only for the person who attached it. */
export async function keepFile(hearing: Hearing, origin: Origin, { name, url }: Attached): Promise<{ readonly id: string } | FileTrouble> {
  if (!endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))) return 'unknown'
  const end = await hearing.fetching(`${origin.from.workspace.id}:${origin.from.id}`)
  if (!end) return 'tooMany'
  try {
    const bytes = await fetchFile(hearing, origin, url)
    return typeof bytes === 'string' ? bytes : await keep(hearing, origin, { name, bytes })
  } finally {
    end()
  }
}

/** The name stands apart, too: a form that only says it need not read the whole file. */
async function keep(hearing: Hearing, origin: Origin, { name, bytes }: FilledFile): Promise<{ readonly id: string }> {
  const id = hearing.ids.next()
  const until = hoursAfter(hearing.clock.now(), hoursKept)
  const text = JSON.stringify({ name, base64: Buffer.from(bytes).toString('base64') } satisfies z.infer<typeof stored>)
  await hearing.memory.write(kind, keyOf(origin, id), text, until)
  await hearing.memory.write(nameKind, keyOf(origin, id), name, until)
  return { id }
}

/** Null: its hour is over, it was somebody else's, or it cannot be read. */
export async function keptFile({ memory }: Pick<Hearing, 'memory'>, origin: Pick<Origin, 'from'>, id: string): Promise<FilledFile | null> {
  const text = await memory.read(kind, keyOf(origin, id))
  const file = text === null ? null : readStoredText(stored, text, { what: 'page file', row: id })
  return file && { name: file.name, bytes: Buffer.from(file.base64, 'base64') }
}

/** The name of a file that `keptFile` would find. */
export const keptName = async (hearing: Pick<Hearing, 'memory'>, origin: Pick<Origin, 'from'>, id: string): Promise<string | null> =>
  // An earlier release kept it with the file alone.
  (await hearing.memory.read(nameKind, keyOf(origin, id))) ?? (await keptFile(hearing, origin, id))?.name ?? null

/** The list is brought in: its file is not kept any longer. */
export async function dropFile({ memory }: Pick<Hearing, 'memory'>, origin: Pick<Origin, 'from'>, id: string): Promise<void> {
  await memory.forget(nameKind, keyOf(origin, id))
  await memory.forget(kind, keyOf(origin, id))
}

async function fetchFile(hearing: Hearing, { from }: Origin, address: string): Promise<Uint8Array | FileTrouble> {
  try {
    const answer = await follow(hearing, address)
    if (!answer?.ok || !answer.body) return 'unreadable'
    return (await bytesOf(answer.body as AsyncIterable<Uint8Array>, largest)) ?? 'tooLarge'
  } catch (error) {
    hearing.log.warn({ workspace: from.workspace.id, error: nameOf(error) }, 'a file could not be fetched')
    return 'unreadable'
  }
}

const mostRedirects = 3

/** The address is a key in itself, so no token goes along. But a redirect to any address could lead to something that only this machine reaches. */
export async function follow({ fetch, limits, settings }: Hearing, address: string): Promise<Response | null> {
  const signal = AbortSignal.timeout(limits.file)
  let url = URL.parse(address)
  for (let turn = 0; turn <= mostRedirects; turn++) {
    if (!url || !isTheirs(url, settings.connectorUrl)) return null
    const answer = await fetch(url, { redirect: 'manual', signal })
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
    if (to === null) return answer
    await answer.body?.cancel()
    url = URL.parse(to, url.href)
  }
  return null
}

/** Where the files of Teams are: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and those of the other clouds. */
const homes = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us', '.sharepoint.cn']

function isTheirs(url: URL, connectorUrl: string | undefined): boolean {
  if (connectorUrl !== undefined && url.host === URL.parse(connectorUrl)?.host) return true
  return url.protocol === 'https:' && url.port === '' && homes.some((home) => url.hostname.endsWith(home))
}
