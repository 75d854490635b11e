import { describe, expect, test } from 'vitest'
import { Instant } from '../../../src/kit/clock.ts'
import { accepted } from '../test/core.ts'
import { aHouse, anEvent, aTap, type House } from '../test/house.ts'

const since = (house: Awaited<ReturnType<typeof aHouse>>) => house.core.heard.slice(1)

const secondsPass = ({ clock }: House, seconds: number) => clock.turnTo(clock.now().add({ seconds }))

describe('opening the home', () => {
  test('shows it as it is now', async () => {
    const house = await aHouse()
    house.core.reply = () => accepted('My home')
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))
    await house.settle()
    expect(house.core.heard.at(-1)).toEqual(['handle', { do: 'showHome', mark: 'look' }, 'UAINO'])
    expect(house.slack.to('views.publish').map(({ args }) => args['user_id'])).toEqual(['UAINO'])
  })

  test('keeps it up to date after each deed', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))
    await house.settle()
    secondsPass(house, 5)
    await house.post(aTap(house.tokens.write({ do: 'showHelp' }, 'slack:T1:UAINO')))
    await expect.poll(() => house.slack.to('views.publish').length).toBe(2)
  })

  test('keeps it up to date after what others do, and theirs stays closed', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))
    await house.settle()
    secondsPass(house, 5)
    await house.post(aTap(house.tokens.write({ do: 'showHelp' }, 'slack:T1:UEERO'), { user: { id: 'UEERO' } }))
    await expect.poll(() => house.slack.to('views.publish').map(({ args }) => args['user_id'])).toEqual(['UAINO', 'UAINO'])
  })

  test('keeps it up to date after what another process hears', async () => {
    const house = await aHouse()
    const other = await aHouse(undefined, house)
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))
    await house.settle()
    secondsPass(house, 5)
    await other.post(aTap(other.tokens.write({ do: 'showHelp' }, 'slack:T1:UEERO'), { user: { id: 'UEERO' } }))
    await expect.poll(() => other.core.heard.at(-1)).toEqual(['handle', { do: 'showHome', mark: 'look' }, 'UAINO'])
    await expect.poll(() => house.slack.to('views.publish').map(({ args }) => args['user_id'])).toEqual(['UAINO', 'UAINO'])
  })

  test('says in the log when open homes cannot be read, and the tap is answered all the same', async () => {
    const house = await aHouse()
    house.memory.read = () => Promise.reject(new Error('the database is away'))
    const { status } = await house.post(aTap(house.tokens.write({ do: 'showHelp' }, 'slack:T1:UEERO'), { user: { id: 'UEERO' } }))
    expect(status).toBe(200)
    await expect.poll(() => house.logged()).toContain('open homes could not be refreshed')
    expect(house.logged()).not.toContain('is away')
  })

  test('at its messages shows nothing', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'messages' }))
    await house.settle()
    expect(since(house)).toEqual([])
  })

  test('that Slack does not take is in the log, without words', async () => {
    const house = await aHouse()
    house.slack.answer('views.publish', { ok: false, error: 'not_enabled' })
    await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))
    await house.settle()
    expect(house.logged()).toContain('a home could not be shown')
  })
})

describe('removing Pari', () => {
  const later = (seconds: number) => ({ event_time: Instant.from('2027-01-14T12:00:00Z').epochMilliseconds / 1000 + seconds })

  test.each([
    ['the app', { type: 'app_uninstalled' }],
    ['its token', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }],
  ])('by taking away %s is told to the core, and nothing is sent there any more', async (_, event) => {
    const house = await aHouse()
    await house.post(anEvent(event, later(301)))
    await house.settle()
    expect(since(house)).toEqual([['removed', 'T1']])
    const result = await house.adapter.platform.sendDirect(
      { workspace: { platform: 'slack', id: 'T1' }, id: 'UAINO' },
      { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] },
      'd1',
    )
    expect(result).toMatchObject({ kind: 'failed', reason: 'authorisationRevoked' })
    expect(house.slack.to('chat.postMessage')).toEqual([])
  })

  test('is not what a person’s own token says', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'tokens_revoked', tokens: { oauth: ['UAINO'], bot: [] } }, later(5)))
    await house.settle()
    expect(since(house)).toEqual([])
  })

  test('just after beginning to listen is believed when Slack does not take the token, either', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'app_uninstalled' }, later(5)))
    await house.settle()
    expect(since(house)).toEqual([])
    house.slack.answer('auth.test', { ok: false, error: 'account_inactive' })
    await house.post(anEvent({ type: 'app_uninstalled' }, { event_id: 'Ev2', ...later(5) }))
    await expect.poll(() => since(house)).toEqual([['removed', 'T1']])
  })

  test('before it was installed again is an old story', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'app_uninstalled' }, later(-301)))
    await house.settle()
    expect(since(house)).toEqual([])
  })
})

