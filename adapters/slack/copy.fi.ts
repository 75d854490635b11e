import type { Copy } from './copy.ts'

export const finnish: Copy = {
  title: 'Pari',
  close: 'Sulje',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
  late: 'Siinä kesti liian kauan. Paina vielä kerran.',
  otherReader: 'Tämä painike ei ole sinulle, tai se on liian vanha. Kirjoita /mentoring, niin näet omat asiasi.',
  nothingWritten: 'Kirjoita ensin jotain.',
  tooLong: 'Tuo on liian pitkä: enintään 3 000 merkkiä.',
  working: 'Hetki, työn alla…',
  notSaved: 'Tallentaminen ei onnistunut:',
  fileTooLarge: 'Tiedosto on yli 5 Mt. Liitä luettelo tekstinä.',
  fileUnreadable: 'Tiedostoa ei saatu Slackista. Yritä uudelleen tai liitä luettelo tekstinä.',
  pages: {
    installedTitle: 'Pari on asennettu',
    installed: (workspace) => `Pari on nyt työtilassa ${workspace}. Avaa Slack, valitse Sovellukset-kohdasta Pari ja aloita siitä.`,
    openSlack: 'Avaa Slack',
    failedTitle: 'Paria ei asennettu',
    denied: 'Vastasit Slackille ei, joten mitään ei asennettu.',
    expired: 'Tämä sivu on liian vanha tai jo käytetty.',
    broken: 'Slackin ja Parin välillä meni jotain vikaan.',
    again: 'Yritä uudelleen',
  },
}
