import type { Address } from '../contract/platform.ts'
import type { House } from '../house/compose.ts'
import type { Came, Desk, PlannedEvent } from '../house/rehearses.ts'
import type { Ledger } from './ledger.prisma.ts'
import { events } from './rooms.ts'

/** Where somebody is reached in a rehearsal: an e-mail is an address. */
export const addressOf = (email: string): Address => ({ workspace: { platform: 'recorder', id: 'rehearsal' }, id: email })

interface Ground {
  readonly house: House
  readonly ledger: Ledger
  readonly cohortId: string
}

/** Does what a coordinator would do, through the front door. Whoever is new is found at once, as the directory of a platform would find them. */
export async function playEvent({ house, ledger, cohortId }: Ground, event: PlannedEvent): Promise<Came> {
  const coordinator = await ledger.coordinator()
  if (coordinator === null) return { outcome: 'refused', reason: 'Nobody is a coordinator of the programme.' }
  const came = await events.get(event.what)?.play(event, deskOf({ house, ledger, cohortId }, addressOf(coordinator)))
  if (!came) throw new Error(`No room does ${event.what}.`)
  for (const { email, name } of await ledger.unreached())
    await house.core.arrived({ address: addressOf(email), email, name, timeZone: null, language: null, kind: 'member' })
  return came
}

/** The front door as this coordinator stands at it. */
export const deskOf = (
  { house: { core }, ledger, cohortId }: Pick<Ground, 'house' | 'cohortId'> & { readonly ledger: Pick<Ledger, 'enrolmentOf' | 'pairOf'> },
  coordinator: Address,
): Desk => ({
  cohortId,
  handle: (tap) => core.handle(tap, coordinator),
  open: (opening) => core.open(opening, coordinator),
  submit: (submission, filled) => core.submit(submission, filled, coordinator),
  enrolmentOf: (email) => ledger.enrolmentOf(email),
  pairOf: (email) => ledger.pairOf(email),
})
