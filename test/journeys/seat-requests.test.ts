import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { foreseenIn } from '../../src/pairing/rehearsal.prisma.ts'
import { aCoordinator, aMentee, aMentor, platforms } from '../ground/builders.ts'
import { labelled, pairsOf, presses, words } from '../ground/pair-drafts.ts'
import { enrolmentOf, people, requestOf, searchFor, statesOf } from '../ground/seat-searches.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** For a mentee without a mentor, mentors are asked one after the other; the first yes makes the pair. */

const monday = { from: '2026-12-14T10:00' } as const
const asked = (stage: Awaited<ReturnType<typeof newStage>>, name: string) => stage.inbox(name, 'request.made').map(({ text }) => text)

describe.each(platforms)('On the %s:', (platform) => {
  it('a coordinator has mentors asked, the first declines, the second says yes, and everybody hears what concerns them', async () => {
    const stage = await stagesOn(platform)({ ...monday, people })
    const home = await stage.tap('Carla', { do: 'showHome', mark: 'look' })
    const list = await presses(stage, home, 'Ask mentors')
    expect(words(list)).toContain('Aino: nobody has been asked.')
    expect(labelled(list, 'Ask mentors for Aino')).toHaveLength(1)
    const opened = await stage.house.core.open(labelled(list, 'Ask mentors for Aino')[0] ?? { do: '' }, stage.addressOf('Carla'))
    if (!('form' in opened)) throw new Error('There is no form.')
    expect(plainText({ language: 'en', parts: opened.form.intro })).toContain('They’ll read the hopes: “Leadership”')

    await searchFor(stage, 'Aino', { words: 'She is eager.' })
    expect(asked(stage, 'Maija')).toHaveLength(1)
    for (const part of [
      'Could you be this mentee’s mentor?',
      'Carla writes: “She is eager.”',
      'Aino',
      'Leadership',
      '16 December at 10:00',
      '21 January at 17:00',
    ])
      expect(asked(stage, 'Maija')[0]).toContain(part)
    expect(asked(stage, 'Olli')).toEqual([])
    expect(words(await stage.press('Maija', 'Not this time'))).toContain('We won’t ask you again in this programme.')
    expect(asked(stage, 'Olli')).toHaveLength(1)
    expect(words(await stage.press('Olli', 'Yes, I’ll be their mentor'))).toContain('Thank you! You’re now the mentor of Aino.')
    expect(await pairsOf(stage)).toEqual(['Aino Olli'])
    await stage.until('+30')
    // He has said yes, and read that she is his: nobody tells him once more.
    expect(stage.inbox('Olli').filter(({ kind }) => kind.startsWith('coordination.'))).toEqual([])
    expect(await statesOf(stage)).toEqual(['Maija no', 'Olli yes', 'Pia waiting'])
    for (const coordinator of ['Carla', 'Kalle'])
      expect(stage.inbox(coordinator, 'request.won').map(({ text }) => text)).toEqual([
        expect.stringContaining('Olli will be the mentor of Aino'),
      ])
    // Aino has not been written to yet: her first message says who her mentor is.
    await stage.until('2027-01-07T12:00')
    expect(stage.inbox('Aino')[0]?.text).toContain('Olli')
    expect(asked(stage, 'Pia')).toEqual([])
  })
})

