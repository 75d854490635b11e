import { type Command, isOpening } from '../../../src/contract/command.ts'
import type { FilledFile, Form, Opened } from '../../../src/contract/form.ts'
import { isUnknown } from '../../../src/contract/handed-tap.ts'
import type { View } from '../../../src/contract/view.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { readFilled, readSoFar } from '../forms.ts'
import { type NoCommand, type Origin, readCommand, readForm, readToken, type Sent } from '../parse.ts'
import type { Answer } from '../receive.ts'
import { dropFile, keptFile } from './files.ts'
import { carriedOut, type Hearing } from './hearing.ts'
import { type Again, againWith, type Dialogue, type Next, nextForm, notice } from './next.ts'
import { viewIn } from './own-words.ts'
import { sayAlone, sayTo } from './taps.ts'

/** A dialog that comes up, or that sends something: its form, or a button of a view that it shows. What takes too long goes on, and is told in the chat. */
export async function hearDialog(hearing: Hearing, origin: Origin, sent: Sent): Promise<Answer> {
  const dialog: Dialogue = { hearing, origin, sent, carried: readToken(sent.token, origin, hearing.tokens) }
  const work = nextIn(dialog)
  const decided = await inTime(work, hearing.limits.dialog)
  if (decided) return decided.done.answer
  void hearing.turns.next(`${origin.from.workspace.id}:${origin.from.id}`, async () => sayLate(dialog, (await work).view))
  return notice(
    dialog,
    viewIn(origin.language, (copy) => copy.lateForm),
  ).answer
}

/** In the person's own chat. The way to a form leads there with the file that came along. */
async function sayLate({ hearing, origin, carried }: Dialogue, view: View): Promise<void> {
  if (carried.file === null || !origin.isPersonal) return sayAlone(hearing, origin, view)
  await sayTo(hearing, origin, view, carried.file)
}

/** Everything that breaks is told as a dialog, because a dialog waits for nothing else. */
async function nextIn(dialog: Dialogue): Promise<Next> {
  const { hearing, origin, carried } = dialog
  const known = hearing.core.read(carried.content)
  const submitted = known?.mark === 'submission' ? known : null
  const next = await carriedOut(hearing, origin.from.workspace.id, submitted?.do ?? 'press', () =>
    submitted ? (dialog.sent.live ? renew(dialog, submitted) : submit(dialog, submitted)) : press(dialog),
  )
  return next === 'broken' ? ours(dialog, 'failed') : next
}

/** A button: of a card, to open a form, or of a view in a dialog. */
async function press(dialog: Dialogue): Promise<Next> {
  const { hearing, origin } = dialog
  const command = readCommand(dialog.carried, dialog.sent, hearing.core)
  if (typeof command === 'string') return ours(dialog, command)
  // A dialog waits for its answer, so nobody else can be asked.
  if (isUnknown(command)) return ours(dialog, 'otherReader')
  const { core } = hearing
  const opened = await carriedOut<Opened>(hearing, origin.from.workspace.id, command.do, () =>
    isOpening(command) ? core.open(command, origin.from) : core.handle(command, origin.from),
  )
  if (opened === 'broken') return ours(dialog, 'failed')
  return 'form' in opened
    ? nextForm(dialog, opened.form, isOpening(command) ? command : core.openingOf(opened.form.sends))
    : notice(dialog, opened.view)
}

const ours = (dialog: Dialogue, pick: NoCommand | 'failed'): Next =>
  notice(
    dialog,
    viewIn(dialog.origin.language, (copy) => copy[pick]),
  )

/** The form as it is with what is filled in so far. A file that came along goes on waiting. */
async function renew(dialog: Dialogue, submission: Command): Promise<Next> {
  const { hearing, origin, sent } = dialog
  const texts = readSoFar(sent)
  const renewed = await carriedOut(hearing, origin.from.workspace.id, submission.do, () =>
    hearing.core.renew(submission, texts, origin.from),
  )
  if (renewed === 'broken') return ours(dialog, 'failed')
  return 'form' in renewed
    ? nextForm(dialog, renewed.form, hearing.core.openingOf(renewed.form.sends), texts)
    : notice(dialog, renewed.view)
}

async function submit(dialog: Dialogue, submitted: Command): Promise<Next> {
  const { hearing, origin } = dialog
  const taken = await carriedOut(hearing, origin.from.workspace.id, submitted.do, () => takeInTurn(dialog, submitted))
  if (taken === 'broken') return ours(dialog, 'failed')
  if (taken === 'gone' || taken === 'tooMany')
    return notice(
      dialog,
      viewIn(origin.language, (copy) => copy.file[taken]),
    )
  if ('problems' in taken) return againWith(dialog, taken)
  if ('form' in taken) return nextForm(dialog, taken.form, hearing.core.openingOf(taken.form.sends))
  // The file was taken: what follows from it does not carry it along.
  const after = taken.accepted ? { ...dialog, carried: { ...dialog.carried, file: null } } : dialog
  return notice(after, taken.view)
}

/** A file waits where it is kept until its form has its turn. `tooMany`: its sender has too many that wait. */
async function takeInTurn(dialog: Dialogue, submitted: Command): Promise<Opened | Again | 'gone' | 'tooMany'> {
  const { hearing, origin, carried } = dialog
  if (carried.file === null) return take(dialog, submitted)
  const end = await hearing.reading(`${origin.from.workspace.id}:${origin.from.id}`)
  if (!end) return 'tooMany'
  try {
    return await take(dialog, submitted)
  } finally {
    end()
  }
}

/** Hands what was filled in to the core. `gone`: the file that belongs to it was kept for too long. */
async function take({ hearing, origin, sent, carried }: Dialogue, submitted: Command): Promise<Opened | Again | 'gone'> {
  const { core, tokens } = hearing
  const file = carried.file === null ? null : await keptFile(hearing, origin, carried.file)
  if (carried.file !== null && !file) return 'gone'
  // A form that is too long to go along is asked for anew: its fields are the same.
  const opened = readForm(sent, origin, tokens) ?? (await core.openAgain(submitted, origin.from))
  if (!('form' in opened)) return opened
  const { form } = opened
  const texts = readFilled(sent, form)
  const done = await core.submit(submitted, { texts, files: filesOf(form, file) }, origin.from)
  if ('problems' in done) return { form, texts, problems: done.problems }
  if (carried.file !== null && 'accepted' in done && done.accepted) await dropFile(hearing, origin, carried.file)
  return done
}

function filesOf({ fields }: Form, file: FilledFile | null): Readonly<Record<string, FilledFile>> {
  const field = fields.find(({ kind }) => kind === 'file')
  return file && field ? { [field.name]: file } : {}
}
