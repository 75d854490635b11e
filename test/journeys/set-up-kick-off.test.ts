import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/contract/view.ts'
import { emailOf } from '../ground/builders.ts'
import { bringIn, formIn, initialIn, listed, sendList, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const nobodys = '0197a3c0-0000-7000-8000-000000000000'
const date = '2027-01-21'
const time = '17:00'

/** A workplace where everybody of Carla's list is found, and the kick-off is not set. */
async function aCohortInWaiting(language: Language = 'en', from = '2026-12-17T09:00'): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace({ from })
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
  return { ...workplace, cohort }
}
const kickOffs = ({ prisma }: Workplace) => prisma.kickOff.findMany()

describe('The form for a kick-off', () => {
  it.each(languages)('in %s says how many people there are, and suggests an hour in the cohort’s zone', async (language) => {
    const workplace = await aCohortInWaiting(language)
    const form = formIn(await workplace.open('Carla', { do: 'openKickOff', cohort: workplace.cohort }))
    expect(form).toMatchObject({ language, sends: { do: 'planKickOff', cohort: workplace.cohort } })
    expect(form.fields.map((field) => field.name)).toEqual(['date', 'time', 'when', 'venue', 'grace'])
    expect(form.fields[1]).toMatchObject({ hint: 'Europe/Helsinki' })
    expect(initialIn(form)).toEqual({ time: '17:00', grace: '10' })
    expect(wordsIn({ form }).text).toMatch(/2.*2.*1/)
  })

  it.each(['openKickOff', 'planKickOff', 'startKickOff'] as const)('%s is for the coordinators of the programme alone', async (what) => {
    const workplace = await aCohortInWaiting()
    const ask = (name: string, cohort: string) => {
      if (what === 'openKickOff') return workplace.open(name, { do: what, cohort })
      if (what === 'planKickOff') return workplace.submit(name, { do: what, cohort }, { date, time })
      return workplace.submit(name, { do: what, cohort, at: `${date}T${time}`, venue: '' })
    }
    for (const outcome of [await ask('Maija', workplace.cohort), await ask('Carla', nobodys)])
      expect(wordsIn(outcome)).toEqual({ accepted: false, text: 'Only a coordinator of this programme can do that.', problems: {} })
    expect(await kickOffs(workplace)).toEqual([])
  })
})

describe('The time in which somebody may change their mind', () => {
  it.each([
    ['30', 30],
    ['0', 0],
    ['10', 10],
    ['a while', 10],
  ])('chosen as %s is %i minutes for this kick-off', async (grace, minutes) => {
    const workplace = await aCohortInWaiting()
    const { cohort } = workplace
    const plan = formIn(await workplace.submit('Carla', { do: 'planKickOff', cohort }, { date, time, grace }))
    await workplace.submit('Carla', plan.sends, initialIn(plan))
    expect((await kickOffs(workplace)).map(({ ladder }) => ladder)).toMatchObject([{ graceMinutes: minutes }])
  })
})

describe('A date', () => {
  it.each([
    ['that is missing', { time }, { date: 'Please choose a day.' }],
    ['without a time', { date }, { time: 'Please choose a time.' }],
    ['with a time that is none', { date, time: '5 pm' }, { time: 'Please choose a time.' }],
    ['missing with its time', {}, { date: 'Please choose a day.', time: 'Please choose a time.' }],
    ['that is none', { date: '2027-02-30', time }, { date: 'Please choose a day.' }],
    ['in the past', { date: '2026-12-16', time }, { date: 'That time has passed. Please choose a later day.' }],
    ['that has just come', { date: '2026-12-17', time: '09:00' }, { date: 'That time has passed. Please choose a later day.' }],
    [
      'too soon to ask everybody',
      { date: '2026-12-18', time },
      { date: expect.stringContaining('It’s too late to ask everybody: mentors get their final confirmation on') as string },
    ],
  ])('%s is refused at its field, and nothing happens', async (_, texts, problems) => {
    const workplace = await aCohortInWaiting()
    const outcome = await workplace.submit('Carla', { do: 'planKickOff', cohort: workplace.cohort }, texts)
    expect(wordsIn(outcome).problems).toEqual(problems)
    expect(await kickOffs(workplace)).toEqual([])
  })

  it('is read on the wall of the cohort, not of the coordinator', async () => {
    const workplace = await aCohortInWaiting()
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { timeZone: 'America/New_York' } })
    await start(workplace, workplace.cohort)
    expect((await kickOffs(workplace))[0]?.startsAt.toISOString()).toBe('2027-01-21T15:00:00.000Z')
  })

  it('that the clock skips in spring is asked for again', async () => {
    const workplace = await aCohortInWaiting()
    const outcome = await workplace.submit('Carla', { do: 'planKickOff', cohort: workplace.cohort }, { date: '2027-03-28', time: '03:30' })
    expect(wordsIn(outcome).problems).toEqual({ time: expect.stringContaining('There’s no such time on this day') as string })
    expect(await kickOffs(workplace)).toEqual([])
  })
})