describe('Time for an answer', () => {
  it('is counted in working days; a mentor is reminded once, and then the next one is asked', async () => {
    const stage = await newStage({ from: '2026-12-11T10:00', people })
    await searchFor(stage, 'Aino')
    // The playground shows what is next.
    expect(await foreseenIn(stage.prisma.statements)).toMatchObject([{ kind: 'request.reminder', name: 'Maija', role: 'mentor' }])
    await stage.until('2026-12-14T07:00')
    expect(stage.inbox('Maija', 'request.reminder')).toEqual([])
    await stage.until('2026-12-15T09:00')
    expect(stage.inbox('Maija', 'request.reminder')).toHaveLength(1)
    expect(asked(stage, 'Olli')).toEqual([])
    await stage.until('2026-12-15T10:01')
    expect(await statesOf(stage)).toEqual(['Maija lapsed', 'Olli open', 'Pia waiting'])
    expect(asked(stage, 'Olli')).toHaveLength(1)
    // A late yes counts as long as nobody else has said yes, and the other mentor hears it.
    expect(words(await stage.tap('Maija', { do: 'showSeatRequest', mark: 'look', request: await requestOf(stage, 'Maija') }))).toContain(
      'The time for your answer has passed. If you’d still like',
    )
    const late = await stage.tap('Maija', { do: 'showSeatRequest', mark: 'look', request: await requestOf(stage, 'Maija') })
    expect(words(late)).not.toContain('Answer by')
    await stage.tap('Maija', { do: 'answerSeatRequest', request: await requestOf(stage, 'Maija'), as: 'yes' })
    expect(await pairsOf(stage)).toEqual(['Aino Maija'])
    expect(stage.inbox('Olli', 'request.over').map(({ text }) => text)).toEqual([expect.stringContaining('Aino has a mentor now')])
    expect(words(await stage.press('Olli', 'Yes, I’ll be their mentor'))).toContain('Aino has a mentor now.')
    expect(await pairsOf(stage)).toEqual(['Aino Maija'])
  })

  it('ends with nobody left: the coordinators hear it, and can ask again', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino', { days: '1' })
    await stage.until('2026-12-18T12:00')
    expect(await statesOf(stage)).toEqual(['Maija lapsed', 'Olli lapsed', 'Pia lapsed'])
    expect(stage.inbox('Carla', 'request.nobody').map(({ text }) => text)).toEqual([expect.stringContaining('We asked 3 mentors.')])
    // The second time is the last one for these mentors in this programme.
    await searchFor(stage, 'Aino', { days: '1', atOnce: '2' })
    expect((await statesOf(stage)).slice(3)).toEqual(['Maija open', 'Olli open', 'Pia waiting'])
    await stage.until('2026-12-24T12:00')
    const third = await searchFor(stage, 'Aino')
    expect('view' in third && words(third)).toContain('There’s nobody whom we could ask')
    expect(await statesOf(stage)).toHaveLength(6)
    expect(stage.inbox('Carla', 'request.nobody')).toHaveLength(2)
  })
})

