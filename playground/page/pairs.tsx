import { usePage } from './page.tsx'
import { Scrolling } from './scrolling.tsx'

/** The last scene of a programme: what becomes of the pairs, from the kick-off to its end. */
export function Pairs() {
  const { shown, copy } = usePage()
  const { pairs, ends, now } = shown
  if (pairs.length === 0) return null
  const isOver = ends !== null && Date.parse(now) >= Date.parse(ends)
  const met = pairs.reduce((sum, each) => sum + each.met, 0)
  return (
    <section className="card pairs" aria-labelledby="pairs-title">
      <h2 id="pairs-title">{isOver ? copy.pairs.over : copy.pairs.title}</h2>
      <p className="note">
        {copy.pairs.pairs(pairs.length)} · {copy.pairs.meetings(met)}
      </p>
      <Scrolling label={copy.pairs.pair} className="pairs-all">
        <table>
          <thead>
            <tr>
              <th scope="col">{copy.pairs.pair}</th>
              <th scope="col">{copy.pairs.met}</th>
              <th scope="col">{copy.pairs.planned}</th>
              <th scope="col">{copy.pairs.state}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ mentor, mentee, state, ...counts }) => (
              <tr key={`${mentor} ${mentee} ${state}`}>
                <th scope="row">{copy.pairs.names(mentee, mentor)}</th>
                <td>{counts.told > counts.met ? copy.pairs.told(counts.met, counts.told) : counts.met}</td>
                <td>{counts.planned}</td>
                <td>{copy.pairs.states[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  )
}
