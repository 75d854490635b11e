/** A thread of its own for one piece of heavy work; `apart.ts` starts it. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Heavy } from '../kit/heavy.ts'
import type { ApartGiven } from './apart.ts'

const { module, given, compiled } = workerData as ApartGiven
if (compiled !== '') enableCompileCache(compiled)
const { heavy } = (await import(module)) as { readonly heavy: Heavy<unknown, unknown> }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window of a browser
parentPort?.postMessage(await heavy.work(given))
