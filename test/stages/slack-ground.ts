import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { SlackEnd } from '../../playground/slack-end/index.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { workspacesIn } from '../../src/programme/workspaces.prisma.ts'
import type { Database } from '../../src/store/client.ts'
import { emailOf } from '../ground/cohort.ts'
import type { Ground, Hear, Wired } from '../ground/ground.ts'
import { noting, overheard } from '../ground/overhearing.ts'
import { aSlackHouse, neededScopes } from './slack-house.ts'

type Message = ReturnType<ReturnType<SlackEnd['as']>['inbox']>[number]

/** The ground of a local Slack: people tap on their own screens, and what arrives has gone over the wire. */
export async function slackGround(prisma: Database, clock: TurnableClock, hear: Hear, wired: Wired = {}): Promise<Ground> {
  const workspace = { platform: 'slack', id: 'T0HELSINKI' } as const
  const replies: Reply[] = []
  const names = new Map<string, string>()
  const { end, house, beside, tokens, stop } = await aSlackHouse(prisma, clock, {
    app: { scopes: neededScopes },
    by: {
      botTokenFrom(slack) {
        slack.addWorkspace({ id: workspace.id, name: 'Helsinki Alumni' })
        return slack.installApp(workspace.id, neededScopes)
      },
    },
    overhear: (platform) => overheard(platform, (id, to, view) => hear(id, emailOf(nameAt(to)), view)),
    watch: (core) => noting(core, replies),
    ...wired,
  })
  const nameAt = (id: string): string => [...names].find(([, each]) => each === id)?.[0] ?? id

  function idOf(name: string, timeZone = 'Europe/Helsinki'): string {
    const known = names.get(name)
    if (known !== undefined) return known
    const { id } = end.addPerson(workspace.id, { name, email: emailOf(name), timeZone })
    names.set(name, id)
    return id
  }
  const addressOf = (name: string): Address => ({ workspace, id: idOf(name) })

  /** Taps, and waits until the adapter has shown what came of it: the message has become the answer, or the refusal stands below it. */
  async function tapOn(name: string, message: Message, button: string): Promise<Reply> {
    const person = end.as(idOf(name))
    const [before, said] = [replies.length, person.ephemerals().length]
    expect(await person.tap(message, button)).toEqual({ ok: true, status: 200 })
    const reply = replies[before]
    if (!reply) throw new Error(`${name}’s tap did not come to the front door.`)
    const now = () => person.inbox().find(({ ts, channel }) => ts === message.ts && channel === message.channel)
    if (reply.accepted) await end.until(() => now() !== message)
    else await end.until(() => person.ephemerals().length > said)
    const shown = reply.accepted ? now() : person.ephemerals().at(-1)
    expect(asRead(shown?.text)).toBe(plainText(reply.view))
    return reply
  }

  return {
    ...{ house, addressOf, stop, beside, slack: end },
    seen: (name) =>
      end
        .as(idOf(name))
        .inbox()
        .map((message) => ({ text: asRead(message.text) ?? '', buttons: buttonsOn(message).map(({ text }) => text.text) })),
    invite: async (people) => people.forEach((person) => void idOf(person.name, person.timeZone)),
    workspaceFor: () => null,
    async seek(cohortId) {
      const workspaces = workspacesIn(prisma)
      await workspaces.joinWorkspace(cohortId, workspace)
      await workspaces.seek(cohortId, clock.now())
    },
    async tap(name, command) {
      const reader = `slack:${workspace.id}:${idOf(name)}`
      const { text, ...carried } = { text: undefined, ...command }
      const stands = (value: string) => isDeepStrictEqual(tokens.read(value, reader), carried)
      const found = buttonsSeen(end, idOf(name)).find(({ button }) => stands(button.value))
      if (!found) return house.core.handle(command, addressOf(name))
      // The text of an entry stands in the block that its button is named after.
      if (text !== undefined) end.as(idOf(name)).fill(found.message, found.button.action_id, text)
      return tapOn(name, found.message, found.button.value)
    },
    async press(name, label, which = 'newest') {
      const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text))
      const all = buttonsSeen(end, idOf(name)).filter(({ button }) => fits(button.text.text))
      const found = all.at(which === 'newest' ? 0 : -1)
      return found ? tapOn(name, found.message, found.button.value) : null
    },
    async pressAtHome(name, label) {
      const person = end.as(idOf(name))
      const before = person.home()
      await person.openHome()
      await end.until(() => person.home() !== before)
      expect(await person.tap('home', label)).toEqual({ ok: true, status: 200 })
    },
  }
}

const asRead = (text: string | undefined): string | undefined =>
  text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

interface Seen {
  readonly action_id: string
  readonly value: string
  readonly text: { readonly text: string }
}

/** Every button in somebody's inbox, of the newest message first. */
const buttonsSeen = (end: SlackEnd, id: string): { message: Message; button: Seen }[] =>
  end
    .as(id)
    .inbox()
    .toReversed()
    .flatMap((message) => buttonsOn(message).map((button) => ({ message, button })))

const buttonsOn = ({ blocks = [] }: Message): Seen[] =>
  (blocks ?? []).flatMap((block) => (block.type === 'actions' ? (block.elements as unknown as Seen[]) : []))
