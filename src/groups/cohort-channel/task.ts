import { text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { isOver, type Reader, type SeenKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Tap } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { copyIn } from './copy-in.ts'
import type { TaskKind } from './facts.ts'
import { doerOf, isByHand, listed, remaining } from './rules.ts'
import { refuse, replyWith, taskParts } from './views.ts'
import { type Scene, scenesOf } from './ways.ts'

/** What is to be done by hand in a cohort, and whether Pari may try again. */
export interface Wanted {
  readonly kind: TaskKind
  readonly mayRetry: boolean
}

/** What a coordinator is to do by hand now, kept as it is shown: a tap on done counts for the people who were on it. Empty: nobody is left. */
export const askedParts = async (deps: Deps, kickOff: SeenKickOff, wanted: Wanted, reader: Reader): Promise<Part[]> =>
  (await askedOf(deps, [{ kickOff, wanted }], reader)).get(kickOff.id) ?? []

/** The same of several cohorts at once, by kick-off. */
export async function askedOf(
  deps: Deps,
  asking: readonly { readonly kickOff: SeenKickOff; readonly wanted: Wanted }[],
  reader: Reader,
): Promise<ReadonlyMap<string, Part[]>> {
  if (asking.length === 0) return new Map()
  const now = deps.clock.now()
  return deps.transact(async ({ channels }) => {
    const scenes = await scenesOf(
      channels,
      asking.map(({ kickOff }) => kickOff),
    )
    const open = asking.flatMap(({ wanted }, nth) => {
      const lists = scenes[nth] && listsFor(scenes[nth], reader)
      return lists && lists.others.length > 0 ? [{ ...lists, wanted }] : []
    })
    const tasks = open.map(({ kickOff, wanted, ids }) => ({ cohortId: kickOff.cohortId, kind: wanted.kind, people: ids }))
    const ids = tasks.length > 0 ? await channels.ask(tasks, now) : []
    return new Map(
      open.map(({ kickOff, wanted, shown, others, past }, nth) => {
        const task = { ...wanted, id: ids[nth] ?? '', people: shown, rest: others.length - shown.length, isMore: isByHand(past) }
        return [kickOff.id, taskParts(reader.language, kickOff, task)]
      }),
    )
  })
}

/** Who is left, who of them is shown, and who the task is about. */
function listsFor({ kickOff, people, past }: Scene, reader: Reader) {
  const left = remaining(people, past)
  // The coordinator who does it is in without being told to.
  const own = left.filter((each) => each.personId === reader.personId)
  const others = left.filter((each) => each.personId !== reader.personId)
  const shown = listed(others)
  return { kickOff, past, others, shown, ids: [...own, ...shown].map(({ id }) => id) }
}

/** By tap of a coordinator: the people of a task are in the channel. Honoured after the kick-off, too, for it is a fact. */
export async function finishTask(deps: Deps, { task: id }: Extract<Tap, { do: 'finishTask' }>, actor: Reader): Promise<Reply> {
  const done = await deps.transact((stores) => finish(deps, stores, id, actor))
  if ('accepted' in done) return done
  const thanks = text(copyIn(actor.language, done.kickOff.words).task.thanks)
  const next = !isOver(done.kickOff) ? await askedParts(deps, done.kickOff, { kind: done.kind, mayRetry: false }, actor) : []
  return replyWith(actor, [thanks, ...next])
}

type Finished = Reply | { readonly kickOff: SeenKickOff; readonly kind: TaskKind }

async function finish({ clock }: Deps, { channels, audit }: Stores, id: string, actor: Reader): Promise<Finished> {
  const task = await channels.task(id, actor)
  if (!task) return refuse(actor, 'gone')
  const { kickOff, kind, people } = task
  if (!kickOff.coordinates) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language, kickOff.words).task
  const doer = doerOf(task, await channels.past(kickOff.cohortId))
  if (doer) return replyWith(actor, [text(doer.by === null ? copy.thanks : copy.already(doer.by))])
  await channels.finish(id, actor.personId, clock.now())
  const deed = { actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'finishedTask', subject: id } as const
  await audit.note([{ ...deed, detail: { people: people.length } }])
  return { kickOff, kind }
}
