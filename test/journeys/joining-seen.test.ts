import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { languages } from '../../src/contract/view.ts'
import { aList, bringIn, commandsIn, formIn, initialIn, sendList, wordsIn } from '../ground/workplace.ts'
import { answers, askedWorkplace, askThem, begin, described, enrolmentOf, goOn, profileOf } from './joined.ts'
import { newWorkplace } from './new-workplace.ts'

describe('A coordinator', () => {
  it('sees who is where and for how long, and reminds them with one tap, once a week', async () => {
    const workplace = await askedWorkplace()
    await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), answers['mentee'] ?? {})
    await goOn(workplace, 'Eero', await begin(workplace, 'Eero'), {}, 'profile')
    const look = { do: 'showSteps', mark: 'look' as const, cohort: workplace.cohort }
    expect(wordsIn(await workplace.tap('Carla', look)).text).toContain('Nobody is stuck')
    await workplace.until('2026-12-24T10:00')
    const shown = await workplace.tap('Carla', look)
    expect(wordsIn(shown).text).toContain('Eero: at the profile, for 7 days')
    expect(wordsIn(shown).text).not.toContain('Olli')
    const [nudge] = commandsIn(shown).filter((command) => command.do === 'remindOfProfiles')
    const preview = await workplace.tap('Carla', nudge as Command)
    for (const words of ['We’ll write to this person:\n• Eero', 'Eero will read this:', 'isn’t ready yet'])
      expect(wordsIn(preview).text).toContain(words)
    const [these] = commandsIn(preview)
    expect(wordsIn(await workplace.tap('Carla', these as Command)).text).toContain('We’ve reminded 1 person')
    expect(wordsIn(await workplace.tap('Carla', these as Command)).text).toContain('nobody to remind')
    await workplace.until('2026-12-31T11:00')
    expect(
      workplace
        .inbox('Eero')
        .filter(({ text }) => text.includes('isn’t ready yet'))
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('2 of 7 steps')])
    expect(wordsIn(await workplace.tap('Carla', look)).text).toContain('Olli: hasn’t begun, for 14 days')
  })

  it('asks and reminds nobody once the kick-off has begun', async () => {
    const workplace = await askedWorkplace()
    await workplace.until('2027-01-21T17:00')
    for (const does of ['askForProfiles', 'remindOfProfiles'])
      expect(wordsIn(await workplace.tap('Carla', { do: does, cohort: workplace.cohort }))).toMatchObject({
        accepted: false,
        text: expect.stringContaining('The kick-off has begun'),
      })
  })

  it('sees to how many she is about to write, and what, before anybody is asked; whoever came meanwhile is shown first', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace, aList)
    const ask = () => workplace.prisma.delivery.count({ where: { kind: 'onboarding.invited' } })
    const shown = await workplace.tap('Carla', { do: 'askForProfiles', cohort })
    const people = await workplace.prisma.enrolment.count({ where: { role: { in: ['mentor', 'mentee'] } } })
    expect(wordsIn(shown).text).toContain(`We’ll write to these ${people} people:`)
    expect(wordsIn(shown).text).toContain('will read this:')
    expect(await ask()).toBe(0)
    const [these] = commandsIn(shown)
    await sendList(workplace, 'Carla', cohort, { list: `${aList}Iida,iida@example.org,mentee,\n` })
    const anew = await workplace.tap('Carla', these as Command)
    expect(wordsIn(anew).text).toContain('we wrote to nobody')
    expect(wordsIn(anew).text).toContain('Iida')
    expect(await ask()).toBe(0)
    await workplace.tap('Carla', commandsIn(anew)[0] as Command)
    expect(await ask()).toBe(people + 1)
  })

  it('is told at once of somebody whom no message reaches', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino')
    const cohort = await bringIn(workplace, aList)
    await askThem(workplace, cohort)
    await workplace.settle()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showSteps', mark: 'look' as const, cohort })).text).toContain(
      'Eero: hasn’t begun, for 0 days; we can’t reach them',
    )
  })

  it('reads whether there are enough mentors by field, with a post for what lacks', async () => {
    const workplace = await askedWorkplace()
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showSteps', mark: 'look' as const, cohort: workplace.cohort }))
    for (const said of [
      '2 places with mentors, 3 mentees',
      'no field named: 0 / 1',
      'Law: 1 / 1',
      'We’re missing 1 mentor in English in Spring mentoring.',
    ])
      expect(text).toContain(said)
  })

  it('decides what there is to choose from; what was chosen already stays', async () => {
    const workplace = await askedWorkplace()
    await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), answers['mentee'] ?? {})
    const opening = { do: 'openTopics', mark: 'opening', cohort: workplace.cohort } as const
    const form = formIn(await workplace.open('Carla', opening))
    const save = (texts: Record<string, string>) => workplace.submit('Carla', form.sends, { ...initialIn(form), ...texts })
    expect(wordsIn(await save({ topics: '  ', fields: 'Law; Oikeus' })).problems).toEqual({
      topics: 'Please write at least one.',
      fields: expect.stringContaining('three names'),
    })
    expect(wordsIn(await save({ topics: Array.from({ length: 11 }, (_, index) => `Topic ${index}`).join('\n') })).problems).toEqual({
      topics: expect.stringContaining('room for 10'),
    })
    expect(wordsIn(await save({ topics: 'Bees\nbees' })).problems).toEqual({ topics: expect.stringContaining('twice') })
    expect(wordsIn(await save({ topics: 'Bees; Mehiläiset; Bin\nHoney' })).text).toContain('Saved.')
    await workplace.prisma.person.updateMany({ where: { name: 'Eero' }, data: { language: 'fi' } })
    const shown = formIn(await goOn(workplace, 'Eero', await begin(workplace, 'Eero'), { language: 'fi' }, 'profile'))
    const [wish] = shown.fields.filter(({ name }) => name === 'wish1')
    expect(wish).toMatchObject({
      options: [
        { value: 'Bees', label: 'Mehiläiset' },
        { value: 'Honey', label: 'Honey' },
      ],
    })
    expect((await profileOf(workplace, 'Aino')).profile?.wishes).toEqual(['Job search and CV', 'My strengths'])
    expect(wordsIn(await workplace.open('Aino', opening)).accepted).toBe(false)
    expect(wordsIn(await workplace.submit('Aino', form.sends, initialIn(form))).accepted).toBe(false)
  })

  it('reads what people say of themselves on their card and in the workbook', async () => {
    const workplace = await askedWorkplace()
    const enrolment = await enrolmentOf(workplace, 'Aino')
    const card = async () =>
      wordsIn(await workplace.tap('Carla', { do: 'showPerson', mark: 'look', cohort: workplace.cohort, enrolment })).text
    expect(await card()).toContain('Steps of joining: 0 of 7')
    await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), { ...answers['mentee'], degree: 'BBA, Haaga-Helia' })
    for (const said of ['Steps of joining: finished', 'Studies: BBA, Haaga-Helia', 'most important: My strengths'])
      expect(await card()).toContain(said)
    await workplace.tap('Carla', { do: 'exportCohort', cohort: workplace.cohort })
    const workbook = await readExcelFile(Buffer.from(workplace.platform.files[0]?.file.bytes ?? []))
    const rows = workbook.find(({ sheet }) => sheet === 'Profiles')?.data ?? []
    expect(rows.find(([name]) => name === 'Aino')).toEqual(
      expect.arrayContaining(['Aino', 'finished', 'BBA, Haaga-Helia', 'Job search and CV; My strengths', 'My strengths']),
    )
  })

  it('need not ask anew: whoever comes onto the list later is asked by itself', async () => {
    const workplace = await askedWorkplace()
    workplace.platform.joins('Tomi')
    await sendList(workplace, 'Carla', workplace.cohort, { list: `${described}Tomi,tomi@example.org,mentor,,,,,,1\n` })
    await workplace.until('2026-12-18T09:00')
    expect(workplace.inbox('Tomi').filter(({ text }) => text.includes('offering to be a mentor'))).toHaveLength(1)
  })

  it('has what waits for a tap first: the question, then the steps; and what was answered below them', async () => {
    const workplace = await askedWorkplace()
    await workplace.until('2027-01-07T12:00')
    const placesOf = async () => {
      const { text } = wordsIn(await workplace.tap('Aino', { do: 'showHome', mark: 'look' }))
      return [text.indexOf('Your answer'), text.indexOf('a little about you')] as const
    }
    const [question, steps] = await placesOf()
    expect(question).toBeGreaterThan(-1)
    expect(steps).toBeGreaterThan(question)
    const home = await workplace.tap('Aino', { do: 'showHome', mark: 'look' })
    const coming = commandsIn(home).find((command) => command['answer'] === 'coming')
    await workplace.tap('Aino', coming as Command)
    const [answered, stillSteps] = await placesOf()
    expect(stillSteps).toBeGreaterThan(-1)
    expect(answered).toBeGreaterThan(stillSteps)
  })

  it.each(languages)('finds the way on the home, and so do the others: %s', async (language) => {
    const workplace = await askedWorkplace()
    await workplace.prisma.person.updateMany({ data: { language } })
    const homeOf = async (name: string) => wordsIn(await workplace.tap(name, { do: 'showHome', mark: 'look' })).text
    expect(await homeOf('Carla')).toContain({ en: '0 of 5', fi: '0/5', sv: '0 av 5' }[language])
    expect(await homeOf('Aino')).toContain({ en: 'a little about you', fi: 'sinusta hieman', sv: 'lite mer om dig' }[language])
  })
})
