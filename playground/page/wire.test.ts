import { expect, test } from 'vitest'
import { dropped } from './wire.ts'

test('a file is taken with its name, however long it is', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)
  const taken = await dropped(new File([bytes], 'list.xlsx'))
  expect(taken?.name).toBe('list.xlsx')
  expect(Buffer.from(taken?.base64 ?? '', 'base64').equals(bytes)).toBe(true)
})

test('a file that was changed after it was chosen is not taken for the old one, nor passed over in silence', async () => {
  const arrayBuffer = () => Promise.reject(new DOMException('The requested file could not be read', 'NotReadableError'))
  expect(await dropped({ name: 'list.csv', arrayBuffer })).toBeNull()
})