describe('The plan', () => {
  const planned = async (workplace: Workplace & { cohort: string }, place = ' Room 5 ') =>
    formIn(await workplace.submit('Carla', { do: 'planKickOff', cohort: workplace.cohort }, { date, time, place }))

  it('lists what happens by itself in order of time, before anything does', async () => {
    const workplace = await aCohortInWaiting()
    const form = await planned(workplace)
    expect(form.fields).toEqual([{ kind: 'date', name: 'ends', label: 'Last day of the programme', initial: '2027-07-21' }])
    expect(form.sends).toEqual({ do: 'startKickOff', cohort: workplace.cohort, at: `${date}T${time}`, venue: 'Room 5' })
    const items = form.intro.flatMap((part) => (part.kind === 'list' ? part.items : []))
    expect(items).toEqual([
      'Thursday 24 December at 10:00 – we welcome the mentees',
      'Thursday 7 January at 10:00 – we ask people who haven’t said yes or no',
      'Monday 11 January at 15:00 – we ask people who haven’t said yes or no',
      'Thursday 14 January at 10:00 – we ask people who haven’t said yes or no',
      'Friday 15 January at 09:30 – you get a list of people to call',
      'Friday 15 January at 12:00 – you decide about places without an answer',
      'Monday 18 January at 12:00 – we tell mentors whether to come',
      'Monday 18 January at 15:00 – we remind mentees who are coming',
      'Wednesday 20 January at 12:00 – we tell mentors whether to come',
      'Wednesday 20 January at 15:00 – we remind mentees who are coming',
      'Thursday 21 January at 08:00 – we send a last short message on the day',
    ])
    expect(wordsIn({ form }).text).toContain('We never count anyone as coming unless they’ve said so.')
    expect(await kickOffs(workplace)).toEqual([])
    expect(await workplace.prisma.delivery.count()).toBe(0)
  })

  it.each(languages)('in %s says so when people should have been asked already, and when some cannot be reached', async (language) => {
    const workplace = await aCohortInWaiting(language, '2027-01-18T10:00')
    await workplace.prisma.search.updateMany({ where: { person: { name: 'Aino' } }, data: { state: 'absent', absence: 'notFound' } })
    await workplace.prisma.address.deleteMany({ where: { person: { name: 'Aino' } } })
    const { text } = wordsIn({ form: await planned(workplace) })
    const words = {
      en: ['right away: we ask people who should', '1 person can’t be reached yet'],
      fi: ['heti: kysymme', 'Yksi henkilö ei ole vielä tavoitettavissa'],
      sv: ['genast: vi frågar dem som redan', '1 person går inte att nå ännu'],
    }
    for (const each of words[language]) expect(text).toContain(each)
  })

  it('that is started starts the ladder: mentees are welcomed, asked, and mentors hear the truth', async () => {
    const workplace = await aCohortInWaiting()
    await start(workplace, workplace.cohort)
    expect(await kickOffs(workplace)).toMatchObject([{ venue: 'Room 5' }])
    await workplace.until('2027-01-07T18:00')
    expect(workplace.inbox('Aino').map((each) => each.text.split('\n')[0])).toEqual([
      'Welcome, Aino!',
      'Aino, will you be at the kick-off?',
    ])
    await workplace.until('2027-01-20T18:00')
    expect(workplace.inbox('Maija').length).toBeGreaterThan(0)
    expect(workplace.inbox('Carla').length).toBeGreaterThan(0)
    expect(await workplace.prisma.audit.findMany({ where: { deed: 'scheduledKickOff' } })).toMatchObject([{ deed: 'scheduledKickOff' }])
  })

  it('is started from a form that was shown before the venue was called so', async () => {
    const workplace = await aCohortInWaiting()
    await workplace.submit('Carla', { do: 'startKickOff', cohort: workplace.cohort, at: `${date}T${time}`, place: 'Room 5' })
    expect(await kickOffs(workplace)).toMatchObject([{ venue: 'Room 5' }])
  })

  it('is started without a venue, too, and says when it is', async () => {
    const workplace = await aCohortInWaiting('fi')
    const form = formIn(await workplace.submit('Carla', { do: 'planKickOff', cohort: workplace.cohort }, { date, time }))
    const { accepted, text } = wordsIn(await workplace.submit('Carla', form.sends))
    expect(accepted).toBe(true)
    expect(text).toContain('Aloitustilaisuus on torstaina 21. tammikuuta klo 17.00')
    expect(await kickOffs(workplace)).toMatchObject([{ venue: null }])
  })

  it('whose time ran out before it was started is refused in words', async () => {
    const workplace = await aCohortInWaiting()
    const form = await planned(workplace)
    workplace.clock.turnTo(workplace.clock.now().add({ hours: 24 * 34 }))
    expect(wordsIn(await workplace.submit('Carla', form.sends))).toMatchObject({
      accepted: false,
      text: expect.stringContaining('It’s too late to ask everybody'),
    })
    workplace.clock.turnTo(workplace.clock.now().add({ hours: 24 * 34 }))
    expect(wordsIn(await workplace.submit('Carla', form.sends))).toMatchObject({
      accepted: false,
      text: 'That time has passed. Please choose a later day.',
    })
    expect(await kickOffs(workplace)).toEqual([])
  })

  it('that is sent twice at the same moment starts once, and says so the second time', async () => {
    const workplace = await aCohortInWaiting()
    const form = await planned(workplace)
    const outcomes = (await Promise.all([1, 2, 3].map(() => workplace.submit('Carla', form.sends)))).map(wordsIn)
    expect(outcomes.filter((each) => each.accepted)).toHaveLength(1)
    for (const each of outcomes.filter((other) => !other.accepted)) expect(each.text).toContain('The kick-off is already set.')
    expect(await kickOffs(workplace)).toHaveLength(1)
  })

  it('of a kick-off that is set is neither asked for nor made again', async () => {
    const workplace = await aCohortInWaiting()
    await start(workplace, workplace.cohort)
    const { cohort } = workplace
    for (const outcome of [
      await workplace.open('Carla', { do: 'openKickOff', cohort }),
      await workplace.submit('Carla', { do: 'planKickOff', cohort }, { date, time }),
    ])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: 'Spring mentoring\nThe kick-off is already set.' })
  })

  it('that nobody laid out is a defect and throws', async () => {
    const workplace = await aCohortInWaiting()
    const sends = { do: 'startKickOff', cohort: workplace.cohort, at: 'soon', venue: '' } as const
    await expect(workplace.submit('Carla', sends)).rejects.toThrow('A plan holds no time: soon')
  })
})

