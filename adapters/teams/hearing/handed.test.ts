import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HandedTap } from '../../../src/contract/handed-tap.ts'
import { Instant, turnableClock } from '../../../src/kit/clock.ts'
import { finnish } from '../copy.fi.ts'
import { fakeConnector } from '../test/connector.ts'
import { refused } from '../test/core.ts'
import { aDialog, aino, ainoReads, aMessage, aTap, type House, impatient } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const dance = { do: 'dance', step: 2 }
const handedBy = ({ core }: House): HandedTap[] => core.heard.flatMap(([door, tap]) => (door === 'handOver' ? [tap as HandedTap] : []))
const answered = async (answer: Response): Promise<unknown> => ((await answer.json()) as { value: unknown }).value

/** Two processes that share their keys, their Teams and their clock; the second one can dance. */
async function twoReleases() {
  const shared = { key: randomBytes(32), teams: fakeConnector(), clock: turnableClock(Instant.from('2027-01-14T12:00:00Z')) }
  const [older, newer] = [await opened({}, shared), await opened({}, shared)]
  newer.core.read = (carried) => carried as never
  const press = async (change: object = {}): Promise<{ handed: HandedTap; said: unknown }> => {
    const said = await answered(await older.post(aTap(older.tokens.write(dance, ainoReads), change)))
    await older.settle()
    const [handed, ...more] = handedBy(older)
    if (!handed || more.length > 0) throw new Error(`Handed over: ${String(more.length + 1)}`)
    return { handed, said }
  }
  return { older, newer, press }
}

describe('a tap on a button of a later release', () => {
  test('is handed over, sealed, and answered with that it goes on', async () => {
    const { older, press } = await twoReleases()
    const { handed, said } = await press()
    expect(said).toBe(finnish.late)
    expect(handed).toEqual({ platform: 'teams', does: 'dance', sealed: expect.any(String) as string })
    expect(JSON.stringify(handed)).not.toContain('Aino')
    expect(older.core.heard.filter(([door]) => door === 'handle')).toEqual([])
  })

  test.each([
    ['answer changes the message', null, 'update', 'Thank you'],
    ['refusal is said below', 'Too late', 'say', 'Too late'],
  ] as const)('is carried out by a process that knows it, and its %s', async (_, refusal, call, words) => {
    const { older, newer, press } = await twoReleases()
    const { handed } = await press()
    if (refusal) newer.core.reply = () => refused(refusal)
    expect(await older.adapter.resume(handed.sealed)).toBe(false)
    expect(await newer.adapter.resume(handed.sealed)).toBe(true)
    expect(newer.core.deeds()).toEqual([['handle', dance, aino.id]])
    expect(newer.teams.calls.map(({ name }) => name)).toEqual([call])
    expect(newer.teams.to(call).map(({ body }) => body['summary'])).toEqual([words])
  })

  test('is refused when nobody who knows it was found for two minutes', async () => {
    const { older, press } = await twoReleases()
    const { handed } = await press()
    older.clock.turnTo(older.clock.now().add({ minutes: 1 }))
    expect(await older.adapter.resume(handed.sealed)).toBe(false)
    older.clock.turnTo(older.clock.now().add({ minutes: 1 }))
    expect(await older.adapter.resume(handed.sealed)).toBe(true)
    expect(older.teams.to('say').map(({ body }) => body['summary'])).toEqual([finnish.otherReader])
  })

  test('from a client that knows no Action.Execute is handed over without a word', async () => {
    const { older, newer } = await twoReleases()
    const value = { token: older.tokens.write(dance, ainoReads) }
    await older.post(aMessage('', { value, replyToId: '1700' }))
    await older.settle()
    expect([older.teams.to('say'), older.teams.to('update')]).toEqual([[], []])
    const [handed] = handedBy(older)
    expect(await newer.adapter.resume(handed?.sealed ?? '')).toBe(true)
    expect(newer.teams.to('update')).toHaveLength(1)
  })

  test('that only looks, because the chat was opened, is not handed over: Teams asks again by itself', async () => {
    const { older } = await twoReleases()
    const value = { action: { type: 'Action.Execute', data: { token: older.tokens.write(dance, ainoReads) } }, trigger: 'automatic' }
    expect(await (await older.post(aTap('', { value }))).json()).toMatchObject({ statusCode: 500 })
    expect(handedBy(older)).toEqual([])
  })

  test('in a dialog says that it is too old: a dialog waits for its answer', async () => {
    const { older } = await twoReleases()
    const answer = await older.post(aDialog('task/fetch', { token: older.tokens.write(dance, ainoReads) }))
    expect(await answer.text()).toContain(finnish.otherReader)
    expect(handedBy(older)).toEqual([])
  })

  test('goes on when writing it down takes long', async () => {
    const house = await opened(impatient)
    house.core.handOver = () => new Promise(() => {})
    expect(await answered(await house.post(aTap(house.tokens.write(dance, ainoReads))))).toBe(finnish.late)
  })

  test.each([
    ['there is no other process', 'otherReader', () => Promise.resolve(false)],
    ['it cannot be written down', 'failed', () => Promise.reject(new Error('no database'))],
  ] as const)('is refused at once when %s', async (_, word, handOver) => {
    const house = await opened()
    house.core.handOver = handOver
    expect(await answered(await house.post(aTap(house.tokens.write(dance, ainoReads))))).toBe(finnish[word])
    await house.post(aMessage('', { value: { token: house.tokens.write(dance, ainoReads) } }))
    await house.settle()
    expect(house.teams.to('say').map(({ body }) => body['summary'])).toEqual([finnish[word]])
  })
})

test('a tap that was sealed with a key that is gone is left; before anybody listens it is tried again', async () => {
  const { press } = await twoReleases()
  const { handed } = await press()
  const stranger = await opened()
  expect(await stranger.adapter.resume(handed.sealed)).toBe(false)
  await stranger.adapter.stop()
  await expect(stranger.adapter.resume(handed.sealed)).rejects.toThrow('Nobody listens')
})
