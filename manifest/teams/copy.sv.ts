import type { Copy } from './copy.ts'

export const swedish: Copy = {
  short: 'Ingen mentor kommer i onödan: vem som kommer till starten, frågat i tid.',
  full: [
    'Pari samordnar mentorprogram. Den frågar alla i god tid om de kommer till startträffen: ett tryck räcker som svar. Lediga platser ger den till dem som väntar, och mentorerna får veta sanningen innan de reser.',
    'Samordnaren tar in en lista på deltagarna (som text eller som fil), bestämmer startträffen och ser vem som kommer och vem som behöver ringas. Alla får meddelanden i en egen chatt, på svenska, finska eller engelska, och aldrig nattetid.',
    'Börja med att skriva ”hjälp” till Pari. Er Pari drivs av er egen mentorsgrupp: fråga den om dina uppgifter.',
  ].join('\n\n'),
  commands: {
    home: { title: 'hem', description: 'Allt på ett ställe' },
    status: { title: 'läget', description: 'Så här ser det ut just nu' },
    settings: { title: 'inställningar', description: 'Ditt språk, din tidszon och tysta timmar' },
    list: { title: 'ny lista', description: 'För samordnare: ta in en lista på deltagarna' },
    help: { title: 'hjälp', description: 'Vad Pari gör och hur du talar med den' },
  },
  where: 'Var Pari svarar dig: i er egen chatt',
}
