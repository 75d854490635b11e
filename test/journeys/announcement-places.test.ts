import { describe, expect, it } from 'vitest'
import { waits } from '../../src/announcements/sending/restored.prisma.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { DeliveryResult } from '../../src/contract/platform.ts'
import { buttonOf, chooses, draws, fills, formOf, idOf, opens, replyOf, sendsIt, times, words } from '../ground/announcing.ts'
import { buttonsOf } from '../ground/builders.ts'
import { at } from '../ground/occasions.ts'
import { seatOf } from '../ground/workplace.ts'
import { aChannelledCohort } from './channelled-cohort.ts'

/** An announcement in the channel of a cohort: Aino, Maija, Olli and Carla are in it, Eero is not. */
async function aCohortInAChannel() {
  const cohort = await aChannelledCohort()
  const { workplace } = cohort
  await cohort.answers('Aino', 'coming')
  await cohort.opens()
  const before = workplace.platform.said.length
  const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
  const news = () => workplace.platform.said.slice(before).filter(({ text }) => text.includes('We meet in room'))
  const inPlace = () => news().filter(({ to }) => to.startsWith('C-'))
  const direct = () => news().filter(({ to }) => !to.startsWith('C-'))
  const draft = async (way: string, texts = {}) => {
    const id = idOf(await draws(stage, { ...words, button: 'gotIt', ...texts }))
    const chosen = await chooses(stage, id, { way })
    return { id, chosen }
  }
  const sends = async (way: string, texts = {}) => {
    const { id } = await draft(way, texts)
    replyOf(await sendsIt(stage, id))
    return id
  }
  const report = async (id: string) => plainText((await workplace.tap('Carla', { do: 'showReport', mark: 'look', announcement: id })).view)
  return { ...cohort, stage, news, inPlace, direct, draft, sends, report }
}
const who = (said: readonly { readonly to: string }[]) => said.map(({ to }) => to).toSorted()

