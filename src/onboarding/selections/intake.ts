/** Selections and places of a group, and who waits: for its coordinator. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Opening, opensSelection, type Tap } from '../commands.ts'
import type { StepDeps } from '../steps/deps.ts'
import type { CohortRead } from '../steps/facts.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { CohortIntakes, InLine } from './facts.ts'
import { passedOver, standingOf } from './selections.rules.ts'

/** Names in one list, and characters of a name. */
const most = { names: 30, name: 60 } as const

interface Seen {
  readonly cohort: CohortRead
  readonly intakes: CohortIntakes
  readonly line: readonly InLine[]
  readonly filling: number
  /** Where its programme lives. */
  readonly workspaces: readonly Workspace[]
  readonly actor: KnownPerson
  readonly now: Instant
}

/** Everything that a coordinator may want to know of it. `above`: what was just done. */
export async function showIntake(deps: StepDeps, cohortId: string, actor: KnownPerson, above: readonly Part[] = []): Promise<Reply> {
  const now = deps.clock.now()
  const seen = await deps.transact(async ({ steps, selections }): Promise<Seen | null> => {
    const cohort = await steps.cohort(cohortId, actor)
    if (!cohort) return null
    const applying = await selections.applying(cohortId)
    const line = applying.filter(({ waits }) => waits)
    const [intakes, workspaces] = [await selections.cohortIntakes(cohortId, now), await selections.workspacesOf(cohortId)]
    return { cohort, intakes, line, filling: applying.length - line.length, workspaces, actor, now }
  })
  if (!seen) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language, seen.cohort.words)
  return shown(actor, [
    ...above,
    heading(copy.intake.title(seen.cohort.cohort)),
    ...windowParts(seen, copy),
    ...lineParts(seen, copy),
    ...unpairedParts(seen, copy),
    ...rows(buttonsOf(seen, copy)),
    ...(await postParts(deps, seen, copy)),
  ])
}

const when = ({ cohort, actor }: Seen, at: Instant): string => dayAndTime(at, cohort.zone, actor.language, actor.timeZone)

function windowParts(seen: Seen, { intake, roles }: Copy): Part[] {
  const { selections, places } = seen.intakes
  if (selections.length === 0) return [text(intake.none)]
  const windows = selections.map(
    (each) => `${roles[each.role]}: ${intake.window(each.name, when(seen, each.opensAt), when(seen, each.closesAt))}`,
  )
  const counts = places.flatMap(({ role, inside, capacity, promised }) => [
    capacity === null ? intake.placesForAll(roles[role], inside) : intake.places(roles[role], inside, capacity),
    ...(promised > 0 ? [intake.promised(promised)] : []),
  ])
  return [{ kind: 'list', items: [...windows, ...counts] }]
}

function lineParts(seen: Seen, { intake }: Copy): Part[] {
  const { line, filling, cohort } = seen
  const items = line.slice(0, most.names).map((each) => {
    const name = shorten(each.name, most.name)
    if (each.offeredUntil) return intake.offeredTo(name, when(seen, each.offeredUntil))
    const why = passedOver(each, cohort.language)
    return why === null ? name : intake[why](name)
  })
  const more = line.length - items.length
  return [
    ...(line.length > 0 ? [text(intake.line), { kind: 'list', items: more > 0 ? [...items, intake.more(more)] : items } as const] : []),
    ...(filling > 0 ? [text(intake.filling(filling))] : []),
  ]
}

const unpairedParts = ({ intakes: { unpaired } }: Seen, { intake }: Copy): Part[] =>
  unpaired > 0 ? [text(intake.unpaired(unpaired)), note(intake.unpairedNote)] : []

function buttonsOf({ cohort: { cohortId }, intakes: { selections, unpaired } }: Seen, { buttons }: Copy): Button<Opening | Tap>[] {
  return [
    ...selections.map(({ name, role, selectionId }) => ({
      label: buttons.change(shorten(name, 40)),
      command: opensSelection(cohortId, role, selectionId),
    })),
    ...(['mentee', 'mentor'] as const).map((role) => ({ label: buttons.add[role], command: opensSelection(cohortId, role) })),
    ...(unpaired > 0 ? [{ label: buttons.waitForMentors, command: { do: 'waitForMentors', cohort: cohortId } as const }] : []),
  ]
}

/** What a coordinator posts where people read it: whoever is not in the chat learns whom to ask. */
async function postParts({ platformOf }: StepDeps, seen: Seen, { intake }: Copy): Promise<Part[]> {
  const { cohort, intakes, workspaces, now, actor } = seen
  const open = intakes.selections.filter((each) => standingOf(each, now) !== 'closed')
  if (open.length === 0) return []
  const calls = open.map((each) =>
    standingOf(each, now) === 'open'
      ? intake.call(cohort.programme, intake.people[each.role], when(seen, each.closesAt))
      : intake.callLater(cohort.programme, intake.people[each.role], when(seen, each.opensAt)),
  )
  const links = await Promise.all(
    workspaces.map(async (workspace) => {
      const link = await platformOf(workspace).appLink(workspace, intake.word)
      return link !== null && workspace.platform !== 'recorder' ? [intake.links[workspace.platform](link)] : []
    }),
  )
  return [note(intake.post), text([[...calls, intake.how].join(' '), ...links.flat(), intake.outside(actor.name)].join('\n'))]
}

/** The pairs are out, however they were made: whoever is in without a mentor waits for one, and is offered places that become free. */
export async function waitForMentors(deps: StepDeps, cohortId: string, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async ({ steps, takingPart, audit, tell, wakeTimetable }) => {
    const cohort = await steps.cohort(cohortId, actor)
    if (!cohort) return null
    const count = await takingPart.publishPairs(cohortId, now)
    if (count > 0) {
      await audit.note([{ actorId: actor.personId, cohortId, deed: 'letWaitForMentors', subject: cohortId, detail: { count } }])
      await tell({ happened: 'pairsPublished', cohortId, at: now })
      await wakeTimetable()
    }
    return { cohort, count }
  })
  if (!done) return refuse(actor, 'onlyCoordinator')
  return showIntake(deps, cohortId, actor, [text(copyIn(actor.language, done.cohort.words).intake.waitingNow(done.count))])
}
