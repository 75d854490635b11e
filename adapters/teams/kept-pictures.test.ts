import { expect, test } from 'vitest'
import type { Workspace } from '../../src/contract/platform.ts'
import { silentLog } from '../../src/kit/log.ts'
import { somePictures } from '../../test/ground/pictures.ts'
import { keptPictures } from './kept-pictures.ts'

const workspace: Workspace = { platform: 'teams', id: 'tenant-1' }
const part = { kind: 'picture', id: 'p1', alt: 'Kartta' } as const
const words = { kind: 'text', text: 'Kartta' }
const kept = { p1: new Uint8Array(1) }

test('Teams fetches a picture that Pari keeps from its address', async () => {
  const draw = keptPictures({ pictures: somePictures(kept, 'https://pari.example.org'), log: silentLog })
  expect(await draw(part, workspace)).toEqual({ kind: 'image', url: 'https://pari.example.org/p/p1', alt: 'Kartta' })
})

test('a picture that is gone, has no address or cannot be looked up is said in words', async () => {
  const broken = { ...somePictures(kept, 'https://pari.example.org'), addressOf: () => Promise.reject(new Error('no database')) }
  for (const pictures of [somePictures({}, 'https://pari.example.org'), somePictures(kept, null), broken])
    expect(await keptPictures({ pictures, log: silentLog })(part, workspace)).toEqual(words)
  expect(await keptPictures({ log: silentLog })(part, workspace)).toEqual(words)
})
