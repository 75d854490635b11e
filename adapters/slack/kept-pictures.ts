import { z } from 'zod'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import { type DrawPicture, inWords, type Pictures } from '../../src/contract/pictures.ts'
import type { Workspace } from '../../src/contract/platform.ts'
import type { View } from '../../src/contract/view.ts'
import { type Clock, hoursAfter, Instant, isBefore } from '../../src/kit/clock.ts'
import { readStoredText } from '../../src/kit/stored.ts'
import { nameOf } from './access/logger.ts'
import { storeFile, type UploadDeps } from './access/upload.ts'
import { fileAddress, fileIn } from './render.ts'

export interface KeptPictureDeps extends UploadDeps {
  readonly memory: AdapterMemory
  readonly clock: Clock
  readonly pictures?: Pictures
}

/** Pictures that Pari keeps, on Slack. */
export interface KeptPictures {
  /** Slack fetches a picture from its address. Without one it becomes a file on Slack, once for a workspace, where that scope was granted. */
  readonly draw: DrawPicture
  /** Whether a view shows a file that was brought to Slack a moment ago. */
  areNew(workspace: Workspace, view: View): Promise<boolean>
}

const kind = 'picture-file'
/** Days; Slack forgets files sooner where a workspace says so, and then the message goes out without. */
const daysKept = 90
/** Seconds in which Slack may not show a file yet. */
const secondsNew = 30

const page = z.looseObject({ file: z.string(), at: z.string() })

export function createKeptPictures(deps: KeptPictureDeps): KeptPictures {
  const { pictures, memory, clock, log } = deps
  const keyOf = (workspace: Workspace, name: string): string => `${workspace.id}:${name}`
  const read = async (workspace: Workspace, name: string) => {
    const text = await memory.read(kind, keyOf(workspace, name))
    return text === null ? null : readStoredText(page, text, { what: 'page picture-file', row: name })
  }
  const note = (workspace: Workspace, name: string, file: string) =>
    memory.write(
      kind,
      keyOf(workspace, name),
      JSON.stringify({ file, at: clock.now().toString() } satisfies z.infer<typeof page>),
      hoursAfter(clock.now(), daysKept * 24),
    )
  const underWay = new Map<string, Promise<string | null>>()
  /** What many ask for at once is brought once. */
  const fileOf = (workspace: Workspace, id: string): Promise<string | null> => {
    const key = keyOf(workspace, id)
    const bringing =
      underWay.get(key) ?? bring(deps, workspace, id, (name, file) => note(workspace, name, file)).finally(() => underWay.delete(key))
    underWay.set(key, bringing)
    return bringing
  }
  return {
    async draw(part, workspace) {
      try {
        const url = await pictures?.addressOf(part.id)
        if (url) return { kind: 'image', url, alt: part.alt }
        const file = (await read(workspace, part.id))?.file ?? (await fileOf(workspace, part.id))
        return file === null ? inWords(part) : { kind: 'image', url: fileAddress(file), alt: part.alt }
      } catch (error) {
        log.warn({ workspace: workspace.id, error: nameOf(error) }, 'a picture could not be brought to Slack')
        return inWords(part)
      }
    },
    async areNew(workspace, view) {
      const files = view.parts.flatMap((part) => (part.kind === 'image' ? (fileIn(part.url) ?? []) : []))
      const known = await Promise.all(files.map((file) => read(workspace, file)))
      return known.some((each) => each !== null && isBefore(clock.now(), hoursAfter(Instant.from(each.at), secondsNew / 3600)))
    },
  }
}

/** Written under both names: the picture's, to find the file, and the file's, to know since when it is there. */
async function bring(
  { pictures, ...deps }: KeptPictureDeps,
  workspace: Workspace,
  id: string,
  note: (name: string, file: string) => Promise<void>,
): Promise<string | null> {
  const access = await deps.clientFor(workspace)
  if (!access?.scopes.includes('files:write')) return null
  const picture = await pictures?.read(id)
  if (!picture) return null
  const stored = await storeFile(deps, workspace, { name: `picture.${picture.mediaType.split('/')[1] ?? 'png'}`, bytes: picture.bytes })
  if (stored.kind !== 'stored') return null
  await note(stored.id, stored.id)
  await note(id, stored.id)
  return stored.id
}
