/** A page behind a signed link on which a coordinator drops the file of her list. The next step comes in the chat. */
import { z } from 'zod'
import { text } from '../../contract/parts.ts'
import { languages, type View } from '../../contract/view.ts'
import type { LinkAnswers, LinkFile, LinkKind, LinkPage } from '../../house/link.ts'
import { hoursAfter } from '../../kit/clock.ts'
import type { KnownPerson, Reader } from '../../people/directory.ts'
import { showsList } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { bring, ground } from './bring.ts'
import { asksView, questionsOf } from './columns.view.ts'
import { listCopyIn } from './copy-in.ts'
import { waitsHours } from './pending.ts'
import { refuseSender } from './senders.ts'

/** Bytes of a file at most: as in a chat. */
const mostBytes = 5 * 1024 * 1024

/** What the list is for. */
export const dropLink = {
  name: 'list',
  carries: z.object({
    cohort: z.uuid().nullable(),
    wanted: z.object({ name: z.string(), language: z.enum(languages), zone: z.string(), country: z.string().nullable() }).nullable(),
  }),
  hours: 1,
} as const satisfies LinkKind

type Carried = z.output<typeof dropLink.carries>
type Page = LinkPage

/** Shows the page, and reads what is dropped on it. Pressed twice, the second list takes the place of the first. */
export const dropAnswers = (deps: Deps): LinkAnswers<Carried, never> => ({
  show: (carried, reader) => pageFor(deps, carried, reader, []),
  takes: {
    most: mostBytes,
    take: (carried, reader, file) => take(deps, carried, reader, file),
  },
})

async function pageFor(deps: Deps, { cohort }: Carried, { actor }: Reader, problems: readonly string[]): Promise<Page | null> {
  if (await deps.transact((stores) => refuseSender(deps, stores, cohort, actor))) return null
  const { words } = await ground(deps, cohort, actor.language)
  const { drop } = listCopyIn(actor.language, words)
  return {
    language: actor.language,
    parts: [
      { kind: 'heading', text: drop.title },
      ...(problems.length > 0
        ? [{ kind: 'text', text: drop.wrong } as const, { kind: 'list', items: problems } as const]
        : [{ kind: 'text', text: drop.intro } as const]),
      { kind: 'drop', label: drop.file, submit: drop.send },
      { kind: 'note', text: drop.note },
    ],
  }
}

async function take(deps: Deps, carried: Carried, reader: Reader, file: Pick<LinkFile, 'name' | 'bytes'>): Promise<Page | null> {
  const { actor } = reader
  const { cohort: cohortId, wanted } = carried
  if (await deps.transact((stores) => refuseSender(deps, stores, cohortId, actor))) return null
  const { language, words } = await ground(deps, cohortId, wanted?.language ?? actor.language)
  const languages = cohortId === null ? 'listed' : 'kept'
  const outcome = await bring(deps, { actor, cohortId, wanted, language, languages, words, file })
  if (outcome.kind === 'refused') return null
  if (outcome.kind === 'wrong') return pageFor(deps, carried, reader, [outcome.problem])
  if (outcome.kind === 'problems') return pageFor(deps, carried, reader, outcome.problems)
  const { drop } = listCopyIn(actor.language, words)
  const asks = outcome.kind === 'asks' ? outcome.asks : null
  await tell(
    deps,
    outcome.list,
    reader,
    asks ? asksView(actor, words, outcome.list, asks, drop.toldAsks) : lookView(outcome.list, actor, words),
  )
  return {
    language: actor.language,
    parts: [
      { kind: 'heading', text: drop.taken },
      { kind: 'text', text: asks ? drop.nextAsks : drop.next },
      ...(asks ? [{ kind: 'list', items: questionsOf(asks, actor, words) } as const] : []),
    ],
  }
}

type Words = Awaited<ReturnType<typeof ground>>['words']

/** The way to what a list would change. */
function lookView(list: string, { language }: KnownPerson, words: Words): View {
  const { drop } = listCopyIn(language, words)
  return {
    language,
    parts: [text(drop.told), { kind: 'buttons', buttons: [{ label: drop.look, command: showsList(list), style: 'primary' }] }],
  }
}

/** Her next step, in the chat. */
async function tell(deps: Deps, list: string, { actor }: Reader, view: View): Promise<void> {
  const now = deps.clock.now()
  const what = { kind: 'coordination.list', class: 'answer', step: 1, urgent: true } as const
  await deps.transact(({ outbox }) =>
    outbox.put([
      {
        ...{ ...what, key: `coordination.list:${list}`, personId: actor.personId, cohortId: null, workspaceId: actor.workspaceId, view },
        ...{ dueAt: now, expiresAt: hoursAfter(now, waitsHours) },
      },
    ]),
  )
}
