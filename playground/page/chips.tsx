import { usePage } from './page.tsx'
import type { PersonShown } from './shown.ts'

/** How somebody stands, in a word: what they answered, or what they were told. */
export function Chip({ person }: { readonly person: PersonShown }) {
  const { copy } = usePage()
  const { role, state, answer, standing } = person
  // Whoever is on no list yet stands nowhere.
  if (role === 'coordinator' || state === '') return null
  if (Object.hasOwn(copy.states, state)) return <span className="chip">{copy.states[state as keyof typeof copy.states]}</span>
  if (role === 'mentor' && standing !== null && Object.hasOwn(copy.standings, standing))
    return <span className={`chip standing-${standing}`}>{copy.standings[standing as keyof typeof copy.standings]}</span>
  const said = answer !== null && Object.hasOwn(copy.answers, answer) ? (answer as keyof typeof copy.answers) : 'silent'
  return <span className={`chip answer-${said}`}>{copy.answers[said]}</span>
}

/** That somebody answers by themselves, and what; nothing of those whom one plays. */
export function ByThemselves({ person: { behaviour } }: { readonly person: PersonShown }) {
  const { copy } = usePage()
  if (behaviour === 'none') return null
  return (
    <span className="chip by-themselves" title={`${copy.people.byThemselves}: ${copy.people.behaviours[behaviour]}`}>
      {copy.people.byThemselves}
    </span>
  )
}

/** The platform somebody is on, as a word in its colour. */
export function PlatformName({ platform }: Pick<PersonShown, 'platform'>) {
  return <span className={`platform platform-${platform}`}>{platform === 'slack' ? 'Slack' : 'Teams'}</span>
}

/** Somebody's picture: their initials, always in the same colour. */
export function Face({ name }: Pick<PersonShown, 'name'>) {
  const words = name.split(/\s+/u)
  const initials = `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6
  return (
    <span className={`avatar tone-${tone}`} aria-hidden="true">
      {initials}
    </span>
  )
}
