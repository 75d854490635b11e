import { describe, expect, it } from 'vitest'
import { emailOf } from '../ground/builders.ts'
import { type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'

/** What a pair could talk about: in a suggestion, out of what both wrote of themselves and agreed to share. */

interface Writes {
  readonly enrolment?: { readonly field?: string; readonly wishes?: string; readonly knows?: string }
  readonly profile?: { readonly work?: string; readonly degree?: string; readonly wishes?: string[]; readonly decisive?: number }
  readonly agreed?: boolean
}

async function writes({ prisma, workplace }: Desk, name: string, { enrolment = {}, profile = {}, agreed = true }: Writes) {
  const { id } = await prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })
  const at = new Date(workplace.clock.now().epochMilliseconds)
  await prisma.enrolment.update({ where: { id }, data: enrolment })
  await prisma.profile.create({ data: { enrolmentId: id, createdAt: at, ...profile } })
  await prisma.consent.create({ data: { enrolmentId: id, purpose: 'sharing', agreed, version: 1, at } })
}

const knows = { enrolment: { knows: 'Interviews' }, profile: { work: 'Head of data at a bank' } }
const hopes = {
  enrolment: { field: 'Physics' },
  profile: { wishes: ['To write a CV', 'To find a job'], decisive: 2, degree: 'Master of Science' },
}

describe.each([
  ['on Slack', {}],
  ['on Teams', { onTeams: ['Aino', 'Maija'] }],
])('A suggestion to meet %s', (_, wanted) => {
  it('names three things to talk about at most, out of both profiles, with what matters most to the mentee', async () => {
    const desk = await pairsThatMeet(wanted)
    await writes(desk, 'Maija', knows)
    await writes(desk, 'Aino', hopes)
    await desk.until('2027-01-29T09:10')
    const { text } = last(desk, 'Aino')
    expect(text).toMatch(/^Your first meeting with Maija is due by 31 January/u)
    expect(text).toContain(
      [
        'You could talk about this:',
        '• Maija knows about this. What would you like to ask? “Interviews”',
        '• Say where you’d like to begin: “To find a job”',
        '• Ask how a day at work goes: “Head of data at a bank”',
      ].join('\n'),
    )
  })
})

describe('What somebody did not agree to share', () => {
  it('is not quoted, and what the other one shares is', async () => {
    const desk = await pairsThatMeet()
    await writes(desk, 'Maija', { ...knows, agreed: false })
    await writes(desk, 'Aino', hopes)
    await desk.until('2027-01-29T09:10')
    expect(last(desk, 'Aino').text).toContain('“To find a job”')
    expect(last(desk, 'Aino').text).not.toMatch(/Interviews|bank/u)
  })

  it('leaves a suggestion without anything to talk about as it was', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-01-29T09:10')
    expect(last(desk, 'Aino').text).not.toContain('You could talk about')
  })
})
