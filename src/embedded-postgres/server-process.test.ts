import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isAlive } from './server-process.ts'

test('our own process is alive, also seen by others; one that ended is not', async () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(isAlive(1)).toBe(true)
  const child = spawn('true')
  await once(child, 'exit')
  expect(isAlive(child.pid ?? 0)).toBe(false)
})

test.runIf(process.platform === 'linux')('a zombie is not alive, though it keeps its process id', async () => {
  // The shell turns into a program that never asks how its child ended; the child outlives the shell, which might ask.
  const careless = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'])
  const [line] = (await once(careless.stdout, 'data')) as [Buffer]
  const zombie = Number(String(line))
  await expect.poll(() => isAlive(zombie)).toBe(false)
  expect(process.kill(zombie, 0)).toBe(true)
  careless.kill('SIGKILL')
})
