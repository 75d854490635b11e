/**
 * Who came to a kick-off: a list from an hour before, taps of coordinators and of helpers at the door, and who waits for whom. On the next working
 * day it asks those kindly who were missing. It changes no pair and takes nobody off, and never takes silence for an answer.
 */
import { answering } from '../house/link.ts'
import { room } from '../house/room.ts'
import { card } from './card.ts'
import { answerCare } from './care.ts'
import { commands, mostFind } from './commands.ts'
import { deeds } from './deeds.ts'
import { closeDoor, doorAnswers, showDoor } from './door.ts'
import { doorLink } from './door-link.ts'
import { keepEvenings } from './evening.ts'
import { heeds } from './heeds.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { joinThem } from './join.ts'
import { kinds } from './kinds.ts'
import { openFindGuest, showPresence } from './list.ts'
import { foreseenIn, rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import { sheets } from './sheet.ts'
import { previewRest, showSides, tickRest } from './sides.ts'
import { presenceIn } from './store.prisma.ts'
import type { PresenceStore } from './store.ts'
import { tick } from './tick.ts'

/** The room that knows who was there. */
export const presence = room({
  name: 'presence',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  foresees: { evening: foreseenIn },
  open(housing) {
    const { clock, linkTo, showCard } = housing
    const stores = { presence: presenceIn }
    const deps = { clock, linkTo, showCard, transact: housing.transact<{ readonly presence: PresenceStore }>(stores) }
    return {
      taps: {
        tick: (tap, { actor }) => tick(deps, tap, actor),
        tickRest: (tap, { actor }) => tickRest(deps, tap, actor),
        joinThem: (tap, { actor }) => joinThem(deps, tap, actor),
        closeDoor: ({ cohort }, { actor }) => closeDoor(deps, cohort, actor),
        answerCare: (tap, { actor }) => answerCare(deps, tap, actor),
      },
      looks: {
        showPresence: (look, { actor }) => showPresence(deps, look, actor),
        showSides: ({ cohort }, { actor }) => showSides(deps, cohort, actor),
        previewRest: ({ cohort }, { actor }) => previewRest(deps, cohort, actor),
        showDoor: ({ cohort }, { actor }) => showDoor(deps, cohort, actor),
        showGuest: ({ cohort, enrolment }, { actor }) => showCard({ cohortId: cohort, enrolmentId: enrolment }, actor),
      },
      openings: { openFindGuest: (opening, { actor }) => openFindGuest(deps, opening, actor) },
      submissions: {
        findGuest: {
          most: { text: mostFind },
          take: ({ cohort }, { texts }, { actor }) => showPresence(deps, { cohort, text: (texts['text'] ?? '').slice(0, mostFind) }, actor),
          again: ({ cohort }) => ({ do: 'openFindGuest', mark: 'opening', cohort }),
        },
      },
      due: [housing.due<{ readonly presence: PresenceStore }>('evening', 20, stores, keepEvenings)],
      heeds: housing.heeds<{ readonly presence: PresenceStore }>(stores, heeds),
      links: [answering(doorLink, doorAnswers(deps))],
      sheets: (of) => sheets(deps, of),
      card: (subject, actor) => card(deps, subject, actor),
      home: async (actor, { coordinates }) => (coordinates ? { cohorts: await home(deps, actor) } : {}),
    }
  },
})
