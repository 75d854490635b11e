import { afterEach, describe, expect, test } from 'vitest'
import { startPlainApp } from '../../test/stages/slack-app.ts'
import { makeOutgoing, type Patience } from './outgoing.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const message = { type: 'message', id: '1' }
const fetchDialog = { type: 'invoke', name: 'task/fetch' }
const tap = { type: 'invoke', name: 'adaptiveCard/action' }

const toAnApp = async (patience: Patience = {}) => {
  const app = await startPlainApp()
  stops.push(() => app.stop())
  const deadlines: { readonly milliseconds: number; readonly pass: () => void }[] = []
  const after = (milliseconds: number): AbortSignal => {
    const ends = new AbortController()
    deadlines.push({ milliseconds, pass: () => ends.abort(new DOMException('It is late.', 'TimeoutError')) })
    return ends.signal
  }
  const outgoing = makeOutgoing({ target: () => app.url, token: () => Promise.resolve('token'), patience, after })
  /** Answers nothing to the first requests, until their deadlines have passed: that is as soon as they are heard. */
  const silentFor = (times: number): void =>
    app.answers(() => {
      if (app.heard.length > times) return { body: { said: app.heard.length } }
      deadlines.at(-1)?.pass()
      return { silent: true }
    })
  return { app, outgoing, deadlines, silentFor }
}

describe('an activity', () => {
  test('is posted as JSON with a token, and its answer read', async () => {
    const { app, outgoing } = await toAnApp()
    app.answers(() => ({ body: { task: {} } }))
    expect(await outgoing.deliver(message)).toEqual({ how: 'answered', status: 200, body: { task: {} } })
    expect(app.heard).toMatchObject([
      { body: message, headers: { authorization: 'Bearer token', 'content-type': 'application/json; charset=utf-8' } },
    ])
  })

  test('may be answered with nothing, with words, or refused', async () => {
    const { app, outgoing } = await toAnApp()
    app.answers()
    expect(await outgoing.deliver(message)).toEqual({ how: 'answered', status: 200, body: undefined })
    app.answers(() => ({ body: 'words' }))
    expect(await outgoing.deliver(message)).toEqual({ how: 'answered', status: 200, body: 'words' })
    app.answers(() => ({ status: 403, body: { no: true } }))
    expect(await outgoing.deliver(message)).toEqual({ how: 'refused', status: 403, body: { no: true } })
  })

  test('reaches nobody when nobody listens', async () => {
    const nowhere = makeOutgoing({ target: () => undefined, token: () => Promise.resolve('t'), patience: {} })
    expect(await nowhere.deliver(message)).toEqual({ how: 'unreachable' })
    const closed = makeOutgoing({ target: () => 'http://127.0.0.1:9', token: () => Promise.resolve('t'), patience: {} })
    expect(await closed.deliver(message)).toEqual({ how: 'unreachable' })
  })
})

describe('what is not answered in time', () => {
  test('comes again once, with the same id', async () => {
    const { app, outgoing, silentFor } = await toAnApp()
    silentFor(1)
    expect(await outgoing.deliver(message)).toMatchObject({ how: 'answered', body: { said: 2 } })
    expect(app.heard.map(({ body }) => body['id'])).toEqual(['1', '1'])
  })

  test('comes as often as is said, and then no more', async () => {
    const { app, outgoing, silentFor } = await toAnApp({ repeats: 2 })
    silentFor(9)
    expect(await outgoing.deliver(message)).toEqual({ how: 'late' })
    expect(app.heard).toHaveLength(3)
  })

  test('is late for a dialog sooner than for a tap, and neither comes again unless told to', async () => {
    const { outgoing, deadlines, silentFor } = await toAnApp()
    silentFor(1)
    expect(await outgoing.deliver(fetchDialog)).toEqual({ how: 'late' })
    expect(await outgoing.deliver(tap)).toMatchObject({ how: 'answered' })
    expect(deadlines.map(({ milliseconds }) => milliseconds)).toEqual([5_000, 15_000])
    const again = await toAnApp({ invokeRepeats: 1 })
    again.silentFor(1)
    expect(await again.outgoing.deliver(tap)).toMatchObject({ how: 'answered', body: { said: 2 } })
  })

  test('is not what was refused: that comes once', async () => {
    const { app, outgoing } = await toAnApp()
    app.answers(() => ({ status: 500 }))
    await outgoing.deliver(message)
    expect(app.heard).toHaveLength(1)
  })
})

test('settling waits for what is under way', async () => {
  const { app, outgoing } = await toAnApp()
  const held = app.holds()
  let isAnswered = false
  let isSettled = false
  const delivered = outgoing.deliver(message).then(() => (isAnswered = true))
  const settled = outgoing.settle().then(() => (isSettled = true))
  await held.heard
  expect([isAnswered, isSettled]).toEqual([false, false])
  held.release()
  await settled
  expect(isAnswered).toBe(true)
  await delivered
})
