import { describe, expect, it } from 'vitest'
import { emailOf, goesOn } from '../ground/builders.ts'
import { helsinki, seatOf, wordsIn } from '../ground/workplace.ts'
import { newStage } from './new-stage.ts'
import { aalto, aPairedCohort, heads } from './paired-cohort.ts'

/** Pairs are introduced to each other: how, by whose tap, and what becomes of it. */

describe('A pair on Slack', () => {
  it('is introduced in a conversation of its own: who is who, what the mentee hopes for, when they meet, what comes first', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await answers('Aino', 'coming')
    expect(await introduces()).toMatchObject({
      accepted: true,
      text: [
        'One pair will get its own conversation, and we’ll write the first message.',
        'One pair isn’t ready yet: the mentee hasn’t confirmed, or one of the two can’t be reached.',
        'Once they’re ready, you can introduce them from the Home view, too.',
      ].join('\n'),
    })
    expect(introductions()).toMatchObject([
      {
        to: 'U0AINO U0MAIJA',
        workspace: helsinki.id,
        text: [
          'Maija and Aino, meet each other!',
          'You’re now a mentoring pair in Spring mentoring.',
          'Mentor: Maija, Finance',
          'Mentee: Aino',
          'Kick-off: Thursday 21 January at 17:00',
          'Where: Room 5',
          'What Aino hopes for: “To find my field”',
          'Please say hello, and agree on what you’d like to talk about at the kick-off.',
        ].join('\n'),
      },
    ])
    const deeds = await workplace.prisma.audit.findMany({ where: { deed: 'introduced' } })
    expect(deeds).toMatchObject([{ detail: { way: 'together' } }])
  })

  it('agrees on a meeting of its own when the mentee or the mentor will not be at the kick-off', async () => {
    const { introduces, answers, introductions } = await aPairedCohort()
    await answers('Aino', 'notAtKickoff')
    await answers('Eero', 'coming')
    await answers('Olli', 'notAtKickoff')
    await introduces()
    expect(introductions()).toHaveLength(2)
    for (const { text } of introductions()) expect(text).toContain('You won’t meet at the kick-off')
  })

  it('reads its own language; where they read different ones, the cohort’s', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    const { prisma } = workplace
    await prisma.person.updateMany({ where: { name: { in: ['Maija', 'Aino', 'Olli'] } }, data: { language: 'fi' } })
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    await introduces()
    expect(workplace.platform.said.map(({ text }) => text.split('\n')[0])).toContain('Maija ja Aino, tutustukaa toisiinne!')
    expect(heads(introductions())).toEqual(['U0EERO U0OLLI: Olli and Eero, meet each other!'])
  })

  it('sees whose clock is meant when one of them lives elsewhere', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await workplace.prisma.person.updateMany({ where: { name: 'Maija' }, data: { timeZone: 'Europe/London' } })
    await answers('Aino', 'coming')
    await introduces()
    expect(introductions()[0]?.text).toContain('17:00 (GMT+2)')
  })
})

describe('A pair whom no platform brings together', () => {
  it('on Teams hears of each other one by one, with a link that opens a chat', async () => {
    const { introduces, answers, introductions } = await aPairedCohort({ onTeams: ['Maija', 'Aino'] })
    await answers('Aino', 'coming')
    expect((await introduces()).text).toContain('In one pair, each person will get a message about the other.')
    expect(heads(introductions())).toEqual(['U0AINO: Meet your mentor: Maija', 'U0MAIJA: Meet your mentee: Aino'])
    const [toMentee = '', toMentor = ''] = introductions()
      .toSorted((one, other) => (one.to < other.to ? -1 : 1))
      .map(({ text }) => text)
    const draft = encodeURIComponent('Hello! We’re a mentoring pair in Spring mentoring.')
    expect(toMentee).toContain(`Field: Finance`)
    expect(toMentee).toContain(`Message Maija: https://teams.example/chat?with=U0MAIJA&say=${draft}`)
    expect(toMentor).toContain('What Aino hopes for: “To find my field”')
    expect(toMentor).toContain('Message Aino: https://teams.example/chat?with=U0AINO')
    for (const text of [toMentee, toMentor]) {
      expect(text).not.toContain('@example.org')
      expect(text).toContain('Please say hello, and agree')
    }
  })

  it('on Slack and on Teams hears of each other one by one, each where they are, with the e-mail of the other', async () => {
    const { introduces, answers, introductions } = await aPairedCohort({ onTeams: ['Maija'] })
    await answers('Aino', 'coming')
    await introduces()
    expect(
      introductions()
        .map(({ to, workspace }) => `${to} ${workspace}`)
        .toSorted(),
    ).toEqual([`U0AINO ${helsinki.id}`, `U0MAIJA ${aalto.id}`])
    const [toMentee = '', toMentor = ''] = introductions()
      .toSorted((one, other) => (one.to < other.to ? -1 : 1))
      .map(({ text }) => text)
    expect(toMentee).toContain('Email: maija@example.org')
    expect(toMentor).toContain('Email: aino@example.org')
    expect(toMentee + toMentor).not.toContain('https://')
  })
})

