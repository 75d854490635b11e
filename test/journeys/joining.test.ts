import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import type { Submitted } from '../../src/contract/form.ts'
import type { Language } from '../../src/contract/view.ts'
import { bringIn, commandsIn, formIn, initialIn, sendList, start, wordsIn } from '../ground/workplace.ts'
import { answers, askedWorkplace, askThem, begin, described, enrolmentOf, fill, goOn, profileOf } from './joined.ts'
import { newWorkplace } from './new-workplace.ts'

describe('Somebody on a list', () => {
  it('is welcomed once, shortly, and begins with one tap', async () => {
    const workplace = await askedWorkplace()
    const [welcome, ...more] = workplace.inbox('Aino')
    expect(more).toEqual([])
    expect(welcome?.text).toContain('Welcome, Aino!')
    expect(welcome?.text.length).toBeLessThan(450)
    const [button] = welcome ? commandsIn({ accepted: true, view: welcome.view }) : []
    expect(formIn(await workplace.open('Aino', button as Command)).title).toBe('Your language')
    expect(wordsIn(await workplace.tap('Carla', { do: 'askForProfiles', cohort: workplace.cohort })).text).toContain('asked already')
    // Nor does the ladder welcome somebody once more.
    await workplace.until('2027-01-06T20:00')
    expect(workplace.inbox('Aino').map(({ text }) => text)).toEqual([expect.stringContaining('Let’s begin')])
  })

  it('who has been welcomed already is asked for a profile without a second welcome', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
    const cohort = await bringIn(workplace, described)
    await start(workplace, cohort)
    await workplace.until('2027-01-06T20:00')
    const welcomes = () => workplace.inbox('Aino').filter(({ text }) => text.includes('Welcome'))
    expect(welcomes()).toHaveLength(1)
    await askThem(workplace, cohort)
    await workplace.until('2027-01-07T12:00')
    expect(welcomes()).toHaveLength(1)
    expect(workplace.inbox('Aino').map(({ text }) => text)).toContainEqual(expect.stringContaining('Aino, a few short questions'))
  })

  it('confirms what the list says instead of typing it, one thing at a time, and sees how far they are', async () => {
    const workplace = await askedWorkplace()
    const seen: string[] = []
    let shown: Submitted = await begin(workplace, 'Aino')
    while ('form' in shown) {
      seen.push(`${wordsIn(shown).text.split('\n')[0]}: ${shown.form.title}`)
      shown = await workplace.submit('Aino', shown.form.sends, fill(shown.form, answers['mentee'] ?? {}))
    }
    expect(seen).toEqual([
      'Step 1 of 7: Your language',
      'Step 2 of 7: What mentoring is',
      'Step 3 of 7: Your profile',
      'Step 4 of 7: When we may write',
      'Step 5 of 7: A second contact',
      'Step 6 of 7: What you agree to',
      'Step 7 of 7: Ready to start?',
    ])
    expect(wordsIn(shown).text).toContain('Thank you, Aino: you’re in')
    const { profile, joining, consents, ...enrolment } = await profileOf(workplace, 'Aino')
    expect(enrolment).toMatchObject({ field: 'IT and data', wishes: 'To find my first job' })
    expect(profile).toMatchObject({
      wishes: ['Job search and CV', 'My strengths'],
      decisive: 2,
      languages: ['en'],
      wrote: ['field', 'phone', 'wishes'],
    })
    expect(joining).toMatchObject({ date: 'suits', finishedAt: expect.any(Date) })
    expect(consents).toEqual({ pairing: true, sharing: true, later: false })
  })

  it.each(['Maija', 'Aino'])('reads the dates, the hours and what mentoring is not before the last tap: %s', async (name) => {
    const workplace = await askedWorkplace()
    const shown = await goOn(workplace, name, await begin(workplace, name), {}, 'mentoring')
    const words = JSON.stringify(formIn(shown).intro)
    for (const said of ['21 January', '20 hours', 'a promise of a job']) expect(words).toContain(said)
  })

  it('goes on where they stopped, and finds what they wrote', async () => {
    const workplace = await askedWorkplace()
    await goOn(workplace, 'Eero', await begin(workplace, 'Eero'), { wishes: 'To be a judge', wish1: 'My strengths' }, 'times')
    expect(formIn(await begin(workplace, 'Eero')).title).toBe('When we may write')
    const again = await workplace.open('Eero', {
      do: 'openStep',
      mark: 'opening',
      enrolment: await enrolmentOf(workplace, 'Eero'),
      step: 'profile',
    })
    expect(initialIn(formIn(again))).toMatchObject({ fieldOwn: 'Law', wishes: 'To be a judge', wish1: 'My strengths' })
  })

  it.each(['Maija', 'Aino'])(
    'fills in forms of which no two have a field of one name: a client that keeps what stood in a field would show it again. %s',
    async (name) => {
      const workplace = await askedWorkplace()
      const texts = answers[name === 'Aino' ? 'mentee' : 'mentor'] ?? {}
      const fields: string[] = []
      let shown: Submitted = await begin(workplace, name)
      while ('form' in shown) {
        fields.push(...shown.form.fields.map((field) => field.name))
        shown = await workplace.submit(name, shown.form.sends, fill(shown.form, texts))
      }
      expect(wordsIn(shown).text).toContain('you’re in')
      expect(new Set(fields).size).toBe(fields.length)
    },
  )

  it('loses nothing by two devices: each step is stored by whichever comes first, and both lead on', async () => {
    const workplace = await askedWorkplace()
    const form = formIn(await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), {}, 'profile'))
    const texts = fill(form, answers['mentee'] ?? {})
    const both = await Promise.all([0, 1].map(() => workplace.submit('Aino', form.sends, texts)))
    expect(both.map((each) => formIn(each).title)).toEqual(['When we may write', 'When we may write'])
    const late = await workplace.submit('Aino', { do: 'takeStep', enrolment: await enrolmentOf(workplace, 'Aino'), step: 'mentoring' }, {})
    expect(formIn(late).title).toBe('When we may write')
    expect(await workplace.prisma.profile.count()).toBe(1)
  })

  it('says that the date does not suit, keeps the place, and is asked about the kick-off like everybody', async () => {
    const workplace = await askedWorkplace()
    const shown = await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), { ...answers['mentee'], start: 'doesNotSuit' })
    expect(wordsIn(shown).text).toContain('You keep your place')
    await workplace.settle()
    expect(workplace.inbox('Carla').map(({ text }) => text)).toEqual([expect.stringContaining('Aino: the kick-off date doesn’t suit')])
    expect(await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })).toMatchObject({
      answer: null,
    })
    await workplace.until('2027-01-07T17:00')
    expect(workplace.inbox('Aino').filter(({ text }) => text.includes('will you be at the kick-off?'))).toHaveLength(1)
    expect(workplace.inbox('Eero').filter(({ text }) => text.includes('will you be at the kick-off?'))).toHaveLength(1)
  })

  it.each([
    ['fi', 'Aloitetaan', 'Kiitos, Aino: olet mukana'],
    ['sv', 'Då börjar vi', 'Tack, Aino: du är med'],
    ['en', 'Let’s begin', 'Thank you, Aino: you’re in'],
  ] as const)('chooses a language, and reads everything after that in it: %s', async (language: Language, _, end) => {
    const workplace = await askedWorkplace()
    const shown = await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), { ...answers['mentee'], language })
    expect(wordsIn(shown).text).toContain(end)
    expect(await workplace.prisma.person.findFirstOrThrow({ where: { name: 'Aino' } })).toMatchObject({
      language,
      choseAt: expect.any(Date),
    })
    // What is chosen is stored in the language of the group, so that all of it can be compared.
    expect((await profileOf(workplace, 'Aino')).profile?.wishes).toEqual(['Job search and CV', 'My strengths'])
  })
})

