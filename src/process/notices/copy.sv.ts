import type { Copy, Runner } from './copy.ts'

const ask = ({ contact }: Runner): string => (contact ? `Ta kontakt: ${contact}` : 'Fråga koordinatorn i ditt program.')

/** The same words in Swedish. */
export const swedish: Copy = {
  languageName: 'svenska',
  links: { home: 'Pari', privacy: 'Dina uppgifter', terms: 'Användarvillkor' },
  home: (runner) => ({
    title: 'Pari',
    chapters: [
      {
        title: 'Vad det här är',
        says: [
          `Pari är en chattbot för mentorprogram i Slack och Microsoft Teams. ${runner.organisation ? `Här ansvarar ${runner.organisation} för den.` : 'Här hjälper den ett mentorprogram.'}`,
          'Den frågar i god tid om du kommer till en startträff och berättar för de andra vad du svarar, så att ingen reser i onödan.',
        ],
      },
      { title: 'Frågor', says: [ask(runner)] },
    ],
  }),
  privacy: (runner) => ({
    title: 'Dina uppgifter',
    chapters: [
      {
        title: 'Vad vi sparar, och varför',
        says: [
          `Pari sparar bara det som ett mentorprogram behöver. ${runner.organisation ?? 'Organisationen som ordnar ditt program'} bestämmer vad uppgifterna används till.`,
          [
            'ditt namn, din e-postadress och ditt språk: för att ditt program ska veta vem som är med, och för att vi ska skriva till dig på ditt språk',
            'ditt konto i Slack eller Teams, din tidszon och dina tysta timmar: för att vi ska kunna skriva till dig och inte väcka dig',
            'din roll, din bransch, dina önskemål, ditt par och dina svar om startträffar: för att mentorskapet ska gå att ordna, och för att ingen ska resa i onödan',
            'meddelandena som vi skrev till dig: för att vi inte ska säga samma sak två gånger',
            'anteckningar om vem som gjorde vad och när: för att det senare ska gå att se vem som bestämde vad',
          ],
          'Vi säljer ingenting, vi visar ingen reklam och vi läser inte dina andra meddelanden.',
        ],
      },
      {
        title: 'Varifrån uppgifterna kommer',
        says: [
          'En koordinator i ditt program satte dig på en lista. Din tidszon och ditt språk kan komma från Slack eller Teams. Resten har du själv berättat.',
        ],
      },
      {
        title: 'Vem som ser dem',
        says: [
          [
            'koordinatorerna i ditt program: allt det här, utom meddelandena som vi skrev till dig',
            'din mentor eller den som du är mentor för: ditt namn, din bransch, hur du går att nå och om du kommer till startträffen; din mentor läser också dina önskemål',
            'Slack eller Microsoft: meddelandena, eftersom de förmedlar dem',
            'de som sköter Pari: de tar hand om databasen',
          ],
        ],
      },
      {
        title: 'Hur länge',
        says: [
          'Om ditt program inte säger något annat raderas texterna i våra meddelanden 90 dagar efter att de skickades. När programmet har tagit slut raderas svar och önskemål, och 24 månader senare allt annat om dig. Din koordinator ser de här datumen.',
          `Allt raderas tidigare om du ber om det, eller om ${runner.organisation ?? 'organisationen som ordnar ditt program'} raderar det. Då blir bara siffror kvar som inte pekar ut någon. I våra loggar finns inga namn och inga meddelanden.`,
        ],
      },
      {
        title: 'Vad du kan göra',
        says: [
          [
            'skriv ”mina uppgifter” till Pari: du får allt som den har sparat om dig, som en sida och som filer',
            'tryck på ”Radera mina uppgifter” där: de raderas genast',
            'skriv ”inställningar” till Pari: du väljer ditt språk och dina tysta timmar',
            runner.contact
              ? `be om en rättelse, eller något annat: ${runner.contact}`
              : 'be koordinatorn i ditt program om en rättelse, eller något annat',
          ],
          'Du kan också klaga hos dataskyddsmyndigheten i ditt land.',
        ],
      },
    ],
  }),
  terms: (runner) => ({
    title: 'Användarvillkor',
    chapters: [
      {
        title: 'För alla som är med',
        says: [
          [
            'Pari är gratis för dig.',
            'Svara för dig själv, och säg till när dina planer ändras: någon reser kanske på grund av ditt svar.',
            'Var rädd om det som du får veta om andra i programmet, och sprid det inte.',
            'Du kan sluta när du vill. Säg att du inte deltar, eller radera dina uppgifter.',
          ],
        ],
      },
      {
        title: 'Vad vi lovar, och vad vi inte lovar',
        says: [
          `${runner.organisation ?? 'Organisationen som ordnar ditt program'} erbjuder Pari. Appen gör sitt bästa för att alla ska få veta i tid, men den är ett program på internet: ring i en nödsituation.`,
          'Källkoden är öppen (MIT-licens) och kommer utan garanti. Ditt programs regler och villkoren för Slack eller Microsoft Teams gäller också.',
        ],
      },
      { title: 'Frågor', says: [ask(runner)] },
    ],
  }),
}
