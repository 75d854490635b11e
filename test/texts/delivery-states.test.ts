import { expect, test } from 'vitest'
import { copies } from '../../playground/page/languages.ts'
import { deliveriesHeld } from '../../src/delivery/held.prisma.ts'

test('every state of a delivery has words on the page of the playground', () => {
  const states = deliveriesHeld.flatMap(({ values }) => Object.keys(values?.['state'] ?? {}))
  expect(states).toContain('superseded')
  for (const { timeline } of Object.values(copies)) expect(Object.keys(timeline.states)).toEqual(expect.arrayContaining(states))
})
