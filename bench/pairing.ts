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

function wishFor(size: number, aim: Aim, mentors = size, seats = 1): PairingWish {
  const pick = (from: readonly string[], ...key: (string | number)[]): string => from[Math.floor(chance(7, ...key) * from.length)] ?? ''
  const some = (key: string, count: number): string => Array.from({ length: count }, (_, at) => pick(words, key, at)).join('; ')
  const people = (['mentee', 'mentor'] as const).flatMap((role) =>
    Array.from({ length: role === 'mentee' ? size : mentors }, (_, at): ToPair => {
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
        seats,
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
  measureGap(print, 2000, 2000, 1)
  measureGap(print, 3000, 1000, 2)
  await measureWaiting(print)
}

/**
 * How far a draft of thousands can be from the best one: a price for a place of each mentor bounds the sum of every draft from above, and where the bound
 * is the sum that was found, no draft is better. It is calculated without the solver.
 */
function measureGap(print: (line: string) => void, mentees: number, mentors: number, seats: number): void {
  const wish = wishFor(mentees, 'best', mentors, seats)
  const begun = performance.now()
  const pairing = suggestPairs(wish, 'en', usualWords)
  const took = performance.now() - begun
  if (pairing === 'tooMany' || pairing.numbers.paired === 0) throw new Error('Nobody was paired: the benchmark measures nothing.')
  const { candidates, pairs } = pairing
  const mentorAt = new Map(candidates.mentors.map((id, at) => [id, at]))
  const mine = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentorAt.get(mentor) ?? -1]))
  const own = candidates.mentees.map((id) => mine.get(id) ?? -1)
  const sum = pairs.reduce((total, { score }) => total + score, 0)
  const bound = boundOf(candidates.scores, own, mentors, seats)
  const gap = ((100 * (bound - sum)) / sum).toFixed(3)
  print(
    `${`pairing, ${mentees} × ${mentors} of ${seats}, best`.padEnd(42)}${Math.round(took)} ms, ${pairs.length} pairs, sum ${sum}, at most ${gap} % off`,
  )
}

/** The prices rise until nobody would gain by going to another mentor; what everybody is left with and what the places cost is the bound. */
function boundOf(scores: readonly Int32Array[], own: readonly number[], mentors: number, seats: number): number {
  const prices = new Float64Array(mentors)
  const left = (at: number, mentor: number): number => (mentor < 0 ? 0 : Math.max(0, (scores[at]?.[mentor] ?? 0) - (prices[mentor] ?? 0)))
  for (let hasRisen = true, round = 0; hasRisen && round < 500; round++) {
    hasRisen = false
    for (const [at, mentor] of own.entries()) {
      const row = scores[at] ?? new Int32Array()
      const keeps = left(at, mentor)
      for (let other = 0; other < mentors; other++) {
        const wanted = (row[other] ?? -1) - keeps
        if (other === mentor || wanted <= (prices[other] ?? 0)) continue
        prices[other] = wanted
        hasRisen = true
      }
    }
  }
  const bests = own.map((_, at) => Math.max(0, ...Array.from(scores[at] ?? [], (score, mentor) => score - (prices[mentor] ?? 0))))
  return bests.reduce((total, best) => total + best, 0) + prices.reduce((total, price) => total + seats * price, 0)
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
