/**
 * Mentors and mentees meet in groups, beside their pairs: suggested or listed, kept as a draft, and told to everybody in them at once. A group that is
 * published gets a channel, whose people Pari follows; a cohort gets one by a coordinator's tap. Where Pari may open none, it asks the coordinator to, step by step. Nobody
 * hears of a draft, nobody is brought back who has left, and no error removes or makes anything.
 */
import { room } from '../house/room.ts'
import type { Instant } from '../kit/clock.ts'
import { card } from './cohort-channel/card.ts'
import { heeds } from './cohort-channel/follow.ts'
import { holds as channelHolds } from './cohort-channel/held.prisma.ts'
import { home } from './cohort-channel/home.ts'
import { openChannel } from './cohort-channel/open.ts'
import { againAt, staleChannels } from './cohort-channel/refresh.ts'
import { channelsIn } from './cohort-channel/store.prisma.ts'
import type { ChannelStore } from './cohort-channel/store.ts'
import { finishTask } from './cohort-channel/task.ts'
import { commands, showsContacts } from './commands.ts'
import type { Own as Contacts } from './contacts/deps.ts'
import { contactsDoor } from './contacts/door.ts'
import { card as contactCard } from './contacts/held.prisma.ts'
import { contactsIn } from './contacts/store.prisma.ts'
import { deeds } from './deeds.ts'
import type { Deps, Own } from './forming/deps.ts'
import { draftGroups, dropGroups } from './forming/draft.ts'
import { keepGroup, mostName, mostTheme, openGroup } from './forming/edit.ts'
import { member } from './forming/held.prisma.ts'
import { coordinatorsHome, groupCard, membersHome } from './forming/home.ts'
import { lastLook } from './forming/last-look.prisma.ts'
import { moveInGroup, openGroupMove } from './forming/move.ts'
import { publishGroups } from './forming/publish.ts'
import { rehearsedIn } from './forming/rehearsal.prisma.ts'
import { rehearses } from './forming/rehearsal.ts'
import { sheets } from './forming/sheet.ts'
import { showGroups } from './forming/show.ts'
import { keepGroupSizes, openGroupSizes } from './forming/sizes.ts'
import { formingIn } from './forming/store.prisma.ts'
import { kinds } from './kinds.ts'
import type { Own as Places } from './place/deps.ts'
import { dueGroups, againAt as groupAgainAt } from './place/follow.ts'
import { channelMember } from './place/held.prisma.ts'
import { ownPlaces, placesHome } from './place/home.ts'
import { showGroupPlaces } from './place/show.ts'
import { placesIn } from './place/store.prisma.ts'
import { finishGroupTask, lookAtGroupPlace, rejoinGroupPlace, renewGroupPlace } from './place/taps.ts'

/** The room of groups, and of the channel of a cohort. */
export const groups = room({
  name: 'groups',
  commands,
  kinds,
  deeds,
  holds: [...channelHolds, member, channelMember, contactCard],
  rehearses: { ...rehearses, rows: rehearsedIn },
  // What a channel shows changes; nobody is written to.
  foresees: { channel: null, mentoring_group: null },
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
    const { clock, platformOf, transact, apart, fitsOf } = housing
    type Stores = { readonly channels: ChannelStore }
    const stores = { channels: channelsIn }
    const deps = { clock, platformOf, transact: transact<Stores>(stores) }
    const makers = { forming: formingIn }
    const forming: Deps = {
      ...{ clock, apart, fitsOf, transact: transact<Own>(makers), transactWidely: housing.transactWidely<Own>(makers) },
      tryOut: housing.tryOut<Own>(makers),
    }
    const placing = { places: placesIn, forming: formingIn }
    const place = { clock, platformOf, transact: transact<Places>(placing) }
    const contacts = contactsDoor({ clock, linkTo: housing.linkTo, transact: transact<Contacts>({ contacts: contactsIn }) })
    return {
      due: [
        staleChannels(deps, housing.due<Stores>('channel', 20, stores, triedAgain)),
        dueGroups(place, housing.due<Places>('mentoring_group', 20, placing, groupsAgain)),
      ],
      heeds: housing.heeds<Stores>(stores, heeds),
      lastLook,
      taps: {
        openChannel: (tap, { actor }) => openChannel(deps, tap, actor),
        finishTask: (tap, { actor }) => finishTask(deps, tap, actor),
        draftGroups: (tap, { actor }) => draftGroups(forming, tap, actor),
        dropGroups: (tap, { actor }) => dropGroups(forming, tap, actor),
        publishGroups: (tap, { actor }) => publishGroups(forming, tap, actor),
        finishGroupTask: (tap, { actor }) => finishGroupTask(place, tap, actor),
        lookAtGroupPlace: (tap, { actor }) => lookAtGroupPlace(place, tap, actor),
        renewGroupPlace: (tap, { actor }) => renewGroupPlace(place, tap, actor),
        rejoinGroupPlace: (tap, { actor }) => rejoinGroupPlace(place, tap, actor),
        ...contacts.taps,
      },
      looks: {
        ...contacts.looks,
        showGroups: (look, { actor }) => showGroups(forming, look, actor),
        showGroupPlaces: (look, { actor }) => showGroupPlaces(place, look, actor),
      },
      links: contacts.links,
      openings: {
        openGroupSizes: (opening, { actor }) => openGroupSizes(forming, opening, actor),
        openGroup: (opening, { actor }) => openGroup(forming, opening, actor),
        ...contacts.openings,
        openGroupMove: (opening, { actor }) => openGroupMove(forming, opening, actor),
      },
      submissions: {
        ...contacts.submissions,
        keepGroupSizes: {
          take: (sent, filled, { actor }) => keepGroupSizes(forming, sent, filled, actor),
          again: ({ cohort }) => ({ do: 'openGroupSizes', mark: 'opening', cohort }),
        },
        keepGroup: {
          most: { name: mostName, theme: mostTheme },
          take: (sent, filled, { actor }) => keepGroup(forming, sent, filled, actor),
          again: ({ cohort, group }) => ({ do: 'openGroup', mark: 'opening', cohort, group }),
        },
        moveInGroup: {
          take: (sent, filled, { actor }) => moveInGroup(forming, sent, filled, actor),
          again: ({ cohort, group }) => ({ do: 'openGroupMove', mark: 'opening', cohort, ...(group !== undefined && { group }) }),
        },
      },
      card: async (subject, actor) => {
        const [channel, group] = [await card(deps, subject, actor), await groupCard(forming, subject, actor)]
        return { rank: channel.rank, parts: [...group.parts, ...channel.parts] }
      },
      sheets: (of) => sheets(forming, of),
      home: async (actor, { coordinates }) => {
        const own = [...(await membersHome(forming, actor)), ...(await ownPlaces(place, actor))]
        if (!coordinates) return { own }
        return {
          own,
          cohorts: [...(await placesHome(place, actor)), ...(await coordinatorsHome(forming, actor)), ...(await home(deps, actor))],
        }
      },
    }
  },
})

/** What a channel shows is looked at again later. */
async function triedAgain({ channels }: { readonly channels: ChannelStore }, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) await channels.tried(id, againAt(now), false)
}

/** Where nothing is called, groups are looked at later. */
async function groupsAgain({ places }: Places, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) await places.take(now, groupAgainAt(now), id)
}
