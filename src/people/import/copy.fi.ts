import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

const columns = (mentee: FinnishRole) =>
  new Map([
    ['name', 'Lisää sarake, jonka otsikko on ”Nimi”'],
    ['email', 'Lisää sarake, jonka otsikko on ”Sähköposti”'],
    ['role', `Lisää sarake, jonka otsikko on ”Rooli”, ja kirjoita siihen mentori, ${mentee.one} tai koordinaattori`],
  ])

/** The words about a list, in Finnish. */
export const fi = (mentee: FinnishRole): Copy => ({
  where: (line, column) => (column === '' ? `Rivi ${line}` : `Rivi ${line}, sarake ”${column}”`),
  reasons: {
    emptyFile: () => 'tiedosto on tyhjä. Tallenna lista uudelleen ja valitse tiedosto, jossa osallistujat ovat.',
    wrongFileType: ({ value }) =>
      `tiedostoa ”${value}” ei voi lukea listana. Tallenna lista .xlsx- tai .csv-muodossa (Tiedosto, Tallenna nimellä) ja yritä uudelleen.`,
    passwordProtected: ({ value }) =>
      `tiedosto ”${value}” on suojattu salasanalla. Tallenna siitä kopio ilman salasanaa ja yritä uudelleen.`,
    fileTooLarge: ({ value, limit }) =>
      `tiedosto ”${value}” on suurempi kuin ${limit} Mt. Tallenna pelkkä lista ilman kuvia omaan tiedostoonsa.`,
    unpackedTooLarge: ({ value, limit }) =>
      `tiedostossa ”${value}” on yli ${limit} Mt soluja ja muotoiluja. Kopioi pelkkä lista ilman muotoiluja uuteen tiedostoon.`,
    sheetTooLarge: ({ limit }) =>
      `taulukko ulottuu yli ${limit} solun alueelle, kun tyhjätkin lasketaan. Kopioi pelkkä lista uuteen tiedostoon ilman sen ympärillä olevia tyhjiä rivejä ja sarakkeita.`,
    tookTooLong: ({ value, limit }) =>
      `tiedoston ”${value}” lukeminen kesti yli ${limit} sekuntia, joten se keskeytettiin. Kopioi pelkkä lista ilman kaavoja uuteen tiedostoon tai jaa se niin, että jokaisella ryhmällä on oma listansa.`,
    tookTooMuch: ({ value, limit }) =>
      `tiedoston ”${value}” lukeminen vaati yli ${limit} Mt muistia, joten se keskeytettiin. Kopioi pelkkä lista ilman kaavoja uuteen tiedostoon tai jaa se niin, että jokaisella ryhmällä on oma listansa.`,
    tooManyAtOnce: ({ value, limit }) =>
      Number(limit) === 1
        ? `tiedostoa ”${value}” ei luettu, koska 1 listasi odottaa jo vuoroaan. Odota, kunnes olemme vastanneet siihen, ja lähetä tämä sitten uudelleen.`
        : `tiedostoa ”${value}” ei luettu, koska ${limit} listaasi odottaa jo vuoroaan. Odota, kunnes olemme vastanneet niihin, ja lähetä tämä sitten uudelleen.`,
    damagedFile: ({ value }) =>
      `tiedosto ”${value}” on vioittunut eikä aukea. Avaa se taulukko-ohjelmassa, tallenna se .xlsx- tai .csv-muodossa ja yritä uudelleen.`,
    unreadableEncoding: ({ value }) =>
      `tiedoston ”${value}” merkkejä ei voi lukea. Tallenna lista .xlsx-muodossa tai muodossa ”CSV UTF-8” ja yritä uudelleen.`,
    tooManyRows: ({ limit }) =>
      `listassa on yli ${limit} riviä. Jaa se niin, että jokaisella ryhmällä on oma listansa. Jos lista on lyhyempi, poista muut taulukot sekä tyhjät rivit ja sarakkeet sen ympäriltä.`,
    noHeader: () =>
      'sarakkeiden nimiä ei löytynyt. Kirjoita osallistujien yläpuolelle otsikkorivi, jossa ovat ainakin Nimi, Sähköposti ja Rooli.',
    noPeople: () => 'otsikkorivin alla ei ole ketään. Kirjoita jokainen henkilö omalle rivilleen.',
    missingColumn: ({ value }) => `listasta puuttuu sarake. ${columns(mentee).get(value) ?? value}.`,
    duplicateColumn: ({ value }) => `tämä sarake tarkoittaa samaa kuin ”${value}”. Jätä niistä vain toinen tai anna tälle toinen otsikko.`,
    numbersForMentors: ({ value }) =>
      `tässä sarakkeessa on puhelinnumeroita, esimerkiksi ”${value}”, eikä mentoreita. Kirjoita jokainen otsikko niiden solujen yläpuolelle, joihin se kuuluu.`,
    twoPeopleInRow: ({ value }) =>
      `joka rivillä näyttää olevan kaksi henkilöä (katso saraketta ”${value}”). Kirjoita otsikoihin, kenestä sarake kertoo, esimerkiksi ”Mentorin nimi”, ”Mentorin sähköposti”, ”${atStart(mentee.ofOne)} nimi” ja ”${atStart(mentee.ofOne)} sähköposti”.`,
    lineTooLong: ({ limit }) =>
      `rivi on pidempi kuin ${limit} merkkiä. Kirjoita jokainen henkilö omalle rivilleen ja lyhennä tekstejä, joita ei tässä tarvita.`,
    tooManyCells: ({ value }) =>
      `rivillä on enemmän soluja kuin sarakkeita; ”${value}” on yksi liikaa. Kirjoita lainausmerkkeihin teksti, jossa on pilkku tai puolipiste.`,
    quoteNotClosed: ({ value }) =>
      `lainausmerkki alkaa tästä eikä pääty: ”${value}”. Lisää puuttuva lainausmerkki tai poista ylimääräinen.`,
    brokenFormula: ({ value }) => `kaava ei anna tulosta (${value}). Kirjoita soluun itse arvo.`,
    shortenedNumber: ({ value }) =>
      `taulukko-ohjelma on muuttanut numeron muotoon ”${value}”. Muotoile sarake tekstiksi ja kirjoita numero uudelleen.`,
    garbledText: ({ value }) =>
      `tekstissä ”${value}” on virheellisiä merkkejä. Korjaa ne, tai tallenna lista uudelleen .xlsx-muodossa tai muodossa ”CSV UTF-8”.`,
    tooLong: ({ value, limit }) => `teksti on pidempi kuin ${limit} merkkiä: ”${value}”. Lyhennä sitä.`,
    missingName: () => 'nimi puuttuu. Kirjoita henkilön nimi.',
    missingEmail: () => 'sähköpostiosoite puuttuu. Kirjoita se näin: nimi@example.org.',
    badEmail: ({ value }) => `”${value}” ei ole sähköpostiosoite. Kirjoita se näin: nimi@example.org.`,
    severalEmails: ({ value }) =>
      `”${value}” on useampi kuin yksi sähköpostiosoite, mutta kullakin on vain yksi. Jätä soluun se, jota hän käyttää Slackissa tai Teamsissa.`,
    missingRole: () => `rooli puuttuu. Kirjoita mentori, ${mentee.one} tai koordinaattori.`,
    unclearNo: ({ value }) =>
      `${value === '' ? 'tyhjä solu' : `vastaus ”${value}”`} ei kerro, osallistuuko henkilö. Lisää sarake ”Rooli” ja kirjoita siihen mentori, ${mentee.one} tai koordinaattori, tai poista rivi.`,
    unknownRole: ({ value }) => `”${value}” ei ole rooli. Kirjoita mentori, ${mentee.one} tai koordinaattori.`,
    bothRoles: ({ value }) =>
      `”${value}” tarkoittaa kahta roolia. Jokaisella on ryhmässä yksi rooli: valitse toinen, tai merkitse toinen rooli toisen ryhmän listaan.`,
    unknownLanguage: ({ value }) => `”${value}” ei ole ohjelman kieli. Kirjoita suomi, ruotsi tai englanti, tai jätä solu tyhjäksi.`,
    unknownTimeZone: ({ value }) => `”${value}” ei ole aikavyöhyke. Kirjoita se näin: Europe/Helsinki, tai jätä solu tyhjäksi.`,
    unknownPlatform: ({ value }) => `”${value}” ei ole käytettävissä täällä. Kirjoita Slack tai Teams, tai jätä solu tyhjäksi.`,
    badSeats: ({ value, limit }) =>
      `”${value}” ei kerro, montako ${mentee.some} mentori ottaa. Kirjoita kokonaisluku väliltä 1–${limit} tai jätä solu tyhjäksi.`,
    mentorOnlyForMentees: ({ value }) =>
      `mentori merkitään vain, jos rooli on ${mentee.one}, mutta tässä lukee ”${value}”. Tyhjennä solu tai korjaa rooli.`,
    samePersonTwice: ({ value, otherLine }) => `${value} on myös rivillä ${otherLine}. Jätä oikea rivi ja poista toinen.`,
    twoRoles: ({ value, otherLine }) =>
      `osoitteella ${value} on toinen rooli rivillä ${otherLine}. Jokaisella on yksi rooli: poista toinen riveistä.`,
    sharedEmail: ({ value, otherLine }) =>
      `${value} on myös jonkun toisen sähköpostiosoite, rivillä ${otherLine}. Anna kummallekin oma osoite tai poista väärä rivi.`,
    ownMentor: ({ value }) =>
      `”${value}” on merkitty omaksi mentorikseen. Kirjoita joku muu, tai jätä solu tyhjäksi, niin ${mentee.one} jää jonotuslistalle.`,
    mentorNotInList: ({ value }) =>
      `mentoria ”${value}” ei ole listalla. Lisää mentori, korjaa sähköpostiosoite, tai jätä solu tyhjäksi, niin ${mentee.one} jää jonotuslistalle.`,
    menteeNotInList: ({ value }) =>
      `”${value}” ei ole listalla roolissa ${mentee.one}. Lisää hänelle rivi, tai korjaa nimi tai sähköpostiosoite tässä.`,
    menteeNameNotUnique: ({ value }) => `useammalla on nimi ”${value}” ja rooli ${mentee.one}. Kirjoita nimen sijaan sähköpostiosoite.`,
    menteeHasOther: ({ value, otherLine }) =>
      `henkilöllä ”${value}” (rivi ${otherLine}) on listalla toinenkin mentori. Jätä se, joka on oikea.`,
    severalMentors: ({ value }) => `”${value}” on useampi kuin yksi mentori, mutta kullakin on vain yksi. Jätä soluun se, joka on oikea.`,
    mentorIsNotAMentor: ({ value, otherLine }) =>
      `”${value}” on listalla (rivi ${otherLine}), mutta ei mentorina. Korjaa rooli siellä tai kirjoita tähän toinen mentori.`,
    mentorNameNotUnique: ({ value }) => `useamman mentorin nimi on ”${value}”. Kirjoita nimen sijaan mentorin sähköpostiosoite.`,
    mentorRowHasProblems: ({ value, otherLine }) =>
      `mentorin ”${value}” rivillä on korjattavaa. Korjaa rivi ${otherLine}, niin tämäkin rivi on kunnossa.`,
    tooManyMentees: ({ value, otherLine, limit }) =>
      `mentorilla ”${value}” on jo niin monta ${mentee.some} kuin hän on luvannut ottaa (${limit}, katso rivi ${otherLine}). Valitse toinen mentori, jätä solu tyhjäksi, niin ${mentee.one} jää jonotuslistalle, tai kirjoita mentorin riville suurempi määrä.`,
  },
  leftOut: {
    unknown: (columns) => `Näistä sarakkeista ei luettu mitään: ${columns}.`,
    ofTheForm: (columns) => `Lomake on itse lisännyt nämä sarakkeet, joten niistä ei luettu mitään: ${columns}.`,
    otherRead: (columns, column) => `Näiden sarakkeiden sijasta luettiin ”${column}”: ${columns}.`,
    noRoles: (columns, column) => `Näissä sarakkeissa on muuta kuin rooleja, joten roolit luettiin sarakkeesta ”${column}”: ${columns}.`,
    anonymous: (columns, column) =>
      `Näissä sarakkeissa ei ole sähköpostiosoitteita, joten ne luettiin sarakkeesta ”${column}”: ${columns}.`,
    hiddenColumns: (columns) => `Nämä sarakkeet on piilotettu tiedostossa, joten niitä ei luettu: ${columns}.`,
    hiddenRows: (count, rows) =>
      count === 1
        ? `1 rivi on piilotettu tiedostossa (esimerkiksi suodattimella), joten sitä ei luettu: ${rows}.`
        : `${count} riviä on piilotettu tiedostossa (esimerkiksi suodattimella), joten niitä ei luettu: ${rows}.`,
    hiddenSheets: (sheets) => `Nämä taulukot on piilotettu tiedostossa, joten niitä ei luettu: ${sheets}.`,
    noList: (sheets) => `Nämä taulukot eivät ole osallistujalistoja, joten niitä ei luettu: ${sheets}.`,
    saysNoRoles: (sheets) =>
      `Näistä taulukoista ei käy ilmi, kuka on mentori ja kuka ${mentee.one}, joten niitä ei luettu: ${sheets}. Lisää niihin sarake ”Rooli”, tai tallenna jokainen omaan tiedostoonsa ja lähetä se.`,
    otherSheetRead: (sheets, sheet) =>
      `Luettiin ${sheet}, mutta ei näitä taulukoita: ${sheets}. Jos tarkoitat toista taulukkoa, tallenna se omaan tiedostoonsa ja lähetä se.`,
    tooManySheets: (sheets) => `Tiedostossa on liian monta taulukkoa, joten näitä ei luettu: ${sheets}.`,
    answeredAgain: (rows) => `Lomakkeeseen on vastattu uudelleen. Viimeinen vastaus on voimassa, joten näitä rivejä ei luettu: ${rows}.`,
    aboveHeader: (rows) => `Nämä rivit ovat sarakkeiden nimien yläpuolella, joten niitä ei luettu: ${rows}.`,
    footer: (rows) => `Nämä rivit listan lopussa ovat summa tai huomautus, joten niitä ei luettu: ${rows}.`,
    saidNo: (rows) => `Nämä henkilöt vastasivat, etteivät osallistu, joten heitä ei otettu mukaan: ${rows}.`,
    isOut: (rows) => `Listan mukaan nämä henkilöt eivät osallistu, joten heidät jätettiin pois: ${rows}.`,
    groupTitle: (rows) => `Näillä riveillä on vain ryhmän nimi, joten niitä ei luettu: ${rows}.`,
    headerAgain: (rows) => `Näillä riveillä toistuvat sarakkeiden nimet, joten niitä ei luettu: ${rows}.`,
    inSheet: (sheet, text) => `Taulukko ”${sheet}”: ${text}`,
    more: (count) => (count === 1 ? '1 muu' : `${count} muuta`),
  },
  chosen: {
    largestNumber: (value, word) => `”${value}” luettiin suurimman luvun mukaan: ${word}.`,
    oneLanguage: (value, word) => `”${value}” luettiin näin: ${word}. Jokaisella on yksi kieli.`,
    bareNumber: () =>
      'puhelinnumeron alussa ei ole nollaa eikä plusmerkkiä: taulukko-ohjelma poistaa ne usein. Numero säilyy sellaisenaan. Tarkista se.',
    otherMentor: (mentor) => `solu on tyhjä, joten mentori luettiin toisesta sarakkeesta: ${mentor}.`,
    otherAddress: (email) => `solussa ei ole sähköpostiosoitetta, joten käytetään lomakkeeseen kirjautuneen tilin osoitetta: ${email}.`,
    sameName: (name, email) =>
      `${name} on listalla kahdesti, myös osoitteella ${email}. Jos kyse on samasta henkilöstä, poista toinen rivi.`,
    swapped: (column) => `tässä sarakkeessa on sähköpostiosoitteet ja sarakkeessa ”${column}” nimet, joten ne luettiin näin päin.`,
    hiddenColumn: () => 'sarake on piilotettu tiedostossa. Se luettiin silti, koska samaa ei ole muussa sarakkeessa.',
    otherwiseMentee: () => `muut kuin mentorit luettiin tähän rooliin: ${mentee.one}.`,
    otherwiseMentor: () => 'kaikki muut luettiin mentoreiksi.',
    more: (count) => (count === 1 ? 'Lisäksi 1 solu luettiin samalla tavalla.' : `Lisäksi ${count} solua luettiin samalla tavalla.`),
  },
  asks: {
    name: () => 'Missä näistä sarakkeista on nimi?',
    email: () => 'Missä näistä sarakkeista on sähköpostiosoite?',
    role: () => `Missä näistä sarakkeista on rooli: mentori, ${mentee.one} tai koordinaattori?`,
    no: (column) => `Jotkut vastasivat ei kohtaan ”${column}”. Osallistuvatko he?`,
  },
})
