import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that is said of contact details, in Swedish. */
export const swedish: Copy = {
  title: 'Kontaktuppgifter',
  open: 'Kontaktuppgifter',
  none: 'Du är inte med i något par eller någon mentorgrupp än, så det finns ingen att dela kontaktuppgifter med.',
  rule: 'Du ser vad andra delar när du själv delar något. Ingen annan ser det, och du kan sluta dela när som helst.',

  circle: {
    pair: (name) => `Du och ${name}`,
    group: (name) => `Din mentorgrupp: ${name}`,
    cohort: (name) => `Alla i ${name} som delar sina`,
    mine: (ways) => `Du delar: ${ways}`,
    card: (name, ways) => `${name}: ${ways}`,
    nobody: 'Ingen delar några kontaktuppgifter här än.',
    waiting: (count) =>
      plural(count, 'sv', {
        one: 'En person delar sina uppgifter. Du ser dem när du delar dina.',
        other: `${count} personer delar sina uppgifter. Du ser dem när du delar dina.`,
      }),
    alone: 'Du är först. Du får besked när någon annan delar sina uppgifter.',
    aloneInCohort: 'Du är först.',
    silent: (names) => `Har inte delat än: ${names}`,
    further: 'Visa fler',
  },

  ways: { email: 'E-post', phone: 'Telefon', linkedin: 'LinkedIn', messenger: 'Annat' },

  buttons: {
    share: 'Dela mina',
    change: 'Ändra mina',
    withdraw: 'Sluta dela mina',
    file: 'Spara som kontakter',
    other: (name) => `Alla i ${name}`,
  },

  form: {
    title: 'Kontaktuppgifter',
    submit: 'Dela',
    close: 'Stäng',
    intro: {
      pair: (name) => `Bara ${name} ser det du delar här.`,
      group: (name) => `Bara de i mentorgruppen ”${name}” som också delar sina uppgifter ser det du delar här.`,
      cohort: (name) => `Bara de i ${name} som också delar sina uppgifter ser det du delar här.`,
    },
    which: 'Vad vill du dela?',
    hint: 'Bara det du kryssar för delas.',
    messenger: 'Ett annat sätt att nå dig',
    messengerHint: 'Till exempel WhatsApp, Signal eller Telegram, med ditt namn eller nummer där',
    nothing: 'Kryssa för minst en sak som du vill dela.',
    empty: 'Du har kryssat för det här, så fyll i det också.',
    badEmail: 'Det här är ingen e-postadress. Skriv så här: maija@example.org',
    badPhone: 'Skriv ett telefonnummer med siffror, till exempel +358 40 123 4567.',
    badLinkedin: 'Skriv adressen till din LinkedIn-sida, till exempel linkedin.com/in/maija.',
  },

  done: {
    shared: 'Dina uppgifter är delade.',
    withdrawn: 'Du delar inte längre dina kontaktuppgifter här. Någon kan redan ha sparat dem, och sådana kopior kan vi inte ta bort.',
    gone: 'Du delar ingenting här.',
    notThere: 'Ni är inte längre tillsammans där.',
  },

  told: {
    proposed: (name) => `${name} vill byta kontaktuppgifter med dig`,
    proposedGroup: (name, group) => `${name} vill byta kontaktuppgifter i mentorgruppen ${group}`,
    why: 'Du väljer själv vad du delar. Du ser andras uppgifter när du delar dina.',
    shared: (name) => `${name} delar nu sina kontaktuppgifter med dig`,
    look: 'Se dem',
  },
}
