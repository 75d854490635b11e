import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import {
  addsPicture,
  announces,
  chooses,
  draws,
  fills,
  formOf,
  idOf,
  opens,
  replyOf,
  sendsIt,
  textsTo,
  times,
  words,
} from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentee, type Stage } from '../ground/builders.ts'
import { aGif } from '../ground/pictures.ts'
import { initialIn, seatOf } from '../ground/workplace.ts'
import { aChannelledCohort } from '../journeys/channelled-cohort.ts'
import { newStage } from '../journeys/new-stage.ts'

/** What looks done already, and is not: what changes between the last form and its button, and who stands in two places. */

async function aStage(more: Parameters<typeof newStage>[0] = {}) {
  const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')], ...more })
  await stage.until('2026-12-18T10:00')
  return stage
}
const above = (form: ReturnType<typeof formOf>): string => plainText({ language: 'en', parts: form.intro })
const opening = (does: 'openPicture' | 'openSend' | 'openCorrection', announcement: string) =>
  ({ do: does, mark: 'opening', announcement }) as const

/** A cohort beside that of the stage, of the same programme, which these people are in. */
async function besides({ prisma }: Pick<Stage, 'prisma'>, name: string, people: readonly string[]): Promise<string> {
  const { id: first, ...cohort } = await prisma.cohort.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const second = await prisma.cohort.create({ data: { ...cohort, id: crypto.randomUUID(), name } })
  for (const each of people) {
    const { id: _, ...enrolment } = await prisma.enrolment.findFirstOrThrow({ where: { cohortId: first, person: { name: each } } })
    await prisma.enrolment.create({ data: { ...enrolment, id: crypto.randomUUID(), cohortId: second.id } as never })
  }
  return second.id
}

describe('A picture', () => {
  it('that somebody else put there meanwhile is shown to the second, whose file waits for a yes', async () => {
    const stage = await aStage()
    const id = idOf(await draws(stage))
    const hers = formOf(await opens(stage, 'Carla', opening('openPicture', id)))
    replyOf(await addsPicture(stage, id, 'The door', undefined, 'Cecilia'))
    const file = { name: 'map.gif', bytes: aGif() }
    const again = formOf(await stage.house.core.submit(hers.sends, { texts: { alt: 'A map' }, files: { file } }, stage.addressOf('Carla')))
    expect(above(again)).toMatch(/Cecilia has changed this draft.*The door.*This is your picture/su)
    expect(initialIn(again)).toMatchObject({ alt: 'A map' })
    const draft = replyOf(await fills(stage, 'Carla', again))
    expect(draft.view.parts).toContainEqual(expect.objectContaining({ kind: 'picture', alt: 'A map' }))
  })

  it('is not sent by whoever saw another one, or none, in the last form; and whoever changed it is who changed the draft last', async () => {
    const stage = await aStage()
    const id = idOf(await draws(stage))
    const last = formOf(await opens(stage, 'Carla', opening('openSend', id)))
    const draft = replyOf(await addsPicture(stage, id, 'The door', undefined, 'Cecilia'))
    expect(plainText(draft.view)).toContain('Cecilia')
    expect(replyOf(await fills(stage, 'Carla', last)).accepted).toBe(false)
    await stage.settle()
    expect(textsTo(stage, 'Aino')).toEqual([])
  })
})

describe('For whom', () => {
  it.each(['friends', 'own'])('«%s», which nobody chose or knows, is nobody, said beside the field', async (who) => {
    const stage = await aStage()
    const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening' }))
    expect(await fills(stage, 'Carla', form, { ...words, who })).toEqual({
      problems: { who: expect.stringContaining('Nobody fits this choice') },
    })
  })
})

