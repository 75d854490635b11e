import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { commandOf, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { at, shown } from '../ground/occasions.ts'

/** One of a pair types a date as people type them. */

describe('A date that somebody types', () => {
  it.each([
    ['en', '2/3 16:00', 'Which one do you mean?', 'You wrote: “2/3 16:00”', 'Tuesday 2 March', 'Write it again'],
    ['fi', '2.3. klo 4', 'Mitä näistä tarkoitat?', 'Kirjoitit: ”2.3. klo 4”', 'ti 2. maaliskuuta', 'Kirjoita uudelleen'],
    ['sv', '2.3 kl. 4', 'Vilken tid menar du?', 'Du skrev: ”2.3 kl. 4”', 'tis', 'Skriv på nytt'],
  ] as const)(
    'is asked back with a button for each reading, in %s, and one tap goes on with all that was filled in',
    async (...[language, when, ...said]) => {
      const [question, written, first, anew] = said
      const desk = await pairsThatMeet()
      await desk.prisma.person.updateMany({ where: { name: 'Aino' }, data: { language } })
      const sends = { do: 'proposeTime', pair: await desk.pairOf('Aino') } as const
      const asked = await desk.submit('Aino', sends, { when, venue: 'https://example.org/x', minutes: '45' })
      if (!('view' in asked)) throw new Error('It was not asked back.')
      expect(plainText(asked.view)).toContain(question)
      expect(plainText(asked.view)).toContain(written)
      const form = await desk.open('Aino', commandOf(asked, anew))
      if (!('form' in form)) throw new Error('There is no form.')
      expect(form.form.fields).toMatchObject([{ initial: when }, { initial: 'https://example.org/x' }, { initial: '45' }])
      expect(await desk.prisma.meetingProposal.count()).toBe(0)
      let answer = await desk.tap('Aino', commandOf(asked, first))
      // Four in the morning is in the quiet hours of both: that is said before it is suggested.
      const [anyway] = answer.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
      if (language !== 'en') answer = await desk.tap('Aino', anyway?.command as never)
      expect(answer.accepted).toBe(true)
      const [proposal] = await desk.prisma.meetingProposal.findMany()
      expect(proposal).toMatchObject({ venue: 'https://example.org/x', minutes: 45 })
      expect(shown(fromDate(proposal?.dates[0] ?? new Date(0)))).toMatch(language === 'en' ? /^2027-03-02T16/u : /^2027-03-02T(04|16)/u)
    },
  )

  it('says how long it lasts and where it is, where nothing else was filled in', async () => {
    const desk = await pairsThatMeet()
    const form = await desk.open('Aino', { do: 'openTime', mark: 'opening', pair: await desk.pairOf('Aino') })
    if (!('form' in form)) throw new Error('There is no form.')
    const { sends } = form.form
    await desk.submit('Aino', sends, { when: 'Tue 26 Jan 16:00-18:00 Café Lumi', venue: '', minutes: '60' })
    expect(await desk.prisma.meetingProposal.findMany()).toMatchObject([{ minutes: 120, venue: 'Café Lumi' }])
    await desk.submit('Aino', sends, { when: 'Wed 27 Jan 16:00-18:00 Café Lumi', venue: 'Library', minutes: '45' })
    expect(await desk.prisma.meetingProposal.findMany({ where: { state: 'open' } })).toMatchObject([{ minutes: 45, venue: 'Library' }])
  })

  it('is written again where nobody can tell, and what speaks against it is said before one more tap suggests it', async () => {
    const desk = await pairsThatMeet()
    await desk.prisma.cohort.updateMany({ data: { country: 'FI' } })
    const pair = await desk.pairOf('Aino')
    const sends = { do: 'proposeTime', pair } as const
    for (const when of ['whenever', 'Fri 5', '12 January 2026 16:00'])
      expect(await desk.submit('Aino', sends, { when, minutes: '60' }), `of ${when}`).toHaveProperty('problems.when')
    const holiday = await desk.submit('Aino', sends, { when: '26 March 16:00', venue: 'Library', minutes: '60' })
    if (!('view' in holiday)) throw new Error('Nothing was said against it.')
    expect(plainText(holiday.view)).toContain('public holiday')
    expect(await desk.prisma.meetingProposal.count()).toBe(0)
    await desk.tap('Aino', commandOf(holiday, 'Suggest it anyway'))
    expect(await desk.prisma.meetingProposal.findMany()).toMatchObject([{ venue: 'Library', minutes: 60 }])
    const late = {
      do: 'suggestTyped',
      pair,
      at: Math.floor(at('2027-01-02T14:00').epochMilliseconds / 1000),
      minutes: 60,
      venue: 'Library',
    }
    const over = await desk.tap('Aino', { ...late, anyway: 'yes' })
    expect([over.accepted, plainText(over.view)]).toEqual([false, expect.stringContaining('This time has passed.')])
    expect(commandOf(over, 'Write it again')).toMatchObject({ do: 'openTime', venue: 'Library', minutes: 60 })
  })
})
