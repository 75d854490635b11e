import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { presses } from '../ground/pair-drafts.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Contact details: shared by choice, seen by those who share, too, and taken back at any time. */

const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { group: 'Law', seats: 3 }), aMentor('Olli', { group: 'Nurses', seats: 3 })],
  ...[aMentee('Aino', { group: 'Law' }), aMentee('Eero', { group: 'Law', language: 'fi' }), aMentee('Wilma', { group: 'Nurses' })],
]

async function published(stage: Stage): Promise<void> {
  const drafted = await presses(
    stage,
    await stage.tap('Carla', { do: 'showGroups', mark: 'look', cohort: stage.cohortId }),
    'Groups from the list',
  )
  await presses(stage, await presses(stage, drafted, 'Publish the groups'), 'Publish and write to them')
  await stage.until('+1')
}
const groupOf = async ({ prisma }: Stage, name: string) => (await prisma.mentoringGroup.findFirstOrThrow({ where: { name } })).id
const shares = (stage: Stage, name: string, withId: string, texts: Readonly<Record<string, string>>) =>
  stage.house.core.submit({ do: 'shareCard', with: withId }, { texts, files: {} }, stage.addressOf(name))
const mail = (name: string) => ({ which: 'email', email: `${name.toLowerCase()}@example.org` })
const sees = async (stage: Stage, name: string, withId?: string) =>
  plainText((await stage.tap(name, { do: 'showContacts', mark: 'look', ...(withId !== undefined && { with: withId }) })).view)
const heard = (stage: Stage) =>
  stage.heard
    .filter(({ kind }) => kind.startsWith('group.card'))
    .map(({ to, kind, text }) => `${to.split('@')[0]} ${kind}: ${text.split('\n')[0]}`)

describe.each(platforms)('On the %s:', (platform) => {
  it('the first one of a group proposes it to the others, whoever shares sees those who do, and each hears once', async () => {
    const stage = await stagesOn(platform)({ people })
    await published(stage)
    const law = await groupOf(stage, 'Law')
    expect(await sees(stage, 'Aino', law)).toContain('Nobody shares anything here yet.')
    await shares(stage, 'Aino', law, mail('Aino'))
    await stage.until('+1')
    expect(heard(stage).toSorted()).toEqual([
      'eero group.cardsProposed: Aino ehdottaa yhteystietojen vaihtoa pienryhmässä Law',
      'maija group.cardsProposed: Aino would like to exchange contact details in the group Law',
    ])
    const before = await sees(stage, 'Maija', law)
    expect(before).toContain('One person shares theirs. You’ll see it once you share yours.')
    expect(before).not.toContain('aino@example.org')
    await shares(stage, 'Maija', law, { which: 'email,phone', email: 'maija@example.org', phone: '+358 40 123 4567' })
    await stage.until('+1')
    expect(await sees(stage, 'Maija', law)).toContain('Aino: Email aino@example.org')
    expect(await sees(stage, 'Aino', law)).toContain('Maija: Email maija@example.org · Phone +358 40 123 4567')
    expect(await sees(stage, 'Aino', law)).toContain('Not shared yet: Eero')
    expect(heard(stage).slice(2)).toEqual(['aino group.cardShared: Maija now shares contact details with you'])
    expect(stage.heard.map(({ text }) => text).join('\n')).not.toContain('maija@example.org')
    await shares(stage, 'Maija', law, mail('Maija'))
    await stage.until('+1')
    expect(heard(stage)).toHaveLength(3)
    expect(await sees(stage, 'Aino', law)).not.toContain('+358')
  })
})

