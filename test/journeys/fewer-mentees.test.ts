import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { initialIn, wordsIn } from '../ground/workplace.ts'
import { fill } from './joined.ts'

/** A mentor whose pairs run takes fewer mentees than before: unwinding is offered, pair by pair, and nobody is cut. */

const writes = { field: 'IT and data', knows: 'Code', mentees: '1', consent1: 'pairing', start: 'suits' }

/** Maija goes through her steps, and changes the number afterwards. Answers what she reads then. */
async function lowers(desk: Desk, mentees: string): Promise<string> {
  const { id: enrolment } = await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Maija' }, role: 'mentor' } })
  let shown: Awaited<ReturnType<Desk['submit']>> = await desk.open('Maija', { do: 'openStep', mark: 'opening', enrolment })
  while ('form' in shown) shown = await desk.submit('Maija', shown.form.sends, fill(shown.form, writes))
  const again = await desk.open('Maija', { do: 'openStep', mark: 'opening', enrolment, step: 'profile' })
  if (!('form' in again)) throw new Error('There is no profile to change.')
  const said = wordsIn(await desk.submit('Maija', again.form.sends, fill(again.form, { mentees }))).text
  await desk.workplace.settle()
  return said
}

const pairs = (desk: Desk) =>
  desk.prisma.pair.findMany({
    where: { mentor: { person: { name: 'Maija' } } },
    select: { endReason: true, seat: { select: { state: true } } },
  })

describe.each([
  ['on Slack', {}],
  ['on Teams', { onTeams: ['Maija'] }],
])('A mentor %s who can take fewer than there are pairs', (_, wanted) => {
  it('may keep them all, or choose one for an end that only coordinators bring about and that blames nobody', async () => {
    const desk = await pairsThatMeet(wanted)
    const before = desk.inbox('Aino').length
    expect(await lowers(desk, '0')).toContain('It goes on as it is. If it’s too much, you can end it kindly')
    const asked = last(desk, 'Maija')
    expect(asked.text).toContain('You have more pairs than you can take now')
    expect(plainText((await desk.tap('Maija', commandOf(asked, 'Keep all of them'))).view)).toBe('Good: your pair goes on.')
    const form = await desk.open('Maija', commandOf(asked, 'End the pair with Aino'))
    if (!('form' in form)) throw new Error('There is no way out.')
    expect(initialIn(form.form)).toEqual({ reason: 'noTime', wish: 'end' })
    await desk.submit('Maija', form.form.sends, initialIn(form.form))
    await desk.workplace.settle()
    expect(await pairs(desk)).toEqual([{ endReason: null, seat: { state: 'taken' } }])
    expect(desk.inbox('Aino')).toHaveLength(before)

    const told = desk.inbox('Carla').find(({ text }) => text.includes('Maija says that the pair with Aino doesn’t work'))
    expect(told?.text).toContain('To end this pair')
    const end = await desk.open('Carla', commandOf(told ?? last(desk, 'Carla'), 'End this pair'))
    if (!('form' in end)) throw new Error('Carla cannot end it.')
    expect(wordsIn(end).text).toContain('Maija can’t take anybody new now')
    await desk.submit('Carla', end.form.sends, initialIn(end.form))
    await desk.until('+1500')
    // The place closes with the pair: nobody new is brought to somebody who takes nobody.
    expect(await pairs(desk)).toEqual([{ endReason: 'unwound', seat: { state: 'closed' } }])
    expect(last(desk, 'Maija').text).toContain('we won’t suggest anybody new to you')
    expect(last(desk, 'Aino').text).toContain('You’re first in line for a new pair')
  })
})

describe('The offer to end a pair', () => {
  it.each([
    ['fi', ['Jatkan kaikkien kanssa', 'Päätä pari: Aino'], 'Hyvä: parisi jatkaa.'],
    ['sv', ['Jag fortsätter med alla', 'Avsluta paret med Aino'], 'Bra: ditt par fortsätter.'],
  ] as const)('is made in the language of the mentor, once a day for one number: %s', async (language, labels, kept) => {
    const desk = await pairsThatMeet()
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { language, choseAt: new Date('2027-01-01') } })
    await lowers(desk, '0')
    const said = desk.inbox('Maija').length
    await lowers(desk, '0')
    expect(desk.inbox('Maija')).toHaveLength(said)
    for (const label of labels) commandOf(last(desk, 'Maija'), label)
    expect(plainText((await desk.tap('Maija', commandOf(last(desk, 'Maija'), labels[0]))).view)).toBe(kept)
  })
})
