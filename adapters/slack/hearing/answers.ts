import type { ModalView } from '@slack/types'
import type { Form } from '../../../src/contract/form.ts'
import type { Address } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { slackAddress } from '../access/hosts.ts'
import { nameOf } from '../access/logger.ts'
import { noticeModal, renderModal } from '../forms.ts'
import type { Answerable } from '../parse.ts'
import { answerWith, type Hearing, writeFor } from './hearing.ts'
import { wordsIn } from './own-words.ts'

/** A view as a modal that is only read. */
export const noticeOf = (hearing: Hearing, view: View, to: Address): ModalView =>
  noticeModal(view, writeFor(hearing, to), wordsIn(view.language))

/** With what came of something, its form and whatever stands below are over: they show how things stood before. */
export const endOf = (modal: ModalView): ModalView => ({ ...modal, clear_on_close: true })

/** A form as a modal, with its file fields where files can be fetched: that scope need not be granted. */
export async function formOf(hearing: Hearing, form: Form, to: Address): Promise<ModalView> {
  const files = (await hearing.platform.capability(to.workspace, 'fileUpload')) === 'native'
  return renderModal(form, writeFor(hearing, to), { noFiles: files ? null : wordsIn(form.language).noFiles })
}

/** How a modal comes up: on its own, on top of the one that was tapped, or in the place of one, which Slack or we ourselves gave a name. */
export type Modal =
  | { readonly put: 'open' | 'push'; readonly trigger: string | null }
  | { readonly put: 'instead'; readonly viewId: string }
  | { readonly put: 'renew'; readonly name: string }

/** Shows a modal; false when Slack did not, mostly because the three seconds after the tap were over. */
export async function showModal(hearing: Hearing, to: Address, modal: Modal, view: ModalView): Promise<boolean> {
  try {
    const { client } = (await hearing.clientFor(to.workspace)) ?? {}
    if (!client) return false
    if (modal.put === 'instead') await client.views.update({ view_id: modal.viewId, view })
    else if (modal.put === 'renew') await client.views.update({ external_id: modal.name, view: { ...view, external_id: modal.name } })
    else if (modal.trigger === null) return false
    else if (modal.put === 'push') await client.views.push({ trigger_id: modal.trigger, view })
    else await client.views.open({ trigger_id: modal.trigger, view })
    return true
  } catch (error) {
    hearing.log.warn({ workspace: to.workspace.id, error: nameOf(error) }, 'a modal could not be shown')
    return false
  }
}

/** Tells one person something beside what they see: where only they see it, in a modal, or else in a message. */
export async function whisper(hearing: Hearing, to: Answerable, view: View, put: 'open' | 'push' = 'open'): Promise<void> {
  const said = await answerWith(hearing, to.from, view, writeFor(hearing, to.from))
  const message = { response_type: 'ephemeral', replace_original: false, ...said }
  if (await respond(hearing, to, message)) return
  if (await showModal(hearing, to.from, { put, trigger: to.trigger }, noticeOf(hearing, view, to.from))) return
  await sayDirect(hearing, to.from, view)
}

/** A message to one person; what came of it is in the log. */
export async function sayDirect({ platform, ids, log }: Hearing, to: Address, view: View): Promise<void> {
  const result = await platform.sendDirect(to, view, ids.next())
  if (result.kind !== 'delivered') log.warn({ workspace: to.workspace.id, result: result.kind }, 'an answer could not be said')
}

/** Answers through the address that Slack gave along (five times, within 30 minutes); false when it could not be. The address works like a key. */
export async function respond({ post, limits, log, settings }: Hearing, to: Answerable, message: object): Promise<boolean> {
  if (to.responseUrl === null) return false
  const url = slackAddress(to.responseUrl, 'answers', settings)
  if (!url) {
    log.warn({ workspace: to.from.workspace.id }, 'an answer was to go to a host that is not Slack’s: it does not')
    return false
  }
  try {
    const status = await post(url.href, JSON.stringify(message), limits.respond)
    if (status !== 200) log.warn({ workspace: to.from.workspace.id, status }, 'Slack did not take an answer')
    return status === 200
  } catch (error) {
    log.warn({ workspace: to.from.workspace.id, error: nameOf(error) }, 'an answer did not reach Slack')
    return false
  }
}
