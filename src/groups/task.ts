import type { Part, Reply } from '../contract/view.ts'
import { isBefore } from '../kit/clock.ts'
import type { Reader, SeenKickOff } from '../programme/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { TaskKind } from './facts.ts'
import { doerOf, isByHand, listed, remaining } from './rules.ts'
import { refuse, replyWith, taskParts, text } from './views.ts'
import { sceneOf } from './ways.ts'

/** What a coordinator is to do by hand now, kept as it is shown: a tap on done counts for the people who were on it. Empty: nobody is left. */
export async function askedParts(
  deps: Deps,
  kickOff: SeenKickOff,
  wanted: { readonly kind: TaskKind; readonly mayRetry: boolean },
  reader: Reader,
): Promise<Part[]> {
  const now = deps.clock.now()
  return deps.transact(async ({ groups }) => {
    const { people, past } = await sceneOf(groups, kickOff)
    const left = remaining(people, past)
    // The coordinator who does it is in without being told to.
    const [own, others] = [
      left.filter((each) => each.personId === reader.personId),
      left.filter((each) => each.personId !== reader.personId),
    ]
    if (others.length === 0) return []
    const shown = listed(others)
    const ids = [...own, ...shown].map(({ id }) => id)
    const id = await groups.ask(kickOff.cohortId, wanted.kind, ids, now)
    return taskParts(reader.language, kickOff, { ...wanted, id, people: shown, rest: others.length - shown.length, isMore: isByHand(past) })
  })
}

/** By tap of a coordinator: the people of a task are in the channel. Honoured after the kick-off, too, for it is a fact. */
export async function finishTask(deps: Deps, { task: id }: Extract<Tap, { do: 'finishTask' }>, actor: Reader): Promise<Reply> {
  const done = await deps.transact((stores) => finish(deps, stores, id, actor))
  if ('accepted' in done) return done
  const thanks = text(copyIn(actor.language).task.thanks)
  const isAhead = isBefore(deps.clock.now(), done.kickOff.startsAt)
  const next = isAhead ? await askedParts(deps, done.kickOff, { kind: done.kind, mayRetry: false }, actor) : []
  return replyWith(actor, [thanks, ...next])
}

type Finished = Reply | { readonly kickOff: SeenKickOff; readonly kind: TaskKind }

async function finish({ clock }: Deps, { groups, audit }: Stores, id: string, actor: Reader): Promise<Finished> {
  const task = await groups.task(id, actor)
  if (!task) return refuse(actor, 'gone')
  const { kickOff, kind, people } = task
  if (!kickOff.coordinates) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language).task
  const doer = doerOf(task, await groups.past(kickOff.cohortId))
  if (doer) return replyWith(actor, [text(doer.by === null ? copy.thanks : copy.already(doer.by))])
  await groups.finish(id, actor.personId, clock.now())
  const deed = { actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'finishedTask', subject: id } as const
  await audit.note([{ ...deed, detail: { people: people.length } }])
  return { kickOff, kind }
}
