import { numberOf, structureOf, textOf } from '../args.ts'
import { post } from '../messages.ts'
import type { StoredFile } from '../state.ts'
import { type Answer, isJson, type Json, no, yes } from '../wire.ts'
import { type Call, channelSeen, type Methods } from './method.ts'

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

/** A place for the bytes of a file, at an address that nobody guesses (docs.slack.dev/reference/methods/files.getUploadURLExternal). */
function expectFile(url: string, { world, args, installation, workspace }: Call): Answer {
  const name = textOf(args, 'filename') ?? ''
  const length = numberOf(args, 'length') ?? 0
  if (name === '') return no('missing_argument')
  if (length <= 0) return no('invalid_arguments')
  const id = world.nextId('F')
  const file = { id, workspaceId: workspace.id, owner: installation.botUserId, name, type: 'application/octet-stream', length }
  world.expected.set(id, file)
  return yes({ upload_url: `${url}/upload/${id}`, file_id: id })
}

/** Shows files whose bytes are there (docs.slack.dev/reference/methods/files.completeUploadExternal). */
function completeUpload(url: string, call: Call): Answer {
  const { world, args, installation } = call
  const wanted = structureOf(args, 'files')
  const ids = Array.isArray(wanted) ? wanted.map((each: unknown) => (isJson(each) ? String(each['id']) : '')) : []
  if (ids.length === 0) return no('invalid_arguments')
  const files = ids.flatMap((id) => world.files.get(id) ?? [])
  if (files.length < ids.length) return no('file_not_found')
  const described = files.map((file) => describeFile(url, file))
  if (args['channel_id'] === undefined) return yes({ files: described })
  const channel = channelSeen(call, textOf(args, 'channel_id'))
  if (channel === undefined) return no('channel_not_found')
  if (!channel.members.has(installation.botUserId)) return no('not_in_channel')
  post(world, channel, installation, { text: textOf(args, 'initial_comment') ?? '', files: described })
  return yes({ files: described })
}

/** The file methods need to know where files are served from. */
export const files = (url: () => string): Methods => ({
  'files.getUploadURLExternal': { tier: 4, scopes: ['files:write'], needs: ['filename', 'length'], run: (call) => expectFile(url(), call) },
  'files.completeUploadExternal': { tier: 4, scopes: ['files:write'], needs: ['files'], run: (call) => completeUpload(url(), call) },
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
