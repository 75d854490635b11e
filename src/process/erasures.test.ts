import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { erasuresIn } from './erasures.ts'

const [one, other] = ['0197a3c0-0000-7000-8000-000000000001', '0197a3c0-0000-7000-8000-000000000002']

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pari-erasures-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('ids are kept one after the other, each once, by several processes at once, in a folder that was not there', async () => {
  const file = join(await aFolder(), 'new', 'erasures.txt')
  expect(await erasuresIn(file).all()).toEqual([])
  await erasuresIn(file).remember(one)
  await Promise.all([erasuresIn(file).remember(other), erasuresIn(file).remember(one)])
  expect((await erasuresIn(file).all()).toSorted()).toEqual([one, other])
})

test('a line that is no id is left out, such as one that was cut off', async () => {
  const file = join(await aFolder(), 'erasures.txt')
  await writeFile(file, `${one}\n0197a3c0-00\n# a note\n${other}\n`)
  expect(await erasuresIn(file).all()).toEqual([one, other])
})

test('a file that cannot be written or read is said, and nobody counts as forgotten', async () => {
  const folder = await aFolder()
  await expect(erasuresIn(folder).remember(one)).rejects.toThrow('EISDIR')
  await expect(erasuresIn(folder).all()).rejects.toThrow('EISDIR')
})
