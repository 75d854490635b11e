/**
 * One text to many, each accounted for: drafts, an audience by rule, and a report in which everybody is in one column. What is sent goes to each
 * once at most, may be corrected and withdrawn, and news may be muted. It never writes to anybody whom nobody counted first.
 */
import { type Answering, room } from '../house/room.ts'
import { hoursAfter } from '../kit/clock.ts'
import { asked } from './asked.ts'
import { chooseAudience, openAudience, renewAudience } from './audience/choose-audience.ts'
import { correctAnnouncement, openCorrection } from './changes/correct.ts'
import { previewRecall, recallAnnouncement } from './changes/recall.ts'
import * as sayAgain from './changes/say-again.ts'
import { commands, mostAlt, mostQuestion, mostText, mostTitle } from './commands.ts'
import { deeds } from './deeds.ts'
import type { Deps } from './deps.ts'
import { chooseMany, openMany } from './drafts/choose-many.ts'
import { chooseWhen, openWhen } from './drafts/choose-when.ts'
import { openAnnouncement, renewAnnouncement, writeAnnouncement } from './drafts/compose.ts'
import { cohortNames } from './drafts/compose-fields.ts'
import { copyAnnouncement, deleteAnnouncement, showAudience, showDraft, unplan } from './drafts/draft.ts'
import { showAnnouncements } from './drafts/list.ts'
import { awaitsPicture, choosePicture, openPicture, takePicture } from './drafts/picture.ts'
import { heeds } from './heeds.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { foreseenIn, rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import * as question from './replies/question.ts'
import { muteNews, openTap, showAnnouncement, tapAnnouncement } from './replies/receive.ts'
import { showColumn, showReport } from './report/report.ts'
import { sheets } from './report/sheet.ts'
import { lastLook } from './sending/looks-again.prisma.ts'
import { keepAnnouncements } from './sending/release.ts'
import { waits } from './sending/restored.prisma.ts'
import { duePlaces } from './sending/say-places.ts'
import { askSecond, openSend, sendAnnouncement, sendToMe } from './sending/send.ts'
import { announcementsIn } from './store.prisma.ts'
import type { AnnouncementStore } from './store.ts'

type Own = { readonly announcements: AnnouncementStore }
const texts = Object.fromEntries(
  ['en', 'fi', 'sv'].flatMap((each) => [
    [`title_${each}`, mostTitle],
    [`text_${each}`, mostText],
    [`alt_${each}`, mostAlt],
  ]),
) as Record<string, number>
/** Ids of cohorts with commas between, in each of their fields. */
const ids = Object.fromEntries(cohortNames.map((name) => [name, 400]))

/** What takes the forms of this room. */
const formsOf = (deps: Deps): Answering<Pick<typeof commands, 'submissions'>>['submissions'] => ({
  writeAnnouncement: {
    most: { ...texts, ...ids, alt: mostAlt },
    take: (sent, filled, acting) => writeAnnouncement(deps, sent, filled, acting),
    again: ({ announcement }) => ({ do: 'openAnnouncement', mark: 'opening', announcement }),
    renew: (sent, texts, acting) => renewAnnouncement(deps, sent, texts, acting),
  },
  chooseMany: {
    take: (_, filled, { actor }) => chooseMany(deps, filled.texts, actor),
    again: () => ({ do: 'openMany', mark: 'opening' }),
  },
  chooseAudience: {
    most: { people: 3000, ...ids, states: 200 },
    take: (sent, filled, { actor }) => chooseAudience(deps, sent, filled.texts, actor),
    again: again('openAudience'),
    renew: (sent, texts, { actor }) => renewAudience(deps, sent, texts, actor),
  },
  chooseWhen: { take: (sent, filled, { actor }) => chooseWhen(deps, sent, filled.texts, actor), again: again('openWhen') },
  choosePicture: {
    most: { ...texts, alt: mostAlt },
    take: (sent, filled, { actor }) => choosePicture(deps, sent, filled, actor),
    again: again('openPicture'),
  },
  sendAnnouncement: {
    take: (sent, filled, { actor }) => sendAnnouncement(deps, sent, filled.texts, actor),
    again: again('openSend'),
  },
  correctAnnouncement: {
    most: texts,
    take: (sent, filled, { actor }) => correctAnnouncement(deps, sent, filled.texts, actor),
    again: again('openCorrection'),
  },
  askQuestion: {
    most: { text: mostQuestion },
    take: (sent, filled, { actor }) => question.askQuestion(deps, sent, filled.texts, actor),
    again: again('openQuestion'),
  },
  answerQuestion: {
    most: { text: mostQuestion },
    take: (sent, filled, { actor }) => question.answerQuestion(deps, sent, filled.texts, actor),
    again: ({ question: of }) => ({ do: 'openAnswer', mark: 'opening', question: of }),
  },
})

