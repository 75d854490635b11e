/** What a coordinator changes before we have written to somebody: they read how it is in our first message, and nothing before. */
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { formIn, start, type Workplace } from '../ground/workplace.ts'
import { bringRoomy, changeOnCard, enrolment, heard, mentorOf } from './listed-mentors.ts'

/** A kick-off is set for a day five weeks ahead: the first messages go out in a week. */
async function early() {
  const workplace = await bringRoomy()
  await start(workplace.workplace, workplace.cohort)
  await workplace.workplace.until('2026-12-17T09:30')
  expect(workplace.workplace.platform.said.filter(({ to }) => !to.endsWith('CARLA'))).toEqual([])
  return workplace
}
const looked = async (workplace: Workplace, cohort: string, what: 'previewTakingOff' | 'previewBringingBack', name: string) =>
  plainText((await workplace.tap('Carla', { do: what, mark: 'look', cohort, enrolment: await enrolment(workplace, name) })).view)
const listing = async (workplace: Workplace, cohort: string, what: 'takeOffPerson' | 'bringBackPerson', name: string, was: string) =>
  workplace.tap('Carla', { do: what, cohort, enrolment: await enrolment(workplace, name), was })

describe('Before we have written to anybody', () => {
  it('another mentor is shown as what they will read first, and told to nobody until then', async () => {
    const { workplace, cohort } = await early()
    const chosen = { do: 'chooseMentor', cohort, enrolment: await enrolment(workplace, 'Aino'), was: await enrolment(workplace, 'Maija') }
    const form = formIn(await workplace.submit('Carla', chosen, { mentor: await enrolment(workplace, 'Olli') }))
    const words = plainText({ language: form.language, parts: form.intro })
    expect(words).toContain('We haven’t written to Aino, Olli and Maija yet, so they’ll read it in our first message.')
    expect(words).not.toContain('We’ll tell')
    expect(await heard(workplace, () => changeOnCard(workplace, cohort, 'Aino', 'Olli'))).toEqual([])
    await workplace.until('2026-12-28T12:00')
    const first = workplace.platform.said.filter(({ to }) => to.endsWith('AINO')).map(({ text }) => text)
    expect(first.join('\n')).toContain('Olli')
    expect(first.join('\n')).not.toMatch(/Maija|Your mentor is now/u)
  })

  it('whoever is taken off, and brought back, hears of neither, as it is shown', async () => {
    const { workplace, cohort } = await early()
    const words = await heard(workplace, async () => {
      expect(await looked(workplace, cohort, 'previewTakingOff', 'Aino')).toContain(
        'We haven’t written to Aino yet, so we won’t tell them.',
      )
      await listing(workplace, cohort, 'takeOffPerson', 'Aino', 'active')
      await workplace.until('+11')
      expect(await looked(workplace, cohort, 'previewBringingBack', 'Aino')).toContain(
        'We haven’t written to Aino yet, so we won’t tell them.',
      )
      await listing(workplace, cohort, 'bringBackPerson', 'Aino', 'withdrawn')
    })
    expect(words.filter((each) => each.startsWith('AINO'))).toEqual([])
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
  })
})
