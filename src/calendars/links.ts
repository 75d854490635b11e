import { z } from 'zod'
import type { LinkAnswers, LinkKind } from '../house/link.ts'
import type { Reader } from '../people/directory.ts'
import type { Deps } from './deps.ts'
import { type Entry, fileOf, followed, heldFrom } from './entries.ts'

/** One date as a file: of a kick-off, or of a meeting, by its id. */
export const entryLink = { name: 'entry', carries: z.object({ kickOff: z.uuid() }), hours: 24 } as const satisfies LinkKind
/** All dates of its reader, which a program asks for again and again: it works for two years. */
export const feedLink = { name: 'feed', carries: z.object({}), hours: 2 * 365 * 24 } as const satisfies LinkKind

/** What stands in somebody's calendar now. */
export const datesOf = ({ clock, transact }: Pick<Deps, 'clock' | 'transact'>, reader: Reader['actor']): Promise<Entry[]> =>
  transact(async ({ calendars }) => {
    const from = heldFrom(clock.now())
    const all: Entry[] = [...(await calendars.datedFor(reader, from)), ...(await calendars.meetingsFor(reader, from))]
    return all.toSorted((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds)
  })

/** The file, as the kick-off is at that moment; null where it is not theirs any more. */
export const entryAnswers = (deps: Deps): LinkAnswers<z.output<typeof entryLink.carries>, never> => ({
  async show({ kickOff }, { actor }) {
    const date = (await datesOf(deps, actor)).find(({ id }) => id === kickOff)
    return date ? fileOf(date, actor.language) : null
  },
})

/** The calendar, as it is at that moment. */
export const feedAnswers = (deps: Deps): LinkAnswers<object, never> => ({
  show: async (_, { actor }) => followed(await datesOf(deps, actor), actor.language),
})
