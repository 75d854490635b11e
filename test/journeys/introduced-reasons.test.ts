import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { emailOf } from '../ground/builders.ts'
import type { Workplace } from '../ground/workplace.ts'
import { aPairedCohort } from './paired-cohort.ts'

/** What a pair reads of what brings them together, as far as both agreed that the other reads it. */

async function says(
  { prisma, clock }: Workplace,
  name: string,
  texts: { readonly field?: string; readonly wishes?: string; readonly knows?: string },
  agreed: boolean | null,
) {
  const { id } = await prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })
  await prisma.enrolment.update({ where: { id }, data: texts })
  if (agreed === null) return
  const at = new Date(clock.now().epochMilliseconds)
  await prisma.consent.create({ data: { enrolmentId: id, purpose: 'sharing', agreed, version: 1, at } })
}

describe('A pair of which only one could be told', () => {
  it('is shown to its coordinator as such, with what to do, until it is no pair any more', async () => {
    const { introduces, answers, workplace } = await aPairedCohort({ onTeams: ['Maija'] })
    const home = async () => plainText((await workplace.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    workplace.platform.fate = ({ id }) => (id === 'U0MAIJA' ? { kind: 'failed', reason: 'notPermitted', detail: 'blocked' } : null)
    await introduces()
    expect(await home()).toContain(
      [
        'Only one person in each of these pairs knows. Please tell the other one yourself:',
        '• Aino has read about Maija, but our message to Maija didn’t arrive.',
      ].join('\n'),
    )
    expect(await home()).not.toContain('Eero has read about')
    const { id } = await workplace.prisma.pair.findFirstOrThrow({ where: { mentor: { person: { name: 'Maija' } } } })
    await workplace.prisma.pair.update({ where: { id }, data: { endedAt: new Date(workplace.clock.now().epochMilliseconds) } })
    expect(await home()).not.toContain('Only one person')
  })
})

describe('An introduction', () => {
  it('says what brings two together, in their own words, where both agreed to be quoted', async () => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await says(workplace, 'Maija', { field: 'Finance', knows: 'Leadership' }, true)
    await says(workplace, 'Aino', { field: 'Accounting', wishes: 'To lead people' }, true)
    await answers('Aino', 'coming')
    await introduces()
    expect(introductions()[0]?.text).toContain(
      [
        'What brings you together:',
        '• The wish that matters most, “To lead people”, is something that the mentor knows: “Leadership”.',
        '• You share a field: “Accounting” and “Finance”.',
      ].join('\n'),
    )
  })

  it.each([
    ['one of them did not agree', true, false],
    ['nobody was asked', null, null],
  ])('quotes neither where %s', async (_, mentor, mentee) => {
    const { introduces, answers, introductions, workplace } = await aPairedCohort()
    await says(workplace, 'Maija', { field: 'Finance', knows: 'Leadership' }, mentor)
    await says(workplace, 'Aino', { field: 'Accounting', wishes: 'To lead people' }, mentee)
    await answers('Aino', 'coming')
    await introduces()
    expect(introductions()).toHaveLength(1)
    expect(introductions()[0]?.text).not.toMatch(/brings you together|Leadership|Accounting” and/)
  })

  it('is read in the language of its reader, and quotes nobody any more who no longer agrees', async () => {
    const { introduces, answers, workplace } = await aPairedCohort()
    const { prisma } = workplace
    await prisma.person.updateMany({ where: { name: { in: ['Maija', 'Aino'] } }, data: { language: 'sv' } })
    await says(workplace, 'Maija', { field: 'Finance' }, true)
    await says(workplace, 'Aino', { field: 'Accounting' }, true)
    await answers('Aino', 'coming')
    await introduces()
    expect(workplace.platform.said.at(-1)?.text).toContain('Det här förenar er:\n• Ni har samma område: ”Accounting” och ”Finance”.')
    await prisma.consent.updateMany({ where: { enrolment: { person: { name: 'Maija' } } }, data: { agreed: false } })
    const { id: pair } = await prisma.pair.findFirstOrThrow({ where: { mentor: { person: { name: 'Maija' } } } })
    const { view } = await workplace.tap('Aino', { do: 'showIntroduction', mark: 'look', pair, to: 'together' })
    expect(JSON.stringify(view)).not.toContain('förenar')
  })
})
