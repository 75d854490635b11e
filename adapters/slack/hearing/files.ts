import type { FilledFile } from '../../../src/contract/form.ts'
import type { Address, Workspace } from '../../../src/contract/platform.ts'
import { bytesOf } from '../../../src/kit/body.ts'
import { slackAddress } from '../access/hosts.ts'
import { nameOf } from '../access/logger.ts'
import { type NamedFile, readFilled, type StateValues } from '../forms.ts'
import { codeOf } from '../results.ts'
import type { Hearing } from './hearing.ts'
import { ownWords } from './own-words.ts'

/** Bytes. A list of a thousand people is 100 KB. */
const largest = 5 * 1024 * 1024

/** Forms with files: while a file is fetched and read it stands in memory, and one is read at a time. */
export const formsWithFiles = { atOnce: 2, each: 5 } as const

/** The files of a form, or what is wrong with them by the names of their fields. */
export interface Fetched {
  readonly files: Readonly<Record<string, FilledFile>>
  readonly problems: Readonly<Record<string, string>>
}

/** Fetches what somebody uploaded into a form. */
export async function fetchFiles(hearing: Hearing, from: Address, values: StateValues): Promise<Fetched> {
  const named = Object.entries(readFilled(values).files)
  const fetched = await Promise.all(
    named.map(async ([field, file]) => ({ field, name: file.name, got: await fetchOne(hearing, from.workspace, file) })),
  )
  const wrong = fetched.flatMap(({ field, got }) => (typeof got === 'string' ? [{ field, got }] : []))
  return {
    files: Object.fromEntries(fetched.flatMap(({ field, name, got }) => (typeof got === 'string' ? [] : [[field, { name, bytes: got }]]))),
    problems: Object.fromEntries(
      await Promise.all(
        wrong.map(async ({ field, got }) => [field, (await ownWords(hearing, from, (copy) => copy[got])).join(' · ')] as const),
      ),
    ),
  }
}

type Trouble = 'fileTooLarge' | 'fileUnreadable' | 'noFiles'

async function fetchOne(hearing: Hearing, workspace: Workspace, { id }: NamedFile): Promise<Uint8Array | Trouble> {
  try {
    const access = await hearing.clientFor(workspace)
    if (!access) return 'fileUnreadable'
    // Asked for anew, and not taken from what was filled in: Slack says there what it wants to, files.info is documented.
    const { file } = await access.client.files.info({ file: id })
    const url = slackAddress(file?.url_private_download ?? file?.url_private, 'files', hearing.settings)
    if (!url) return 'fileUnreadable'
    return (file?.size ?? 0) > largest ? 'fileTooLarge' : await download(hearing, url, access.client.token ?? '')
  } catch (error) {
    hearing.log.warn({ workspace: workspace.id, error: nameOf(error) }, 'a file could not be fetched')
    // The scope was taken back while the form was open.
    return codeOf(error) === 'missing_scope' ? 'noFiles' : 'fileUnreadable'
  }
}

async function download({ fetch, limits }: Hearing, url: URL, token: string): Promise<Uint8Array | Trouble> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(limits.file),
  })
  // Where the scope is missing Slack answers with its page for logging in, and with 200.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
  if (!answer.ok || isPage || !answer.body) return 'fileUnreadable'
  return (await bytesOf(answer.body as AsyncIterable<Uint8Array>, largest)) ?? 'fileTooLarge'
}
