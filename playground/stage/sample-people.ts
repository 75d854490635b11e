import type { Behaviour } from '../page/shown.ts'

export interface SampleMentor {
  readonly name: string
  readonly platform: 'slack' | 'teams'
  readonly behaviour: Behaviour
  readonly isExternal: boolean
  readonly field: string
}

export interface SampleMentee {
  readonly name: string
  readonly platform: 'slack' | 'teams'
  readonly behaviour: Behaviour
  /** The mentor's name; null: they wait. */
  readonly mentor: string | null
}

const mentor = (
  name: string,
  platform: 'slack' | 'teams',
  field: string,
  behaviour: Behaviour = 'coming',
  isExternal = false,
): SampleMentor => ({
  ...{ name, platform, field, behaviour, isExternal },
})
const guest = (name: string, platform: 'slack' | 'teams', field: string, behaviour: Behaviour = 'coming'): SampleMentor =>
  mentor(name, platform, field, behaviour, true)
const mentee = (name: string, platform: 'slack' | 'teams', paired: string | null, behaviour: Behaviour = 'coming'): SampleMentee => ({
  ...{ name, platform, mentor: paired, behaviour },
})

/** Everybody is invented. The first pair of each cohort stays silent, so that the player can answer for them. */
export const english = {
  coordinator: { name: 'Riikka Salonen', platform: 'slack' },
  mentors: [
    mentor('Katja Leppänen', 'teams', 'Supply chain management', 'none'),
    guest('Oluwaseun Adebayo', 'slack', 'Software development'),
    mentor('Marko Hietala', 'teams', 'Mechanical engineering'),
    guest('Priya Raghunathan', 'slack', 'Data analysis'),
    mentor('Johanna Wikström', 'slack', 'Marketing'),
    mentor('Daniel Ferreira', 'teams', 'International business'),
    guest('Sanna-Maria Kinnunen', 'teams', 'Nursing'),
    mentor('Tomasz Zielinski', 'slack', 'Construction'),
    mentor('Aleksi Nurminen', 'slack', 'Game design'),
    mentor('Helena Bergqvist', 'teams', 'Human resources', 'none'),
    guest('Yusuf Demir', 'slack', 'Energy technology'),
    mentor('Laura Mattila', 'teams', 'Hospitality'),
  ],
  mentees: [
    mentee('Minh Anh Tran', 'slack', 'Katja Leppänen', 'none'),
    mentee('Fatima El Amrani', 'teams', 'Oluwaseun Adebayo'),
    mentee('Rahul Deshmukh', 'slack', 'Marko Hietala', 'notStarting'),
    mentee('Chiara Bianchi', 'slack', 'Priya Raghunathan'),
    mentee('Nadia Kowalczyk', 'teams', 'Johanna Wikström', 'unsure'),
    mentee('Emeka Okafor', 'slack', 'Daniel Ferreira'),
    mentee('Sofia Lindgren', 'teams', 'Sanna-Maria Kinnunen'),
    mentee('Bikash Gurung', 'slack', 'Tomasz Zielinski', 'none'),
    mentee('Lucía Navarro', 'teams', 'Aleksi Nurminen', 'notAtKickoff'),
    mentee('Thi Hoa Nguyen', 'slack', 'Helena Bergqvist'),
    mentee('Andrei Popescu', 'teams', 'Yusuf Demir', 'none'),
    mentee('Hanna Virtala', 'slack', 'Laura Mattila'),
    mentee('Samuel Mensah', 'slack', null),
    mentee('Mei Ling Zhao', 'teams', null),
  ],
} as const

export const finnish = {
  coordinator: { name: 'Päivi Lehtonen', platform: 'teams' },
  mentors: [
    mentor('Jukka Heikkinen', 'teams', 'Konetekniikka', 'none'),
    mentor('Anne Korhonen', 'teams', 'Sairaanhoito'),
    guest('Mikael Sandström', 'slack', 'Liiketalous'),
    mentor('Tuula Saarinen', 'slack', 'Kirjanpito'),
    mentor('Ville Hakala', 'teams', 'Rakennustekniikka'),
    guest('Eeva-Liisa Rantanen', 'teams', 'Sosiaaliala'),
    mentor('Petri Ojala', 'slack', 'Tietoliikenne'),
    mentor('Camilla Holmberg', 'teams', 'Viestintä'),
    guest('Kari Mäenpää', 'slack', 'Metsätalous'),
    mentor('Outi Pesonen', 'slack', 'Matkailu'),
    mentor('Risto Väisänen', 'teams', 'Logistiikka', 'none'),
    mentor('Niina Karjalainen', 'slack', 'Kulttuurituotanto'),
  ],
  mentees: [
    mentee('Aino Lahtinen', 'slack', 'Jukka Heikkinen', 'none'),
    mentee('Eetu Koskela', 'teams', 'Anne Korhonen'),
    mentee('Iida Salmela', 'teams', 'Mikael Sandström'),
    mentee('Joonas Tiainen', 'slack', 'Tuula Saarinen', 'notStarting'),
    mentee('Veera Huttunen', 'slack', 'Ville Hakala'),
    mentee('Onni Räsänen', 'teams', 'Eeva-Liisa Rantanen', 'none'),
    mentee('Emma Nyström', 'slack', 'Petri Ojala'),
    mentee('Lauri Parviainen', 'teams', 'Camilla Holmberg', 'unsure'),
    mentee('Siiri Tolonen', 'slack', 'Kari Mäenpää'),
    mentee('Niko Halonen', 'teams', 'Outi Pesonen', 'none'),
    mentee('Amira Hassan', 'slack', 'Risto Väisänen'),
    mentee('Elias Jokinen', 'teams', null),
    mentee('Pinja Hiltunen', 'slack', null),
    mentee('Arttu Kemppainen', 'teams', null),
  ],
} as const
