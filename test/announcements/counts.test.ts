import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { draws, formOf, idOf, opens, replyOf, sendsIt, textsTo } from '../ground/announcing.ts'
import { aCohort, aMentee, emailOf, type Stage } from '../ground/builders.ts'
import { newStage } from '../journeys/new-stage.ts'
import { columnsOf, reads } from './going-out.ts'

/** The numbers before sending are those of the sending: one rule makes them all. */

const words = { title_en: 'News', text_en: 'We meet in room 7.' }
const all = [...aCohort(), ...['Matti', 'Mia', 'Mikko', 'Uolevi', 'Unto', 'Lari', 'Quentin'].map((name) => aMentee(name))]

/** Three muted news, two cannot be reached, one has left, and for one it is night. */
async function aMixedCrowd(): Promise<Stage> {
  const stage = await newStage({ people: all })
  await stage.until('2026-12-18T10:00')
  for (const name of ['Matti', 'Mia', 'Mikko']) await stage.tap(name, { do: 'muteNews' })
  for (const name of ['Uolevi', 'Unto']) await stage.house.core.gone(stage.addressOf(name))
  await stage.prisma.enrolment.updateMany({ where: { person: { email: emailOf('Lari') } }, data: { state: 'withdrawn' } })
  await stage.prisma.person.updateMany({ where: { email: emailOf('Quentin') }, data: { quietFrom: '09:00', quietUntil: '15:00' } })
  return stage
}

const countIn = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1] ?? ''
  return found === 'one' || found === 'One' ? 1 : Number(found)
}

describe('Preview, last form and report', () => {
  it.each([
    { category: 'news', muted: 3 },
    { category: 'needed', muted: 0 },
  ] as const)('of what is $category say the same numbers, each with its reason', async ({ category, muted }) => {
    const stage = await aMixedCrowd()
    const draft = await draws(stage, { ...words, category })
    const id = idOf(draft)
    const form = formOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: id }))
    const total = all.length - 2
    for (const text of [plainText(draft.view), plainText({ language: 'en', parts: form.intro })]) {
      expect(countIn(text, /(\d+|One) (?:person|people) turned off news/u) || 0).toBe(muted)
      expect(countIn(text, /(\d+|One) (?:person|people) can’t be reached yet/u)).toBe(2)
      expect(text).toContain('while they’re awake')
      expect(text).toContain(`${total} people`)
    }
    const sent = replyOf(await sendsIt(stage, id))
    expect(plainText(sent.view)).toContain(`It’s on its way to ${total} people.`)
    const delivered = total - muted - 2
    expect(await columnsOf(stage, id)).toEqual({ delivered: delivered - 1, failed: 2, waiting: 1, skipped: muted, unknown: 0 })
    if (muted > 0) expect(await reads(stage, id)).toContain(`Left out, turned off news: ${muted}`)
    await stage.until('2026-12-18T15:01')
    expect(await columnsOf(stage, id)).toEqual({ delivered, failed: 2, waiting: 0, skipped: muted, unknown: 0 })
    expect(textsTo(stage, 'Mia')).toHaveLength(category === 'needed' ? 1 : 0)
    expect([textsTo(stage, 'Quentin'), textsTo(stage, 'Lari')].map(({ length }) => length)).toEqual([1, 0])
  })
})
