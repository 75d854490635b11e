import { describe, expect, test } from 'vitest'
import { finnish } from '../copy.fi.ts'
import { english } from '../copy.ts'
import { accepted, listForm } from '../test/core.ts'
import { dialogIn, send, textOf } from '../test/dialogs.ts'
import { aDialog, aHouse, aMessage, impatient } from '../test/house.ts'
import { opened } from '../test/opened.ts'

describe('a file that was attached before', () => {
  const url = 'https://school-my.sharepoint.com/people.csv'
  const attachments = [
    { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'people.csv', content: { downloadUrl: url } },
  ]

  async function withFile(limits: Parameters<typeof opened>[0] = {}) {
    const usual = await aHouse()
    const { fetch: toConnector } = usual.teams
    await usual.stop()
    const fetch: typeof globalThis.fetch = (input, init) =>
      (input instanceof Request ? input.url : input.toString()) === url
        ? Promise.resolve(new Response('name,email'))
        : toConnector(input, init)
    const house = await opened(limits, { teams: { ...usual.teams, fetch } })
    await house.post(aMessage('', { attachments }))
    const [token = ''] = /"token":"([^"]+)"/u.exec(JSON.stringify(house.teams.to('say').at(-1)?.body))?.slice(1) ?? []
    const open = () => dialogIn(house.post(aDialog('task/fetch', { token })))
    return { house, open }
  }

  test('is named in the form, goes to the core with it, and is not kept after that', async () => {
    const { house, open } = await withFile()
    const shown = await open()
    expect(textOf(shown)).toContain(english.file.inForm('people.csv'))
    await send(house, shown, { 'field-name': 'Spring' })
    const file = house.core.filled[0]?.files['file']
    expect([file?.name, Buffer.from(file?.bytes ?? []).toString()]).toEqual(['people.csv', 'name,email'])
    expect([...house.memory.pages.keys()].filter((page) => page.startsWith('file'))).toEqual([])
  })

  test('waits where it is kept while five of the same person wait already, and they hear it', async () => {
    const { house, open } = await withFile()
    const shown = await open()
    const gate = Promise.withResolvers<void>()
    house.core.submitted = async () => {
      await gate.promise
      return accepted('Saved')
    }
    const sent = Array.from({ length: 6 }, () => dialogIn(send(house, shown)))
    expect(textOf(await Promise.race(sent))).toContain(finnish.file.tooMany)
    expect(house.core.filled.length).toBeLessThan(2)
    gate.resolve()
    await Promise.all(sent)
  })

  test('stays while something else is wrong with the form, or more is to be filled in', async () => {
    const { house, open } = await withFile()
    house.core.submitted = () => ({ problems: { name: 'This name is taken' } })
    const again = await dialogIn(send(house, await open()))
    house.core.submitted = () => ({ form: { ...listForm, title: 'Who is who?' } })
    const next = await dialogIn(send(house, again))
    house.core.submitted = () => accepted('Saved')
    await send(house, next)
    expect(house.core.filled.map(({ files }) => files['file']?.name)).toEqual(['people.csv', 'people.csv', 'people.csv'])
  })

  test('goes along with the way to a form that comes late', async () => {
    const { house, open } = await withFile(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.opened = () => gate.promise.then(() => ({ form: listForm }))
    expect(textOf(await open())).toContain(finnish.lateForm)
    gate.resolve()
    await house.settle()
    const [token = ''] = /"token":"([^"]+)"/u.exec(JSON.stringify(house.teams.to('say').at(-1)?.body))?.slice(1) ?? []
    house.core.opened = () => Promise.resolve({ form: listForm })
    expect(textOf(await dialogIn(house.post(aDialog('task/fetch', { token }))))).toContain(english.file.inForm('people.csv'))
  })

  test('is gone after an hour, and both the form and sending it say so', async () => {
    const { house, open } = await withFile()
    const shown = await open()
    house.clock.turnTo(house.clock.now().add({ hours: 2 }))
    expect(textOf(await open())).toContain(english.file.gone)
    expect(textOf(await dialogIn(send(house, shown)))).toContain(finnish.file.gone)
    expect(house.core.filled).toEqual([])
  })
})
