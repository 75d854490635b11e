import { describe, expect, test } from 'vitest'
import { createTokens } from '../../src/contract/tokens.ts'
import { buttonFor, questionsOn } from './questions.ts'

const tokens = createTokens({ sign: () => 'signed', isSigned: () => true })
const token = (content: object): string => tokens.write(content, 'slack:T1:U1')
const answers = ['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const
const answerTokens = answers.map((answer) => token({ do: 'answer', confirmation: 'c1', answer }))
const base = { at: '2027-01-08T08:00:00Z', from: 'app', text: '' } as const
const onSlack = (id: string, values: readonly string[], from: 'app' | 'person' = 'app') => ({
  ...{ ...base, id, from, isEphemeral: false },
  blocks: [{ type: 'actions', elements: values.map((value) => ({ type: 'button', value })) }],
})
const onTeams = (id: string, values: readonly string[]) => ({
  ...{ ...base, id },
  card: { type: 'AdaptiveCard', actions: values.map((value) => ({ type: 'Action.Execute', data: { token: value } })) },
})

describe('A question', () => {
  test.each([
    ['Slack', onSlack],
    ['Teams', onTeams],
  ])('on %s is known by what its buttons stand for, in any language', (_, on) => {
    const [ask] = questionsOn([on('D1:1.0', answerTokens)])
    expect(ask).toMatchObject({ message: 'D1:1.0' })
    expect(ask?.asked.isToAll).toBeUndefined()
    expect(ask && answers.map((answer) => buttonFor(ask, answer, 0))).toEqual(answerTokens)
  })

  test('that was answered, or that only reminds, is none', () => {
    expect(questionsOn([onSlack('D1:1.0', answerTokens.slice(1)), onSlack('D1:2.0', []), { ...onTeams('D1:3', []), card: null }])).toEqual(
      [],
    )
  })

  test('is none when a person wrote it, or when a button carries something else', () => {
    expect(questionsOn([onSlack('D1:1.0', answerTokens, 'person')])).toEqual([])
    expect(
      questionsOn([onSlack('D1:1.0', ['plain', 'ey.no', `${Buffer.from('"ey"').toString('base64url')}.x`, token({ none: true })])]),
    ).toEqual([])
  })

  test('may be an offer, which whoever would come accepts and nobody else', () => {
    const [accept, decline] = ['acceptOffer', 'declineOffer'].map((deed) => token({ do: deed, offer: 'o1' })) as [string, string]
    const [offer] = questionsOn([onTeams('D1:1', [accept, decline])])
    expect(offer?.asked.isToAll).toBe(true)
    const taken = offer && (['coming', 'notAtKickoff', 'notStarting', 'unsure', 'none'] as const).map((each) => buttonFor(offer, each, 0))
    expect(taken).toEqual([accept, accept, decline, decline, undefined])
  })

  test('may have its answer drawn for each message: about a meeting, how a pair fits, and then a time', () => {
    const tokensOf = (deed: string, answers: readonly string[]) => answers.map((as) => token({ do: deed, as }))
    const [met, planned, moved, notYet] = [
      ...tokensOf('answerMeeting', ['met']),
      ...tokensOf('showTimes', ['planned', 'moved']),
      ...tokensOf('answerMeeting', ['notYet']),
    ] as [string, string, string, string]
    const [asked] = questionsOn([onSlack('D1:1.0', [met, planned, moved, notYet])])
    const draws = [0.1, 0.7, 0.83, 0.88, 0.95]
    expect(asked && draws.map((draw) => buttonFor(asked, 'unsure', draw))).toEqual([met, planned, moved, notYet, undefined])
    expect(asked && buttonFor(asked, 'none', 0.1)).toBeUndefined()
    const [good, deciding, not] = tokensOf('answerFit', ['good', 'deciding', 'not']) as [string, string, string]
    const [fit] = questionsOn([onTeams('D1:2', [good, deciding, not])])
    expect(fit && [0.5, 0.9, 0.99].map((draw) => buttonFor(fit, 'coming', draw))).toEqual([good, deciding, not])
    const times = [1, 2].map((at) => token({ do: 'proposeMeeting', at, as: 'planned' }))
    const [which] = questionsOn([onSlack('D1:1.0', times)])
    expect(which && buttonFor(which, 'coming', 0.99)).toBe(times[0])
  })
})
