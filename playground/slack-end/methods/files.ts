import { textOf } from '../args.ts'
import type { StoredFile } from '../state.ts'
import { type Answer, type Json, no, yes } from '../wire.ts'
import type { Call, Methods } from './method.ts'

/** A file as Slack describes it; its bytes are behind `url_private_download`, for a bearer token with `files:read`. */
export function describeFile(url: string, file: StoredFile): Json {
  const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : ''
  const link = `${url}/files/${file.id}/${encodeURIComponent(file.name)}`
  return {
    id: file.id,
    name: file.name,
    title: file.name,
    mimetype: file.type,
    filetype: extension,
    size: file.bytes.byteLength,
    user: file.owner,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: link,
    url_private_download: link,
  }
}

/** The file methods need to know where files are served from. */
export const files = (url: () => string): Methods => ({
  'files.info': {
    tier: 4,
    scopes: ['files:read'],
    needs: ['file'],
    run: ({ world, args, installation }: Call): Answer => {
      const file = world.files.get(textOf(args, 'file') ?? '')
      const isSeen = file !== undefined && installation.workspaceIds.has(file.workspaceId)
      return isSeen ? yes({ file: describeFile(url(), file) }) : no('file_not_found')
    },
  },
})
