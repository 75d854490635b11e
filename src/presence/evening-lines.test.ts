import { expect, test } from 'vitest'
import { evening } from './evening-lines.ts'

test.each([
  ['en', '16 mentors came, no trip wasted', '1 mentor came, 1 trip wasted'],
  ['fi', '16 mentoria tuli paikalle, kukaan ei turhaan', '1 mentori tuli paikalle, 1 turhaan'],
  ['sv', '16 mentorer kom, ingen i onödan', '1 mentor kom, 1 i onödan'],
] as const)('An evening is told by who came: %s', (language, well, ill) => {
  expect(evening({ mentorsCame: 16, inVain: 0 }, language)).toEqual([well])
  expect(evening({ mentorsCame: 1, inVain: 1 }, language)).toEqual([ill])
})

test('Where nobody noted who came, there is nothing to tell', () => {
  expect(evening({}, 'en')).toEqual([])
})
