import { Instant } from '../../src/kit/clock.ts'
import type { Room, SlackMessage, SlackScreen, TeamsMessage, TeamsScreen } from '../page/shown.ts'
import type { Actor as SlackActor } from '../slack-end/index.ts'
import type { Actor as TeamsActor } from '../teams-end/index.ts'

/** Messages that a panel shows at most. */
const mostMessages = 100

/** What somebody sees on Slack. `zone`: of their client; `errors`: what their last submission was refused for. */
export function slackScreen(person: SlackActor, { zone, errors }: Pick<SlackScreen, 'zone' | 'errors'>): SlackScreen {
  const all = [...person.inbox(), ...person.ephemerals()].toSorted((a, b) => Number(a.ts) - Number(b.ts))
  const rooms = slackRooms(person, new Set(all.map(({ channel }) => channel)))
  const message = (each: ReturnType<SlackActor['inbox']>[number]): SlackMessage => ({
    id: `${each.channel}:${each.ts}`,
    ...inRoom(rooms, each.channel),
    at: instantOf(Number(each.ts) * 1000),
    from: each.user === person.id ? 'person' : 'app',
    text: each.text,
    blocks: each.blocks ?? null,
    ...(each.files && { files: each.files.map((file) => ({ id: String(file['id']), name: String(file['name']) })) }),
    isEphemeral: each.is_ephemeral ?? false,
  })
  const home = person.home()
  const modal = person.modal()
  return {
    kind: 'slack',
    zone,
    rooms,
    messages: all.slice(-mostMessages).map(message),
    home: home ? { blocks: home.definition.blocks } : null,
    modal: modal ? { id: modal.id, ...modal.definition } : null,
    errors,
  }
}

/** What somebody sees on Teams. `names`: of people, by what Teams calls them. */
export function teamsScreen(person: TeamsActor, names: ReadonlyMap<string, string>): TeamsScreen {
  const dialog = person.dialog()
  const all = person.inbox()
  const rooms = teamsRooms(person, new Set(all.map(({ conversationId }) => conversationId)))
  return {
    kind: 'teams',
    rooms,
    messages: all
      .slice(-mostMessages)
      .map((each) => ({ ...teamsMessage(each), ...inRoom(rooms, each.conversationId), ...authorOf(person, each.from, names) })),
    dialog: dialog?.card ? { title: dialog.title, card: dialog.card } : null,
    toasts: person.toasts().slice(-3),
  }
}

/** Where nothing was ever said there is nothing to read. */
const slackRooms = (person: SlackActor, spoken: ReadonlySet<string>): Room[] =>
  person.rooms().flatMap(({ id, kind, name }): Room[] => {
    if (kind === 'im' || !spoken.has(id)) return []
    return [kind === 'mpim' ? { id, kind: 'group', name } : { id, kind: 'channel', name: `#${name}` }]
  })

const teamsRooms = (person: TeamsActor, spoken: ReadonlySet<string>): Room[] =>
  person
    .rooms()
    .flatMap(({ id, kind, name }): Room[] =>
      kind === 'personal' || !spoken.has(id) ? [] : [{ id, kind: kind === 'groupChat' ? 'group' : 'channel', name }],
    )

const inRoom = (rooms: readonly Room[], id: string): { readonly room?: string } =>
  rooms.some((room) => room.id === id) ? { room: id } : {}

function authorOf({ id }: TeamsActor, from: string, names: ReadonlyMap<string, string>): Pick<TeamsMessage, 'author'> {
  const author = from === id ? undefined : names.get(from)
  return author === undefined ? {} : { author }
}

const teamsMessage = (sight: ReturnType<TeamsActor['inbox']>[number]): TeamsMessage => ({
  id: `${sight.conversationId}:${sight.id}`,
  at: instantOf(sight.at),
  from: sight.from === 'app' ? 'app' : 'person',
  text: [sight.text || (sight.card ? '' : sight.summary), ...sight.files.map((name) => `📎 ${name}`)].filter(Boolean).join('\n'),
  card: sight.card ?? null,
})

const instantOf = (milliseconds: number): string => Instant.fromEpochMilliseconds(Math.floor(milliseconds)).toString()

/** Where a message stands, from its id on a screen. */
export function placeOf(id: string): { readonly conversation: string; readonly message: string } {
  const at = id.lastIndexOf(':')
  return { conversation: id.slice(0, at), message: id.slice(at + 1) }
}
