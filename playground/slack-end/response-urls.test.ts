import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import { textAt } from '../../test/stages/slack-app.ts'
import { aSlack } from '../../test/stages/slack-ends.ts'
import { aScene, asked, buttons, type Scene } from '../../test/stages/slack-scenes.ts'

describe('a response URL', () => {
  const respond = async (there: Scene, body: object): Promise<readonly [number, unknown]> => {
    const response = await fetch(textAt(there.last(), 'response_url'), { method: 'POST', body: JSON.stringify(body) })
    return [response.status, await response.json()]
  }

  test('replaces the message that was tapped', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    expect(await respond(there, { replace_original: true, text: 'See you there' })).toEqual([200, { ok: true }])
    expect(person.inbox()).toMatchObject([{ ts: message.ts, text: 'See you there', blocks: [] }])
  })

  test('deletes it', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    expect(await respond(there, { delete_original: true })).toEqual([200, { ok: true }])
    expect(person.inbox()).toEqual([])
  })

  test('says something to the person alone, which can be replaced in turn', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    expect(await respond(there, { text: 'Sure?', blocks: [buttons] })).toEqual([200, { ok: true }])
    const [sure] = person.ephemerals()
    if (sure === undefined) throw new Error('nothing was whispered')
    await person.tap(sure, 'no')
    expect(there.last()).not.toHaveProperty('message')
    expect(there.last()['container']).toMatchObject({ is_ephemeral: true })
    expect(await respond(there, { response_type: 'in_channel', text: 'Loud' })).toMatchObject([400, { error: 'ephemeral_to_in_channel' }])
    await respond(there, { replace_original: true, text: 'Noted' })
    expect(person.ephemerals()).toMatchObject([{ text: 'Noted' }])
    await respond(there, { delete_original: true })
    expect(person.ephemerals()).toEqual([])
  })

  test('says something to all when asked to', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    await respond(there, { response_type: 'in_channel', text: 'Hello all' })
    expect(person.inbox().at(-1)).toMatchObject({ text: 'Hello all' })
  })

  test('is used up after five answers', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    for (const _ of [1, 2, 3, 4, 5]) expect((await respond(there, { text: 'again' }))[0]).toBe(200)
    expect(await respond(there, { text: 'again' })).toEqual([404, { ok: false, error: 'used_url' }])
    expect(person.ephemerals()).toHaveLength(5)
  })

  test('expires after thirty minutes', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    there.clock.turnTo(hoursAfter(there.clock.now(), 0.5))
    expect((await respond(there, { text: 'in time' }))[0]).toBe(200)
    there.clock.turnTo(hoursAfter(there.clock.now(), 0.001))
    expect(await respond(there, { text: 'late' })).toEqual([404, { ok: false, error: 'expired_url' }])
  })

  test('refuses bad blocks, and nothing at all', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    expect(await respond(there, { text: 'x', blocks: [{ type: 'section' }] })).toMatchObject([400, { error: 'invalid_blocks' }])
    expect(await respond(there, {})).toMatchObject([400, { error: 'no_text' }])
  })

  test('may be befallen by faults, and is remembered', async () => {
    const there = await aScene()
    const { person, message } = await asked(there)
    await person.tap(message, 'yes')
    there.end.setFaults([{ fault: 'errorAfter', methods: ['response_url'], next: 1 }])
    expect(await respond(there, { replace_original: true, text: 'Thanks' })).toMatchObject([500, { error: 'internal_error' }])
    expect(person.inbox()).toMatchObject([{ text: 'Thanks' }])
    expect(there.end.calls.at(-1)).toMatchObject({ method: 'response_url', args: { text: 'Thanks' }, outcome: 'fault: errorAfter' })
  })

  test('of a command has no message to replace', async () => {
    const there = await aScene()
    await there.end.as(there.aino).command('/mentoring')
    expect(await respond(there, { replace_original: true, text: 'x' })).toMatchObject([400, { error: 'no_original_message' }])
  })

  test('that was never given out is not there', async () => {
    const { end } = await aSlack()
    expect((await fetch(`${end.url}/respond/T1/guessed`, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})
