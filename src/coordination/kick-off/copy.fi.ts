import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  buttons: {
    move: 'Muuta aikaa tai paikkaa',
    callOff: 'Peru aloitustilaisuus',
    remove: 'Poista tämä ryhmä',
    undo: 'Kumoa',
    setAnew: 'Valitse uusi aika',
  },

  kickOff: (when) => `Aloitustilaisuus on ${when}.`,
  move: {
    title: 'Muuta tilaisuutta',
    submit: 'Katso, mitä tapahtuu',
    close: 'Sulje',
    intro: (when) => `Aloitustilaisuus on ${when}. Näet, mitä tapahtuu, ennen kuin mitään muutetaan.`,
    same: 'Aloitustilaisuus on jo tähän aikaan ja tässä paikassa. Muuta jotain tai sulje lomake.',
    past: 'Tämä aika on jo mennyt. Valitse myöhempi aika.',
    begun: 'Aloitustilaisuus on alkanut, joten sitä ei voi enää muuttaa.',
    notSet: 'Muutettavaa aloitustilaisuutta ei ole. Valitse ensin aika.',
    stale: (when) => `Aloitustilaisuutta on muutettu tällä välin, joten emme muuttaneet mitään. Se on nyt ${when}. Avaa lomake uudelleen.`,
  },

  typed: {
    label: 'Tai kirjoita päivä ja kellonaika',
    placeholder: 'to 21.1. klo 17',
    unread: 'Emme löytäneet tästä päivää. Kirjoita näin: to 21.1. klo 17',
    skipped: 'Tätä kellonaikaa ei ole tänä päivänä, koska kelloja siirretään eteenpäin. Valitse toinen aika.',
    unclear: 'Emme ole varmoja, mitä päivää tai aikaa tarkoitat. Kirjoita näin: to 21.1. klo 17',
  },

  plan: {
    title: 'Mitä tapahtuu',
    submit: 'Muuta',
    close: 'Ei vielä',
    venue: (when) => `Aika säilyy: ${when}.`,
    time: (was, when) => `Vanha aika: ${was}. Uusi aika: ${when}.`,
    year: (day) => `Tarkistathan vuoden: päivä on ${day}.`,
    place: (place) => `Paikka: ${place}`,
    noPlace: 'Paikkaa ei ole valittu.',
    later: (moment) =>
      `Kerromme muutoksesta ${moment}. Siihen asti voit muuttaa tilaisuutta uudelleen tai kumota muutoksen, eikä siitä kerrota kenellekään. Emme myöskään kysy keneltäkään vanhasta ajasta.`,
    atNight: 'Aikaa on alle vuorokausi, joten kirjoitamme myös yöllä.',
    now: 'Aikaa on alle kaksi tuntia, joten kerromme muutoksesta heti.',
    again: 'Kysymme uudelleen kaikilta, joilla on paikka, ja kaikilta mentoreilta: aiemmat vastaukset eivät koske uutta aikaa.',
    keeps: 'Vastaukset ovat edelleen voimassa: vain paikka on uusi.',
    late: (final) =>
      `Aikaa vastata on vähän: mentorit saavat lopullisen tiedon ${final}. Laskemme tulijoiksi vain ne, jotka ovat siihen mennessä kertoneet tulevansa.`,
    lateNow:
      'Aikaa vastata on vähän. Laskemme tulijoiksi vain ne, jotka kertovat tulevansa, ja kerromme mentoreille heti, kun joku vahvistaa.',
    told: 'Nämä viestit lähtevät heti:',
    toldLater: 'Nämä viestit lähtevät silloin:',
    nobody: 'Tästä aloitustilaisuudesta ei ole kerrottu kenellekään, joten viestejä ei lähde nyt.',
    tooMany: 'Viestin saa niin moni, ettei kaikkia voi luetella tässä.',
    toldLine: (what, count, names) =>
      plural(count, 'fi', { one: `${what}: 1 henkilö (${names})`, other: `${what}: ${count} henkilöä (${names})` }),
    more: (count) => plural(count, 'fi', { one: 'ja 1 muu', other: `ja ${count} muuta` }),
    steps: 'Mitä tapahtuu ja milloin:',
    done: (step) => `tehty: ${step}`,
    moved: (when, step) => `${when} – ${step}`,
    missed: (step) => `jää pois, koska aika olisi jo mennyt: ${step}`,
    saved: (when) => `Aloitustilaisuus on ${when}.`,
    savedLater: (when, moment) => `Aloitustilaisuuden uusi aika ja paikka: ${when}. Kerromme siitä ${moment}.`,
    stays: (when) => `Aloitustilaisuus on edelleen ${when}, emmekä kerro kenellekään mitään.`,
    nothingToUndo: (when) => `Kumottavaa ei enää ole: aloitustilaisuus on ${when}. Voit muuttaa sitä uudelleen, ja kerromme siitä.`,
    tooLateToUndo: 'Muutoksesta on jo kerrottu, joten sitä ei voi kumota. Voit muuttaa tilaisuutta uudelleen, ja kerromme siitäkin.',
  },

  pending: (when, moment) =>
    `Aloitustilaisuuden uusi aika ja paikka: ${when}. Siitä ei ole vielä kerrottu kenellekään: kerromme ${moment}.`,

  callOff: {
    title: 'Peru aloitustilaisuus',
    submit: 'Peru tilaisuus',
    close: 'Älä peru',
    intro: (when) => `Aloitustilaisuutta ei pidetä: ${when}.`,
    now: 'Aikaa on alle vuorokausi, joten kerromme perumisesta kaikille heti, myös yöllä.',
    waking: 'Kerromme perumisesta kaikille heti, mutta emme yöllä.',
    after:
      'Sen jälkeen emme kysy, muistuta emmekä tarjoa mitään. Vastaukset vanhoihin viesteihin eivät muuta mitään: niissä kerrotaan, että aloitustilaisuus on peruttu.',
    stays:
      'Parit, paikat, jonotuslista ja kanavat säilyvät, ja voit edelleen esitellä pareja. Voit milloin tahansa valita uuden ajan, ja silloin kysymme kaikilta uudelleen.',
    done: 'Aloitustilaisuus on peruttu, ja kerromme siitä kaikille.',
    undone: 'Aloitustilaisuus pidetään sittenkin. Perumisesta ei ehditty kertoa kenellekään.',
    already: 'Aloitustilaisuus on jo peruttu.',
    tooLate: 'Perumisesta on yli kymmenen minuuttia, joten sitä ei voi kumota. Voit valita uuden ajan.',
  },

  remove: {
    title: 'Poista tämä ryhmä',
    submit: 'Poista',
    close: 'Älä poista',
    intro: (cohort) =>
      `Ryhmä poistetaan kokonaan: ${cohort}. Samalla poistetaan osallistujalista, parit, paikat, viestit ja aloitustilaisuus.`,
    people: (count) =>
      plural(count, 'fi', {
        one: '1 henkilö ei ole missään muussa ryhmässä, ja poistamme myös kaiken, mitä tiedämme hänestä.',
        other: `${count} henkilöä ei ole missään muussa ryhmässä, ja poistamme myös kaiken, mitä tiedämme heistä.`,
      }),
    stays: 'Säilytämme vain merkinnän siitä, että ryhmä on poistettu, ja milloin. Poistoa ei voi kumota.',
    asked: 'Olemme jo kysyneet osallistujilta tästä aloitustilaisuudesta, joten ryhmää ei voi poistaa. Voit sen sijaan perua tilaisuuden.',
    stale: 'Osallistujalista on muuttunut tällä välin, joten emme poistaneet mitään. Katso uudelleen.',
    done: (cohort) => `${cohort}: ryhmä on poistettu.`,
  },
}
