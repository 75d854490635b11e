import { describe, expect, test } from 'vitest'
import { aSettingUp, carla } from '../../../test/ground/set-up.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import type { Unreachable } from '../store.ts'
import { showUnreachable } from './unreachable.ts'

const lost = (changed: Partial<Unreachable> = {}): Unreachable => ({
  ...{ personId: 'id of Aino', name: 'Aino', email: 'aino@example.org', role: 'mentee', absence: 'notFound', failure: null },
  ...changed,
})

async function shown(told: Parameters<typeof aSettingUp>[0], language: Language = 'en') {
  const { accepted, view } = await showUnreachable(
    aSettingUp(told).deps,
    { do: 'showUnreachable', mark: 'look', cohort: 'c' },
    carla(language),
  )
  return { accepted, words: plainText(view), language: view.language }
}

describe('Whom nobody reaches', () => {
  test.each([
    ['en', 'Spring: people who can’t be reached', 'Aino (mentee, aino@example.org): nobody here has this email address.'],
    [
      'fi',
      'Spring: ketkä eivät ole tavoitettavissa',
      'Aino (mentoroitava, aino@example.org): tällä sähköpostiosoitteella ei löydy täältä ketään',
    ],
    ['sv', 'Spring: personer som inte går att nå', 'Aino (adept, aino@example.org): ingen här har'],
  ] as const)('stands on the list in %s with role, e-mail and reason', async (language, title, line) => {
    const { words, language: spoken } = await shown({ unreachable: [lost()] }, language)
    expect(spoken).toBe(language)
    expect(words).toContain(title)
    expect(words).toContain(line)
  })

  test.each<[string, Partial<Unreachable>, string]>([
    [
      'the directory’s word, even beside a failed delivery',
      { absence: 'deactivated', failure: 'recipientGone: gone' },
      'the account is deactivated',
    ],
    [
      'how the last delivery failed, without what the platform said',
      { absence: null, failure: 'blockedByPerson: secret' },
      'they have blocked the app',
    ],
    [
      'that it did not arrive, where we have no better words',
      { absence: null, failure: 'invalidContent: x' },
      'the last message didn’t arrive',
    ],
    ['that there is no address', { absence: null, failure: null }, 'we have no address'],
    ['the same where a delivery found none', { absence: null, failure: 'noAddress' }, 'we have no address'],
  ])('is explained by %s', async (_, changed, why) => {
    const { words } = await shown({ unreachable: [lost(changed)] })
    expect(words).toContain(why)
    expect(words).not.toContain('secret')
  })

  test('is named up to forty, and the others are counted', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => lost({ name: `Person ${at}` }))
    const { words } = await shown({ unreachable: many(43) })
    expect(words).toContain('Person 39 ')
    expect(words).not.toContain('Person 40 ')
    expect(words).toContain('and 3 more')
    expect((await shown({ unreachable: many(40) })).words).not.toContain('more')
  })

  test.each([
    ['en', 'Everybody can be reached.'],
    ['fi', 'Kaikki ovat tavoitettavissa.'],
    ['sv', 'Alla går att nå.'],
  ] as const)('may be nobody by now, in %s', async (language, words) => {
    expect((await shown({}, language)).words).toBe(words)
  })
})

describe('The list is shown to nobody', () => {
  test('but a coordinator of this programme', async () => {
    const { accepted, words } = await shown({ coordinates: false, unreachable: [lost()] })
    expect(accepted).toBe(false)
    expect(words).toBe('Only a coordinator of this programme can do that.')
  })

  test('once the programme is gone', async () => {
    const { accepted, words } = await shown({ cohorts: [], unreachable: [lost()] })
    expect(accepted).toBe(false)
    expect(words).toBe('This programme is no longer here.')
  })
})