describe('An announcement in the channel', () => {
  it('stands there once, and who is not in it gets it alone: nobody twice, and the report accounts for all', async () => {
    const { draft, stage, inPlace, direct, report } = await aCohortInAChannel()
    const { id, chosen } = await draft('both')
    const shown = plainText(replyOf(chosen).view)
    expect(shown).toContain('How: In the channel, and to people who aren’t in it')
    expect(shown).toContain('3 people read it in the channel.')
    expect(shown).toContain('everybody in the channel can read it')
    replyOf(await sendsIt(stage, id))
    expect(inPlace()).toHaveLength(1)
    expect(who(direct())).toEqual(['U0EERO'])
    expect(await report(id)).toMatch(/Has got it: 4, Failed: 0, Waiting: 0, Left out: 0, Perhaps got it: 0/)
    expect(await report(id)).toContain('3 people read it in the channel.')
  })

  it('alone leaves out who is not in it, and says so before', async () => {
    const { draft, stage, inPlace, direct, report } = await aCohortInAChannel()
    const { id, chosen } = await draft('channel')
    expect(plainText(replyOf(chosen).view)).toContain('One person isn’t in the channel and won’t get it.')
    replyOf(await sendsIt(stage, id))
    expect([inPlace().length, direct().length]).toEqual([1, 0])
    expect(await report(id)).toMatch(/Has got it: 3, Failed: 0, Waiting: 0, Left out: 1/)
    expect(await report(id)).toContain('Left out, isn’t in the channel: 1')
  })

  it('calls everybody only where it is urgent, and waits for the morning where it is not', async () => {
    const { draft, stage, inPlace, workplace } = await aCohortInAChannel()
    const called: unknown[] = []
    const { sendToPlace } = workplace.platform
    workplace.platform.sendToPlace = async (to, view, id, calls) => {
      called.push(calls)
      return sendToPlace(to, view, id)
    }
    await workplace.until('2027-01-08T22:00')
    const calm = await draft('both')
    replyOf(await sendsIt(stage, calm.id))
    expect(inPlace()).toHaveLength(0)
    const { id } = await draft('both')
    const urgent = replyOf(await times(stage, id, { urgent: 'yes' }))
    expect(plainText(urgent.view)).toContain('everybody in the channel is notified')
    replyOf(await sendsIt(stage, id))
    expect([inPlace().length, called]).toEqual([1, ['everybody']])
    await workplace.until('2027-01-09T08:01')
    expect([inPlace().length, called]).toEqual([2, ['everybody', 'nobody']])
  })

  it('answers whoever presses its button alone, and counts it; reminders go to those who have not', async () => {
    const { sends, stage, inPlace, report, workplace } = await aCohortInAChannel()
    const id = await sends('both')
    const [said] = inPlace()
    if (!said) throw new Error('Nothing was said.')
    const button = buttonOf(said, 'openTap')
    const answer = replyOf(await opens(stage, 'Aino', button))
    expect(plainText(answer.view)).toContain('We’ve noted that you’ve read it.')
    expect(plainText(answer.view)).not.toContain('We meet in room 7.')
    expect(await report(id)).toContain('Got it: 1')
    await stage.settle()
    expect(inPlace()).toHaveLength(1)
    await workplace.tap('Carla', { do: 'remindUntapped', announcement: id })
    await workplace.until('+3000')
    const reminded = workplace.platform.said.filter(({ text }) => text.includes('A friendly reminder'))
    expect(who(reminded)).toEqual(['U0EERO', 'U0MAIJA', 'U0OLLI'])
    // Who is not in the audience, such as a coordinator who reads along, is told so, and nothing is counted.
    expect(replyOf(await opens(stage, 'Carla', button)).accepted).toBe(false)
    await workplace.tap('Aino', buttonOf(answer, 'tapAnnouncement'))
  })

  it('is corrected and withdrawn where it stands', async () => {
    const { sends, stage, workplace, inPlace } = await aCohortInAChannel()
    const shown: string[] = []
    workplace.platform.update = async (sent, view) => {
      if (sent.ref === ref) shown.push(plainText(view))
      return { kind: 'delivered', sent }
    }
    const id = await sends('channel')
    const { sentRef: ref } = await workplace.prisma.announcementPlace.findFirstOrThrow()
    const form = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
    replyOf(await fills(stage, 'Carla', form, { text_en: 'We meet in room 8.' }))
    await stage.settle()
    expect(shown).toEqual([expect.stringContaining('We meet in room 8.')])
    await workplace.tap('Carla', { do: 'recallAnnouncement', announcement: id })
    await stage.settle()
    expect(shown.at(-1)).toContain('This message was withdrawn')
    expect(inPlace()).toHaveLength(1)
  })

  it('that was withdrawn before its time is never said there', async () => {
    const { sends, stage, workplace, inPlace, report } = await aCohortInAChannel()
    await workplace.until('2027-01-08T22:00')
    const id = await sends('both')
    await workplace.tap('Carla', { do: 'recallAnnouncement', announcement: id })
    await workplace.until('2027-01-09T09:00')
    await stage.settle()
    expect(inPlace()).toEqual([])
    expect(await report(id)).toContain('Left out, withdrawn before it was sent: 4')
  })

  it('that a platform refuses is told with what to do, and goes to each alone where no channel is open any more', async () => {
    const { sends, workplace, inPlace, direct, report } = await aCohortInAChannel()
    const archived: DeliveryResult = { kind: 'failed', reason: 'placeArchived', detail: 'is_archived' }
    workplace.platform.fate = (to) => (to.id.startsWith('C-') ? archived : null)
    const id = await sends('both')
    expect(await report(id)).toContain('Failed, the channel is closed.')
    expect(await report(id)).toMatch(/Has got it: 1, Failed: 3/)
    await workplace.prisma.channel.updateMany({ data: { closedAt: new Date() } })
    const again = await workplace.tap('Carla', { do: 'sendFailedAgain', announcement: id })
    expect(plainText(again.view)).toContain('We’re sending it again to 3 people.')
    await workplace.settle()
    expect(inPlace()).toEqual([])
    expect(who(direct())).toEqual(['U0AINO', 'U0EERO', 'U0MAIJA', 'U0OLLI'])
    expect(await report(id)).toMatch(/Has got it: 4, Failed: 0/)
  })

  it('of which nobody knows whether it was said is never said again, also when the process died in between', async () => {
    const { sends, workplace, inPlace, direct, report } = await aCohortInAChannel()
    workplace.platform.fate = (to) => (to.id.startsWith('C-') ? { kind: 'unknown', detail: 'reset' } : null)
    const first = await sends('both')
    expect(await report(first)).toMatch(/Has got it: 1, Failed: 0, Waiting: 0, Left out: 0, Perhaps got it: 3/)
    const { sendToPlace } = workplace.platform
    workplace.platform.sendToPlace = () => Promise.reject(new Error('The process died.'))
    const second = await sends('both')
    workplace.platform.sendToPlace = sendToPlace
    await workplace.until('+90')
    expect(await report(second)).toMatch(/Perhaps got it: 3/)
    expect([inPlace().length, who(direct())]).toEqual([0, ['U0EERO', 'U0EERO']])
  })

  it('that waited when a backup was made is not said by itself after a restore: whether it stands there, nobody knows', async () => {
    const { draft, stage, inPlace, report, workplace } = await aCohortInAChannel()
    await workplace.until('2027-01-08T22:00')
    const { id } = await draft('channel')
    replyOf(await sendsIt(stage, id))
    const restoredAt = at('2027-01-09T13:00')
    expect(await workplace.prisma.directly((statements) => waits.count(statements, restoredAt))).toEqual({ waiting: 1, past: 1 })
    expect(await workplace.prisma.directly((statements) => waits.count(statements, at('2027-01-09T07:00')))).toEqual({
      waiting: 1,
      past: 0,
    })
    expect(await workplace.prisma.directly((statements) => waits.drop(statements, restoredAt))).toBe(1)
    await workplace.until('2027-01-09T14:00')
    expect(inPlace()).toEqual([])
    expect(await report(id)).toMatch(/Has got it: 0, Failed: 0, Waiting: 0, Left out: 1, Perhaps got it: 3/)
    // A coordinator who has looked into the channel says it again on purpose.
    await workplace.tap('Carla', { do: 'sendUnknownAgain', announcement: id, count: 3 })
    await workplace.until('+10')
    expect(inPlace()).toHaveLength(1)
  })

  it('is tried again where a platform was busy', async () => {
    const { sends, workplace, inPlace, report } = await aCohortInAChannel()
    let times = 0
    workplace.platform.fate = (to) =>
      to.id.startsWith('C-') && times++ < 2 ? { kind: 'retry', afterMs: 1_000, reason: 'throttled' } : null
    const id = await sends('channel')
    expect(await report(id)).toMatch(/Waiting: 3/)
    await workplace.until('+10')
    expect([inPlace().length, times]).toEqual([1, 3])
  })

  it('stands in every language that was written, in one message, of which too much is said before', async () => {
    const { draft, stage, inPlace, workplace } = await aCohortInAChannel()
    const all = { title_fi: 'Huone vaihtui', text_fi: 'Tavataan huoneessa 7.' }
    await workplace.prisma.person.updateMany({ where: { name: 'Aino' }, data: { language: 'fi' } })
    const { id } = await draft('both', all)
    replyOf(await sendsIt(stage, id))
    expect(inPlace()[0]?.text).toMatch(/We meet in room 7\.[^]*Tavataan huoneessa 7\./)
    expect(buttonsOf(inPlace()[0]?.view as never)).toHaveLength(1)
    workplace.platform.measure = (view) => ({ unit: 'characters', used: plainText(view).length, most: 120 })
    const { chosen } = await draft('both', { ...all, title_en: 'A', text_en: 'b'.repeat(60), text_fi: 'c'.repeat(50) })
    expect(chosen).toEqual({ problems: { way: expect.stringMatching(/together they’re \d+ characters too long/) } })
  })
})

it('Without a channel there is no choice of a way', async () => {
  const { workplace } = await aChannelledCohort()
  const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
  const id = idOf(await draws(stage))
  const form = formOf(await opens(stage, 'Carla', { do: 'openAudience', mark: 'opening', announcement: id }))
  expect(form.fields.map(({ name }) => name)).not.toContain('way')
  expect(await fills(stage, 'Carla', form, { way: 'both' })).toEqual({
    problems: { way: expect.stringContaining('None of these cohorts has a channel') },
  })
})
