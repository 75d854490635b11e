import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../src/contract/platform.ts'
import { silentLog } from '../../src/kit/log.ts'
import { findPeople, profileOf } from './directory.ts'
import { type SlackAnswer, type SlackCall, slackAnswering } from './test/calls.ts'

const workspace: Workspace = { platform: 'slack', id: 'T1' }

function directory(answer: (call: SlackCall, nth: number) => SlackAnswer, teamId: string | null = null) {
  const slack = slackAnswering(answer)
  const access = { client: slack.client, teamId, scopes: [] }
  return { ...slack, deps: { clientFor: () => Promise.resolve(access), log: silentLog } }
}

const aino = {
  ...{ id: 'U1', team_id: 'T1', name: 'aino.k', tz: 'Europe/Helsinki' },
  profile: { real_name: 'Aino Korhonen', email: 'Aino@Example.org' },
}
const profile = {
  ...{ address: { workspace, id: 'U1' }, email: 'aino@example.org', name: 'Aino Korhonen' },
  ...{ timeZone: 'Europe/Helsinki', language: null, kind: 'member' },
}
const email = 'aino@example.org'
const lookUp = async (answer: SlackAnswer, teamId?: string) =>
  (await findPeople(directory(() => answer, teamId).deps, workspace, [email]))[0]

describe('looking somebody up by e-mail', () => {
  test('finds who they are', async () => {
    expect(await lookUp({ ok: true, user: aino })).toEqual({ email, profile })
  })

  test.each<[string, object, string]>([
    ['a guest of several channels', { is_restricted: true }, 'guest'],
    ['a guest of one channel', { is_restricted: true, is_ultra_restricted: true }, 'guest'],
    ['a stranger', { is_stranger: true }, 'external'],
    ['somebody of another team', { team_id: 'T9' }, 'external'],
    ['somebody of another organisation', { team_id: 'T9', enterprise_user: { enterprise_id: 'E9', teams: ['T9'] } }, 'external'],
    [
      'a colleague whose own team is another one of the organisation',
      { team_id: 'T9', enterprise_user: { enterprise_id: 'E1', teams: ['T9', 'T1'] } },
      'member',
    ],
    ['somebody of no team', { team_id: undefined }, 'member'],
  ])('knows %s', async (_, more, kind) => {
    expect(await lookUp({ ok: true, user: { ...aino, ...more } })).toEqual({ email, profile: { ...profile, kind } })
  })

  test('tells the organisation of somebody external by its name, and of nobody else', async () => {
    const other = { is_stranger: true, enterprise_user: { enterprise_name: 'Other Oy' } }
    expect(await lookUp({ ok: true, user: { ...aino, ...other } })).toEqual({
      ...{ email, profile: { ...profile, kind: 'external', organisation: 'Other Oy' } },
    })
    const own = { enterprise_user: { enterprise_name: 'Aalto', enterprise_id: 'E1', teams: ['T1'] } }
    expect(await lookUp({ ok: true, user: { ...aino, ...own } })).toEqual({ email, profile })
  })

  test('knows the people of an organisation that installed it as a whole', async () => {
    const organisation: Workspace = { platform: 'slack', id: 'E1' }
    const kindOf = async (more: object, teamId: string | null = null) =>
      (await profileOf(directory(() => ({ ok: true, user: { ...aino, ...more } }), teamId).deps, { workspace: organisation, id: 'U1' }))
        ?.kind
    expect(await kindOf({ enterprise_user: { enterprise_id: 'E1' } })).toBe('member')
    expect(await kindOf({}, 'T1')).toBe('member')
    expect(await kindOf({}, 'T2')).toBe('external')
  })

  test.each<[string, SlackAnswer, string]>([
    ['nobody', { ok: false, error: 'users_not_found' }, 'notFound'],
    ['somebody we may not see', { ok: false, error: 'user_not_visible' }, 'hidden'],
    ['somebody who left', { ok: true, user: { ...aino, deleted: true } }, 'deactivated'],
    ['a bot', { ok: true, user: { ...aino, is_bot: true } }, 'notAPerson'],
    ['Slackbot', { ok: true, user: { ...aino, id: 'USLACKBOT' } }, 'notAPerson'],
    ['an answer without a person', { ok: true }, 'notFound'],
    ['an answer without an id', { ok: true, user: {} }, 'notFound'],
  ])('says why it leads to %s', async (_, answer, absence) => {
    expect(await lookUp(answer)).toEqual({ email, absence })
  })

  test('does not ask Slack about what is no address', async () => {
    const { deps, calls } = directory(() => ({ ok: true, user: aino }))
    expect(await findPeople(deps, workspace, ['', 'Aino Korhonen'])).toEqual([
      { email: '', absence: 'notFound' },
      { email: 'Aino Korhonen', absence: 'notFound' },
    ])
    expect(calls).toEqual([])
  })
})

