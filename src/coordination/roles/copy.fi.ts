import type { Copy } from './copy.ts'

/** What is said about who may do what, in Finnish. */
export const finnish: Copy = {
  buttons: {
    roles: 'Kuka saa tehdä mitä',
    owners: 'Sovelluksen omistajat',
    name: 'Nimeä joku',
    nameOwner: 'Nimeä omistaja',
    stopCoordinating: 'Luovu koordinoinnista',
    stopViewing: 'Luovu lukuoikeudesta',
    stopOwning: 'Luovu omistajuudesta',
    before: 'Edellinen sivu',
    next: 'Seuraava sivu',
    yesName: 'Kyllä, nimeä',
    yesChange: 'Kyllä, muuta',
    yesRemove: 'Kyllä, poista',
    yesStepBack: 'Kyllä, luovun',
  },
  removeCoordinator: (name) => `Poista koordinaattori: ${name}`,
  removeViewer: (name) => `Poista lukuoikeus: ${name}`,
  removeOwner: (name) => `Poista omistaja: ${name}`,
  showNames: (name) => `Näytä nimet: ${name}`,
  hideNames: (name) => `Näytä vain luvut: ${name}`,

  show: {
    heading: (cohort) => `${cohort}: kuka saa tehdä mitä`,
    owners: 'Sovelluksen omistajat täällä',
    sections: {
      coordinator: (count) => `Koordinaattorit (${count})`,
      viewer: (count) => `Lukuoikeus (${count})`,
      owner: (count) => `Sovelluksen omistajat tässä työtilassa (${count})`,
    },
    may: {
      coordinator: 'Koordinaattori näkee kaiken tästä ohjelmasta ja voi muuttaa sitä.',
      viewer: 'Lukuoikeudella näkee luvut, mutta nimet vain, jos niin lukee alla. Lukuoikeudella ei voi muuttaa mitään.',
      owner: 'Omistaja luo ohjelmia tässä työtilassa ja päättää, kenellä on mikäkin tehtävä.',
    },
    line: (name, what) => `${name} (${what})`,
    you: 'sinä',
    numbers: 'vain luvut',
    names: 'luvut ja nimet',
    byServer: 'palvelimen asetusten mukaan',
    nobody: 'Ei ketään tällä hetkellä.',
    noCoordinator: 'Kukaan ei koordinoi ohjelmaa tällä hetkellä, joten kukaan ei saa meiltä tietoa tilanteesta.',
    askOwner: 'Vain omistaja voi nimetä henkilöitä tehtäviin ja poistaa heitä niistä. Itse voit luopua tehtävästäsi milloin tahansa.',
    ownCohort: 'Vain omistaja, joka myös koordinoi ohjelmaa, voi nimetä siihen henkilöitä.',
    programmes: 'Tämän työtilan ohjelmat:',
    withoutCoordinator: (cohorts) => `Ilman koordinaattoria: ${cohorts}`,
    page: (count, total) => `Sivu ${count}/${total}`,
  },

  naming: {
    title: 'Nimeä joku',
    submit: 'Katso, mitä tapahtuu',
    close: 'Peruuta',
    who: 'Nimi tai sähköpostiosoite',
    whoHint: 'Tämän työtilan jäsen. Vieraskäyttäjää ei voi nimetä.',
    role: 'Mihin tehtävään?',
    roles: {
      coordinator: 'Koordinaattori: näkee kaiken ja voi muuttaa sitä',
      viewer: 'Lukuoikeus: näkee vain luvut',
      namesViewer: 'Lukuoikeus: näkee luvut ja nimet',
      owner: 'Sovelluksen omistaja: päättää tehtävistä',
    },
    missing: 'Kirjoita nimi tai sähköpostiosoite.',
    noName: 'Emme tunne täältä ketään tämännimistä. Kirjoita hänen sähköpostiosoitteensa.',
    noEmail:
      'Emme löytäneet työtilan jäsentä tällä sähköpostiosoitteella. Tarkista osoite. Teamsissa henkilön on ensin lisättävä sovellus.',
    later: 'Emme voineet etsiä henkilöä juuri nyt. Yritä hetken päästä uudelleen.',
    which: 'Kuka hän on?',
    whichIntro: 'Löysimme useita henkilöitä. Valitse yksi.',
    more: 'Henkilöitä on enemmän kuin voimme näyttää. Jos oikea puuttuu, sulje tämä ja kirjoita nimestä enemmän.',
    option: (name, email) => `${name} (${email})`,
  },

  preview: {
    headings: {
      nameOwner: (name) => `Uusi sovelluksen omistaja: ${name}?`,
      removeOwner: (name) => `Ei enää sovelluksen omistaja: ${name}?`,
      nameCoordinator: (name) => `Uusi koordinaattori: ${name}?`,
      removeCoordinator: (name) => `Ei enää koordinaattori: ${name}?`,
      nameViewer: (name) => `Lukuoikeus: ${name}?`,
      removeViewer: (name) => `Ei enää lukuoikeutta: ${name}?`,
    },
    follows: {
      nameOwner: 'Hän voi luoda täällä ohjelmia sekä nimetä tehtävään tai poistaa siitä kenet tahansa, myös sinut.',
      removeOwner: 'Hän ei voi enää luoda täällä ohjelmia eikä nimetä henkilöitä tehtäviin tai poistaa heitä niistä.',
      nameCoordinator: (cohort) => `Hän näkee kaiken ohjelmasta ${cohort} ja voi muuttaa sitä.`,
      removeCoordinator: (cohort) => `Hän ei enää näe ohjelmaa ${cohort}, eivätkä hänen painikkeensa enää toimi.`,
      viewer: (cohort) => `Hän näkee ohjelman ${cohort} luvut, mutta ei nimiä.`,
      namesViewer: (cohort) => `Hän näkee ohjelman ${cohort} luvut ja nimet. Hän ei voi muuttaa mitään.`,
      removeViewer: (cohort) => `Hän ei enää näe ohjelman ${cohort} lukuja.`,
    },
    own: {
      removeOwner: 'Et voi enää luoda täällä ohjelmia etkä nimetä henkilöitä tehtäviin tai poistaa heitä niistä.',
      removeCoordinator: (cohort) => `Et enää näe ohjelmaa ${cohort}, eivätkä painikkeesi enää toimi.`,
      removeViewer: (cohort) => `Et enää näe ohjelman ${cohort} lukuja.`,
      back: 'Vain omistaja voi nimetä sinut uudelleen.',
    },
    last: (cohort) => `Sen jälkeen kukaan ei koordinoi ohjelmaa ${cohort}. Omistajan on nimettävä joku.`,
    newcomer: 'Emme ole kirjoittaneet tälle henkilölle aiemmin. Tallennamme työtilasta hänen nimensä ja sähköpostiosoitteensa.',
    told: (name) => `${name} saa tämän viestin:`,
    untold: 'Emme kerro tästä kenellekään.',
  },

  named: {
    owner: (person) =>
      `Olet nyt sovelluksen omistaja täällä. Sinut nimesi ${person}. Voit luoda ohjelmia sekä nimetä henkilöitä tehtäviin ja poistaa heitä niistä. Aloita avaamalla kotinäkymä. Jos tämä oli yllätys, kysy häneltä.`,
    coordinator: (cohort, person) =>
      `Koordinoit nyt ohjelmaa ${cohort}. Sinut nimesi ${person}. Näet ohjelmasta kaiken ja voit muuttaa sitä. Aloita avaamalla kotinäkymä. Jos tämä oli yllätys, kysy häneltä.`,
    viewer: (cohort, person) => `Näet nyt ohjelman ${cohort} luvut, mutta et nimiä. Muutoksen teki ${person}. Luvut ovat kotinäkymässä.`,
    namesViewer: (cohort, person) =>
      `Näet nyt ohjelman ${cohort} luvut ja nimet. Muutoksen teki ${person}. Ne ovat kotinäkymässä. Pidäthän nimet omana tietonasi.`,
  },

  steppedBack: {
    ownerRemoved: 'Valmis: et ole enää sovelluksen omistaja täällä. Kiitos kaikesta, mitä olet tehnyt!',
    coordinatorRemoved: 'Valmis: et enää koordinoi tätä ohjelmaa. Kiitos kaikesta, mitä olet tehnyt sen hyväksi!',
    viewerRemoved: 'Valmis: et enää näe tämän ohjelman lukuja.',
  },

  refusals: {
    already: 'Hänellä on jo tämä tehtävä, joten mitään ei muutettu.',
    left: 'Hänellä ei ole enää tätä tehtävää, joten mitään ei muutettu.',
    notYours: 'Tämän näkevät vain ohjelman koordinaattorit, henkilöt, joilla on lukuoikeus, ja sovelluksen omistajat.',
  },
}
