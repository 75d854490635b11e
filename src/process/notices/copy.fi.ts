import type { Copy, Runner } from './copy.ts'

const ask = ({ contact }: Runner): string => (contact ? `Ota yhteyttä: ${contact}` : 'Kysy ohjelmasi koordinaattorilta.')

/** The same words in Finnish. */
export const finnish: Copy = {
  languageName: 'suomi',
  links: { home: 'Pari', privacy: 'Tietosi', terms: 'Käyttöehdot' },
  home: (runner) => ({
    title: 'Pari',
    chapters: [
      {
        title: 'Mikä tämä on',
        says: [
          `Pari on mentorointiohjelmien keskustelubotti Slackissa ja Microsoft Teamsissa. ${runner.organisation ? `Täällä siitä vastaa ${runner.organisation}.` : 'Täällä se palvelee mentorointiohjelmaa.'}`,
          'Se kysyy hyvissä ajoin, oletko tulossa aloitustilaisuuteen, ja kertoo vastauksesi muille, ettei kukaan tule turhaan.',
        ],
      },
      { title: 'Kysyttävää?', says: [ask(runner)] },
    ],
  }),
  privacy: (runner) => ({
    title: 'Tietosi',
    chapters: [
      {
        title: 'Mitä säilytämme ja miksi',
        says: [
          `Pari säilyttää vain sen, mitä mentorointiohjelma tarvitsee. Tietojen käytöstä päättää ${runner.organisation ?? 'organisaatio, joka järjestää ohjelmasi'}.`,
          [
            'nimesi, sähköpostiosoitteesi ja kielesi: jotta ohjelmasi tietää, kuka on mukana, ja jotta kirjoitamme sinulle kielelläsi',
            'tilisi Slackissa tai Teamsissa, aikavyöhykkeesi ja hiljaiset tuntisi: jotta voimme kirjoittaa sinulle emmekä herätä sinua',
            'roolisi, alasi, toiveesi, parisi ja vastauksesi aloitustilaisuuksista: jotta mentorointi voidaan järjestää eikä kukaan tule turhaan',
            'viestit, jotka kirjoitimme sinulle: jotta emme sano samaa kahdesti',
            'merkinnät siitä, kuka teki mitäkin ja milloin: jotta myöhemmin nähdään, kuka päätti mitäkin',
          ],
          'Emme myy mitään, emme näytä mainoksia emmekä lue muita viestejäsi.',
        ],
      },
      {
        title: 'Mistä tiedot tulevat',
        says: [
          'Ohjelmasi koordinaattori lisäsi sinut listalle. Aikavyöhykkeesi ja kielesi voivat tulla Slackista tai Teamsista. Muut kerroit itse.',
        ],
      },
      {
        title: 'Kuka näkee ne',
        says: [
          [
            'ohjelmasi koordinaattorit: kaiken tämän, paitsi viestit, jotka kirjoitimme sinulle',
            'mentorisi tai henkilö, jota mentoroit: nimesi, alasi, miten sinut tavoittaa ja oletko aloitustilaisuudessa; mentorisi lukee myös toiveesi',
            'Slack tai Microsoft: viestit, koska ne välittävät ne',
            'Pari-sovelluksen ylläpitäjät: he huolehtivat tietokannasta',
          ],
        ],
      },
      {
        title: 'Kuinka kauan',
        says: [
          'Jos ohjelmassasi ei ole sovittu muuta, viestiemme tekstit poistetaan 90 päivää lähettämisen jälkeen. Kun ohjelma on päättynyt, poistetaan vastaukset ja toiveet, ja 24 kuukautta myöhemmin kaikki muu, mitä sinusta tiedetään. Koordinaattorisi näkee nämä päivät.',
          `Kaikki poistetaan aiemmin, jos pyydät sitä tai jos ${runner.organisation ?? 'ohjelmasi järjestäjä'} poistaa tiedot. Sen jälkeen jäävät vain numerot, joista ketään ei tunnista. Lokeissamme ei ole nimiä eikä viestejä.`,
        ],
      },
      {
        title: 'Mitä voit tehdä',
        says: [
          [
            'kirjoita Pari-sovellukselle ”tietoni”: saat kaiken, mitä se säilyttää sinusta, sivuna ja tiedostoina',
            'paina siellä ”Poista tietoni”: tiedot poistuvat heti',
            'kirjoita Pari-sovellukselle ”asetukset”: valitset kielesi ja hiljaiset tuntisi',
            runner.contact
              ? `pyydä korjausta tai kysy muuta: ${runner.contact}`
              : 'pyydä korjausta tai kysy muuta ohjelmasi koordinaattorilta',
          ],
          'Voit myös valittaa maasi tietosuojaviranomaiselle.',
        ],
      },
    ],
  }),
  terms: (runner) => ({
    title: 'Käyttöehdot',
    chapters: [
      {
        title: 'Kaikille osallistujille',
        says: [
          [
            'Pari on sinulle maksuton.',
            'Vastaa omasta puolestasi ja kerro, kun suunnitelmasi muuttuvat: joku saattaa matkustaa vastauksesi vuoksi.',
            'Suojaa sitä, mitä kuulet muista ohjelmassasi, äläkä kerro siitä muille.',
            'Voit lopettaa milloin tahansa. Kerro, ettet osallistu, tai poista tietosi.',
          ],
        ],
      },
      {
        title: 'Mitä lupaamme ja mitä emme',
        says: [
          `Pari-sovellusta tarjoaa ${runner.organisation ?? 'organisaatio, joka järjestää ohjelmasi'}. Se kertoo kaikille ajoissa niin hyvin kuin voi, mutta se on ohjelma internetissä: hätätilanteessa soita.`,
          'Sen lähdekoodi on avointa (MIT-lisenssi), eikä sillä ole takuuta. Lisäksi noudatetaan ohjelmasi sääntöjä sekä Slackin tai Microsoft Teamsin ehtoja.',
        ],
      },
      { title: 'Kysyttävää?', says: [ask(runner)] },
    ],
  }),
}
