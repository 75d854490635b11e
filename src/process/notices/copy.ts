/** Who runs this Pari; null: the configuration does not say it. */
export interface Runner {
  readonly organisation: string | null
  readonly contact: string | null
}

const who = ({ organisation }: Runner): string => organisation ?? 'the organisation that runs your mentoring programme'
const whom = ({ contact }: Runner): string => contact ?? 'the coordinator of your programme'

/** What everybody may read about Pari, in English. A text is a paragraph, a list is a list. Its shape is the type that the other languages must fill. */
export const english = {
  languageName: 'English',
  links: { home: 'Pari', privacy: 'Your data', terms: 'Rules of use' },
  home: (runner: Runner) => ({
    title: 'Pari',
    chapters: [
      {
        title: 'What this is',
        says: [
          `Pari is a chatbot for mentoring programmes in Slack and Microsoft Teams. ${runner.organisation ? `It runs here for ${runner.organisation}.` : 'It runs here for a mentoring programme.'}`,
          'It asks people in good time whether they’ll be at a kick-off, and tells the others what they answer, so that nobody makes a wasted trip.',
        ],
      },
      { title: 'Questions', says: [`Please ask ${whom(runner)}.`] },
    ],
  }),
  privacy: (runner: Runner) => ({
    title: 'Your data',
    chapters: [
      {
        title: 'What we keep, and why',
        says: [
          `Pari keeps only what a mentoring programme needs. ${runner.organisation ? `${runner.organisation} decides what it is used for.` : 'The organisation that runs your programme decides what it is used for.'}`,
          [
            'your name, email address and language: so that your programme knows who takes part, and so that we write to you in your language',
            'your account in Slack or Teams, your time zone and your quiet hours: so that we can write to you, and don’t wake you',
            'your role, your field, what you hope for, your pair and your answers about kick-offs: so that mentoring can be organised, and so that nobody makes a wasted trip',
            'the messages that we wrote to you: so that we don’t say the same thing twice',
            'a list of who did what and when: so that it can be seen later who decided what',
          ],
          'We don’t sell anything, we don’t show advertisements, and we don’t read your other messages.',
        ],
      },
      {
        title: 'Where it comes from',
        says: [
          'A coordinator of your programme put you on a list. Your time zone and your language may come from Slack or Teams. The rest you told us yourself.',
        ],
      },
      {
        title: 'Who sees it',
        says: [
          [
            'the coordinators of your programme: all of this, except for the messages that we wrote to you',
            'your mentor or your mentee: your name, your field, how to reach you, and whether you’ll be at the kick-off; your mentor also reads what you hope for',
            'Slack or Microsoft: the messages, because they carry them',
            `the people who run this Pari for ${who(runner)}: they look after the database`,
          ],
        ],
      },
      {
        title: 'How long',
        says: [
          'If your programme says nothing else, we delete the texts of our messages 90 days after they were sent. When the programme is over, we delete answers and hopes, and everything else about you 24 months later. Your coordinator sees these dates.',
          `We’ll delete all of it earlier if you ask us to, or if ${who(runner)} deletes it. Then only numbers stay that don’t name anybody. Our logs hold no names and no messages.`,
        ],
      },
      {
        title: 'What you can do',
        says: [
          [
            'write “my data” to Pari: you’ll get everything that it keeps about you, as a page and as files',
            'press “Delete my data” there: it is deleted at once',
            'write “settings” to Pari: you choose your language and your quiet hours',
            `ask for a correction, or anything else: ${whom(runner)}`,
          ],
          'You can also complain to the data protection authority of your country.',
        ],
      },
    ],
  }),
  terms: (runner: Runner) => ({
    title: 'Rules of use',
    chapters: [
      {
        title: 'For everybody who takes part',
        says: [
          [
            'Pari is free of charge for you.',
            'Please answer for yourself, and tell us when your plans change: somebody may be travelling because of your answer.',
            'Please treat what you learn about others in your programme with care, and don’t pass it on.',
            'You can stop at any time. Say that you won’t take part, or have your data deleted.',
          ],
        ],
      },
      {
        title: 'What we promise, and what we don’t',
        says: [
          `Pari is offered by ${who(runner)}. It does its best to tell everybody in time, but it is a program on the internet: in an emergency, please call people.`,
          'Its source code is open (MIT licence) and comes without a warranty. The rules of your programme, and those of Slack or Microsoft Teams, hold beside these.',
        ],
      },
      { title: 'Questions', says: [`Please ask ${whom(runner)}.`] },
    ],
  }),
}

/** One page. */
export interface Notice {
  readonly title: string
  readonly chapters: readonly { readonly title: string; readonly says: readonly (string | readonly string[])[] }[]
}

/** The pages, by name. */
export type NoticeName = 'home' | 'privacy' | 'terms'

/** What a language must say. */
export type Copy = {
  readonly languageName: string
  readonly links: Readonly<Record<NoticeName, string>>
} & { readonly [Name in NoticeName]: (runner: Runner) => Notice }
