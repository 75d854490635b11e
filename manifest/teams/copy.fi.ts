import type { Copy } from './copy.ts'

export const finnish: Copy = {
  short: 'Kukaan mentori ei tule turhaan: kuka tulee aloitukseen, kysytään ajoissa.',
  full: [
    'Pari koordinoi mentorointiohjelmia. Se kysyy jokaiselta ajoissa, tuleeko hän aloitustilaisuuteen: yksi painallus riittää vastaukseksi. Vapautuneet paikat se antaa jonossa oleville, ja mentoreille se kertoo totuuden ennen matkaa.',
    'Koordinaattori tuo listan ihmisistä (tekstinä tai tiedostona), asettaa aloitustilaisuuden ja näkee, kuka tulee ja kenelle soittaa. Jokaiselle kirjoitetaan omaan keskusteluun, suomeksi, ruotsiksi tai englanniksi, eikä koskaan yöllä.',
    'Aloita kirjoittamalla Parille ”apua”. Organisaatiosi Paria pitää yllä oma mentorointitiimisi: kysy tiedoistasi siltä.',
  ].join('\n\n'),
  commands: {
    home: { title: 'koti', description: 'Kaikki yhdessä paikassa' },
    status: { title: 'tilanne', description: 'Miten asiat ovat' },
    settings: { title: 'asetukset', description: 'Kielesi, aikavyöhykkeesi ja hiljaiset tunnit' },
    list: { title: 'uusi lista', description: 'Koordinaattoreille: tuo lista ihmisistä' },
    help: { title: 'apua', description: 'Mitä Pari tekee ja miten sille puhutaan' },
  },
  where: 'Missä Pari vastaa sinulle: omassa keskustelussanne',
}
