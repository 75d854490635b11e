import { describe, expect, test } from 'vitest'
import type { Submitted } from '../../../src/contract/form.ts'
import { finnish } from '../copy.fi.ts'
import { english } from '../copy.ts'
import { accepted, listForm, refused } from '../test/core.ts'
import { buttonsOf, dialogIn, send, textOf } from '../test/dialogs.ts'
import { aDialog, aino, ainoReads, aMessage, type House, impatient, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const opening = { do: 'openList', mark: 'opening' } as const
const open = (house: House, change: object = {}) =>
  house.post(aDialog('task/fetch', { token: house.tokens.write(opening, ainoReads), msteams: { type: 'task/fetch' } }, change))
describe('a button that opens a form', () => {
  test('shows it in a dialog, as high as it needs', async () => {
    const house = await opened()
    const shown = await dialogIn(open(house))
    expect(house.core.deeds()).toEqual([['open', opening, aino.id]])
    expect([shown.title, shown.card.contentType]).toEqual([listForm.title, 'application/vnd.microsoft.card.adaptive'])
    expect(shown.card.content.body.filter(({ type }) => type.startsWith('Input.'))).toHaveLength(2)
    expect(buttonsOf(shown).map(({ type, title }) => [type, title])).toEqual([['Action.Submit', listForm.submit]])
  })

  test('says in the dialog how to send a file, which a dialog does not take', async () => {
    const house = await opened()
    expect(textOf(await dialogIn(open(house)))).toContain(english.file.attach)
  })

  test('may not, and says why in the dialog', async () => {
    const house = await opened()
    house.core.opened = () =>
      Promise.resolve(
        refused('Only coordinators', [{ kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome', mark: 'look' } }] }]),
      )
    const shown = await dialogIn(open(house))
    expect(textOf(shown)).toContain('Only coordinators')
    expect(buttonsOf(shown).map(({ type }) => type)).toEqual(['Action.Submit'])
  })

  test('of somebody else says so', async () => {
    const house = await opened()
    const token = house.tokens.write(opening, 'teams:t:u')
    expect(textOf(await dialogIn(house.post(aDialog('task/fetch', { token }))))).toContain(finnish.otherReader)
    expect(house.core.deeds()).toEqual([])
  })

  test('on which the core breaks asks to try again', async () => {
    const house = await opened()
    house.core.opened = () => Promise.reject(new Error('Aino’s own words'))
    expect(textOf(await dialogIn(open(house)))).toContain(finnish.failed)
    expect(house.logged()).not.toContain('own words')
  })

  test('takes longer than Teams waits, says so, and the way to the form comes in the chat', async () => {
    const house = await opened(impatient)
    await house.post(aMessage('home'))
    const gate = Promise.withResolvers<void>()
    house.core.opened = () => gate.promise.then(() => ({ form: listForm }))
    expect(textOf(await dialogIn(open(house)))).toContain(finnish.lateForm)
    gate.resolve()
    await house.settle()
    const last = JSON.stringify(house.teams.to('say').at(-1)?.body)
    expect(last).toContain(listForm.title)
    expect(last).toContain('task/fetch')
  })

  test.each(['task/fetch', 'task/submit'] as const)('without anything (%s) is answered with 501', async (name) => {
    const house = await opened()
    expect((await house.post(aDialog(name, {}))).status).toBe(501)
  })
})

describe('a form that is sent', () => {
  test('brings what was filled in to the core, and the dialog shows what came of it', async () => {
    const house = await opened()
    house.core.submitted = () =>
      accepted('Saved', [{ kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome', mark: 'look' } }] }])
    const shown = await dialogIn(send(house, await dialogIn(open(house)), { 'field-name': 'Spring', 'field-list': '' }))
    expect(house.core.deeds().at(-1)).toEqual(['submit', { do: 'importList', mark: 'submission' }, aino.id])
    expect(house.core.filled).toEqual([{ texts: { name: 'Spring' }, files: {} }])
    expect(textOf(shown)).toContain('Saved')
    expect(shown.title).toBe(english.title)
  })

  test('comes again with what is wrong on top and what was filled in, as often as it takes', async () => {
    const house = await opened()
    house.core.submitted = () => ({ problems: { name: 'This name is taken' } })
    let shown = await dialogIn(open(house))
    for (let turn = 0; turn < 2; turn++) {
      shown = await dialogIn(send(house, shown, { 'field-name': 'Spring', 'field-list': 'a\tb' }))
      const [first] = shown.card.content.body
      expect([first?.type, first?.style]).toEqual(['Container', 'attention'])
      expect(JSON.stringify(first?.items)).toContain('This name is taken')
      const values = shown.card.content.body.filter(({ id }) => id).map(({ id, value }) => [id, value])
      expect(values).toEqual([
        ['field-name', 'Spring'],
        ['field-list', 'a\tb'],
      ])
    }
  })

  test('leads to the next one', async () => {
    const house = await opened()
    const next = {
      ...listForm,
      title: 'Is this right?',
      fields: [],
      sends: { do: 'startKickOff', cohort: '01890000-0000-7000-8000-000000000009', at: '2027-01-21T17:00', venue: 'Aula' },
    } as const
    house.core.submitted = () => ({ form: next })
    const shown = await dialogIn(send(house, await dialogIn(open(house))))
    expect(shown.title).toBe('Is this right?')
    await send(house, shown)
    expect(house.core.deeds().at(-1)).toEqual(['submit', { ...next.sends, mark: 'submission' }, aino.id])
  })

  test('with live fields has a second button, which asks for it as it is with what is filled in, and keeps that', async () => {
    const house = await opened()
    const live = { fields: ['name'], label: 'Count again' }
    house.core.opened = () => Promise.resolve({ form: { ...listForm, live } })
    const first = await dialogIn(open(house))
    expect(buttonsOf(first).map(({ title }) => title)).toEqual([listForm.submit, 'Count again'])
    house.core.opened = () => Promise.resolve({ form: { ...listForm, live, intro: [{ kind: 'text', text: 'Now 7 people' }] } })
    const again = await dialogIn(send(house, first, { 'field-name': 'Spring' }))
    expect(house.core.deeds().at(-1)).toEqual(['renew', { ...listForm.sends, mark: 'submission' }, { name: 'Spring' }, aino.id])
    expect(textOf(again)).toContain('Now 7 people')
    expect(again.card.content.body.find(({ id }) => id === 'field-name')?.value).toBe('Spring')
    expect(house.core.filled).toEqual([])
    house.core.opened = () => Promise.resolve(refused('It has been sent'))
    expect(textOf(await dialogIn(send(house, again)))).toContain('It has been sent')
    house.core.opened = () => Promise.reject(new Error('broken'))
    expect(textOf(await dialogIn(send(house, again)))).toContain(finnish.failed)
  })

  test('without the form that belongs to it has the core asked for that form anew', async () => {
    const house = await opened()
    const sends = { do: 'importList', mark: 'submission', cohort: '01890000-0000-7000-8000-000000000009' } as const
    await house.post(aDialog('task/submit', { token: house.tokens.write(sends, ainoReads), 'field-name': 'Spring' }))
    expect(house.core.deeds()).toEqual([
      ['openAgain', sends, aino.id],
      ['submit', sends, aino.id],
    ])
    expect(house.core.filled[0]?.texts).toEqual({ name: 'Spring' })
  })

  test('whose form may not be opened any more is told why', async () => {
    const house = await opened()
    house.core.opened = () => Promise.resolve(refused('Only coordinators'))
    const shown = await dialogIn(
      house.post(aDialog('task/submit', { token: house.tokens.write({ do: 'importList' }, ainoReads), form: 'forged.form' })),
    )
    expect(textOf(shown)).toContain('Only coordinators')
    expect(house.core.filled).toEqual([])
  })

  test('of somebody else does nothing', async () => {
    const house = await opened()
    const token = house.tokens.write({ do: 'importList' }, 'teams:t:u')
    expect(textOf(await dialogIn(house.post(aDialog('task/submit', { token }))))).toContain(finnish.otherReader)
    expect(house.core.deeds()).toEqual([])
  })

  test('on which the core breaks asks to try again', async () => {
    const house = await opened()
    const form = await dialogIn(open(house))
    house.core.submitted = () => Promise.reject(new Error('broken'))
    expect(textOf(await dialogIn(send(house, form)))).toContain(finnish.failed)
  })

  test.each<[string, Submitted, string]>([
    ['what came of it', accepted('Saved at last'), 'Saved at last'],
    ['what is wrong', { problems: { name: 'This name is taken' } }, 'This name is taken'],
    [
      'what stands above the form that comes next',
      { form: { ...listForm, intro: [{ kind: 'text', text: '3 things to fix' }] } },
      '3 things to fix',
    ],
    ['the way to the form that comes next', { form: listForm }, english.openForm],
  ])('takes longer than Teams waits, and the chat tells %s', async (_, outcome, words) => {
    const house = await opened(impatient)
    await house.post(aMessage('home'))
    const form = await dialogIn(open(house))
    const gate = Promise.withResolvers<void>()
    house.core.submitted = () => gate.promise.then(() => outcome)
    expect(textOf(await dialogIn(send(house, form)))).toContain(finnish.lateForm)
    gate.resolve()
    await house.settle()
    expect(JSON.stringify(house.teams.to('say').at(-1)?.body)).toContain(words)
  })

  test('takes too long, and what came of it cannot be told: that is logged', async () => {
    const house = await opened(impatient)
    const form = await dialogIn(open(house, { conversation: { id: '19:c@thread.tacv2', tenantId: tenant, conversationType: 'channel' } }))
    const gate = Promise.withResolvers<void>()
    house.core.submitted = () => gate.promise.then(() => accepted('Saved'))
    house.memory.read = () => Promise.reject(new Error('gone'))
    await send(house, form)
    gate.resolve()
    await house.settle()
    expect(house.logged()).toContain('an answer could not be said')
  })
})

describe('a button in a dialog', () => {
  test.each([
    [
      'entry-2',
      ' I want to learn ',
      [['handle', { do: 'writeWishes', confirmation: '01890000-0000-7000-8000-000000000001', text: 'I want to learn' }, aino.id]],
    ],
    ['entry-2', '  ', []],
  ])('sends what was written beside it (%s: %j)', async (input, text, deeds) => {
    const house = await opened()
    const token = house.tokens.write({ do: 'writeWishes', confirmation: '01890000-0000-7000-8000-000000000001' }, ainoReads)
    const shown = await dialogIn(house.post(aDialog('task/submit', { token, input, [input]: text })))
    expect(house.core.deeds()).toEqual(deeds)
    expect(textOf(shown)).toContain(deeds.length > 0 ? 'Thank you' : finnish.nothingWritten)
  })

  test('opens the next form in the same dialog', async () => {
    const house = await opened()
    const token = house.tokens.write({ do: 'openSettings', mark: 'opening' }, ainoReads)
    expect((await dialogIn(house.post(aDialog('task/submit', { token })))).title).toBe(listForm.title)
  })
})