describe('The last form', () => {
  it('comes again with what it has to ask by now: a language that somebody reads since', async () => {
    const stage = await aStage({ people: [...aCohort(), aMentee('Aila')] })
    const id = idOf(await draws(stage))
    const last = formOf(await opens(stage, 'Carla', opening('openSend', id)))
    expect(last.fields).toEqual([])
    await stage.prisma.person.updateMany({ where: { name: 'Aila' }, data: { language: 'fi' } })
    const again = formOf(await fills(stage, 'Carla', last))
    expect([above(again), again.fields.map(({ name }) => name)]).toEqual([
      expect.stringContaining('Please write the missing texts first'),
      ['languages'],
    ])
    expect(replyOf(await fills(stage, 'Carla', again, { languages: 'yes' })).accepted).toBe(true)
  })
})

describe('A correction', () => {
  it('that changes nothing says so and tells nobody, and one that leaves a text empty is refused beside it', async () => {
    const stage = await aStage()
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.press('Aino', 'Got it')
    const form = formOf(await opens(stage, 'Carla', opening('openCorrection', id)))
    expect(await fills(stage, 'Carla', form, { title_en: ' ', text_en: ' ' })).toMatchObject({ problems: { text_en: expect.any(String) } })
    expect(plainText(replyOf(await fills(stage, 'Carla', form)).view)).toContain('nothing was sent')
    await stage.settle()
    expect(stage.inbox('Aino', 'announcement.corrected')).toEqual([])
  })

  it('is told to whoever tapped, also where nobody knew whether they had got it', async () => {
    const { workplace } = await aChannelledCohort()
    const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
    workplace.platform.fate = (to) => (to.id === 'U0AINO' ? { kind: 'unknown', detail: 'reset' } : null)
    const id = await announces(stage, { ...words, button: 'gotIt' })
    workplace.platform.fate = () => null
    await workplace.tap('Aino', { do: 'tapAnnouncement', announcement: id, as: 'gotIt' })
    const form = formOf(await opens(stage, 'Carla', opening('openCorrection', id)))
    replyOf(await fills(stage, 'Carla', form, { text_en: 'We meet in room 8.' }))
    await workplace.settle()
    expect(workplace.inbox('Aino').map(({ text }) => text)).toContainEqual(expect.stringMatching(/has changed[^]*room 8/u))
  })
})

describe('Who is in two cohorts', () => {
  it('and in the channel of one of them reads it there, and gets no message besides', async () => {
    const cohort = await aChannelledCohort()
    const { workplace } = cohort
    await cohort.answers('Aino', 'coming')
    await cohort.opens()
    const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
    const second = await besides(workplace, 'A second', ['Carla', 'Aino', 'Maija', 'Eero'])
    // Their first enrolment is the one without a channel.
    const low = '00000000-0000-7000-8000-0000000000'
    for (const [nth, { id }] of (await workplace.prisma.enrolment.findMany({ where: { cohortId: second } })).entries())
      await workplace.prisma.enrolment.update({ where: { id }, data: { id: `${low}${10 + nth}` } })
    const before = workplace.platform.said.length
    const { id: first } = await workplace.prisma.cohort.findFirstOrThrow({ where: { id: { not: second } } })
    const id = idOf(await draws(stage, { ...words, cohorts: `${second},${first}` }))
    const draft = replyOf(await chooses(stage, id, { way: 'both' }))
    expect(plainText(draft.view)).toContain('3 people read it in the channel.')
    replyOf(await sendsIt(stage, id))
    const said = workplace.platform.said.slice(before).filter(({ text }) => text.includes('We meet in room'))
    expect(said.map(({ to }) => to.replace(/^C-.*/u, 'channel')).toSorted()).toEqual(['U0EERO', 'channel'])
  })

  it('and in the channel of the second by an enrolment that is not meant reads it there, too', async () => {
    const cohort = await aChannelledCohort()
    const { workplace } = cohort
    await cohort.answers('Aino', 'coming')
    await cohort.opens()
    const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
    const second = await besides(workplace, 'A second', ['Carla', 'Maija', 'Eero'])
    const { id: first } = await workplace.prisma.cohort.findFirstOrThrow({ where: { id: { not: second } } })
    // Maija mentors in the first, whose channel she is in, and looks for a mentor in the second.
    await workplace.prisma.enrolment.updateMany({ where: { cohortId: second, person: { name: 'Maija' } }, data: { role: 'mentee' } })
    const before = workplace.platform.said.length
    const id = idOf(await draws(stage, { ...words, cohorts: `${second},${first}`, who: 'mentee' }))
    replyOf(await chooses(stage, id, { way: 'both' }))
    replyOf(await sendsIt(stage, id))
    const said = workplace.platform.said.slice(before).filter(({ text }) => text.includes('We meet in room'))
    expect(said.map(({ to }) => to.replace(/^C-.*/u, 'channel')).toSorted()).toEqual(['U0EERO', 'channel'])
  })

  it('a time before the kick-off is chosen for one cohort alone, also when a second one joins later', async () => {
    const stage = await aStage()
    const second = await besides(stage, 'A second', ['Carla', 'Aino'])
    const id = idOf(await draws(stage, { ...words, cohorts: stage.cohortId }))
    replyOf(await times(stage, id, { kind: 'kickOff', days: '2', time: '10:00' }))
    expect(await chooses(stage, id, { cohorts: `${stage.cohortId},${second}` })).toEqual({
      problems: { cohorts: expect.stringContaining('one cohort') },
    })
  })
})

