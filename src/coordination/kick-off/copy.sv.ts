import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  buttons: {
    move: 'Ändra tid eller plats',
    callOff: 'Ställ in startträffen',
    remove: 'Ta bort den här gruppen',
    undo: 'Ångra',
    setAnew: 'Välj en ny tid',
  },

  kickOff: (when) => `Startträffen är ${when}.`,
  move: {
    title: 'Ändra startträffen',
    submit: 'Se vad som händer',
    close: 'Stäng',
    intro: (when) => `Startträffen är ${when}. Du ser vad som händer innan något ändras.`,
    same: 'Startträffen har redan den här tiden och platsen. Ändra något eller stäng formuläret.',
    past: 'Den tiden har redan passerat. Välj en senare tid.',
    begun: 'Startträffen har börjat, så den går inte längre att ändra.',
    notSet: 'Det finns ingen startträff att ändra. Välj först en tid.',
    stale: (when) => `Någon har ändrat startträffen under tiden, så vi ändrade inget. Den är nu ${when}. Öppna formuläret på nytt.`,
  },

  typed: {
    label: 'Eller skriv dag och tid',
    placeholder: 'tors 21.1 kl. 17',
    unread: 'Vi hittade ingen dag här. Skriv så här: tors 21.1 kl. 17',
    skipped: 'Den tiden finns inte den dagen, eftersom klockan ställs fram. Välj en annan tid.',
    unclear: 'Vi är inte säkra på vilken dag eller tid du menar. Skriv så här: tors 21.1 kl. 17',
  },

  plan: {
    title: 'Det här händer',
    submit: 'Ändra startträffen',
    close: 'Inte än',
    venue: (when) => `Tiden är densamma: ${when}.`,
    time: (was, when) => `Gammal tid: ${was}. Ny tid: ${when}.`,
    year: (day) => `Kontrollera gärna året: dagen är ${day}.`,
    place: (place) => `Plats: ${place}`,
    noPlace: 'Ingen plats är angiven.',
    later: (moment) =>
      `Vi meddelar deltagarna ${moment}. Fram till dess kan du ändra igen eller ångra, utan att någon får veta något, och vi frågar ingen om den gamla tiden.`,
    atNight: 'Det är mindre än ett dygn kvar, så vi skriver också på natten.',
    now: 'Det är mindre än två timmar kvar, så vi meddelar deltagarna genast.',
    again: 'Vi frågar på nytt alla som har en plats och alla mentorer: tidigare svar gäller inte den nya tiden.',
    keeps: 'Svaren gäller fortfarande: bara platsen är ny.',
    late: (final) => `Det är kort om tid: mentorerna får sitt slutliga besked ${final}. Vi räknar bara med dem som har sagt ja före det.`,
    lateNow: 'Det är kort om tid. Vi räknar bara med dem som säger att de kommer, och mentorerna får veta det så snart någon säger ja.',
    told: 'De här meddelandena skickas genast:',
    toldLater: 'De här meddelandena skickas då:',
    nobody: 'Ingen har fått veta om den här startträffen, så inga meddelanden skickas nu.',
    tooMany: 'Så många får ett meddelande att vi inte kan räkna upp dem här.',
    toldLine: (what, count, names) =>
      plural(count, 'sv', { one: `${what}: 1 person (${names})`, other: `${what}: ${count} personer (${names})` }),
    more: (count) => plural(count, 'sv', { one: 'och 1 till', other: `och ${count} till` }),
    steps: 'Vad som händer och när:',
    done: (step) => `gjort: ${step}`,
    moved: (when, step) => `${when} – ${step}`,
    missed: (step) => `uteblir, eftersom tiden redan skulle ha passerat: ${step}`,
    saved: (when) => `Startträffen är ${when}.`,
    savedLater: (when, moment) => `Startträffens nya tid och plats: ${when}. Vi meddelar deltagarna ${moment}.`,
    stays: (when) => `Startträffen är fortfarande ${when}, och vi meddelar ingen.`,
    nothingToUndo: (when) =>
      `Det finns inget kvar att ångra: startträffen är ${when}. Du kan ändra den igen, och då meddelar vi deltagarna.`,
    tooLateToUndo:
      'Deltagarna har redan fått veta det, så det går inte att ångra. Du kan ändra startträffen igen, och då meddelar vi det också.',
  },

  pending: (when, moment) => `Startträffens nya tid och plats: ${when}. Ingen har fått veta det än: vi meddelar deltagarna ${moment}.`,

  callOff: {
    title: 'Ställ in startträffen',
    submit: 'Ställ in',
    close: 'Ställ inte in',
    intro: (when) => `Startträffen blir inte av: ${when}.`,
    now: 'Det är mindre än ett dygn kvar, så alla får veta det genast, också på natten.',
    waking: 'Alla får veta det genast, men ingen på natten.',
    after:
      'Efter det frågar och påminner vi ingen, och vi erbjuder inga platser. Svar på äldre meddelanden ändrar inget: där står att startträffen är inställd.',
    stays:
      'Par, platser, väntelistan och kanaler är kvar, och du kan fortfarande presentera par. Du kan när som helst välja en ny tid, och då frågar vi alla på nytt.',
    done: 'Startträffen är inställd, och vi meddelar alla.',
    undone: 'Startträffen blir av i alla fall. Ingen hade hunnit få veta att den var inställd.',
    already: 'Startträffen är redan inställd.',
    tooLate: 'Det är mer än tio minuter sedan, så det går inte att ångra. Du kan välja en ny tid.',
  },

  remove: {
    title: 'Ta bort den här gruppen',
    submit: 'Ta bort',
    close: 'Behåll den',
    intro: (cohort) =>
      `Gruppen tas bort helt: ${cohort}. Samtidigt tas listan över deltagarna, paren, platserna, meddelandena och startträffen bort.`,
    people: (count) =>
      plural(count, 'sv', {
        one: '1 person är inte med i någon annan grupp, och allt vi vet om personen tas också bort.',
        other: `${count} personer är inte med i någon annan grupp, och allt vi vet om dem tas också bort.`,
      }),
    stays: 'Vi sparar bara en anteckning om att gruppen togs bort och när. Det går inte att ångra.',
    asked:
      'Vi har redan frågat deltagarna om den här startträffen, så gruppen går inte att ta bort. Du kan ställa in startträffen i stället.',
    stale: 'Listan över deltagarna har ändrats under tiden, så vi tog inte bort något. Titta igen.',
    done: (cohort) => `${cohort}: gruppen är borttagen.`,
  },
}
