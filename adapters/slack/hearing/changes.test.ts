import { describe, expect, test } from 'vitest'
import type { Form } from '../../../src/contract/form.ts'
import { refused } from '../test/core.ts'
import { aHouse, type House } from '../test/house.ts'

const sends = { do: 'importList' } as const
const aino = 'slack:T1:UAINO'

const counted = (count: number): Form => ({
  ...{ language: 'en', title: 'Write', submit: 'Save', close: 'Cancel', intro: [], sends },
  fields: [{ kind: 'choice', name: 'who', label: 'For whom?', options: [{ value: 'all', label: `Everybody (${count})` }] }],
  live: { fields: ['who'], label: 'Count again' },
})

const changed = (house: House, who: string, metadata = house.tokens.write(sends, aino)) => ({
  ...{ type: 'block_actions', team: { id: 'T1' }, user: { id: 'UAINO' }, trigger_id: 'trigger', is_enterprise_install: false },
  container: { type: 'view', view_id: 'V1' },
  view: {
    ...{ id: 'V1', type: 'modal', callback_id: 'form', private_metadata: metadata, blocks: [{ type: 'input', block_id: 'who' }] },
    state: { values: { who: { value: { type: 'static_select', selected_option: { value: who } } } } },
  },
  actions: [{ type: 'static_select', block_id: 'who', action_id: 'value', selected_option: { value: who } }],
})
const updates = ({ slack }: House) => slack.to('views.update').map(({ args }) => JSON.stringify(args['view']))

describe('a live field that changes', () => {
  test('is marked so that Slack tells of it, and of no other field', async () => {
    const house = await aHouse()
    house.core.opened = () =>
      Promise.resolve({ form: { ...counted(5), fields: [...counted(5).fields, { kind: 'line', name: 'text', label: 'Text' }] } })
    await house.post(changed(house, 'all'))
    await house.settle()
    const view = JSON.parse(updates(house)[0] ?? '{}') as { blocks: { block_id: string; dispatch_action?: boolean }[] }
    expect(view.blocks.map(({ block_id, dispatch_action }) => [block_id, dispatch_action])).toEqual([
      ['who', true],
      ['text', undefined],
    ])
  })

  test('is acknowledged, and the form is shown as it is with it', async () => {
    const house = await aHouse()
    house.core.opened = () => Promise.resolve({ form: counted(7) })
    expect((await house.post(changed(house, 'all'))).status).toBe(200)
    await house.settle()
    expect(house.core.heard.at(-1)).toEqual(['renew', { ...sends, mark: 'submission' }, { who: 'all' }, 'UAINO'])
    expect(updates(house)).toEqual([expect.stringContaining('Everybody (7)')])
  })

  test('twice while the first is counted shows only the second', async () => {
    const house = await aHouse()
    const gate = Promise.withResolvers<void>()
    house.core.opened = () => gate.promise.then(() => ({ form: counted(1) }))
    await house.post(changed(house, 'mentors'))
    house.core.opened = () => Promise.resolve({ form: counted(2) })
    await house.post(changed(house, 'all'))
    await expect.poll(() => updates(house)).toHaveLength(1)
    gate.resolve()
    await house.settle()
    expect(updates(house)).toEqual([expect.stringContaining('Everybody (2)')])
  })

  test.each([
    ['of a form of somebody else', (house: House) => changed(house, 'all', house.tokens.write(sends, 'slack:T1:UEERO'))],
    ['of a form that may not be filled in any more', (house: House) => changed(house, 'all')],
  ])('%s leaves the form as it is', async (_, of) => {
    const house = await aHouse()
    house.core.opened = () => Promise.resolve(refused('It has been sent'))
    expect((await house.post(of(house))).status).toBe(200)
    await house.settle()
    expect(updates(house)).toEqual([])
  })

  test('on which the core breaks leaves the form as it is, and is in the log without what was filled in', async () => {
    const house = await aHouse()
    house.core.opened = () => Promise.reject(new Error('Aino’s own words'))
    expect((await house.post(changed(house, 'all'))).status).toBe(200)
    await house.settle()
    expect(updates(house)).toEqual([])
    expect(house.logged()).toContain('a form could not be brought up to date')
    expect(house.logged()).not.toContain('own words')
  })
})
