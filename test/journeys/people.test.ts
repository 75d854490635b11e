import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, buttonsOf, emailOf, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

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
    expect(stage.inbox('Eero', 'coordination.takenOff')).toHaveLength(1)
    // The same button again knows her otherwise.
    expect(wordsOf(await press(stage, preview, 'Yes, take off the list'))).toContain('Here is how it is now')
    const back = await press(stage, await press(stage, await cardOf(stage, 'Eero'), 'Bring back'), 'Yes, bring back')
    expect(wordsOf(back)).toContain('Back on the list: Eero.')
    expect(stage.inbox('Eero', 'coordination.broughtBack')).toHaveLength(1)
    const deeds = wordsOf(await press(stage, back, 'What happened'))
    expect(deeds).toContain('Carla took somebody off the list (Eero)')
    expect(deeds).toContain('Carla brought somebody back (Eero)')
  })
})

void aCohort
