import { describe, expect, test } from 'vitest'
import { anyUuid, everyButton, reading } from '../../test/ground/commands.ts'
import { createSeal } from '../kit/seal.ts'
import { createTokens } from './tokens.ts'

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const aino = 'slack:T0HELSINKI:U0AINO'
const answer = { do: 'answer', confirmation: anyUuid, answer: 'coming' }
/** What platforms let a button carry: 2,000 characters on Slack, and Teams counts the whole card. */
const [most, mostOnSlack] = [500, 2000]
/** These stand in the answer to a form with a date that is not clear, and bring along what else was filled in. */
const afterForms = ['suggestTyped', 'openTime', 'openKickOff', 'planKickOffAt', 'openMove', 'planMoveAt', 'openGroupDate', 'setGroupDate']

describe('A button’s token', () => {
  test('gives back the command that was written, to the reader it was written for', () => {
    for (const each of everyButton) expect(tokens.read(tokens.write(each, aino), aino)).toEqual(each)
  })

  test('stays short for every command that a button can carry, the longest of all included', () => {
    const short = everyButton.filter((each) => !afterForms.includes(each.do))
    const lengths = short.map((each) => [tokens.write(each, 'a reader of any length'.repeat(20)).length, each.do] as const)
    const [longest = [0, '']] = lengths.toSorted(([one], [other]) => other - one)
    expect(longest[1]).toBe('undoCallOff')
    expect(longest[0]).toBeLessThanOrEqual(most)
  })

  test('has room for all that was filled in, in whatever script', () => {
    for (const each of everyButton.filter(({ do: name }) => afterForms.includes(name))) {
      const widest = JSON.parse(JSON.stringify(each).replaceAll(/f{20,}/gu, (run) => '字'.repeat(run.length))) as object
      expect(tokens.write(widest, aino).length, `of ${each.do}`).toBeLessThanOrEqual(mostOnSlack)
    }
  })

  test('is made of every command there is', () => {
    expect(everyButton.map((each) => each.do)).toEqual(expect.arrayContaining(['answer', 'showCalls', 'openList', 'joinWorkspace']))
    for (const each of everyButton) expect(reading.read({ ...each, text: 'To learn' })).toMatchObject(each)
  })

  test('is nothing to another reader, nor in another workspace', () => {
    const written = tokens.write(answer, aino)
    const others = ['slack:T0HELSINKI:U0EERO', 'slack:T0OTHER:U0AINO', 'teams:T0HELSINKI:U0AINO', '', `${aino}\n`]
    expect(others.filter((other) => tokens.read(written, other) !== null)).toEqual([])
  })

  test('cannot be moved to another reader by shifting the border between the two', () => {
    const written = tokens.write(answer, aino)
    const [body = '', signature = ''] = written.split('.')
    expect(tokens.read(`${body.slice(1)}.${signature}`, `${aino}\n${body.slice(0, 1)}`)).toBeNull()
  })

  test('is nothing once its command was changed', () => {
    const [, signature] = tokens.write(answer, aino).split('.')
    const other = Buffer.from(JSON.stringify({ ...answer, answer: 'notStarting' })).toString('base64url')
    expect(tokens.read(`${other}.${signature}`, aino)).toBeNull()
  })

  test('is nothing when it was signed elsewhere', () => {
    const elsewhere = createTokens(createSeal([new Uint8Array(32).fill(8)]))
    expect(tokens.read(elsewhere.write(answer, aino), aino)).toBeNull()
  })

  test.each(['', '.', 'confirm', 'a.b', '{"do":"answer"}', '....'])('is told from what never was one: “%s”', (text) => {
    expect(tokens.read(text, aino)).toBeNull()
  })
})
