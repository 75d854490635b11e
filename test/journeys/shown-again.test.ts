import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, aMentee, buttonsOf, type Stage } from '../ground/builders.ts'
import { anyUuid } from '../ground/commands.ts'
import { newStage } from './new-stage.ts'

/** The newest of a kind that somebody heard, and the command that shows it again. */
function told(stage: Stage, name: string, kind: string) {
  const heard = stage.inbox(name, kind).at(-1)
  if (!heard?.view.renews) throw new Error(`${name} heard nothing of the kind ${kind} that can be shown again.`)
  return { view: heard.view, renews: heard.view.renews }
}
const again = (stage: Stage, name: string, look: Command) => stage.house.core.handle(look, stage.addressOf(name))

/** What an answer says, and the labels of its buttons. */
const wordsOf = ({ accepted, view }: Reply): readonly [string, readonly string[]] => {
  expect(accepted).toBe(true)
  return [plainText({ ...view, parts: view.parts.filter(({ kind }) => kind !== 'buttons') }), buttonsOf(view).map(({ label }) => label)]
}

/** Wilma and Ville are offered Aino’s seat; Olli waits for Eero, who is silent. */
async function busyStage(): Promise<Stage> {
  const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
  await stage.until('2027-01-14T08:30')
  await stage.answers('Aino', 'notStarting')
  await stage.until('2027-01-15T12:30')
  return stage
}

const unchanged = [
  ['the balance', 'Carla', 'coordinator.balance', '2027-01-15T09:00'],
  ['the call list', 'Carla', 'coordinator.calls', '2027-01-15T10:00'],
  ['the silent seats', 'Carla', 'coordinator.release', '2027-01-15T12:30'],
  ['a mentor’s standing', 'Olli', 'standing.hold', '2027-01-18T13:00'],
] as const

describe('What was told', () => {
  it.each(unchanged)('is shown again word for word as long as nothing has changed: %s', async (_, name, kind, until) => {
    const stage = await newStage()
    await stage.until(until)
    const { view, renews } = told(stage, name, kind)
    expect(await again(stage, name, renews)).toEqual({ accepted: true, view })
  })

  it('is shown again word for word as long as nothing has changed: an offer', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
    await stage.until('2027-01-14T10:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+10')
    const { view, renews } = told(stage, 'Wilma', 'offer.made')
    expect(await again(stage, 'Wilma', renews)).toEqual({ accepted: true, view })
    await stage.press('Wilma', 'No, not this time')
    expect(await again(stage, 'Wilma', renews)).toMatchObject({ accepted: false })
  })

  it('is shown again word for word as long as nothing has changed: a late seat', async () => {
    const stage = await newStage()
    await stage.until('2027-01-19T08:30')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-19T09:30')
    const { view, renews } = told(stage, 'Carla', 'coordinator.offers')
    expect(await again(stage, 'Carla', renews)).toEqual({ accepted: true, view })
  })

  it('of a mentor does not run ahead of what they are told', async () => {
    const stage = await newStage()
    await stage.until('2027-01-18T13:00')
    const { renews } = told(stage, 'Maija', 'standing.hold')
    const confirmation = await stage.confirmationOf('Aino')
    await stage.house.core.handle({ do: 'answer', confirmation, answer: 'coming' }, stage.addressOf('Aino'))
    expect(await again(stage, 'Maija', renews)).toMatchObject({ accepted: false })
    await stage.until('+2')
    expect(await again(stage, 'Maija', renews)).toEqual({ accepted: true, view: told(stage, 'Maija', 'standing.go').view })
  })

  it('of seats that were passed on without a tap does not change any more', async () => {
    const stage = await newStage({ ladder: { autoRelease: true } })
    await stage.until('2027-01-15T12:30')
    const [list] = stage.inbox('Carla', 'coordinator.release')
    expect(list?.text).toContain('Eero')
    expect(list?.view).not.toHaveProperty('renews')
  })

  it('is not shown to anybody else', async () => {
    const stage = await busyStage()
    for (const kind of ['coordinator.balance', 'coordinator.calls', 'coordinator.release'])
      expect(await again(stage, 'Olli', told(stage, 'Carla', kind).renews)).toMatchObject({ accepted: false })
    await stage.until('2027-01-18T13:00')
    expect(await again(stage, 'Maija', told(stage, 'Olli', 'standing.hold').renews)).toMatchObject({ accepted: false })
    expect(await again(stage, 'Ville', told(stage, 'Wilma', 'offer.made').renews)).toMatchObject({ accepted: false })
    const { id } = await stage.prisma.seat.findFirstOrThrow()
    expect(await again(stage, 'Olli', { do: 'showAgain', view: 'seat', of: id })).toMatchObject({ accepted: false })
  })

  it.each(['balance', 'calls', 'releases', 'seat', 'offer', 'standing', 'question', 'released'] as const)(
    'is refused where there is none: %s',
    async (view) => {
      const stage = await newStage()
      expect(await again(stage, 'Carla', { do: 'showAgain', view, of: anyUuid })).toMatchObject({ accepted: false })
    },
  )

  it('is past once the kick-off has begun', async () => {
    const stage = await busyStage()
    const looks = [
      ...['coordinator.balance', 'coordinator.calls', 'coordinator.release'].map(
        (kind) => ['Carla', told(stage, 'Carla', kind).renews] as const,
      ),
    ]
    const offer = told(stage, 'Wilma', 'offer.made').renews
    await stage.until('2027-01-21T17:01')
    expect(wordsOf(await again(stage, 'Wilma', offer))).toEqual([
      'We’re no longer offering this place\nThe kick-off has begun, so you can’t answer here any more.',
      [],
    ])
    const [balance, ...lists] = await Promise.all(looks.map(([name, look]) => again(stage, name, look)))
    expect(balance).toMatchObject({ accepted: false })
    expect(lists.map((each) => wordsOf(each))).toEqual([
      [expect.stringMatching(/: people to call\nThe kick-off has begun\.\nThere’s nothing left to decide\.$/u), []],
      [expect.stringMatching(/: people who haven’t answered\nThe kick-off has begun\.\nThere’s nothing left to decide\.$/u), []],
    ])
    expect(await again(stage, 'Olli', told(stage, 'Olli', 'standing.free').renews)).toMatchObject({ accepted: false })
  })
})

