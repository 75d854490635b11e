import { lazy, Suspense, useState } from 'react'
import { ByThemselves, Chip, Face } from '../chips.tsx'
import { usePage } from '../page.tsx'
import type { Deed, Done, PersonShown } from '../shown.ts'

const SlackInbox = lazy(async () => ({ default: (await import('./slack/slack-inbox.tsx')).SlackInbox }))
const TeamsInbox = lazy(async () => ({ default: (await import('./teams/teams-inbox.tsx')).TeamsInbox }))

interface Props {
  readonly person: PersonShown
  readonly isFront: boolean
  readonly onPerson: (id: string) => void
  readonly onClose: () => void
}

/** One person's inbox, as their platform draws it. */
export function Panel({ person, isFront, onPerson, onClose }: Props) {
  const { copy } = usePage()
  const { act, said, forget, isBusy } = useActing(person)
  const { screen } = person
  const name = `panel-${person.id}`
  return (
    <article
      className={`panel panel-${person.platform}`}
      data-front={isFront}
      data-person={person.id}
      aria-labelledby={name}
      aria-busy={isBusy}
    >
      <PanelHead person={person} id={name} onPerson={onPerson} onClose={onClose} />
      <div className="panel-said" role="alert">
        {said !== null && (
          <p>
            {said.says}
            {said.opens !== undefined && (
              <>
                {copy.inbox.opens} <a href={said.opens}>{said.opens}</a>
              </>
            )}
            <button type="button" className="quiet" onClick={forget}>
              {copy.inbox.dismiss}
            </button>
          </p>
        )}
      </div>
      <Suspense fallback={<p className="panel-empty">{copy.loading}</p>}>
        {screen === null && <p className="panel-empty">{copy.loading}</p>}
        {screen?.kind === 'slack' && <SlackInbox person={person} screen={screen} act={act} />}
        {screen?.kind === 'teams' && <TeamsInbox person={person} screen={screen} act={act} />}
      </Suspense>
    </article>
  )
}

/** Acts as somebody, keeps what their platform said about it, and keeps the keyboard in their panel when the button it was on is gone. */
function useActing(person: PersonShown) {
  const { act } = usePage()
  const [said, setSaid] = useState<Done | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id } = person
  return {
    said,
    isBusy,
    forget: () => setSaid(null),
    act: async (deed: Deed): Promise<Done> => {
      setBusy(true)
      const done = await act(id, deed)
      setBusy(false)
      setSaid(done.says !== undefined || done.opens !== undefined ? done : null)
      setTimeout(() => bringBack(id), 150)
      return done
    },
  }
}

/** When what had the focus was replaced, the keyboard goes on in the same panel. */
function bringBack(person: string): void {
  if (document.activeElement !== document.body) return
  const panel = document.querySelector(`[data-person="${CSS.escape(person)}"]`)
  const next = panel?.querySelector<HTMLElement>('.sheet') ?? panel?.querySelector<HTMLElement>('.messages')
  next?.focus({ preventScroll: true })
}

interface HeadProps {
  readonly person: PersonShown
  readonly id: string
  readonly onPerson: (id: string) => void
  readonly onClose: () => void
}

function PanelHead({ person, id, onPerson, onClose }: HeadProps) {
  const { copy, shown, open } = usePage()
  const { role, partner, isExternal } = person
  const groups = [...new Set(shown.people.map(({ cohort }) => cohort))].map((cohort) => ({
    name: shown.glance.find((glance) => glance.cohort === cohort)?.name ?? cohort,
    cohort,
  }))
  return (
    <header className="panel-head">
      <Face name={person.name} />
      <div className="panel-who">
        <h3 id={id} className="hidden">
          {person.name}
        </h3>
        <select aria-label={copy.inbox.choose} value={person.id} onChange={(event) => onPerson(event.target.value)}>
          {groups.map(({ name, cohort }) => (
            <optgroup key={cohort} label={name}>
              {shown.people
                .filter((each) => each.cohort === cohort)
                .map((each) => (
                  <option key={each.id} value={each.id} disabled={each.id !== person.id && open.includes(each.id)}>
                    {each.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <p className="panel-role">
          <small>
            {copy.people.roles[role]}
            {partner !== null && ` ${copy.people.with(partner)}`}
            {isExternal && `, ${copy.people.external}`}
          </small>
          <Chip person={person} />
          <ByThemselves person={person} />
        </p>
      </div>
      <button type="button" className="icon" onClick={onClose} aria-label={copy.people.closePanel(person.name)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
    </header>
  )
}