describe('What is filled in wrongly', () => {
  it.each([
    [
      'nothing at all',
      { fieldOwn: '', field: '', wishes: '  ', wish1: '' },
      { field: /choose/, wishes: /write something/, wish1: /choose/ },
    ],
    ['a wish that stands twice', { wish1: 'My strengths', wish2: 'My strengths' }, { wish2: /already/ }],
    ['a third wish without a second', { wish1: 'My strengths', wish3: 'Leading people' }, { wish3: /wish before this one/ }],
    ['a wish that is none', { wish1: 'World peace' }, { wish1: /choose/ }],
    ['a most important wish that is not there', { wish1: 'My strengths', decisive: '3' }, { decisive: /haven’t filled in/ }],
    ['what is too long', { wish1: 'My strengths', wishes: 'x'.repeat(1001) }, { wishes: /1,000/ }],
  ])('is said beside its field, and nothing is stored: %s', async (_, texts, problems) => {
    const workplace = await askedWorkplace()
    const form = formIn(await goOn(workplace, 'Eero', await begin(workplace, 'Eero'), {}, 'profile'))
    const outcome = await workplace.submit('Eero', form.sends, { ...fill(form, { wishes: 'To learn' }), ...texts })
    expect(wordsIn(outcome).problems).toEqual(
      Object.fromEntries(Object.entries(problems).map(([name, words]) => [name, expect.stringMatching(words)])),
    )
    expect(await workplace.prisma.profile.count()).toBe(0)
    expect(formIn(await begin(workplace, 'Eero')).title).toBe('Your profile')
  })

  it('is asked again where nobody may be paired, and what was said is kept', async () => {
    const workplace = await askedWorkplace()
    const shown = await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), answers['mentee'] ?? {}, 'consent')
    const outcome = await workplace.submit('Aino', formIn(shown).sends, { consent1: 'later' })
    expect(wordsIn(outcome).problems).toEqual({ consent1: expect.stringContaining('can’t find you a pair') })
    expect((await profileOf(workplace, 'Aino')).consents).toEqual({ pairing: false, sharing: false, later: true })
    expect(formIn(await begin(workplace, 'Aino')).title).toBe('What you agree to')
  })

  it('is nobody else’s: a step of another person, and of somebody who is off, changes nothing', async () => {
    const workplace = await askedWorkplace()
    const enrolment = await enrolmentOf(workplace, 'Aino')
    const sends = { do: 'takeStep', enrolment, step: 'contact' }
    expect(wordsIn(await workplace.submit('Eero', sends, { contact: '0401234567' })).text).toContain('don’t take part')
    await workplace.prisma.enrolment.update({ where: { id: enrolment }, data: { state: 'withdrawn' } })
    expect(wordsIn(await workplace.submit('Aino', sends, { contact: '0401234567' })).text).toContain('don’t take part')
    expect(wordsIn(await begin(workplace, 'Aino')).text).toContain('not in a programme')
    expect((await profileOf(workplace, 'Aino')).phone).toBeNull()
    expect(wordsIn(await workplace.tap('Aino', { do: 'askForProfiles', cohort: workplace.cohort })).text).toContain('Only a coordinator')
    expect(wordsIn(await workplace.tap('Aino', { do: 'remindOfProfiles', cohort: workplace.cohort })).text).toContain('Only a coordinator')
    expect(wordsIn(await workplace.tap('Aino', { do: 'showSteps', mark: 'look' as const, cohort: workplace.cohort })).text).toContain(
      'Only a coordinator',
    )
  })
})