describe('What somebody shares', () => {
  it('is seen by nobody who does not share, who is elsewhere, or who coordinates', async () => {
    const stage = await newStage({ people })
    await published(stage)
    const law = await groupOf(stage, 'Law')
    await shares(stage, 'Aino', law, mail('Aino'))
    const nurses = await groupOf(stage, 'Nurses')
    await shares(stage, 'Olli', nurses, mail('Olli'))
    for (const name of ['Eero', 'Olli', 'Wilma', 'Carla']) expect(await sees(stage, name)).not.toContain('aino@example.org')
    const there = await shares(stage, 'Wilma', law, mail('Wilma'))
    expect('view' in there && plainText(there.view)).toBe('You’re no longer together there.')
    expect(await stage.prisma.contactCard.count()).toBe(2)
  })

  it('is gone at once when it is taken back, and so is what waits to be said of it', async () => {
    const stage = await newStage({ people })
    await published(stage)
    const law = await groupOf(stage, 'Law')
    await shares(stage, 'Maija', law, mail('Maija'))
    await shares(stage, 'Aino', law, mail('Aino'))
    const back = await stage.tap('Aino', { do: 'withdrawCard', with: law })
    expect(plainText(back.view)).toContain('Others may have saved them already')
    await stage.until('+1')
    expect(heard(stage).filter((line) => line.startsWith('aino'))).toEqual([
      'aino group.cardsProposed: Maija would like to exchange contact details in the group Law',
    ])
    expect(await sees(stage, 'Maija', law)).not.toContain('aino@example.org')
    expect(await stage.prisma.contactCard.count()).toBe(1)
    expect((await stage.tap('Aino', { do: 'withdrawCard', with: law })).accepted).toBe(false)
  })

  it('is not shown to whom contact was stopped with, nor after somebody has left', async () => {
    const stage = await newStage({
      people: [...people.slice(0, 3), aMentee('Aino', { group: 'Law', mentor: 'Maija' }), ...people.slice(4)],
    })
    await published(stage)
    const law = await groupOf(stage, 'Law')
    for (const name of ['Maija', 'Aino', 'Eero']) await shares(stage, name, law, mail(name))
    const { id: pair } = await stage.prisma.pair.findFirstOrThrow({ where: { mentee: { person: { name: 'Aino' } } } })
    for (const name of ['Maija', 'Aino']) await shares(stage, name, pair, mail(name))
    expect(await sees(stage, 'Maija', pair)).toContain('Aino: Email aino@example.org')
    await stage.tap('Aino', { do: 'stopContact', pair })
    expect(await sees(stage, 'Maija', law)).not.toContain('aino@example.org')
    expect(await sees(stage, 'Maija', law)).toContain('eero@example.org')
    expect(await sees(stage, 'Maija')).not.toContain('aino@example.org')
    await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Eero' } }, data: { state: 'withdrawn' } })
    expect(await sees(stage, 'Maija', law)).not.toContain('eero@example.org')
  })

  it('is shared with a whole cohort without a word to anybody, among those who share', async () => {
    const stage = await newStage({ people })
    await shares(stage, 'Aino', stage.cohortId, mail('Aino'))
    await shares(stage, 'Olli', stage.cohortId, { which: 'linkedin', linkedin: 'linkedin.com/in/olli' })
    await stage.until('+1')
    expect(heard(stage)).toEqual([])
    expect(await sees(stage, 'Olli', stage.cohortId)).toContain('Aino: Email aino@example.org')
    expect(await sees(stage, 'Wilma', stage.cohortId)).toContain('2 people share theirs.')
  })

  it('is asked for in a form in which nothing is ticked beforehand', async () => {
    const stage = await newStage({ people })
    const opened = await stage.house.core.open({ do: 'openCard', mark: 'opening', with: stage.cohortId }, stage.addressOf('Aino'))
    if (!('form' in opened)) throw new Error('There is no form.')
    const [which, email] = opened.form.fields
    expect(which).toMatchObject({ kind: 'choices', name: 'which' })
    expect(which && 'initial' in which).toBe(false)
    expect(email).toMatchObject({ name: 'email', initial: 'aino@example.org' })
    const none = await shares(stage, 'Aino', stage.cohortId, { email: 'aino@example.org' })
    expect(none).toEqual({ problems: { which: 'Tick at least one thing that you want to share.' } })
  })
})

describe('Whoever reads that they are in a group', () => {
  it('opens the form of its contact details from there', async () => {
    const stage = await newStage({ people })
    await published(stage)
    const home = await stage.tap('Aino', { do: 'showHome', mark: 'look' })
    expect(buttonsOf(home.view).map(({ label }) => label)).toContain('Contact details')
    expect(stage.inbox('Aino', 'group.published')[0]?.text).toContain('[Contact details]')
  })
})
