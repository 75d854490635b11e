import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Part, Reply, Row, View } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Role } from '../../people/role.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { SeenCohort } from './store.ts'

/** A rule said no: nothing was changed, and the view says why. */
export const refuse = (to: KnownPerson, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language: to.language, parts: [text(copyIn(to.language, usualWords).refusals[reason])] },
})

/** A view that was shown. */
export const shown = (to: KnownPerson, parts: readonly Part[]): Reply => ({ accepted: true, view: { language: to.language, parts } })

/** Buttons in a row; none is no part. */
export const row = (...all: readonly Button[]): Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : [])
/** Rows of a table. */
export const fields = (rows: readonly Row[]): Part[] => (rows.length > 0 ? [{ kind: 'fields', rows }] : [])

/** What somebody is called by their role. */
export const roleIn = (role: Role, to: KnownPerson, { words }: Pick<SeenCohort, 'words'>): string =>
  copyIn(to.language, words).list.roles[role]

/** Words of a message, as a list of what it says, to show before it is sent. */
export const quoted = ({ parts }: View): Part[] => [
  {
    kind: 'list',
    items: parts.flatMap((part) =>
      'text' in part ? [part.text] : part.kind === 'fields' ? part.rows.map(({ label, value }) => `${label}: ${value}`) : [],
    ),
  },
]
