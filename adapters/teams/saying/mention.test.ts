import { describe, expect, test } from 'vitest'
import { problemsWith } from '../../../test/contracts/adaptive-cards.ts'
import { renderCard } from '../render.ts'
import { withMention } from './mention.ts'

const card = (text: string) =>
  renderCard(
    {
      language: 'en',
      parts: [
        { kind: 'heading', text: 'Hello' },
        { kind: 'text', text },
      ],
    },
    () => 'token',
  )
const textsOf = ({ body }: ReturnType<typeof card>) => body.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))

describe('a mention', () => {
  test('stands where the name stood, and names the same person beside the card', () => {
    const mentioning = withMention(card('Anna Mäki added Pari. Thank you, Anna Mäki!'), { mri: '29:1', name: 'Anna Mäki' })
    expect(textsOf(mentioning)).toEqual(['Hello', '<at>Anna Mäki</at> added Pari. Thank you, Anna Mäki!'])
    expect(mentioning.msteams).toEqual({
      entities: [{ type: 'mention', text: '<at>Anna Mäki</at>', mentioned: { id: '29:1', name: 'Anna Mäki' } }],
    })
    expect(problemsWith(mentioning)).toEqual([])
  })

  test.each(['A*b_c*', '$& $1', '</at>Mallory', 'a]b(c)'])('of somebody called “%s” is one mention and nothing else', (name) => {
    const mentioning = withMention(card(`${name} added Pari.`), { mri: '29:1', name })
    const [entity] = mentioning.msteams?.entities ?? []
    expect(textsOf(mentioning)[1]).toBe(`${entity?.text} added Pari.`)
    expect(entity?.text.match(/<\/?at>/gu)).toEqual(['<at>', '</at>'])
  })

  test('of somebody whose name is not there changes nothing', () => {
    const before = card('Pari was added.')
    expect(withMention(before, { mri: '29:1', name: 'Anna' })).toBe(before)
    expect(withMention(before, { mri: '29:1', name: '' })).toBe(before)
  })
})
