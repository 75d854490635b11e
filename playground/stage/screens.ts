import { Instant } from '../../src/kit/clock.ts'
import type { SlackMessage, SlackScreen, TeamsMessage, TeamsScreen } from '../page/shown.ts'
import type { Actor as SlackActor } from '../slack-end/index.ts'
import type { Actor as TeamsActor } from '../teams-end/index.ts'

/** Messages that a panel shows at most. */
const mostMessages = 100

/** What somebody sees on Slack. `zone`: of their client; `errors`: what their last submission was refused for. */
export function slackScreen(person: SlackActor, { zone, errors }: Pick<SlackScreen, 'zone' | 'errors'>): SlackScreen {
  const message = (each: ReturnType<SlackActor['inbox']>[number]): SlackMessage => ({
    id: `${each.channel}:${each.ts}`,
    at: instantOf(Number(each.ts) * 1000),
    from: each.user === person.id ? 'person' : 'app',
    text: each.text,
    blocks: each.blocks ?? null,
    ...(each.files && { files: each.files.map((file) => ({ id: String(file['id']), name: String(file['name']) })) }),
    isEphemeral: each.is_ephemeral ?? false,
  })
  const messages = [...person.inbox(), ...person.ephemerals()].toSorted((a, b) => Number(a.ts) - Number(b.ts))
  const home = person.home()
  const modal = person.modal()
  return {
    kind: 'slack',
    zone,
    messages: messages.slice(-mostMessages).map(message),
    home: home ? { blocks: home.definition.blocks } : null,
    modal: modal ? { id: modal.id, ...modal.definition } : null,
    errors,
  }
}

/** What somebody sees on Teams. */
export function teamsScreen(person: TeamsActor): TeamsScreen {
  const dialog = person.dialog()
  return {
    kind: 'teams',
    messages: person.inbox().slice(-mostMessages).map(teamsMessage),
    dialog: dialog?.card ? { title: dialog.title, card: dialog.card } : null,
    toasts: person.toasts().slice(-3),
  }
}

const teamsMessage = (sight: ReturnType<TeamsActor['inbox']>[number]): TeamsMessage => ({
  id: `${sight.conversationId}:${sight.id}`,
  at: instantOf(sight.at),
  from: sight.from === 'app' ? 'app' : 'person',
  text: sight.text || (sight.card ? '' : sight.summary),
  card: sight.card ?? null,
})

const instantOf = (milliseconds: number): string => Instant.fromEpochMilliseconds(Math.floor(milliseconds)).toString()

/** Where a message stands, from its id on a screen. */
export function placeOf(id: string): { readonly conversation: string; readonly message: string } {
  const at = id.lastIndexOf(':')
  return { conversation: id.slice(0, at), message: id.slice(at + 1) }
}
