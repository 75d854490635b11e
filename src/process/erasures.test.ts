import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  await erasuresIn(file).remember(one)
  await Promise.all([erasuresIn(file).remember(other), erasuresIn(file).remember(one)])
  expect((await erasuresIn(file).all()).toSorted()).toEqual([one, other])
})

test('a list is made where there is none, and gets what it lacks', async () => {
  const file = join(await aFolder(), 'new', 'erasures.txt')
  await erasuresIn(file).complete([])
  expect(await erasuresIn(file).all()).toEqual([])
  await erasuresIn(file).remember(other)
  await erasuresIn(file).complete([one, other])
  expect(await readFile(file, 'utf8')).toBe(`${other}\n${one}\n`)
})

test('what is no id is left out, such as one that was cut off, also where the next one follows at once', async () => {
  const file = join(await aFolder(), 'erasures.txt')
  await writeFile(file, `${one}\n0197a3c0-00\n# a note\n0197a3c0-0000-70${other}\r\n`)
  expect(await erasuresIn(file).all()).toEqual([one, other])
})

test('a file that cannot be written or read is said, and nobody counts as forgotten', async () => {
  const folder = await aFolder()
  await expect(erasuresIn(folder).remember(one)).rejects.toThrow('EISDIR')
  await expect(erasuresIn(folder).complete([one])).rejects.toThrow(/cannot be kept: EISDIR.*Look at PARI_ERASURES/)
  await expect(erasuresIn(folder).all()).rejects.toThrow(/cannot be read: EISDIR.*Look at PARI_ERASURES/)
})

test('a list that is not there is no empty list', async () => {
  const file = join(await aFolder(), 'erasures.txt')
  await expect(erasuresIn(file).all()).rejects.toThrow(`(${file}) is not there. Look at PARI_ERASURES`)
})

test('where none is configured nothing is remembered, and nobody can ask for it', async () => {
  const none = erasuresIn(null)
  await none.remember(one)
  await none.complete([one])
  await expect(none.all()).rejects.toThrow('No list of deleted people is configured')
})
