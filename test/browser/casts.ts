import type { Language } from '../../src/contract/view.ts'

type Role = 'coordinator' | 'mentor' | 'otherMentor' | 'mentee' | 'silent' | 'waiting'

/** Who plays the diary's story in one language, and some of the words that they must read, as they stand on the page. */
export interface Cast {
  readonly language: Language
  /** Of the reader's browser: the page speaks it by itself. */
  readonly locale: string
  /** Where people are whose list does not say. */
  readonly platform: 'slack' | 'teams' | 'mixed'
  readonly cohort: string
  /** As somebody's table has it. */
  readonly list: string
  readonly people: Readonly<Record<Role, string>>
  readonly read: { readonly asked: string; readonly kickOff: string; readonly free: string; readonly begun: string }
}

const english: Cast = {
  language: 'en',
  locale: 'en-GB',
  platform: 'mixed',
  cohort: 'Mentoring spring 2027',
  list: `Name,Email,Role,Mentor,Platform
Riikka Salonen,riikka.salonen@example.org,coordinator,,slack
Katja Leppänen,katja.leppanen@example.org,mentor,,teams
Marko Hietala,marko.hietala@example.org,mentor,,slack
Minh Anh Tran,minh.tran@example.org,mentee,katja.leppanen@example.org,slack
Rahul Deshmukh,rahul.deshmukh@example.org,mentee,marko.hietala@example.org,teams
Mei Ling Zhao,mei.zhao@example.org,mentee,,teams`,
  people: {
    coordinator: 'Riikka Salonen',
    ...{ mentor: 'Katja Leppänen', otherMentor: 'Marko Hietala' },
    ...{ mentee: 'Minh Anh Tran', silent: 'Rahul Deshmukh', waiting: 'Mei Ling Zhao' },
  },
  read: {
    asked: 'Minh, will you be at the kick-off?',
    kickOff: 'Thursday, February 11th, 2027 5:00 PM',
    free: 'No need to come this time',
    begun: 'The kick-off has begun',
  },
}

const finnish: Cast = {
  language: 'fi',
  locale: 'fi-FI',
  platform: 'teams',
  cohort: 'Mentorointi kevät 2027',
  list: `Etunimi;Sukunimi;Rooli;Kieli;Sähköposti;Mentorin sähköposti
Päivi;Lehtonen;koordinaattori;suomi;paivi.lehtonen@example.org;
Jukka;Heikkinen;mentori;suomi;jukka.heikkinen@example.org;
Timo;Äijälä;mentori;suomi;timo.aijala@example.org;
Aino;Lahtinen;aktori;suomi;aino.lahtinen@example.org;jukka.heikkinen@example.org
Onni;Räsänen;aktori;suomi;onni.rasanen@example.org;timo.aijala@example.org
Elias;Jokinen;aktori;suomi;elias.jokinen@example.org;`,
  people: {
    coordinator: 'Päivi Lehtonen',
    ...{ mentor: 'Jukka Heikkinen', otherMentor: 'Timo Äijälä' },
    ...{ mentee: 'Aino Lahtinen', silent: 'Onni Räsänen', waiting: 'Elias Jokinen' },
  },
  read: {
    asked: 'Aino, tuletko aloitustilaisuuteen?',
    kickOff: 'torstaina 11. helmikuuta klo 17.00',
    free: 'Tällä kertaa sinun ei tarvitse tulla',
    begun: 'Aloitustilaisuus on alkanut',
  },
}

const swedish: Cast = {
  language: 'sv',
  locale: 'sv-FI',
  platform: 'slack',
  cohort: 'Mentorskap våren 2027',
  list: `Namn;E-post;Roll;Mentor
Ulla Sjöberg;ulla.sjoberg@example.org;koordinator;
Camilla Holmberg;camilla.holmberg@example.org;mentor;
Mikael Sandström;mikael.sandstrom@example.org;mentor;
Emma Nyström;emma.nystrom@example.org;adept;camilla.holmberg@example.org
Oskar Westerlund;oskar.westerlund@example.org;adept;mikael.sandstrom@example.org
Alva Lindqvist;alva.lindqvist@example.org;adept;`,
  people: {
    coordinator: 'Ulla Sjöberg',
    ...{ mentor: 'Camilla Holmberg', otherMentor: 'Mikael Sandström' },
    ...{ mentee: 'Emma Nyström', silent: 'Oskar Westerlund', waiting: 'Alva Lindqvist' },
  },
  read: {
    asked: 'Emma, kommer du till startträffen?',
    kickOff: 'torsdag den 11 februari kl. 17.00',
    free: 'Du behöver inte komma den här gången',
    begun: 'Startträffen har börjat',
  },
}

export const casts = [english, finnish, swedish] as const

/**
 * What a walk is taken in. A walk in a browser takes as long as a hundred other tests, so each is taken in one language, and each language has some; what is said
 * in the others is held by the tests of texts and of the wires. `PARI_LANGUAGES=all` takes every walk in every language, as `npm run test:long` does.
 */
export const walkedIn = <Each extends Language | Cast>(all: readonly Each[], usual: Language): readonly Each[] =>
  process.env['PARI_LANGUAGES'] === 'all' ? all : all.filter((each) => (typeof each === 'string' ? each : each.language) === usual)
