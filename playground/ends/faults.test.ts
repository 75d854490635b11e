import { expect, test } from 'vitest'
import { makeFaultPlan } from './faults.ts'
import { seededRandom } from './random.ts'

const draw = (seed: number, calls: number): readonly (string | undefined)[] => {
  const plan = makeFaultPlan(seededRandom(seed))
  plan.set([
    { fault: 'resetAfter', chance: 0.05 },
    { fault: 'errorAfter', chance: 0.05 },
  ])
  return Array.from({ length: calls }, () => plan.befalls('chat.postMessage')?.fault)
}

test('chances come out about as often as they say', () => {
  const drawn = draw(7, 4000)
  for (const fault of ['resetAfter', 'errorAfter']) {
    const share = drawn.filter((one) => one === fault).length / drawn.length
    expect(share).toBeGreaterThan(0.035)
    expect(share).toBeLessThan(0.065)
  }
})

test('the same seed repeats the same faults, another does not', () => {
  expect(draw(1, 200)).toEqual(draw(1, 200))
  expect(draw(1, 200)).not.toEqual(draw(2, 200))
})

test('the next n calls of a method are befallen, and no more', () => {
  const plan = makeFaultPlan(() => 0.5)
  plan.set([{ fault: 'hangBefore', methods: ['chat.update'], next: 2 }])
  const faults = ['chat.update', 'auth.test', 'chat.update', 'chat.update'].map((method) => plan.befalls(method)?.fault)
  expect(faults).toEqual(['hangBefore', undefined, 'hangBefore', undefined])
})

test('the first rule that fits wins', () => {
  const plan = makeFaultPlan(() => 0)
  plan.set([{ fault: 'slow', next: 1 }, { fault: 'errorBefore' }])
  expect([plan.befalls('a')?.fault, plan.befalls('a')?.fault]).toEqual(['slow', 'errorBefore'])
})
