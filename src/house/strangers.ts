/** What those hear and may fill in of whom Pari knows only what their platform tells. */
import type { Command } from '../contract/command.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { Profile } from '../contract/platform.ts'
import type { Reply } from '../contract/view.ts'
import type { Stranger } from '../people/directory.ts'
import { isHidden } from '../people/hidden.ts'
import type { OpenRoom } from './room.ts'
import { tooLong } from './too-long.ts'

interface Strangers {
  handle(command: Command, who: Stranger): Promise<Reply>
  open(opening: Command, who: Stranger): Promise<Opened>
  submit(submission: Command, filled: Filled, who: Stranger): Promise<Submitted>
}

/** Whether their platform vouches for who they are: an account of another organisation is only what that one says. */
const isNewcomer = (who: Profile | null): who is Profile => who !== null && who.kind !== 'external' && !isHidden(who)

/** The part of the door that is for strangers. It throws when no room greets them. */
export function strangersIn(open: readonly OpenRoom[]): Strangers {
  const greeting = open.find((room) => room.greetStranger !== undefined)
  const nameless = open.find((room) => room.nameless !== undefined)?.nameless
  const newcomers = open.find((room) => room.newcomers !== undefined)?.newcomers
  const greet = async ({ stranger }: Stranger): Promise<Reply> => {
    if (!greeting?.greetStranger) throw new Error('No room greets strangers.')
    return greeting.greetStranger(stranger)
  }
  return {
    async handle(command, who) {
      const tap = newcomers?.taps[command.do]
      return tap && isNewcomer(who.stranger) ? tap(command, who.stranger) : greet(who)
    },
    async open(opening, who) {
      const opens = newcomers?.openings[opening.do]
      if (opens && isNewcomer(who.stranger)) return opens(opening, who.stranger)
      return (isHidden(who.stranger) && (await nameless?.openings[opening.do]?.(who.stranger))) || greet(who)
    },
    async submit(sent, filled, who) {
      const [form, first] = [nameless?.submissions[sent.do], newcomers?.submissions[sent.do]]
      const { stranger } = who
      if (first && isNewcomer(stranger))
        return tooLong(filled.texts, first.most, stranger.language ?? 'en') ?? first.take(sent, filled, stranger)
      if (!form || !isHidden(stranger)) return greet(who)
      return tooLong(filled.texts, form.most, stranger.language ?? 'en') ?? form.take(filled, stranger)
    },
  }
}
