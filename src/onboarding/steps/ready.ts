/** Whether there are enough mentors, against what is aimed at; and a post for exactly those who lack. */
import { heading, note, text } from '../../contract/parts.ts'
import { isLanguage, type Language, type Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import { countOf } from '../selections/targets.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { CohortRead, OnTheWay } from './facts.ts'
import { type Aim, type Lack, lacksOf, type Ready, readiness, readinessByLanguage } from './ready.rules.ts'

/** Characters of a name, fields in a list, and fields in a post. */
const most = { name: 60, fields: 12, called: 5 } as const

interface Inside {
  readonly cohort: CohortRead
  /** Who is in. */
  readonly people: readonly OnTheWay[]
  readonly aims: readonly Aim[]
}

/** Places by field and by language, how many are in of those who are aimed at, and a post for exactly what lacks. */
export function readyParts({ cohort, people, aims }: Inside, language: Language): Part[] {
  const { ready: copy } = copyIn(language, cohort.words)
  const [byField, byLanguage] = [readiness(people), readinessByLanguage(people)]
  const places = byField.reduce((sum, each) => sum + each.places, 0)
  const mentees = byField.reduce((sum, each) => sum + each.mentees, 0)
  const named = (field: string): string => (field === '' ? copy.noField : shorten(field, most.name))
  const spoken = (of: string): string => (isLanguage(of) ? copy.languages[of] : of)
  const line = (each: Ready, name: string): string => copy.line(name, each.places, each.mentees, each.finished, each.all)
  return [
    heading(copy.title),
    text(copy.all(places, mentees)),
    ...listed(
      copy.lineNote,
      byField.slice(0, most.fields).map((each) => line(each, named(each.of))),
    ),
    // Where everybody can meet in one language only, that line says nothing new.
    ...(byLanguage.length > 1
      ? listed(
          copy.languageNote,
          byLanguage.map((each) => line(each, spoken(each.of))),
        )
      : []),
    ...listed(
      copy.aims,
      aims.flatMap((aim) => aimLines(aim, people, copy)),
    ),
    ...postParts(lacksOf(people, aims, cohort.language), cohort, language, copy),
  ]
}

function aimLines({ role, targets, languageTargets }: Aim, people: readonly OnTheWay[], copy: Copy['ready']): string[] {
  const those = people.filter((each) => each.role === role)
  const line = copy.aim[role]
  return [
    ...languageTargets.map((each) => line(copy.languages[each.language], countOf(each, those), each.wanted)),
    ...targets.map((each) => line(shorten(each.field, most.name), countOf(each, those), each.wanted)),
  ]
}

/** What a coordinator posts where people read it, in her language. */
function postParts(lacks: readonly Lack[], { programme }: CohortRead, language: Language, copy: Copy['ready']): Part[] {
  const posts = lacks.map(({ role, all, targets, languageTargets }) => {
    const spoken = languageTargets.map((each) => copy.missingIn[role](each.wanted, copy.tongues[each.language]))
    const fields = targets.slice(0, most.called).map(({ field, wanted }) => copy.lack(shorten(field, most.name), wanted))
    const who = spoken.length > 0 ? listOf(spoken, language) : copy.missing[role](all)
    const sentences = [copy.call(programme, who), ...(fields.length > 0 ? [copy.byField(fields.join(', '))] : []), copy.ask[role]]
    return text(sentences.join(' '))
  })
  return posts.length > 0 ? [note(copy.post), ...posts] : []
}

const listed = (above: string, items: readonly string[]): Part[] => (items.length > 0 ? [note(above), { kind: 'list', items }] : [])
