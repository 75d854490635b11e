import { describe, expect, test } from 'vitest'
import { english } from '../copy.ts'
import { accepted, refused } from '../test/core.ts'
import { aHouse, impatient, responseUrl } from '../test/house.ts'

const slash = (text: string) => ({
  command: '/mentoring',
  text,
  user_id: 'UAINO',
  team_id: 'T1',
  channel_id: 'C9',
  is_enterprise_install: 'false',
  trigger_id: 'trigger',
  response_url: responseUrl,
})
const shortcut = (name: string) => ({
  type: 'shortcut',
  callback_id: name,
  user: { id: 'UAINO' },
  team: { id: 'T1' },
  trigger_id: 'trigger',
})

describe('/mentoring', () => {
  test.each([
    ['help', 'showHelp'],
    ['apua', 'showHelp'],
    ['hjälp', 'showHelp'],
    ['', 'showHelp'],
    ['dance with me', 'hearWords'],
    ['home', 'showHome'],
    ['koti', 'showHome'],
    ['hem', 'showHome'],
    [' STATUS ', 'showStatus'],
    ['tilanne', 'showStatus'],
    ['läge', 'showStatus'],
  ])('%j is answered with what %s says, to whoever asked alone', async (text, does) => {
    const house = await aHouse()
    const answer = await house.post(slash(text))
    expect(await answer.json()).toMatchObject({ response_type: 'ephemeral', text: 'Thank you' })
    expect(house.core.heard.at(-1)).toMatchObject(['handle', { do: does }, 'UAINO'])
  })

  test.each([
    ['settings', 'openSettings'],
    ['asetukset', 'openSettings'],
    ['inställningar', 'openSettings'],
    ['setup', 'openList'],
    ['uusi', 'openList'],
    ['ny', 'openList'],
  ])('%s opens the form of %s', async (text, does) => {
    const house = await aHouse()
    const answer = await house.post(slash(text))
    expect(await answer.text()).toBe('')
    await house.settle()
    expect(house.core.heard.at(-1)).toMatchObject(['open', { do: does }, 'UAINO'])
    expect(house.slack.to('views.open')).toHaveLength(1)
  })

  test('is answered later when the core takes its time', async () => {
    const house = await aHouse(impatient)
    house.core.reply = () => new Promise((resolve) => setTimeout(() => resolve(accepted('At last')), 200))
    const answer = await house.post(slash('help'))
    expect(await answer.text()).toBe('')
    await expect.poll(() => house.slack.to(responseUrl).map(({ args }) => args['text'])).toEqual(['At last'])
  })

  test('is answered nowhere but at Slack, whatever address stands in it', async () => {
    const house = await aHouse(impatient)
    house.core.reply = () => new Promise((resolve) => setTimeout(() => resolve(accepted('At last')), 200))
    const elsewhere = 'https://hooks.slack.com.example.org/commands/T1'
    await house.post({ ...slash('help'), response_url: elsewhere })
    await expect.poll(() => house.slack.to('chat.postMessage')).toHaveLength(1)
    expect(house.slack.to(elsewhere)).toEqual([])
  })

  test('that the core breaks on asks to try again', async () => {
    const house = await aHouse()
    house.core.reply = () => Promise.reject(new Error('broken'))
    expect(await (await house.post(slash('help'))).text()).toContain(english.failed)
  })
})

describe('a shortcut', () => {
  test('opens the home in a modal', async () => {
    const house = await aHouse()
    house.core.reply = () => refused('We do not know you yet')
    await house.post(shortcut('open_home'))
    await house.settle()
    expect(JSON.stringify(house.slack.to('views.open'))).toContain('We do not know you yet')
  })

  test('says the home in a message when the modal comes too late', async () => {
    const house = await aHouse()
    house.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' })
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    await house.post(shortcut('open_home'))
    await house.settle()
    expect(house.slack.to('chat.postMessage')).toHaveLength(1)
  })

  test('opens the form for a list', async () => {
    const house = await aHouse()
    await house.post(shortcut('set_up'))
    await house.settle()
    expect(house.core.heard.at(-1)).toEqual(['open', { do: 'openList', mark: 'opening' }, 'UAINO'])
    expect(house.slack.to('views.open')).toHaveLength(1)
  })
})
