import { describe, expect, it } from 'vitest'
import { announces, fills, formOf, opens, words } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { newStage } from '../journeys/new-stage.ts'

/** Reminders, and words that an announcement changed: they say it once more, so they follow it. */

async function corrects(stage: Stage, id: string, text: string): Promise<void> {
  const form = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
  await fills(stage, 'Carla', form, { text_en: text })
  await stage.settle()
}
const remindsOf = (stage: Stage, name: string) => stage.inbox(name, 'announcement.reminder').map(({ text }) => text)

/** Aino has tapped; in the evening Carla has the others reminded, who sleep. */
async function remindedAtNight() {
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  const id = await announces(stage, { ...words, button: 'gotIt' })
  await stage.press('Aino', 'Got it')
  await stage.until('2026-12-18T22:00')
  await stage.tap('Carla', { do: 'remindUntapped', announcement: id })
  expect(remindsOf(stage, 'Eero')).toEqual([])
  return { stage, id }
}

describe('A reminder that waits for the morning', () => {
  it('says what is true in the morning', async () => {
    const { stage, id } = await remindedAtNight()
    await corrects(stage, id, 'We meet in room 8.')
    await stage.until('2026-12-19T09:00')
    expect(remindsOf(stage, 'Eero')).toEqual([expect.stringMatching(/A friendly reminder.*We meet in room 8\./su)])
    expect(stage.inbox('Aino', 'announcement.corrected')).toHaveLength(1)
  })

  it('of an announcement that was withdrawn is not said, nor that it changed', async () => {
    const { stage, id } = await remindedAtNight()
    await corrects(stage, id, 'We meet in room 8.')
    await stage.tap('Carla', { do: 'recallAnnouncement', announcement: id })
    await stage.until('2026-12-19T09:00')
    expect([remindsOf(stage, 'Eero'), stage.inbox('Aino', 'announcement.corrected')]).toEqual([[], []])
  })
})
