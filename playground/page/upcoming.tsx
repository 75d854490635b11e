import { deletionIn } from './in-words.ts'
import type { Page } from './page.tsx'
import { usePage } from './page.tsx'
import { reasonFor } from './reasons/reason.ts'
import { Scrolling } from './scrolling.tsx'
import type { Happening } from './shown.ts'
import { isFarAway, written } from './when.ts'

/** What is planned until the end. */
export function Upcoming() {
  const { shown, kinds, copy, language } = usePage()
  return (
    <details className="upcoming">
      <summary>{copy.clock.upcoming}</summary>
      {shown.upcoming.length === 0 ? (
        <p>{copy.clock.nothingAhead}</p>
      ) : (
        <>
          <p className="note">{copy.clock.upcomingNote}</p>
          <Scrolling label={copy.clock.upcoming}>
            <ol>
              {shown.upcoming.map((happening) => {
                const { name, why } = reasonFor(kinds, language, happening.kind)
                return (
                  <li key={`${happening.at} ${happening.kind} ${happening.names.join()}`}>
                    <time dateTime={happening.at}>
                      {written(happening.at, shown.zone, language, isFarAway(happening.at, shown.now) ? 'day' : 'short')}
                    </time>
                    <span>
                      <strong>{deletionIn(happening, copy) ?? name}</strong>{' '}
                      {happening.count > 0 && <span className="whom">{whom(happening, copy)}</span>}
                      <span className="note">{why}</span>
                    </span>
                  </li>
                )
              })}
            </ol>
          </Scrolling>
        </>
      )}
    </details>
  )
}

function whom({ names, count }: Happening, copy: Page['copy']): string {
  if (names.length === 0) return copy.clock.people(count)
  return count > names.length ? copy.clock.others(names.join(', '), count - names.length) : names.join(', ')
}
