import type { HelpLine } from '../contract/typed-words.ts'

/** What help says about free words: they are read as an answer or as a question about the kick-off. */
export const hints: readonly HelpLine[] = [
  {
    rank: 0.6,
    to: ['participant'],
    line: {
      en: 'when, where, who is my mentor: what we know about your kick-off',
      fi: 'milloin, missä, kuka on mentorini: mitä aloitustilaisuudestasi tiedetään',
      sv: 'när, var, vem är min mentor: vad vi vet om din startträff',
    },
  },
]
