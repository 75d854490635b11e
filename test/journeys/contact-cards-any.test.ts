import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCoordinator, aMentee, aMentor, type Stage } from '../ground/builders.ts'
import { presses } from '../ground/pair-drafts.ts'
import { newStage } from './new-stage.ts'

/** Whoever shares, takes back, leaves or stops contact, in whatever order: somebody's details are read by people of the same place who share there, and by nobody else. */

const groups = { Law: ['Maija', 'Aino', 'Eero'], Nurses: ['Olli', 'Wilma'] } as const
const everybody = [...groups.Law, ...groups.Nurses]
type Name = (typeof everybody)[number]
type Place = keyof typeof groups | 'pair' | 'cohort'
const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { group: 'Law', seats: 3 }), aMentor('Olli', { group: 'Nurses', seats: 3 })],
  ...[aMentee('Aino', { group: 'Law', mentor: 'Maija' }), aMentee('Eero', { group: 'Law' }), aMentee('Wilma', { group: 'Nurses' })],
]

const deed = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('share' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('withdraw' as const, 'leave' as const, 'comeBack' as const, 'stop' as const, 'resume' as const),
    },
  ),
  who: fc.constantFrom(...everybody),
  where: fc.constantFrom<Place>('Law', 'Nurses', 'pair', 'cohort'),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

/** What is told of somebody in a place can be known from nothing else. */
const telling = (name: Name, where: Place): string => `${name.toLowerCase()}.${where.toLowerCase()}@cards.example`

/** The same in plain words. */
class Model {
  readonly shares = new Set<string>()
  readonly gone = new Set<Name>()
  isStopped = false
  isIn(name: Name, where: Place): boolean {
    if (this.gone.has(name)) return false
    if (where === 'cohort') return true
    return where === 'pair' ? !this.isStopped && !this.gone.has('Maija') && !this.gone.has('Aino') && isOfPair(name) : isOf(where, name)
  }
  sees(reader: Name, name: Name, where: Place): boolean {
    const isApart = this.isStopped && isOfPair(reader) && isOfPair(name)
    return reader !== name && !isApart && [reader, name].every((each) => this.isIn(each, where) && this.shares.has(telling(each, where)))
  }
}
const isOfPair = (name: Name): boolean => name === 'Maija' || name === 'Aino'
const isOf = (group: keyof typeof groups, name: Name): boolean => groups[group].some((each) => each === name)

async function carryOut(stage: Stage, model: Model, ids: Readonly<Record<Place, string>>, { what, who, where }: Deed): Promise<void> {
  const { house, prisma } = stage
  const withId = ids[where]
  const state = (to: string) => prisma.enrolment.updateMany({ where: { person: { name: who } }, data: { state: to } })
  switch (what) {
    case 'share': {
      const texts = { which: 'email', email: telling(who, where) }
      const sent = await house.core.submit({ do: 'shareCard', with: withId }, { texts, files: {} }, stage.addressOf(who))
      const isTaken = 'view' in sent && sent.accepted
      if (!model.gone.has(who)) expect(isTaken, `${who} shares with ${where}`).toBe(model.isIn(who, where))
      if (isTaken) model.shares.add(telling(who, where))
      break
    }
    case 'withdraw':
      if ((await house.core.handle({ do: 'withdrawCard', with: withId }, stage.addressOf(who))).accepted)
        model.shares.delete(telling(who, where))
      break
    case 'leave':
      await state('withdrawn')
      model.gone.add(who)
      break
    case 'comeBack':
      if (model.gone.delete(who)) await state('active')
      break
    case 'stop':
    case 'resume':
      if (model.gone.size > 0) break
      await house.core.handle({ do: `${what}Contact`, pair: ids.pair }, stage.addressOf('Aino'))
      model.isStopped = what === 'stop'
  }
}

test('Somebody’s details are read by those who share theirs there, and by nobody else, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 24 }), async (deeds) => {
      const stage = await newStage({ people })
      const { prisma, house, cohortId } = stage
      const drafted = await presses(
        stage,
        await stage.tap('Carla', { do: 'showGroups', mark: 'look', cohort: cohortId }),
        'Groups from the list',
      )
      await presses(stage, await presses(stage, drafted, 'Publish the groups'), 'Publish and write to them')
      const idOf = async (name: string) => (await prisma.mentoringGroup.findFirstOrThrow({ where: { name } })).id
      const [law, nurses, pair] = [
        await idOf('Law'),
        await idOf('Nurses'),
        (await prisma.pair.findFirstOrThrow({ where: { mentee: { person: { name: 'Aino' } } } })).id,
      ]
      const ids = { Law: law, Nurses: nurses, pair, cohort: cohortId }
      const model = new Model()
      for (const each of deeds) await carryOut(stage, model, ids, each)
      for (const reader of [...everybody, 'Carla'] as const)
        for (const where of ['Law', 'Nurses', 'pair', 'cohort'] as const) {
          const { view } = await house.core.handle({ do: 'showContacts', mark: 'look', with: ids[where] }, stage.addressOf(reader))
          const shown = everybody.filter((name) => name !== reader && plainText(view).includes(telling(name, where)))
          const expected = reader === 'Carla' ? [] : everybody.filter((name) => model.sees(reader, name, where))
          expect(shown, `${reader} reads of ${where}, after ${JSON.stringify(deeds)}`).toEqual(expected)
        }
      await stage.until('+1')
      expect(stage.heard.map(({ text }) => text).join('\n')).not.toContain('@cards.example')
    }),
    { numRuns: 12 },
  )
})
