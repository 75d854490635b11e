import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import { at, type Json, textAt } from '../../test/stages/slack-app.ts'
import { aSlack } from '../../test/stages/slack-ends.ts'
import { aScene, form, input, option, plain, withModal } from '../../test/stages/slack-scenes.ts'

describe('a trigger', () => {
  test('opens one modal', async () => {
    const there = await withModal()
    expect(there.person.modal()?.definition).toMatchObject({ callback_id: 'form', private_metadata: 'kept' })
    const again = await there.call('views.open', { trigger_id: there.last()['trigger_id'], view: form() })
    expect(again).toMatchObject({ error: 'exchanged_trigger_id' })
  })

  test('expires after three seconds', async () => {
    const there = await aScene()
    await there.end.as(there.aino).shortcut('open')
    there.clock.turnTo(hoursAfter(there.clock.now(), 3.1 / 3600))
    const late = await there.call('views.open', { trigger_id: there.last()['trigger_id'], view: form() })
    expect(late).toMatchObject({ error: 'expired_trigger_id' })
    expect(await there.call('views.open', { trigger_id: 'guessed', view: form() })).toMatchObject({ error: 'invalid_trigger_id' })
  })
})

describe('a modal', () => {
  test('that Slack would refuse is not opened', async () => {
    const { call } = await aSlack()
    const bad = await call('views.open', { trigger_id: 'x', view: form({ submit: undefined }) })
    expect(bad).toMatchObject({ error: 'invalid_arguments', response_metadata: { messages: [expect.stringContaining('submit')] } })
    expect(await call('views.open', { trigger_id: 'x', view: { type: 'home', blocks: [] } })).toMatchObject({ error: 'invalid_arguments' })
    expect(await call('views.open', { trigger_id: 'x' })).toMatchObject({ error: 'invalid_arguments' })
    expect(await call('views.open', { trigger_id: 'x', view: form({ private_metadata: 'x'.repeat(250_001) }) })).toMatchObject({
      error: 'view_too_large',
    })
  })

  test('is submitted with everything in it, initial values included', async () => {
    const there = await withModal()
    const file = there.person.uploadFile('people.csv', Buffer.from('name;mail'))
    const shown = await there.person.fillAndSubmit({ name: 'Aino', 'The days': ['mon', 'TUE'], list: file.id })
    expect(shown).toEqual({ ok: true, status: 200 })
    const values = at(there.last(), 'view.state.values')
    expect(there.last()).toMatchObject({
      type: 'view_submission',
      user: { id: there.aino },
      view: { callback_id: 'form', private_metadata: 'kept' },
    })
    expect(values).toMatchObject({
      name: { name: { type: 'plain_text_input', value: 'Aino' } },
      mail: { mail: { type: 'email_text_input', value: null } },
      days: { days: { selected_options: [option('mon'), option('tue')] } },
      list: { list: { files: [{ id: file.id, name: 'people.csv', url_private_download: expect.any(String) }] } },
    })
    expect(there.person.modal()).toBeUndefined()
  })

  test('a file is served to a bearer with files:read only', async () => {
    const there = await withModal()
    const file = there.person.uploadFile('people.csv', Buffer.from('name;mail'))
    const { file: described } = await there.call('files.info', { file: file.id })
    expect(described).toMatchObject({ name: 'people.csv', filetype: 'csv', mimetype: 'text/csv', size: 9 })
    const fetched = await fetch(textAt(described, 'url_private_download'), { headers: { authorization: `Bearer ${there.token}` } })
    expect(await fetched.text()).toBe('name;mail')
    expect(await (await fetch(textAt(described, 'url_private_download'))).text()).toContain('Sign in')
    expect(await there.call('files.info', { file: 'F404' })).toMatchObject({ error: 'file_not_found' })
    expect(() => there.person.fill('modal', 'list', 'F404')).toThrow('There is no such file')
  })

  test.each([
    ['left out', {}, { name: 'Please complete this required field.' }],
    ['emptied', { name: '' }, { name: 'Please complete this required field.' }],
    ['too long', { name: 'x'.repeat(11) }, { name: 'Must be at most 10 characters.' }],
    ['no address', { name: 'Aino', mail: 'aino' }, { mail: 'Enter a valid email address.' }],
  ])('a field %s is not sent at all', async (_, values, errors) => {
    const there = await withModal()
    const before = there.app.heard.length
    expect(await there.person.fillAndSubmit(values)).toMatchObject({ ok: false, errors })
    expect(there.app.heard).toHaveLength(before)
  })

  const replies: readonly [string, unknown, object, string | undefined][] = [
    ['nothing', '', { ok: true }, undefined],
    ['an empty object', {}, { ok: true }, undefined],
    ['errors', { response_action: 'errors', errors: { name: 'Taken' } }, { ok: true, errors: { name: 'Taken' } }, 'form'],
    ['errors about no field', { response_action: 'errors', errors: { nobody: 'Taken' } }, { ok: false }, 'form'],
    ['no errors at all', { response_action: 'errors' }, { ok: false }, 'form'],
    ['an update', { response_action: 'update', view: form({ callback_id: 'next' }) }, { ok: true }, 'next'],
    ['a push', { response_action: 'push', view: form({ callback_id: 'next' }) }, { ok: true }, 'next'],
    ['a bad view', { response_action: 'update', view: form({ title: undefined }) }, { ok: false }, 'form'],
    ['an unknown action', { response_action: 'dance', view: form() }, { ok: false }, 'form'],
    ['clear', { response_action: 'clear' }, { ok: true }, undefined],
    ['chatter', 'ok, saved', { ok: false }, 'form'],
  ]
  test.each(replies)('answered with %s', async (_, body, shown, left) => {
    const there = await withModal()
    there.app.answers(() => ({ body }))
    expect(await there.person.fillAndSubmit({ name: 'Aino' })).toMatchObject(shown)
    expect(there.person.modal()?.definition.callback_id).toBe(left)
  })

  test('not answered stays open', async () => {
    const there = await withModal()
    there.app.answers(() => ({ status: 500 }))
    expect(await there.person.fillAndSubmit({ name: 'Aino' })).toMatchObject({ ok: false, status: 500 })
    expect(there.person.modal()?.definition.callback_id).toBe('form')
  })

  test('updated keeps what was typed where ids and types stay', async () => {
    const there = await withModal()
    there.person.fill('modal', 'name', 'Aino')
    there.person.fill('modal', 'mail', 'aino@example.org')
    const blocks = [...form().blocks.slice(0, 1), input('mail', { type: 'plain_text_input', action_id: 'mail' })]
    const { view } = await there.call('views.update', { view_id: there.opened['id'], hash: there.opened['hash'], view: form({ blocks }) })
    expect(at(view, 'state.values')).toEqual({
      name: { name: { type: 'plain_text_input', value: 'Aino' } },
      mail: { mail: { type: 'plain_text_input', value: null } },
    })
  })

  test('updated from a stale hash, or when it is gone, is refused', async () => {
    const there = await withModal(form({ external_id: 'mine' }))
    const { id: view_id, hash } = there.opened
    expect(await there.call('views.update', { external_id: 'mine', view: form({ external_id: 'mine' }) })).toMatchObject({ ok: true })
    expect(await there.call('views.update', { view_id, hash, view: form() })).toMatchObject({ error: 'hash_conflict' })
    expect(await there.call('views.update', { view_id, view: form({ title: undefined }) })).toMatchObject({ error: 'invalid_arguments' })
    await there.person.closeModal()
    expect(await there.call('views.update', { view_id, view: form() })).toMatchObject({ error: 'not_found' })
  })

  test('three lie on top of each other, and no fourth', async () => {
    const tap = { type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] }
    const there = await withModal(form({ blocks: [tap] }))
    const push = async (): Promise<Json> => {
      await there.person.tap('modal', 'deeper')
      return there.call('views.push', { trigger_id: there.last()['trigger_id'], view: form({ blocks: [tap] }) })
    }
    const second = await push()
    expect(second['view']).toMatchObject({ root_view_id: there.opened['id'], previous_view_id: there.opened['id'] })
    expect(await push()).toMatchObject({ ok: true })
    expect(await push()).toMatchObject({ error: 'push_limit_reached' })
    expect(there.last()).toMatchObject({ container: { type: 'view' }, view: { state: {} } })
    expect(there.last()).not.toHaveProperty('response_url')
    await there.person.closeModal('clear')
    expect(there.person.modal()).toBeUndefined()
    await there.person.shortcut('open')
    const alone = await there.call('views.push', { trigger_id: there.last()['trigger_id'], view: form() })
    expect(alone).toMatchObject({ error: 'not_found' })
  })

  test('closed by itself leaves the one below, and the one that clears leaves none', async () => {
    const tap = { type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] }
    for (const clear_on_close of [false, true]) {
      const there = await withModal(form({ blocks: [tap] }))
      await there.person.tap('modal', 'deeper')
      await there.call('views.push', { trigger_id: there.last()['trigger_id'], view: form({ clear_on_close }) })
      await there.person.closeModal()
      expect(there.person.modal()?.['id']).toBe(clear_on_close ? undefined : there.opened['id'])
    }
  })

  test('closed is heard by those who asked to', async () => {
    const there = await withModal(form({ notify_on_close: true }))
    await there.person.closeModal()
    expect(there.last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { callback_id: 'form' } })
    const quiet = await withModal()
    const before = quiet.app.heard.length
    expect(await quiet.person.closeModal()).toEqual({ ok: true })
    expect(quiet.app.heard).toHaveLength(before)
  })

  test('closed, and not heard by an app that is in trouble', async () => {
    const there = await withModal(form({ notify_on_close: true }))
    there.app.answers(() => ({ status: 500 }))
    expect(await there.person.closeModal()).toMatchObject({ ok: false })
    await expect(there.person.fillAndSubmit({})).rejects.toThrow('sees no modal')
  })
})
