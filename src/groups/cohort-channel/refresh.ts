import type { DueTable } from '../../house/housing.ts'
import { hoursAfter, type Instant } from '../../kit/clock.ts'
import type { ToldKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Deps } from '../deps.ts'
import type { ChannelFacts } from './facts.ts'
import type { Stale } from './store.ts'
import { channelName, firstWords, topicOf } from './views.ts'

/** Hours for which a process has a channel to itself, and after which a platform that was busy is asked again. */
const againHours = 0.25

/** When a channel that was taken at `now` is due again, unless it is brought up to date. */
export const againAt = (now: Instant): Instant => hoursAfter(now, againHours)

/**
 * Channels that show a kick-off as it was. Their topic and first words are brought up to date outside of any transaction, because a platform
 * may take its time. `table`: the same rows, where nothing is called.
 */
export function staleChannels(deps: Deps, table: DueTable): DueTable {
  const take = async (id?: string): Promise<number> => {
    const now = deps.clock.now()
    const stale = await deps.transact(({ channels }) => channels.takeStale(now, againAt(now), id))
    for (const each of stale) {
      const ended = await bringUpToDate(deps, each)
      await deps.transact(({ channels }) => channels.tried(each.channel.id, ended === 'later' ? againAt(now) : null, ended === 'fresh'))
    }
    return stale.length
  }
  return { ...table, takeBatch: () => take(), takeOne: async (id) => void (await take(id)) }
}

/** `later`: the platform is busy; `never`: it refused, and a coordinator may try again by hand. */
type Ended = 'fresh' | 'later' | 'never'

/** Nobody is brought in, and nothing makes a sound. */
async function bringUpToDate(deps: Deps, { channel, kickOff }: Stale): Promise<Ended> {
  const { workspace, turn } = channel
  const wanted = { workspace, key: `${kickOff.cohortId}:${turn}`, name: channelName(kickOff), topic: topicOf(kickOff, deps.clock.now()) }
  const { kind } = await deps.platformOf(workspace).openChannel({ ...wanted, people: [] })
  return kind === 'opened' ? sayAnew(deps, channel, kickOff) : kind === 'failed' ? 'never' : 'later'
}

/** The first words of a channel say the date and the place as they are now. */
export async function sayAnew({ platformOf, clock }: Deps, { workspace, words }: ChannelFacts, kickOff: ToldKickOff): Promise<Ended> {
  const said = words && (await platformOf(workspace).update?.(words, firstWords(kickOff, clock.now()), 'leave'))
  if (said?.kind === 'delivered') return 'fresh'
  return !said || said.kind === 'failed' ? 'never' : 'later'
}
