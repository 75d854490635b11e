import type { SwedishRole } from '../../contract/role-words.ts'
import { atStart } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  button: 'Så fungerar mentorskap',
  next: 'Nästa',
  again: 'Från början',
  step: (count, all) => `Kort ${count} av ${all}, två minuter`,
  done: 'Det var allt. Tack för att du tog dig tid.',
  doneNote: 'Du kan läsa korten igen när som helst: skriv ”guide” till mig.',
  mentee: {
    stop: {
      title: 'Vad gör jag om jag vill sluta?',
      text: 'Du kan sluta när som helst, och du behöver inte säga varför. En mening till mentorn eller koordinatorn räcker. Bara tystnad är svår: någon håller sin kväll ledig för dig.',
      question: 'Efter två veckor märker du att tiden inte räcker till. Vad hjälper din mentor mest?',
      good: 'Jag säger det nu',
      other: 'Väntar tills mentorn frågar',
      why: 'Om du säger till i god tid får någon på väntelistan platsen, och mentorn kan planera sin tid.',
    },
    part: {
      title: 'Din del',
      text: 'Du ansvarar själv för det du lär dig. Du säger vad du vill prata om, föreslår träffar och har med dig en fråga. Mentorn har erfarenhet, inte färdiga svar.',
      question: 'Vem föreslår den första träffen?',
      good: 'Jag',
      other: 'Mentorn',
      why: 'Du, inom en vecka efter att vi har presenterat er för varandra. Tre tider att välja mellan gör det lätt att säga ja.',
    },
    first: {
      title: 'Den första träffen',
      text: 'Lär först känna varandra. Prata sedan om fyra saker: vad du hoppas på, hur ofta ni ska träffas, vad som stannar mellan er och vad du inte vill prata om.',
      question: 'Vad är det bra att ha i kalendern när ni skiljs åt?',
      good: 'Alla våra träffar',
      other: 'Bara nästa träff',
      why: 'Tidsbrist är det vanligaste hindret. Det som bestäms tidigt är lätt att flytta och svårt att glömma.',
    },
    not: {
      title: 'Vad mentorskap inte är',
      text: 'Det är inte vänskap, inte praktik och inget löfte om ett jobb. Mentorn kan berätta hur det fungerar i branschen och vem du kan prata med.',
      question: 'Du vill gärna jobba där din mentor jobbar. Vad kan du fråga?',
      good: 'Hur man kommer in där',
      other: 'Om mentorn kan anställa mig',
      why: 'En mentor kan sällan anställa någon, men vet vad som uppskattas där, och kanske också vem du kan fråga.',
    },
    wrong: {
      title: 'När det inte fungerar',
      text: 'Ibland passar två personer inte ihop, eller så slutar den ena svara. Det är ingens skuld. Koordinatorn finns till för just det här och kan hitta ett annat par.',
      question: 'Din mentor har inte svarat på två veckor. Vad gör du?',
      good: 'Skriver igen och ber om hjälp',
      other: 'Jag låter det vara',
      why: 'Meddelanden försvinner ibland. Skriv en gång till och föreslå en dag. Om du inte hör något på en vecka, berätta det för koordinatorn. Om något känns olustigt, berätta det genast.',
    },
  },
  mentor: {
    stop: {
      title: 'Vad gör jag om jag vill sluta?',
      text: `Du är frivillig, och livet förändras. Du kan sluta när som helst: en mening till koordinatorn räcker. Men sluta inte bara svara, för då kan ${mentee.theOne} tro att det är personligt menat.`,
      question: 'Ditt arbete förändras och du kan inte fortsätta. Vad gör du först?',
      good: 'Berättar för koordinatorn',
      other: 'Ser hur det går',
      why: `Ju tidigare koordinatorn vet, desto snabbare får ${mentee.theOne} någon annan att prata med. Ett kort hej då betyder mycket.`,
    },
    part: {
      title: 'Din del',
      text: `Du lyssnar, frågar och berättar vad du har lärt dig, också om sådant som inte lyckades. ${atStart(mentee.theOne)} bestämmer vad ni pratar om och vad det leder till.`,
      question: `${atStart(mentee.theOne)} har ingen fråga med sig i dag. Vad hjälper?`,
      good: 'Jag frågar hur läget är',
      other: 'Jag berättar om mig själv',
      why: 'En bra fråga leder längre än ett bra svar. Din berättelse är mest värd när den svarar på en fråga.',
    },
    first: {
      title: 'Den första träffen',
      text: 'Lär först känna varandra. Prata sedan om fyra saker: vad den andra hoppas på, hur ofta ni ska träffas, vad som stannar mellan er och vad ni inte vill prata om.',
      question: 'Vad är det bra att ha i kalendern när ni skiljs åt?',
      good: 'Alla våra träffar',
      other: 'Bara nästa träff',
      why: 'Tidsbrist är det vanligaste hindret. Det som bestäms tidigt är lätt att flytta och svårt att glömma.',
    },
    not: {
      title: 'Vad mentorskap inte är',
      text: 'Det är inte vänskap, inte praktik, inget löfte om ett jobb och ingen terapi. Du behöver inte lösa något.',
      question: `${atStart(mentee.theOne)} mår inte alls bra. Vad gör du?`,
      good: 'Lyssnar och ber om hjälp',
      other: 'Försöker lösa problemet',
      why: 'Lyssna, fråga om det finns kontakt med studenthälsan eller någon närstående, och berätta för koordinatorn att du är orolig. Ring 112 i en nödsituation.',
    },
    wrong: {
      title: 'När det inte fungerar',
      text: 'Ibland passar två personer inte ihop, eller så slutar den ena svara. Det är ingens skuld. Koordinatorn finns till för just det här och kan hitta ett annat par.',
      question: `${atStart(mentee.theOne)} har inte svarat på två veckor. Vad gör du?`,
      good: 'Skriver igen och ber om hjälp',
      other: 'Tolkar det som ett nej',
      why: 'Många tycker att det är pinsamt att svara sent. Skriv en gång till, vänligt och med ett datum. Om du inte hör något på en vecka, berätta det för koordinatorn.',
    },
  },
})
