import type { Copy } from './copy.ts'

export const finnish: Copy = {
  title: 'Pari',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
  late: 'Tässä kestää tavallista kauemmin. Työ jatkuu, ja tämä viesti muuttuu, kun se on valmis.',
  lateForm: 'Tässä kestää tavallista kauemmin. Työ jatkuu: sulje tämä, niin kerron keskustelussamme, kun se on valmis.',
  otherReader: 'Tämä painike on tarkoitettu toiselle tai vanhentunut. Kirjoita minulle ”koti”, niin näet omat asiasi.',
  nothingWritten: 'Kirjoita ensin jotain.',
  tooLong: 'Tuo on liian pitkä: enintään 3 000 merkkiä.',
  needed: 'Täytä tämä kohta.',
  openForm: 'Avaa lomake',
  elsewhere: 'Täällä kerron vain sen, mikä koskee kaikkia. Avaa oma keskustelumme (Sovellukset: Pari) ja kirjoita minulle siellä.',
  addedToTeam: (name) => `${name} lisäsi Pari-sovelluksen tähän tiimiin.`,
  wasAdded: 'Pari-sovellus lisättiin tähän tiimiin.',
  whatForTeam:
    'Koordinoin mentorointiohjelmia: kysyn ajoissa, kuka tulee, ja kerron mentoreille ennen matkaa, kannattaako lähteä. Kirjoitan jokaiselle omaan keskusteluun, ja vasta kun hänen ohjelmansa alkaa. Lisää saat tietää kohdasta Sovellukset: Pari.',
  file: {
    goOn: 'Jatka',
    kept: (name) => `Sain tiedostosi ${name} ja säilytän sitä tunnin. Paina Jatka, niin luen siitä listan.`,
    inForm: (name) => `Lista tulee tiedostostasi ${name}.`,
    attach: 'Jos haluat lähettää tiedoston, sulje tämä ja liitä se viestiin keskustelussamme.',
    tooLarge: 'Tiedosto on yli 1 Mt. Pienennä sitä, tai liitä lista lomakkeeseen tekstinä.',
    tooMany: 'Sinulla on jo useita tiedostoja odottamassa. Yritä uudelleen, kun johonkin niistä on vastattu.',
    unreadable: 'Tiedostoa ei saatu Teamsista. Liitä se uudelleen, tai liitä lista lomakkeeseen tekstinä.',
    unknown: 'Luen listoja muodoissa XLSX, CSV, TSV ja teksti. Tallenna omasi jossakin näistä ja liitä se uudelleen.',
    gone: 'Säilytän tiedostoja vain tunnin. Liitä tiedosto uudelleen.',
  },
  picture: {
    tooLarge: 'Kuva on yli 5 Mt. Pienennä sitä ja lähetä se uudelleen.',
    tooMany: 'Sinulla on jo useita tiedostoja odottamassa. Yritä uudelleen, kun johonkin niistä on vastattu.',
    unreadable: 'Kuvaa ei saatu Teamsista. Lähetä se uudelleen.',
    unasked: 'Kiitos, mutta mikään ei odota sinulta kuvaa. Avaa ensin se, mihin kuva kuuluu, ja lähetä kuva sitten uudelleen.',
  },
}
