import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import example from '../../examples/english-spring.csv?raw'
import { LanguageOptions } from './language-options.tsx'
import { usePage } from './page.tsx'
import type { Beginning, Begun } from './shown.ts'
import { suggestedKickOff } from './when.ts'
import { dropped, isRefused } from './wire.ts'
import { zonesWith } from './zones.ts'

/** How a programme begins here: with the sample, or with one's own list. */
export function Begin() {
  const { copy, shown, request } = usePage()
  const isBusy = shown.phase === 'busy'
  return (
    <main className="begin" id="inboxes" aria-busy={isBusy}>
      <div className="begin-lead">
        <h2>{copy.begin.title}</h2>
        <p>{copy.begin.lead}</p>
        <p className="begin-busy" role="status">
          {isBusy ? copy.phases.busy : ''}
        </p>
      </div>
      <div className="begin-ways">
        <section className="card" aria-labelledby="sample-title">
          <h3 id="sample-title">{copy.begin.sampleTitle}</h3>
          <p>{copy.begin.sample}</p>
          <ol className="tries">
            {copy.begin.tries.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
          <button type="button" className="primary large" onClick={() => void request('begin', { kind: 'sample' })}>
            {copy.begin.sampleStart}
          </button>
        </section>
        <Empty />
        <OwnList />
      </div>
    </main>
  )
}

/** A programme in which nobody is yet: people join by themselves. */
function Empty() {
  const { copy, language, request } = usePage()
  return (
    <section className="card" aria-labelledby="empty-title">
      <h3 id="empty-title">{copy.begin.emptyTitle}</h3>
      <p>{copy.begin.empty}</p>
      <ol className="tries">
        {copy.begin.emptyTries.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <button type="button" className="primary large" onClick={() => void request('begin', { kind: 'empty', language })}>
        {copy.begin.emptyStart}
      </button>
    </section>
  )
}

type List = Extract<Beginning, { kind: 'list' }>

function OwnList() {
  const { copy, request, tell } = usePage()
  const [file, setFile] = useState<File | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])

  async function begin(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const filled = Object.fromEntries(new FormData(event.currentTarget)) as unknown as Pick<
      List,
      'programme' | 'kickOff' | 'zone' | 'language' | 'platform'
    >
    if (file === null) return setProblems([copy.begin.noFile])
    if (filled.programme.trim() === '') return setProblems([copy.begin.noProgramme])
    if (filled.kickOff === '') return setProblems([copy.begin.noKickOff])
    const { programme, kickOff, zone, language, platform } = filled
    const read = await dropped(file)
    if (read === null) {
      setFile(null)
      return setProblems([copy.fileChanged])
    }
    const list: List = { kind: 'list', ...read, programme, kickOff, zone, language, platform }
    const begun = await request<Begun>('begin', list)
    if (isRefused(begun)) return
    setProblems(begun.problems ?? [])
    // What was not read is said beside the cohort that was begun: this form is gone by then.
    if (begun.notRead && begun.notRead.length > 0) tell(begun.notRead.join(' '))
  }

  return (
    <section className="card" aria-labelledby="list-title">
      <h3 id="list-title">{copy.begin.listTitle}</h3>
      <p>{copy.begin.list}</p>
      <form onSubmit={(event) => void begin(event)} noValidate>
        <FileDrop file={file} onFile={setFile} />
        <Settings />
        <div className="begin-go">
          <button type="submit" className="primary large">
            {copy.begin.listStart}
          </button>
          <button type="button" className="quiet" onClick={saveExample}>
            {copy.begin.example}
          </button>
        </div>
      </form>
      <div role="alert">{problems.length > 0 && <Problems problems={problems} />}</div>
    </section>
  )
}

/** What the programme is called, when and where it starts, in which language. */
function Settings() {
  const { copy, language, shown } = usePage()
  // Until somebody chooses one, it is the language of the page.
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <div className="fields">
      <label className="fields-whole">
        {copy.begin.programme}
        <input type="text" name="programme" placeholder={copy.begin.programmeHint} maxLength={100} autoComplete="off" required />
      </label>
      <label>
        {copy.begin.kickOff}
        <input type="datetime-local" name="kickOff" defaultValue={suggestedKickOff(shown.now)} required />
      </label>
      <label>
        {copy.begin.zone}
        <select name="zone" defaultValue={shown.zone || 'Europe/Helsinki'}>
          {zonesWith(shown.zone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <label>
        {copy.begin.cohortLanguage}
        <select name="language" value={chosen ?? language} onChange={(event) => setChosen(event.target.value)}>
          <LanguageOptions />
        </select>
      </label>
      <label>
        {copy.begin.platform}
        <select name="platform" defaultValue="mixed">
          {(['mixed', 'slack', 'teams'] as const).map((platform) => (
            <option key={platform} value={platform}>
              {copy.begin.platforms[platform]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  const { copy } = usePage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.scrollIntoView({ block: 'nearest' })
  }, [problems])
  return (
    <div className="problems" ref={box}>
      <strong>{copy.begin.problems(problems.length)}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}

function FileDrop({ file, onFile }: { readonly file: File | null; readonly onFile: (file: File) => void }) {
  const { copy } = usePage()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    const [first] = files ?? []
    if (first !== undefined) onFile(first)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        // A list that was corrected is often the same file, and choosing that once more would otherwise be no change.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
        onChange={(event) => take(event.target.files)}
      />
      <span>{file === null ? copy.begin.drop : copy.begin.chosen(file.name)}</span>
    </label>
  )
}

function saveExample(): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([example], { type: 'text/csv' }))
  link.download = 'mentoring.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
