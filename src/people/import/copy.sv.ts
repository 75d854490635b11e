import { atStart, type SwedishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

const columns = (mentee: SwedishRole) =>
  new Map([
    ['name', 'namnet: lägg till en med rubriken ”Namn”'],
    ['email', 'e-postadressen: lägg till en med rubriken ”E-post”'],
    ['role', `rollen: lägg till en med rubriken ”Roll” och skriv mentor, ${mentee.one} eller koordinator i den`],
  ])

/** The words about a list, in Swedish. */
export const sv = (mentee: SwedishRole): Copy => ({
  where: (line, column) => (column === '' ? `Rad ${line}` : `Rad ${line}, kolumn ”${column}”`),
  reasons: {
    emptyFile: () => 'filen är tom. Spara listan på nytt och välj filen där personerna finns.',
    wrongFileType: ({ value }) =>
      `”${value}” går inte att läsa som en lista. Spara listan som .xlsx eller .csv (Arkiv, Spara som) och försök igen.`,
    passwordProtected: ({ value }) => `”${value}” är skyddad med ett lösenord. Spara en kopia utan lösenord och försök igen.`,
    fileTooLarge: ({ value, limit }) => `”${value}” är större än ${limit} MB. Spara bara listan, utan bilder, i en egen fil.`,
    unpackedTooLarge: ({ value, limit }) =>
      `”${value}” innehåller mer än ${limit} MB celler och formatering. Kopiera bara listan, utan formatering, till en ny fil.`,
    sheetTooLarge: ({ limit }) =>
      `ett blad sträcker sig över fler än ${limit} celler, tomma medräknade. Kopiera bara listan till en ny fil, utan de tomma raderna och kolumnerna runt den.`,
    tookTooLong: ({ value, limit }) =>
      `det tog mer än ${limit} sekunder att läsa ”${value}”, så läsningen avbröts. Kopiera bara listan, utan formler, till en ny fil, eller dela upp den så att varje grupp har en egen lista.`,
    tookTooMuch: ({ value, limit }) =>
      `det krävdes mer än ${limit} MB minne för att läsa ”${value}”, så läsningen avbröts. Kopiera bara listan, utan formler, till en ny fil, eller dela upp den så att varje grupp har en egen lista.`,
    tooManyAtOnce: ({ value, limit }) =>
      Number(limit) === 1
        ? `”${value}” lästes inte, eftersom 1 av dina listor redan väntar. Vänta tills du har fått svar om den och skicka sedan den här igen.`
        : `”${value}” lästes inte, eftersom ${limit} av dina listor redan väntar. Vänta tills du har fått svar om dem och skicka sedan den här igen.`,
    damagedFile: ({ value }) =>
      `”${value}” är skadad och går inte att öppna. Öppna den i kalkylprogrammet, spara den som .xlsx eller .csv och försök igen.`,
    unreadableEncoding: ({ value }) =>
      `tecknen i ”${value}” går inte att läsa. Spara listan som .xlsx eller som ”CSV UTF-8” och försök igen.`,
    tooManyRows: ({ limit }) =>
      `listan har fler än ${limit} rader. Dela upp den så att varje grupp har en egen lista. Om din lista är kortare, ta bort de andra bladen och de tomma raderna och kolumnerna runt den.`,
    noHeader: () => 'kolumnernas namn hittades inte. Skriv en rubrikrad ovanför personerna, med åtminstone Namn, E-post och Roll.',
    noPeople: () => 'det finns inga personer under rubrikraden. Skriv varje person på en egen rad.',
    missingColumn: ({ value }) => `det finns ingen kolumn för ${columns(mentee).get(value) ?? value}.`,
    duplicateColumn: ({ value }) => `den här kolumnen betyder samma sak som ”${value}”. Behåll den ena, eller ge den här en annan rubrik.`,
    numbersForMentors: ({ value }) =>
      `i den här kolumnen står telefonnummer, till exempel ”${value}”, och inga mentorer. Skriv varje rubrik ovanför de celler som den hör till.`,
    twoPeopleInRow: ({ value }) =>
      `varje rad verkar gälla två personer (se ”${value}”). Skriv i rubrikerna vems kolumnen är, till exempel ”Mentorns namn”, ”Mentorns e-post”, ”${atStart(mentee.theOne)}s namn” och ”${atStart(mentee.theOne)}s e-post”.`,
    lineTooLong: ({ limit }) =>
      `raden är längre än ${limit} tecken. Skriv varje person på en egen rad och förkorta texter som inte behövs här.`,
    tooManyCells: ({ value }) =>
      `raden har fler celler än det finns kolumner; ”${value}” är en för mycket. Sätt citattecken runt text som innehåller ett komma eller ett semikolon.`,
    quoteNotClosed: ({ value }) =>
      `här börjar ett citat som inte avslutas: ”${value}”. Lägg till det citattecken som saknas, eller ta bort det första.`,
    brokenFormula: ({ value }) => `formeln ger inget resultat (${value}). Skriv värdet i cellen.`,
    shortenedNumber: ({ value }) =>
      `kalkylprogrammet har gjort om numret till ”${value}”. Formatera kolumnen som text och skriv numret på nytt.`,
    garbledText: ({ value }) =>
      `”${value}” innehåller felaktiga tecken. Rätta dem, eller spara listan på nytt som .xlsx eller som ”CSV UTF-8”.`,
    tooLong: ({ value, limit }) => `texten är längre än ${limit} tecken: ”${value}”. Förkorta den.`,
    missingName: () => 'namnet saknas. Skriv personens namn.',
    missingEmail: () => 'e-postadressen saknas. Skriv den så här: namn@example.org.',
    badEmail: ({ value }) => `”${value}” är ingen e-postadress. Skriv den så här: namn@example.org.`,
    severalEmails: ({ value }) =>
      `”${value}” är mer än en e-postadress, men var och en har bara en. Behåll den som personen använder i Slack eller Teams.`,
    missingRole: () => `rollen saknas. Skriv mentor, ${mentee.one} eller koordinator.`,
    unclearNo: ({ value }) =>
      `${value === '' ? 'en tom cell' : `svaret ”${value}”`} säger inte om personen deltar. Lägg till kolumnen ”Roll” och skriv mentor, ${mentee.one} eller koordinator, eller ta bort raden.`,
    unknownRole: ({ value }) => `”${value}” är ingen roll. Skriv mentor, ${mentee.one} eller koordinator.`,
    bothRoles: ({ value }) =>
      `”${value}” betyder två roller. Var och en har en roll i en grupp: välj den ena, eller skriv den andra på listan för en annan grupp.`,
    unknownLanguage: ({ value }) =>
      `”${value}” är inget av programmets språk. Skriv svenska, finska eller engelska, eller lämna cellen tom.`,
    unknownTimeZone: ({ value }) => `”${value}” är ingen tidszon. Skriv den så här: Europe/Helsinki, eller lämna cellen tom.`,
    unknownPlatform: ({ value }) => `”${value}” går inte att använda här. Skriv Slack eller Teams, eller lämna cellen tom.`,
    badSeats: ({ value, limit }) =>
      `”${value}” är inget antal ${mentee.many}. Skriv ett heltal från 1 till ${limit}, eller lämna cellen tom.`,
    mentorOnlyForMentees: ({ value }) => `bara ${mentee.many} har en mentor, men här står ”${value}”. Töm cellen eller rätta rollen.`,
    samePersonTwice: ({ value, otherLine }) =>
      `${value} finns också på rad ${otherLine}. Behåll den rad som är rätt och ta bort den andra.`,
    twoRoles: ({ value, otherLine }) => `${value} har en annan roll på rad ${otherLine}. Var och en har en roll: ta bort den ena raden.`,
    sharedEmail: ({ value, otherLine }) =>
      `${value} är också någon annans e-postadress, på rad ${otherLine}. Ge var och en en egen adress, eller ta bort den rad som är fel.`,
    ownMentor: ({ value }) =>
      `”${value}” står som sin egen mentor. Skriv någon annan, eller lämna cellen tom så hamnar ${mentee.theOne} på väntelistan.`,
    mentorNotInList: ({ value }) =>
      `mentorn ”${value}” finns inte på listan. Lägg till mentorn, rätta e-postadressen, eller lämna cellen tom så hamnar ${mentee.theOne} på väntelistan.`,
    menteeNotInList: ({ value }) =>
      `”${value}” finns inte på listan som ${mentee.one}. Lägg till en rad, eller rätta namnet eller e-postadressen här.`,
    menteeNameNotUnique: ({ value }) => `fler än en ${mentee.one} heter ”${value}”. Skriv e-postadressen i stället.`,
    menteeHasOther: ({ value, otherLine }) => `”${value}” (rad ${otherLine}) har en annan mentor på listan. Behåll den mentor som är rätt.`,
    severalMentors: ({ value }) => `”${value}” är mer än en mentor, men var och en har bara en. Behåll den som är rätt.`,
    mentorIsNotAMentor: ({ value, otherLine }) =>
      `”${value}” finns på listan (rad ${otherLine}), men inte som mentor. Rätta rollen där, eller skriv en annan mentor här.`,
    mentorNameNotUnique: ({ value }) => `fler än en mentor heter ”${value}”. Skriv mentorns e-postadress i stället.`,
    mentorRowHasProblems: ({ value, otherLine }) =>
      `det finns något att rätta på raden för mentorn ”${value}”. Rätta rad ${otherLine}, så blir den här raden också rätt.`,
    tooManyMentees: ({ value, otherLine, limit }) =>
      `mentorn ”${value}” har redan så många ${mentee.many} som mentorn har lovat ta emot (${limit}, se rad ${otherLine}). Välj en annan mentor, lämna cellen tom så hamnar ${mentee.theOne} på väntelistan, eller skriv ett större antal på mentorns rad.`,
  },
  leftOut: {
    unknown: (columns) => `Ingenting lästes från de här kolumnerna: ${columns}.`,
    ofTheForm: (columns) => `Formuläret har självt lagt till de här kolumnerna, så ingenting lästes från dem: ${columns}.`,
    otherRead: (columns, column) => `Kolumnen ”${column}” lästes i stället för de här kolumnerna: ${columns}.`,
    noRoles: (columns, column) => `De här kolumnerna innehåller annat än roller, så rollerna lästes från kolumnen ”${column}”: ${columns}.`,
    anonymous: (columns, column) =>
      `De här kolumnerna innehåller inga e-postadresser, så adresserna lästes från kolumnen ”${column}”: ${columns}.`,
    hiddenColumns: (columns) => `De här kolumnerna är dolda i filen, så de lästes inte: ${columns}.`,
    hiddenRows: (count, rows) =>
      count === 1
        ? `1 rad är dold i filen (till exempel av ett filter), så den lästes inte: ${rows}.`
        : `${count} rader är dolda i filen (till exempel av ett filter), så de lästes inte: ${rows}.`,
    hiddenSheets: (sheets) => `De här bladen är dolda i filen, så de lästes inte: ${sheets}.`,
    noList: (sheets) => `De här bladen är inga deltagarlistor, så de lästes inte: ${sheets}.`,
    saysNoRoles: (sheets) =>
      `De här bladen säger inte vem som är mentor och vem som är ${mentee.one}, så de lästes inte: ${sheets}. Lägg till kolumnen ”Roll” i dem, eller spara vart och ett i en egen fil och skicka den.`,
    otherSheetRead: (sheets, sheet) =>
      `${sheet} lästes, men inte de här bladen: ${sheets}. Om du menar ett annat blad, spara det i en egen fil och skicka den.`,
    tooManySheets: (sheets) => `Filen har för många blad, så de här lästes inte: ${sheets}.`,
    answeredAgain: (rows) => `Någon har svarat på formuläret på nytt. Det senaste svaret gäller, så de här raderna lästes inte: ${rows}.`,
    aboveHeader: (rows) => `De här raderna står ovanför kolumnernas namn, så de lästes inte: ${rows}.`,
    footer: (rows) => `De här raderna i slutet är en summa eller en anmärkning, så de lästes inte: ${rows}.`,
    saidNo: (rows) => `De här personerna har svarat att de inte deltar, så de togs inte med: ${rows}.`,
    isOut: (rows) => `Enligt listan deltar de här personerna inte, så de lämnades utanför: ${rows}.`,
    groupTitle: (rows) => `De här raderna anger bara en grupp, så de lästes inte: ${rows}.`,
    headerAgain: (rows) => `De här raderna upprepar kolumnernas namn, så de lästes inte: ${rows}.`,
    inSheet: (sheet, text) => `Bladet ”${sheet}”: ${text}`,
    more: (count) => `${count} till`,
  },
  chosen: {
    largestNumber: (value, word) => `”${value}” lästes enligt det största talet: ${word}.`,
    oneLanguage: (value, word) => `”${value}” lästes så här: ${word}. Var och en har ett språk.`,
    bareNumber: () =>
      'telefonnumret börjar varken med 0 eller +: kalkylprogram tar ofta bort dem. Vi behåller numret som det är. Kontrollera det.',
    otherMentor: (mentor) => `cellen är tom, så mentorn lästes från en annan kolumn: ${mentor}.`,
    otherAddress: (email) => `cellen har ingen e-postadress, så adressen för kontot i formuläret används: ${email}.`,
    sameName: (name, email) =>
      `${name} finns två gånger på listan, också med adressen ${email}. Om det är samma person, ta bort den ena raden.`,
    swapped: (column) => `här står e-postadresserna och i kolumnen ”${column}” namnen, så de lästes så.`,
    hiddenColumn: () => 'kolumnen är dold i filen. Den lästes ändå, eftersom ingen annan kolumn säger samma sak.',
    otherwiseMentee: () => `alla som inte är mentorer lästes som ${mentee.many}.`,
    otherwiseMentor: () => `alla som inte är ${mentee.many} lästes som mentorer.`,
    more: (count) => (count === 1 ? 'Ytterligare 1 cell lästes på samma sätt.' : `Ytterligare ${count} celler lästes på samma sätt.`),
  },
  asks: {
    name: () => 'Vilken av de här kolumnerna är namnet?',
    email: () => 'Vilken av de här kolumnerna är e-postadressen?',
    role: () => `Vilken av de här kolumnerna är rollen: mentor, ${mentee.one} eller koordinator?`,
    no: (column) => `Några har svarat nej på ”${column}”. Deltar de?`,
  },
})
