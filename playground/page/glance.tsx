import { usePage } from './page.tsx'
import { answerOrder, funnelOf, type Slice, slicesOf, standingOrder } from './proportions.ts'
import type { Glance } from './shown.ts'
import { written } from './when.ts'

/** How each cohort stands: who answered what, what mentors were told, and whether the two balance. */
export function GlanceBoard() {
  const { shown, copy } = usePage()
  return (
    <section className="card glance" aria-labelledby="glance-title">
      <h2 id="glance-title">{copy.glance.title}</h2>
      {shown.glance.map((glance) => (
        <CohortGlance key={glance.cohort} glance={glance} />
      ))}
    </section>
  )
}

function CohortGlance({ glance }: { readonly glance: Glance }) {
  const { shown, copy, language } = usePage()
  const kickOff = shown.kickOffs.find(({ cohort }) => cohort === glance.cohort)?.at
  // What would be at the kick-off is over once it has begun: then the evening says who came, and whether in vain.
  const isAhead = !kickOff || Date.parse(shown.now) < Date.parse(kickOff)
  return (
    <div className="glance-cohort">
      <h3>{glance.name}</h3>
      <p className="note">{kickOff ? written(kickOff, shown.zone, language, 'short') : copy.glance.noKickOff}</p>
      <dl className="balance">
        <div>
          <dt>{copy.glance.coming}</dt>
          <dd>{glance.coming}</dd>
        </div>
        <div>
          <dt>{copy.glance.told}</dt>
          <dd>{glance.standings.go}</dd>
        </div>
        {isAhead && (
          <div className={glance.inVain > 0 ? 'warn' : undefined}>
            <dt>{copy.glance.inVain}</dt>
            <dd>{glance.inVain}</dd>
          </div>
        )}
      </dl>
      <Funnel glance={glance} />
      <Bar title={copy.glance.mentees} slices={slicesOf(answerOrder, glance)} names={copy.answers} kind="answer" />
      <Bar title={copy.glance.mentors} slices={slicesOf(standingOrder, glance.standings)} names={copy.standings} kind="standing" />
      <ul className="glance-notes">
        {glance.waiting > 0 && <li>{copy.glance.waiting(glance.waiting)}</li>}
        {glance.unreachable > 0 && <li className="warn">{copy.glance.unreachable(glance.unreachable)}</li>}
      </ul>
    </div>
  )
}

function Funnel({ glance }: { readonly glance: Glance }) {
  const { copy } = usePage()
  return (
    <ol className="funnel">
      {funnelOf(glance).map(({ stage, count, share }) => (
        <li key={stage}>
          <span>{copy.glance[stage]}</span>
          <b style={{ inlineSize: `${share * 100}%` }} aria-hidden="true" />
          <strong>{count}</strong>
        </li>
      ))}
    </ol>
  )
}

interface BarProps {
  readonly title: string
  readonly slices: readonly Slice<string>[]
  readonly names: Readonly<Record<string, string>>
  readonly kind: 'answer' | 'standing'
}

function Bar({ title, slices, names, kind }: BarProps) {
  return (
    <div className="bar">
      <h4>{title}</h4>
      <div className="bar-line" aria-hidden="true">
        {slices.map(({ name, share }) => (
          <i key={name} className={`${kind}-${name}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className="legend">
        {slices.map(({ name, count }) => (
          <li key={name}>
            <i className={`${kind}-${name}`} aria-hidden="true" />
            {names[name] ?? name} <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
