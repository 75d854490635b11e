import { z } from 'zod'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { LinkAnswers, LinkKind } from '../../house/link.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Card, type Circle, type Fellow, ways } from './store.ts'
import { contactsFile } from './vcard.ts'

/** Cards that one message shows. */
const onPage = 20
/** Circles that one message shows whole; of more it shows buttons. */
const mostWhole = 2
/** Buttons in a row. */
const inRow = 5

/** The contacts of one pair, group or cohort as a file, for its reader alone. */
export const contactsLink = { name: 'contacts', carries: z.object({ with: z.uuid() }), hours: 24 } as const satisfies LinkKind

/** What the file holds when it is opened; null where its reader no longer shares anything there. */
export const contactsAnswers = (deps: Deps): LinkAnswers<z.output<typeof contactsLink.carries>, never> => ({
  async show({ with: withId }, { actor }) {
    const circle = (await deps.transact(({ contacts }) => contacts.circlesOf(actor))).find((each) => each.withId === withId)
    return circle?.me.card ? contactsFile(circle.others, copyIn(actor.language).title) : null
  },
})

/** What others share with the reader: of one pair, group or cohort, or of all. */
export async function showContacts(deps: Deps, look: Extract<Look, { do: 'showContacts' }>, actor: KnownPerson): Promise<Reply> {
  const copy = copyIn(actor.language)
  const all = await deps.transact(({ contacts }) => contacts.circlesOf(actor))
  const one = all.find(({ withId }) => withId === look.with)
  if (look.with !== undefined && !one) return said(actor, false, [text(copy.done.notThere)])
  if (all.length === 0) return said(actor, true, [heading(copy.title), text(copy.none)])
  const whole = one ? [one] : all.slice(0, mostWhole)
  const parts: Part[] = []
  for (const circle of whole) parts.push(...(await circleParts(deps, circle, one ? (look.page ?? 0) : 0, actor)))
  const others = all.filter((circle) => !whole.includes(circle)).slice(0, inRow)
  return said(actor, true, [heading(copy.title), note(copy.rule), ...parts, ...row(...others.map((circle) => lookButton(circle, copy)))])
}

/** Closes a form, or takes the place of a message. */
export const said = ({ language }: Pick<KnownPerson, 'language'>, accepted: boolean, parts: readonly Part[]): Reply => ({
  accepted,
  view: { language, parts },
})

const row = (...buttons: readonly Button[]): Part[] => (buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [])

const lookButton = ({ scope, withId, name }: Circle, { circle, buttons }: Copy): Button<Look> => ({
  label: scope === 'cohort' ? buttons.other(name) : circle[scope](name),
  command: { do: 'showContacts', mark: 'look', with: withId },
})

/** What is shown of one circle: the cards only to those who share one, too. */
export async function circleParts(deps: Deps, circle: Circle, page: number, actor: KnownPerson): Promise<Part[]> {
  const copy = copyIn(actor.language)
  const { scope, withId, name, me, others } = circle
  const sharing = others.filter(({ card }) => card !== null)
  const open: Opening = { do: 'openCard', mark: 'opening', with: withId }
  const title = heading(copy.circle[scope](name))
  if (me.card === null)
    return [
      title,
      text(sharing.length === 0 ? copy.circle.nobody : copy.circle.waiting(sharing.length)),
      ...row({ label: copy.buttons.share, command: open, style: 'primary' }),
    ]
  const shown = sharing.slice(page * onPage, (page + 1) * onPage)
  const silent = scope === 'cohort' ? [] : others.filter(({ card }) => card === null)
  const more = sharing.length - page * onPage - shown.length
  const withdraw: Tap = { do: 'withdrawCard', with: withId }
  const further: Button<Look> = { label: copy.circle.further, command: { do: 'showContacts', mark: 'look', with: withId, page: page + 1 } }
  return [
    title,
    ...(shown.length > 0 ? [cards(shown, copy)] : [text(scope === 'cohort' ? copy.circle.aloneInCohort : copy.circle.alone)]),
    ...(silent.length > 0
      ? [
          note(
            copy.circle.silent(
              listOf(
                silent.map((each) => each.name),
                actor.language,
              ),
            ),
          ),
        ]
      : []),
    note(copy.circle.mine(listed(me.card, copy))),
    ...(await fileLink(deps, circle, sharing.length, actor)),
    ...row(
      { label: copy.buttons.change, command: open },
      { label: copy.buttons.withdraw, command: withdraw },
      ...(more > 0 ? [further] : []),
    ),
  ]
}

const cards = (fellows: readonly Fellow[], copy: Copy): Part => ({
  kind: 'list',
  items: fellows.flatMap(({ name, card }) => (card === null ? [] : [copy.circle.card(name, listed(card, copy))])),
})

const listed = (card: Card, copy: Copy): string =>
  ways.flatMap((way) => (card[way] === null ? [] : [`${copy.ways[way]} ${card[way]}`])).join(' · ')

/** Where Pari has no public address, what is shown is all there is. */
async function fileLink({ linkTo }: Deps, { withId }: Circle, count: number, actor: KnownPerson): Promise<Part[]> {
  const url = count === 0 ? null : await linkTo(contactsLink, { with: withId }, actor)
  return url === null ? [] : [{ kind: 'links', links: [{ label: copyIn(actor.language).buttons.file, url }] }]
}
