import { describe, expect, it } from 'vitest'
import { emailOf } from '../builders.ts'
import { bringIn, formIn, seatOf, start, tampere, wordsIn } from '../workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Two organisations that share nothing but this Pari; the other one lists our Aino, and has somebody with her e-mail. */
async function twoCustomers() {
  const workplace = await newWorkplace()
  const { house, platform } = workplace
  for (const name of ['Maija', 'Olli', 'Eero', 'Wilma']) platform.joins(name)
  platform.joins('Mallory', { workspace: tampere })
  platform.joins('Aina', { workspace: tampere, email: emailOf('Aino') })
  await house.core.installed(tampere, 'Somebody else', seatOf('Mallory', tampere))
  const ours = await bringIn(workplace)
  const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'
  formIn(await house.core.submit({ do: 'importList' }, { texts: { name: 'Theirs', list }, files: {} }, seatOf('Mallory', tampere)))
  await workplace.settle()
  return { workplace, ours }
}

describe('A Pari that serves two organisations', () => {
  it('shows somebody in one nothing of what they are in the other', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.settle()
    for (const does of ['showHome', 'showStatus'] as const) {
      const { text } = wordsIn(await workplace.house.core.handle({ do: does }, seatOf('Aina', tampere)))
      expect(text).not.toMatch(/Spring mentoring|Maija|Room 5/)
    }
  })

  it('writes to nobody elsewhere than where their programme lives, and says that they cannot be reached there', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.platform.said.filter(({ workspace }) => workspace === tampere.id)).toEqual([])
    expect(workplace.inbox('Eero')).not.toEqual([])
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort: ours }))
    expect(text).toContain('Aino')
  })

  it('writes to them as soon as they are found where the programme lives', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.until('2027-01-08T12:00')
    workplace.platform.joins('Aino')
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.settle()
    expect(workplace.inbox('Aino').at(-1)?.text).toMatch(/will you be at the kick-off/)
  })
})
