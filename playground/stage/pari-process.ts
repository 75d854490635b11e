/** A whole Pari in virtual time, in a process of its own, so that it can be killed: started by the playground only, which asks it over IPC. */
import { enableCompileCache } from 'node:module'
import { messageOf } from '../../src/kit/failure.ts'
import { createLog } from '../../src/kit/log.ts'
import { unreachable } from '../../src/kit/result.ts'
import type { RunningPari } from './pari.ts'
import type { Asked, FromPari, ToPari } from './protocol.ts'

const [, , compiled] = process.argv
if (compiled) enableCompileCache(compiled)
/** All of Pari takes longer to load than anything else, so it is loaded while nobody asks for anything yet. */
const loading = import('./pari.ts')

// What is not delivered is seen on the page.
const log = createLog('error')
let pari: Promise<RunningPari> | null = null

// A terminal tells every process of its group; the playground says itself when it is over.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.once('disconnect', () => process.exit(0))
process.on('message', (message: ToPari) => void answer(message))

// When the playground is gone, nobody is left to be told.
const tell = (said: FromPari): void => void process.send?.(said, () => undefined)

async function answer(message: ToPari): Promise<void> {
  try {
    tell({ id: message.id, answer: await done(message) })
  } catch (error) {
    tell({ id: message.id, failed: messageOf(error) })
  }
}

async function done(asked: Asked): Promise<unknown> {
  if (asked.ask === 'end') process.exit(0)
  if (asked.ask === 'open') {
    pari = loading.then(({ openPari }) => openPari(asked.given, log, () => tell({ woken: true })))
    return (await pari).port
  }
  const running = await pari
  if (!running) throw new Error('This Pari was not opened yet.')
  switch (asked.ask) {
    case 'setUp':
      return running.setUp(asked.given)
    case 'turn':
      return running.turn(asked.given)
    case 'look':
      return running.look()
    case 'seekAnew':
      return running.seekAnew(asked.given)
    case 'letJoin':
      return running.letJoin()
    case 'joinAll':
      return running.joinAll(asked.given)
    case 'attend':
      return running.attend(asked.given)
    default:
      return unreachable(asked)
  }
}
