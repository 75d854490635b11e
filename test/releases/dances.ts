import { z } from 'zod'
import { parts } from '../../src/contract/part.ts'
import type { View } from '../../src/contract/view.ts'
import { commandsOf } from '../../src/house/core.ts'
import { type Lists, ourLists } from '../../src/house/lists.ts'
import { room } from '../../src/house/room.ts'
import { type Clock, toDate } from '../../src/kit/clock.ts'
import type { Statements } from '../../src/store/statements.ts'
import type { Released } from './released.ts'

/** The table of the room below, as its migration would make it. */
export const danceTable = 'create table dance (id uuid primary key, person_id uuid not null, due_at timestamptz)'

/** Says where somebody dances, with a part that no release of today has. */
export const aDance = (text: string): View => ({
  language: 'en',
  parts: [{ kind: 'text', text }, { kind: 'map', at: [60.2, 24.9] } as never],
})

interface Dance {
  readonly do: 'dance'
  readonly confirmation: string
}

const dancesIn = (statements: Statements, { clock }: { readonly clock: Clock }) => ({
  /** Once for a confirmation, however often it is tapped. */
  book: ({ confirmation }: Dance, personId: string) =>
    statements.$executeRaw`insert into dance (id, person_id, due_at) values (${confirmation}::uuid, ${personId}::uuid, ${toDate(clock.now())})
      on conflict do nothing`,
  take: (ids: readonly string[]) =>
    statements.$queryRaw<{ id: string; person_id: string }[]>`
      update dance set due_at = null where id = any(${[...ids]}::uuid[]) returning id, person_id`,
})

/** A room of a later release: who taps to dance is told where, by its own timetable. */
const dances = room({
  name: 'dances',
  commands: { taps: { dance: { confirmation: z.uuid() } } },
  kinds: {
    'dance.where': {
      ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'dance' },
      words: {
        en: { name: 'Dance', why: 'They dance.' },
        fi: { name: 'Tanssi', why: 'He tanssivat.' },
        sv: { name: 'Dans', why: 'De dansar.' },
      },
    },
  },
  open(housing) {
    const stores = { dances: dancesIn }
    const transact = housing.transact<{ dances: ReturnType<typeof dancesIn> }>(stores)
    return {
      taps: {
        dance: (tap, { actor }) =>
          transact(async (bound) => {
            await bound.dances.book(tap, actor.personId)
            await bound.wakeTimetable()
            return { accepted: true, view: aDance('You dance') }
          }),
      },
      due: [
        housing.due<{ dances: ReturnType<typeof dancesIn> }>('dance', 20, stores, async ({ dances: rows, outbox }, ids, now) => {
          const said = { cohortId: null, kind: 'dance.where', step: 1, class: 'confirmation', dueAt: now, expiresAt: null } as const
          const taken = await rows.take(ids)
          await outbox.put(taken.map(({ id, person_id }) => ({ ...said, key: `dance ${id}`, personId: person_id, view: aDance('Here') })))
        }),
      ],
    }
  },
})

/** What a later release knows: one more room, one more command, one more kind of part. */
export const laterLists: Lists = {
  rooms: [...ourLists.rooms, dances],
  parts: { ...parts, map: z.looseObject({ at: z.array(z.number()) }) },
}

/** What a process of that release knows: the lists of this one, cut to it. */
export const listsOf = ({ rooms, parts: kinds, buttons }: Released): Lists => {
  const did = buttons.map((button) => button.do)
  return {
    rooms: laterLists.rooms.filter(({ name }) => rooms.includes(name)),
    parts: Object.fromEntries(Object.entries(laterLists.parts).filter(([kind]) => kinds.includes(kind))),
    without: [...commandsOf(laterLists.rooms)].flatMap(([name, { kind }]) => (kind === 'submissions' || did.includes(name) ? [] : [name])),
  }
}
