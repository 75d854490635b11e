/** What may be written for this room, in three languages, and how help names it to coordinators. */
import type { Asked } from '../contract/typed-words.ts'
import type { Look, Opening } from './commands.ts'

const to = ['coordinator'] as const

/** The words of this room. */
export const asked: readonly Asked[] = [
  {
    command: { do: 'openAnnouncement', mark: 'opening' } satisfies Opening,
    words: 'announce announcement tiedota tiedote meddela meddelande',
    help: {
      ...{ rank: 6.42, to },
      line: {
        en: 'announce: write to many people at once',
        fi: 'tiedota: kirjoita monelle kerralla',
        sv: 'meddela: skriv till många på en gång',
      },
    },
  },
  {
    command: { do: 'showAnnouncements', mark: 'look' } satisfies Look,
    words: 'announcements tiedotteet utskick',
    help: {
      ...{ rank: 6.44, to },
      line: {
        en: 'announcements: your drafts, and how it’s going with what you sent',
        fi: 'tiedotteet: luonnokset ja lähetettyjen tilanne',
        sv: 'utskick: utkast, och hur det går med det som du har skickat',
      },
    },
  },
]
