import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HandedTap } from '../../../src/contract/handed-tap.ts'
import { english } from '../copy.ts'
import { aHouse, aTap, type House, responseUrl } from '../test/house.ts'

const dance = { do: 'dance', step: 2 }
const aino = 'slack:T1:UAINO'
const answers = ({ slack }: House) => slack.to(responseUrl).map(({ args }) => args)
const handedBy = ({ core }: House): HandedTap[] => core.heard.flatMap(([door, tap]) => (door === 'handOver' ? [tap as HandedTap] : []))

/** Two processes that share their keys, their Slack and their clock; the second one can dance. */
async function twoReleases() {
  const key = randomBytes(32)
  const older = await aHouse(undefined, { key })
  const newer = await aHouse(undefined, { key, slack: older.slack, clock: older.clock })
  newer.core.read = (carried) => carried as never
  const press = async (change: object = {}, content: object = dance): Promise<HandedTap> => {
    expect((await older.post(aTap(older.tokens.write(content, aino), change))).status).toBe(200)
    await older.settle()
    const [handed, ...more] = handedBy(older)
    if (!handed || more.length > 0) throw new Error(`Handed over: ${String(more.length + 1)}`)
    return handed
  }
  return { older, newer, press }
}

describe('a tap on a button of a later release', () => {
  test('is handed over, sealed, and changes nothing meanwhile', async () => {
    const { older, press } = await twoReleases()
    const handed = await press()
    expect(handed).toEqual({ platform: 'slack', does: 'dance', sealed: expect.any(String) as string })
    expect(JSON.stringify(handed)).not.toContain('hooks.slack.com')
    expect(older.core.heard.filter(([door]) => door === 'handle')).toEqual([])
    expect(answers(older)).toEqual([])
  })

  test('is carried out by a process that knows it, and the answer takes the place of the message', async () => {
    const { older, newer, press } = await twoReleases()
    const { sealed } = await press()
    expect(await older.adapter.resume(sealed)).toBe(false)
    expect(await newer.adapter.resume(sealed)).toBe(true)
    expect(newer.core.heard.at(-1)).toEqual(['handle', dance, 'UAINO'])
    expect(answers(newer)).toEqual([expect.objectContaining({ replace_original: true, text: 'Thank you' })])
  })

  test.each([
    ['whose answer Slack takes no more', {}, 'chat.update'],
    ['in a message for one person’s eyes', { container: { channel_id: 'D1', message_ts: '1.1', is_ephemeral: true } }, 'chat.postMessage'],
    ['in a modal', { view: { id: 'V2', type: 'modal' }, container: {}, response_url: undefined }, 'views.update'],
  ])('%s is answered by another way', async (_, change, method) => {
    const { newer, press } = await twoReleases()
    const { sealed } = await press(change)
    newer.slack.answer(responseUrl, () => new Response('expired_url', { status: 404 }))
    newer.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '2.1' })
    expect(await newer.adapter.resume(sealed)).toBe(true)
    expect(newer.slack.to(method)).toHaveLength(1)
  })

  test('that opens a form asks to be pressed once more: a modal can be opened for three seconds only', async () => {
    const { newer, press } = await twoReleases()
    const { sealed } = await press({}, { do: 'openList', mark: 'opening', cohort: 'of another kind' })
    expect(await newer.adapter.resume(sealed)).toBe(true)
    expect(JSON.stringify(answers(newer))).toContain(english.late)
  })

  test('carries along what somebody wrote', async () => {
    const { older, newer, press } = await twoReleases()
    const actions = [{ type: 'button', action_id: 'entry-2', value: older.tokens.write(dance, aino) }]
    const { sealed } = await press({ actions, state: { values: { 'entry-2': { text: { value: 'A waltz' } } } } })
    expect(await newer.adapter.resume(sealed)).toBe(true)
    expect(newer.core.heard.at(-1)).toEqual(['handle', { ...dance, text: 'A waltz' }, 'UAINO'])
  })

  test('is refused when nobody who knows it was found for two minutes', async () => {
    const { older, press } = await twoReleases()
    const { sealed } = await press()
    older.clock.turnTo(older.clock.now().add({ minutes: 1 }))
    expect(await older.adapter.resume(sealed)).toBe(false)
    older.clock.turnTo(older.clock.now().add({ minutes: 1 }))
    expect(await older.adapter.resume(sealed)).toBe(true)
    expect(JSON.stringify(answers(older))).toContain(english.otherReader)
  })

  test('is refused at once where there is no other process', async () => {
    const house = await aHouse()
    house.core.others = false
    expect((await house.post(aTap(house.tokens.write(dance, aino)))).status).toBe(200)
    await house.settle()
    expect(JSON.stringify(answers(house))).toContain(english.otherReader)
  })

  test('that cannot be written down asks to try again', async () => {
    const house = await aHouse()
    house.core.handOver = () => Promise.reject(new Error('no database'))
    expect((await house.post(aTap(house.tokens.write(dance, aino)))).status).toBe(200)
    await house.settle()
    expect(JSON.stringify(answers(house))).toContain(english.failed)
    expect(house.logged()).toContain('could not be left to another process')
  })
})

test('a tap that was sealed with a key that is gone is left; before anybody listens it is tried again', async () => {
  const { press } = await twoReleases()
  const { sealed } = await press()
  const stranger = await aHouse()
  expect(await stranger.adapter.resume(sealed)).toBe(false)
  await stranger.adapter.stop()
  await expect(stranger.adapter.resume(sealed)).rejects.toThrow('Nobody listens')
})
