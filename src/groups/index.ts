/**
 * Mentors and mentees meet in groups, beside their pairs: suggested or listed, kept as a draft, and told to everybody in them at once. A group that is
 * published gets a channel, whose people Pari follows; a cohort gets one by a coordinator's tap. Where Pari may open none, it asks the coordinator to, step by step. Nobody
 * hears of a draft, nobody is brought back who has left, and no error removes or makes anything.
 */
import type { Heed } from '../house/housing.ts'
import { room } from '../house/room.ts'
import { earlier, type Instant } from '../kit/clock.ts'
import { agreementDoor } from './agreement/door.ts'
import { followAgreement } from './agreement/follow.ts'
import { agreement } from './agreement/held.prisma.ts'
import { agreementsIn } from './agreement/store.prisma.ts'
import { askingDoor } from './asking/door.ts'
import { askingIn } from './asking/store.prisma.ts'
import { card } from './cohort-channel/card.ts'
import { heeds } from './cohort-channel/follow.ts'
import { holds as channelHolds } from './cohort-channel/held.prisma.ts'
import { home } from './cohort-channel/home.ts'
import { openChannel } from './cohort-channel/open.ts'
import { againAt, staleChannels } from './cohort-channel/refresh.ts'
import { channelsIn } from './cohort-channel/store.prisma.ts'
import type { ChannelStore } from './cohort-channel/store.ts'
import { finishTask } from './cohort-channel/task.ts'
import { commands, showsContacts, showsGroupMeetings, showsJoiningPairs } from './commands.ts'
import type { Own as Contacts } from './contacts/deps.ts'
import { contactsDoor } from './contacts/door.ts'
import { card as contactCard } from './contacts/held.prisma.ts'
import { contactsIn } from './contacts/store.prisma.ts'
import { deeds } from './deeds.ts'
import { line } from './ending/held.prisma.ts'
import { endingsIn } from './ending/store.prisma.ts'
import { formingDoor } from './forming/door.ts'
import { member } from './forming/held.prisma.ts'
import { lastLook } from './forming/last-look.prisma.ts'
import { rehearsedIn } from './forming/rehearsal.prisma.ts'
import { rehearses } from './forming/rehearsal.ts'
import { formingIn } from './forming/store.prisma.ts'
import { kinds } from './kinds.ts'
import type { Deps as PlaceDeps } from './place/deps.ts'
import { placesDoor } from './place/door.ts'
import { channelMember } from './place/held.prisma.ts'
import { placesIn } from './place/store.prisma.ts'
import type { Own as Rhythm } from './rhythm/deps.ts'
import { rhythmDoor } from './rhythm/door.ts'
import { followRhythm } from './rhythm/follow.ts'
import { foreseenOfGroups } from './rhythm/foreseen.prisma.ts'
import { rhythmHeeds } from './rhythm/heeds.ts'
import { answer } from './rhythm/held.prisma.ts'
import { rhythmIn } from './rhythm/store.prisma.ts'

