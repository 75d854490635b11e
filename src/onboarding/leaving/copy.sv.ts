import type { SwedishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  buttons: {
    ask: 'Jag vill sluta',
    pause: 'Jag tar en paus först',
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
  pause: {
    title: 'En paus',
    intro: (programme) =>
      `Till den dagen föreslår vi ingen för dig i programmet ${programme}, och vi erbjuder dig ingen plats. Det du har behåller du, också din plats på en väntelista.`,
    pair: (partner) => `Du och ${partner} är ett par. Om ni har börjat träffas tar ni båda pausen, och vi meddelar er båda.`,
    kickOff: 'Om startträffen frågar vi ändå.',
    until: 'När är du tillbaka?',
    submit: 'Börja pausen',
    close: 'Inte nu',
    bad: 'Välj en dag från och med i morgon, högst ett halvår framåt.',
    afterEnd: 'Programmet är slut då.',
    noted: (programme, day) => `Noterat: du tar paus i programmet ${programme} till ${day}. Den dagen skriver vi till dig.`,
    end: 'Jag är tillbaka nu',
    ended: 'Välkommen tillbaka! Pausen är slut.',
    over: (name) => `Välkommen tillbaka, ${name}!`,
    overText: (programme) => `Din paus i programmet ${programme} är slut. Om det finns något för dig skriver vi.`,
    longer: 'Jag förlänger pausen',
  },
  report: {
    title: (name) => `${name} vill gärna sluta`,
    text: (name, partner) => `${name} är ett par med ${partner}. Inget har ändrats än: prata först med ${name} och sedan med ${partner}.`,
  },
})
