import type { Copy } from './copy.ts'

/** Everything that this room says, in Swedish. */
export const swedish: Copy = {
  help: {
    title: 'Det här gör Pari',
    text: 'Jag heter Pari. Jag frågar i god tid om du kommer till startträffen i ditt mentorprogram och meddelar de andra vad du svarar, så att ingen kommer i onödan.',
    how: 'Du kan svara på alla mina frågor med ett tryck, och du kan ändra dig tills startträffen börjar.',
    where: {
      slack:
        'I din hemvy ser du alltid det aktuella läget. Du kan också skriva något av de här orden, eller ett svar med egna ord, efter /mentoring:',
      slackChat:
        'I din hemvy ser du alltid det aktuella läget. Du kan också skriva något av de här orden, eller ett svar med egna ord, till mig eller efter /mentoring:',
      teams: 'Skriv något av de här orden, eller ett svar med egna ord, till mig när du vill:',
    },
    quiet:
      'På natten skriver jag bara om något ändras i sista stund, och jag frågar högst tre gånger om startträffen. Din koordinator ser dina svar, och om du skriver vad du hoppas på får din mentor läsa det. Skriv ”mina uppgifter” så ser du allt som jag sparar om dig.',
  },
  buttons: { home: 'Visa läget', settings: 'Inställningar', help: 'Hjälp' },
  welcomeStranger: 'Hej! Jag heter Pari och tar hand om mentorprogram. Du kan gå med här:',
  stranger:
    'Hej! Jag heter Pari och tar hand om mentorprogram. Jag hittar dig inte på någon deltagarlista ännu: be din koordinator lägga till dig med den e-postadress du använder här.',
  claim: {
    greeting:
      'Hej! Jag heter Pari och tar hand om mentorprogram. Jag får inte se din e-postadress här, så jag hittar dig inte på någon deltagarlista. Om du är med i ett program, berätta vilken adress du har: din koordinator kontrollerar att det är du.',
    button: 'Ange min e-postadress',
    title: 'Din e-postadress',
    intro:
      'Skriv den e-postadress som du lades till i programmet med. Din koordinator ser vad det här kontot heter och bekräftar att det är ditt. Innan dess skriver jag inte till dig här.',
    email: 'E-postadress',
    submit: 'Skicka',
    close: 'Avbryt',
    sent: 'Tack. Om adressen står på en lista här kontrollerar en koordinator att kontot är ditt. Jag skriver till dig när det är bekräftat. Fråga din koordinator om du inte hör av mig.',
    noEmail: 'Det här är ingen e-postadress. Skriv den som aino@example.org.',
    tooOften: 'Du har skickat flera adresser i dag. Försök igen i morgon, eller fråga din koordinator.',
    known: 'Jag känner dig redan: du behöver inte berätta något.',
  },
  nothing: 'Just nu behöver du inte göra något. Jag skriver när det behövs.',
  settings: {
    title: 'Inställningar',
    submit: 'Spara',
    close: 'Avbryt',
    language: 'Språk',
    zone: 'Tidszon',
    zoneHint: 'Till exempel Europe/Helsinki. Jag visar tider enligt den, och de tysta timmarna följer den.',
    quietFrom: 'Tyst från',
    quietUntil: 'Tyst till',
    quietHint: 'Mellan de här tiderna skriver jag bara om något ändras i sista stund.',
    saved: 'Sparat.',
    elsewhere: 'Dina inställningar hör till en annan organisations arbetsyta, där du först lades till på en lista. Ändra dem där.',
    noZone: (zone) => `”${zone}” är ingen tidszon. Skriv den som Europe/Helsinki.`,
    noTime: 'Välj en tid.',
    allDay: 'Lämna minst fyra timmar mellan kl. 8 och 20 då jag får skriva till dig.',
  },
}
