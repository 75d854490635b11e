import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { languages } from '../../src/contract/view.ts'
import { buttonOf, fills, formOf, opens, replyOf } from '../ground/announcing.ts'
import { aCohort, aCoordinator, emailOf, platforms, type Stage } from '../ground/builders.ts'
import { readersOf, reads, worries, worry, writes } from '../ground/concerned.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Somebody is worried about something, and writes to one person whom they choose. */

const people = [...aCohort(), aCoordinator('Cecilia')]
const homeOf = async (stage: Stage, name: string) => plainText((await stage.tap(name, { do: 'showHome', mark: 'look' })).view)
const kindsOf = (stage: Stage, name: string) => stage.inbox(name).flatMap(({ kind }) => (kind.startsWith('concern.') ? [kind] : []))
const timeOf = (stage: Stage, name: string, kind: string) =>
  stage.inbox(name, kind).map(({ at }) => at.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString().slice(0, 16))

/** Carla names who reads, by their names. */
async function names(stage: Stage, ...wanted: readonly string[]) {
  const { programmeId } = await stage.prisma.cohort.findFirstOrThrow()
  const form = formOf(await opens(stage, 'Carla', { do: 'openConcernReaders', mark: 'opening', programme: programmeId }))
  const [field] = form.fields
  const options = field?.kind === 'choices' ? field.options : []
  const ids = options.flatMap(({ value, label }) => (wanted.includes(label) ? [value] : []))
  const saved = replyOf(await fills(stage, 'Carla', form, { readers: ids.join(',') }))
  await stage.settle()
  return saved
}

describe.each(platforms)('On the %s:', (platform) => {
  const stages = stagesOn(platform)

  it('a receipt comes at once at any hour; so does what is urgent; the reader takes it up, both write, and it is settled', async () => {
    const stage = await stages({ people })
    await stage.until('2026-12-18T23:00')
    const receipt = plainText((await worries(stage, 'Aino', 'Cecilia', 'urgent')).view)
    expect(receipt).toContain('Cecilia will read what you wrote.')
    expect(receipt).toContain('call 112 now')
    expect(timeOf(stage, 'Aino', 'concern.receipt')).toEqual(['2026-12-18T23:00'])
    expect(timeOf(stage, 'Cecilia', 'concern.told')).toEqual(['2026-12-18T23:00'])
    const [told] = stage.inbox('Cecilia', 'concern.told')
    expect(told?.text).toContain('please read it now')
    const shown = await reads(stage, 'Cecilia')
    expect(plainText(shown.view)).toContain('Aino is worried about something')
    expect(plainText(shown.view)).toContain(worry)

    const taken = await stage.tap('Cecilia', buttonOf(shown, 'takeUpConcern'))
    expect(plainText(taken.view)).toContain('You’re taking care of it.')
    await stage.tap('Cecilia', buttonOf(shown, 'takeUpConcern'))
    expect(timeOf(stage, 'Aino', 'concern.taken')).toEqual(['2026-12-18T23:00'])
    await writes(stage, 'Cecilia', taken, 'I will call you tomorrow at nine.')
    const answered = await reads(stage, 'Aino', 'concern.more')
    expect(plainText(answered.view)).toContain('I will call you tomorrow at nine.')
    await writes(stage, 'Aino', answered, 'Thank you, please do.')
    expect(plainText((await reads(stage, 'Cecilia', 'concern.more')).view)).toContain('Thank you, please do.')

    const settled = await stage.tap('Cecilia', buttonOf(await reads(stage, 'Cecilia'), 'settleConcern'))
    expect(plainText(settled.view)).toContain('It’s settled.')
    await stage.until('2026-12-19T09:00')
    expect(stage.inbox('Aino', 'concern.settled')).toHaveLength(1)
    expect(kindsOf(stage, 'Cecilia')).toEqual(['concern.told', 'concern.more'])
  })

  it('what can wait is told in waking hours, reminded of until it is taken up, and its sender hears that it waits', async () => {
    const stage = await stages({ people })
    await stage.until('2026-12-18T23:00')
    await worries(stage, 'Aino', 'Cecilia', 'calm')
    expect(timeOf(stage, 'Aino', 'concern.receipt')).toEqual(['2026-12-18T23:00'])
    expect(stage.inbox('Cecilia', 'concern.told')).toEqual([])
    await stage.until('2026-12-22T12:00')
    expect(timeOf(stage, 'Cecilia', 'concern.told')).toEqual(['2026-12-19T08:00'])
    expect(timeOf(stage, 'Cecilia', 'concern.reminder')).toEqual(['2026-12-20T08:00', '2026-12-21T08:00', '2026-12-22T08:00'])
    expect(timeOf(stage, 'Aino', 'concern.late')).toEqual(['2026-12-22T08:00'])
    await stage.tap('Cecilia', buttonOf(await reads(stage, 'Cecilia', 'concern.reminder'), 'takeUpConcern'))
    await stage.until('2026-12-28T12:00')
    expect(stage.inbox('Cecilia', 'concern.reminder')).toHaveLength(3)
  })

  it('who is named as a reader hears it, and senders choose among those', async () => {
    const stage = await stages({ people })
    expect(await homeOf(stage, 'Carla')).toContain('Please choose who reads it. Until then, coordinators do.')
    expect(await readersOf(stage, 'Aino')).toEqual(['Carla', 'Cecilia'])
    const saved = plainText((await names(stage, 'Carla', 'Cecilia')).view)
    expect(saved).toContain('Cecilia')
    await stage.until('+60')
    expect(stage.inbox('Cecilia', 'concern.named').map(({ text }) => text)).toEqual([expect.stringContaining('Carla chose you')])
    expect(stage.inbox('Carla', 'concern.named')).toEqual([])
    expect(await homeOf(stage, 'Carla')).not.toContain('Until then, coordinators do.')
    await names(stage, 'Cecilia')
    expect(await readersOf(stage, 'Aino')).toEqual(['Cecilia', 'Carla'])
    expect(stage.inbox('Cecilia', 'concern.named')).toHaveLength(1)
  })
})