describe('looking many people up', () => {
  const emails = Array.from({ length: 30 }, (_, at) => `p${at}@example.org`)

  test('gives every address its line, in the same order, a few at a time', async () => {
    let [now, most] = [0, 0]
    const { client } = slackAnswering(() => ({ ok: true }), {
      fetch: async (_, init) => {
        most = Math.max(most, ++now)
        const asked = new URLSearchParams(typeof init?.body === 'string' ? init.body : '').get('email') ?? ''
        await new Promise((resolve) => setTimeout(resolve, 7 - (Number(asked.slice(1, 2)) % 5)))
        now -= 1
        return Response.json({ ok: true, user: { ...aino, profile: { real_name: asked } } })
      },
    })
    const found = await findPeople(
      { clientFor: () => Promise.resolve({ client, teamId: null, scopes: [] }), log: silentLog },
      workspace,
      emails,
    )
    expect(found.map((each) => ('profile' in each ? each.profile.name : null))).toEqual(emails)
    expect(most).toBe(4)
  })

  test('stops asking when Slack wants a rest, and says so for everybody who is left', async () => {
    let lookups = 0
    const { deps, calls } = directory(({ method }) => {
      if (method === 'users.lookupByEmail') lookups += 1
      return lookups <= 5 ? { ok: true, user: aino } : { status: 429, headers: { 'retry-after': '30' } }
    })
    const found = await findPeople(deps, workspace, emails)
    const setbacks = found.filter((each) => 'setback' in each)
    expect(setbacks).toHaveLength(25)
    expect(setbacks[24]).toEqual({ email: 'p29@example.org', setback: { kind: 'retry', afterMs: 30_000, reason: 'throttled' } })
    expect(calls.filter(({ method }) => method === 'users.lookupByEmail').length).toBeLessThan(10)
  })

  test('takes over the language that somebody reads Slack in, and does without where Slack does not tell', async () => {
    const locale = (answer: SlackAnswer) => directory(({ method }) => (method === 'users.info' ? answer : { ok: true, user: aino })).deps
    const languageIn = async (answer: SlackAnswer) =>
      (await findPeople(locale(answer), workspace, ['aino@example.org'])).map((each) => ('profile' in each ? each.profile.language : each))
    expect(await languageIn({ ok: true, user: { ...aino, locale: 'fi-FI' } })).toEqual(['fi'])
    expect(await languageIn({ status: 500 })).toEqual([null])
    expect(await languageIn({ status: 429, headers: { 'retry-after': '1' } })).toEqual([null])
  })

  test('goes on when one answer was lost', async () => {
    const { deps } = directory((call) => (call.args['email'] === 'p3@example.org' ? { status: 500 } : { ok: true, user: aino }))
    const found = await findPeople(deps, workspace, emails)
    expect(found.filter((each) => 'setback' in each)).toEqual([
      { email: 'p3@example.org', setback: { kind: 'unknown', detail: 'HTTP 500' } },
    ])
  })

  test('says for everybody that Pari is not installed', async () => {
    const found = await findPeople({ clientFor: () => Promise.resolve(null), log: silentLog }, workspace, ['a@b.fi', 'c@d.fi'])
    expect(found).toMatchObject([{ setback: { reason: 'authorisationRevoked' } }, { setback: { reason: 'authorisationRevoked' } }])
  })
})

describe('who somebody is', () => {
  const who = (answer: SlackAnswer) => profileOf(directory(() => answer).deps, { workspace, id: 'U1' })

  test.each([
    ['fi-FI', 'fi'],
    ['sv-SE', 'sv'],
    ['en-GB', 'en'],
    ['de-DE', null],
    ['fil-PH', null],
    ['not a locale', null],
    [undefined, null],
  ])('with the language of %s', async (locale, language) => {
    expect(await who({ ok: true, user: { ...aino, locale } })).toEqual({ ...profile, language })
  })

  test.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['Mars/Phobos', null],
    ['', null],
  ])('in the time zone %j only where its time can be told', async (tz, timeZone) => {
    expect(await who({ ok: true, user: { ...aino, tz } })).toEqual({ ...profile, timeZone })
    expect(await lookUp({ ok: true, user: { ...aino, tz } })).toEqual({ email, profile: { ...profile, timeZone } })
  })

  test('asks for the language', async () => {
    const { deps, argsOf } = directory(() => ({ ok: true, user: aino }))
    await profileOf(deps, { workspace, id: 'U1' })
    expect(argsOf('users.info')).toEqual([{ user: 'U1', include_locale: 'true' }])
  })

  test('by the best name there is, without an e-mail where Slack does not tell', async () => {
    expect(await who({ ok: true, user: { id: 'U1', profile: { display_name: ' Aino ' } } })).toMatchObject({
      name: 'Aino',
      email: null,
      timeZone: null,
    })
    expect(await who({ ok: true, user: { id: 'U1' } })).toMatchObject({ name: 'U1' })
  })

  test.each<[string, SlackAnswer]>([
    ['has left', { ok: true, user: { ...aino, deleted: true } }],
    ['is unknown', { ok: false, error: 'user_not_found' }],
    ['cannot be asked about now', { status: 500 }],
    ['is not in the answer', { ok: true }],
  ])('is nobody when they are somebody who %s', async (_, answer) => {
    expect(await who(answer)).toBeNull()
  })
})
