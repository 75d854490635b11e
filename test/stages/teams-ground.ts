import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { type Sight, type TeamsEnd, wordsOf } from '../../playground/teams-end/index.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { workspacesIn } from '../../src/programme/workspaces.prisma.ts'
import type { Database } from '../../src/store/client.ts'
import { emailOf } from '../ground/cohort.ts'
import type { Ground, Hear, Wired } from '../ground/ground.ts'
import { noting, overheard } from '../ground/overhearing.ts'
import { aTeamsHouse } from './teams-house.ts'

const tenant = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'

/** The ground of a local Teams: people tap on their own screens, and what arrives has gone over the wire. */
export async function teamsGround(prisma: Database, clock: TurnableClock, hear: Hear, wired: Wired = {}): Promise<Ground> {
  const workspace = { platform: 'teams', id: tenant } as const
  const replies: Reply[] = []
  const people = new Map<string, { readonly id: string; readonly aadObjectId: string }>()
  const nameAt = (id: string): string => [...people].find(([, each]) => each.aadObjectId === id)?.[0] ?? id
  const { end, house, beside, tokens, stop } = await aTeamsHouse(prisma, clock, {
    tenants: [tenant],
    overhear: (platform) => overheard(platform, (id, to, view) => hear(id, emailOf(nameAt(to)), view)),
    watch: (core) => noting(core, replies),
    ...wired,
  })
  end.addTenant({ id: tenant, name: 'Helsinki Alumni' })

  function personNamed(name: string, timeZone = 'Europe/Helsinki') {
    const known = people.get(name)
    if (known) return known
    const person = end.addPerson(tenant, { name, email: emailOf(name), timeZone })
    people.set(name, person)
    return person
  }
  const addressOf = (name: string): Address => ({ workspace, id: personNamed(name).aadObjectId })

  /** Taps, and looks at what came of it: the card has become the answer, for good, or the refusal has come up beside it. */
  async function tapOn(name: string, message: Sight, button: string): Promise<Reply> {
    const person = end.as(personNamed(name).id)
    const [before, said] = [replies.length, person.toasts().length]
    expect(await person.tap(message, button)).toEqual({ ok: true, status: 200 })
    const reply = replies[before]
    if (!reply) throw new Error(`${name}’s tap did not come to the front door.`)
    const now = () => person.inbox().find(({ id, conversationId }) => id === message.id && conversationId === message.conversationId)
    if (!reply.accepted) {
      expect(person.toasts().slice(said)).toEqual([plainText(reply.view)])
      return reply
    }
    // What only they saw at once stands in the message soon after.
    const shown = now()?.card
    await end.until(() => !now()?.isOwnSight && now() !== message)
    expect(wordsOf(now()?.card ?? {})).toBe(wordsOf(shown ?? {}))
    return reply
  }

  return {
    ...{ house, addressOf, stop, beside, teams: end },
    seen: (name) =>
      end
        .as(personNamed(name).id)
        .inbox()
        .map(({ card }) => ({ text: wordsOf(card ?? {}), buttons: actionsIn(card).map(({ title }) => title) })),
    async invite(listed) {
      for (const { name, timeZone } of listed) {
        if (people.has(name)) continue
        expect(await end.install(personNamed(name, timeZone).id)).toMatchObject({ ok: true })
      }
    },
    workspaceFor: () => null,
    async seek(cohortId) {
      const workspaces = workspacesIn(prisma)
      await workspaces.joinWorkspace(cohortId, workspace)
      await workspaces.seek(cohortId, clock.now())
    },
    async tap(name, command) {
      const { id, aadObjectId } = personNamed(name)
      const reader = `teams:${tenant}:${aadObjectId}`
      const { text, ...carried } = { text: undefined, ...command }
      const found = buttonsSeen(end, id).find(({ data }) => isDeepStrictEqual(tokens.read(data.token, reader), carried))
      if (!found) return house.core.handle(command, addressOf(name))
      if (text !== undefined) end.as(id).fill(found.message, found.data.input ?? '', text)
      return tapOn(name, found.message, found.data.token)
    },
    async press(name, label, which = 'newest') {
      const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text))
      const all = buttonsSeen(end, personNamed(name).id).filter(({ title }) => fits(title))
      const found = all.at(which === 'newest' ? 0 : -1)
      return found ? tapOn(name, found.message, found.data.token) : null
    },
    async pressAtHome(name, label) {
      const person = end.as(personNamed(name).id)
      const before = person.inbox().length
      await person.write('status')
      await end.until(() => person.inbox().length > before + 1)
      const [shown] = person.inbox().slice(-1)
      if (!shown) throw new Error(`${name} was not shown how things stand.`)
      await tapOn(name, shown, label)
    },
  }
}

interface Seen {
  readonly message: Sight
  readonly title: string
  readonly data: { readonly token: string; readonly input?: string }
}

/** Every button in somebody's inbox, of the newest message first. */
const buttonsSeen = (end: TeamsEnd, id: string): Seen[] =>
  end
    .as(id)
    .inbox()
    .toReversed()
    .flatMap((message) => actionsIn(message.card).map(({ title, data }) => ({ message, title, data })))

interface Action {
  readonly title: string
  readonly data: Seen['data']
}

/** The buttons of a card, in their order; ours stand in sets of actions. */
function actionsIn(card: unknown): Action[] {
  const { body = [] } = (card ?? {}) as { body?: readonly { type: string; actions?: readonly Action[] }[] }
  return body.flatMap(({ type, actions = [] }) => (type === 'ActionSet' ? actions : []))
}
