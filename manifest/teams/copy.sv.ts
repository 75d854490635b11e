import type { Copy } from './copy.ts'

export const swedish: Copy = {
  short: 'Ingen mentor kommer i onödan: Pari frågar i god tid vem som kommer.',
  full: [
    'Pari samordnar mentorprogram. Den frågar alla i god tid om de kommer till startträffen: ett tryck räcker som svar. Den erbjuder lediga platser till dem som står på väntelistan, och mentorerna får veta före resan om de ska komma.',
    'Koordinatorn lägger in en lista över deltagarna (som text eller fil), bestämmer tid för startträffen och ser vem som kommer och vem det är bra att ringa. Pari skriver till var och en i en egen chatt, på svenska, finska eller engelska, och på natten bara om något ändras i sista stund.',
    'Börja med att skriva ”hjälp” till Pari. Pari sköts av din egen organisation: fråga dem som ordnar mentorprogrammet hur dina uppgifter behandlas.',
  ].join('\n\n'),
  commands: {
    home: { title: 'hem', description: 'Allt på ett ställe' },
    status: { title: 'läget', description: 'Så här ser det ut just nu' },
    settings: { title: 'inställningar', description: 'Ditt språk, din tidszon och tysta timmar' },
    list: { title: 'ny lista', description: 'För koordinatorer: lägg in en lista över deltagarna' },
    announce: { title: 'meddela', description: 'För koordinatorer: skriv till en hel grupp' },
    join: { title: 'ansökan', description: 'Se vilka program du kan gå med i' },
    help: { title: 'hjälp', description: 'Vad Pari gör och hur du använder den' },
  },
  where: 'Pari svarar i er egen chatt',
}
