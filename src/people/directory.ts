import type { Address, Platform, Profile, Workspace } from '../contract/platform.ts'
import type { Language } from '../contract/view.ts'
import type { Transact } from '../store/transaction.ts'
import type { QuietHours } from './quiet-hours.ts'

/** Someone we know, as the door sees them. */
export interface KnownPerson {
  readonly personId: string
  /** The id of the workspace where they are now. They see what concerns them there, and nothing of a programme that lives elsewhere. */
  readonly workspaceId: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  readonly quiet: QuietHours
}

/** Who is reached where. */
export interface Directory {
  personAt(address: Address): Promise<KnownPerson | null>
}

/** Who opens a signed link, and the workspace that they were given it for. */
export interface Reader {
  readonly actor: KnownPerson
  readonly workspace: Workspace
}

/** Finds whom a signed link names. */
export interface Readers {
  /** Null: the person is gone, or Pari was removed from the workspace. `personId`, `workspaceId`: UUIDs. */
  readerOf(personId: string, workspaceId: string): Promise<Reader | null>
}

/** How strangers become known. */
export interface Arrivals {
  /**
   * Stores that somebody is reached there, if their e-mail belongs to a person of a programme in that workspace, or if they may set up
   * programmes (`owns`: in every workspace). Answers whether it did.
   */
  welcome(profile: Profile, owns: boolean): Promise<boolean>
  /** Takes over the zone of the directory, unless a list named one or the person chose their own. The name stays as the list has it. */
  learn(profile: Profile): Promise<void>
  /**
   * Stores that somebody is reached there now. People who are reached elsewhere already stay where they are, and people who are on no list
   * stay unknown. Answers whether they are on a list.
   */
  arrived(profile: Profile): Promise<boolean>
}

/** What it takes to know who is at an address. */
export interface ArrivalDeps {
  readonly directory: Directory
  readonly transact: Transact<{ readonly arrivals: Arrivals }>
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'profileOf'>
  /** E-mails of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
}

/** Somebody whom Pari does not know, as far as their platform tells of them. Null: it tells nothing. */
export interface Stranger {
  readonly stranger: Profile | null
}

/** Who is at this address. Somebody new is looked up in the directory of the platform, and is known from then on if they are on a list. */
export async function whoIsAt(deps: ArrivalDeps, address: Address): Promise<KnownPerson | Stranger> {
  const known = await deps.directory.personAt(address)
  if (known) return known
  const stranger = await deps.platformOf(address.workspace).profileOf(address)
  if (!stranger?.email) return { stranger }
  // The e-mail of anybody else is what another organisation says, or what a guest was invited by.
  const owns = stranger.kind === 'member' && deps.owners.includes(stranger.email)
  const welcome = await deps.transact(({ arrivals }) => arrivals.welcome(stranger, owns))
  return (welcome && (await deps.directory.personAt(address))) || { stranger }
}
