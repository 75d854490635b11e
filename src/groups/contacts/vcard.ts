import { VCard } from 'vcard-creator'
import type { LinkFile } from '../../house/link.ts'
import type { Fellow } from './store.ts'

/** Contacts as a file that phones and mail programs take in: vCard 3.0 (RFC 2426), one after the other. */
export function contactsFile(fellows: readonly Fellow[], name: string): LinkFile {
  const cards = fellows.flatMap((fellow) => (fellow.card === null ? [] : [cardOf(fellow, fellow.card)]))
  return { name: `${name}.vcf`, mediaType: 'text/vcard; charset=utf-8', bytes: Buffer.from(cards.join('')) }
}

function cardOf({ name }: Fellow, { email, phone, linkedin, messenger }: NonNullable<Fellow['card']>): string {
  const [last = '', ...before] = name.split(' ').toReversed()
  const parts = before.length === 0 ? { givenName: last } : { givenName: before.toReversed().join(' '), familyName: last }
  const card = new VCard().addFullName(name).addName(parts)
  if (email !== null) card.addEmail({ address: email })
  if (phone !== null) card.addPhoneNumber({ number: phone })
  if (linkedin !== null) card.addUrl({ url: linkedin })
  if (messenger !== null) card.addNote(messenger)
  return card.toString()
}