describe('Whoever coordinates more cohorts than a choice holds', () => {
  it('ticks any of them in several fields, and finds them ticked again', async () => {
    const stage = await aStage()
    const others: string[] = []
    for (let nth = 2; nth <= 12; nth++) others.push(await besides(stage, `Cohort ${nth}`, ['Carla', 'Aino']))
    const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening' }))
    const fields = form.fields.filter(({ name }) => name.startsWith('cohorts'))
    expect(fields.map((field) => ('options' in field ? field.options.length : 0))).toEqual([10, 2])
    const all = fields.map((field) => ('options' in field ? field.options.map(({ value }) => value) : []))
    const [first, second] = [all[0]?.[3] ?? '', all[1]?.[1] ?? '']
    expect([stage.cohortId, ...others]).toEqual(expect.arrayContaining([first, second]))
    const id = idOf(await draws(stage, { ...words, cohorts: first, cohorts2: second }))
    const { cohortIds } = await stage.prisma.announcement.findUniqueOrThrow({ where: { id } })
    expect(cohortIds).toEqual([first, second])
    const again = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening', announcement: id }))
    expect(initialIn(again)).toMatchObject({ cohorts: first, cohorts2: second })
  })
})

describe('A second pair of eyes', () => {
  it('is asked of those who may open the draft: who coordinates one of its cohorts alone is not', async () => {
    const stage = await aStage()
    const second = await besides(stage, 'A second', ['Carla', 'Aino'])
    const id = idOf(await draws(stage, { ...words, cohorts: `${stage.cohortId},${second}` }))
    expect((await stage.tap('Carla', { do: 'askSecond', announcement: id })).accepted).toBe(false)
    expect(stage.inbox('Cecilia', 'announcement.approve')).toEqual([])
  })
})

describe('What was planned by somebody who coordinates no more', () => {
  it('is not sent, and those who coordinate now hear why', async () => {
    const stage = await aStage()
    const id = idOf(await draws(stage))
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-21', time: '10:00' }))
    replyOf(await sendsIt(stage, id))
    await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Carla' } }, data: { state: 'withdrawn' } })
    await stage.until('2026-12-21T10:02')
    expect([textsTo(stage, 'Aino'), stage.inbox('Carla', 'announcement.report')]).toEqual([[], []])
    expect(stage.inbox('Cecilia', 'announcement.report').map(({ text }) => text)).toEqual([expect.stringContaining('A room has changed')])
  })
})
