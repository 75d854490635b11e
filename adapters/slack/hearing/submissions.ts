import type { ModalView } from '@slack/types'
import type { Command } from '../../../src/contract/command.ts'
import type { Form, Submitted } from '../../../src/contract/form.ts'
import type { Address } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { nameOf } from '../access/logger.ts'
import { fieldErrors, readFilled } from '../forms.ts'
import type { HeardSubmission } from '../parse.ts'
import { endOf, formOf, noticeOf, sayDirect, showModal } from './answers.ts'
import { fetchFiles, formsWithFiles } from './files.ts'
import type { Hearing } from './hearing.ts'
import { ownView, viewInAll, wordsIn } from './own-words.ts'

/** How Slack is told what becomes of a modal (https://docs.slack.dev/surfaces/modals#updating_response). */
type Response =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update' | 'push'; readonly view: ModalView }

type Outcome = Submitted | 'broken' | 'foreign'

/** A form that was sent. What is not decided in time goes on behind a modal on top that says so: what was filled in stays below it. */
export async function hearSubmission(hearing: Hearing, sent: HeardSubmission, ack: (response: Response) => Promise<void>): Promise<void> {
  const work = take(hearing, sent)
  const decided = await inTime(work, hearing.limits.decide)
  if (decided) {
    await ack(await responseTo(hearing, sent, decided.done))
    if (mayHaveChanged(decided.done)) hearing.openHomes.changed(sent.from.workspace)
    return
  }
  const working = noticeOf(
    hearing,
    viewInAll((copy) => copy.working),
    sent.from,
  )
  const name = `late-${hearing.ids.next()}`
  await ack({ response_action: 'push', view: { ...working, external_id: name } })
  await showLate(hearing, sent, name, await work)
}

const isAccepted = (outcome: Outcome): boolean => typeof outcome === 'object' && 'accepted' in outcome && outcome.accepted

/** A form that leads to another one may have stored what it asked for. */
const mayHaveChanged = (outcome: Outcome): boolean => isAccepted(outcome) || (typeof outcome === 'object' && 'form' in outcome)

async function take(hearing: Hearing, sent: HeardSubmission): Promise<Outcome> {
  if (sent.submission === 'foreign') return 'foreign'
  try {
    const { texts, files } = readFilled(sent.values)
    if (Object.keys(files).length > 0) return await takeFiles(hearing, sent.submission, sent)
    return await hearing.core.submit(sent.submission, { texts, files: {} }, sent.from)
  } catch (error) {
    hearing.log.error({ workspace: sent.from.workspace.id, does: sent.submission.do, error: nameOf(error) }, 'a form could not be taken')
    return 'broken'
  }
}

/** Files stand in memory until they are read, so only a few forms with files are taken at a time. */
async function takeFiles(hearing: Hearing, submission: Command, { from, values }: HeardSubmission): Promise<Outcome> {
  const end = await hearing.fetching(`${from.workspace.id}:${from.id}`)
  if (!end) return { accepted: false, view: await ownView(hearing, from, (copy) => copy.tooManyFiles(formsWithFiles.each)) }
  try {
    // Nothing is fetched for somebody for whom this form would not open.
    const opened = await hearing.core.openAgain(submission, from)
    if (!('form' in opened)) return opened
    const { files, problems } = await fetchFiles(hearing, from, values)
    if (Object.keys(problems).length > 0) return { problems }
    return await hearing.core.submit(submission, { texts: readFilled(values).texts, files }, from)
  } finally {
    end()
  }
}

/** Where something is wrong, the form keeps what was filled in: refusals come up on top of it. */
async function responseTo(hearing: Hearing, sent: HeardSubmission, outcome: Outcome): Promise<Response> {
  if (typeof outcome === 'object' && 'problems' in outcome) {
    const errors = fieldErrors(outcome.problems, sent.blocks as Parameters<typeof fieldErrors>[1])
    if (Object.keys(errors).length > 0) return { response_action: 'errors', errors }
  }
  if (typeof outcome === 'object' && 'form' in outcome)
    return { response_action: 'update', view: await formOf(hearing, outcome.form, sent.from) }
  const notice = noticeOf(hearing, await viewOf(hearing, outcome, sent.from), sent.from)
  return isAccepted(outcome) ? { response_action: 'update', view: endOf(notice) } : { response_action: 'push', view: notice }
}

/** The acknowledgement is over, so the modal that says "working" is changed; if it is gone, a message says it. */
async function showLate(hearing: Hearing, sent: HeardSubmission, name: string, outcome: Outcome): Promise<void> {
  if (mayHaveChanged(outcome)) hearing.openHomes.changed(sent.from.workspace)
  const isForm = typeof outcome === 'object' && 'form' in outcome
  const modal = isForm
    ? await formOf(hearing, outcome.form, sent.from)
    : noticeOf(hearing, await viewOf(hearing, outcome, sent.from), sent.from)
  // Once it is taken nobody needs the form below any more.
  const isDone = isForm || isAccepted(outcome)
  if (await showModal(hearing, sent.from, { put: 'renew', name }, isDone ? endOf(modal) : modal)) return
  await sayDirect(hearing, sent.from, isForm ? wayTo(hearing, outcome.form) : await viewOf(hearing, outcome, sent.from))
}

/** A form that nobody can be shown any more: what stands above its fields may be why it comes, and a button opens it. */
const wayTo = ({ core }: Hearing, { language, title, intro, sends }: Form): View => ({
  language,
  parts: [
    { kind: 'heading', text: title },
    ...intro,
    { kind: 'buttons', buttons: [{ label: wordsIn(language).openForm, command: core.openingOf(sends), style: 'primary' }] },
  ],
})

async function viewOf(hearing: Hearing, outcome: Exclude<Outcome, { form: unknown }>, to: Address): Promise<View> {
  if (outcome === 'broken') return ownView(hearing, to, (copy) => copy.failed)
  if (outcome === 'foreign') return ownView(hearing, to, (copy) => copy.otherReader)
  if ('view' in outcome) return outcome.view
  const told = Object.values(outcome.problems)
  const { parts, language } = await ownView(hearing, to, (copy) => copy.notSaved)
  return { language, parts: [...parts, { kind: 'list', items: told }] }
}