const again =
  <Do extends string>(does: Do) =>
  (sent: { readonly announcement: string }) => ({ do: does, mark: 'opening' as const, announcement: sent.announcement })

/** The room that writes to many. */
export const announcements = room({
  name: 'announcements',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  // What is said in a channel is in no inbox.
  foresees: { announcement: foreseenIn, announcement_place: null },
  waits,
  asked,
  shortcuts: { announce: { do: 'openAnnouncement', mark: 'opening' } },
  open(housing) {
    const { clock, platformOf } = housing
    const stores = { announcements: announcementsIn }
    const deps = { clock, platformOf, transact: housing.transact<Own>(stores) }
    const waiting = housing.due<Own>('announcement_place', 5, stores, ({ announcements }, ids, now) =>
      announcements.postponePlaces(ids, hoursAfter(now, 1)),
    )
    return {
      taps: {
        tapAnnouncement: (tap, { actor }) => tapAnnouncement(deps, tap, actor),
        muteNews: (tap, { actor }) => muteNews(deps, true, tap, actor),
        unmuteNews: (tap, { actor }) => muteNews(deps, false, tap, actor),
        sendToMe: (tap, acting) => sendToMe(deps, tap, acting),
        copyAnnouncement: (tap, { actor }) => copyAnnouncement(deps, tap, actor),
        deleteAnnouncement: (tap, { actor }) => deleteAnnouncement(deps, tap, actor),
        unplanAnnouncement: (tap, { actor }) => unplan(deps, tap, actor),
        askSecond: (tap, { actor }) => askSecond(deps, tap, actor),
        sendFailedAgain: (tap, { actor }) => sayAgain.sendFailedAgain(deps, tap, actor),
        sendUnknownAgain: (tap, { actor }) => sayAgain.sendUnknownAgain(deps, tap, actor),
        remindUntapped: (tap, { actor }) => sayAgain.remindUntapped(deps, tap, actor),
        recallAnnouncement: (tap, { actor }) => recallAnnouncement(deps, tap, actor),
      },
      looks: {
        showAnnouncements: (look, { actor }) => showAnnouncements(deps, look, actor),
        showDraft: (look, { actor }) => showDraft(deps, look, actor),
        showAudience: (look, { actor }) => showAudience(deps, look, actor),
        showReport: (look, { actor }) => showReport(deps, look, actor),
        showColumn: (look, { actor }) => showColumn(deps, look, actor),
        previewRecall: (look, { actor }) => previewRecall(deps, look, actor),
        previewUnknown: (look, { actor }) => sayAgain.previewUnknown(deps, look, actor),
        showAnnouncement: (look, { actor }) => showAnnouncement(deps, look, actor),
        showQuestion: (look, { actor }) => question.showQuestion(deps, look, actor),
      },
      openings: {
        openAnnouncement: (opening, acting) => openAnnouncement(deps, opening, acting),
        openMany: (_, { actor }) => openMany(deps, actor),
        openAudience: (opening, { actor }) => openAudience(deps, opening, actor),
        openWhen: (opening, { actor }) => openWhen(deps, opening, actor),
        openPicture: (opening, { actor }) => openPicture(deps, opening, actor),
        openSend: (opening, { actor }) => openSend(deps, opening, actor),
        openCorrection: (opening, { actor }) => openCorrection(deps, opening, actor),
        openQuestion: (opening, { actor }) => question.openQuestion(deps, opening, actor),
        openAnswer: (opening, { actor }) => question.openAnswer(deps, opening, actor),
        openTap: (opening, { actor }) => openTap(deps, opening, actor),
      },
      submissions: formsOf(deps),
      due: [housing.due<Own>('announcement', 5, stores, keepAnnouncements), duePlaces(deps, waiting)],
      heeds: housing.heeds<Own>(stores, heeds),
      lastLook,
      sentPictures: {
        awaits: ({ actor }) => awaitsPicture(deps, actor),
        take: (picture, { actor }) => takePicture(deps, picture, actor),
      },
      sheets: (of) => sheets(deps, of),
      home: (actor, { coordinates }) => home(deps, actor, coordinates),
    }
  },
})