describe('A list that comes again', () => {
  it('changes nothing that somebody wrote themselves, and its preview says so', async () => {
    const workplace = await askedWorkplace()
    await goOn(workplace, 'Aino', await begin(workplace, 'Aino'), { ...answers['mentee'], wishes: 'My own words' })
    await goOn(workplace, 'Maija', await begin(workplace, 'Maija'), { ...answers['mentor'], mentees: '3' })
    const list = described
      .replace('To find my first job', 'Something else')
      .replace('Building networks,1', 'Cooking,2')
      .replace('Eero,', 'Eero Virtanen,')
    const shown = wordsIn(await workplace.submit('Carla', { do: 'importList', cohort: workplace.cohort }, { list })).text
    expect(shown).toContain('People wrote this themselves, so it stays as it is:')
    expect(shown).toContain('wishes My own words (the list says Something else)')
    expect(shown).toContain('topics Building networks (the list says Cooking)')
    expect(shown).toContain('number of places 3 (the list says 2)')
    await sendList(workplace, 'Carla', workplace.cohort, { list })
    expect(await workplace.prisma.person.count({ where: { name: 'Eero Virtanen' } })).toBe(1)
    expect(await profileOf(workplace, 'Aino')).toMatchObject({ wishes: 'My own words' })
    expect(await profileOf(workplace, 'Maija')).toMatchObject({ topics: 'Building networks', listedSeats: 1 })
    expect(await workplace.prisma.seat.count({ where: { mentor: { person: { name: 'Maija' } }, state: { not: 'closed' } } })).toBe(3)
  })
})

describe('The welcome', () => {
  it('asks people who have a pair for a few words about themselves, and looks for nobody', async () => {
    const workplace = await askedWorkplace()
    const read = (name: string) => workplace.inbox(name).map(({ text }) => text)
    for (const name of ['Aino', 'Maija']) expect(read(name)).toContainEqual(expect.stringContaining('you already have a pair'))
    expect(read('Wilma')).toContainEqual(expect.stringContaining('help us find the right mentor for you'))
    expect([...read('Aino'), ...read('Maija')].join(' ')).not.toContain('help us find')
  })
})

describe('How many mentees a mentor takes', () => {
  it('is changed on any day; fewer than there are pairs ends none of them', async () => {
    const workplace = await askedWorkplace()
    const seats = () =>
      workplace.prisma.seat.findMany({ where: { mentor: { person: { name: 'Maija' } } }, select: { state: true }, orderBy: { id: 'asc' } })
    await goOn(workplace, 'Maija', await begin(workplace, 'Maija'), { ...answers['mentor'], mentees: '3' })
    expect((await seats()).map(({ state }) => state)).toEqual(['taken', 'open', 'open'])
    const enrolment = await enrolmentOf(workplace, 'Maija')
    const change = async (mentees: string) => {
      const form = formIn(await workplace.open('Maija', { do: 'openStep', mark: 'opening', enrolment, step: 'profile' }))
      return wordsIn(await workplace.submit('Maija', form.sends, fill(form, { mentees }))).text
    }
    expect(await change('2')).not.toContain('more pair')
    expect((await seats()).filter(({ state }) => state === 'open')).toHaveLength(1)
    expect(await change('0')).toContain('You have 1 more pair than that. It goes on as it is')
    await workplace.settle()
    // Whoever ends pairs hears of it, once however often it is sent.
    await change('0')
    await workplace.settle()
    expect(workplace.inbox('Carla').filter(({ text }) => text.includes('Maija has more pairs than they can take now'))).toHaveLength(1)
    expect((await seats()).map(({ state }) => state).toSorted()).toEqual(['closed', 'closed', 'taken'])
    expect(await workplace.prisma.pair.count({ where: { endedAt: null, mentor: { person: { name: 'Maija' } } } })).toBe(1)
  })
})
