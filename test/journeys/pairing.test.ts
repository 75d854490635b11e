import { describe, expect, it } from 'vitest'
import { aCoordinator, aMentee, aMentor, platforms } from '../ground/builders.ts'
import { drafted, judged, labelled, pairsOf, people, presses, showPairs, words } from '../ground/pair-drafts.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** A coordinator's draft of pairs: seen by nobody else, judged by two, and published after everything was checked again. */

describe.each(platforms)('On the %s:', (platform) => {
  it('a draft is walked: both aims in numbers, reasons, judgements, and pairs that are told once they are published', async () => {
    const stage = await stagesOn(platform)({ people })
    const before = stage.heard.length
    const aims = await stage.tap('Carla', showPairs(stage))
    expect(words(aims)).toContain('3 mentees have no mentor.')
    expect(words(aims)).toContain('Pairs: 3 with the best fits, 3 with the most pairs.')
    const draft = await presses(stage, aims, 'Best fits')
    expect(words(draft)).toContain('3 suggestions. Approved: 0. Waiting for your decision: 3.')
    expect(words(draft)).toContain('The wish that matters most, “To lead people”, is something that the mentor knows: “Leadership”.')
    expect(words(draft)).toMatch(/The next best mentor would be Olli: fit [01]\. We don’t know of anything/)
    expect(stage.heard.length).toBe(before)
    expect(await pairsOf(stage)).toEqual([])

    const approved = await presses(stage, draft, 'Approve all 3 open ones')
    const preview = await presses(stage, approved, 'Publish 3 pairs')
    expect(words(preview)).toContain('These will be 3 pairs:')
    expect(words(preview)).toContain('We won’t write to anybody straight away. They’ll read it in our first message.')
    expect(await pairsOf(stage)).toEqual([])
    const done = await presses(stage, preview, 'Make these 3 pairs')
    expect(words(done)).toContain('There are 3 new pairs.')
    expect(await pairsOf(stage)).toEqual(['Aino Maija', 'Eero Olli', 'Wilma Maija'])
    // Published twice, nothing happens again.
    expect(words(await presses(stage, preview, 'Make these 3 pairs'))).toContain('There is no approved pair to publish.')
    expect(await pairsOf(stage)).toHaveLength(3)
    await stage.until('2027-01-21T12:00')
    expect(
      stage
        .inbox('Maija')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Aino')
  })
})

describe('A draft', () => {
  it('puts nobody together with a mentor of their own organisation, and says what that rule costs', async () => {
    const stage = await newStage({ people })
    const ofNokia = { listedOrganisation: 'Nokia Oyj' }
    await stage.prisma.enrolment.updateMany({ where: { person: { name: { in: ['Aino', 'Maija'] } } }, data: ofNokia })
    await drafted(stage)
    const made = await stage.prisma.suggestion.findMany({
      include: { mentee: { include: { person: true } }, mentor: { include: { person: true } } },
    })
    expect(made.length).toBeGreaterThan(0)
    expect(made.map(({ mentee, mentor }) => `${mentee.person.name} ${mentor.person.name}`)).not.toContain('Aino Maija')
  })

  it('is shown to coordinators alone', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    for (const command of [
      showPairs(stage),
      { do: 'showPairs', mark: 'look' },
      { do: 'showAims', mark: 'look', cohort: stage.cohortId },
      { do: 'showUnpaired', mark: 'look', cohort: stage.cohortId },
      { do: 'draftPairs', cohort: stage.cohortId, aim: 'best' },
      { do: 'approvePairs', cohort: stage.cohortId, shown: stage.cohortId },
      { do: 'publishPairs', cohort: stage.cohortId },
      { do: 'judgePair', cohort: stage.cohortId, suggestion: stage.cohortId, as: 'approved', page: 0 },
    ] as const) {
      const refused = await stage.tap('Aino', command)
      expect(refused.accepted).toBe(false)
      expect(words(refused)).toBe('Only coordinators of a programme see suggestions for pairs.')
    }
    expect(await stage.prisma.suggestion.count({ where: { state: 'approved' } })).toBe(0)
  })

  it('is asked for in three languages, and stands on a coordinator’s home', async () => {
    const stage = await newStage({ people })
    for (const word of ['pairs', 'parit', 'par'])
      expect(words(await stage.tap('Carla', stage.house.core.readWords(word)))).toContain('Two ways to suggest pairs')
    expect(words(await stage.tap('Aino', stage.house.core.readWords('pairs')))).not.toContain('Two ways to suggest pairs')
    expect(words(await stage.tap('Carla', { do: 'showPairs', mark: 'look' }))).toContain('Two ways to suggest pairs')
    const home = await stage.tap('Carla', { do: 'showHome', mark: 'look' })
    expect(words(home)).toContain('3 mentees have no mentor.')
    await drafted(stage)
    const later = await stage.tap('Kalle', { do: 'showHome', mark: 'look' })
    expect(words(later)).toContain('Draft of pairs. Approved: 0. Waiting for your decision: 3.')
    expect(words(await presses(stage, later, 'Look at the draft', 'Kalle'))).toContain('3 suggestions.')
  })

  it('keeps what is approved when it is made anew, and never suggests again what was refused for good', async () => {
    const stage = await newStage({ people })
    const draft = await drafted(stage)
    const [first, second, third] = labelled(draft, 'Approve').map(judged)
    const judge = (suggestion: string | undefined, as: 'approved' | 'never' | 'notNow' | 'open') =>
      stage.tap('Carla', { do: 'judgePair', cohort: stage.cohortId, suggestion: suggestion ?? '', as, page: 0 })
    await judge(first, 'approved')
    expect(words(await judge(second, 'never'))).toContain('We won’t suggest this pair again.')
    expect(words(await judge(third, 'notNow'))).toContain('Not in this draft.')
    expect(words(await judge(third, 'notNow'))).toContain('That had been done already.')
    expect(words(await judge(third, 'open'))).toContain('Approved: 1. Waiting for your decision: 1.')
    const unpaired = await stage.tap('Carla', { do: 'showUnpaired', mark: 'look', cohort: stage.cohortId })
    expect(words(unpaired)).toContain('Mentees without a mentor in this draft:')
    const never = await stage.prisma.suggestion.findUniqueOrThrow({ where: { id: second ?? '' } })
    await presses(stage, await stage.tap('Carla', { do: 'showAims', mark: 'look', cohort: stage.cohortId }), 'Most pairs')
    const now = await stage.prisma.suggestion.findMany()
    expect(now.filter(({ state }) => state === 'approved').map(({ id }) => id)).toEqual([first])
    const open = now.filter(({ state }) => state === 'open')
    expect(open.length).toBeGreaterThan(0)
    expect(open.some(({ mentorId, menteeId }) => mentorId === never.mentorId && menteeId === never.menteeId)).toBe(false)
  })

  it('says who has nobody and why, mentors too', async () => {
    const stage = await newStage({
      people: [aCoordinator('Carla'), aMentor('Maija', { field: 'Law' }), aMentor('Olli'), aMentee('Aino', { field: 'Law' })],
    })
    const draft = await drafted(stage)
    const unpaired = words(await presses(stage, draft, 'Who has no pair?'))
    expect(unpaired).toContain('Mentors without a mentee in this draft:')
    expect(unpaired).toMatch(/Olli: .*/)
    const off = await presses(stage, draft, 'Not now')
    expect(words(await presses(stage, off, 'Who has no pair?'))).toContain('Aino: You said “not now” to the pair that we suggested.')
    const open = await presses(stage, off, 'Undo')
    const apart = await presses(stage, open, 'Never together')
    await stage.import([aMentee('Petra', { field: 'Law', wishes: 'Courage' })])
    const now = words(await stage.tap('Carla', { do: 'showUnpaired', mark: 'look', cohort: stage.cohortId }))
    expect(words(apart)).toContain('We won’t suggest this pair again.')
    expect(now).toContain('Petra: The draft is older than this. A new draft will look for somebody.')
    expect(now).not.toContain('not now')
  })

  it('suggests nobody to whom they were a pair with in an earlier programme, ended or not', async () => {
    const stage = await newStage({ people })
    const of = (name: string) => stage.prisma.enrolment.findFirstOrThrow({ where: { person: { name } }, include: { cohort: true } })
    const [aino, maija] = [await of('Aino'), await of('Maija')]
    const { id: _, ...cohort } = aino.cohort
    const earlier = '00000000-0000-7000-8000-00000000000'
    await stage.prisma.cohort.create({ data: { ...cohort, id: `${earlier}1`, name: 'Last spring' } })
    for (const [at, each] of [aino, maija].entries()) {
      const { cohort: __, ...row } = each
      await stage.prisma.enrolment.create({ data: { ...row, id: `${earlier}${at + 2}`, cohortId: `${earlier}1` } })
    }
    const [createdAt, startedAt] = [aino.createdAt, aino.createdAt]
    const both = { mentorId: `${earlier}3`, menteeId: `${earlier}2` }
    await stage.prisma.seat.create({
      data: { ...both, id: `${earlier}4`, cohortId: `${earlier}1`, state: 'taken', turn: 1, agreed: false, createdAt },
    })
    await stage.prisma.pair.create({ data: { ...both, id: `${earlier}5`, seatId: `${earlier}4`, startedAt } })
    const draft = words(await drafted(stage))
    expect(draft).not.toContain('Aino with the mentor Maija')
    expect(draft).toContain('Wilma with the mentor Maija')
  })

  it('proposes small groups where mentors are few, and says who stays on the waitlist', async () => {
    const stage = await newStage({
      people: [
        aCoordinator('Carla'),
        aMentor('Maija', { field: 'Law' }),
        ...['Aino', 'Eero', 'Wilma'].map((name) => aMentee(name, { field: 'Law' })),
      ],
    })
    const aims = await stage.tap('Carla', showPairs(stage))
    expect(words(aims)).toContain('Mentors are few: 2 mentees would have nobody.')
    const shown = words(await presses(stage, await presses(stage, aims, 'Most pairs'), 'Who has no pair?'))
    expect(shown).toContain('Instead of leaving people out, a mentor could have a small group of mentees:')
    for (const name of ['Aino', 'Eero', 'Wilma']) expect(shown).toMatch(new RegExp(`• Maija with .*${name}`))
    expect(shown).toContain('please ask the mentors first')
    expect(shown).not.toContain('on the waitlist')
    await stage.import([aMentee('Petra', { field: 'Law', language: 'sv' })])
    expect(words(await stage.tap('Carla', { do: 'showUnpaired', mark: 'look', cohort: stage.cohortId }))).toContain(
      'One mentee stays on the waitlist.',
    )
  })

  it('says first where too little is known, and has nothing to suggest without places', async () => {
    const bare = await newStage({ people: [aCoordinator('Carla'), aMentor('Maija'), aMentee('Aino')] })
    expect(words(await bare.tap('Carla', showPairs(bare)))).toContain('Only 0% of the people have said enough')
    const full = await newStage({ people: [aCoordinator('Carla'), aMentor('Maija'), aMentee('Aino', { mentor: 'Maija' })] })
    expect(words(await full.tap('Carla', showPairs(full)))).toContain('So there’s nobody to suggest at the moment.')
  })

  it('goes by what people wrote themselves: the decisive wish, all their languages, and their work', async () => {
    const stage = await newStage({
      people: [aCoordinator('Carla'), aMentor('Maija', { language: 'fi' }), aMentor('Olli', { knows: 'Courage' }), aMentee('Aino')],
    })
    const of = async (name: string) => (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
    await stage.prisma.profile.create({
      data: {
        enrolmentId: await of('Aino'),
        wishes: ['Courage', 'Negotiation'],
        decisive: 2,
        languages: ['en', 'fi'],
        createdAt: new Date(),
      },
    })
    await stage.prisma.profile.create({
      data: { enrolmentId: await of('Maija'), work: 'Contract negotiator', languages: ['fi'], createdAt: new Date() },
    })
    const draft = words(await drafted(stage))
    expect(draft).toContain('Aino with the mentor Maija')
    expect(draft).toContain('The wish that matters most, “Negotiation”, is something that the mentor knows: “Contract negotiator”.')
  })

  it('shows the price of a rule, and leaves it out where a coordinator says so', async () => {
    const stage = await newStage({
      people: [aCoordinator('Carla'), aMentor('Maija', { field: 'Law' }), aMentee('Aino', { field: 'Law', language: 'fi' })],
    })
    const aims = await stage.tap('Carla', showPairs(stage))
    expect(words(aims)).toContain('Without the rule “same language”, one more pair would be possible.')
    const draft = await presses(stage, aims, 'In any language')
    expect(words(draft)).toContain('One suggestion.')
    expect(words(draft)).toContain('They share a field: “Law”.')
  })
})

describe('Two coordinators at the same time', () => {
  it('judge each suggestion once, and put nobody into two pairs', async () => {
    const stage = await newStage({ people })
    const draft = await drafted(stage)
    const suggestions = labelled(draft, 'Approve').map(judged)
    const taps = suggestions.flatMap((suggestion) =>
      ['Carla', 'Kalle'].map((name) => stage.tap(name, { do: 'judgePair', cohort: stage.cohortId, suggestion, as: 'approved', page: 0 })),
    )
    const again = ['Carla', 'Kalle'].map((name) => stage.tap(name, { do: 'draftPairs', cohort: stage.cohortId, aim: 'everybody' }))
    await Promise.all([...taps, ...again])
    const live = await stage.prisma.suggestion.findMany({ where: { state: { in: ['open', 'approved'] } } })
    expect(new Set(live.map(({ menteeId }) => menteeId)).size).toBe(live.length)
    expect(new Set(live.map(({ seatId }) => seatId)).size).toBe(live.length)
    expect(live.length).toBe(3)
  })

  it('publish the same pairs once', async () => {
    const stage = await newStage({ people })
    const approved = await presses(stage, await drafted(stage), 'Approve all 3 open ones')
    const preview = await presses(stage, approved, 'Publish 3 pairs')
    await Promise.all(['Carla', 'Kalle'].map((name) => presses(stage, preview, 'Make these 3 pairs', name)))
    expect(await pairsOf(stage)).toEqual(['Aino Maija', 'Eero Olli', 'Wilma Maija'])
    expect(await stage.prisma.pair.count()).toBe(3)
    expect(await stage.prisma.audit.count({ where: { deed: 'publishedPairs' } })).toBe(1)
  })

  it('cannot store a second pair of anybody, whatever the code does', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    const [one, other] = await stage.prisma.suggestion.findMany()
    if (!one || !other) throw new Error('There is no draft.')
    await stage.prisma.suggestion.update({ where: { id: other.id }, data: { state: 'notNow' } })
    const store = (more: Partial<typeof one>) => stage.prisma.suggestion.create({ data: { ...one, id: stage.cohortId, ...more } })
    await expect(store({ seatId: other.seatId })).rejects.toThrow('Unique constraint')
    await expect(store({ menteeId: one.mentorId })).rejects.toThrow('Unique constraint')
    expect(await store({ state: 'never' })).toMatchObject({ menteeId: one.menteeId })
  })
})

