/**
 * The best pairs of 500 and 500 people and of 2,000 and 2,000, each with all that belongs to it (comparing what everybody wrote, the draft, the
 * reasons, the price of the rules), beside `munkres` alone on the same scores, in turns. Then in a thread: how long anybody else waits meanwhile.
 */
import { performance } from 'node:perf_hooks'
import { munkres } from 'munkres'
import { usualWords } from '../src/contract/role-words.ts'
import { createApart } from '../src/house/apart.ts'
import { suggestPairs } from '../src/pairing/engine/suggest.ts'
import { heavy } from '../src/pairing/suggest-apart.ts'
import type { Aim, PairingWish, ToPair } from '../src/programme/to-pair.ts'
import { chance } from '../src/rehearsal/chance.ts'
import { median, spread } from './figures.ts'

const rounds = 5
const fields = [
  ...['Mechanical engineering', 'Sairaanhoito', 'Software development', 'Liiketalous', 'Juridik', 'Logistics', 'Tourism', 'Viestintä'],
  ...['Energiatekniikka', 'Socialt arbete', 'Chemistry', 'Rakennustekniikka'],
]
const words = [
  ...['leadership', 'salary negotiation', 'verkostoituminen', 'first job', 'CV', 'presentera', 'own company', 'research', 'projects'],
  ...['working abroad', 'wellbeing', 'sales', 'marketing', 'gardens', 'boats', 'theatre', 'bridges', 'hospitals', 'schools', 'music'],
]

function wishFor(size: number, aim: Aim): PairingWish {
  const pick = (from: readonly string[], ...key: (string | number)[]): string => from[Math.floor(chance(7, ...key) * from.length)] ?? ''
  const some = (key: string, count: number): string => Array.from({ length: count }, (_, at) => pick(words, key, at)).join('; ')
  const people = (['mentee', 'mentor'] as const).flatMap((role) =>
    Array.from({ length: size }, (_, at): ToPair => {
      const key = `${role}${at}`
      return {
        ...{
          id: `${key}@example.org`,
          role,
          languages: [pick(['en', 'fi', 'fi', 'sv'], 'language', key)],
          field: pick(fields, 'field', key),
        },
        ...{ wishes: role === 'mentee' ? some(`w ${key}`, 3) : null, knows: role === 'mentor' ? some(`k ${key}`, 3) : null },
        ...{ topics: some(`t ${key}`, 2), zone: null, organisation: null, waited: Math.floor(chance(7, 'waited', key) * 3) * 60 },
        seats: 1,
      }
    }),
  )
  return { people, aim, least: 1, seed: 1, rules: { language: true, organisation: true }, pins: [], never: [], repeats: [] }
}

export async function measurePairing(print: (line: string) => void): Promise<void> {
  for (const size of [500, 2000])
    for (const aim of ['best', 'everybody'] as const) {
      const wish = wishFor(size, aim)
      const [ours, alone]: [number[], number[]] = [[], []]
      let line = ''
      for (let round = 0; round <= rounds; round++) {
        const begun = performance.now()
        const pairing = suggestPairs(wish, 'en', usualWords)
        const took = performance.now() - begun
        if (pairing === 'tooMany' || pairing.numbers.paired === 0) throw new Error('Nobody was paired: the benchmark measures nothing.')
        const { scores } = pairing.candidates
        const costs = scores.map((row) => Float64Array.from(row, (score) => (score < 0 ? 1e9 : 100 - score)))
        const second = performance.now()
        munkres(costs)
        // The first one warms up.
        if (round > 0) ours.push(took)
        if (round > 0) alone.push(performance.now() - second)
        line = `${pairing.numbers.paired} pairs`
      }
      const what = `pairing, ${size} × ${size}, ${aim}`
      print(`${what.padEnd(42)}${spread(ours)}, ${line}`)
      print(`${`munkres alone, ${size} × ${size}`.padEnd(42)}${spread(alone)}, ratio ${(median(ours) / median(alone)).toFixed(1)}`)
    }
  await measureWaiting(print)
}

/** While 500 are paired with 500 in a thread: the longest that this thread could not answer somebody. */
async function measureWaiting(print: (line: string) => void): Promise<void> {
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const begun = performance.now()
  const outcome = await createApart()(heavy, { ask: 'suggest', wish: wishFor(500, 'best'), language: 'en', words: usualWords }, 'bench')
  clearInterval(beat)
  if (!('done' in outcome)) throw new Error('The thread passed a limit: the benchmark measures nothing.')
  print(
    `pairing in a thread, 500 × 500`.padEnd(42) +
      `${Math.round(performance.now() - begun)} ms, others wait ${Math.round(longest)} ms at most`,
  )
}
