import type { Copy } from './copy.ts'

export const finnish: Copy = {
  short: 'Yksikään mentori ei tule turhaan: Pari kysyy ajoissa, ketkä ovat tulossa.',
  full: [
    'Pari-sovellus koordinoi mentorointiohjelmia. Se kysyy jokaiselta ajoissa, tuleeko hän aloitustilaisuuteen: yksi painallus riittää vastaukseksi. Vapautuneet paikat se tarjoaa jonotuslistalla oleville, ja mentoreille se kertoo ennen matkaa, kannattaako lähteä.',
    'Koordinaattori tuo osallistujalistan (tekstinä tai tiedostona), valitsee aloitustilaisuuden ajan ja näkee, kuka tulee ja kenelle kannattaa soittaa. Sovellus kirjoittaa jokaiselle omaan keskusteluun suomeksi, ruotsiksi tai englanniksi, ja yöllä vain, jos jokin muuttuu viime hetkellä.',
    'Aloita kirjoittamalla Parille ”ohje”. Sovelluksesta vastaa oma organisaatiosi: kysy mentorointiohjelman järjestäjiltä, miten tietojasi käsitellään.',
  ].join('\n\n'),
  commands: {
    home: { title: 'koti', description: 'Kaikki yhdessä paikassa' },
    status: { title: 'tilanne', description: 'Missä nyt mennään' },
    settings: { title: 'asetukset', description: 'Kielesi, aikavyöhykkeesi ja hiljaiset tunnit' },
    list: { title: 'uusi lista', description: 'Koordinaattoreille: tuo osallistujalista' },
    announce: { title: 'tiedota', description: 'Koordinaattoreille: kirjoita koko ryhmälle' },
    join: { title: 'liity', description: 'Katso ohjelmat, joihin voit liittyä' },
    help: { title: 'ohje', description: 'Mitä Pari tekee ja miten sitä käytetään' },
  },
  where: 'Pari vastaa kahdenkeskisessä keskustelussa',
}
