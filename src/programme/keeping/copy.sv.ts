import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** For how long a programme keeps what it knows, in Swedish. */
export const swedish: Copy = {
  lastDay: 'Programmets sista dag',
  problems: {
    noDay: 'Välj en dag.',
    beforeKickOff: 'Den här dagen är före startträffen. Välj en senare dag.',
    tooSoon: 'Välj en senare dag: koordinatorerna ser 30 dagar i förväg vad som raderas.',
    tooFar: 'Välj en dag inom de närmaste tio åren.',
  },
  texts: (days) =>
    `Texterna i våra meddelanden: raderas ${plural(days, 'sv', { one: '1 dag', other: `${days} dagar` })} efter att de skickades.`,
  afterEnd: (day) =>
    `När programmet har tagit slut ${day}: svar, önskemål, listans övriga uppgifter och texterna i alla meddelanden raderas. Namn, kontaktuppgifter, branscher, par, vilka som väntade på en plats, när deltagarna gav sitt samtycke och vars och ens egna inställningar blir kvar.`,
  retention: (day) => `Efter ${day}: alla uppgifter om de här personerna raderas, om inget annat program med dem fortfarande pågår.`,
}
