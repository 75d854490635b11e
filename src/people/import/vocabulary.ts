import type { Language } from '../../contract/view.ts'
import type { Role } from '../role.ts'
import { dictionary, fold, lookUp } from './spelling.ts'

const roleWords = dictionary<Role>({
  mentor: ['mentor', 'mentors', 'mentori', 'mentorit', 'ohjaaja', 'mentorer', 'mentorn', 'handledare', 'alumnimentori', 'alumnmentor'],
  mentee: [
    ...['mentee', 'mentees', 'student', 'students', 'actor', 'actors', 'protégé'],
    ...['aktori', 'aktorit', 'opiskelija', 'opiskelijat', 'mentoroitava', 'mentoroitavat'],
    ...['adept', 'adepter', 'adepten', 'aktor', 'aktör', 'aktörer', 'studerande', 'studenter'],
  ],
  coordinator: [
    ...['coordinator', 'co-ordinator', 'coordinators', 'organiser', 'organizer', 'programme coordinator', 'program coordinator'],
    ...['koordinaattori', 'koordinaattorit', 'järjestäjä', 'yhteyshenkilö', 'vastuuhenkilö'],
    ...['koordinator', 'koordinatorer', 'samordnare', 'organisatör', 'arrangör', 'kontaktperson'],
  ],
})

const languageWords = dictionary<Language>({
  en: ['en', 'eng', 'english', 'in english', 'englanti', 'englanniksi', 'engelska', 'på engelska'],
  fi: ['fi', 'fin', 'finnish', 'in finnish', 'suomi', 'suomeksi', 'finska', 'på finska'],
  sv: ['sv', 'swe', 'sve', 'swedish', 'in swedish', 'ruotsi', 'ruotsiksi', 'svenska', 'på svenska'],
})

const platformWords = dictionary({
  slack: ['slack'],
  teams: ['teams', 'microsoft teams', 'ms teams', 'msteams'],
})

/** What coordinators write where there is no mentor yet. */
const waitlistWords = new Set(
  [
    ...['none', 'no mentor', 'waitlist', 'waiting list', 'waiting', 'queue', 'n/a'],
    ...['ei mentoria', 'ei vielä', 'jono', 'jonossa', 'jonotuslista', 'odotuslista', 'odottaa', 'varasija', 'varalla'],
    ...['ingen', 'ingen mentor', 'kö', 'i kö', 'väntelista', 'på väntelista', 'väntar', 'reservplats'],
  ].map(fold),
)

export const readRole = (cell: string): Role | undefined => lookUp(roleWords, cell)

/** Codes with or without a region (fi, sv-FI) and the languages' names in English, Finnish and Swedish. */
export const readLanguage = (cell: string): Language | undefined =>
  lookUp(languageWords, cell) ?? lookUp(languageWords, cell.replace(/^([a-z]{2,3})([-_][a-z]{2,4})+$/i, '$1'))

export const readPlatform = (cell: string): 'slack' | 'teams' | undefined => lookUp(platformWords, cell)

/** A dash or nothing at all: how a cell says that there is nothing to say. */
export const saysNothing = (cell: string): boolean => /^[-–—.]*$/.test(cell)

/** Whether a mentor cell puts its mentee on the waitlist. */
export const saysWaitlist = (cell: string): boolean => saysNothing(cell) || waitlistWords.has(fold(cell))
