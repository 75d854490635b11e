import type { Filled } from '../../contract/form.ts'
import { answering } from '../../house/link.ts'
import type { Acting } from '../../house/room.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import type { Deps } from './deps.ts'
import { mostWay } from './read-card.ts'
import { openCard, shareCard, withdrawCard } from './share.ts'
import { contactsAnswers, contactsLink, showContacts } from './show.ts'

type Of<All, Do extends string> = Extract<All, { readonly do: Do }>

/** What answers everything that people do with contact details. */
export const contactsDoor = (deps: Deps) => ({
  taps: { withdrawCard: (tap: Of<Tap, 'withdrawCard'>, { actor }: Acting) => withdrawCard(deps, tap, actor) },
  looks: { showContacts: (look: Of<Look, 'showContacts'>, { actor }: Acting) => showContacts(deps, look, actor) },
  openings: { openCard: (opening: Of<Opening, 'openCard'>, { actor }: Acting) => openCard(deps, opening, actor) },
  submissions: {
    shareCard: {
      most: { email: mostWay, phone: mostWay, linkedin: mostWay, messenger: mostWay },
      take: (sent: Of<Submission, 'shareCard'>, filled: Filled, { actor }: Acting) => shareCard(deps, sent, filled, actor),
      again: ({ with: withId }: Of<Submission, 'shareCard'>): Opening => ({ do: 'openCard', mark: 'opening', with: withId }),
    },
  },
  links: [answering(contactsLink, contactsAnswers(deps))],
})
