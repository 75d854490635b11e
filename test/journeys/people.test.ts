import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, aCoordinator, aMentee, aMentor, buttonsOf, emailOf, platforms, type Stage } from '../ground/builders.ts'
import { callsOff } from '../ground/kick-off-desk.ts'
import { stagesOn } from './new-stage.ts'

const enrolmentOf = async (stage: Stage, name: string): Promise<string> =>
  (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })).id
const wordsOf = ({ view }: Reply): string => plainText(view)
const labelsOf = ({ view }: Reply): string[] => buttonsOf(view).map(({ label }) => label)

/** Presses a button of what was just shown. */
async function press(stage: Stage, reply: Reply, label: string, name = 'Carla'): Promise<Reply> {
  const button = buttonsOf(reply.view).find((each) => each.label === label)
  if (!button) throw new Error(`No button ${label}, only: ${labelsOf(reply).join(', ')}`)
  return stage.tap(name, button.command)
}

const cardOf = async (stage: Stage, name: string): Promise<Reply> =>
  stage.tap('Carla', { do: 'showPerson', mark: 'look', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, name) })
const people = (stage: Stage, more: object = {}, name = 'Carla') =>
  stage.tap(name, { do: 'showPeople', mark: 'look', cohort: stage.cohortId, ...more })

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('The people of a cohort', () => {
    it('are counted by filter first, and listed by name', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      await stage.answers('Aino', 'coming')
      const shown = await people(stage)
      expect(wordsOf(shown)).toContain('Coming')
      expect(labelsOf(shown)).toEqual(
        expect.arrayContaining(['All (5)', 'Coming (1)', 'No answer yet (3)', 'On the waitlist (1)', 'Aino', 'Wilma']),
      )
      const coming = await press(stage, shown, 'Coming (1)')
      expect(wordsOf(coming)).toContain('Aino (mentee): coming')
      expect(wordsOf(coming)).not.toContain('Eero')
    })

    it('are found by a part of a name, whatever marks it is written with', async () => {
      const stage = await newStage()
      await stage.prisma.person.updateMany({ where: { email: emailOf('Aino') }, data: { name: 'Äinö Mäkelä' } })
      expect(wordsOf(await people(stage, { text: ' makela ' }))).toContain('Äinö Mäkelä (mentee)')
      expect(wordsOf(await people(stage, { text: '%' }))).toContain('We didn’t find anybody.')
    })

    it('are for coordinators', async () => {
      const stage = await newStage()
      expect(await people(stage, {}, 'Aino')).toMatchObject({ accepted: false })
      expect(await stage.tap('Aino', { do: 'showPeople', mark: 'look' })).toMatchObject({ accepted: false })
      expect(wordsOf(await stage.tap('Carla', { do: 'showPeople', mark: 'look' }))).toContain('people')
    })
  })

  describe('A card', () => {
    it('says everything that is known of somebody', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      await stage.answers('Aino', 'coming')
      const card = wordsOf(await cardOf(stage, 'Aino'))
      for (const said of ['Aino', 'mentee', 'Maija: no answer yet', 'aino@example.org', 'Our latest messages']) expect(card).toContain(said)
    })
  })

  describe('Taking off', () => {
    it('is shown before it is done, is told, and is undone from the card', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      const preview = await press(stage, await cardOf(stage, 'Eero'), 'Take off the list')
      expect(wordsOf(preview)).toContain('The place with Olli becomes free')
      expect(wordsOf(preview)).toContain('You’re no longer on the list of Spring mentoring')
      expect(await stage.person('Eero')).toMatchObject({ state: 'active' })
      const done = await press(stage, preview, 'Yes, take off the list')
      expect(wordsOf(done)).toContain('Taken off the list: Eero.')
      await stage.until('+10')
      expect(stage.inbox('Eero', 'coordination.takenOff')).toHaveLength(1)
      // The same button again knows her otherwise.
      expect(wordsOf(await press(stage, preview, 'Yes, take off the list'))).toContain('Here is how it is now')
      const back = await press(stage, await press(stage, await cardOf(stage, 'Eero'), 'Bring back'), 'Yes, bring back')
      expect(wordsOf(back)).toContain('Back on the list: Eero.')
      await stage.until('+10')
      expect(stage.inbox('Eero', 'coordination.broughtBack')).toHaveLength(1)
      const deeds = wordsOf(await press(stage, back, 'What happened'))
      expect(deeds).toContain('Carla took somebody off the list (Eero)')
      expect(deeds).toContain('Carla brought somebody back (Eero)')
    })
  })

  describe('Whoever was taken off', () => {
    it('and has not heard of it is brought back without a word, and the preview says so', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      await press(stage, await press(stage, await cardOf(stage, 'Eero'), 'Take off the list'), 'Yes, take off the list')
      const preview = await press(stage, await cardOf(stage, 'Eero'), 'Bring back')
      expect(wordsOf(preview)).toContain('We haven’t told Eero about being taken off yet, so we won’t mention it.')
      expect(wordsOf(preview)).not.toContain('We’ll tell Eero')
      await press(stage, preview, 'Yes, bring back')
      await stage.until('+30')
      expect(stage.inbox('Eero', 'coordination.takenOff')).toHaveLength(0)
      expect(stage.inbox('Eero', 'coordination.broughtBack')).toHaveLength(0)
    })

    it('hears nothing of corrected details, before and after, and the form says so', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      const of = { cohort: stage.cohortId, enrolment: await enrolmentOf(stage, 'Eero') }
      const carla = stage.addressOf('Carla')
      const { core } = stage.house
      const corrected = async (from: string, name: string) => {
        const was = { name: from, email: emailOf('Eero'), language: 'en' as const }
        const planned = await core.submit({ do: 'planDetails', ...of, was }, { texts: { ...was, name }, files: {} }, carla)
        await core.submit({ do: 'saveDetails', ...of, was, now: { ...was, name } }, { texts: {}, files: {} }, carla)
        await stage.settle()
        return planned
      }
      await corrected('Eero', 'Eero A')
      await press(stage, await press(stage, await cardOf(stage, 'Eero'), 'Take off the list'), 'Yes, take off the list')
      await stage.until('+11')
      const planned = await corrected('Eero A', 'Eero B')
      expect(JSON.stringify(planned)).toContain('They aren’t taking part, so we won’t tell them.')
      await stage.until('+30')
      expect(await stage.prisma.person.findFirst({ where: { email: emailOf('Eero') } })).toMatchObject({ name: 'Eero B' })
      expect(stage.inbox('Eero', 'coordination.corrected')).toHaveLength(0)
      expect(stage.inbox('Eero', 'coordination.takenOff')).toHaveLength(1)
    })
  })

  describe('Noting an answer', () => {
    it('is shown first, is told, and reads as noted by phone', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      const preview = await press(stage, await cardOf(stage, 'Eero'), 'Not taking part')
      expect(wordsOf(preview)).toContain('The place with Olli becomes free')
      expect(await stage.person('Eero')).toMatchObject({ answer: null })
      const done = await press(stage, preview, 'Note this answer')
      expect(wordsOf(done)).toContain('Noted for Eero.')
      expect(wordsOf(done)).toContain('Noted by phone by: Carla')
      expect(await stage.person('Eero')).toMatchObject({ answer: 'notStarting', state: 'withdrawn' })
      await stage.until('+10')
      // She has ten minutes to undo it.
      await stage.until('2027-01-08T12:30')
      expect(stage.inbox('Eero', 'confirmation.noted').at(-1)?.text).toContain('Carla noted this after talking to you')
      expect(wordsOf(await press(stage, done, 'What happened'))).toContain(
        'Carla noted what somebody said by phone: not taking part (Eero)',
      )
    })

    it('does not overwrite what somebody answered since the card was read', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T12:00')
      const preview = await press(stage, await cardOf(stage, 'Eero'), 'They’re coming')
      await stage.answers('Eero', 'notAtKickoff')
      const stale = await press(stage, preview, 'Note this answer')
      expect(wordsOf(stale)).toContain('Eero has answered in the meantime')
      expect(await stage.person('Eero')).toMatchObject({ answer: 'notAtKickoff' })
      await press(stage, await press(stage, stale, 'Note it anyway'), 'Note this answer')
      expect(await stage.person('Eero')).toMatchObject({ answer: 'coming' })
    })
  })

  describe('A cohort of five hundred', () => {
    it('is paged, and every page fits', async () => {
      const long = 'Maximiliane-Wilhelmina von und zu Hohenstaufen-Württemberg'
      const many = Array.from({ length: 45 }, (_, n) => aMentee(`${long} ${n}`))
      const stage = await newStage({ people: [...aCohort(), aMentor('Ulla'), ...many] })
      const first = await people(stage, { filter: 'waiting' })
      expect(wordsOf(first)).toContain('Page 1 of 5')
      const second = await press(stage, first, 'Next page')
      expect(wordsOf(second)).toContain('Page 2 of 5')
      expect(wordsOf(await press(stage, second, 'Previous page'))).toContain('Page 1 of 5')
      expect(Buffer.byteLength(JSON.stringify(second.view))).toBeLessThan(16_000)
    })
  })

  describe.each([
    [
      'fi',
      'Osallistujat',
      'Poista listalta',
      'Kyllä, poista listalta',
      'Poistettu listalta: Eero.',
      'Mitä on tapahtunut',
      'poisti osallistujan listalta',
    ],
    [
      'sv',
      'Deltagare',
      'Ta bort från listan',
      'Ja, ta bort från listan',
      'Borttagen från listan: Eero.',
      'Vad som har hänt',
      'tog bort en deltagare från listan',
    ],
  ] as const)('In %s', (language, title, takeOff, yes, done, deeds, said) => {
    it('a coordinator walks from her people to a card and back', async () => {
      const own = aCohort().map((person) => (person.role === 'coordinator' ? aCoordinator('Carla', { language }) : person))
      const stage = await newStage({ people: own })
      await stage.until('2027-01-08T12:00')
      expect(wordsOf(await people(stage)).toLowerCase()).toContain(title.toLowerCase())
      const off = await press(stage, await press(stage, await cardOf(stage, 'Eero'), takeOff), yes)
      expect(wordsOf(off)).toContain(done)
      expect(wordsOf(await press(stage, off, deeds))).toContain(`Carla ${said} (Eero)`)
    })
  })
})

it.each([
  ['is over', '2027-01-22T12:00'],
  ['is called off', '2027-01-09T12:00'],
])('Whoever comes back once the kick-off %s is promised no question about it', async (how, when) => {
  const stage = await stagesOn('recorder')()
  await stage.until('2027-01-08T12:00')
  if (how === 'is called off') await callsOff(stage)
  await stage.until(when)
  const preview = await press(stage, await cardOf(stage, 'Eero'), 'Take off the list')
  expect(wordsOf(preview)).not.toContain('whether to come')
  await press(stage, preview, 'Yes, take off the list')
  await stage.until('+30')
  const back = await press(stage, await cardOf(stage, 'Eero'), 'Bring back')
  expect(wordsOf(back)).not.toMatch(/ask.*kick-off/u)
  await press(stage, back, 'Yes, bring back')
  await stage.until('+30')
  expect(stage.inbox('Eero', 'coordination.broughtBack').map(({ text }) => text)).toEqual([
    expect.stringMatching(/put you back on the list\.$/u),
  ])
})
