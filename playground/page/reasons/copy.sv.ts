import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Swedish. */
export const swedish: Copy = {
  kinds: {
    begins: { name: 'Startträffen börjar', why: 'Frågorna om den stängs: ingen behöver svara på dem längre.' },
    standing: { name: 'Besked till mentorer', why: 'Före resan får mentorn veta om det är dags att komma.' },
    behaviour: { name: 'Någon svarar', why: 'Deltagarna svarar själva, så som du har valt.' },
    deletedTexts: { name: 'Texter i äldre meddelanden', why: 'Texterna sparas så länge som programmet har valt, vanligen 90 dagar.' },
    deletedAfterEnd: {
      name: 'Uppgifter som inte behövs efter slutet',
      why: 'Programmet har tagit slut: bara namn, kontaktuppgifter, branscher, par och det som senare program behöver sparas.',
    },
    deletedEverything: {
      name: 'Alla personuppgifter i ett program',
      why: 'Programmet tog slut för länge sedan, och inget annat program sparar uppgifterna.',
    },
  },
  unknown: 'En av reglerna i Pari blev aktuell.',
}
