import type { SwedishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  buttons: {
    ask: 'Jag vill sluta',
    nextTime: 'Inte nu, kanske nästa gång',
    leave: 'Jag vill lämna programmet',
    tell: 'Berätta för koordinatorn',
    stay: 'Nej, jag är kvar',
  },
  title: (programme) => `Att sluta i programmet ${programme}`,
  mentee: 'Du kan sluta, och du behöver inte säga varför. Din plats går till någon på väntelistan.',
  mentor: `Du kan sluta, och du behöver inte säga varför. Om du redan har en ${mentee.one} kommer ${mentee.theOne} först på väntelistan för att få en annan mentor.`,
  back: 'Om du ändrar dig senare, berätta det för din koordinator. Då kan någon annan redan ha fått din plats.',
  nextTime: 'Om du väljer ”nästa gång” får vi berätta för dig om nästa program.',
  pair: (partner) =>
    `Du och ${partner} är ett par, och det avslutar vi inte utan ett ord. Koordinatorn pratar med dig och hjälper er att avsluta på ett bra sätt. Ingen får skulden.`,
  left: 'Noterat: du är inte med. Tack för att du sa till.',
  leftNext: 'Noterat: inte den här gången. Tack för att du sa till, vi berättar för dig om nästa program.',
  told: 'Koordinatorn vet om det och hör av sig. Tills dess är allt som förut.',
  report: {
    title: (name) => `${name} vill gärna sluta`,
    text: (name, partner) => `${name} är ett par med ${partner}. Inget har ändrats än: prata först med ${name} och sedan med ${partner}.`,
  },
})
