import { describe, expect, test } from 'vitest'
import { formIn, wordsIn } from '../ground/workplace.ts'
import { answers, fill, goOn } from './joined.ts'
import { commandIn, firstStep, join, lastTap, selectedWorkplace, setSelection, standing, toTheLastStep, writes } from './selected.ts'

const joins = { do: 'showSelections', mark: 'look' } as const

describe('Somebody on no list', () => {
  test('reads what they may join, joins step by step, and is in without a mentor', async () => {
    const workplace = await selectedWorkplace({
      capacity: '2',
      question: 'Are you a degree student?',
      credits: 'No credits for Master’s students.',
    })
    workplace.platform.joins('Aino')
    const greeting = await workplace.tap('Aino', joins)
    expect(wordsIn(greeting)).toMatchObject({ accepted: true, text: expect.stringContaining('Spring mentoring: 2 places left') })
    const opened = await workplace.open('Aino', commandIn(greeting, 'openJoin'))
    expect(wordsIn(opened).text).toContain('No credits for Master’s students.')
    const done = await join(workplace, 'Aino')
    expect(wordsIn(done).text).toContain('Thank you, Aino: you’re in')
    expect(await standing(workplace, 'Aino')).toBe('unpaired')
    expect(wordsIn(await workplace.tap('Aino', joins)).text).toContain('you’re in. We’ll tell you as soon as you have a mentor')
  })

  test('who says no to the question is thanked, and nothing is kept of them', async () => {
    const workplace = await selectedWorkplace({ question: 'Are you a degree student?' })
    workplace.platform.joins('Aino')
    expect(wordsIn(await firstStep(workplace, 'Aino', 'mentee', { eligible: 'no' }))).toMatchObject({
      accepted: false,
      text: expect.stringContaining('please ask Carla'),
    })
    expect(await workplace.prisma.person.count({ where: { email: 'aino@example.org' } })).toBe(0)
  })

  test('whose account is of another organisation is told whom to ask', async () => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino', { kind: 'external' })
    const reply = await workplace.tap('Aino', joins)
    expect(wordsIn(reply)).toMatchObject({ accepted: false, text: expect.stringContaining('please ask Carla') })
    expect(
      wordsIn(await workplace.open('Aino', { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentee') })).accepted,
    ).toBe(false)
  })
})

describe('A mentor who joins', () => {
  test('takes part with as many places as they said', async () => {
    const workplace = await selectedWorkplace({ role: 'mentor' })
    workplace.platform.joins('Olli')
    await join(workplace, 'Olli', 'mentor', { mentees: '2' })
    expect(await standing(workplace, 'Olli')).toBe('active')
    expect(await workplace.prisma.seat.count({ where: { mentor: { person: { name: 'Olli' } }, state: 'open' } })).toBe(2)
  })

  test('takes one where they leave the number as it is', async () => {
    const workplace = await selectedWorkplace({ role: 'mentor' })
    workplace.platform.joins('Olli')
    const { mentees: _, ...others } = writes
    const form = formIn(await workplace.open('Olli', { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentor') }))
    const first = await workplace.submit('Olli', form.sends, fill(form, others))
    await lastTap(workplace, 'Olli', await goOn(workplace, 'Olli', first, { ...others, ...answers['mentor'] }, 'start'))
    expect(await standing(workplace, 'Olli')).toBe('active')
    expect(await workplace.prisma.seat.count({ where: { mentor: { person: { name: 'Olli' } }, state: 'open' } })).toBe(1)
  })

  test('and takes nobody this time takes no place, and is asked next time', async () => {
    const workplace = await selectedWorkplace({ role: 'mentor', capacity: '2' })
    workplace.platform.joins('Olli')
    expect(wordsIn(await join(workplace, 'Olli', 'mentor', { mentees: '0' })).text).toContain('We’ll ask you next time')
    expect(await standing(workplace, 'Olli')).toBe('withdrawn')
    const consent = await workplace.prisma.consent.findFirstOrThrow({
      where: { enrolment: { person: { name: 'Olli' } }, purpose: 'later' },
    })
    expect(consent.agreed).toBe(true)
  })
})

describe('Where there is no room', () => {
  test('the last tap says which place in the line one has, and more places are offered at once, in order', async () => {
    const workplace = await selectedWorkplace({ capacity: '1' })
    for (const name of ['Aino', 'Eero', 'Wilma', 'Bo']) workplace.platform.joins(name)
    await join(workplace, 'Aino')
    for (const [name, number] of [
      ['Eero', 1],
      ['Wilma', 2],
      ['Bo', 3],
    ] as const)
      expect(wordsIn(await join(workplace, name)).text).toContain(`You’re number ${number} on the waitlist for the programme`)
    await setSelection(workplace, { capacity: '3', selection: await workplace.selection('mentee') })
    await workplace.settle()
    expect(
      ['Eero', 'Wilma', 'Bo'].map((name) => workplace.inbox(name).filter(({ text }) => text.includes('there’s a place for you')).length),
    ).toEqual([1, 1, 0])
    const [offer] = workplace.inbox('Wilma')
    if (!offer) throw new Error('Wilma heard nothing.')
    const taken = await workplace.tap('Wilma', commandIn({ accepted: true, view: offer.view }, 'takeOffered'))
    expect(taken.accepted).toBe(true)
    expect([await standing(workplace, 'Wilma'), await standing(workplace, 'Eero'), await standing(workplace, 'Bo')]).toEqual([
      'unpaired',
      'applied',
      'applied',
    ])
  })

  test('an offer that nobody answers goes to the next one after two days, and the one who was silent is told', async () => {
    const workplace = await selectedWorkplace({ capacity: '1', closes: '2027-01-08' })
    for (const name of ['Aino', 'Eero', 'Wilma']) workplace.platform.joins(name)
    for (const name of ['Aino', 'Eero', 'Wilma']) await join(workplace, name)
    await setSelection(workplace, { capacity: '2', closes: '2027-01-08', selection: await workplace.selection('mentee') })
    await workplace.until('2026-12-19T12:00')
    expect(
      workplace
        .inbox('Eero')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('We’re offering the place to somebody else')
    expect(
      workplace
        .inbox('Wilma')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('there’s a place for you')
    expect(await standing(workplace, 'Eero')).toBe('withdrawn')
    const [offer] = workplace.inbox('Eero')
    if (!offer) throw new Error('Eero heard nothing.')
    expect(wordsIn(await workplace.tap('Eero', commandIn({ accepted: true, view: offer.view }, 'takeOffered')))).toMatchObject({
      accepted: false,
      text: expect.stringContaining('gone to the next'),
    })
  })
})

describe('A selection that closes', () => {
  test('while somebody fills it in keeps what they wrote; the next one needs one tap, and tells those who asked', async () => {
    const workplace = await selectedWorkplace({ capacity: '5' })
    workplace.platform.joins('Aino')
    const last = await toTheLastStep(workplace, 'Aino')
    await workplace.until('2026-12-22T18:00')
    const late = await lastTap(workplace, 'Aino', last)
    expect(wordsIn(late)).toMatchObject({
      accepted: false,
      text: expect.stringContaining('Registration closed while you were filling this in'),
    })
    await workplace.tap('Aino', commandIn(late, 'remindOfSelection'))
    await setSelection(workplace, { name: 'Second', opens: '2027-01-04', closes: '2027-01-08', capacity: '5' })
    expect(wordsIn(await workplace.tap('Aino', joins)).text).toContain('you haven’t finished joining yet')
    await workplace.until('2027-01-04T09:00')
    const told = workplace.inbox('Aino').at(-1)
    expect(told?.text).toContain('You can join Spring mentoring now')
    const opened = await firstStep(workplace, 'Aino')
    expect(wordsIn(await lastTap(workplace, 'Aino', opened)).text).toContain('you’re in')
  })

  test('answers with when the next one opens', async () => {
    const workplace = await selectedWorkplace({ opens: '2026-12-20' })
    workplace.platform.joins('Aino')
    const reply = await workplace.tap('Aino', joins)
    expect(wordsIn(reply).text).toContain('Mentees: opens Sunday 20 December')
    expect(wordsIn(await workplace.tap('Aino', commandIn(reply, 'remindOfSelection'))).text).toContain('we’ll write to you when it opens')
    await workplace.until('2026-12-20T12:00')
    expect(workplace.inbox('Aino').map(({ text }) => text)).toEqual([expect.stringContaining('You can join Spring mentoring now')])
  })
})

describe('How many are aimed at, by language and by field', () => {
  test.each([
    ['en', 'Mentors, Swedish: 0 of 3', 'We’re missing 3 mentors in Swedish in Spring mentoring. By field: Law and society (2).'],
    ['fi', 'Mentorit, ruotsi: 0/3', 'puuttuu vielä 3 ruotsinkielistä mentoria. Aloittain: Law and society (2).'],
    ['sv', 'Mentorer, svenska: 0 av 3', 'Vi saknar 3 mentorer på svenska i Spring mentoring. Efter bransch: Law and society (2).'],
  ] as const)('is set once, read by those who join, counted, and called for: %s', async (language, line, post) => {
    const wanted = { role: 'mentor', languageTargets: 'Swedish; 3', targets: 'Oikeus ja yhteiskunta; 2' }
    const workplace = await selectedWorkplace(wanted)
    workplace.platform.joins('Olli')
    expect(wordsIn(await workplace.tap('Olli', joins)).text).toContain('needed most: Law and society (2), Swedish (3)')
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const look = { do: 'showSteps', mark: 'look', cohort: workplace.cohort } as const
    const read = async () => wordsIn(await workplace.tap('Carla', look)).text
    expect(await read()).toContain(line)
    expect(await read()).toContain(post)
    await join(workplace, 'Olli', 'mentor', { field: 'Law and society', languages: 'en,sv' })
    expect(await read()).toContain(line.replace('0', '1'))
    expect(await read()).toContain(post.replaceAll('3', '2').replace('(2).', '(1).'))
  })

  test('is said beside its field where it cannot be read, and nothing is stored', async () => {
    const workplace = await selectedWorkplace()
    const texts = { name: 'Second', opens: '2026-12-17', opensTime: '08:00', closes: '2026-12-22', closesTime: '18:00' }
    const sends = { do: 'saveSelection', cohort: workplace.cohort, role: 'mentee' }
    const sent = await workplace.submit('Carla', sends, { ...texts, targets: 'Law', languageTargets: 'Klingon; 3' })
    expect(wordsIn(sent).problems).toEqual({
      targets: expect.stringContaining('please write a field'),
      languageTargets: expect.stringContaining('“Klingon; 3”: please write English, Finnish or Swedish'),
    })
    expect(await workplace.prisma.selection.count()).toBe(1)
  })
})
