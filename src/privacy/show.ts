import { z } from 'zod'
import { heading, note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Link, Part, Reply } from '../contract/view.ts'
import type { LinkAnswers, LinkFile, LinkKind, LinkPage, PagePart } from '../house/link.ts'
import { toDate } from '../kit/clock.ts'
import type { KnownPerson, Reader } from '../people/directory.ts'
import type { Held } from '../people/known.ts'
import { type Chapter, chaptersOf, jsonOf, momentIn, type Reading, textOf } from '../people/written.ts'
import { asksToForget } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'

/** What is known about its reader, in one of three forms. */
export const knownLink = {
  name: 'known',
  carries: z.object({ as: z.enum(['page', 'text', 'json']) }),
  hours: 24,
} as const satisfies LinkKind

const wordsFor = ({ language }: KnownPerson) => copyIn(language, usualWords)

/** By tap: everything that is known about somebody, as links to a page and to files. Without a public address the shorter tables stand in the chat. */
export async function showKnown(deps: Deps, actor: KnownPerson): Promise<Reply> {
  const { known, buttons, elsewhere } = wordsFor(actor)
  if (!(await isTheirs(deps, actor))) return { accepted: false, view: { language: actor.language, parts: [text(elsewhere)] } }
  const links = await linksFor(deps, actor)
  const shown: readonly Part[] = links
    ? [{ kind: 'links', links }, note(known.links)]
    : [...inChat(chaptersOf(await deps.heldOf(actor.personId), readingOf(actor))), note(known.inChat)]
  return {
    accepted: true,
    view: {
      language: actor.language,
      parts: [
        heading(known.title),
        text(known.intro),
        ...shown,
        { kind: 'buttons', buttons: [{ label: buttons.forget, command: asksToForget }] },
      ],
    },
  }
}

/** Somebody who has the same e-mail in another organisation is not taken for them. */
export const isTheirs = (deps: Deps, { personId, workspaceId }: KnownPerson): Promise<boolean> =>
  deps.transactWidely(({ choices }) => choices.isAtHome({ personId, workspaceId }))

async function linksFor({ linkTo }: Deps, actor: KnownPerson): Promise<readonly Link[] | null> {
  const { known } = wordsFor(actor)
  const forms = [
    ['page', known.read],
    ['text', known.text],
    ['json', known.json],
  ] as const
  const links = await Promise.all(
    forms.map(async ([as, label]) => {
      const url = await linkTo(knownLink, { as }, actor)
      return url === null ? [] : [{ label, url }]
    }),
  )
  const all = links.flat()
  return all.length > 0 ? all : null
}

/** A chat takes so many rows of what is short. Whole messages would fill it. */
const mostInChat = 24

const inChat = (chapters: readonly Chapter[]): Part[] =>
  chapters
    .filter(({ entries }) => entries.length <= 3)
    .flatMap(({ title, entries }): Part[] => [
      text(title),
      ...entries.map((entry): Part => ({ kind: 'fields', rows: entry.map(({ label, value }) => ({ label, value: value.slice(0, 200) })) })),
    ])
    .slice(0, mostInChat)

const readingOf = ({ language, timeZone }: KnownPerson): Reading => ({ language, zone: timeZone ?? 'UTC' })

/** What the link shows: a page, or a file. Nothing to somebody who is not at home where they got the link. */
export const knownAnswers = (deps: Deps): LinkAnswers<z.output<typeof knownLink.carries>, never> => ({
  async show({ as }, { actor }: Reader) {
    if (!(await isTheirs(deps, actor))) return null
    const held = await deps.heldOf(actor.personId)
    return as === 'page' ? pageOf(deps, actor, held) : fileOf(deps, actor, held, as)
  },
})

function pageOf({ clock }: Deps, actor: KnownPerson, held: Held): LinkPage {
  const { known } = wordsFor(actor)
  const reading = readingOf(actor)
  const chapters = chaptersOf(held, reading).flatMap(({ title, why, entries }): PagePart<never>[] => [
    { kind: 'heading', text: title },
    { kind: 'note', text: why },
    ...entries.map((entry) => ({ kind: 'fields', rows: entry }) as const),
  ])
  const moment = known.asOf(momentIn(toDate(clock.now()), reading))
  const head = [
    { kind: 'heading', text: known.title },
    { kind: 'text', text: known.intro },
    { kind: 'note', text: moment },
  ] as const
  return { language: actor.language, parts: [...head, ...chapters] }
}

function fileOf({ clock }: Deps, actor: KnownPerson, held: Held, as: 'text' | 'json'): LinkFile {
  const { known } = wordsFor(actor)
  const now = toDate(clock.now())
  if (as === 'json')
    return { name: `${known.file}.json`, mediaType: 'application/json; charset=utf-8', bytes: Buffer.from(jsonOf(held, now)) }
  const reading = readingOf(actor)
  const written = textOf(known.title, [known.intro, known.asOf(momentIn(now, reading))], chaptersOf(held, reading))
  // Old programs read a text file rightly only with a mark at its beginning.
  return { name: `${known.file}.txt`, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(`\ufeff${written}`) }
}