describe('What has changed since', () => {
  it('is shown before anything is approved or published', async () => {
    const stage = await newStage({ people })
    const draft = await drafted(stage)
    const [first] = labelled(draft, 'Approve').map(judged)
    await stage.tap('Kalle', { do: 'judgePair', cohort: stage.cohortId, suggestion: first ?? '', as: 'never', page: 0 })
    expect(words(await presses(stage, draft, 'Approve all 3 open ones'))).toContain('Something has changed in the meantime.')
    expect(await stage.prisma.suggestion.count({ where: { state: 'approved' } })).toBe(0)
    const approved = await presses(stage, await stage.tap('Carla', showPairs(stage)), 'Approve all 2 open ones')
    const preview = await presses(stage, approved, 'Publish 2 pairs')
    // One of the two mentees is taken off in between.
    const gone = await stage.prisma.suggestion.findFirstOrThrow({
      where: { state: 'approved' },
      include: { mentee: { include: { person: true } } },
    })
    await stage.tap('Kalle', { do: 'takeOffPerson', cohort: stage.cohortId, enrolment: gone.menteeId, was: 'waiting' })
    const changed = await presses(stage, preview, 'Make these 2 pairs')
    expect(words(changed)).toContain('Something has changed in the meantime.')
    expect(words(changed)).toContain('One approved pair isn’t possible any more, and will be left out.')
    expect(await pairsOf(stage)).toEqual([])
    expect(words(await presses(stage, changed, 'Make this pair'))).toContain('There is one new pair.')
    expect(await pairsOf(stage)).toHaveLength(1)
    expect(await stage.prisma.suggestion.count({ where: { state: { not: 'never' } } })).toBe(0)
  })

  it('a suggestion that is gone is not judged', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    const tapped = await stage.tap('Carla', { do: 'judgePair', cohort: stage.cohortId, suggestion: stage.cohortId, as: 'never', page: 0 })
    expect(words(tapped)).toContain('Something has changed in the meantime.')
  })

  it('published pairs stay as they are when somebody new is paired', async () => {
    const stage = await newStage({ people })
    const approved = await presses(stage, await drafted(stage), 'Approve all 3 open ones')
    await presses(stage, await presses(stage, approved, 'Publish 3 pairs'), 'Make these 3 pairs')
    await stage.import([...people, aMentor('Ulla', { field: 'Law', knows: 'Leadership' }), aMentee('Petra', { field: 'Law' })])
    await drafted(stage)
    const rows = await stage.prisma.suggestion.findMany({ include: { mentee: { include: { person: true } } } })
    expect(rows.map(({ mentee }) => mentee.person.name)).toEqual(['Petra'])
    expect((await pairsOf(stage)).slice(0, 3)).toEqual(['Aino Maija', 'Eero Olli', 'Wilma Maija'])
  })
})
