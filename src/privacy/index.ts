/**
 * Everybody reads what Pari knows about them, and has it deleted when they wish: they are told first what goes and what stays as a number. Those with whom
 * they were a pair and their coordinators hear it, without a name. What a programme no longer needs goes by itself, as its coordinators chose and could
 * see beforehand. It keeps nothing itself.
 */
import { answering } from '../house/link.ts'
import { room } from '../house/room.ts'
import type { Shrinker } from '../people/holding.ts'
import { asksToForget, asksWhatIsKnown, commands, opensKeeping } from './commands.ts'
import { deeds } from './deeds.ts'
import { askToForget, forgetThem } from './forget.ts'
import { home } from './home.ts'
import { openKeeping, showKeeping, takeKeeping } from './keeping.ts'
import { kinds } from './kinds.ts'
import { knownAnswers, knownLink, showKnown } from './show.ts'
import { shrinkProgrammes } from './shrink.ts'
import { shrinkingIn } from './shrinking.prisma.ts'
import type { ShrinkingStore } from './shrinking.ts'
import { privacyIn } from './store.prisma.ts'
import type { PrivacyStore } from './store.ts'
import { tellOthers } from './tell.ts'

/** The room in which people read what is known about them, and have it deleted. */
export const privacy = room({
  name: 'privacy',
  commands,
  kinds,
  deeds,
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
  // What is deleted by itself stands apart from what is said.
  foresees: { programme: null },
  open(housing) {
    const { clock, linkTo, heldOf, forget } = housing
    const deps = { clock, linkTo, heldOf, forget, transactWidely: housing.transactWidely({}) }
    const keeping = {
      clock,
      transact: housing.transact<{ readonly shrinking: ShrinkingStore }>({ shrinking: shrinkingIn }),
      transactWidely: housing.transactWidely<{ readonly shrinking: ShrinkingStore }>({ shrinking: shrinkingIn }),
    }
    return {
      taps: {
        showKnown: (_, { actor }) => showKnown(deps, actor),
        askToForget: (_, { actor }) => askToForget(deps, actor),
        forgetMe: (_, { actor }) => forgetThem(deps, actor),
      },
      looks: { showKeeping: (_, { actor }) => showKeeping(keeping, actor) },
      openings: { openKeeping: (opening, { actor }) => openKeeping(keeping, opening, actor) },
      submissions: {
        changeKeeping: {
          take: (submission, filled, { actor }) => takeKeeping(keeping, submission, filled, actor),
          again: ({ programme }) => opensKeeping(programme),
        },
      },
      home: (actor, { isWhole }) => home(keeping, actor, isWhole),
      heeds: housing.heeds<{ readonly privacy: PrivacyStore }>({ privacy: privacyIn }, { forgotten: tellOthers }),
      due: [
        housing.due<{ readonly shrinking: ShrinkingStore; readonly shrinker: Shrinker }>(
          'programme',
          1,
          { shrinking: shrinkingIn, shrinker: housing.shrinker },
          shrinkProgrammes,
        ),
      ],
      links: [answering(knownLink, knownAnswers(deps))],
    }
  },
})