describe('Somebody who is worried', () => {
  it.each(['Aino', 'Maija', 'Wilma', 'Carla'])('finds where to write at home and in the help: %s', async (name) => {
    const stage = await newStage({ people })
    expect(await homeOf(stage, name)).toContain('[I’m worried about something]')
    expect(plainText((await stage.tap(name, { do: 'showHelp' })).view)).toContain('[I’m worried about something]')
  })

  it.each(['worried', 'I’m worried about something', 'huolissani', 'Olen huolissani!', 'orolig', 'Något oroar mig'])(
    'is asked what about by “%s”',
    async (words) => {
      const stage = await newStage()
      expect(stage.house.core.readWords(words)).toEqual({ do: 'openConcern', mark: 'opening' })
    },
  )

  it.each(languages)('reads it all in their own language: %s', async (language) => {
    const stage = await newStage({ people })
    await stage.prisma.person.updateMany({ data: { language } })
    const form = formOf(await opens(stage, 'Aino', { do: 'openConcern', mark: 'opening' }))
    expect(form.language).toBe(language)
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    expect(stage.inbox('Cecilia', 'concern.told').map(({ view }) => view.language)).toEqual([language])
    expect(stage.inbox('Aino', 'concern.receipt').map(({ text }) => text)).toEqual([expect.stringContaining('112')])
  })

  it('is told beside each field what is missing, and nothing is kept', async () => {
    const stage = await newStage({ people })
    const form = formOf(await opens(stage, 'Aino', { do: 'openConcern', mark: 'opening' }))
    const sent = await fills(stage, 'Aino', form, { text: '  ', reader: 'nobody' })
    expect(sent).toEqual({
      problems: { text: 'Please write something.', reader: 'Please choose who should read it.', soon: 'Please choose how urgent it is.' },
    })
    expect(await stage.prisma.concern.count()).toBe(0)
  })

  it('who sends the same form twice has written once', async () => {
    const stage = await newStage({ people })
    for (const _ of [1, 2]) await worries(stage, 'Aino', 'Cecilia', 'urgent')
    expect(await stage.prisma.concern.count()).toBe(1)
    expect(kindsOf(stage, 'Cecilia')).toEqual(['concern.told'])
    expect(kindsOf(stage, 'Aino')).toEqual(['concern.receipt'])
  })

  it('may choose somebody else while nobody has taken it up, and the former reader can read it no more', async () => {
    const stage = await newStage({ people })
    await stage.until('2026-12-18T12:00')
    await worries(stage, 'Aino', 'Carla', 'urgent')
    await stage.until('2026-12-18T15:05')
    const waiting = await reads(stage, 'Aino', 'concern.late')
    expect(plainText(waiting.view)).toContain('Carla hasn’t said yet that they’ll take care of it.')
    const form = formOf(await opens(stage, 'Aino', buttonOf(waiting, 'openOtherReader')))
    const [field] = form.fields
    if (field?.kind !== 'choice') throw new Error('There is no choice.')
    expect(field.options.map(({ label }) => label)).toEqual(['Cecilia'])
    replyOf(await fills(stage, 'Aino', form, {}))
    await stage.settle()
    expect(plainText((await reads(stage, 'Cecilia')).view)).toContain(worry)
    const former = await reads(stage, 'Carla')
    expect([former.accepted, plainText(former.view)]).toEqual([
      false,
      'Only the person who wrote this and the person they chose can read it.',
    ])
    const reminded = stage.inbox('Carla', 'concern.reminder').length
    await stage.until('2026-12-20T12:00')
    expect(stage.inbox('Carla', 'concern.reminder')).toHaveLength(reminded)
    expect(timeOf(stage, 'Cecilia', 'concern.reminder').slice(0, 2)).toEqual(['2026-12-18T16:05', '2026-12-18T18:05'])
  })

  it('never finds their pair among those who would read it, nor themselves', async () => {
    const stage = await newStage({ people })
    const { programmeId } = await stage.prisma.cohort.findFirstOrThrow()
    for (const name of ['Maija', 'Aino', 'Olli']) {
      const { id: personId } = await stage.prisma.person.findFirstOrThrow({ where: { email: emailOf(name) } })
      await stage.prisma.concernReader.create({ data: { programmeId, personId } })
    }
    expect(await readersOf(stage, 'Aino')).toEqual(['Olli', 'Carla', 'Cecilia'])
    expect(await readersOf(stage, 'Maija')).toEqual(['Olli', 'Carla', 'Cecilia'])
    expect(await readersOf(stage, 'Eero')).toEqual(['Aino', 'Maija'])
  })

  it('where nobody could read it, is told to turn to somebody, and whom to call', async () => {
    const stage = await newStage()
    const opened = await opens(stage, 'Carla', { do: 'openConcern', mark: 'opening' })
    expect('view' in opened && plainText(opened.view)).toMatch(/nobody here who could read it.*112/s)
  })
})

