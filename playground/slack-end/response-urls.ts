import { isOn, textOf } from './args.ts'
import { readContent } from './content.ts'
import { limits } from './limits-kept.ts'
import { changeWhisper, edit, post, remove, whisper } from './messages.ts'
import type { Channel, Installation, World } from './state.ts'
import { type Answer, isAnswer, type Json, no, yes } from './wire.ts'

/** Where an answer through a response URL goes; `message` is the one that was tapped. */
export interface ResponsePlace {
  readonly channelId: string
  readonly personId: string
  readonly message?: { readonly ts: string; readonly isEphemeral: boolean }
}

export interface ResponseUrls {
  /** The path of a new response URL. */
  issue(place: ResponsePlace): string
  /** What is sent to the path; 404 when it has expired or been used five times. */
  respond(path: string, body: Json): { readonly status: number; readonly answer: Answer }
}

interface Open {
  readonly place: ResponsePlace
  readonly installation: Installation
  readonly expires: number
  uses: number
}

/** Changes the message that was tapped. */
function change(world: World, { place }: Open, channel: Channel, body: Json): Answer {
  const { message, personId } = place
  if (message === undefined) return no('no_original_message')
  const content = isOn(body, 'delete_original') ? undefined : readContent(world, body, channel.workspaceId)
  if (content !== undefined && isAnswer(content)) return content
  if (message.isEphemeral) {
    changeWhisper(world, channel, personId, message.ts, content === undefined ? undefined : { text: '', ...content })
    return yes()
  }
  const original = channel.messages.get(message.ts)
  if (original === undefined) return no('message_not_found')
  if (content === undefined) remove(world, channel, message.ts)
  else edit(world, channel, original, { blocks: [], ...content })
  return yes()
}

/** Says something new: to the person alone unless `in_channel` is asked for. */
function say(world: World, { place, installation }: Open, channel: Channel, body: Json): Answer {
  const content = readContent(world, body, channel.workspaceId)
  if (isAnswer(content)) return content
  if (textOf(body, 'response_type') === 'in_channel') {
    // Slack refuses to make public what answers an ephemeral message.
    if (place.message?.isEphemeral) return no('ephemeral_to_in_channel')
    post(world, channel, installation, { text: '', ...content })
  } else whisper(world, channel, place.personId, installation, { text: '', ...content })
  return yes()
}

/** Response URLs: 5 uses within 30 minutes of the end's clock. */
export function makeResponseUrls(world: World, installationOf: (workspaceId: string) => Installation | undefined): ResponseUrls {
  const open = new Map<string, Open>()
  const now = (): number => world.clock.now().epochMilliseconds
  return {
    issue(place) {
      const workspaceId = world.channels.get(place.channelId)?.workspaceId ?? ''
      const installation = installationOf(workspaceId)
      if (installation === undefined) throw new Error(`The app is not installed in ${workspaceId}: install it first`)
      const path = `/respond/${workspaceId}/${world.nextId('')}/${Math.floor(world.random() * 2 ** 48).toString(36)}`
      open.set(path, { place, installation, expires: now() + limits.responseUrl.seconds * 1000, uses: 0 })
      return path
    },
    respond(path, body) {
      const found = open.get(path)
      const channel = world.channels.get(found?.place.channelId ?? '')
      if (found === undefined || channel === undefined || now() > found.expires) return { status: 404, answer: no('expired_url') }
      if (found.uses >= limits.responseUrl.uses) return { status: 404, answer: no('used_url') }
      found.uses += 1
      const isChange = isOn(body, 'replace_original') || isOn(body, 'delete_original')
      const answer = isChange ? change(world, found, channel, body) : say(world, found, channel, body)
      return { status: answer.ok ? 200 : 400, answer }
    },
  }
}
