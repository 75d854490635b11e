/**
 * What is planned stands in people's own calendars: a kick-off as a file, and all dates of somebody as a calendar that follows what is moved or
 * cancelled. Never asks for access to anybody's calendar, and never tells anybody by a calendar alone.
 */
import { answering } from '../house/link.ts'
import { room } from '../house/room.ts'
import { commands, showsCalendar } from './commands.ts'
import { heeds } from './heeds.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { entryAnswers, entryLink, feedAnswers, feedLink } from './links.ts'
import { meetingsIn } from './meetings.prisma.ts'
import { sendEntry, showCalendar } from './show.ts'
import { calendarsIn } from './store.prisma.ts'
import type { CalendarStore } from './store.ts'

/** The room that brings dates into calendars. */
export const calendars = room({
  name: 'calendars',
  commands,
  holds,
  asked: [
    {
      command: showsCalendar,
      words: 'calendar kalenteri kalenteriin kalender kalendern',
      help: {
        rank: 3.7,
        line: {
          en: 'calendar: your dates, for your own calendar',
          fi: 'kalenteri: tapaamisaikasi omaan kalenteriisi',
          sv: 'kalender: dina tider, till din egen kalender',
        },
      },
    },
  ],
  open(housing) {
    const { clock, linkTo, platformOf } = housing
    const stores = { calendars: calendarsIn }
    const deps = { clock, linkTo, platformOf, transact: housing.transact<{ readonly calendars: CalendarStore }>(stores) }
    return {
      taps: { sendEntry: ({ kickOff }, { actor, workspace }) => sendEntry(deps, kickOff, actor, workspace) },
      busyIn: (statements) => (personIds) => meetingsIn(statements).busy(personIds, clock.now()),
      looks: { showCalendar: (look, { actor, workspace }) => showCalendar(deps, look, actor, workspace) },
      heeds: housing.heeds<{ readonly calendars: CalendarStore }>(stores, heeds),
      links: [answering(entryLink, entryAnswers(deps)), answering(feedLink, feedAnswers(deps))],
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    }
  },
})
