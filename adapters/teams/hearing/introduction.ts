import type { View } from '../../../src/contract/view.ts'
import { hoursAfter } from '../../../src/kit/clock.ts'
import { keyIn } from '../access/keys.ts'
import type { Roster } from '../access/rosters.ts'
import type { Origin } from '../parse.ts'
import { readerIn } from '../platform.ts'
import { activityWith, plainOf, renderCard } from '../render.ts'
import { withMention } from '../saying/mention.ts'
import { type Hearing, writeFor } from './hearing.ts'
import { languageFor, wordsIn } from './own-words.ts'

const years = 20

/** One message in the channel where Pari was added tells what it is and who added it; nobody is written to alone (the store takes that for spam). */
export async function introduce(
  hearing: Hearing,
  tenant: string,
  { team, serviceUrl, channel }: Roster,
  { by, locale }: { readonly by: Origin | null; readonly locale: string | null },
): Promise<void> {
  const key = keyIn(tenant, team)
  if (!(await hearing.memory.claim('introduction', key, hoursAfter(hearing.clock.now(), 24 * 365 * years)))) return
  const conversation = channel ?? team
  const known = by && (await hearing.references.of(tenant, by.from.id))
  const view = told(by?.name ?? '', locale ?? known?.locale)
  const write = writeFor(hearing, readerIn(tenant, conversation))
  const card = renderCard(view, write)
  const said = activityWith(by ? withMention(card, by) : card, plainOf(view))
  const result = await hearing.connector.say({ tenant, serviceUrl, conversation }, said)
  if (result.kind === 'said') return
  hearing.log.warn({ workspace: tenant, ...result }, 'Pari could not introduce itself to a team')
  await hearing.memory.forget('introduction', key)
}

function told(name: string, locale: string | null | undefined): View {
  const language = languageFor(locale)
  const words = wordsIn(language)
  return {
    language,
    parts: [
      { kind: 'text', text: name === '' ? words.wasAdded : words.addedToTeam(name) },
      { kind: 'text', text: words.whatForTeam },
    ],
  }
}
