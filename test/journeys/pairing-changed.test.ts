/** What changes between a draft, its publishing and an answer: nobody is told something that is true no more, and no rule is broken unseen. */
import { describe, expect, it } from 'vitest'
import { aCoordinator, aMentee, aMentor, emailOf, type Stage } from '../ground/builders.ts'
import { callsOff, moves } from '../ground/kick-off-desk.ts'
import { drafted, judged, labelled, pairsOf, presses, showPairs, words } from '../ground/pair-drafts.ts'
import { enrolmentOf, people, searchFor, statesOf } from '../ground/seat-searches.ts'
import { newStage, stagesOn } from './new-stage.ts'

const monday = { from: '2026-12-14T10:00' } as const
const carla = aCoordinator('Carla')
const law = { field: 'Law' }
const said = (stage: Stage, name: string, kind: string): string[] => stage.inbox(name, kind).map(({ text }) => text)
const pause = async (stage: Stage, name: string): Promise<void> => {
  const filled = { texts: { until: '2027-01-15' }, files: {} }
  await stage.house.core.submit({ do: 'pause', enrolment: await enrolmentOf(stage, name) }, filled, stage.addressOf(name))
  await stage.settle()
}
const shown = async (stage: Stage, what: 'showUnpaired' | 'showSearches' | 'showAims') =>
  words(await stage.tap('Carla', { do: what, mark: 'look', cohort: stage.cohortId }))

describe('Between a draft and its publishing', () => {
  it('a pair that breaks a rule by now is shown, and is published only by somebody who saw it', async () => {
    const stage = await newStage({ ...monday, people: [carla, aMentor('Maija', law), aMentee('Aino', law)] })
    const preview = await presses(stage, await presses(stage, await drafted(stage), 'Approve the open one'), 'Publish one pair')
    const nokia = { ...law, organisation: 'Nokia Oyj' }
    await stage.import([carla, aMentor('Maija', { ...nokia, language: 'sv' }), aMentee('Aino', nokia)])
    const draft = words(await stage.tap('Carla', showPairs(stage)))
    expect(draft).toContain('This pair breaks the rule “same language”. This pair breaks the rule “another organisation”.')
    const again = await presses(stage, preview, 'Make this pair')
    expect(words(again)).toContain('Something has changed in the meantime.')
    expect(words(again)).toContain('Look at this pair first: it breaks a rule.')
    expect(await pairsOf(stage)).toEqual([])
    await presses(stage, again, 'Make this pair')
    expect(await pairsOf(stage)).toEqual(['Aino Maija'])
  })

  it('whoever takes a break, or whose account is gone, is in no draft, and is named with the reason', async () => {
    const both = [aMentor('Maija', law), aMentor('Olli', law), aMentee('Aino', law), aMentee('Eero', law)]
    const stage = await newStage({ ...monday, people: [carla, ...both, aMentor('Pia', law)] })
    const personId = (await stage.prisma.person.findFirstOrThrow({ where: { email: emailOf('Pia') } })).id
    await stage.prisma.address.updateMany({ where: { personId }, data: { goneAt: new Date(stage.clock.now().epochMilliseconds) } })
    const first = await drafted(stage)
    expect(words(first)).not.toContain('Pia')
    await presses(stage, first, 'Approve all 2 open ones')
    for (const name of ['Aino', 'Olli']) await pause(stage, name)
    const draft = await stage.tap('Carla', showPairs(stage))
    expect(words(draft)).toMatch(/This pair isn’t possible any more\. (Aino|Olli) is taking a break\./u)
    expect(labelled(draft, 'Undo')).toHaveLength(2)
    const unpaired = await shown(stage, 'showUnpaired')
    for (const line of ['Aino: They’re taking a break.', 'Olli: They’re taking a break.', 'Pia: Their account is gone'])
      expect(unpaired).toContain(line)
  })

  it('who waits for a decision in the same draft is not told that there is nobody', async () => {
    const fields = ['Law', 'Nursing', 'Biology']
    const pairs = [...['Maija', 'Olli', 'Pia'].map((name, at) => aMentor(name, { field: fields[at] ?? '' }))]
    const mentees = ['Aino', 'Eero', 'Wilma'].map((name, at) => aMentee(name, { field: fields[at] ?? '' }))
    const stage = await newStage({ ...monday, people: [carla, ...pairs, ...mentees, aMentee('Kerttu', { field: 'Music' })] })
    const [suggestion = ''] = labelled(await drafted(stage), 'Approve').map(judged)
    const approved = await stage.tap('Carla', { do: 'judgePair', cohort: stage.cohortId, suggestion, as: 'approved', page: 0 })
    await presses(stage, await presses(stage, approved, 'Publish one pair'), 'Make this pair')
    await stage.until('2026-12-15T12:00')
    const told = ['Aino', 'Eero', 'Wilma', 'Kerttu', 'Maija', 'Olli', 'Pia'].filter(
      (name) => said(stage, name, 'pairing.published').length > 0,
    )
    expect(told).toEqual(['Kerttu'])
  })

  it('a suggestion that is never to be made again is none of those that are counted', async () => {
    const stage = await newStage({ ...monday, people: [carla, aMentor('Maija', law), aMentee('Aino', law)] })
    const never = words(await presses(stage, await drafted(stage), 'Never together'))
    expect(never).toContain('0 suggestions. Approved: 0. Waiting for your decision: 0.')
    expect(never).toContain('We won’t suggest this pair again.')
  })
})

