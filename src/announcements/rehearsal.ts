import type { Command } from '../contract/command.ts'
import type { Opened, Submitted } from '../contract/form.ts'
import { plainText } from '../contract/plain-text.ts'
import { languages, type View } from '../contract/view.ts'
import type { Answered, Came, Character, Desk, Heard, PlannedEvent, Rehearses } from '../house/rehearses.ts'
import { shorten } from '../kit/text.ts'
import type { Look, Opening } from './commands.ts'
import type { Kind } from './kinds.ts'

/** A rehearsal of this room, without what it reads of the tables: a coordinator announces something, and later corrects what she announced last. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { gotIt: {} },
  questions: [],
  answerOf: (command) => (command.do === 'tapAnnouncement' && command['as'] === 'gotIt' ? 'gotIt' : null),
  imagine,
  count: () => ({}),
  endLines: () => ({ bars: [], lines: [] }),
  events: {
    announce: { needs: { text: 'words' }, play: announce },
    correctAnnouncement: { needs: { text: 'words' }, play: correct },
  },
}

const text: Kind = 'announcement.text'

/** Most people tap that they have read it. */
function imagine({ kind, step, email }: Heard, { fate, chance }: Character): readonly Answered[] {
  return kind === text && fate !== 'silent' && chance('announcement', step, email) < 0.7 ? [{ answer: 'gotIt', about: null }] : []
}

const refused = (reason: string): Came => ({ outcome: 'refused', reason })

/** The fields of a form that take a title or a text, filled in with these words in each language that it has. */
function inEveryLanguage({ form }: Extract<Opened, { form: unknown }>, said: string): Readonly<Record<string, string>> {
  const names = new Set(form.fields.map(({ name }) => name))
  const written = languages
    .filter((language) => names.has(`title_${language}`))
    .flatMap((language) => [
      [`title_${language}`, shorten(said, 60)],
      [`text_${language}`, said],
    ])
  return Object.fromEntries(written) as Record<string, string>
}

/** Writes it in every language for which the form has a field, and sends it. */
async function announce({ text: said }: PlannedEvent, desk: Desk): Promise<Came> {
  const opened = await desk.open({ do: 'openAnnouncement', mark: 'opening' } satisfies Opening)
  if (!('form' in opened)) return refused(plainText(opened.view))
  const texts = { ...inEveryLanguage(opened, said ?? ''), cohorts: desk.cohortId, who: 'everybody', category: 'needed', button: 'gotIt' }
  const draft = await desk.submit(opened.form.sends, { texts, files: {} })
  const id = 'view' in draft ? announcementIn(draft.view, 'openSend') : null
  if (id === null) return refused(wordsIn(draft))
  const asked = await desk.open({ do: 'openSend', mark: 'opening', announcement: id } satisfies Opening)
  if (!('form' in asked)) return refused(plainText(asked.view))
  const [count] = plainText({ language: 'en', parts: asked.form.intro }).match(/\d+/) ?? ['1']
  const sent = await desk.submit(asked.form.sends, { texts: { count, languages: 'yes' }, files: {} })
  return 'view' in sent && sent.accepted ? { outcome: 'done' } : refused(wordsIn(sent))
}

/** Gives the newest announcement that was sent another text, from the list of all. */
async function correct({ text: said }: PlannedEvent, desk: Desk): Promise<Came> {
  const list = await desk.handle({ do: 'showAnnouncements', mark: 'look' } satisfies Look)
  const id = announcementIn(list.view, 'showReport')
  if (id === null) return refused('Nothing has been announced yet.')
  const opened = await desk.open({ do: 'openCorrection', mark: 'opening', announcement: id } satisfies Opening)
  if (!('form' in opened)) return refused(plainText(opened.view))
  const sent = await desk.submit(opened.form.sends, { texts: inEveryLanguage(opened, said ?? ''), files: {} })
  return 'view' in sent && sent.accepted ? { outcome: 'done' } : refused(wordsIn(sent))
}

/** The announcement of the first button that does this. */
function announcementIn({ parts }: View, does: Command['do']): string | null {
  const commands = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ command }) => command) : []))
  const found = commands.find((command) => command.do === does)
  return typeof found?.['announcement'] === 'string' ? found['announcement'] : null
}

const wordsIn = (shown: Submitted | Opened): string =>
  'view' in shown
    ? plainText(shown.view)
    : 'problems' in shown
      ? Object.values(shown.problems).join(' ')
      : 'The draft was changed meanwhile.'
