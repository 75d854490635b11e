import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { announces, buttonOf, draws, fills, formOf, idOf, opens, replyOf, reportOf, sendsIt, textsTo, words } from '../ground/announcing.ts'
import { aCohort, aCoordinator, buttonsOf } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

/** Drafts, and those who did not get it or did not tap. */

describe('A draft', () => {
  it('that was changed by two at once shows the second what changed, and loses nothing', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    const opening = { do: 'openAnnouncement', mark: 'opening', announcement: id } as const
    const [hers, others] = [formOf(await opens(stage, 'Carla', opening)), formOf(await opens(stage, 'Cecilia', opening))]
    replyOf(await fills(stage, 'Cecilia', others, { text_en: 'We meet in room 9.' }))
    const again = formOf(await fills(stage, 'Carla', hers, { text_en: 'We meet in room 8.' }))
    expect(plainText({ language: 'en', parts: again.intro })).toMatch(/Cecilia has changed this draft.*We meet in room 9\./s)
    expect(again.fields.find(({ name }) => name === 'text_en')).toMatchObject({ initial: 'We meet in room 8.' })
    expect(plainText(replyOf(await fills(stage, 'Carla', again)).view)).toContain('We meet in room 8.')
  })

  it('with nothing, too much or a link that leads nowhere is not stored, and says so beside its field', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening' }))
    const tries = (texts: Record<string, string>) => fills(stage, 'Carla', form, texts)
    expect(await tries({})).toEqual({ problems: { text_en: 'Please write a title and a text in at least one language.' } })
    expect(await tries({ text_en: 'Hello' })).toEqual({ problems: { title_en: 'Please write a title, too.' } })
    expect(await tries({ title_en: 'Hello' })).toEqual({ problems: { text_en: 'Please write the text, too.' } })
    expect(await tries({ title_en: 'Hello', text_en: 'a'.repeat(3001) })).toEqual({
      problems: { text_en: expect.stringContaining('longer than 3,000') },
    })
    expect(await tries({ title_en: 'Hello', text_en: 'Look at [this](https://nowhere) here' })).toEqual({
      problems: { text_en: 'This address leads nowhere: https://nowhere. Please check it.' },
    })
    expect(await stage.prisma.announcement.count()).toBe(0)
  })

  it('is listed, copied, sent to me and deleted; others see nothing of it', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const draft = await draws(stage)
    const id = idOf(draft)
    await stage.tap('Carla', buttonOf(draft, 'sendToMe'))
    expect(stage.inbox('Carla', 'announcement.preview').map(({ text }) => text)).toEqual([expect.stringContaining('We meet in room 7.')])
    const copied = await stage.tap('Carla', buttonOf(draft, 'copyAnnouncement'))
    expect(idOf(copied)).not.toBe(id)
    const list = await stage.tap('Carla', { do: 'showAnnouncements', mark: 'look' })
    expect(buttonsOf(list.view).filter(({ label }) => label === 'Open: A room has changed')).toHaveLength(2)
    for (const command of [
      { do: 'showDraft', mark: 'look', announcement: id },
      { do: 'showReport', mark: 'look', announcement: id },
    ] as const)
      expect((await stage.tap('Aino', command)).accepted).toBe(false)
    expect((await stage.tap('Carla', { do: 'deleteAnnouncement', announcement: id, revision: 7 })).accepted).toBe(false)
    await stage.tap('Carla', buttonOf(draft, 'deleteAnnouncement'))
    expect(await stage.prisma.announcement.count()).toBe(1)
  })
})

describe('Those who did not get it or did not tap', () => {
  it('are reminded once, and only those', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.press('Aino', 'Got it')
    await stage.until('2026-12-21T10:00')
    await stage.tap('Carla', { do: 'remindUntapped', announcement: id })
    expect(stage.inbox('Aino', 'announcement.reminder')).toEqual([])
    expect(stage.inbox('Eero', 'announcement.reminder').map(({ text }) => text)).toEqual([expect.stringContaining('A friendly reminder')])
    expect((await stage.tap('Carla', { do: 'remindUntapped', announcement: id })).accepted).toBe(false)
  })

  it('and have no account are in Failed with what to do; once there is one, it is sent again to them alone', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const address = await stage.prisma.address.findFirstOrThrow({ where: { person: { name: 'Aino' } } })
    await stage.prisma.address.update({ where: { id: address.id }, data: { goneAt: new Date() } })
    const draft = await draws(stage)
    expect(plainText(draft.view)).toContain('One person can’t be reached yet.')
    const id = idOf(draft)
    replyOf(await sendsIt(stage, id))
    expect(await reportOf(stage, id)).toMatch(/Has got it: 4, Failed: 1, .*Failed, no account found\. Ask them to add Pari/s)
    expect((await stage.tap('Carla', { do: 'sendFailedAgain', announcement: id })).accepted).toBe(false)
    await stage.prisma.address.update({ where: { id: address.id }, data: { goneAt: null } })
    expect(plainText((await stage.tap('Carla', { do: 'sendFailedAgain', announcement: id })).view)).toContain('again to one person')
    expect(textsTo(stage, 'Aino')).toHaveLength(1)
    expect(textsTo(stage, 'Eero')).toHaveLength(1)
    expect(await reportOf(stage, id)).toMatch(/Has got it: 5, Failed: 0/)
  })
})
