import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

test('whoever reads along at a terminal gets words, a line each, and sees what is more than news', async () => {
  let text = ''
  const to = new Writable({
    write(chunk, _, done) {
      text += stripVTControlCharacters(String(chunk))
      done()
    },
  })
  const log = await openLog('info', { isTerminal: true, to })
  log.info({ port: 3000 }, 'Listening.')
  log.warn('the clock was set back')
  log.debug('nobody asked')
  await expect.poll(() => text.trim().split('\n')).toHaveLength(2)
  const [first, second] = text.trim().split('\n')
  expect(first).toMatch(/^\[\d\d:\d\d:\d\d\] ·: Listening\. \{"port":3000\}$/)
  expect(second).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: the clock was set back$/)
})
