import { expect, test } from 'vitest'
import { withEmoji } from './emoji.ts'

test.each([
  [':tada: We start :wave::skin-tone-3: and go on:+1:', '🎉 We start 👋🏼 and go on👍'],
  ['Tervetuloa :flag-fi: :flag-sv:', 'Tervetuloa 🇫🇮 🇸🇻'],
  [':hugging_face: :partying_face: :thumbsup:', '🤗 🥳 👍'],
  ['At 10:00: mentees. 1:100:2, 12:de:3', 'At 10:00: mentees. 1:100:2, 12:de:3'],
  [':our_own_emoji: and :constructor: stay', ':our_own_emoji: and :constructor: stay'],
  ['https://x.fi/:tada:?a=:wave: :tada:', 'https://x.fi/:tada:?a=:wave: 🎉'],
  ['🎉 is one already', '🎉 is one already'],
])('«%s» reads «%s»', (text, read) => {
  expect(withEmoji(text)).toBe(read)
})

test('twice is the same as once', () => {
  const once = withEmoji(':tada: :no_such_name: :wave::skin-tone-6:')
  expect(withEmoji(once)).toBe(once)
})