describe('news about people and places', () => {
  const user = {
    id: 'UAINO',
    team_id: 'T1',
    tz: 'Europe/Helsinki',
    locale: 'fi-FI',
    profile: { email: 'Aino@Example.org', real_name: 'Aino' },
  }

  test.each([
    ['changes', 'user_change'],
    ['is new', 'team_join'],
  ])('somebody who %s is learnt without asking Slack', async (_, type) => {
    const house = await aHouse()
    await house.post(anEvent({ type, user }))
    await house.settle()
    expect(since(house)).toEqual([
      [
        'learn',
        {
          address: { workspace: { platform: 'slack', id: 'T1' }, id: 'UAINO' },
          email: 'aino@example.org',
          name: 'Aino',
          timeZone: 'Europe/Helsinki',
          language: 'fi',
          kind: 'member',
        },
      ],
    ])
    expect(house.slack.to('users.info')).toEqual([])
  })

  test.each([{ ...user, is_bot: true }, { deleted: true }, undefined])('somebody who is nobody to write to is not', async (who) => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'user_change', user: who }))
    await house.settle()
    expect(since(house)).toEqual([])
  })

  test.each(['user_change', 'team_join'])('somebody whose account was deactivated is gone (%s)', async (type) => {
    const house = await aHouse()
    await house.post(anEvent({ type, user: { ...user, deleted: true } }))
    await house.settle()
    expect(since(house)).toEqual([['gone', { workspace: { platform: 'slack', id: 'T1' }, id: 'UAINO' }]])
  })

  test('a channel that gets another id is remembered by both', async () => {
    const house = await aHouse()
    await house.post(anEvent({ type: 'channel_id_changed', old_channel_id: 'G1', new_channel_id: 'C1' }))
    await house.settle()
    expect(await house.memory.read('channel-moved', 'T1:G1')).toBe('C1')
  })

  test('an event without an envelope changes nothing', async () => {
    const house = await aHouse()
    expect((await house.post({ type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } })).status).toBe(200)
    await house.settle()
    expect(since(house)).toEqual([])
  })
})

describe('an event that cannot be worked on', () => {
  const joined = anEvent({ type: 'user_change', user: { id: 'UAINO', team_id: 'T1', profile: { real_name: 'Aino' } } })

  /** A core that breaks the first times, and how often it was told. */
  function breaking(house: Awaited<ReturnType<typeof aHouse>>, times: number) {
    const told = { times: 0 }
    house.core.learn = async () => {
      told.times += 1
      if (told.times <= times) throw new Error('The database is gone.')
    }
    return told
  }

  test('is tried a second time, and not when Slack repeats it', async () => {
    const house = await aHouse()
    const told = breaking(house, 1)
    await house.post(joined)
    await expect.poll(() => told.times).toBe(2)
    await house.post(joined)
    await house.settle()
    expect(told.times).toBe(2)
    expect(house.logged()).not.toContain('could not be worked on')
  })

  test('is worked on when Slack repeats it', async () => {
    const house = await aHouse()
    const told = breaking(house, 2)
    await house.post(joined)
    await expect.poll(() => house.logged()).toContain('could not be worked on')
    await house.post(joined)
    await expect.poll(() => told.times).toBe(3)
  })
})
