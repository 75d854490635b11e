import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that is said of contact details, in Finnish. */
export const finnish: Copy = {
  title: 'Yhteystiedot',
  open: 'Yhteystiedot',
  none: 'Sinulla ei ole vielä paria etkä ole pienryhmässä, joten yhteystietoja ei voi jakaa kenenkään kanssa.',
  rule: 'Näet muiden jakamat tiedot, kun jaat itse jotain. Kukaan muu ei näe niitä, ja voit perua jakamisen milloin tahansa.',

  circle: {
    pair: (name) => `Sinä ja ${name}`,
    group: (name) => `Pienryhmäsi: ${name}`,
    cohort: (name) => `Kaikki omansa jakaneet: ${name}`,
    mine: (ways) => `Jaat nämä: ${ways}`,
    card: (name, ways) => `${name}: ${ways}`,
    nobody: 'Kukaan ei ole vielä jakanut yhteystietojaan.',
    waiting: (count) =>
      plural(count, 'fi', {
        one: 'Yksi henkilö on jakanut tietonsa. Näet ne, kun jaat omasi.',
        other: `${count} henkilöä on jakanut tietonsa. Näet ne, kun jaat omasi.`,
      }),
    alone: 'Olet ensimmäinen. Kerromme, kun joku muu jakaa tietonsa.',
    aloneInCohort: 'Olet ensimmäinen.',
    silent: (names) => `Eivät ole vielä jakaneet: ${names}`,
    further: 'Näytä lisää',
  },

  ways: { email: 'Sähköposti', phone: 'Puhelin', linkedin: 'LinkedIn', messenger: 'Muu' },

  buttons: {
    share: 'Jaa omani',
    change: 'Muuta omiani',
    withdraw: 'Peru jakaminen',
    file: 'Tallenna yhteystiedot',
    other: (name) => `Kaikki: ${name}`,
  },

  form: {
    title: 'Yhteystiedot',
    submit: 'Jaa',
    close: 'Sulje',
    intro: {
      pair: (name) => `Tiedot näkee vain ${name}.`,
      group: (name) => `Tiedot näkevät vain ne pienryhmän ”${name}” jäsenet, jotka jakavat myös omansa.`,
      cohort: (name) => `Tiedot näkevät vain ne, jotka jakavat myös omansa. Ryhmä: ${name}`,
    },
    which: 'Mitä haluat jakaa?',
    hint: 'Vain valitsemasi tiedot jaetaan.',
    messenger: 'Muu tapa tavoittaa sinut',
    messengerHint: 'Esimerkiksi WhatsApp, Signal tai Telegram ja nimesi tai numerosi siellä',
    nothing: 'Valitse vähintään yksi tieto, jonka haluat jakaa.',
    empty: 'Valitsit tämän, joten täytä myös kenttä.',
    badEmail: 'Tämä ei ole sähköpostiosoite. Kirjoita näin: maija@example.org',
    badPhone: 'Kirjoita puhelinnumero numeroin, esimerkiksi +358 40 123 4567.',
    badLinkedin: 'Kirjoita LinkedIn-sivusi osoite, esimerkiksi linkedin.com/in/maija.',
  },

  done: {
    shared: 'Tiedot on jaettu.',
    withdrawn: 'Et enää jaa yhteystietojasi täällä. Joku on voinut jo tallentaa ne: tallennettuja kopioita emme voi poistaa.',
    gone: 'Et jaa täällä mitään.',
    notThere: 'Ette ole enää samassa parissa tai ryhmässä.',
  },

  told: {
    proposed: (name) => `${name} ehdottaa, että vaihtaisitte yhteystietoja`,
    proposedGroup: (name, group) => `${name} ehdottaa yhteystietojen vaihtoa pienryhmässä ${group}`,
    why: 'Valitset itse, mitä jaat. Näet muiden tiedot, kun jaat omasi.',
    shared: (name) => `${name} jakoi yhteystietonsa kanssasi`,
    look: 'Katso tiedot',
  },
}
