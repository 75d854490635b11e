import { plainText } from '../../src/contract/plain-text.ts'
import type { Language, Reply, View } from '../../src/contract/view.ts'
import { dayAndTime } from '../../src/contract/wording.ts'
import type { Instant } from '../../src/kit/clock.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, type Heard, type Stage } from '../ground/builders.ts'
import { newStage } from '../journeys/new-stage.ts'

/** One thing that somebody reads: a message, or what a tap of theirs is answered with. `kind`: the kind of the delivery. */
export interface Read {
  readonly at: Instant
  readonly who: string
  readonly kind: string | null
  readonly view: View
}

const names = ['Carla', 'Maija', 'Olli', 'Sanna', 'Kalle', 'Aino', 'Eero', 'Iida', 'Veikko']

/** A cohort whose people all read one language; everything that can happen before a kick-off happens to one of them. */
export async function story(language: Language): Promise<readonly Read[]> {
  const people = [
    aCoordinator('Carla'),
    ...['Maija', 'Olli', 'Sanna', 'Kalle'].map((name) => aMentor(name)),
    aMentee('Aino', { mentor: 'Maija' }),
    aMentee('Eero', { mentor: 'Olli' }),
    aMentee('Iida', { mentor: 'Sanna' }),
    aMentee('Veikko'),
  ].map((person) => ({ ...person, language }))
  const stage = await newStage({ people })
  const read: Read[] = []
  const hear = (who: string, { view }: Reply) => read.push({ at: stage.clock.now(), who, kind: null, view })
  const tap = async (who: string, command: Parameters<Stage['tap']>[1]) => hear(who, await stage.tap(who, command))
  const answers = async (...[who, answer, about]: Parameters<Stage['answers']>) => hear(who, await stage.answers(who, answer, about))
  /** Presses the first button of the newest message of this kind. */
  const yes = async (who: string, kind: string) => {
    const [first] = buttonsOf(stage.inbox(who, kind).at(-1)?.view ?? { language, parts: [] })
    if (!first) throw new Error(`${who} has no button of ${kind}.`)
    await tap(who, first.command)
  }

  await stage.until('2027-01-07T18:00')
  await tap('Aino', { do: 'writeWishes', confirmation: await stage.confirmationOf('Aino'), text: '…' })
  await answers('Aino', 'coming')
  await answers('Eero', 'unsure')
  await answers('Maija', 'coming')
  await answers('Sanna', 'notAtKickoff')
  await stage.until('2027-01-15T12:30')
  await answers('Carla', 'notAtKickoff', 'Eero')
  // She was shown that Eero had not answered: she reads what he has answered since, and may change it.
  await tap('Carla', { do: 'answer', confirmation: await stage.confirmationOf('Eero'), answer: 'coming' })
  await yes('Carla', 'coordinator.release')
  await stage.until('2027-01-18T12:00')
  await yes('Veikko', 'offer.made')
  await stage.until('2027-01-20T12:30')
  await answers('Maija', 'notStarting')
  await stage.until('2027-01-21T12:00')
  await answers('Aino', 'notStarting')
  await stage.until('2027-01-21T17:30')
  return [...stage.heard.map(toRead), ...read].toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

const toRead = ({ at, to, kind, view }: Heard): Read => ({
  at,
  kind,
  view,
  who: names.find((name) => to.startsWith(name.toLowerCase())) ?? to,
})

/** What everybody reads, as Markdown: messages of the same kind are shown once. */
export function storyLines(language: Language, reads: readonly Read[]): string[] {
  const seen = new Set<string>()
  return reads.flatMap(({ at, who, kind, view }) => {
    const words = plainText(view)
    const what = names.reduce((text, name) => text.replaceAll(name, '*'), words)
    if (seen.has(what)) return []
    seen.add(what)
    const head = `**${who}**, ${dayAndTime(at, 'Europe/Helsinki', language)} (${kind ?? answerTo[language]})`
    return [
      `${head}\n\n${words
        .split('\n')
        .map((line) => `> ${line}`)
        .join('  \n')}`,
    ]
  })
}

const answerTo: Readonly<Record<Language, string>> = { en: 'the answer to a tap', fi: 'vastaus painallukseen', sv: 'svar på ett tryck' }
