import { nameOf } from '../access/logger.ts'
import { readFilled } from '../forms.ts'
import type { HeardSubmission } from '../parse.ts'
import { formOf, showModal } from './answers.ts'
import type { Hearing } from './hearing.ts'

/** The newest change of each form that is worked on now. */
const newest = new Map<string, HeardSubmission>()

/** A live field changed: the form is shown as it is with that. Of several changes only the last one is shown, and what cannot be shown leaves the form as it is. */
export async function hearChange(hearing: Hearing, change: HeardSubmission, ack: () => Promise<void>): Promise<void> {
  await ack()
  const { submission, viewId, from } = change
  if (submission === 'foreign') return
  newest.set(viewId, change)
  try {
    const renewed = await hearing.core.renew(submission, readFilled(change.values).texts, from)
    if (!('form' in renewed)) return
    const modal = await formOf(hearing, renewed.form, from)
    if (newest.get(viewId) === change) await showModal(hearing, from, { put: 'instead', viewId }, modal)
  } catch (error) {
    hearing.log.error({ workspace: from.workspace.id, does: submission.do, error: nameOf(error) }, 'a form could not be brought up to date')
  } finally {
    if (newest.get(viewId) === change) newest.delete(viewId)
  }
}
