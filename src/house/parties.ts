import type { Command } from '../contract/command.ts'
import { type Help, type HelpLine, helpFor, isFor, messageReader, type Party } from '../contract/typed-words.ts'
import type { KnownPerson } from '../people/directory.ts'
import { askedOf } from './own.ts'
import type { OpenRoom, Room } from './room.ts'

/** What is said and listed to somebody by what they are here: rooms know that, and the words of a coordinator are nobody else's. */
export interface Parties {
  /** What a whole message asks for by words that only some people have. Null: nothing, or the words are not theirs. */
  meant(words: string, actor: KnownPerson): Promise<Command | null>
  /** Whether help would list these words to somebody; what no help lists is everybody's. */
  isListedTo(command: Command, actor: KnownPerson): Promise<boolean>
  /** What there is to ask for, for this person. */
  helpOf(actor: KnownPerson): Promise<Help>
}

/** The lines of help for what rooms hear in free words. */
export const hintsOf = (rooms: readonly Pick<Room, 'hints'>[]): readonly HelpLine[] => rooms.flatMap(({ hints = [] }) => hints)

/** Asks the rooms what somebody is. `open`: the same rooms once they are open. */
export function partiesOf(rooms: readonly Room[], open: () => readonly OpenRoom[]): Parties {
  const asked = askedOf(rooms)
  const own = asked.filter(({ by }) => by !== undefined)
  const meant = messageReader(own)
  const hints = hintsOf(rooms)
  const partiesFor = async (actor: KnownPerson): Promise<readonly Party[]> =>
    (await Promise.all(open().flatMap((room) => (room.parties ? [room.parties(actor)] : [])))).flat()
  return {
    async meant(words, actor) {
      const command = meant(words)
      if (!command) return null
      const parties = await partiesFor(actor)
      return own.some((each) => each.command === command && each.by?.some((party) => parties.includes(party))) ? command : null
    },
    async isListedTo(command, actor) {
      const listed = asked.filter(({ command: each, help }) => help && each.do === command.do)
      if (listed.length === 0) return true
      const parties = await partiesFor(actor)
      return listed.some(({ by, help }) => [by, help?.to].every((whose) => isFor(whose, parties)))
    },
    helpOf: async (actor) => helpFor(asked, hints, await partiesFor(actor), actor.language),
  }
}