describe('A concern', () => {
  it('is changed by its two alone: nobody else reads it, takes it up or answers', async () => {
    const stage = await newStage({ people })
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    const { id: concern } = await stage.prisma.concern.findFirstOrThrow()
    for (const name of ['Carla', 'Maija', 'Eero']) {
      for (const does of ['showConcern', 'takeUpConcern', 'settleConcern']) {
        const { accepted, view } = await stage.tap(name, { do: does, concern })
        expect([accepted, plainText(view)]).toEqual([false, 'Only the person who wrote this and the person they chose can read it.'])
      }
      for (const does of ['openConcernReply', 'openOtherReader'])
        expect(await opens(stage, name, { do: does, mark: 'opening', concern })).toMatchObject({ accepted: false })
      for (const does of ['sendConcernReply', 'chooseOtherReader'])
        expect(
          await stage.house.core.submit(
            { do: does, mark: 'submission', concern },
            { texts: { text: 'No.' }, files: {} },
            stage.addressOf(name),
          ),
        ).toMatchObject({ accepted: false })
    }
    for (const does of ['takeUpConcern', 'settleConcern']) expect((await stage.tap('Aino', { do: does, concern })).accepted).toBe(false)
    expect(await opens(stage, 'Cecilia', { do: 'openOtherReader', mark: 'opening', concern })).toMatchObject({ accepted: false })
    expect(await stage.prisma.concern.findFirstOrThrow()).toMatchObject({ takenAt: null, settledAt: null, turn: 0 })
    expect(await stage.prisma.concernLine.count()).toBe(1)
  })

  it('is opened again by whatever its sender still writes, and is settled once', async () => {
    const stage = await newStage({ people })
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    const shown = await reads(stage, 'Cecilia')
    await stage.tap('Cecilia', buttonOf(shown, 'takeUpConcern'))
    const settles = buttonOf(await reads(stage, 'Cecilia'), 'settleConcern')
    await stage.tap('Cecilia', settles)
    expect(plainText((await stage.tap('Cecilia', settles)).view)).toBe('It’s settled already.')
    await writes(stage, 'Aino', await reads(stage, 'Aino', 'concern.receipt'), 'It has begun again.')
    expect(await stage.prisma.concern.findFirstOrThrow()).toMatchObject({ settledAt: null, dueAt: null })
    expect(plainText((await reads(stage, 'Cecilia', 'concern.more')).view)).toContain('It has begun again.')
  })

  it('is deleted with every word 90 days after it was settled, and by nothing before', async () => {
    const stage = await newStage({ people })
    await stage.until('2026-12-18T12:00')
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    await stage.tap('Cecilia', { do: 'settleConcern', concern: (await stage.prisma.concern.findFirstOrThrow()).id })
    await stage.until('2027-03-18T11:00')
    expect(await stage.prisma.concern.count()).toBe(1)
    await stage.until('2027-03-18T13:00')
    expect([await stage.prisma.concern.count(), await stage.prisma.concernLine.count()]).toEqual([0, 0])
    expect(plainText((await reads(stage, 'Cecilia')).view)).toBe('This isn’t here any more.')
  })

  it('whose reader is forgotten waits for nobody: its sender hears it, and chooses', async () => {
    const stage = await newStage({ people })
    await stage.until('2026-12-18T12:00')
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    expect((await stage.tap('Cecilia', { do: 'forgetMe' })).accepted).toBe(true)
    expect(stage.inbox('Aino', 'concern.late').map(({ text }) => text)).toEqual([expect.stringContaining('can’t read it any more')])
    const left = await reads(stage, 'Aino', 'concern.late')
    expect(plainText(left.view)).not.toContain('Cecilia')
    replyOf(await fills(stage, 'Aino', formOf(await opens(stage, 'Aino', buttonOf(left, 'openOtherReader')))))
    await stage.settle()
    expect(plainText((await reads(stage, 'Carla')).view)).toContain(worry)
  })

  it('goes with whoever wrote it, when they are forgotten', async () => {
    const stage = await newStage({ people })
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    await stage.tap('Aino', { do: 'forgetMe' })
    expect([await stage.prisma.concern.count(), await stage.prisma.concernLine.count()]).toEqual([0, 0])
  })

  it('shows at the homes of its two alone, and names nobody there', async () => {
    const stage = await newStage({ people })
    const before = new Map<string, string>()
    for (const name of ['Carla', 'Maija', 'Eero']) before.set(name, await homeOf(stage, name))
    await worries(stage, 'Aino', 'Cecilia', 'urgent')
    for (const [name, was] of before) expect(await homeOf(stage, name)).toBe(was)
    expect(await homeOf(stage, 'Cecilia')).toMatch(/1 person is worried and waits for you\..*\[Read it\]/s)
    expect(await homeOf(stage, 'Aino')).toContain('[What I wrote]')
    for (const name of ['Cecilia', 'Aino']) expect(await homeOf(stage, name)).not.toContain(worry)
    expect((await homeOf(stage, 'Cecilia')).split('is worried')[0]).not.toContain('Aino')
  })
})

describe('Who reads', () => {
  it('is chosen by a coordinator of the programme alone, and the choice is noted without anybody’s name', async () => {
    const stage = await newStage({ people })
    const { programmeId: programme } = await stage.prisma.cohort.findFirstOrThrow()
    for (const name of ['Aino', 'Maija']) {
      expect(await opens(stage, name, { do: 'openConcernReaders', mark: 'opening', programme })).toMatchObject({ accepted: false })
      const sent = await stage.house.core.submit(
        { do: 'saveConcernReaders', mark: 'submission', programme },
        { texts: {}, files: {} },
        stage.addressOf(name),
      )
      expect(sent).toMatchObject({ accepted: false })
    }
    await names(stage, 'Cecilia')
    expect((await stage.deeds()).filter(({ deed }) => deed === 'namedConcernReaders')).toEqual([
      { deed: 'namedConcernReaders', by: 'Carla' },
    ])
    expect(plainText((await names(stage)).view)).toContain('Nobody is named. Coordinators read concerns.')
    expect(await readersOf(stage, 'Aino')).toEqual(['Carla', 'Cecilia'])
  })
})
