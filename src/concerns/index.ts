/**
 * «I'm worried about something»: everybody writes to one person whom they choose, hears at once who reads it, and is answered there. Its reader is
 * reminded until they take it up; its sender may choose somebody else. What is written stands in no message, list, report, log or audit, and never reaches
 * anybody whom its sender has not chosen.
 */
import { room } from '../house/room.ts'
import type { StoppedContact } from '../programme/stopped-contact.ts'
import { commands, mostText, opensConcern, opensReaders } from './commands.ts'
import { contactIn } from './contact.prisma.ts'
import { deeds } from './deeds.ts'
import { foreseenIn } from './foreseen.prisma.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { settleConcern, showConcern, takeUpConcern } from './read.ts'
import { openReaders, saveReaders } from './readers.ts'
import { heeds, keepConcerns } from './remind.ts'
import { openConcern, sendConcern } from './send.ts'
import { card, resumeContact, stopContact } from './stop.ts'
import { concernsIn } from './store.prisma.ts'
import type { ConcernStore } from './store.ts'
import { chooseOtherReader, openConcernReply, openOtherReader, sendConcernReply } from './write.ts'

type Own = { readonly concerns: ConcernStore; readonly contact: StoppedContact }
/** Ten ids with commas between. */
const mostIds = 400

/** The room in which people write what worries them. */
export const concerns = room({
  name: 'concerns',
  commands,
  kinds,
  deeds,
  holds,
  foresees: { concern: foreseenIn },
  asked: [
    {
      command: opensConcern,
      words: 'worried concern huoli huolissani huolestunut orolig oro',
      whole: [
        'i am worried',
        'im worried',
        'i am worried about something',
        'im worried about something',
        'olen huolissani',
        'jokin huolestuttaa minua',
        'jag är orolig',
        'något oroar mig',
      ],
      help: {
        rank: 3.8,
        line: {
          en: 'worried: write to somebody you choose when something isn’t right',
          fi: 'huolissani: kirjoita valitsemallesi henkilölle, jos jokin huolestuttaa',
          sv: 'orolig: skriv till någon du väljer om något oroar dig',
        },
        button: { en: 'I’m worried about something', fi: 'Jokin huolestuttaa minua', sv: 'Något oroar mig' },
      },
    },
  ],
  open(housing) {
    const { clock } = housing
    const stores = { concerns: concernsIn, contact: contactIn }
    const deps = { clock, transact: housing.transact<Own>(stores) }
    return {
      taps: {
        takeUpConcern: (tap, { actor }) => takeUpConcern(deps, tap, actor),
        settleConcern: (tap, { actor }) => settleConcern(deps, tap, actor),
        stopContact: (tap, { actor }) => stopContact(deps, tap, actor),
        resumeContact: (tap, { actor }) => resumeContact(deps, tap, actor),
      },
      looks: { showConcern: (look, { actor }) => showConcern(deps, look, actor) },
      openings: {
        openConcern: (_, { actor }) => openConcern(deps, actor),
        openConcernReply: (opening, { actor }) => openConcernReply(deps, opening, actor),
        openOtherReader: (opening, { actor }) => openOtherReader(deps, opening, actor),
        openConcernReaders: (opening, { actor }) => openReaders(deps, opening, actor),
      },
      submissions: {
        sendConcern: {
          most: { text: mostText, stop: mostIds },
          take: (_, filled, { actor }) => sendConcern(deps, filled, actor),
          again: () => opensConcern,
        },
        sendConcernReply: {
          most: { text: mostText },
          take: (sent, filled, { actor }) => sendConcernReply(deps, sent, filled, actor),
          again: ({ concern }) => ({ do: 'openConcernReply', mark: 'opening', concern }),
        },
        chooseOtherReader: {
          take: (sent, filled, { actor }) => chooseOtherReader(deps, sent, filled, actor),
          again: ({ concern }) => ({ do: 'openOtherReader', mark: 'opening', concern }),
        },
        saveConcernReaders: {
          most: { readers: mostIds },
          take: (sent, filled, { actor }) => saveReaders(deps, sent, filled, actor),
          again: ({ programme }) => opensReaders(programme),
        },
      },
      due: [housing.due<Own>('concern', 50, stores, keepConcerns)],
      heeds: housing.heeds<Own>(stores, heeds),
      card: (subject, actor) => card(deps, subject, actor),
      home: (actor, soFar) => home(deps, actor, soFar),
    }
  },
})