describe('While mentors are asked', () => {
  it('a question that has not been read yet, and one that has, name the day to which the kick-off was moved', async () => {
    for (const from of ['2026-12-14T22:30', '2026-12-14T10:00']) {
      const stage = await stagesOn('slack')({ from, people })
      await searchFor(stage, 'Aino', { days: '5' })
      await moves(stage, { date: '2027-02-10', time: '18:00', venue: 'Aula' })
      await stage.until('2026-12-15T12:00')
      const questions = stage.seen('Maija').filter(({ text }) => text.includes('Could you be this'))
      expect(questions, `of ${from}`).toHaveLength(1)
      expect(questions[0]?.text, `of ${from}`).toContain('10 February')
      expect(questions[0]?.text, `of ${from}`).not.toContain('21 January')
    }
  })

  it('nobody is asked anything in a programme that has ended, and a late yes makes no pair', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    await stage.prisma.programme.updateMany({ data: { endedAt: new Date(stage.clock.now().epochMilliseconds) } })
    await stage.until('2026-12-28T12:00')
    for (const name of ['Olli', 'Pia']) expect(said(stage, name, 'request.made'), `of ${name}`).toEqual([])
    expect([said(stage, 'Maija', 'request.reminder'), said(stage, 'Carla', 'request.nobody')]).toEqual([[], []])
    expect(words(await stage.press('Maija', 'Yes, I’ll be their mentor'))).toContain('isn’t looking for a mentor for Aino')
    expect(await pairsOf(stage)).toEqual([])
  })

  it('nobody more is asked or reminded while the kick-off is called off', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino')
    await callsOff(stage)
    await stage.until('2026-12-28T12:00')
    expect(said(stage, 'Maija', 'request.reminder')).toEqual([])
    for (const name of ['Olli', 'Pia']) expect(said(stage, name, 'request.made'), `of ${name}`).toEqual([])
    expect(await shown(stage, 'showSearches')).toContain('Aino: we ask nobody while the kick-off is called off.')
  })

  it('a mentor whose question is over is the next for another mentee at once', async () => {
    const two = [aMentor('Maija', law), aMentor('Olli'), aMentee('Aino', law), aMentee('Eero', law)]
    const stage = await newStage({ ...monday, people: [carla, ...two] })
    await presses(stage, await drafted(stage), 'Approve the open one')
    const { mentee } = await stage.prisma.suggestion.findFirstOrThrow({ include: { mentee: { include: { person: true } } } })
    const other = mentee.person.name === 'Aino' ? 'Eero' : 'Aino'
    await searchFor(stage, other)
    await searchFor(stage, mentee.person.name)
    const preview = await presses(stage, await stage.tap('Carla', showPairs(stage)), 'Publish one pair')
    await presses(stage, preview, 'Make this pair')
    await stage.settle()
    expect(await statesOf(stage, other)).toEqual(['Maija over', 'Olli open'])
  })

  it('a mentor who gets the mentee meanwhile is thanked for nothing, and reads that they are the mentor', async () => {
    const list = [carla, aMentor('Maija', { ...law, seats: 2 }), aMentee('Aino', law)]
    const stage = await newStage({ ...monday, people: list })
    await searchFor(stage, 'Aino')
    await stage.import([carla, aMentor('Maija', { ...law, seats: 2 }), aMentee('Aino', { ...law, mentor: 'Maija' })])
    await stage.until('2026-12-15T12:00')
    expect(said(stage, 'Maija', 'request.over')).toEqual([])
    expect(words(await stage.press('Maija', 'Yes, I’ll be their mentor'))).toContain('You’re now the mentor of Aino.')
  })

  it('what somebody lets nobody read is shown to no mentor who is asked', async () => {
    const list = [carla, aMentor('Maija', law), aMentee('Aino', { ...law, wishes: 'I was burnt out' })]
    const stage = await newStage({ ...monday, people: list })
    const enrolmentId = await enrolmentOf(stage, 'Aino')
    const createdAt = new Date()
    await stage.prisma.profile.create({ data: { enrolmentId, wishes: ['My way back'], degree: 'LL.B.', languages: ['en'], createdAt } })
    await stage.prisma.consent.create({ data: { enrolmentId, purpose: 'sharing', agreed: false, version: 1, at: createdAt } })
    await searchFor(stage, 'Aino')
    const all = [...said(stage, 'Maija', 'request.made'), words(await stage.press('Maija', 'Tell me more'))].join('\n')
    expect(all).toContain('Aino')
    expect(all).not.toMatch(/burnt out|My way back|LL\.B\./u)
  })

  it('“never together” ends the question at once, also where they have no language in common any more', async () => {
    const stage = await newStage({ ...monday, people: [carla, aMentor('Maija', law), aMentor('Olli', law), aMentee('Aino', law)] })
    const [suggestion = ''] = labelled(await drafted(stage), 'Never together').map(judged)
    const { mentor } = await stage.prisma.suggestion.findFirstOrThrow({ include: { mentor: { include: { person: true } } } })
    const suggested = mentor.person.name
    const other = suggested === 'Maija' ? 'Olli' : 'Maija'
    await searchFor(stage, 'Aino', { first: mentor.id })
    expect((await statesOf(stage))[0]).toBe(`${suggested} open`)
    await stage.tap('Carla', { do: 'judgePair', cohort: stage.cohortId, suggestion, as: 'never', page: 0 })
    expect(await statesOf(stage)).toEqual([`${suggested} over`, `${other} open`])
    expect(said(stage, suggested, 'request.over').join()).toContain('We no longer need your answer about Aino')
    expect(words(await stage.press(suggested, 'Yes, I’ll be their mentor'))).toContain('We don’t need your answer any more.')
    await stage.import([carla, aMentor('Maija', law), aMentor('Olli', law), aMentee('Aino', { ...law, language: 'fi' })])
    await stage.settle()
    expect(words(await stage.press(other, 'Yes, I’ll be their mentor'))).toContain('isn’t looking for a mentor for Aino')
    expect(await pairsOf(stage)).toEqual([])
  })

  it('whom the question does not reach holds nobody up', async () => {
    const stage = await newStage({ ...monday, people })
    await searchFor(stage, 'Aino', { days: '5' })
    await stage.prisma.delivery.updateMany({ where: { kind: 'request.made' }, data: { state: 'failed', detail: 'blocked' } })
    await stage.until('2026-12-14T12:00')
    expect(await statesOf(stage)).toEqual(['Maija over', 'Olli open', 'Pia waiting'])
    const search = (await stage.prisma.seatSearch.findFirstOrThrow()).id
    expect(words(await stage.tap('Carla', { do: 'showSearch', mark: 'look', search }))).toContain('Maija: our message didn’t arrive.')
  })

  it('a no by a slip can be taken back, by the mentor and by the coordinator who noted it', async () => {
    for (const by of ['Maija', 'Carla'] as const) {
      const stage = await newStage({ ...monday, people })
      await searchFor(stage, 'Aino')
      const search = (await stage.prisma.seatSearch.findFirstOrThrow()).id
      const look = () => stage.tap('Carla', { do: 'showSearch', mark: 'look', search })
      if (by === 'Maija') await presses(stage, await stage.press('Maija', 'Not this time'), 'Yes, I’ll be their mentor', by)
      else {
        await presses(stage, await look(), 'Maija said no')
        await presses(stage, await look(), 'Maija said yes')
      }
      expect(await pairsOf(stage), `${by} takes it back`).toEqual(['Aino Maija'])
    }
  })

  it('who asked and is forgotten is called the coordinator; a mentee who is forgotten is named in no question any more', async () => {
    const stage = await stagesOn('slack')({ ...monday, people })
    await searchFor(stage, 'Aino', { words: 'She is eager.' })
    await stage.tap('Carla', { do: 'forgetMe' })
    const request = (await stage.prisma.seatRequest.findFirstOrThrow({ where: { state: 'open' } })).id
    const now = words(await stage.tap('Maija', { do: 'showSeatRequest', mark: 'look', request }))
    expect(now).toContain('so the coordinator is asking you.')
    await stage.tap('Aino', { do: 'forgetMe' })
    await stage.until('2026-12-14T12:00')
    const seen = stage.seen('Maija').map(({ text }) => text)
    expect(seen.join()).toContain('We don’t need your answer any more.')
    expect(seen.join()).not.toMatch(/Aino|eager|has a mentor now/u)
  })
})

describe('What Pari offers by itself', () => {
  it('is no place of somebody with whom they are never to be a pair, nor of the mentor from whom a coordinator took them', async () => {
    for (const how of ['never', 'taken'] as const) {
      const [maija, aino] = [aMentor('Maija', law), aMentee('Aino', law)]
      const first = how === 'never' ? [carla, maija, aino] : [carla, maija, aMentee('Aino', { ...law, mentor: 'Maija' })]
      const stage = await newStage({ ...monday, people: first })
      if (how === 'never') await presses(stage, await drafted(stage), 'Never together')
      else {
        await stage.until('2027-01-08T10:00')
        await stage.import([carla, maija, aino])
      }
      await stage.until('2027-01-21T12:00')
      expect(await stage.prisma.offer.count(), `after ${how}`).toBe(0)
      expect(await pairsOf(stage)).toEqual([])
    }
  })
})
