import { expect, test } from 'vitest'
import { at } from '../../test/ground/cohort.ts'
import { type FollowStore, heeds } from './follow.ts'

const now = at('2027-01-07T12:00')

function aFollowing() {
  const done: unknown[] = []
  const note =
    (what: keyof FollowStore) =>
    async (...said: unknown[]) =>
      void done.push([what, ...said])
  const follow = {
    ...{ begin: note('begin'), beginAgain: note('beginAgain'), forgetAnswers: note('forgetAnswers'), end: note('end') },
    ...{ remove: note('remove'), hold: note('hold'), confirmationsOf: async () => new Map<string, string>() },
    ...{ confirmationsIn: async () => [] },
    ...{ recheckMentors: note('recheckMentors'), recheck: note('recheck') },
  }
  return { stores: { follow }, done }
}

test('whoever is expected is asked, and whoever came back is asked again', async () => {
  const { stores, done } = aFollowing()
  const people = [{ enrolmentId: 'aino', role: 'mentee' }] as const
  await heeds.expected(stores, { happened: 'expected', kickOffId: 'k', people, at: now })
  await heeds.returned(stores, { happened: 'returned', enrolmentIds: ['eero'], at: now })
  expect(done).toEqual([
    ['begin', 'k', people, now, now],
    ['beginAgain', ['eero'], now, now],
  ])
})

test('of nobody nothing is stored', async () => {
  const { stores, done } = aFollowing()
  await heeds.expected(stores, { happened: 'expected', kickOffId: 'k', people: [], at: now })
  await heeds.returned(stores, { happened: 'returned', enrolmentIds: [], at: now })
  expect(done).toEqual([])
})

test('the word of somebody who is gone is forgotten', async () => {
  const { stores, done } = aFollowing()
  await heeds.personGone(stores, { happened: 'personGone', personId: 'aino', at: now })
  expect(done).toEqual([['forgetAnswers', 'aino', now]])
})

test('another ladder is looked at again', async () => {
  const { stores, done } = aFollowing()
  await heeds.ladderChanged(stores, { happened: 'ladderChanged', kickOffIds: ['k'], at: now })
  expect(done).toEqual([['recheck', ['k'], now]])
})
