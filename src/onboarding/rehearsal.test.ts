import { expect, test } from 'vitest'
import type { PersonAtEnd } from '../house/rehearses.ts'
import { rehearses } from './rehearsal.ts'

const mentee = (email: string, step: string, state: string, waitsFor: string | null = null): PersonAtEnd => ({
  ...{ email, role: 'mentee', mentor: null, step, state, waitsFor },
})

test('The last lines say how many are in, who waits for the programme, who left, and at which step the others stopped', () => {
  const people = [
    { email: 'listed', role: 'mentee', state: 'waiting', mentor: null },
    mentee('in', 'finished', 'unpaired'),
    mentee('waits', 'finished', 'applied', 'programme'),
    mentee('declined', 'finished', 'applied'),
    mentee('left', 'finished', 'withdrawn'),
    ...Array.from({ length: 12 }, (_, index) => mentee(`stuck${index}`, 'profile', 'applied')),
  ]
  const counts = rehearses.count(people, [])
  expect(counts).toEqual({ joining: 16, joinedIn: 1, waitingToJoin: 1 })
  expect(rehearses.endLines(counts, people).lines).toEqual([
    'Began to join: 16; in: 1.',
    'On the waitlist for the programme: 1 (waits).',
    'Left their place to the next one: 1 (declined).',
    'Left: 1 (left).',
    'Stopped at profile: 12 (stuck0, stuck1, stuck2, stuck3, stuck4, stuck5, stuck6, stuck7, stuck8, stuck9 and 2 more).',
  ])
  expect(rehearses.endLines({ joining: 0 }, []).lines).toEqual([])
})
