import { expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { chooses, draws, formOf, idOf, opens, replyOf, sendsIt } from '../ground/announcing.ts'
import { commandOf, type Desk, pairsThatMeet } from '../ground/meeting-pairs.ts'

/** What announcements need of a desk. */
const whereOf = ({ workplace, seat }: Desk) => ({ house: workplace.house, addressOf: seat, settle: workplace.settle })

const labelsOf = async (desk: Desk): Promise<string[]> => {
  const form = formOf(await opens(whereOf(desk), 'Carla', { do: 'openAnnouncement', mark: 'opening' }))
  const who = form.fields.find(({ name }) => name === 'who')
  return who && 'options' in who ? who.options.map(({ label }) => label) : []
}

it('Pairs of which nothing is heard are an audience, counted before it is sent, as of the moment it is sent', async () => {
  const desk = await pairsThatMeet()
  expect(await labelsOf(desk)).toContain('No word from the pair (0)')
  await desk.until('2027-02-12T12:00')
  expect(await labelsOf(desk)).toContain('No word from the pair (4)')

  const where = whereOf(desk)
  const draft = await draws(where, { title_en: 'How is it going?', text_en: 'Please write to each other.', who: 'silentPairs' })
  expect(plainText(draft.view)).toContain('How many: 4 people')
  expect(plainText(replyOf(await chooses(where, idOf(draft), { roles: 'mentee' })).view)).toContain('How many: 2 people')

  // Aino and Maija have met by the time it is sent: nobody writes to them as to a silent pair.
  const asked = desk.inbox('Aino').at(-1)
  if (!asked) throw new Error('Aino was asked nothing.')
  await desk.tap('Aino', commandOf(asked, 'We met'))
  replyOf(await sendsIt(where, idOf(draft)))
  const got = ['Aino', 'Maija', 'Eero', 'Olli'].filter((name) => desk.inbox(name).some(({ text }) => text.includes('write to each other')))
  expect(got).toEqual(['Eero'])
  expect(await labelsOf(desk)).toContain('No word from the pair (2)')
})
