import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mortalHouse } from '../ground/mortal-house.ts'
import { seatOf } from '../ground/workplace.ts'
import { aGroupedCohort, type Name, names } from './grouped-cohort.ts'
import type { Death } from './mortal.ts'

/** Whatever people do and whatever fails: within the hour those are in the channel of a group who belong there, save who left by their own will. */

type Trouble = 'none' | 'busy' | 'lost' | 'half' | 'refused'
type Deed =
  | { readonly what: 'moves'; readonly who: Name; readonly to: 'Law circle' | 'Nurses' | null }
  | { readonly what: 'withdraws' | 'comesBack' | 'walksOut'; readonly who: Name }
  | { readonly what: 'fails'; readonly how: Trouble }
  | { readonly what: 'waits'; readonly minutes: number }

const who = fc.constantFrom(...names)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ what: fc.constant('moves' as const), who, to: fc.constantFrom('Law circle' as const, 'Nurses' as const, null) }),
  fc.record({ what: fc.constantFrom('withdraws' as const, 'comesBack' as const, 'walksOut' as const), who }),
  fc.record({ what: fc.constant('fails' as const), how: fc.constantFrom<Trouble>('busy', 'lost', 'half', 'refused') }),
  fc.record({ what: fc.constant('waits' as const), minutes: fc.constantFrom(5, 20, 70) }),
)
const death: fc.Arbitrary<Death> = fc.record({ after: fc.integer({ min: 1, max: 25 }), isBefore: fc.boolean() })

test('Whoever belongs in a channel is in it within the hour, whoever does not is out, and no channel is made twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 9 }), fc.array(death, { maxLength: 3 }), async (deeds, deaths) => {
      const { workplace, groupOf, enrolmentOf, inside, channelOf } = await aGroupedCohort()
      const { prisma, platform, clock } = workplace
      const { until } = mortalHouse(workplace, deaths)
      const left = new Set<string>()
      const pass = (minutes: number) =>
        until(clock.now().add({ minutes }).toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString({ smallestUnit: 'minute' }))
      const groups = { 'Law circle': await groupOf('Law circle'), Nurses: await groupOf('Nurses') }
      const fails = (how: Trouble): void => {
        let calls = 0
        platform.reading = () => {
          if (how === 'none') return null
          if (how === 'busy') return { kind: 'retry', afterMs: 60_000, reason: 'throttled' }
          if (how === 'lost') return { kind: 'unknown', detail: 'reset' }
          if (how === 'refused') return { kind: 'failed', reason: 'notMember', detail: 'not_in_channel' }
          calls += 1
          return calls === 1 ? { kind: 'read', people: [seatOf('Pari')] } : null
        }
      }
      for (const each of deeds) {
        if (each.what === 'waits') await pass(each.minutes)
        else if (each.what === 'fails') fails(each.how)
        else if (each.what === 'walksOut') {
          for (const group of ['Law circle', 'Nurses'] as const)
            if (platform.channels.get(await channelOf(group))?.delete(seatOf(each.who).id)) left.add(`${each.who} ${group}`)
        } else if (each.what === 'moves') {
          const id = await enrolmentOf(each.who)
          await prisma.groupMember.updateMany({ where: { enrolmentId: id }, data: { state: 'out' } })
          const data = { id: crypto.randomUUID(), enrolmentId: id, groupId: groups[each.to ?? 'Nurses'], state: 'in' }
          const key = { groupId_enrolmentId: { groupId: data.groupId, enrolmentId: id } }
          if (each.to) await prisma.groupMember.upsert({ where: key, create: data, update: { state: 'in' } })
        } else {
          const state = each.what === 'withdraws' ? 'withdrawn' : 'active'
          await prisma.enrolment.updateMany({ where: { person: { name: each.who } }, data: { state } })
        }
      }
      // The platform is well. What was wrong for long is looked at after an hour, and what is found then is done in minutes.
      const wasRefused = deeds.some((each) => each.what === 'fails' && each.how === 'refused')
      fails('none')
      await pass(wasRefused ? 80 : 60)
      for (const group of ['Law circle', 'Nurses'] as const) {
        const members = await prisma.groupMember.findMany({
          where: { groupId: groups[group], state: 'in', enrolment: { state: { in: ['active', 'waiting', 'unpaired'] } } },
          include: { enrolment: { include: { person: true } } },
        })
        const belongs = members.map(({ enrolment }) => enrolment.person.name)
        const isThere = await inside(group)
        const [must, may] = [belongs.filter((name) => !left.has(`${name} ${group}`)), belongs].map((some) =>
          some.map((name) => name.toUpperCase()).toSorted(),
        )
        expect.soft(isThere).toEqual(expect.arrayContaining(must ?? []))
        expect.soft(may).toEqual(expect.arrayContaining(isThere))
      }
      expect(platform.channels.size).toBe(2)
      expect(platform.said.filter(({ to }) => to.startsWith('C-')).length).toBeLessThanOrEqual(2)
      const asked = platform.said.filter(({ text }) => text.includes('Would you like us to add you')).map(({ to, text }) => `${to} ${text}`)
      expect(new Set(asked).size).toBe(asked.length)
    }),
    { numRuns: 8 },
  )
})
