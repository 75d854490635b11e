/** Does heavy work in threads that are started for it and end with it. */
import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Apart, Heavy, HeavyOutcome } from '../kit/heavy.ts'
import { createTurns } from '../kit/turns.ts'

/** What one work may take, and how many there may be. */
export interface ApartLimits {
  readonly seconds: number
  /** Of memory, without what is outside of the heap, such as the bytes of a file. */
  readonly megabytes: number
  /** Threads at the same time. */
  readonly threads: number
  /** Works of one person, those that wait included. */
  readonly waiting: number
}

/**
 * A list of 10,000 people takes a second or two and less than 48 MB. One thread, so that a process stays below 600 MB and taps have a processor left; whoever sends one that
 * takes all its time keeps everybody else's waiting for so long once.
 */
const usual: ApartLimits = { seconds: 15, megabytes: 64, threads: 1, waiting: 5 }

// Built, it is JavaScript.
const program = new URL(import.meta.url.endsWith('.ts') ? './apart-process.ts' : './apart-process.js', import.meta.url)

/** What a thread is started with. */
export interface ApartGiven {
  readonly module: string
  readonly given: unknown
  /** The directory of compiled code that the process keeps; empty where it keeps none. */
  readonly compiled: string
}

/** Starts no thread before there is work. */
export function createApart(limits: ApartLimits = usual): Apart {
  const turns = createTurns({ atOnce: limits.threads, each: limits.waiting })
  return async (heavy, given, by) => {
    const end = await turns(by)
    if (!end) return { passed: 'waiting', limit: limits.waiting }
    try {
      return await inThread(heavy, given, limits)
    } finally {
      end()
    }
  }
}

async function inThread<Given, Done>({ module }: Heavy<Given, Done>, given: Given, limits: ApartLimits): Promise<HeavyOutcome<Done>> {
  const thread = new Worker(program, {
    workerData: { module, given, compiled: getCompileCacheDir() ?? '' } satisfies ApartGiven,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 8 },
    // It needs no flags and no secrets of the process.
    ...{ execArgv: [], env: {} },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve({ passed: 'seconds', limit: limits.seconds }), limits.seconds * 1000)
      thread.once('message', (done: Done) => resolve({ done }))
      thread.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ passed: 'megabytes', limit: limits.megabytes })
        else reject(error)
      })
      thread.once('exit', () => reject(new Error('A thread ended before its work was done.')))
    })
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}
