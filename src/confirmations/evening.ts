import type { Language } from '../contract/view.ts'
import { plural } from '../contract/wording.ts'
import type { Counts } from '../house/rehearses.ts'

interface Words {
  /** No mentor was asked to come. */
  readonly noneCome: string
  readonly come: (mentors: number, inVain: number) => string
  readonly refilled: (count: number) => string
  readonly calls: (count: number, instead: number) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    noneCome: 'No mentor was asked to come',
    come: (mentors, inVain) =>
      `${plural(mentors, 'en', { one: '1 mentor was', other: `${mentors} mentors were` })} asked to come, ${inVain === 0 ? plural(mentors, 'en', { one: 'with a yes from somebody to meet', other: 'each with a yes from somebody to meet' }) : `${inVain} without a yes from somebody to meet`}`,
    refilled: (count) => plural(count, 'en', { one: '1 place refilled', other: `${count} places refilled` }),
    calls: (count, instead) => `${plural(count, 'en', { one: '1 call', other: `${count} calls` })} instead of ${instead}`,
  },
  fi: {
    noneCome: 'Yhtään mentoria ei kutsuttu paikalle',
    come: (mentors, inVain) =>
      `${plural(mentors, 'fi', { one: '1 mentori', other: `${mentors} mentoria` })} kutsuttiin paikalle, ${inVain === 0 ? plural(mentors, 'fi', { one: 'hänellä oli joku tavattavana', other: 'jokaisella oli joku tavattavana' }) : `${inVain} vaikka kukaan ei ollut luvannut tulla tapaamaan`}`,
    refilled: (count) => plural(count, 'fi', { one: '1 paikka täytettiin uudelleen', other: `${count} paikkaa täytettiin uudelleen` }),
    calls: (count, instead) => `${plural(count, 'fi', { one: '1 puhelu', other: `${count} puhelua` })} ${instead}:n sijaan`,
  },
  sv: {
    noneCome: 'Ingen mentor blev ombedd att komma',
    come: (mentors, inVain) =>
      `${plural(mentors, 'sv', { one: '1 mentor blev ombedd', other: `${mentors} mentorer blev ombedda` })} att komma, ${inVain === 0 ? plural(mentors, 'sv', { one: 'med någon att träffa', other: 'alla med någon att träffa' }) : `${inVain} utan att någon hade tackat ja`}`,
    refilled: (count) => plural(count, 'sv', { one: '1 plats fylldes på nytt', other: `${count} platser fylldes på nytt` }),
    calls: (count, instead) => `${count} samtal i stället för ${instead}`,
  },
}

/** What the evening was, as far as this room knows. */
export function evening(counts: Counts, language: Language): readonly string[] {
  const of = (name: string): number => counts[name] ?? 0
  const say = words[language]
  return [
    of('go') > 0 ? say.come(of('go'), of('goInVain')) : say.noneCome,
    ...(of('refilled') > 0 ? [say.refilled(of('refilled'))] : []),
    ...(of('asked') > 0 && of('called') < of('withPlace') ? [say.calls(of('called'), of('withPlace'))] : []),
  ]
}
