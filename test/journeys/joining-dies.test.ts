import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Opened, Submitted } from '../../src/contract/form.ts'
import type { House } from '../../src/house/compose.ts'
import { mortalHouse } from '../ground/mortal-house.ts'
import { isUsual, seed } from '../ground/seed.ts'
import { formIn, seatOf, wordsIn } from '../ground/workplace.ts'
import { answers, fill } from './joined.ts'
import { selectedWorkplace, writes } from './selected.ts'

/** People who join while processes die: whoever gets no answer taps again, as people do. */

const names = ['Aino', 'Bo', 'Eero', 'Ida'] as const
type Name = (typeof names)[number]
const room = 2

const anEvening = fc.record({
  deaths: fc.array(fc.record({ after: fc.integer({ min: 1, max: 25 }), isBefore: fc.boolean() }), { minLength: 3, maxLength: 10 }),
  // Whose tap is next; whoever is left over finishes in order.
  turns: fc.array(fc.constantFrom(...names), { maxLength: 40 }),
})

test('Whenever the process dies, nobody joins twice, no more come in than there is room, and nothing that was typed is lost', async () => {
  let died = 0
  await fc.assert(
    fc.asyncProperty(anEvening, async ({ deaths, turns }) => {
      const workplace = await selectedWorkplace({ capacity: String(room), closes: '2027-01-15' })
      const { prisma, platform } = workplace
      for (const name of names) platform.joins(name)
      const selection = await workplace.selection('mentee')
      const mortal = mortalHouse(workplace, deaths)
      const shown = new Map<Name, Opened | Submitted>()
      const tap = async (name: Name): Promise<boolean> => {
        const before = shown.get(name)
        if (before && !('form' in before)) return false
        const texts = { ...writes, ...answers['mentee'], wishes: `What ${name} hopes for` }
        const work = ({ core }: House): Promise<Opened | Submitted> =>
          before
            ? core.submit(formIn(before).sends, { texts: fill(formIn(before), texts), files: {} }, seatOf(name))
            : core.open({ do: 'openJoin', mark: 'opening', selection }, seatOf(name))
        shown.set(name, await mortal.surviving(work))
        return true
      }
      for (const name of turns) await tap(name)
      for (const name of names) while (await tap(name));
      died += mortal.died()
      for (const name of names) expect(wordsIn(shown.get(name) as Submitted)).toMatchObject({ accepted: true, problems: {} })
      const rows = await prisma.enrolment.findMany({ where: { role: 'mentee' }, include: { person: true, profile: true, consents: true } })
      expect(rows.map(({ person }) => person.name).toSorted()).toEqual(names)
      expect(rows.filter(({ state }) => state === 'unpaired')).toHaveLength(room)
      const line = rows.filter(({ state, waitingSince }) => state === 'applied' && waitingSince !== null)
      expect(new Set(line.map(({ waitingSince }) => waitingSince?.getTime())).size).toBe(names.length - room)
      for (const { person, wishes, profile, consents } of rows) {
        expect([wishes, profile?.wishes]).toEqual([`What ${person.name} hopes for`, ['Job search and CV', 'My strengths']])
        expect(
          consents
            .filter(({ agreed }) => agreed)
            .map(({ purpose }) => purpose)
            .toSorted(),
        ).toEqual(['pairing', 'sharing'])
      }
      const noted = await prisma.audit.findMany({ where: { deed: { in: ['beganToJoin', 'joined', 'finishedJoining'] } } })
      const once = noted.filter(({ deed }) => deed !== 'beganToJoin').map(({ deed, subject }) => `${deed} ${subject}`)
      expect(once.filter((each, at) => once.indexOf(each) !== at)).toEqual([])
    }),
    {
      numRuns: 5,
      seed,
      // A last tap that was taken and never answered: it is sent again.
      examples: [[{ deaths: [10, 1, 1, 3].map((after) => ({ after, isBefore: false })), turns: [] }]],
    },
  )
  // Somebody must have died, or nothing was tried.
  if (isUsual) expect(died).toBeGreaterThan(5)
}, 240_000)
