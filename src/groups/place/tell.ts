import { heading } from '../../contract/parts.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import { namesOf } from '../forming/say.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { toPlaces } from './say.ts'
import type { Task, ToTell } from './store.ts'

/** Lines of one message at most. */
const mostLines = 20

/** Writes to coordinators what is new for them to do, all groups of a cohort in one message. */
export async function tellTasks({ transact, clock }: Deps): Promise<void> {
  const now = clock.now()
  await transact(async ({ places, outbox }) => {
    const tasks = await places.tellTasks(now)
    if (tasks.length === 0) return
    const byCohort = Map.groupBy(tasks, ({ cohortId }) => cohortId)
    const people = await places.coordinators([...byCohort.keys()])
    await outbox.put(people.map((person) => delivery(person, byCohort.get(person.cohortId) ?? [], now)))
  })
}

function delivery({ personId, cohortId, language }: ToTell, tasks: readonly Task[], now: Instant): NewDelivery<Kind> {
  const kind: Kind = 'group.tasks'
  return {
    key: `${kind}:${personId}:${tasks.map(({ id }) => id).toSorted()[0]}`,
    ...{ personId, cohortId, kind, step: 1, class: kinds[kind].class, view: tasksView(language, cohortId, tasks) },
    ...{ dueAt: now, expiresAt: null },
  }
}

/** A line for each thing. */
export function tasksView(language: Language, cohortId: string, tasks: readonly Task[]): View {
  const { task, look } = copyIn(language)
  const lines = tasks.flatMap((each) => linesOf(each, language))
  const over = lines.length - mostLines
  return {
    language,
    parts: [
      heading(task.title),
      { kind: 'list', items: over > 0 ? [...lines.slice(0, mostLines), task.more(over)] : lines },
      { kind: 'buttons', buttons: [{ ...toPlaces(look, cohortId), style: 'primary' }] },
    ],
  }
}

function linesOf({ kind, reason, group, joins, leaves, isMore }: Task, language: Language): string[] {
  const { task, hand } = copyIn(language)
  const names = (some: readonly (string | null)[]): string =>
    namesOf(
      some.map((name) => name ?? hand.somebody),
      language,
    )
  if (kind === 'lost') return [(reason === 'notLet' ? task.notLet : task.lost)(group)]
  if (kind === 'archive') return [task.archive(group)]
  if (kind === 'without') return [task.without(group, names(joins))]
  if (!isMore && leaves.length === 0) return [task.make(group, joins.length)]
  return [...(joins.length > 0 ? [task.add(group, names(joins))] : []), ...(leaves.length > 0 ? [task.take(group, names(leaves))] : [])]
}
