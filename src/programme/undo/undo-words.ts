import type { Command } from '../../contract/command.ts'
import { text } from '../../contract/parts.ts'
import type { Language, Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { KeptAct } from './acts.ts'
import type { UndoOutcome } from './undo.ts'

type Refusal = Extract<UndoOutcome, { kind: 'refused' }>['why']

interface UndoWords extends Readonly<Record<Refusal, string>> {
  readonly button: string
  readonly done: string
  /** `names`: those to whom an act writes at once. */
  readonly saidTo: (names: string) => string
  readonly offers: string
  /** The same without their names. */
  readonly saidToMany: (people: number) => string
}

/** What is read of undoing, whichever room it is about. */
export const undoWords: Readonly<Record<Language, UndoWords>> = {
  en: {
    button: 'Undo',
    done: 'Undone: everything is as it was before.',
    saidTo: (names) => `This can’t be undone, because we’re writing about it right away to: ${names}`,
    offers: 'We’re offering the free places right away, so this can’t be undone.',
    saidToMany: (people) => `We’re writing to ${people} people about this right away, so it can’t be undone.`,
    already: 'This has already been undone.',
    late: 'This could only be undone for ten minutes, so nothing was changed.',
    told: 'Somebody has been told about it in the meantime, so nothing was changed.',
    changed: 'Something else has happened since then, so nothing was changed.',
    notYours: 'Only the person who did this can undo it, so nothing was changed.',
    begun: 'The kick-off has begun, so nothing was changed.',
  },
  fi: {
    button: 'Kumoa',
    done: 'Kumottu: kaikki on kuten ennen.',
    saidTo: (names) => `Tätä ei voi kumota, koska kerromme tästä heti. Viestin saa: ${names}`,
    offers: 'Tarjoamme vapaat paikat heti, joten tätä ei voi kumota.',
    saidToMany: (people) => `Kerromme tästä heti ${people} henkilölle, joten sitä ei voi kumota.`,
    already: 'Tämä on jo kumottu.',
    late: 'Tämän olisi voinut kumota vain kymmenen minuutin ajan, joten mitään ei muutettu.',
    told: 'Joku on ehtinyt saada tästä tiedon, joten mitään ei muutettu.',
    changed: 'Sen jälkeen on tapahtunut jotain muuta, joten mitään ei muutettu.',
    notYours: 'Vain tekijä itse voi kumota tämän, joten mitään ei muutettu.',
    begun: 'Aloitustilaisuus on jo alkanut, joten mitään ei muutettu.',
  },
  sv: {
    button: 'Ångra',
    done: 'Ångrat: allt är som förut.',
    saidTo: (names) => `Det här kan inte ångras, eftersom vi genast skriver om det till: ${names}`,
    offers: 'Vi erbjuder de lediga platserna genast, så det här kan inte ångras.',
    saidToMany: (people) => `Vi skriver genast till ${people} personer om det här, så det kan inte ångras.`,
    already: 'Det här har redan ångrats.',
    late: 'Det här gick att ångra bara i tio minuter, så ingenting ändrades.',
    told: 'Någon har redan fått veta det, så ingenting ändrades.',
    changed: 'Något annat har hänt sedan dess, så ingenting ändrades.',
    notYours: 'Bara den som gjorde det här kan ångra det, så ingenting ändrades.',
    begun: 'Startträffen har redan börjat, så ingenting ändrades.',
  },
}

/** So many names can be read in one go. */
const mostNamed = 10

/** What stands below the answer to an act: a button that undoes it; or, where it writes at once, to whom. Nothing where it changed nothing. */
export function undoParts(kept: KeptAct | null, language: Language, command: (act: string) => Command): Part[] {
  if (!kept) return []
  const words = undoWords[language]
  const { told } = kept
  if (told.length > mostNamed) return [text(words.saidToMany(told.length))]
  if (told.length > 0) return [text(words.saidTo(listOf(told, language)))]
  if (kept.offers) return [text(words.offers)]
  return [{ kind: 'buttons', buttons: [{ label: words.button, command: command(kept.id) }] }]
}
