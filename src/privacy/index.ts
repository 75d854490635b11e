/**
 * Everybody reads what Pari knows about them, and has it deleted when they wish: they are told first what goes and what stays as a number. Those with whom
 * they were a pair and their coordinators hear it, without a name. It keeps nothing itself, and never deletes what nobody asked for.
 */
import { answering } from '../house/link.ts'
import { room } from '../house/room.ts'
import { asksToForget, asksWhatIsKnown, commands } from './commands.ts'
import { askToForget, forgetThem } from './forget.ts'
import { kinds } from './kinds.ts'
import { knownAnswers, knownLink, showKnown } from './show.ts'
import { privacyIn } from './store.prisma.ts'
import type { PrivacyStore } from './store.ts'
import { tellOthers } from './tell.ts'

/** The room in which people read what is known about them, and have it deleted. */
export const privacy = room({
  name: 'privacy',
  commands,
  kinds,
  asked: [
    {
      command: asksWhatIsKnown,
      words: 'data mydata tietoni tietojani uppgifter',
      leads: 'my mina',
      help: {
        rank: 3.5,
        line: {
          en: 'my data: what I know about you, and how to delete it',
          fi: 'tietoni: mitä tiedän sinusta ja miten poistat sen',
          sv: 'mina uppgifter: vad jag vet om dig och hur du raderar det',
        },
        button: { en: 'My data', fi: 'Tietoni', sv: 'Mina uppgifter' },
      },
    },
    { command: asksToForget, words: 'forget delete unohda poista glöm glom radera' },
  ],
  open(housing) {
    const { clock, linkTo, heldOf, forget } = housing
    const deps = { clock, linkTo, heldOf, forget, transactWidely: housing.transactWidely({}) }
    return {
      taps: {
        showKnown: (_, { actor }) => showKnown(deps, actor),
        askToForget: (_, { actor }) => askToForget(deps, actor),
        forgetMe: (_, { actor }) => forgetThem(deps, actor),
      },
      heeds: housing.heeds<{ readonly privacy: PrivacyStore }>({ privacy: privacyIn }, { forgotten: tellOthers }),
      links: [answering(knownLink, knownAnswers(deps))],
    }
  },
})
