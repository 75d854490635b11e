import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aGif, aJpeg, aPng } from '../../test/ground/pictures.ts'
import { judgePicture, pictureLimits } from './rules.ts'

test.each([
  ['a PNG', aPng(1024, 7), { mediaType: 'image/png', width: 1024, height: 7 }],
  ['a GIF', aGif(300, 1024), { mediaType: 'image/gif', width: 300, height: 1024 }],
  ['a JPEG', aJpeg(640, 480), { mediaType: 'image/jpeg', width: 640, height: 480 }],
])('%s is known by its bytes', (_, bytes, facts) => {
  expect(judgePicture(bytes)).toEqual(facts)
})

const texts = ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<script>alert(1)</script>', 'GIF89a', '%PDF-1.7', 'RIFF____WEBP'].map(
  (text): [string, Uint8Array] => [text, Buffer.from(text)],
)
test.each<[string, Uint8Array]>([
  ...texts,
  ['a PNG that was cut short', aPng().slice(0, -5)],
  ['a GIF that was cut short', aGif().slice(0, -1)],
  ['a JPEG that was cut short', aJpeg().slice(0, -2)],
  ['a JPEG that says nothing of itself', Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0])],
  ['a picture of nothing', aPng(0, 5)],
])('«%s» is no picture', (_, bytes) => {
  expect(judgePicture(bytes)).toEqual({ trouble: 'notAPicture' })
})

test('what says that it is huge is refused, however small it is', () => {
  expect(judgePicture(aPng(50_000, 60_000))).toEqual({ trouble: 'tooLarge', width: 50_000, height: 60_000 })
  expect(judgePicture(aJpeg(1025, 1))).toEqual({ trouble: 'tooLarge', width: 1025, height: 1 })
  expect(judgePicture(aGif(1, 1025))).toEqual({ trouble: 'tooLarge', width: 1, height: 1025 })
  expect(judgePicture(aPng(3, 2, pictureLimits.bytes))).toMatchObject({ trouble: 'tooHeavy' })
})

test('any bytes are judged, and none are read past their end', () => {
  const begun = fc.tuple(fc.constantFrom(aPng(), aGif(), aJpeg()), fc.nat(60), fc.uint8Array({ maxLength: 200 }))
  fc.assert(
    fc.property(begun, ([whole, at, rest]) => {
      const bytes = Buffer.concat([whole.slice(0, at), rest])
      const judged = judgePicture(bytes)
      expect('trouble' in judged || (judged.width <= pictureLimits.side && judged.height <= pictureLimits.side)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
