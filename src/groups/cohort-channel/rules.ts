import type { Address, Workspace } from '../../contract/platform.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { Belonging, ChannelFacts, Past, TaskFacts } from './facts.ts'

const isSame = (one: Workspace, other: Workspace): boolean => one.platform === other.platform && one.id === other.id

/** Where somebody is reached in a workspace. */
export const addressIn = (person: Belonging, workspace: Workspace): Address | null =>
  person.addresses.find((address) => isSame(address.workspace, workspace)) ?? null

/** Workspaces in which everybody is who is reached at all. */
export function shared(people: readonly Belonging[]): Workspace[] {
  const reached = people.filter(({ addresses }) => addresses.length > 0)
  const [first, ...others] = reached
  const candidates = (first?.addresses ?? []).map(({ workspace }) => workspace)
  return candidates.filter((workspace) => others.every((person) => addressIn(person, workspace) !== null))
}

/** The channel that is open as far as we know. */
export const openIn = ({ channel }: Past) => (channel && !channel.isClosed ? channel : null)

/** People who could be brought into a channel by now, and whom nobody has tried to bring in. */
export const missingIn = ({ workspace, people, leftOut }: ChannelFacts, belonging: readonly Belonging[]): Belonging[] => {
  const tried = new Set([...people, ...leftOut])
  return belonging.filter((person) => !tried.has(person.id) && addressIn(person, workspace) !== null)
}

/** Saying the first words takes no longer than that. */
const sayingHours = 2 / 60

/** Nobody knows whether they were said: the process that was about to say them ended before it wrote that down. */
export const isUnsure = ({ wordsAt, words }: Pick<ChannelFacts, 'wordsAt' | 'words'>, now: Instant): boolean =>
  wordsAt !== null && words === null && isBefore(hoursAfter(wordsAt, sayingHours), now)

/** Whether a coordinator has made the channel by hand. */
export const isByHand = ({ tasks }: Past): boolean => tasks.some(({ isDone }) => isDone)

/** Who was not brought in by hand so far. */
export function remaining(people: readonly Belonging[], { tasks }: Past): Belonging[] {
  const done = new Set(tasks.filter(({ isDone }) => isDone).flatMap((task) => task.people))
  return people.filter(({ id }) => !done.has(id))
}

/** Who did what a task asks for, this one or others; null: nobody yet. */
export function doerOf(task: TaskFacts, { tasks }: Past): { readonly by: string | null } | null {
  const done = tasks.filter(({ isDone }) => isDone)
  const inside = new Set(done.flatMap(({ people }) => people))
  const last = task.isDone ? task : task.people.every((id) => inside.has(id)) ? done.at(-1) : undefined
  return last ? { by: last.by } : null
}

/** Lines that a card holds, and their characters: a third of the narrowest card even where each takes three bytes. */
const most = { lines: 50, characters: 2_400 } as const

/** As many as a card holds, but one at least. The others come up once these are in. */
export function listed(people: readonly Belonging[]): Belonging[] {
  let characters = 0
  const tooMany = people.findIndex(({ name, email }, at) => {
    characters += name.length + email.length + 5
    return at > 0 && (at >= most.lines || characters > most.characters)
  })
  return tooMany < 0 ? [...people] : people.slice(0, tooMany)
}
