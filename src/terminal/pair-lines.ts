/** What `npm run pair` prints: one JSON object a line, or the same for people. */
import type { Candidates, Pairing, PairingNumbers, Price } from '../programme/to-pair.ts'

/** Every pair that the rules allow, the lines of one mentee at a time. */
export function* candidateLines({ mentors, mentees, scores }: Candidates): Generator<string> {
  const byId = (ids: readonly string[]) => [...ids.entries()].toSorted(([, a], [, b]) => compare(a, b))
  const columns = byId(mentors)
  for (const [at, mentee] of byId(mentees)) {
    const row = scores[at]
    yield columns
      .flatMap(([column, mentor]) => {
        const score = row?.[column] ?? -1
        return score < 0 ? [] : [`${JSON.stringify({ type: 'candidate', mentor, mentee, score })}\n`]
      })
      .join('')
  }
}

/** Pairs, those who have none, and the summary last. */
export function pairingLines({ pairs, unpaired, numbers }: Pairing): object[] {
  return [
    ...pairs
      .toSorted((a, b) => b.score - a.score || compare(a.mentee, b.mentee))
      .map(({ mentor, mentee, score, reasons, isPinned, runnerUp }) => ({
        ...{ type: 'pair', mentor, mentee, score, reasons },
        ...(isPinned && { pinned: true }),
        runnerUp,
      })),
    ...unpaired.toSorted((a, b) => compare(a.id, b.id)).map(({ id, role, why }) => ({ type: 'unpaired', email: id, role, why })),
    summaryOf(numbers),
  ]
}

function summaryOf({ aim, paired, mean, weakest, unpaired, prices, complete }: PairingNumbers): object {
  const { mentees, mentors } = unpaired
  return {
    ...{ type: 'summary', paired, mean, weakest, unpaired: mentees + mentors, aim, optimum: true, prices },
    ...{ unpairedMentees: mentees, unpairedMentors: mentors, complete },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Complete profiles, of a hundred, below which pairs are not worth much yet. */
export const fewComplete = 75

/** What stands above everything where too little is known. */
export const readinessOf = ({ complete }: PairingNumbers): readonly string[] =>
  complete >= fewComplete
    ? []
    : [
        `Only ${complete} % of the people have said enough to be paired well: their field, and what they wish for or know. Ask the others first.`,
      ]

const ruleWords: Readonly<Record<Price['rule'], string>> = {
  ...{ language: 'same language', organisation: 'another organisation', never: 'never together', repeats: 'no repeats' },
}

/** The same for people. */
export function pairingText(pairing: Pairing): string {
  const { pairs, unpaired, numbers } = pairing
  const { paired, mean, weakest, prices } = numbers
  const counts = `Pairs: ${paired}. Mean fit: ${mean === null ? '–' : mean.toFixed(1)} of 100. Weakest: ${weakest ?? '–'}. Without a mentor: ${numbers.unpaired.mentees}. Mentors without anybody: ${numbers.unpaired.mentors}.`
  return [
    ...readinessOf(numbers),
    counts,
    ...prices
      .filter((each) => each.pairs > 0)
      .map((each) => `Without the rule “${ruleWords[each.rule]}” ${each.pairs} more could be paired.`),
    ...pairs
      .toSorted((a, b) => b.score - a.score || compare(a.mentee, b.mentee))
      .flatMap(({ mentor, mentee, score, reasons }) => ['', `${mentee} with ${mentor}: ${score}`, ...reasons.map((each) => `  ${each}`)]),
    ...(unpaired.length === 0 ? [] : ['', 'Nobody yet']),
    ...unpaired.toSorted((a, b) => compare(a.id, b.id)).map(({ id, role, why }) => `  ${id} (${role}): ${why}`),
    '',
  ].join('\n')
}
