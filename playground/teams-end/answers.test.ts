import { describe, expect, test } from 'vitest'
import type { Reply } from '../../test/stages/slack-app.ts'
import { aCard, goOn, words } from '../../test/stages/teams-ends.ts'
import { asked, execute, form, question, submit } from '../../test/stages/teams-scenes.ts'

describe('a dialog', () => {
  const opened = async () => {
    const there = await asked()
    there.answering({ body: goOn(form, { width: 'medium', height: 400 }) })
    expect(await there.person.tap(there.sight, 'Form')).toEqual({ ok: true, status: 200 })
    return there
  }

  test('is fetched with what the button holds', async () => {
    const { person, sight, last, place } = await opened()
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      conversation: { id: place },
      replyToId: sight.id,
      value: { data: { msteams: { type: 'task/fetch' }, token: 'form' }, context: { theme: 'default' } },
    })
    expect(person.dialog()).toMatchObject({ title: 'Form', width: 'medium', height: 400, card: form, filled: {} })
  })

  test('is filled, refused by the client, submitted, and goes on', async () => {
    const { person, answering, last, app } = await opened()
    app.heard.length = 0
    expect(await person.submitDialog()).toEqual({ ok: false, errors: { why: 'Say why' } })
    expect(app.heard).toHaveLength(0)
    person.fill('dialog', 'Sure', true)
    answering({ body: goOn(aCard([words('Better')], [submit('Again', { token: 'again' })])) })
    await person.submitDialog({ Why: 'because' })
    expect(last()).toMatchObject({ name: 'task/submit', value: { data: { token: 'save', why: 'because', sure: 'true' } } })
    expect(person.dialog()).toMatchObject({ card: { body: [{ text: 'Better' }] }, filled: {} })
    answering({ body: {} })
    expect(await person.submitDialog({}, 'Again')).toEqual({ ok: true, status: 200 })
    expect(person.dialog()).toBeUndefined()
  })

  test('ends with words, or is closed unheard', async () => {
    const { person, answering, app } = await opened()
    answering({ body: { task: { type: 'message', value: 'Saved' } } })
    await person.submitDialog({ why: 'x' })
    expect([person.dialog(), person.toasts()]).toEqual([undefined, ['Saved']])
    const again = await opened()
    app.heard.length = 0
    again.person.closeDialog()
    expect([again.person.dialog(), app.heard.length]).toEqual([undefined, 0])
  })

  test('may be a page, which has nothing to tap', async () => {
    const { person, sight, answering } = await asked()
    answering({ body: { task: { type: 'continue', value: { title: 'Page', url: 'https://example.org/' } } } })
    await person.tap(sight, 'Form')
    expect(person.dialog()).toMatchObject({ title: 'Page', url: 'https://example.org/' })
    await expect(person.submitDialog()).rejects.toThrow('sees no dialog with a card')
  })

  test('takes no Action.Execute, and needs a submit', async () => {
    const { person, sight, answering } = await asked()
    answering({ body: goOn(aCard([], [execute('Go')])) })
    await person.tap(sight, 'Form')
    expect(await person.tap('dialog', 'Go')).toEqual({ ok: false, says: expect.stringContaining('Action.Execute') })
    await expect(person.submitDialog()).rejects.toThrow('no button to submit')
  })

  test.each<[string, Reply, string]>([
    ['refused', { status: 501 }, 'Unable to reach app'],
    ['answered with nothing', {}, 'needs a task'],
    ['answered with what nobody knows', { body: { task: { type: 'other' } } }, 'the task has the type other'],
    ['answered with no card', { body: { task: { type: 'continue', value: { title: 'x' } } } }, 'needs a url or an Adaptive Card'],
    ['answered with a wrong card', { body: goOn(aCard([{ type: 'TextBlock' }])) }, '/body/0/text'],
  ])('%s does not open', async (_, reply, says) => {
    const { person, sight, answering } = await asked()
    answering(reply)
    expect(await person.tap(sight, 'Form')).toMatchObject({ ok: false, says: expect.stringContaining(says) })
    expect(person.dialog()).toBeUndefined()
  })

  test('that is refused when it is submitted stays as it was filled', async () => {
    const { person, answering } = await opened()
    answering({ status: 500 })
    expect(await person.submitDialog({ Why: 'because' })).toMatchObject({ ok: false, status: 500 })
    expect(person.dialog()).toMatchObject({ card: form, filled: { why: 'because' } })
  })

  test('answered later than five seconds is not opened', async () => {
    const { person, sight, app } = await asked(question, { patience: { dialog: 50 } })
    app.answers(() => ({ silent: true }))
    expect(await person.tap(sight, 'Form')).toEqual({ ok: false, says: expect.stringContaining('Unable to reach app') })
  })
})
