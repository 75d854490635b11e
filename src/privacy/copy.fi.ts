import type { FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** What this room says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  known: {
    title: 'Mitä Pari tietää sinusta',
    intro: 'Tässä on kaikki, mitä Pari säilyttää sinusta, miksi säilytämme sen ja mistä alkaen.',
    links: 'Linkit toimivat yhden päivän. Ne avaavat tietosi ilman salasanaa, joten älä jaa niitä muille.',
    read: 'Lue tiedot tästä',
    text: 'Tallenna tekstitiedostona',
    json: 'Tallenna muille ohjelmille (JSON)',
    inChat: 'Tässä on tärkein osa. Jos haluat kaiken tiedostona, pyydä sitä koordinaattoriltasi.',
    file: 'mita-pari-tietaa-minusta',
    asOf: (moment) => `Tilanne: ${moment}`,
    gone: 'Pari-sovellus ei tiedä sinusta mitään.',
  },
  buttons: {
    forget: 'Poista tietoni',
    sure: 'Kyllä, poista kaikki',
    keep: 'Ei, säilytä tiedot',
    keeping: 'Tietojen säilytysaika',
    change: 'Muuta tätä',
    save: 'Tallenna',
    close: 'Sulje',
  },
  forget: {
    title: 'Poistetaanko kaikki tietosi?',
    goes: 'Jos vastaat kyllä, nämä poistuvat heti, eikä kukaan voi palauttaa niitä:',
    goesList: [
      'nimesi, sähköpostiosoitteesi, tilisi ja asetuksesi',
      'alasi, toiveesi ja se, mitä listalla luki sinusta',
      'jokaisen sellaisen viestin teksti, jonka kirjoitimme sinulle tai jossa puhutaan sinusta',
      'paikkasi jokaisessa ohjelmassa: parisi päättyy, ja paikka vapautuu jollekulle toiselle',
    ],
    stays: 'Nämä jäävät numeroina, joista ketään ei tunnista:',
    staysList: ['että mukana oli yksi henkilö lisää, missä roolissa ja mitä vastattiin', 'että kirjoitimme viestin ja milloin'],
    told: `Parisi ja koordinaattorisi saavat viestin, jossa ei ole nimeäsi. Keskustelussa jo olevat viestit jäävät sinne, koska ne kuuluvat keskusteluun.`,
    done: 'Kaikki, mitä tiesimme sinusta, on poistettu. Kiitos, että olit mukana, ja kaikkea hyvää!',
    afterwards: 'Jos joku lisää sinut listalle uudelleen, kirjoitamme sinulle jälleen. Jos et halua sitä, kerro siitä koordinaattorillesi.',
    lastOwner: (workspaces) =>
      `Olet sovelluksen viimeinen omistaja: ${workspaces}. Nimeä ensin toinen omistaja, jotta joku voi yhä perustaa sinne ohjelmia. Mitään ei poistettu.`,
    lastCoordinator: (cohorts) =>
      `Olet ainoa koordinaattori: ${cohorts}. Tee ensin jostakusta toisesta koordinaattori, jotta osallistujat saavat yhä apua. Mitään ei poistettu.`,
  },
  elsewhere: 'Tietosi kuuluvat toisen organisaation työtilaan, jossa sinut ensin lisättiin. Pyydä niitä siellä.',
  keeping: {
    title: 'Tietojen säilytysaika',
    none: 'Et koordinoi ohjelmaa, jonka tietoja vielä säilytetään.',
    soonEnds: (programme, day) => `${programme}: kun ${day} on ohi, poistamme tiedot, joita ei enää tarvita.`,
    soonGoes: (programme, day) => `${programme}: kun ${day} on ohi, poistamme kaikki tämän ohjelman henkilöiden tiedot.`,
    ifLonger: 'Jos ohjelma jatkuu pidempään tai tarvitset tietoja vielä, muuta tätä ennen kyseistä päivää.',
    spared: (day) => `Emme poista mitään ennen kuin on ${day}, jotta ehdit muuttaa tätä.`,
    textDays: 'Viestien tekstien säilytys',
    keepMonths: 'Nimet ohjelman päätyttyä',
    days: (count) => plural(count, 'fi', { one: '1 päivä', other: `${count} päivää` }),
    months: (count) => plural(count, 'fi', { one: '1 kuukausi', other: `${count} kuukautta` }),
    notice: 'Koordinaattorit näkevät kotinäkymässä 30 päivää etukäteen, mitä poistetaan. Poistettua ei voi palauttaa.',
    done: 'Tallennettu. Näin tapahtuu:',
  },
  partner: {
    title: {
      mentor: 'Mentorisi ei ole enää mukana',
      mentee: `Yksi ${mentee.yours} ei ole enää mukana`,
    },
    mentor: (programme) =>
      `Mentorisi ohjelmassa ${programme} pyysi meitä poistamaan kaikki tietonsa eikä voi enää olla mentorisi. Jokainen saa pyytää sitä, eikä se johdu sinusta.`,
    mentee: (programme) =>
      `Yksi ${mentee.yours} ohjelmassa ${programme} pyysi meitä poistamaan kaikki tietonsa eikä ole enää mukana. Jokainen saa pyytää sitä, eikä se johdu sinusta.`,
    waits: 'Olet nyt jonotuslistalla ensimmäisenä, ja koordinaattorisi tietää siitä.',
    coordinatorKnows: 'Koordinaattorisi tietää siitä.',
    others: (names) => `Yhä mukana: ${names}`,
    thanks: 'Kiitos, että olet mentorina! Jos sinulle on uutta kerrottavaa, kirjoitamme.',
  },
  coordinator: {
    title: 'Yksi henkilö pyysi poistamaan tietonsa',
    mentor: (cohort) => `Yksi mentori ryhmässä ${cohort} pyysi meitä poistamaan kaikki tietonsa. Hän ei ole enää mukana.`,
    mentee: (cohort) => `Yksi ${mentee.one} ryhmässä ${cohort} pyysi meitä poistamaan kaikki tietonsa. Hän ei ole enää mukana.`,
    coordinator: (cohort) => `Yksi koordinaattori ryhmässä ${cohort} pyysi meitä poistamaan kaikki tietonsa.`,
    partners: (names) => `Hänen parinsa: ${names}. Olemme kertoneet asiasta.`,
    list: 'Poista henkilö myös omilta listoiltasi: jos lähetät listan, jolla hän on, hänet lisätään uudelleen.',
  },
})
