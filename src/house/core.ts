/** The front door: who does what, and what answers. Routes to features, and does nothing else. */

import * as confirmations from '../confirmations/index.ts'
import { isLook, type Opening, type Submission, type Tap } from '../contract/command.ts'
import type { Core } from '../contract/core.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { PlatformName, Workspace } from '../contract/platform.ts'
import type { Part, Reply } from '../contract/view.ts'
import * as setUp from '../coordination/index.ts'
import * as groups from '../groups/index.ts'
import * as introductions from '../introductions/index.ts'
import { unreachable } from '../kit/result.ts'
import * as onboarding from '../onboarding/index.ts'
import { type KnownPerson, type MeetDeps, whoIsAt } from '../people/directory.ts'
import type { Installations } from '../people/installations.ts'

export interface CoreDeps {
  readonly meeting: MeetDeps
  readonly installations: Installations
  readonly confirmations: confirmations.Deps
  readonly introductions: introductions.Deps
  readonly groups: groups.Deps
  readonly setUp: setUp.Deps
  readonly onboarding: onboarding.Deps
}

export function createCore(deps: CoreDeps): Core {
  const answer = confirmations.answering(deps.confirmations)
  return {
    async handle(tap, from) {
      const actor = await whoIsAt(deps.meeting, from)
      if (!actor) return onboarding.greetStranger()
      if (tap.do === 'answer') return answer({ command: tap, actor })
      return renewing(tap, await route(deps, tap, actor, from.workspace.platform))
    },
    async open(opening, from) {
      const actor = await whoIsAt(deps.meeting, from)
      return actor ? openFor(deps, opening, actor) : onboarding.greetStranger()
    },
    async submit(submission, filled, from) {
      const actor = await whoIsAt(deps.meeting, from)
      return actor ? submitFor(deps, submission, filled, actor, from.workspace) : onboarding.greetStranger()
    },
    installed: (workspace, name, by) => deps.installations.installed(workspace, name, by),
    removed: (workspace) => deps.installations.removed(workspace),
    learn: (profile) => deps.meeting.transact(({ meeting }) => meeting.learn(profile)),
    arrived: (profile) => deps.meeting.transact(({ meeting }) => meeting.arrived(profile)),
  }
}

/** What was looked at is looked at again by the same command. */
const renewing = (tap: Tap, { accepted, view }: Reply): Reply => ({
  accepted,
  view: isLook(tap) && accepted ? { ...view, renews: tap } : view,
})

function route(deps: CoreDeps, tap: Exclude<Tap, { do: 'answer' }>, actor: KnownPerson, platform: PlatformName): Promise<Reply> | Reply {
  switch (tap.do) {
    case 'acceptOffer':
    case 'declineOffer':
      return confirmations.answerOffer(deps.confirmations, tap, actor)
    case 'joinWaitlist':
    case 'writeWishes':
      return confirmations.tendOwn(deps.confirmations, tap, actor)
    case 'release':
    case 'keep':
      return confirmations.decideRelease(deps.confirmations, tap, actor)
    case 'releaseAll':
    case 'showReleases':
      return confirmations.goThroughReleases(deps.confirmations, tap, actor)
    case 'showCalls':
      return confirmations.showCalls(deps.confirmations, tap, actor)
    case 'showAgain':
      return confirmations.showAgain(deps.confirmations, tap, actor)
    case 'offerSeat':
      return confirmations.agreeToOffer(deps.confirmations, tap, actor)
    case 'introducePairs':
      return introductions.introducePairs(deps.introductions, tap, actor)
    case 'openChannel':
      return groups.openChannel(deps.groups, tap, actor)
    case 'finishTask':
      return groups.finishTask(deps.groups, tap, actor)
    case 'showUnreachable':
      return setUp.showUnreachable(deps.setUp, tap, actor)
    case 'joinWorkspace':
      return setUp.joinWorkspace(deps.setUp, tap, actor)
    case 'showHelp':
      return onboarding.showHelp(actor, platform)
    case 'showStatus':
    case 'showHome':
      return home(deps, actor, tap.do === 'showHome')
    default:
      return unreachable(tap)
  }
}

function openFor(deps: CoreDeps, opening: Opening, actor: KnownPerson): Promise<Opened> {
  switch (opening.do) {
    case 'openSettings':
      return onboarding.openSettings(deps.onboarding, actor)
    case 'openList':
      return setUp.openList(deps.setUp, opening, actor)
    case 'openKickOff':
      return setUp.openKickOff(deps.setUp, opening, actor)
    default:
      return unreachable(opening)
  }
}

function submitFor(deps: CoreDeps, submission: Submission, filled: Filled, actor: KnownPerson, workspace: Workspace): Promise<Submitted> {
  switch (submission.do) {
    case 'saveSettings':
      return onboarding.saveSettings(deps.onboarding, filled, actor)
    case 'importList':
      return setUp.importList(deps.setUp, submission, filled, actor, workspace)
    case 'planKickOff':
      return setUp.planKickOff(deps.setUp, submission, filled, actor)
    case 'startKickOff':
      return setUp.startKickOff(deps.setUp, submission, actor)
    default:
      return unreachable(submission)
  }
}

/** Everything that concerns somebody, room by room. `isWhole`: with what a coordinator may set up, and the way to settings and help. */
async function home(deps: CoreDeps, actor: KnownPerson, isWhole: boolean): Promise<Reply> {
  const { own, coordinated } = await confirmations.home(deps.confirmations, actor)
  const others = coordinated.size > 0 ? [await introductions.home(deps.introductions, actor), await groups.home(deps.groups, actor)] : []
  const underWay = (cohortId: string): readonly Part[] => [
    ...(coordinated.get(cohortId)?.parts ?? []),
    ...others.flatMap((parts) => parts.get(cohortId) ?? []),
  ]
  const programmes: readonly Part[] = isWhole
    ? await setUp.home(deps.setUp, actor, underWay)
    : [...coordinated].flatMap(([cohortId, { title }]) => [title, ...underWay(cohortId)])
  const parts = [...own, ...programmes]
  const footer = isWhole || parts.length === 0 ? onboarding.footer(actor, parts.length === 0) : []
  return { accepted: true, view: { language: actor.language, parts: [...parts, ...footer] } }
}
