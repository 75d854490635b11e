import type { FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.

/** Everything that the cohort's channel says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  open: 'Luo kanava tälle ryhmälle',
  add: 'Lisää puuttuvat jäsenet',
  check: 'Tarkista kanava',
  openAnew: 'Luo uusi kanava',

  home: {
    inIt: (count) =>
      plural(count, 'fi', {
        one: 'Ryhmällä on kanava, ja siellä on yksi jäsen.',
        other: `Ryhmällä on kanava, ja siellä on ${count} jäsentä.`,
      }),
    byHand: 'Koordinaattori on luonut ryhmälle kanavan.',
    dated: 'Aloitustilaisuus on muuttunut. Painike päivittää myös ensimmäisen viestimme kanavalla.',
    datedByHand: 'Aloitustilaisuus on muuttunut. Jos kanavalla näkyy vanha aika tai paikka, päivitäthän sen sinne.',
    missing: (count) =>
      plural(count, 'fi', { one: 'Kanavalta puuttuu vielä yksi jäsen.', other: `Kanavalta puuttuu vielä ${count} jäsentä.` }),
  },

  preview: {
    open: (name, count) =>
      plural(count, 'fi', {
        one: `Luomme kanavan ”${name}” ja lisäämme sinne tämän jäsenen:`,
        other: `Luomme kanavan ”${name}” ja lisäämme sinne nämä ${count} jäsentä:`,
      }),
    add: (count) =>
      plural(count, 'fi', {
        one: 'Lisäämme kanavalle tämän jäsenen, joka voi sen jälkeen lukea, mitä siellä on kirjoitettu:',
        other: `Lisäämme kanavalle nämä ${count} jäsentä, jotka voivat sen jälkeen lukea, mitä siellä on kirjoitettu:`,
      }),
    words: 'Ensimmäinen viestimme siellä:',
    goOpen: (count) => plural(count, 'fi', { one: 'Luo ja lisää yksi jäsen', other: `Luo ja lisää ${count} jäsentä` }),
    goAdd: (count) => plural(count, 'fi', { one: 'Lisää tämä jäsen', other: `Lisää nämä ${count} jäsentä` }),
    changed: 'Jokin on muuttunut sillä välin, joten emme lisänneet ketään. Tilanne on nyt tämä:',
  },

  opened: (count) =>
    plural(count, 'fi', { one: 'Kanava on luotu, ja siellä on yksi jäsen.', other: `Kanava on luotu, ja siellä on ${count} jäsentä.` }),
  unfilled: (name) => `Kanava ”${name}” on luotu, mutta sinne ei voitu lisätä ketään.`,
  stillUnfilled: (name) => `Kanava ”${name}” on yhä olemassa, mutta sinne ei voitu lisätä ketään.`,
  notLet: (name) =>
    `Toista kanavaa ei tarvita. Pyydä ylläpitäjää antamaan Pari-sovellukselle lupa lisätä jäseniä kanavalle ”${name}”. Avaa sitten kotinäkymä ja valitse ”Lisää puuttuvat jäsenet”.`,
  added: (count) => plural(count, 'fi', { one: 'Kanavalle lisättiin yksi jäsen.', other: `Kanavalle lisättiin ${count} jäsentä.` }),
  nobodyNew: 'Kanava on kunnossa, eikä sinne lisätty ketään uutta.',
  without: 'Kanavalta puuttuu:',
  missing: (name, why) => `${name}: ${why}`,
  others: (count) => plural(count, 'fi', { one: 'ja yksi muu', other: `ja ${count} muuta` }),
  why: {
    gone: 'tiliä ei enää ole',
    hidden: 'tili ei näy sinne',
    guest: 'vieraskäyttäjä, jota tälle kanavalle ei ehkä voi lisätä',
    elsewhere: 'ei kuulu siihen työtilaan',
    nowhere: 'ei vielä tavoitettavissa',
    notLet: 'meillä ei ollut lupaa lisätä',
    other: 'lisääminen ei onnistunut',
  },
  closed: 'Kanava on arkistoitu tai poistettu. Jos haluat vielä kanavan, voit luoda uuden.',
  unsaid:
    'Tervetuloviestimme lähettäminen kanavalle ei vielä onnistunut. Tarkista kanava kotinäkymästäsi hetken päästä, niin yritämme uudelleen.',
  unsure: 'Emme tiedä, menikö tervetuloviestimme perille. Katso kanavalta, ja kirjoita sinne itse muutama sana, jos viestiä ei näy.',

  topic: (programme, when) => `${programme}. Aloitustilaisuus: ${when}`,
  first: {
    title: (programme) => `Tervetuloa ohjelmaan ${programme}`,
    who: `Tällä kanavalla ovat ryhmän mentorit, ${mentee.many} ja koordinaattorit.`,
    when: 'Aloitustilaisuus',
    where: 'Missä',
    calledOff: 'Aloitustilaisuus on peruttu. Jos uusi aika löytyy, kirjoitamme jokaiselle erikseen.',
    purpose: 'Kysykää, kertokaa kuulumisia ja kannustakaa toisianne täällä. Se, mikä koskee vain omaa paria, jää parin väliseksi.',
  },

  task: {
    title: (name) => `Tehtävä sinulle: luo kanava ryhmälle ${name}`,
    more: (count) =>
      plural(count, 'fi', { one: 'Kanavalle voisi lisätä vielä yhden jäsenen.', other: `Kanavalle voisi lisätä vielä ${count} jäsentä.` }),
    why: {
      teams: 'Teamsissa Pari ei voi luoda kanavaa, joten pyydämme sinua luomaan sen.',
      slack: 'Slack ei sallinut kanavan luomista, joten pyydämme sinua luomaan sen.',
      spread:
        'Nämä henkilöt eivät kaikki ole samassa työtilassa, eikä Pari voi luoda heille yhteistä kanavaa, joten pyydämme sinua luomaan sen.',
    },
    steps: {
      teams: (name) =>
        [
          '1. Etsi ohjelmasi tiimi Teamsista. Jos joku puuttuu tiimistä, valitse ⋯ tiimin nimen vierestä ja sitten Lisää jäsen.',
          '2. Valitse ⋯ uudelleen tiimin nimen vierestä ja sitten Lisää kanava.',
          `3. Anna kanavalle nimi, esimerkiksi ”${name}”.`,
          '4. Valitse Yksityinen, jos kanava on vain näille henkilöille, tai Vakio, jos se on koko tiimille, ja luo kanava.',
          '5. Lisää nämä henkilöt yksityiselle kanavalle: valitse ⋯ kanavan nimen vierestä ja sitten Lisää jäseniä.',
          '6. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      slack: (name) =>
        [
          '1. Valitse Slackissa plusmerkki Channels-kohdan vierestä ja luo kanava.',
          `2. Anna sille nimi, esimerkiksi ”${name}”, ja tee siitä yksityinen.`,
          '3. Lisää nämä henkilöt.',
          '4. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      spread: (name) =>
        [
          '1. Valitse paikka, johon he kaikki pääsevät: kanava, jolle voi lisätä vieraskäyttäjiä, tai ryhmäkeskustelu.',
          `2. Anna sille nimi, esimerkiksi ”${name}”.`,
          '3. Lisää nämä henkilöt, tai lähetä heille linkki.',
          '4. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      more: 'Lisää heidät sinne, missä muut jo ovat, palaa tänne ja paina Valmis.',
    },
    person: (name, email) => `${name}, ${email}`,
    rest: (count) =>
      plural(count, 'fi', {
        one: 'Näet vielä yhden henkilön, kun nämä on lisätty.',
        other: `Näet vielä ${count} henkilöä, kun nämä on lisätty.`,
      }),
    nobody: 'Kanavalle ei toistaiseksi ole muita lisättäviä.',
    done: 'Valmis',
    retry: 'Yritä uudelleen',
    thanks: 'Tehty, kiitos!',
    already: (name) => `Tämän on jo tehnyt ${name}. Kiitos!`,
  },

  card: { channel: 'Kanava', in: 'jäsen', out: 'ei jäsen' },

  refusals: {
    gone: 'Tämä on jo vanhentunut. Avaa kotinäkymä.',
    over: 'Ohjelma on päättynyt, joten kanavaa ei voi enää luoda eikä täydentää täältä.',
    onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
    early: 'Kukaan ei ole vielä vahvistanut osallistumistaan. Heti kun joku vahvistaa, voit luoda kanavan.',
    later: 'Se ei onnistunut juuri nyt. Paina uudelleen hetken päästä.',
  },
})
