import { expect, it, onTestFinished } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import type { Language } from '../../src/contract/view.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCoordinator, aMentee, aMentor } from '../ground/builders.ts'
import { anEnrolledMix } from '../stages/announcing-mixed.ts'
import { onSlack, onTeams } from './seats.ts'

/** Sixty people on both platforms, who read three languages, over both wires: counted while it is written, sent, corrected and withdrawn. */

const readers = Array.from({ length: 60 }, (_, nth) => {
  const language = (['en', 'fi', 'sv'] as const)[nth % 3] ?? 'en'
  const name = `Reader ${nth}`
  return {
    name,
    language,
    isOnSlack: nth % 2 === 0,
    isMentor: nth < 24,
    listed: nth < 24 ? aMentor(name, { language }) : aMentee(name, { language }),
  }
})
const said: Record<'before' | 'after', Record<Language, string>> = {
  before: { en: 'We meet in room 7.', fi: 'Tapaamme huoneessa 7.', sv: 'Vi träffas i rum 7.' },
  after: { en: 'We meet in room 8.', fi: 'Tapaamme huoneessa 8.', sv: 'Vi träffas i rum 8.' },
}
const titles = { title_en: 'A room', title_fi: 'Huone', title_sv: 'Ett rum' }
const textsOf = (which: 'before' | 'after') =>
  Object.fromEntries(Object.entries(said[which]).map(([language, text]) => [`text_${language}`, text]))

it.each([
  { on: 'Slack', language: 'en', word: 'announce', sign: ':tada:' },
  { on: 'Teams', language: 'sv', word: 'meddela', sign: '🎉' },
] as const)('On $on a coordinator who reads $language writes to the mentees of sixty', async ({ on, language, word, sign }) => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const carlaListed = aCoordinator('Carla', { language })
  const isOnSlack = (name: string) => (name === 'Carla' ? on === 'Slack' : readers.some((each) => each.name === name && each.isOnSlack))
  const people = [carlaListed, ...readers.map(({ listed }) => listed)]
  const stage = await anEnrolledMix(database.prisma, {
    slack: people.filter(({ name }) => isOnSlack(name)),
    teams: people.filter(({ name }) => !isOnSlack(name)),
  })
  onTestFinished(() => stage.stop())
  await stage.until('2026-12-18T10:00')
  const seatOf = (name: string) => (isOnSlack(name) ? onSlack(stage, name) : onTeams(stage, name))
  const [carla, copy] = [seatOf('Carla'), copyFor({ language })]
  const mentees = readers.filter(({ isMentor }) => !isMentor)

  // How many each choice is, and who reads which language, while it is written.
  const everybody = await carla.begin(word)
  if (on === 'Slack') expect(everybody).toContain(copy.form.counted(copy.roles.mentor, 24))
  expect(everybody).toContain(copy.form.readers(20))
  const counted = await carla.counts('who', 'mentee', copy.buttons.count)
  expect(counted).toContain(copy.form.readers(12))
  expect(counted).not.toContain(copy.form.readers(20))
  const preview = await carla.send({
    ...titles,
    ...textsOf('before'),
    [`text_${language}`]: `${sign} ${said.before[language]}`,
    button: 'gotIt',
  })
  expect(preview).toContain(copy.draft.people(36))

  // Who gets it in detail, counted as it is ticked, and back again.
  expect(await carla.pressInForm(copy.buttons.audience)).toContain(copy.send.many(36))
  expect(await carla.send()).toContain(copy.draft.people(36))
  const last = await carla.pressInForm(copy.buttons.send)
  expect(last).toContain(copy.send.many(36))
  for (const platform of ['Slack', 'Teams']) expect(last).toContain(`${platform}: ${copy.draft.people(18)}`)
  for (const each of ['en', 'fi', 'sv'] as const) expect(last).toContain(said.before[each])
  expect(await carla.send()).toContain(copy.draft.sending(36))
  await carla.close()
  await stage.until('+3')

  // Everybody of the audience has it once, in their own language, with the emoji as a sign; nobody else has it.
  const reads = (which: 'before' | 'after') => readers.filter((each) => seatOf(each.name).reads(said[which][each.language]) !== '')
  expect(reads('before')).toEqual(mentees)
  for (const each of mentees.filter((one) => one.language === language))
    expect(seatOf(each.name).reads(said.before[language])).toContain('🎉')
  const report = () => carla.reads(copy.report.heading(titles[`title_${language}`]))
  expect(report()).toContain(copy.report.said(copy.report.columns.delivered, 36))
  const [first, second] = [mentees.find(({ isOnSlack: here }) => here), mentees.find(({ isOnSlack: here }) => !here)]
  for (const each of [first, second]) if (each) await seatOf(each.name).press(said.before[each.language], copyFor(each).buttons.gotIt)
  await stage.until('+2')
  expect(report()).toContain(copy.report.taps(copy.meanings.gotIt, 2))

  // It is corrected for all of them where it stands, and those who had tapped are told.
  await carla.press(copy.report.heading(titles[`title_${language}`]), copy.buttons.correct)
  await carla.send(textsOf('after'))
  await carla.close()
  await stage.until('+3')
  expect(reads('after')).toEqual(mentees)
  expect(readers.filter((each) => seatOf(each.name).reads(copyFor(each).correct.told) !== '')).toEqual(
    [first, second].filter(Boolean).toSorted((one, other) => readers.indexOf(one as never) - readers.indexOf(other as never)),
  )

  // It is withdrawn from all of them.
  await carla.press(copy.report.heading(titles[`title_${language}`]), copy.buttons.recall)
  await carla.press(copy.report.recallAsk(36, '').slice(0, 24), copy.buttons.yesRecall)
  await stage.until('+3')
  expect(mentees.filter((each) => seatOf(each.name).reads(copyFor(each).recalled.title) === '')).toEqual([])
  expect(report()).toContain(copy.report.recalled)
  expect([stage.slack.end.duplicates(), stage.teams.end.duplicates()]).toEqual([[], []])
})
