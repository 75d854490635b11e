import type { Core } from './core.ts'
import type { Address, Workspace } from './platform.ts'
import type { Part, View } from './view.ts'

/** A picture that Pari keeps. */
export interface KeptPicture {
  /** image/png, image/jpeg or image/gif, by its bytes. */
  readonly mediaType: string
  /** Its content. */
  readonly bytes: Uint8Array
}

/** The pictures that Pari keeps, as adapters see them. They reject when the database fails. */
export interface Pictures {
  /** Whether pictures have addresses. */
  readonly areReachable: boolean
  /** Where anybody who has the address sees the picture, the same each time (https, or this machine). Null: it is gone, or Pari has no public address. */
  addressOf(id: string): Promise<string | null>
  /** Null: it is gone. */
  read(id: string): Promise<KeptPicture | null>
}

/** A part that shows a picture that Pari keeps. */
export type PicturePart = Extract<Part, { kind: 'picture' }>

/** What stands in the place of such a part in a workspace. */
export type DrawPicture = (part: PicturePart, workspace: Workspace) => Promise<Part>

/** A view with something in the place of each kept picture; the same view where it has none. */
export async function withPictures(view: View, workspace: Workspace, draw: DrawPicture): Promise<View> {
  if (!view.parts.some(({ kind }) => kind === 'picture')) return view
  const drawn = view.parts.map((part) => (part.kind === 'picture' ? draw(part, workspace) : Promise.resolve(part)))
  return { ...view, parts: await Promise.all(drawn) }
}

/** What says in words what a picture shows, where it cannot be shown. */
export const inWords = ({ alt }: { readonly alt: string }): Part => ({ kind: 'text', text: alt })

/** The front door, with kept pictures drawn in everything that it answers. */
export function drawing(core: Core, draw: DrawPicture): Core {
  type Answer = Awaited<ReturnType<Core['open']>> | Awaited<ReturnType<Core['submit']>>
  const drawn = async <Given extends Answer>(answer: Given, { workspace }: Address): Promise<Given> => {
    if ('problems' in answer) return answer
    if ('view' in answer) return { ...answer, view: await withPictures(answer.view, workspace, draw) }
    const { form } = answer
    const { parts } = await withPictures({ language: form.language, parts: form.intro }, workspace, draw)
    return { ...answer, form: { ...form, intro: parts } }
  }
  const drawnFrom: Pick<Core, 'handle' | 'open' | 'submit' | 'renew' | 'openAgain' | 'takePicture'> = {
    handle: async (tap, from, on) => drawn(await core.handle(tap, from, on), from),
    open: async (opening, from) => drawn(await core.open(opening, from), from),
    submit: async (submission, filled, from) => drawn(await core.submit(submission, filled, from), from),
    renew: async (submission, texts, from) => drawn(await core.renew(submission, texts, from), from),
    openAgain: async (submission, from) => drawn(await core.openAgain(submission, from), from),
    async takePicture(picture, from) {
      const answer = await core.takePicture(picture, from)
      return answer && drawn(answer, from)
    },
  }
  // Everything else is the core's own.
  return Object.assign(Object.create(core) as Core, drawnFrom)
}
