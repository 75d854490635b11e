import { describe, expect, test } from 'vitest'
import { drawing } from '../../src/contract/pictures.ts'
import type { Address, Workspace } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { localMemory } from '../../test/ground/local-memory.ts'
import { aPng, somePictures } from '../../test/ground/pictures.ts'
import { createPlatform } from './platform.ts'
import { answering, type SlackAnswer, slackAnswering } from './test/calls.ts'
import { fakeCore } from './test/core.ts'

const workspace: Workspace = { platform: 'slack', id: 'T1' }
const [aino, eero]: readonly Address[] = [
  { workspace, id: 'U1' },
  { workspace, id: 'U2' },
]
const id = '0199aaaa-0000-7000-8000-000000000001'
const view: View = {
  language: 'fi',
  parts: [
    { kind: 'text', text: 'Hei' },
    { kind: 'picture', id, alt: 'Kartta' },
  ],
}
const inWords = [{ text: { text: 'Hei' } }, { text: { text: 'Kartta' } }]

interface Given {
  readonly at?: string | null
  readonly scopes?: readonly string[]
  readonly kept?: Readonly<Record<string, Uint8Array>>
  readonly upload?: SlackAnswer
  readonly post?: SlackAnswer | ((args: unknown, nth: number) => object)
}

function platformOn({ at = null, scopes = ['files:write'], kept = { [id]: aPng() }, upload, post }: Given = {}) {
  const clock = turnableClock(Instant.from('2027-01-18T12:00:00Z'))
  const slack = slackAnswering(
    answering(
      {
        'files.getUploadURLExternal': upload ?? { ok: true, upload_url: 'https://files.slack.com/upload/v1/x', file_id: 'F0AAAAAAA' },
        ...(post && { 'chat.postMessage': post as SlackAnswer, 'chat.update': post as SlackAnswer }),
      },
      { ok: true, channel: 'D1', ts: '9.9' },
    ),
  )
  const seal = createSeal([new Uint8Array(32).fill(1)])
  const platform = createPlatform({
    ...{ tokens: createTokens(seal), memory: localMemory(clock), clock, log: silentLog, settings: {}, millisBetweenPosts: 0 },
    ...{
      pictures: somePictures(kept, at),
      fetch: slack.fetch,
      clientFor: () => Promise.resolve({ client: slack.client, teamId: null, scopes }),
    },
  })
  const blocks = () => slack.argsOf('chat.postMessage').map((args) => args['blocks'])
  return { ...slack, platform, clock, blocks }
}

const refused = { ok: false, error: 'invalid_blocks' }

describe('a picture that Pari keeps', () => {
  test('is fetched by Slack from its address', async () => {
    const { platform, blocks, calls } = platformOn({ at: 'https://pari.example.org' })
    await platform.sendDirect(aino as Address, view, 'd-1')
    expect(blocks()).toMatchObject([[{}, { type: 'image', image_url: `https://pari.example.org/p/${id}`, alt_text: 'Kartta' }]])
    expect(calls).toHaveLength(1)
    expect(await platform.capability(workspace, 'pictures')).toBe('native')
  })

  test('becomes a file on Slack where it has no address, once for all who get it, and again in an update', async () => {
    const { platform, blocks, argsOf } = platformOn()
    const results = await Promise.all([aino, eero].map((to) => platform.sendDirect(to as Address, view, 'd-1')))
    expect(results.map(({ kind }) => kind)).toEqual(['delivered', 'delivered'])
    await platform.update({ workspace, ref: 'D1:1.2' }, view)
    const image = { type: 'image', slack_file: { id: 'F0AAAAAAA' }, alt_text: 'Kartta' }
    expect(blocks()).toMatchObject([
      [{}, image],
      [{}, image],
    ])
    expect(argsOf('chat.update')[0]?.['blocks']).toMatchObject([{}, image])
    expect(argsOf('files.getUploadURLExternal')).toMatchObject([{ filename: 'picture.png', length: String(aPng().length) }])
    expect(argsOf('files.completeUploadExternal')).toHaveLength(1)
    expect(argsOf('files.completeUploadExternal')[0]).not.toHaveProperty('channel_id')
    expect(await platform.capability(workspace, 'pictures')).toBe('native')
  })

  test('that Slack does not know yet is tried again; later the message goes out without it, once', async () => {
    const { platform, clock, argsOf, blocks } = platformOn({
      post: (_, nth) => (nth === 3 ? { ok: true, channel: 'D1', ts: '9.9' } : refused),
    })
    expect(await platform.sendDirect(aino as Address, view, 'd-1')).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
    expect(argsOf('chat.postMessage')).toHaveLength(1)
    clock.turnTo(clock.now().add({ seconds: 60 }))
    expect(await platform.sendDirect(aino as Address, view, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(blocks().slice(1)).toMatchObject([[{}, { type: 'image' }], inWords])
  })

  test.each<[string, Given]>([
    ['is gone', { kept: {} }],
    ['has no address, and Pari may bring no files', { scopes: [] }],
    [
      'cannot be fetched',
      { at: 'https://pari.example.org', post: (_, nth) => (nth === 1 ? refused : { ok: true, channel: 'D1', ts: '9.9' }) },
    ],
  ])('that %s never takes the text with it', async (_, given) => {
    const { platform, blocks } = platformOn(given)
    expect(await platform.sendDirect(aino as Address, view, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(blocks().at(-1)).toMatchObject(inWords)
  })

  test('is said in words where Slack does not take the file', async () => {
    const { platform, blocks } = platformOn({ upload: { ok: false, error: 'internal_error' } })
    expect(await platform.sendDirect(aino as Address, view, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(blocks()).toMatchObject([inWords])
  })

  test('is drawn in what the core answers, in forms too', async () => {
    const { platform } = platformOn({ at: 'https://pari.example.org' })
    const form = { language: 'fi', title: 'a', submit: 'b', close: 'c', intro: view.parts, fields: [], sends: { do: 'x' } } as const
    const core = drawing(
      {
        ...fakeCore(),
        handle: async () => ({ accepted: true, view }),
        open: async () => ({ form }),
        submit: async () => ({ problems: { a: 'b' } }),
        openAgain: async () => ({ accepted: true, view }),
      },
      platform.draw,
    )
    const image = { kind: 'image', url: `https://pari.example.org/p/${id}`, alt: 'Kartta' }
    expect((await core.handle({ do: 'x' }, aino as Address)).view.parts[1]).toEqual(image)
    expect(await core.open({ do: 'x' }, aino as Address)).toMatchObject({ form: { intro: [{}, image] } })
    expect(await core.submit({ do: 'x' }, { texts: {}, files: {} }, aino as Address)).toEqual({ problems: { a: 'b' } })
    expect(await core.openAgain({ do: 'x' }, aino as Address)).toMatchObject({ view: { parts: [{}, image] } })
  })
})

test('without an address and without that scope a form can say that there are no pictures', async () => {
  expect(await platformOn({ scopes: [] }).platform.capability(workspace, 'pictures')).toBe('unavailable')
})
