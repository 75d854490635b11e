import type { FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.

/** Everything that the cohort's channel says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  open: 'Avaa kanava tälle ryhmälle',
  add: 'Lisää puuttuvat',
  check: 'Tarkista kanava',
  openAnew: 'Avaa uusi kanava',

  home: {
    inIt: (count) =>
      plural(count, 'fi', {
        one: 'Ryhmällä on kanava, ja siellä on yksi ihminen.',
        other: `Ryhmällä on kanava, ja siellä on ${count} ihmistä.`,
      }),
    missing: (count) =>
      plural(count, 'fi', { one: 'Sinne kuuluisi nyt vielä yksi ihminen.', other: `Sinne kuuluisi nyt vielä ${count} ihmistä.` }),
  },

  opened: (count) =>
    plural(count, 'fi', { one: 'Kanava on auki, ja siellä on yksi ihminen.', other: `Kanava on auki, ja siellä on ${count} ihmistä.` }),
  added: (count) => plural(count, 'fi', { one: 'Kanavalle tuli yksi ihminen lisää.', other: `Kanavalle tuli ${count} ihmistä lisää.` }),
  nobodyNew: 'Kanava on paikallaan, eikä sinne tullut ketään uutta.',
  without: 'Kanavalta puuttuu:',
  missing: (name, why) => `${name}: ${why}`,
  others: (count) => plural(count, 'fi', { one: 'ja yksi muu', other: `ja ${count} muuta` }),
  why: {
    gone: 'tiliä ei enää ole',
    hidden: 'tili ei näy sinne',
    guest: 'vierastili, jota tälle kanavalle ei ehkä päästetä',
    elsewhere: 'ei kuulu siihen työtilaan',
    nowhere: 'ei vielä tavoiteta',
    other: 'kanava ei ottanut vastaan',
  },
  closed: 'Kanava on arkistoitu tai poistettu. Jos haluat sellaisen vielä, voit avata uuden.',
  unsaid: 'Tervetuloviestiämme ei vielä saatu kanavalle. Tarkista kanava kotinäkymästäsi hetken päästä, niin yritämme uudelleen.',
  unsure: 'Emme tiedä, menikö tervetuloviestimme perille. Katso kanavalta, ja kirjoita sinne muutama oma sana, jos sitä ei näy.',

  topic: (programme, when) => `${programme}. Aloitustilaisuus: ${when}`,
  first: {
    title: (programme) => `Tervetuloa mukaan: ${programme}`,
    who: `Tällä kanavalla ovat kaikki ryhmän mentorit, ${mentee.many} ja koordinaattorit.`,
    when: 'Aloitustilaisuus',
    where: 'Missä',
    purpose: 'Kysykää, kertokaa ja kannustakaa toisianne täällä. Se, mikä koskee vain omaa pariasi, pysyy teidän kahden kesken.',
  },

  task: {
    title: (name) => `Tehtävä sinulle: kanavan avaaminen, ${name}`,
    more: (count) =>
      plural(count, 'fi', { one: 'Kanavalle voisi lisätä vielä yhden ihmisen.', other: `Kanavalle voisi lisätä vielä ${count} ihmistä.` }),
    why: {
      teams: 'Teamsissa Pari ei voi avata kanavia, joten pyydämme sitä sinulta.',
      slack: 'Slack ei antanut Parin avata kanavaa, joten pyydämme sitä sinulta.',
      spread: 'Nämä ihmiset eivät kaikki ole samassa paikassa, eikä Pari voi avata heille yhteistä kanavaa, joten pyydämme sitä sinulta.',
    },
    steps: {
      teams: (name) =>
        [
          '1. Etsi Teamsissa ohjelmasi tiimi. Jos joku puuttuu tiimistä: ⋯ tiimin nimen vieressä, Lisää jäsen.',
          '2. Uudelleen ⋯ tiimin nimen vieressä, Lisää kanava.',
          `3. Anna kanavalle nimi, esimerkiksi ”${name}”.`,
          '4. Valitse Yksityinen, jos kanava on vain näille ihmisille, tai Vakio, jos se on koko tiimille, ja luo kanava.',
          '5. Lisää nämä ihmiset yksityiselle kanavalle: ⋯ kanavan nimen vieressä, Lisää jäseniä.',
          '6. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      slack: (name) =>
        [
          '1. Paina Slackissa plusmerkkiä kanavien vieressä ja luo kanava.',
          `2. Anna sille nimi, esimerkiksi ”${name}”, ja tee siitä yksityinen.`,
          '3. Lisää nämä ihmiset.',
          '4. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      spread: (name) =>
        [
          '1. Valitse paikka, johon he kaikki pääsevät: kanava, jolle voi kutsua vieraita, tai ryhmäkeskustelu.',
          `2. Anna sille nimi, esimerkiksi ”${name}”.`,
          '3. Lisää nämä ihmiset, tai lähetä heille linkki.',
          '4. Palaa tänne ja paina Valmis.',
        ].join('\n'),
      more: 'Lisää heidät sinne, missä muut jo ovat, palaa tänne ja paina Valmis.',
    },
    person: (name, email) => `${name}, ${email}`,
    rest: (count) =>
      plural(count, 'fi', {
        one: 'Vielä yksi ihminen tulee esiin, kun nämä on tehty.',
        other: `Vielä ${count} ihmistä tulee esiin, kun nämä on tehty.`,
      }),
    nobody: 'Kanavalle ei toistaiseksi kuulu ketään muuta.',
    done: 'Valmis',
    retry: 'Anna Parin yrittää uudelleen',
    thanks: 'Tehty, kiitos!',
    already: (name) => `Tämän on jo tehnyt ${name}. Kiitos!`,
  },

  refusals: {
    gone: 'Tämä on jo vanhentunut. Katso kotinäkymääsi.',
    begun: 'Aloitustilaisuus on jo alkanut: siellä tavataan.',
    onlyCoordinator: 'Vain tämän ryhmän koordinaattori voi tehdä sen.',
    early: 'Kukaan ei ole vielä kertonut aloittavansa. Heti kun joku on, voit avata kanavan.',
    later: 'Se ei onnistunut juuri nyt. Paina uudelleen hetken päästä.',
  },
})
