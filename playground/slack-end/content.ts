import { structureOf, textOf } from './args.ts'
import { checkBlocks, textLength } from './blocks.ts'
import { limits } from './limits-kept.ts'
import type { Content } from './messages.ts'
import { unknownIn } from './pictures.ts'
import type { World } from './state.ts'
import { type Answer, isAnswer, isJson, type Json, no, noBecause } from './wire.ts'

type Part = Partial<Content>

function readBlocks(world: World, args: Json, workspaceId: string): Part | Answer {
  const given = structureOf(args, 'blocks')
  if (given === undefined) return {}
  if (given === null) return no('invalid_blocks_format')
  const checked = checkBlocks(given, 'message', () => world.nextId('b'))
  if ('problems' in checked) return noBecause('invalid_blocks', checked.problems)
  const unknown = unknownIn(world.workspaces.get(workspaceId) ?? { hasNewBlocks: true }, checked.passed)
  if (unknown.length > 0) return noBecause('invalid_blocks', unknown)
  const files = checked.passed.flatMap((block, at) =>
    isShown(world, block, workspaceId) ? [] : [`invalid slack file [json-pointer:/blocks/${at}/slack_file]`],
  )
  if (files.length > 0) return noBecause('invalid_blocks', files)
  return textLength(checked.passed) > limits.messageBlocksText ? no('msg_blocks_too_long') : { blocks: checked.passed }
}

/** A picture that is a file on Slack: it must be there, with its bytes. */
function isShown(world: World, block: object, workspaceId: string): boolean {
  const file = (block as { readonly slack_file?: { readonly id?: string } }).slack_file
  return file === undefined || world.files.get(file.id ?? '')?.workspaceId === workspaceId
}

function readMetadata(args: Json): Part | Answer {
  const given = structureOf(args, 'metadata')
  if (given === undefined) return {}
  if (!isJson(given)) return no('invalid_metadata_format')
  const isWhole = typeof given['event_type'] === 'string' && isJson(given['event_payload'])
  return isWhole ? { metadata: given } : no('invalid_metadata_schema')
}

/** What the app wants to say in a workspace, judged as Slack judges it; text beyond 40,000 characters is cut off. */
export function readContent(world: World, args: Json, workspaceId: string): Part | Answer {
  const text = textOf(args, 'text')
  const markdown = textOf(args, 'markdown_text')
  if (markdown !== undefined && (text !== undefined || args['blocks'] !== undefined)) return no('markdown_text_conflict')
  const blocks = readBlocks(world, args, workspaceId)
  if (isAnswer(blocks)) return blocks
  const metadata = readMetadata(args)
  if (isAnswer(metadata)) return metadata
  const said = text ?? markdown
  if (!said && !blocks.blocks?.length && args['attachments'] === undefined) return no('no_text')
  const thread = textOf(args, 'thread_ts')
  return {
    ...(said === undefined ? {} : { text: said.slice(0, limits.messageText) }),
    ...blocks,
    ...metadata,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  }
}
