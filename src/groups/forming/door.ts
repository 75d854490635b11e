import type { Housing, StoreMakers } from '../../house/housing.ts'
import type { Answering } from '../../house/room.ts'
import type { CardSubject, Written } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { commands } from '../commands.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { Deps, Own } from './deps.ts'
import { draftGroups, dropGroups } from './draft.ts'
import { keepGroup, mostName, mostTheme, openGroup } from './edit.ts'
import { coordinatorsHome, groupCard, membersHome } from './home.ts'
import { moveInGroup, openGroupMove } from './move.ts'
import { publishGroups } from './publish.ts'
import { sheets } from './sheet.ts'
import { showGroups } from './show.ts'
import { keepGroupSizes, openGroupSizes } from './sizes.ts'

type All = Answering<typeof commands>

/** Forming groups, as the room hands it to the house. */
export function formingDoor(housing: Housing<Kind, Deed>, makers: StoreMakers<Own>) {
  const { clock, apart, fitsOf, transact, transactWidely } = housing
  const bound = { transact: transact<Own>(makers), transactWidely: transactWidely<Own>(makers), tryOut: housing.tryOut<Own>(makers) }
  const deps: Deps = { clock, apart, fitsOf, ...bound }
  const taps: Pick<All['taps'], 'draftGroups' | 'dropGroups' | 'publishGroups'> = {
    draftGroups: (tap, { actor }) => draftGroups(deps, tap, actor),
    dropGroups: (tap, { actor }) => dropGroups(deps, tap, actor),
    publishGroups: (tap, { actor }) => publishGroups(deps, tap, actor),
  }
  const looks: Pick<All['looks'], 'showGroups'> = { showGroups: (look, { actor }) => showGroups(deps, look, actor) }
  const openings: Pick<All['openings'], 'openGroupSizes' | 'openGroup' | 'openGroupMove'> = {
    openGroupSizes: (opening, { actor }) => openGroupSizes(deps, opening, actor),
    openGroup: (opening, { actor }) => openGroup(deps, opening, actor),
    openGroupMove: (opening, { actor }) => openGroupMove(deps, opening, actor),
  }
  return {
    deps,
    ...{ taps, looks, openings, submissions: formsOf(deps) },
    sheets: (of: Written) => sheets(deps, of),
    card: (subject: CardSubject, actor: KnownPerson) => groupCard(deps, subject, actor),
    own: (actor: KnownPerson) => membersHome(deps, actor),
    home: (actor: KnownPerson) => coordinatorsHome(deps, actor),
  }
}

/** What takes the forms. */
const formsOf = (deps: Deps): Pick<All['submissions'], 'keepGroupSizes' | 'keepGroup' | 'moveInGroup'> => ({
  keepGroupSizes: {
    take: (sent, filled, { actor }) => keepGroupSizes(deps, sent, filled, actor),
    again: ({ cohort }) => ({ do: 'openGroupSizes', mark: 'opening', cohort }),
  },
  keepGroup: {
    most: { name: mostName, theme: mostTheme },
    take: (sent, filled, { actor }) => keepGroup(deps, sent, filled, actor),
    again: ({ cohort, group }) => ({ do: 'openGroup', mark: 'opening', cohort, group }),
  },
  moveInGroup: {
    take: (sent, filled, { actor }) => moveInGroup(deps, sent, filled, actor),
    again: ({ cohort, group }) => ({ do: 'openGroupMove', mark: 'opening', cohort, ...(group !== undefined && { group }) }),
  },
})
