import type { Copy } from './copy.ts'

/** Everything that this room says, in Swedish. */
export const swedish: Copy = {
  help: {
    title: 'Det här gör jag',
    text: 'Jag heter Pari. Jag frågar i god tid om du kommer till startträffen för ditt mentorprogram och berättar för de andra vad du svarar, så att ingen kommer i onödan.',
    how: 'Varje meddelande besvarar du med ett tryck, och du kan ändra dig tills startträffen börjar.',
    where: {
      slack: 'I din hemvy ser du alltid hur läget är. Du kan också skriva något av de här orden efter /mentoring:',
      teams: 'Skriv något av de här orden till mig när du vill:',
    },
    quiet:
      'Jag skriver inte på natten och aldrig två gånger om samma sak. Din koordinator ser dina svar; inget annat du gör här syns för någon.',
  },
  buttons: { home: 'Visa läget', settings: 'Inställningar', help: 'Hjälp' },
  stranger:
    'Hej! Jag heter Pari och tar hand om mentorprogram. Du finns inte på någon lista ännu: be din koordinator lägga till dig med den e-postadress du använder här.',
  nothing: 'Just nu behöver du inte göra något. När det behövs skriver jag.',
  settings: {
    title: 'Inställningar',
    submit: 'Spara',
    close: 'Avbryt',
    language: 'Språk',
    zone: 'Tidszon',
    zoneHint: 'Till exempel Europe/Helsinki. Tider visas enligt den, och de tysta timmarna följer den.',
    quietFrom: 'Tyst från',
    quietUntil: 'Tyst till',
    quietHint: 'Mellan de här tiderna skriver vi inte till dig.',
    saved: 'Sparat.',
    elsewhere: 'Dina inställningar hör till en annan organisations arbetsyta, där du listades först. Ändra dem där.',
    noZone: (zone) => `”${zone}” är ingen tidszon. Skriv den som Europe/Helsinki.`,
    allDay: 'Lämna minst fyra timmar mellan klockan 8 och 20 då vi får skriva.',
  },
}
