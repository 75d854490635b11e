/** What those hear and may fill in of whom Pari knows only what their platform tells. */
import type { Command } from '../contract/command.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { Reply } from '../contract/view.ts'
import type { Stranger } from '../people/directory.ts'
import { isHidden } from '../people/hidden.ts'
import type { OpenRoom } from './room.ts'
import { tooLong } from './too-long.ts'

interface Strangers {
  greet(who: Stranger): Reply
  open(opening: Command, who: Stranger): Promise<Opened>
  submit(submission: Command, filled: Filled, who: Stranger): Promise<Submitted>
}

/** The part of the door that is for strangers. It throws when no room greets them. */
export function strangersIn(open: readonly OpenRoom[]): Strangers {
  const greeting = open.find((room) => room.greetStranger !== undefined)
  const nameless = open.find((room) => room.nameless !== undefined)?.nameless
  const greet = ({ stranger }: Stranger): Reply => {
    if (!greeting?.greetStranger) throw new Error('No room greets strangers.')
    return greeting.greetStranger(stranger)
  }
  return {
    greet,
    async open({ do: opening }, who) {
      return (isHidden(who.stranger) && (await nameless?.openings[opening]?.(who.stranger))) || greet(who)
    },
    async submit({ do: sent }, filled, who) {
      const form = nameless?.submissions[sent]
      if (!form || !isHidden(who.stranger)) return greet(who)
      return tooLong(filled.texts, form.most, who.stranger.language ?? 'en') ?? form.take(filled, who.stranger)
    },
  }
}
