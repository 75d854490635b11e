import type { ListedPerson } from '../../src/people/import/index.ts'
import type { Behaviour } from '../page/shown.ts'

/** Somebody with an account at one of the local ends. */
export interface Account {
  /** As the page calls them. */
  readonly id: string
  /** What their platform calls them. */
  readonly endId: string
  readonly platform: 'slack' | 'teams'
  readonly email: string
  readonly name: string
  readonly role: 'coordinator' | 'mentor' | 'mentee'
  readonly isExternal: boolean
}

/** Somebody who is to have an account. */
export interface WantedAccount {
  readonly person: ListedPerson
  readonly platform: 'slack' | 'teams'
  readonly zone: string
  readonly isExternal: boolean
  readonly behaviour: Behaviour
}