/** The room of groups, and of the channel of a cohort. */
export const groups = room({
  name: 'groups',
  commands,
  kinds,
  deeds,
  holds: [...channelHolds, member, channelMember, line, answer, agreement, contactCard],
  rehearses: { ...rehearses, rows: rehearsedIn },
  // What a cohort's channel shows changes; nobody is written to.
  foresees: { channel: null, mentoring_group: foreseenOfGroups },
  asked: [
    {
      command: { do: 'showGroups', mark: 'look' },
      by: ['coordinator'],
      whole: ['groups', 'mentoring groups', 'pienryhmät', 'pienryhmä', 'mentorgrupper', 'mentorgrupp'],
      help: {
        rank: 6.55,
        line: {
          en: 'groups: groups with a mentor and several people',
          fi: 'pienryhmät: pienryhmät, joissa on mentori ja useita jäseniä',
          sv: 'mentorgrupper: grupper med en mentor och flera personer',
        },
      },
    },
    {
      command: showsGroupMeetings,
      whole: [
        'group meetings',
        'my group',
        'our group',
        'pienryhmän tapaamiset',
        'pienryhmämme',
        'mentorgruppens träffar',
        'vår mentorgrupp',
      ],
    },
    {
      command: showsJoiningPairs,
      whole: [
        ...['group with another pair', 'join another pair', 'join pairs', 'pienryhmä toisen parin kanssa', 'yhdistä parit'],
        ...['grupp med ett annat par', 'slå ihop par'],
      ],
      help: {
        rank: 1.67,
        to: ['participant'],
        line: {
          en: 'join another pair: suggest that your pair and another one become a group',
          fi: 'yhdistä parit: ehdota, että teistä ja toisesta parista tulee pienryhmä',
          sv: 'slå ihop par: föreslå att ni och ett annat par blir en grupp',
        },
      },
    },
    {
      command: showsContacts,
      words: 'contacts yhteystiedot kontaktuppgifter kontakter',
      whole: ['contact details', 'contact card', 'my contact details', 'yhteystietoni', 'mina kontaktuppgifter'],
      help: {
        rank: 3.75,
        line: {
          en: 'contacts: share contact details with your pair or group, and see theirs',
          fi: 'yhteystiedot: jaa yhteystietosi parillesi tai pienryhmällesi, ja katso heidän tietonsa',
          sv: 'kontaktuppgifter: dela dina med ditt par eller din mentorgrupp, och se deras',
        },
      },
    },
  ],
  open(housing) {
    const { clock, platformOf, transact } = housing
    type Stores = { readonly channels: ChannelStore }
    const stores = { channels: channelsIn }
    const deps = { clock, platformOf, transact: transact<Stores>(stores) }
    const forming = formingDoor(housing, { forming: formingIn })
    const rhythm = rhythmDoor(housing, { rhythm: rhythmIn })
    const agreements = agreementDoor(housing, { rhythm: rhythmIn, agreements: agreementsIn })
    const meet: PlaceDeps['meet'] = async (...of) =>
      soonest(await followRhythm(rhythm.deps, ...of), await followAgreement(agreements.deps, ...of))
    const asking = askingDoor(housing, { asking: askingIn, forming: formingIn }, forming.deps)
    const places = placesDoor(housing, { places: placesIn, forming: formingIn, endings: endingsIn }, { meet, suggested: asking.follow })
    const contacts = contactsDoor({ clock, linkTo: housing.linkTo, transact: transact<Contacts>({ contacts: contactsIn }) })
    return {
      due: [staleChannels(deps, housing.due<Stores>('channel', 20, stores, triedAgain)), places.due],
      heeds: both(housing.heeds<Stores>(stores, heeds), housing.heeds<Rhythm>({ rhythm: rhythmIn }, rhythmHeeds)),
      lastLook,
      taps: {
        openChannel: (tap, { actor }) => openChannel(deps, tap, actor),
        finishTask: (tap, { actor }) => finishTask(deps, tap, actor),
        ...{ ...forming.taps, ...places.taps, ...rhythm.taps, ...asking.taps, ...agreements.taps, ...contacts.taps },
      },
      looks: { ...forming.looks, ...places.looks, ...rhythm.looks, ...asking.looks, ...agreements.looks, ...contacts.looks },
      links: contacts.links,
      openings: {
        ...forming.openings,
        ...places.openings,
        ...rhythm.openings,
        ...asking.openings,
        ...agreements.openings,
        ...contacts.openings,
      },
      submissions: {
        ...forming.submissions,
        ...places.submissions,
        ...rhythm.submissions,
        ...asking.submissions,
        ...agreements.submissions,
        ...contacts.submissions,
      },
      card: async (subject, actor) => {
        const [channel, group] = [await card(deps, subject, actor), await forming.card(subject, actor)]
        return { rank: channel.rank, parts: [...group.parts, ...channel.parts] }
      },
      sheets: forming.sheets,
      home: async (actor, { coordinates }) => {
        const own = [...(await forming.own(actor)), ...(await places.own(actor)), ...(await rhythm.own(actor))]
        if (!coordinates) return { own }
        return { own, cohorts: [...(await places.home(actor)), ...(await forming.home(actor)), ...(await home(deps, actor))] }
      },
    }
  },
})

/** The sooner of two moments. Null: neither. */
const soonest = (one: Instant | null, other: Instant | null): Instant | null => (one && other ? earlier(one, other) : (one ?? other))

/** Two ways in which this room follows facts. */
const both =
  (one: Heed, other: Heed): Heed =>
  async (statements, fact) => {
    await one(statements, fact)
    await other(statements, fact)
  }

/** What a channel shows is looked at again later. */
async function triedAgain({ channels }: { readonly channels: ChannelStore }, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) await channels.tried(id, againAt(now), false)
}
