import { expect, test } from 'vitest'
import { aCoordinator, aMentee, aMentor } from '../ground/builders.ts'
import { drafted, pairsOf, presses } from '../ground/pair-drafts.ts'
import { countingStatements } from '../ground/statements-counted.ts'
import { newStage } from './new-stage.ts'

/** How many statements it takes to look at what publishing so many pairs does, and to publish them. */
async function statementsFor(count: number) {
  const each = Array.from({ length: count }, (_, at) => [
    aMentor(`Mo${at}`, { knows: 'Law' }),
    aMentee(`Me${at}`, { wishes: 'Law' }),
  ]).flat()
  const stage = await newStage({ from: '2026-12-14T10:00', people: [aCoordinator('Carla'), ...each] })
  const approved = await presses(stage, await drafted(stage), `Approve all ${count} open ones`)
  const shown = await presses(stage, approved, `Publish ${count} pairs`)
  const looking = await countingStatements(() => presses(stage, approved, `Publish ${count} pairs`))
  const publishing = await countingStatements(() => presses(stage, shown, `Make these ${count} pairs`))
  expect(await pairsOf(stage)).toHaveLength(count)
  return { looking, publishing }
}

test('Sixty pairs are looked at and published with about as many statements as five: nobody in the cohort waits longer', async () => {
  const few = await statementsFor(5)
  const many = await statementsFor(60)
  expect(many.looking).toBeLessThanOrEqual(few.looking + 30)
  expect(many.publishing).toBeLessThanOrEqual(few.publishing + 10)
})
