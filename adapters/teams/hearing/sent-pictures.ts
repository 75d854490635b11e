import type { FilledFile } from '../../../src/contract/form.ts'
import { bytesOf } from '../../../src/kit/body.ts'
import type { Heard } from '../access/activity.ts'
import { nameOf } from '../access/error-name.ts'
import { isConnector } from '../access/hosts.ts'
import type { Copy } from '../copy.ts'
import type { Origin } from '../parse.ts'
import { attachedTo, follow } from './files.ts'
import type { Hearing } from './hearing.ts'

/** Bytes that are fetched; whether so many are too many for a picture is said by what takes it. */
const largest = 5 * 1024 * 1024

const endings = ['png', 'jpg', 'jpeg', 'gif']

/** A picture that somebody put into a message, or attached as a file. */
export interface SentPicture {
  readonly name: string
  readonly url: string
  /** It stands in the message: the connector gives it to us alone (learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4). */
  readonly isInline: boolean
}

/** The first picture in a message. A file counts by its name here: its bytes are judged by what takes it. */
export function pictureIn(heard: Pick<Heard, 'attachments'>): SentPicture | null {
  const inline = heard.attachments?.find(({ contentType, contentUrl }) => contentType.startsWith('image/') && contentUrl)
  if (inline?.contentUrl) return { name: inline.name ?? 'picture', url: inline.contentUrl, isInline: true }
  const file = attachedTo(heard)
  return file && endings.some((ending) => file.name.toLowerCase().endsWith(`.${ending}`)) ? { ...file, isInline: false } : null
}

/** What went wrong, by its words in the copy. */
export type PictureTrouble = Exclude<keyof Copy['picture'], 'unasked'>

/** Fetches a picture. A few of one person wait for their turn, no more: each stands in memory. */
export async function fetchPicture(hearing: Hearing, origin: Origin, picture: SentPicture): Promise<FilledFile | PictureTrouble> {
  const { from } = origin
  const end = await hearing.fetching(`${from.workspace.id}:${from.id}`)
  if (!end) return 'tooMany'
  try {
    const answer = await (picture.isInline ? askConnector(hearing, picture.url) : follow(hearing, picture.url))
    if (!answer?.ok || !answer.body) return 'unreadable'
    const bytes = await bytesOf(answer.body as AsyncIterable<Uint8Array>, largest)
    return bytes ? { name: picture.name, bytes } : 'tooLarge'
  } catch (error) {
    hearing.log.warn({ workspace: from.workspace.id, error: nameOf(error) }, 'a picture could not be fetched')
    return 'unreadable'
  } finally {
    end()
  }
}

/** Our token goes to a connector alone, and to no address to which that sends us on. */
async function askConnector({ fetch, limits, settings, tokenSource }: Hearing, address: string): Promise<Response | null> {
  const url = URL.parse(address)
  if (!url || !isConnector(url, settings.connectorUrl)) return null
  const signal = AbortSignal.timeout(limits.file)
  return fetch(url, { headers: { authorization: `Bearer ${await tokenSource.token()}` }, redirect: 'error', signal })
}
