/**
 * What pairs do after their introduction or kick-off: a rhythm, dates that both agreed to, and questions about them. It never decides for a pair, shows
 * nobody what somebody else wrote about a meeting, and never ends a pair.
 */
import { type Answering, room } from '../house/room.ts'
import type { PartingStore } from '../programme/leaving/parting.ts'
import { answerMeeting } from './asking/answer.ts'
import { keepReaders } from './asking/digest.ts'
import { judged } from './asking/last-look.ts'
import { keepMeetingLog, keepTold, openMeetingLog, openTold } from './asking/log.ts'
import { lastLook } from './asking/look.prisma.ts'
import { card } from './card.ts'
import { commands, mostLine, mostTheme, mostVenue, mostWord } from './commands.ts'
import { keepScans } from './course/begin.ts'
import { keepCourses } from './course/course.ts'
import { deeds } from './deeds.ts'
import type { Deps } from './deps.ts'
import { foreseenOfFits, foreseenOfPairs, foreseenOfReaders } from './foreseen.prisma.ts'
import { heeds } from './heeds.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { askParting, openParting } from './lasting/ask-parting.ts'
import { keepPairs } from './lasting/fewer.ts'
import { answerFit, keepFits } from './lasting/fit.ts'
import { partingIn } from './lasting/parting.prisma.ts'
import { endRest, openRest, restPair } from './lasting/rest.ts'
import { openUnwinding, unwindPair } from './lasting/unwind.ts'
import { openWord, sendWord } from './lasting/word.ts'
import { agreeMeeting, callOffMeeting } from './planning/agree.ts'
import { showSeries, showTimes } from './planning/suggest.ts'
import { proposeMeeting, suggestTyped } from './planning/tapped.ts'
import { openTime, proposeTime } from './planning/typed.ts'
import { rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import { choosePairRhythm, chooseRhythm, mostThemes, openPairRhythm, openRhythm } from './rhythm/choose-rhythm.ts'
import { sheets } from './sheet.ts'
import { mute, showDates, showMeetings } from './show.ts'
import { meetingsIn } from './store.prisma.ts'
import type { MeetingStore } from './store.ts'
import { leavePair, showPhones, showWatched } from './watch/show.ts'

type Own = { readonly meetings: MeetingStore; readonly parting: PartingStore }

/** What takes the forms of this room. */
const formsOf = (deps: Deps): Answering<Pick<typeof commands, 'submissions'>>['submissions'] => ({
  proposeTime: {
    most: { venue: mostVenue },
    take: (sent, filled, { actor }) => proposeTime(deps, sent, filled, actor),
    again: ({ pair, meeting, item, as }) => ({ do: 'openTime', mark: 'opening', pair, meeting, item, as }),
  },
  keepMeetingLog: {
    most: { theme: mostTheme, line: mostLine },
    take: (sent, filled, { actor }) => keepMeetingLog(deps, sent, filled, actor),
    again: ({ meeting, pair }) => ({ do: 'openMeetingLog', mark: 'opening', meeting, pair }),
  },
  keepTold: {
    take: (sent, filled, { actor }) => keepTold(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openTold', mark: 'opening', pair }),
  },
  choosePairRhythm: {
    take: (sent, filled, { actor }) => choosePairRhythm(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openPairRhythm', mark: 'opening', pair }),
  },
  chooseRhythm: {
    most: { themes: mostThemes },
    take: (sent, filled, { actor }) => chooseRhythm(deps, sent, filled, actor),
    again: ({ cohort }) => ({ do: 'openRhythm', mark: 'opening', cohort }),
  },
  restPair: {
    take: (sent, filled, { actor }) => restPair(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openRest', mark: 'opening', pair }),
  },
  askParting: {
    take: (sent, filled, { actor }) => askParting(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openParting', mark: 'opening', pair }),
  },
  unwindPair: {
    take: (sent, filled, { actor }) => unwindPair(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openUnwinding', mark: 'opening', pair }),
  },
  sendWord: {
    most: { text: mostWord },
    take: (sent, filled, { actor }) => sendWord(deps, sent, filled, actor),
    again: ({ pair }) => ({ do: 'openWord', mark: 'opening', pair }),
  },
})

/** The room of pairs that meet. */
export const meetings = room({
  name: 'meetings',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  // A look at a cohort begins its pairs; the pairs say what follows.
  foresees: { pair_course: foreseenOfPairs, meeting_reader: foreseenOfReaders, pair_fit: foreseenOfFits, meeting_scan: null },
  asked: [
    {
      command: { do: 'showMeetings', mark: 'look' },
      words: 'meetings tapaamiset tapaamisemme träffar träffarna',
      help: {
        rank: 1.65,
        to: ['participant'],
        line: {
          en: 'meetings: when you meet, and how often you have met',
          fi: 'tapaamiset: milloin tapaatte ja kuinka usein olette tavanneet',
          sv: 'träffar: när ni träffas och hur ofta ni har träffats',
        },
      },
    },
  ],
  open(housing) {
    const { clock } = housing
    const stores = { meetings: meetingsIn(housing.busyIn), parting: partingIn }
    const deps = { clock, transact: housing.transact<Own>(stores), waysToPair: housing.waysToPair }
    return {
      taps: {
        proposeMeeting: (tap, { actor }) => proposeMeeting(deps, tap, actor),
        suggestTyped: (tap, { actor }) => suggestTyped(deps, tap, actor),
        agreeMeeting: (tap, { actor }) => agreeMeeting(deps, tap, actor),
        callOffMeeting: (tap, { actor }) => callOffMeeting(deps, tap, actor),
        answerMeeting: (tap, { actor }) => answerMeeting(deps, tap, actor),
        muteMeetings: (_, { actor }) => mute(deps, true, actor),
        unmuteMeetings: (_, { actor }) => mute(deps, false, actor),
        answerFit: (tap, { actor }) => answerFit(deps, tap, actor),
        leavePair: (tap, { actor }) => leavePair(deps, tap, actor),
        keepPairs: (_, { actor }) => keepPairs(deps, actor),
        endRest: (tap, { actor }) => endRest(deps, tap, actor),
      },
      looks: {
        showMeetings: (_, { actor }) => showMeetings(deps, actor),
        showTimes: (look, { actor }) => showTimes(deps, look, actor),
        showDates: (look, { actor }) => showDates(deps, look, actor),
        showSeries: (look, { actor }) => showSeries(deps, look, actor),
        showWatched: (look, { actor }) => showWatched(deps, look, actor),
        showPhones: (look, { actor }) => showPhones(deps, look, actor),
      },
      openings: {
        openTime: (opening, { actor }) => openTime(deps, opening, actor),
        openMeetingLog: (opening, { actor }) => openMeetingLog(deps, opening, actor),
        openTold: (opening, { actor }) => openTold(deps, opening, actor),
        openPairRhythm: (opening, { actor }) => openPairRhythm(deps, opening, actor),
        openRhythm: (opening, { actor }) => openRhythm(deps, opening, actor),
        openRest: (opening, { actor }) => openRest(deps, opening, actor),
        openParting: (opening, { actor }) => openParting(deps, opening, actor),
        openUnwinding: (opening, { actor }) => openUnwinding(deps, opening, actor),
        openWord: (opening, { actor }) => openWord(deps, opening, actor),
      },
      submissions: formsOf(deps),
      due: [
        housing.due<Own>('meeting_scan', 20, stores, keepScans),
        housing.due<Own>('pair_course', 50, stores, keepCourses),
        housing.due<Own>('meeting_reader', 50, stores, keepReaders),
        housing.due<Own>('pair_fit', 50, stores, keepFits),
      ],
      heeds: housing.heeds<Own>(stores, heeds),
      lastLook: { kinds: judged, look: lastLook },
      card: (subject, actor) => card(deps, subject, actor),
      plannedWith: (enrolmentIds) => deps.transact(({ meetings: known }) => known.plannedWith(enrolmentIds, clock.now())),
      sheets: (of) => sheets(deps, of),
      home: (actor, { coordinates }) => home(deps, actor, coordinates),
    }
  },
})