describe('Who cannot be reached', () => {
  const show = ({ cohort, tap }: Workplace & { cohort: string }, name = 'Carla') => tap(name, { do: 'showUnreachable', cohort })

  it.each(languages)('is listed in %s with the reason and what to do', async (language) => {
    const workplace = await aCohortInWaiting(language)
    const { prisma } = workplace
    const absent = { Maija: 'notFound', Olli: 'deactivated', Aino: 'notAPerson', Eero: 'hidden' }
    for (const [name, absence] of Object.entries(absent)) {
      await prisma.address.deleteMany({ where: { person: { name } } })
      await prisma.search.updateMany({ where: { person: { name } }, data: { state: 'absent', absence } })
    }
    await prisma.address.deleteMany({ where: { person: { name: 'Wilma' } } })
    const words = wordsIn(await show(workplace))
      .text.split('\n')
      .filter((line) => line.startsWith('•'))
    const role = { en: ['mentee', 'mentor'], fi: ['mentoroitava', 'mentori'], sv: ['adept', 'mentor'] }[language]
    const why = {
      en: [
        'isn’t a personal account',
        'nobody here has this email address',
        'can’t be seen from here',
        'the account is deactivated',
        'we have no address',
      ],
      fi: [
        'ei ole henkilökohtainen tili',
        'tällä sähköpostiosoitteella ei löydy täältä ketään',
        'ei näy tänne',
        'poistettu käytöstä',
        'meillä ei ole hänen osoitettaan',
      ],
      sv: ['inget personligt konto', 'ingen här har den', 'syns inte härifrån', 'kontot är avstängt', 'vi har ingen adress'],
    }[language]
    const line = (name: string, [is, because]: readonly [number, number]) =>
      expect.stringMatching(
        new RegExp(`^• ${name} \\(${role[is]}, ${emailOf(name).replaceAll('.', '\\.')}\\): .*${why[because]}`),
      ) as string
    expect(words).toEqual([line('Aino', [0, 0]), line('Eero', [0, 2]), line('Maija', [1, 1]), line('Olli', [1, 3]), line('Wilma', [0, 4])])
  })

  it.each([
    ['recipientGone', { en: 'the account is deactivated', fi: 'tili on poistettu käytöstä', sv: 'kontot är avstängt' }],
    ['blockedByPerson', { en: 'they have blocked the app', fi: 'hän on estänyt', sv: 'personen har blockerat' }],
    ['blockedByAdministrator', { en: 'an administrator has blocked', fi: 'ylläpitäjä on estänyt', sv: 'en administratör har blockerat' }],
    ['appNotInstalled', { en: 'the app isn’t installed', fi: 'sovellusta ei ole asennettu', sv: 'appen är inte installerad' }],
    [
      'notPermitted',
      { en: 'the last message didn’t arrive', fi: 'viimeisin viesti ei mennyt perille', sv: 'det senaste meddelandet kom inte fram' },
    ],
  ] as const)('includes whose last message failed: %s', async (reason, words) => {
    const workplace = await aCohortInWaiting()
    workplace.platform.fate = (to) => (to.id === 'U0AINO' ? { kind: 'failed', reason, detail: 'some_code' } : null)
    await start(workplace, workplace.cohort)
    await workplace.until('2027-01-07T18:00')
    for (const language of languages) {
      await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
      const { text } = wordsIn(await show(workplace))
      expect(text).toContain(words[language])
      expect(text).not.toContain('some_code')
    }
    workplace.platform.fate = () => null
    // An account that was gone is there again when its person is heard of.
    if (reason === 'recipientGone') await workplace.tap('Aino', { do: 'showHome' })
    await workplace.until('2027-01-14T18:00')
    expect(wordsIn(await show(workplace)).text).not.toContain('Aino')
  })

  it('is nobody when everybody is there, and forty of many', async () => {
    const workplace = await aCohortInWaiting('fi')
    expect(wordsIn(await show(workplace)).text).toBe('Kaikki ovat tavoitettavissa.')
    const many = Array.from({ length: 45 }, (_, nth) => `Person ${nth},p${nth}@example.org,mentor`)
    await sendList(workplace, 'Carla', workplace.cohort, { list: ['Name,Email,Role', ...many].join('\n') })
    await workplace.settle()
    const lines = wordsIn(await show(workplace))
      .text.split('\n')
      .filter((line) => line.startsWith('•'))
    expect([lines.length, lines.at(-1)]).toEqual([41, '• ja 5 muuta'])
  })

  it('is told to the coordinators of the programme alone', async () => {
    const workplace = await aCohortInWaiting()
    expect(wordsIn(await show(workplace, 'Maija'))).toMatchObject({
      accepted: false,
      text: 'Only a coordinator of this programme can do that.',
    })
  })
})
