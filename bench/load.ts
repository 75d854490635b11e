/** Taps, as many as a program takes over some connections. */
import { performance } from 'node:perf_hooks'
import { type Dispatcher, Pool } from 'undici'
import { cpuOf, type Program } from './programs.ts'
import type { Sink } from './sink.ts'

const connections = 50

/** A request that is ready to be sent. */
export interface Tap {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Load {
  /** Milliseconds from each request to its answer. */
  readonly times: readonly number[]
  readonly seconds: number
  /** Seconds of the program's processor time, with what it did afterwards. */
  readonly cpu: number
  readonly refused: number
  /** What it said afterwards. */
  readonly said: number
}

export interface Loading {
  readonly path: string
  /** The next request, each time. */
  readonly next: () => Tap
  /** Whether an answer is as it should be. */
  readonly isGood: (status: number, body: string) => boolean
  /** Where the program says what it says afterwards. */
  readonly said: Sink
}

/** One after the other, round and round: each load goes on where the last one ended, so that nobody taps the same twice in a row. */
export function ring(taps: readonly Tap[]): () => Tap {
  let next = 0
  return () => taps[next++ % taps.length] as Tap
}

/** So many taps, or as many as there are time for. */
type Amount = { readonly taps: number } | { readonly seconds: number }

/** Keeps the connections busy: each taps again as soon as it was answered. */
async function load({ port, child }: Program, { path, next, isGood, said }: Loading, amount: Amount): Promise<Load> {
  const cpuBefore = await cpuOf(child)
  const saidBefore = said.count()
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 })
  const times: number[] = []
  let refused = 0
  const begun = performance.now()
  let sent = 0
  const isOver = () => ('taps' in amount ? sent++ >= amount.taps : performance.now() > begun + amount.seconds * 1000)
  const tap = ({ body, headers }: Tap): Promise<void> =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const answered = (status: number, text: string): void => {
        times.push(performance.now() - start)
        if (!isGood(status, text)) refused += 1
        resolve()
      }
      pool.dispatch({ path, method: 'POST', headers, body }, hearing(answered, reject))
    })
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!isOver()) await tap(next())
    }),
  )
  const took = (performance.now() - begun) / 1000
  await said.settled()
  await pool.destroy()
  return { times, seconds: took, cpu: (await cpuOf(child)) - cpuBefore, refused, said: said.count() - saidBefore }
}

/** Tells the status and the body when the whole answer is there. Without streams: the load is to cost the machine little. */
function hearing(answered: (status: number, text: string) => void, failed: (error: Error) => void): Dispatcher.DispatchHandler {
  let status = 0
  let text = ''
  return {
    onRequestStart() {},
    onResponseStart(_controller, statusCode) {
      status = statusCode
    },
    onResponseData(_controller, chunk) {
      text += chunk.toString()
    },
    onResponseEnd: () => answered(status, text),
    onResponseError: (_controller, error) => failed(error),
  }
}

/** Several loads as one. */
const summed = (loads: readonly Load[]): Load =>
  loads.reduce((a, b) => ({
    times: [...a.times, ...b.times],
    ...{ seconds: a.seconds + b.seconds, cpu: a.cpu + b.cpu, refused: a.refused + b.refused, said: a.said + b.said },
  }))

interface Figures {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of processor time for one tap. */
  readonly cpuMs: number
}

function figuresOf({ times, seconds, cpu }: Load): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), cpuMs: (cpu * 1000) / times.length }
}

interface Side {
  readonly program: Program
  readonly loading: Loading
}

/** A program that Pari is measured against, in a word. */
interface Anchor extends Side {
  readonly name: string
}

interface Contest {
  readonly anchors: readonly Anchor[]
  readonly pari: Side
  /** Taps of each before anything counts. */
  readonly once: number
  /** `said`: what is said after an answer, in a word. */
  readonly names: { readonly taps: string; readonly pari: string; readonly said: string }
}

const seconds = 3
const rounds = 8

/** Each anchor and ours in many short turns, so that a noisy neighbour hits all. */
export async function inTurns({ anchors, pari, once, names }: Contest, print: (line: string) => void): Promise<void> {
  const sides: readonly Anchor[] = [...anchors, { ...pari, name: names.pari }]
  for (const { program, loading } of sides) await load(program, loading, { taps: once })
  const loads = new Map<Anchor, Load[]>(sides.map((side) => [side, []]))
  for (let round = 0; round < rounds; round++)
    for (const side of sides) loads.get(side)?.push(await load(side.program, side.loading, { seconds }))
  const sumOf = (side: Anchor): Load => summed(loads.get(side) ?? [])
  const named = (name: string): string => `${names.taps}, ${name}`.padEnd(41)
  for (const side of sides) print(named(side.name) + inWords(sumOf(side), names.said))
  const ours = sides.at(-1) as Anchor
  for (const anchor of anchors) {
    print(named(`Pari : ${anchor.name}`) + inRatios(figuresOf(sumOf(ours)), figuresOf(sumOf(anchor))))
    const [ourStart, theirStart] = [ours.program.startMs, anchor.program.startMs]
    print(`${named('start')}${ourStart.toFixed(0)} ms : ${theirStart.toFixed(0)} ms (database running already)`)
  }
}

function inWords(load: Load, said: string): string {
  const { cpuMs, perSecond, p50, p99 } = figuresOf(load)
  return (
    `${cpuMs.toFixed(2)} ms processor time each, ${perSecond.toFixed(0)} taps/s, answered in ${p50.toFixed(0)} ms median, ` +
    `${p99.toFixed(0)} ms p99, ${load.said} ${said}, ${load.refused} refused`
  )
}

const inRatios = (ours: Figures, theirs: Figures): string =>
  `${(ours.perSecond / theirs.perSecond).toFixed(2)} of its taps, ${(ours.p99 / theirs.p99).toFixed(2)} times its p99, ` +
  `${(ours.cpuMs / theirs.cpuMs).toFixed(2)} times its processor time`
