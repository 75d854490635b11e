import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const usual = {
  ...{ databaseUrl: null, dataDirectory: resolve('.pari'), logLevel: 'info', lanesAtOnce: 20 },
  ...{ runner: { organisation: null, contact: null }, erasuresFile: resolve('.pari/erasures.txt') },
  ...{ keys: [], publicUrl: null, linking: null, metricsKey: null, owners: [], host: '127.0.0.1', port: 3000 },
  ...{ playground: { host: '127.0.0.1' }, slack: null, teams: null },
}
const key = Buffer.alloc(32, 7).toString('base64')

describe('the environment', () => {
  test('may be empty: everything has a default', () => {
    expect(readConfig({})).toEqual(usual)
  })

  test('counts an empty variable as absent', () => {
    expect(readConfig({ DATABASE_URL: '', PARI_DATA: '', LOG_LEVEL: '', PARI_LANES: '' })).toEqual(usual)
  })

  test('is read as it is set, the directory from where Pari was started', () => {
    const set = { DATABASE_URL: 'postgresql://pari:secret@db:5432/pari', PARI_DATA: 'here/data', LOG_LEVEL: 'debug', PARI_LANES: '7' }
    expect(readConfig(set)).toEqual({
      ...usual,
      databaseUrl: 'postgresql://pari:secret@db:5432/pari',
      playground: null,
      dataDirectory: resolve('here/data'),
      erasuresFile: resolve('here/data/erasures.txt'),
      logLevel: 'debug',
      lanesAtOnce: 7,
    })
  })

  test('may write postgres:// for short, and hold what is none of ours', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/pari', HOME: '/root' })).toMatchObject({ databaseUrl: 'postgres://db/pari' })
  })

  test.each([
    ['DATABASE_URL', 'mysql://db/pari', 'DATABASE_URL must look like postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'db:5432', 'DATABASE_URL must look like postgresql://user:password@host:5432/database'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn or error'],
    ['PARI_LANES', 'many', 'PARI_LANES must be a number'],
    ['PARI_PORT', 'eighty', 'PARI_PORT must be a number'],
    ['TEAMS_PER_SECOND', 'many', 'TEAMS_PER_SECOND must be a number'],
    ['TEAMS_PER_CONVERSATION_HOUR', 'many', 'TEAMS_PER_CONVERSATION_HOUR must be a number'],
    ['PARI_KEY', 'short', 'PARI_KEY must be 32 random bytes in base64, as `openssl rand -base64 32` prints'],
    ['PARI_ORGANISATION', 'A'.repeat(201), 'PARI_ORGANISATION must have 200 characters or fewer'],
    ['PARI_METRICS_KEY', 'short', 'PARI_METRICS_KEY must have 16 characters or more, as `openssl rand -base64 24` prints'],
    ['PARI_URL', 'pari.example.org', 'PARI_URL must look like https://pari.example.org'],
  ])('with %s=%s is refused: %s', (name, value, refused) => {
    expect(readConfig({ [name]: value })).toEqual([{ refused }])
  })

  test.each(['0', '1001', '2.5'])('with PARI_LANES=%s is refused', (lanes) => {
    expect(JSON.stringify(readConfig({ PARI_LANES: lanes }))).toMatch(/^\[{"refused":"PARI_LANES [^{]*}]$/)
  })

  test('is refused with every problem at once, and never repeats a password', () => {
    const refused = readConfig({ DATABASE_URL: 'http://pari:secret@db', LOG_LEVEL: 'loud' })
    expect(refused).toHaveLength(2)
    expect(JSON.stringify(refused)).not.toContain('secret')
  })

  test('names coordinators by e-mail, whatever the case and the spaces', () => {
    const set = { PARI_COORDINATORS: ' Carla@Example.org, otso@example.org ,' }
    expect(readConfig(set)).toMatchObject({ owners: ['carla@example.org', 'otso@example.org'] })
  })

  test('holds several keys, the newest first', () => {
    const old = Buffer.alloc(32, 1).toString('base64')
    expect(readConfig({ PARI_KEY: `${key}, ${old}` })).toMatchObject({ keys: [Buffer.alloc(32, 7), Buffer.alloc(32, 1)] })
  })

  test('with anything of Slack’s means Slack, in Socket Mode if there is an app token', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret', PARI_URL: 'https://pari.example.org/', PARI_KEY: key }
    const read = { botToken: 'xoxb-1', signingSecret: 'secret', socketMode: false, baseUrl: 'https://pari.example.org' }
    expect(readConfig(slack)).toMatchObject({ slack: read })
    expect(readConfig({ ...slack, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({ slack: { appToken: 'xapp-1', socketMode: true } })
  })

  test.each([
    ['https://pari.example.org/', 'https://pari.example.org'],
    ['https://example.org/pari', 'https://example.org/pari'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://localhost', 'http://localhost'],
  ])('with PARI_URL=%s and a key writes links to %s', (address, url) => {
    expect(readConfig({ PARI_URL: address, PARI_KEY: key })).toMatchObject({ linking: { url, keys: [Buffer.alloc(32, 7)] } })
  })

  test.each([
    ['an address without TLS', { PARI_URL: 'http://pari.example.org', PARI_KEY: key }],
    ['an address that only begins like this machine’s', { PARI_URL: 'http://localhost.example.org', PARI_KEY: key }],
    ['no key', { PARI_URL: 'https://pari.example.org' }],
    ['no address', { PARI_KEY: key }],
  ])('with %s writes no links', (_, set) => {
    expect(readConfig(set)).toMatchObject({ linking: null })
  })

  test('with Slack but without a key is refused, with how to make one', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      { refused: 'PARI_KEY is missing: it seals tokens and signs buttons. Make one with `openssl rand -base64 32`.' },
    ])
  })

  test('with anything of Teams’ means Teams, for its own tenant and those that are named', () => {
    const teams = {
      TEAMS_APP_ID: 'app',
      TEAMS_APP_PASSWORD: 'secret',
      TEAMS_TENANT_ID: 'home',
      TEAMS_TENANTS: ' other , third',
      PARI_KEY: key,
    }
    const read = { appId: 'app', appPassword: 'secret', appType: 'SingleTenant', tenantId: 'home', tenants: ['other', 'third'] }
    expect(readConfig(teams)).toMatchObject({ teams: read, slack: null })
    const paces = { TEAMS_PER_CONVERSATION: '14', TEAMS_PER_CONVERSATION_HALF_MINUTE: '100', TEAMS_PER_CONVERSATION_HOUR: '3000' }
    expect(readConfig({ ...teams, ...paces })).toMatchObject({
      teams: { perConversation: 14, perConversationHalfMinute: 100, perConversationHour: 3000 },
    })
    expect(readConfig({ ...teams, TEAMS_APP_TYPE: 'Anything' })).toEqual([
      { refused: 'TEAMS_APP_TYPE must be SingleTenant, MultiTenant or UserAssignedMsi' },
    ])
  })

  test.each([
    ['TEAMS_TENANTS', 'other'],
    ['TEAMS_APP_TYPE', 'MultiTenant'],
  ])('with %s alone means Teams, too: what is missing is said before anybody waits for an answer', (name, value) => {
    expect(readConfig({ [name]: value, PARI_KEY: key })).toMatchObject({ teams: { appId: undefined } })
  })

  test('without anything that is meant for people means the playground, which may be wanted or refused', () => {
    const here = { host: '127.0.0.1' }
    const playground = (set: Record<string, string>) => {
      const read = readConfig(set)
      return 'playground' in read ? read.playground : read
    }
    expect(playground({})).toEqual(here)
    for (const real of [{ DATABASE_URL: 'postgres://db/pari' }, { PARI_KEY: key }, { SLACK_BOT_TOKEN: 'xoxb-1', PARI_KEY: key }]) {
      expect(playground(real)).toBeNull()
      expect(playground({ ...real, PARI_PLAYGROUND: '1' })).toEqual(here)
    }
    expect(playground({ PARI_PLAYGROUND: '0' })).toBeNull()
    expect(playground({ PARI_PLAYGROUND_HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0' })
    expect(playground({ PARI_PLAYGROUND: 'yes' })).toEqual([{ refused: 'PARI_PLAYGROUND must be 0 or 1' }])
  })

  test('of this process is read unless another is given', () => {
    expect(readConfig()).toEqual(readConfig(process.env))
  })
})

test('who runs Pari and where erasures are remembered can be said', () => {
  const read = readConfig({
    PARI_ORGANISATION: ' Helsinki Alumni ',
    PARI_CONTACT: 'privacy@example.org',
    PARI_ERASURES: '/var/lib/pari/erasures.txt',
  })
  expect(read).toMatchObject({
    runner: { organisation: 'Helsinki Alumni', contact: 'privacy@example.org' },
    erasuresFile: resolve('/var/lib/pari/erasures.txt'),
  })
})
