import { usePage } from './page.tsx'
import { savePicture } from './picture.ts'
import { nearestKickOff, written } from './when.ts'

/** The last scene: what the evening was, to be kept as a picture. */
export function Evening() {
  const { shown, copy, language } = usePage()
  if (shown.evening === null) return null
  const kickOff = nearestKickOff(shown.kickOffs, shown.now)
  const scene = {
    title: copy.evening.title,
    when: kickOff === null ? '' : written(kickOff.at, shown.zone, language, 'day'),
    who: shown.kickOffs.flatMap(({ name, at }) => (at === null ? [] : name)).join(', '),
    lines: shown.evening[language],
    foot: copy.evening.foot,
  }
  return (
    <section className="card evening" aria-labelledby="evening-title">
      <div>
        <h2 id="evening-title">{scene.title}</h2>
        <p className="note">
          {scene.who} · {scene.when}
        </p>
      </div>
      <ul>
        {scene.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" onClick={() => savePicture(scene)}>
        {copy.evening.save}
      </button>
    </section>
  )
}
