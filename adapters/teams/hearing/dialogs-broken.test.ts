import { describe, expect, test } from 'vitest'
import { finnish } from '../copy.fi.ts'
import { listForm } from '../test/core.ts'
import { aDialog, ainoReads, aMessage, impatient } from '../test/house.ts'
import { opened } from '../test/opened.ts'

/** What a dialog shows, as one text; nothing else is shown as one. */
async function shownBy(answer: Response): Promise<string> {
  const body = (await answer.json()) as object
  expect(body).toMatchObject({ task: { type: 'continue' } })
  return JSON.stringify(body)
}

describe('a dialog for which our own memory cannot be read', () => {
  const ofFile = { do: 'openList', mark: 'opening', file: '00000000-0000-4000-8000-000000000001' } as const

  /** Aino's dialog, while no file can be read. */
  async function broken(settings: Parameters<typeof opened>[0] = {}) {
    const house = await opened(settings)
    await house.post(aMessage('home'))
    const read = house.memory.read.bind(house.memory)
    Object.assign(house.memory, {
      read: (kind: string, key: string) => (kind === 'file' ? Promise.reject(new Error('gone')) : read(kind, key)),
    })
    return { house, open: async () => shownBy(await house.post(aDialog('task/fetch', { token: house.tokens.write(ofFile, ainoReads) }))) }
  }

  test('says so as a dialog', async () => {
    expect(await (await broken()).open()).toContain(finnish.failed)
  })

  test('says so in the chat when that takes longer than Teams waits, as it promised', async () => {
    const { house, open } = await broken(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.opened = () => gate.promise.then(() => ({ form: listForm }))
    expect(await open()).toContain(finnish.lateForm)
    gate.resolve()
    await house.settle()
    expect(house.teams.to('say').at(-1)?.body['summary']).toBe(finnish.failed)
  })
})
