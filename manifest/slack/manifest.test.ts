import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { shortcuts } from '../../adapters/slack/access/scopes.ts'
import { reading } from '../../test/ground/commands.ts'
import { print } from '../run.ts'
import { slackManifest, type Wanted } from './manifest.ts'

/**
 * As published at https://github.com/slackapi/manifest-schema (schemas/manifest.schema.2.0.0.json), fetched in November 2026. It names no scopes and no
 * events, so what may be asked for stands below, from https://docs.slack.dev/reference/scopes and https://docs.slack.dev/reference/events.
 */
const schema = JSON.parse(readFileSync(new URL('./schema.json', import.meta.url), 'utf8')) as object
const isValid = new Ajv({ strict: false, formats: { uri: true } }).compile(schema)

const known = {
  scopes: ['chat:write', 'im:write', 'mpim:write', 'groups:write', 'pins:write', 'users:read', 'users:read.email', 'commands'],
  optional: ['groups:read', 'bookmarks:write', 'files:read', 'files:write', 'im:history'],
  events: {
    without: ['app_home_opened', 'app_uninstalled', 'tokens_revoked', 'team_access_granted', 'team_access_revoked', 'channel_id_changed'],
    withUsersRead: ['user_change', 'team_join'],
    withHistory: ['message.im'],
  },
}

const url = 'https://pari.example.org'
const variants: Readonly<Record<string, Wanted>> = {
  'one workspace over HTTP': { url, socket: false, workspaces: 'one' },
  'many workspaces over HTTP': { url, socket: false, workspaces: 'many' },
  'one workspace over a socket': { url: null, socket: true, workspaces: 'one' },
  'many workspaces over a socket': { url, socket: true, workspaces: 'many' },
}

describe.each(Object.entries(variants))('the manifest for %s', (_, wanted) => {
  const manifest = slackManifest(wanted)

  test('is what Slack publishes a schema for', () => {
    isValid(manifest)
    expect(isValid.errors).toBeNull()
  })

  test('asks for the least that Pari works with', () => {
    expect(manifest.oauth_config.scopes).toEqual({ bot: [...known.scopes, ...known.optional], bot_optional: known.optional })
  })

  test('subscribes to events that need no further scope', () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(
      [...known.events.without, ...known.events.withUsersRead, ...known.events.withHistory].toSorted(),
    )
  })

  test('lets people write, since it is read', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    })
  })

  test('names one address for everything that Slack sends, or none with a socket', () => {
    const address = wanted.socket ? undefined : `${url}/slack/events`
    const { event_subscriptions: events, interactivity } = manifest.settings
    expect([events.request_url, interactivity.request_url, manifest.features.slash_commands[0]?.url]).toEqual([address, address, address])
    expect(manifest.settings.socket_mode_enabled).toBe(wanted.socket)
  })

  test('has shortcuts that a room answers, each of them', () => {
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.values(shortcuts))
    expect(Object.keys(shortcuts).filter((name) => reading.shortcut(name) === null)).toEqual([])
  })

  test('rotates tokens where somebody can renew them', () => {
    expect(manifest.settings.token_rotation_enabled).toBe(wanted.workspaces === 'many')
    expect(manifest.oauth_config.redirect_urls).toEqual(wanted.workspaces === 'many' ? [`${url}/slack/oauth_redirect`] : undefined)
  })
})

describe('the page on setting Pari up on Slack', () => {
  const page = readFileSync(new URL('../../docs/setting-up-slack.md', import.meta.url), 'utf8')

  test('says what each scope is for, and which may be left out', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, scope]) => String(scope)))
    expect(told.toSorted()).toEqual([...known.scopes, ...known.optional].toSorted())
    const optional = rows.filter((row) => row.includes('optional:'))
    expect(optional.map((row) => row.split('`')[1])).toEqual(known.optional)
  })

  test('starts Pari after its secret is known and before Slack verifies its address', () => {
    const [, steps = ''] = page.split('## With a public address')
    const order = ['Create the app', 'Signing Secret', 'npm start', '*Event Subscriptions*, press *Retry*'].map((words) =>
      steps.indexOf(words),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })

  test('has the app distributed before other workspaces install it', () => {
    const [, many = ''] = page.split('## For many workspaces')
    const distributed = many.indexOf('Activate Public Distribution')
    expect(distributed).toBeGreaterThan(0)
    expect(many.indexOf('/slack/install')).toBeGreaterThan(distributed)
  })
})

test('the schema notices what is wrong', () => {
  expect(isValid({ ...slackManifest(variants['one workspace over HTTP'] as Wanted), display_information: { name: '' } })).toBe(false)
})

describe('asking for a manifest', () => {
  test('prints what can be pasted', () => {
    const printed = print(['slack', '--url', `${url}/`, '--workspaces', 'many'])
    expect('text' in printed && JSON.parse(printed.text)).toEqual(slackManifest(variants['many workspaces over HTTP'] as Wanted))
  })

  test('needs no address for a socket in one workspace', () => {
    expect(print(['slack', '--socket'])).toHaveProperty('text')
  })

  test.each([
    [['telegram'], 'Which platform?'],
    [['slack'], 'Where should Slack reach Pari?'],
    [['slack', '--socket', '--workspaces', 'many'], 'Where should Slack reach Pari?'],
    [['slack', '--url', 'http://pari.example.org'], '--url must begin with https://'],
    [['slack', '--url', url, '--workspaces', 'two'], '--workspaces is one or many'],
    [['slack', '--colour', 'red'], '--colour'],
  ])('of %j says what is missing', (given, words) => {
    const printed = print(given)
    expect('refused' in printed && printed.refused).toContain(words)
  })
})
