import { expect, test } from 'vitest'
import { makeChanges } from './changes.ts'

test('every listener hears of every change until it stops', () => {
  const changes = makeChanges<string>()
  const heard: string[] = []
  const stop = changes.listen((change) => heard.push(`a ${change}`))
  changes.listen((change) => heard.push(`b ${change}`))
  changes.announce('one')
  stop()
  changes.announce('two')
  expect(heard).toEqual(['a one', 'b one', 'b two'])
})

test('waiting ends with what is found, or with the time', async () => {
  const changes = makeChanges<string>()
  let found: string | undefined
  const waiting = changes.until(() => found, 1000)
  found = 'there'
  changes.announce('something')
  expect(await waiting).toBe('there')
  await expect(changes.until(() => false, 20)).rejects.toThrow('It did not come about within 20 ms')
})
