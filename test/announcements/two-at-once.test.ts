import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { announces, draws, fills, formOf, idOf, opens, replyOf } from '../ground/announcing.ts'
import { aCohort, aCoordinator } from '../ground/builders.ts'
import { initialIn } from '../ground/workplace.ts'
import { newStage } from '../journeys/new-stage.ts'

/** Two coordinators change the same thing at once: the second sees what changed, and nothing of theirs is lost. */

async function twoCoordinators() {
  const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
  await stage.until('2026-12-18T10:00')
  return stage
}
const above = (form: ReturnType<typeof formOf>): string => plainText({ language: 'en', parts: form.intro })

describe('The second of two who change at once', () => {
  it('who gets it sees the other choice, with every tick and name of theirs in its field', async () => {
    const stage = await twoCoordinators()
    const opening = { do: 'openAudience', mark: 'opening', announcement: idOf(await draws(stage)) } as const
    const [hers, others] = [formOf(await opens(stage, 'Carla', opening)), formOf(await opens(stage, 'Cecilia', opening))]
    replyOf(await fills(stage, 'Cecilia', others, { roles: 'mentor' }))
    const again = formOf(await fills(stage, 'Carla', hers, { roles: 'mentee', states: 'waitlist', people: 'Aino\nNobody Here' }))
    expect(initialIn(again)).toMatchObject({ roles: 'mentee', states: 'waitlist', people: 'Aino\nNobody Here' })
    expect(above(again)).toMatch(/Cecilia has changed this draft.*Mentors; Everybody/su)
    const draft = replyOf(await fills(stage, 'Carla', again, { people: 'Aino' }))
    expect(plainText(draft.view)).toContain('How many: 2 people')
  })

  it('when it is sent sees the other time, with theirs in its fields, also what is no time', async () => {
    const stage = await twoCoordinators()
    const opening = { do: 'openWhen', mark: 'opening', announcement: idOf(await draws(stage)) } as const
    const [hers, others] = [formOf(await opens(stage, 'Carla', opening)), formOf(await opens(stage, 'Cecilia', opening))]
    replyOf(await fills(stage, 'Cecilia', others, { kind: 'at', date: '2026-12-21', time: '11:00' }))
    const again = formOf(await fills(stage, 'Carla', hers, { kind: 'kickOff', days: 'three', time: '09:30', urgent: 'yes' }))
    expect(initialIn(again)).toMatchObject({ kind: 'kickOff', days: 'three', time: '09:30', urgent: 'yes' })
    expect(above(again)).toMatch(/Cecilia has changed this draft.*Monday 21 December at 11:00/su)
    expect(plainText(replyOf(await fills(stage, 'Carla', again, { days: '3' })).view)).toContain('3 days before the kick-off')
  })

  it('what stands sees the text that people read now', async () => {
    const stage = await twoCoordinators()
    const opening = { do: 'openCorrection', mark: 'opening', announcement: await announces(stage) } as const
    const [hers, others] = [formOf(await opens(stage, 'Carla', opening)), formOf(await opens(stage, 'Cecilia', opening))]
    replyOf(await fills(stage, 'Cecilia', others, { text_en: 'We meet in room 9.' }))
    const again = formOf(await fills(stage, 'Carla', hers, { text_en: 'We meet in room 8.' }))
    expect(initialIn(again)).toMatchObject({ text_en: 'We meet in room 8.' })
    expect(above(again)).toMatch(/Somebody has corrected it in the meantime.*We meet in room 9\./su)
  })
})
