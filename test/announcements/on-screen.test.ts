import { expect, it, onTestFinished } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import type { Language } from '../../src/contract/view.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCoordinator, aMentee, aMentor } from '../ground/builders.ts'
import { anEnrolledMix } from '../stages/announcing-mixed.ts'
import { onSlack, onTeams } from './seats.ts'

/** A whole announcement on people’s own screens: written, looked at, sent, answered, asked about, corrected, withdrawn and muted. */

const journeys = [
  { on: 'Slack', language: 'en', word: 'announce', slack: ['Carla', 'Aino', 'Maija', 'Olli'] },
  { on: 'Teams', language: 'fi', word: 'tiedota', slack: [] },
  { on: 'Slack and Teams', language: 'sv', word: 'meddela', slack: ['Carla', 'Maija'] },
  { on: 'Teams and Slack', language: 'en', word: 'announce', slack: ['Aino', 'Olli'] },
] as const satisfies readonly { on: string; language: Language; word: string; slack: readonly string[] }[]

/** What each of them reads, in their own language. */
const readers = [
  { name: 'Aino', language: 'en', before: 'We meet in room 7.', after: 'We meet in room 8.' },
  { name: 'Maija', language: 'fi', before: 'Tapaamme huoneessa 7.', after: 'Tapaamme huoneessa 8.' },
  { name: 'Olli', language: 'sv', before: 'Vi träffas i rum 7.', after: 'Vi träffas i rum 8.' },
] as const

const titles = { title_en: 'A room', title_fi: 'Huone', title_sv: 'Ett rum' }
const textsOf = (which: 'before' | 'after') => Object.fromEntries(readers.map((reader) => [`text_${reader.language}`, reader[which]]))

it.each(journeys)('On $on a coordinator who reads $language writes to people in three languages', async ({ language, word, slack }) => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const people = [
    aCoordinator('Carla', { language }),
    ...[aMentee('Aino', { language: 'en' }), aMentor('Maija', { language: 'fi' }), aMentor('Olli', { language: 'sv' })],
  ]
  const isOnSlack = (name: string) => slack.some((each) => each === name)
  const stage = await anEnrolledMix(database.prisma, {
    slack: people.filter(({ name }) => isOnSlack(name)),
    teams: people.filter(({ name }) => !isOnSlack(name)),
  })
  onTestFinished(() => stage.stop())
  await stage.until('2026-12-18T10:00')
  const seatOf = (name: string) => (isOnSlack(name) ? onSlack(stage, name) : onTeams(stage, name))
  const [carla, copy] = [seatOf('Carla'), copyFor({ language })]
  const reportOf = (title: string) => carla.reads(copy.report.heading(title))
  const title = titles[`title_${language}`]

  // She writes it, sees what everybody will see, has it sent to herself, and sends it.
  expect(await carla.begin(word)).toContain(copy.form.intro)
  const preview = await carla.send({ ...titles, ...textsOf('before'), category: 'news', button: 'gotIt' })
  for (const { before } of readers) expect(preview).toContain(before)
  expect(preview).toContain(copy.draft.people(3))
  expect(await carla.pressInForm(copy.buttons.sendToMe)).toContain(copy.draft.sentToMe)
  await stage.settle()
  for (const { before } of readers) expect(carla.reads(before)).toContain(before)
  expect(await carla.pressInForm(copy.buttons.send)).toContain(copy.send.many(3))
  expect(await carla.send()).toContain(copy.draft.sending(3))
  await carla.close()
  await stage.settle()
  for (const { name, before } of readers) expect(seatOf(name).reads(before)).toContain(before)

  // A reader taps, and the report moves.
  const aino = seatOf('Aino')
  expect(await aino.press(readers[0].before, copyFor(readers[0]).buttons.gotIt)).toContain(copyFor(readers[0]).thanks.gotIt)
  await stage.until('+2')
  expect(reportOf(title)).toContain(copy.report.said(copy.report.columns.delivered, 3))
  expect(reportOf(title)).toContain(copy.report.taps(copy.meanings.gotIt, 1))

  // She corrects it: what stands is replaced, and who had tapped is told.
  await carla.press(copy.report.heading(title), copy.buttons.correct)
  expect(await carla.send(textsOf('after'))).toContain(copy.report.heading(title))
  await carla.close()
  await stage.until('+2')
  for (const { name, before, after } of readers)
    expect([seatOf(name).reads(before), seatOf(name).reads(after)]).toEqual(['', expect.stringContaining(after)])
  expect(aino.reads(copyFor(readers[0]).correct.told)).toContain(readers[0].after)
  expect(seatOf('Olli').reads(copyFor(readers[2]).correct.told)).toBe('')

  // A reader wants no more news, and is asked nothing.
  const finnish = copyFor(readers[1])
  expect(await seatOf('Maija').press(readers[1].after, finnish.buttons.mute)).toContain(finnish.mute.done)

  // She withdraws it, after she has seen what that does.
  await carla.press(copy.report.heading(title), copy.buttons.recall)
  await carla.press(copy.report.recallAsk(3, copy.draft.seconds(1)).slice(0, 20), copy.buttons.yesRecall)
  await stage.until('+2')
  for (const reader of readers) {
    expect(seatOf(reader.name).reads(copyFor(reader).recalled.title)).toContain(copyFor(reader).recalled.text)
    expect(seatOf(reader.name).reads(reader.after)).toBe('')
  }
  expect(reportOf(title)).toContain(copy.report.recalled)

  // The next one is needed, so it reaches everybody; somebody asks, and she answers.
  await carla.begin(word)
  await carla.send({ ...titles, ...textsOf('before'), category: 'needed', button: 'question' })
  await carla.pressInForm(copy.buttons.send)
  await carla.send()
  await carla.close()
  await stage.settle()
  for (const { name, before } of readers) expect(seatOf(name).reads(before)).toContain(before)
  const [olli, swedish] = [seatOf('Olli'), copyFor(readers[2])]
  expect(await olli.press(readers[2].before, swedish.buttons.question)).toContain(swedish.question.intro)
  expect(await olli.send({ text: 'Finns det kaffe?' })).toContain(swedish.question.sent)
  await olli.close()
  await stage.settle()
  const asked = copy.question.asked('Olli', title)
  expect(carla.reads(asked)).toContain('Finns det kaffe?')
  await stage.until('+2')
  expect(reportOf(title)).toContain(copy.report.questions(1, 1))
  await carla.press(asked, copy.buttons.answer)
  expect(await carla.send({ text: 'Ja, och bulle.' })).toContain(copy.question.answerSent)
  await carla.close()
  await stage.settle()
  expect(olli.reads(swedish.question.toAsker('Carla'))).toContain('Ja, och bulle.')
  expect(carla.reads(asked)).toContain(copy.question.answered('Carla'))
  await stage.until('+2')
  expect(reportOf(title)).toContain(copy.report.questions(1, 0))
  expect([stage.slack.end.duplicates(), stage.teams.end.duplicates()]).toEqual([[], []])
})
