import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  fit: {
    ask: (name) => `Du har träffat ${name} för första gången. Hur passar ni ihop?`,
    askLater: (name) => `Du har träffat ${name}. Hur passar ni ihop?`,
    again: (name) => `Sist funderade du ännu på hur du och ${name} passar ihop. Hur känns det nu?`,
    private: 'Bara vi läser ditt svar. Koordinatorerna får veta om ni inte passar ihop. Den andra får aldrig veta det.',
    good: 'Vi passar ihop',
    deciding: 'Jag funderar ännu',
    not: 'Vi passar inte ihop',
    thanks: {
      good: 'Tack, det är roligt att höra!',
      deciding: 'Tack. Fundera i lugn och ro. Vi frågar en gång till.',
      decided: 'Tack. Fundera i lugn och ro. Du kan alltid säga till under ”Mina träffar”.',
      not: 'Tack för att du berättade. Vi har sagt det till koordinatorerna och ingen annan. De hjälper dig.',
    },
    takenBack: {
      good: (name, partner) => `${name} säger nu att paret med ${partner} passar bra`,
      deciding: (name, partner) => `${name} funderar nu ännu på paret med ${partner}`,
    },
    told: (name, partner) => `${name} säger att paret med ${partner} inte passar`,
    untold: (partner) => `${partner} vet inte om det. Du kan prata med dem, ge paret en paus eller hitta ett nytt par åt båda.`,
  },

  rest: {
    button: 'Ta en paus',
    forThem: 'Ge dem en paus',
    title: 'En paus',
    submit: 'Börja pausen',
    until: 'Till vilken dag?',
    intro: 'Till den dagen frågar och föreslår vi ingenting för någon av de två. Vi meddelar båda och skriver igen den dagen.',
    cancels: (count) =>
      plural(count, 'sv', {
        one: 'En träff är planerad. Om den är före den dagen ställs den in.',
        other: `${count} träffar är planerade. De som är före den dagen ställs in.`,
      }),
    bad: 'Välj en dag från och med i morgon, högst tre månader framåt.',
    afterEnd: 'Programmet är slut då.',
    told: (name, day) => `Du och ${name} tar paus till ${day}`,
    text: 'Till dess frågar och föreslår vi ingenting. Vi skriver igen den dagen.',
    cancelled: (when) => `Den här träffen är inställd: ${when}`,
    calendar: 'Om du har laddat ner den till din egen kalender, ta bort den där. En kalender som du prenumererar på ändras av sig själv.',
    done: (mentee, mentor, day) => `${mentee} och ${mentor} tar paus till ${day}. Vi meddelar båda.`,
    end: 'Avsluta pausen',
    ended: 'Pausen är slut. Vi meddelar båda.',
    over: (name) => `Pausen är slut: du och ${name} kan träffas igen`,
    overText: 'Vill du föreslå en tid för nästa träff?',
  },

  ask: {
    button: 'Det här passar mig inte',
    title: 'När paret inte passar',
    submit: 'Skicka',
    intro: (name) =>
      `När två personer inte passar ihop är det ingens fel. Koordinatorerna läser det här. ${name} gör det inte, och ingenting ändras innan koordinatorerna har hört av sig till dig.`,
    reason: 'Vad stämmer bäst?',
    wish: 'Vad skulle hjälpa dig mest?',
    wishes: { newPair: 'Ett nytt par', talk: 'Att först prata om det', rest: 'En paus', end: 'Att avsluta paret' },
    done: 'Tack för att du berättade. Vi har sagt det till koordinatorerna och ingen annan. De hjälper dig.',
    told: (name, partner) => `${name} säger att paret med ${partner} inte passar`,
    untold: (partner) => `${partner} vet inte om det.`,
  },
  reasons: {
    noTime: 'För lite tid',
    noDates: 'Ingen tid som passar båda',
    noContact: 'Svårt att få kontakt',
    topics: 'Vi söker olika saker',
    language: 'Språket',
    personal: 'Personliga skäl',
    other: 'Något annat',
  },

  fewer: {
    title: 'Du har fler par än du kan ta nu',
    text: 'Alla par fortsätter, och bara koordinatorerna vet om det här. Om det blir för mycket kan du välja ett par: bara koordinatorerna läser det, och de avslutar paret vänligt.',
    end: (name) => `Avsluta paret med ${name}`,
    keep: 'Jag fortsätter med alla',
    kept: (count) => plural(count, 'sv', { one: 'Bra: ditt par fortsätter.', other: `Bra: alla ${count} par fortsätter.` }),
    none: 'Du har inget par som fortsätter.',
  },

  unwind: {
    button: 'Avsluta det här paret',
    title: 'Avsluta det här paret',
    submit: 'Avsluta paret',
    intro: 'Båda läser det här. Bara koordinatorerna läser orsaken.',
    cancels: (count) => plural(count, 'sv', { one: 'En planerad träff ställs in.', other: `${count} planerade träffar ställs in.` }),
    effects: 'Båda står först i kön till ett nytt par, och vi föreslår dem aldrig mer för varandra.',
    effectsFull: (mentee, mentor) =>
      `${mentee} står först i kön till ett nytt par. ${mentor} kan inte ta någon ny just nu. Vi föreslår dem aldrig mer för varandra.`,
    reason: 'Orsak',
    who: 'På vems begäran?',
    me: 'Jag bestämde det själv',
    told: (name) => `Du och ${name} fortsätter inte som ett par`,
    text: 'Ibland passar två personer inte ihop, och det är ingens fel. Tack för den tid som du har gett.',
    next: 'Du står först i kön till ett nytt par. Koordinatorerna berättar hur det går vidare.',
    nextFull: 'Du sa att du kan ta färre nu, så vi föreslår ingen ny för dig. Koordinatorerna berättar hur det går vidare.',
    done: (mentee, mentor) => `${mentee} och ${mentor} är inte längre ett par. Vi berättar det vänligt för båda, utan orsaken.`,
    goesOn: (mentee) => `${mentee} har ingen mentor nu. Så här hittar du en ny:`,
    gone: 'Det här paret har redan avslutats.',
  },

  ended: {
    told: (name) => `Du och ${name} är inte längre ett par`,
    text: 'Om du har frågor, hör av dig till koordinatorn.',
    off: (name, count) => plural(count, 'sv', { one: `Din träff med ${name} är inställd`, other: `Dina träffar med ${name} är inställda` }),
    offAlone: (count) => plural(count, 'sv', { one: 'En av dina träffar är inställd', other: 'Några av dina träffar är inställda' }),
  },

  word: {
    button: 'Skriv till dem',
    title: 'Skriv till dem',
    submit: 'Skicka',
    to: 'Till vem?',
    both: 'Båda',
    text: 'Ditt meddelande',
    hint: 'Vi skickar det med ditt namn.',
    first: {
      usual: 'Hej! Hur går det för er? Om något gör det svårt att träffas, säg till mig. Vi hittar nog ett sätt.',
      noFirst: 'Hej! Har ni hittat en tid för er första träff? Om något gör det svårt, säg till mig. Vi hittar nog ett sätt.',
      noPlan: 'Hej! Har ni kommit överens om nästa träff? Om något gör det svårt, säg till mig. Vi hittar nog ett sätt.',
      unheard: 'Hej! Vi vet inte än om du börjar. Vill du vara med? Båda svaren går bra, bara du säger till mig.',
      longRest: 'Hej! Ni har haft en paus. Hur har ni det, och vill ni träffas igen? Säg till om jag kan hjälpa.',
    },
    empty: 'Skriv något först.',
    heading: (name) => `Ett meddelande från ${name}`,
    done: 'Skickat.',
  },

  card: {
    label: 'Träffar',
    state: (name, count, total) => `${name}: ${count} av ${total}`,
    paused: (name, day) => `${name}: paus till ${day}`,
    about: (label, name) => `${label}: ${name}`,
  },
}