describe('A mentor', () => {
  it('is never asked for more mentees than they have places, and all their open questions end with their last place', async () => {
    const stage = await newStage({
      ...monday,
      people: [aCoordinator('Carla'), aMentor('Maija', { seats: 2 }), aMentee('Aino'), aMentee('Eero'), aMentee('Wilma')],
    })
    for (const name of ['Aino', 'Eero']) await searchFor(stage, name)
    const third = await searchFor(stage, 'Wilma')
    expect('view' in third && words(third)).toContain('There’s nobody whom we could ask')
    expect(asked(stage, 'Maija')).toHaveLength(2)
    const [first, second] = [await requestOf(stage, 'Maija', 'Aino'), await requestOf(stage, 'Maija', 'Eero')]
    // Both at once, and once more.
    await Promise.all(
      [first, second, first].map((request) =>
        stage.house.core.handle({ do: 'answerSeatRequest', request, as: 'yes' }, stage.addressOf('Maija')),
      ),
    )
    await stage.settle()
    expect(await pairsOf(stage)).toEqual(['Aino Maija', 'Eero Maija'])
  })

  it.each(['takes a break', 'leaves', 'is taken off', 'is gone', 'is forgotten', 'has no place left'] as const)(
    'who %s while two questions are open is asked about nobody, and the next one is asked at once',
    async (what) => {
      const two = ['Aino', 'Eero']
      const mentors = [aMentor('Maija', { seats: 2, field: 'Law' }), aMentor('Olli', { seats: 2 })]
      const mentees = two.map((name) => aMentee(name, { field: 'Law' }))
      const stage = await newStage({ ...monday, people: [aCoordinator('Carla'), ...mentors, ...mentees] })
      for (const name of two) await searchFor(stage, name)
      for (const name of two) expect((await statesOf(stage, name))[0]).toBe('Maija open')
      const [enrolment, cohort] = [await enrolmentOf(stage, 'Maija'), stage.cohortId]
      const filled = { texts: { until: '2027-01-11' }, files: {} }
      if (what === 'takes a break') await stage.house.core.submit({ do: 'pause', enrolment }, filled, stage.addressOf('Maija'))
      else if (what === 'leaves') await stage.tap('Maija', { do: 'leave', enrolment, how: 'leave' })
      else if (what === 'is taken off') await stage.tap('Carla', { do: 'takeOffPerson', cohort, enrolment, was: 'active' })
      else if (what === 'is gone') await stage.house.core.gone(stage.addressOf('Maija'))
      else if (what === 'is forgotten') await stage.tap('Maija', { do: 'forgetMe' })
      else {
        const listed = ['Kalle', 'Liisa'].map((name) => aMentee(name, { mentor: 'Maija' }))
        await stage.import([aCoordinator('Carla'), ...mentors, ...mentees, ...listed])
      }
      await stage.settle()
      for (const name of two) {
        const states = await statesOf(stage, name)
        expect(
          states.filter((state) => state.endsWith(' open')),
          `${what}: ${states.join(', ')}`,
        ).toHaveLength(1)
        expect(states, `of ${what}`).not.toContain('Maija open')
      }
    },
  )

  it('decides alone: nobody else answers for them, and a coordinator notes what they said on the telephone', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    const request = await requestOf(stage, 'Maija')
    for (const name of ['Olli', 'Aino', 'Carla'])
      expect(words(await stage.tap(name, { do: 'answerSeatRequest', request, as: 'yes' }))).toBe('This question isn’t for you.')
    for (const look of ['showSeatRequest', 'showMoreOf'])
      expect(words(await stage.tap('Olli', { do: look, mark: 'look', request }))).toBe('This question isn’t for you.')
    expect(words(await stage.tap('Olli', { do: 'noteSeatRequest', request, as: 'yes' }))).toBe('This question isn’t for you.')
    const search = (await stage.prisma.seatSearch.findFirstOrThrow()).id
    const shown = await stage.tap('Carla', { do: 'showSearch', mark: 'look', search })
    expect(words(shown)).toContain('+358 40 1234567')
    expect(words(await presses(stage, shown, 'Maija said yes'))).toContain('Maija: yes.')
    expect(await pairsOf(stage)).toEqual(['Aino Maija'])
    expect(words(await presses(stage, shown, 'Maija said no'))).toContain('Something has changed in the meantime.')
  })

  it('who wants to know more reads it, with whom to ask', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    const more = words(await stage.press('Maija', 'Tell me more'))
    expect(more).toContain('More about Aino')
    expect(more).toContain('If you’d like to know something else, ask Carla.')
    expect(await statesOf(stage)).toEqual(['Maija open', 'Olli waiting', 'Pia waiting'])
  })
})