describe('Over the wire of Teams', () => {
  it('each of a pair gets a card with a link that opens a chat with the other', async () => {
    const stage = await newStage({ platform: 'teams' })
    await stage.until('2027-01-08T12:00')
    await stage.answers('Aino', 'coming')
    const { id } = await stage.prisma.kickOff.findFirstOrThrow()
    const shown = await stage.tap('Carla', { do: 'introducePairs', kickOff: id })
    expect(wordsIn(shown).text).toMatch(
      /^We’ll introduce one pair, and write to 2 people:\n.*Maija and Aino\nAino will read this:\nMeet your mentor: Maija\n/u,
    )
    expect(stage.heard.filter(({ kind }) => kind.startsWith('introduction.'))).toEqual([])
    expect(wordsIn(await stage.tap('Carla', goesOn(shown) ?? { do: 'showHome' })).text).toContain('In one pair, each person')
    for (const [name, other] of [
      ['Aino', 'Maija'],
      ['Maija', 'Aino'],
    ] as const) {
      const said = stage.inbox(name, 'introduction.apart')
      expect(said).toHaveLength(1)
      const link = new URL(new RegExp(`Message ${other}: (\\S+)`).exec(said[0]?.text ?? '')?.[1] ?? '')
      expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0')
      expect(link.searchParams.get('users')).toContain(other.toLowerCase())
    }
  })
})

describe('An introduction', () => {
  it('waits for the morning of both', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await workplace.prisma.person.updateMany({ where: { name: 'Maija' }, data: { quietFrom: '20:00', quietUntil: '10:30' } })
    await answers('Aino', 'coming')
    await workplace.until('2027-01-08T21:00')
    await introduces()
    await workplace.until('2027-01-09T10:29')
    expect(introductions()).toEqual([])
    await workplace.until('2027-01-09T10:30')
    expect(introductions()).toHaveLength(1)
  })

  it('is tried again while the platform cannot open the conversation', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await answers('Aino', 'coming')
    let tries = 0
    workplace.platform.opening = () => {
      tries += 1
      return tries < 3 ? { kind: 'retry', afterMs: 60_000, reason: 'throttled' } : null
    }
    await introduces()
    expect(introductions()).toEqual([])
    await workplace.until('2027-01-08T13:00')
    expect(introductions()).toHaveLength(1)
    expect(tries).toBe(3)
  })

  it('that no conversation could be opened for is offered again, as a message to each', async () => {
    const { introduces, answers, introductions, workplace, isOffered } = await aPairedCohort()
    await answers('Aino', 'coming')
    workplace.platform.opening = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'restricted_action' })
    await introduces()
    expect(introductions()).toEqual([])
    const { id: cohort } = await workplace.prisma.cohort.findFirstOrThrow()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort })).text).toBe('Everybody can be reached.')
    expect(await isOffered()).toBe(true)
    expect((await introduces()).text).toContain('In one pair, each person will get a message about the other.')
    expect(heads(introductions())).toEqual(['U0AINO: Meet your mentor: Maija', 'U0MAIJA: Meet your mentee: Aino'])
    expect(introductions()[0]?.text).toContain('Email: ')
    expect(await isOffered()).toBe(false)
    expect(introductions()).toHaveLength(2)
  })

  it('that failed as a conversation does not come back with an account, once each was told', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await answers('Aino', 'coming')
    workplace.platform.opening = () => ({ kind: 'failed', reason: 'recipientGone', detail: 'user_not_found' })
    await introduces()
    await introduces()
    workplace.platform.opening = () => null
    const profile = { name: 'Aino', email: emailOf('Aino'), timeZone: null, language: null, kind: 'member' as const }
    await workplace.house.core.arrived({ ...profile, address: { workspace: helsinki, id: 'U0NEW' } })
    await workplace.settle()
    expect(heads(introductions())).toEqual(['U0AINO: Meet your mentor: Maija', 'U0MAIJA: Meet your mentee: Aino'])
  })

  it('is made by a coordinator of the cohort, where the programme lives, and as long as it goes on', async () => {
    const { answers, introduces, introductions, workplace, kickOff } = await aPairedCohort()
    await answers('Aino', 'coming')
    expect(await introduces('Aino')).toMatchObject({ accepted: false, text: 'Only a coordinator of this cohort can do that.' })
    const elsewhere = { platform: 'teams', id: 'lund' } as const
    await workplace.house.core.installed(elsewhere, 'Lund', seatOf('Carla', elsewhere))
    workplace.platform.joins('Carla', { workspace: elsewhere })
    const command = { do: 'introducePairs', kickOff: await kickOff() } as const
    const gone = { accepted: false, text: 'This is no longer here. Please open the Home view.' }
    expect(wordsIn(await workplace.house.core.handle(command, seatOf('Carla', elsewhere)))).toMatchObject(gone)
    const nothing = { ...command, kickOff: '0197a3c0-0000-7000-8000-000000000000' }
    expect(wordsIn(await workplace.tap('Carla', nothing))).toMatchObject(gone)
    await workplace.until('2027-07-23T12:00')
    expect(await introduces()).toMatchObject({ accepted: false, text: expect.stringContaining('programme is over') })
    expect(introductions()).toEqual([])
  })
})
