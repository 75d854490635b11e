import { describe, expect, it, test } from 'vitest'
import { reading } from '../../test/ground/commands.ts'
import { wordReader } from './typed-words.ts'

describe('A written word', () => {
  it.each([
    ['help', 'showHelp'],
    ['Apua!', 'showHelp'],
    ['HJÄLP', 'showHelp'],
    ['?', 'showHelp'],
    ['hei', 'showHelp'],
    ['home', 'showHome'],
    ['koti, kiitos', 'showHome'],
    ['hem', 'showHome'],
    ['status', 'showStatus'],
    ['tilanne', 'showStatus'],
    ['läget?', 'showStatus'],
    ['settings', 'openSettings'],
    ['asetukset', 'openSettings'],
    ['inställningar', 'openSettings'],
    ['setup', 'openList'],
    ['ny', 'openList'],
    ['new list', 'openList'],
    ['uusi lista', 'openList'],
    ['Ny lista, tack', 'openList'],
    ['new lits', 'openList'],
    ['asetus', 'openSettings'],
    ['moikka', 'showHelp'],
    ['good morning', 'showHelp'],
  ])('“%s” asks for %s', (text, does) => {
    expect(reading.readWords(text)).toMatchObject({ do: does })
  })

  it.each([
    ['stauts', 'showStatus'],
    ['hmoe', 'showHome'],
    ['koit', 'showHome'],
    ['setings', 'openSettings'],
    ['helpp', 'showHelp'],
    ['asetuset', 'openSettings'],
    ['installningr', 'openSettings'],
    ['tilane', 'showStatus'],
  ])('“%s” is understood as %s', (text, does) => {
    expect(reading.readWords(text)).toMatchObject({ do: does })
  })

  it.each(['', '   ', 'dance with me', '12', 'hemma', 'no', '🎉', 'x'.repeat(5000)])('“%.20s” asks for nothing', (text) => {
    expect(wordReader([{ command: { do: 'showHome' }, words: 'home hem new koti' }])(text)).toBeNull()
    expect(reading.readWords(text)).toMatchObject(text.trim() === '' ? { do: 'showHelp' } : { do: 'hearWords' })
  })
})

test.each([
  ['my data', 'showKnown'],
  ['my', 'showKnown'],
  ['my profile', 'openStep'],
  ['min profil', 'openStep'],
  ['guide', 'showCard'],
  ['eroa', 'showLeaving'],
])('“%s” asks for one of the commands that its first word may lead to: %s', (text, does) => {
  expect(reading.readWords(text)).toMatchObject({ do: does })
})

test.each(['new time?', 'uusi aika?', 'ny tid?'])('“%s” is about something else than a list', (text) => {
  expect(reading.readWords(text)).toMatchObject({ do: 'hearWords' })
})

test.each(['lost', 'Lisa', 'Liisa', 'Lisa is ill', 'hi, I can’t come', 'hei, en pääse', 'help me find my mentor’s address', 'start time?'])(
  '“%s” asks for no command, and is read as a whole',
  (text) => {
    expect(reading.readWords(text)).toEqual({ do: 'hearWords', words: text })
  },
)

test('letters with their marks written apart are the same letters', () => {
  expect(wordReader([{ command: { do: 'showHelp' }, words: 'hjälp' }])('hja\u0308lp')).toEqual({ do: 'showHelp' })
})