describe('A coordinator', () => {
  it('reorders the sequence, and stops it: who was asked hears that no answer is needed', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    const search = (await stage.prisma.seatSearch.findFirstOrThrow()).id
    const shown = await stage.tap('Carla', { do: 'showSearch', mark: 'look', search })
    await presses(stage, shown, 'Ask Pia next')
    expect(await statesOf(stage)).toEqual(['Maija open', 'Pia waiting', 'Olli waiting'])
    expect(words(await presses(stage, shown, 'Stop asking'))).toContain('Stopped.')
    expect(stage.inbox('Maija', 'request.over').map(({ text }) => text)).toEqual([
      expect.stringContaining('We no longer need your answer about Aino'),
    ])
    expect(words(await stage.press('Maija', 'Yes, I’ll be their mentor'))).toContain('isn’t looking for a mentor for Aino')
    expect(await pairsOf(stage)).toEqual([])
    expect(words(await presses(stage, shown, 'Ask Pia next'))).toContain('Something has changed in the meantime.')
    expect(words(await presses(stage, shown, 'Stop asking'))).toContain('Something has changed in the meantime.')
  })

  it('and the mentors who were asked read what became of a search: a mentor was found, or the mentee takes part no more', async () => {
    const stage = await newStage({ ...monday, people })
    const look = async (name: string) => {
      const search = await stage.prisma.seatSearch.findFirstOrThrow({ where: { menteeId: await enrolmentOf(stage, name) } })
      return words(await stage.tap('Carla', { do: 'showSearch', mark: 'look', search: search.id }))
    }
    const takeOff = async (name: string, was: string) =>
      stage.tap('Carla', { do: 'takeOffPerson', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, name), was })
    await searchFor(stage, 'Aino')
    await searchFor(stage, 'Eero')
    await takeOff('Aino', 'waiting')
    await stage.settle()
    expect(stage.inbox('Maija', 'request.over')[0]?.text).toContain('We no longer need your answer about Aino')
    expect(words(await stage.press('Maija', 'Yes, I’ll be their mentor'))).toContain('isn’t looking for a mentor for Aino')
    expect(await look('Aino')).toContain('Aino: doesn’t take part at the moment.')
    const [mentor = ''] = (await statesOf(stage, 'Eero')).flatMap((state) => (state.endsWith(' open') ? state.split(' ') : []))
    await stage.press(mentor, 'Yes, I’ll be their mentor')
    await stage.settle()
    expect(await look('Eero')).toContain('Eero: has a mentor now.')
    await takeOff(mentor, 'active')
    await stage.settle()
    expect(await look('Eero')).toContain('Eero: has no mentor any more.')
  })

  it('is told why nobody can be asked, and that somebody is looked for already', async () => {
    const bare = await newStage({
      ...monday,
      people: [aCoordinator('Carla'), aMentor('Maija', {}), aMentee('Aino', { mentor: 'Maija' }), aMentee('Eero')],
    })
    const full = await searchFor(bare, 'Eero')
    expect('view' in full && words(full)).toContain('There’s nobody whom we could ask')
    const foreign = await newStage({ ...monday, people: [aCoordinator('Carla'), aMentor('Maija', { language: 'sv' }), aMentee('Eero')] })
    const kept = await searchFor(foreign, 'Eero')
    expect('view' in kept && words(kept)).toContain('No mentor with a free place may be asked for Eero: they have another language')
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    const again = await searchFor(stage, 'Aino')
    expect('view' in again ? plainText(again.view) : '').toBe('We’re already looking for a mentor.')
    for (const command of [
      { do: 'showSearches', mark: 'look', cohort: stage.cohortId },
      { do: 'stopSearch', search: (await stage.prisma.seatSearch.findFirstOrThrow()).id },
      { do: 'askEarlier', request: await requestOf(stage, 'Pia') },
    ] as const)
      expect(words(await stage.tap('Olli', command))).toBe('Only coordinators of a programme see suggestions for pairs.')
  })

  it('who gives a mentor by hand ends the search, and the mentor who was asked hears it', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    await stage.import([
      ...people.filter(({ name }) => name !== 'Aino'),
      aMentee('Aino', { field: 'Law', wishes: 'Leadership', mentor: 'Pia' }),
    ])
    await stage.settle()
    expect(await pairsOf(stage)).toEqual(['Aino Pia'])
    expect(await statesOf(stage)).toEqual(['Maija over', 'Olli waiting', 'Pia waiting'])
    expect(stage.inbox('Maija', 'request.over')).toHaveLength(1)
  })
})