describe('An offer', () => {
  /** Wilma and Ville may take Aino’s place. */
  async function offeringStage(): Promise<Stage> {
    const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
    await stage.until('2027-01-14T10:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+10')
    return stage
  }

  it('that its mentor withdrew says so, and has no buttons any more', async () => {
    const stage = await offeringStage()
    const { renews } = told(stage, 'Wilma', 'offer.made')
    await stage.answers('Maija', 'notStarting')
    expect(stage.inbox('Wilma', 'offer.lost').at(-1)?.text).toMatch(/^We’re no longer offering this place\n/u)
    expect(wordsOf(await again(stage, 'Wilma', renews))).toEqual([stage.inbox('Wilma', 'offer.lost').at(-1)?.text, []])
  })

  it('that somebody else took says so, and one that its reader has no use for, too', async () => {
    const stage = await offeringStage()
    const [wilma, ville] = [told(stage, 'Wilma', 'offer.made'), told(stage, 'Ville', 'offer.made')]
    await stage.press('Ville', /^Yes, I’ll take the/u)
    expect(wordsOf(await again(stage, 'Wilma', wilma.renews))).toEqual([stage.inbox('Wilma', 'offer.lost').at(-1)?.text, []])
    expect(await again(stage, 'Ville', ville.renews)).toMatchObject({ accepted: false })
  })
})

describe('A question', () => {
  const question = (stage: Stage, nth: number) => {
    const heard = stage.inbox('Aino', 'confirmation.ask')[nth]
    if (!heard?.view.renews) throw new Error('There is no such question.')
    return heard.view.renews
  }

  const asSaid = (stage: Stage, nth: number) => stage.inbox('Aino', 'confirmation.ask')[nth]?.view

  it('stays as it was said while it waits for an answer, and then shows the one that is chosen', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    expect(await again(stage, 'Aino', question(stage, 0))).toEqual({ accepted: true, view: asSaid(stage, 0) })
    const reply = await stage.answers('Aino', 'unsure')
    expect(await again(stage, 'Aino', question(stage, 0))).toEqual({ ...reply, view: { ...reply.view, renews: question(stage, 0) } })
    expect(buttonsOf(reply.view).map(({ label }) => label.startsWith('✓'))).toEqual([false, false, false, true])
  })

  it('that was asked again stays as it was said, and the older one is over once there is an answer', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'unsure')
    await stage.until('2027-01-12T12:00')
    expect(stage.inbox('Aino', 'confirmation.ask').length).toBeGreaterThan(1)
    const newest = stage.inbox('Aino', 'confirmation.ask').length - 1
    expect(await again(stage, 'Aino', question(stage, newest))).toEqual({ accepted: true, view: asSaid(stage, newest) })
    await stage.answers('Aino', 'coming')
    expect(wordsOf(await again(stage, 'Aino', question(stage, newest)))[1].filter((label) => label.startsWith('✓'))).toEqual([
      '✓ I’m coming',
    ])
    const [words, buttons] = wordsOf(await again(stage, 'Aino', question(stage, 0)))
    expect(words).toContain('You have answered since then. Our latest message shows your answer.')
    expect(words).toContain('Your answer: I’m coming')
    expect(buttons).toEqual([])
  })

  it('about a place that was released says so, and is nobody else’s to see', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T12:30')
    await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
    const [words, buttons] = wordsOf(await again(stage, 'Aino', question(stage, 0)))
    expect(words).toContain('Your place in the programme is no longer reserved.')
    expect(buttons).toEqual([])
    expect(await again(stage, 'Carla', question(stage, 0))).toMatchObject({ accepted: false })
  })

  it('is over when the kick-off has begun', async () => {
    const stage = await newStage()
    await stage.until('2027-01-21T17:01')
    expect(wordsOf(await again(stage, 'Aino', question(stage, 0)))).toEqual([expect.stringContaining('The kick-off has begun.'), []])
  })
})
