import type { Copy } from './copy.ts'

/** The same words in Swedish. */
export const swedish: Copy = {
  unknown: {
    title: 'Den här länken fungerar inte',
    text: 'Kanske saknas slutet av den. Be Pari om en ny länk i er chatt, eller fråga din koordinator.',
  },
  over: {
    title: 'Den här länken gäller inte längre',
    text: 'Länkar gäller bara en begränsad tid. Be Pari om en ny länk i er chatt, eller fråga din koordinator.',
  },
  notTheirs: {
    title: 'Du kan inte öppna den här sidan längre',
    text: 'Något har ändrats sedan du fick länken. Öppna hemvyn, eller fråga din koordinator.',
  },
  notSent: {
    title: 'Det här gick inte att skicka',
    text: 'Öppna länken en gång till och tryck på knappen på sidan. Om det inte hjälper, be Pari om en ny länk i er chatt.',
  },
  tooLarge: {
    title: 'Filen är för stor',
    text: 'Filen får vara högst 5 MB. Gå tillbaka och välj en fil som bara innehåller listan.',
  },
  noFile: {
    title: 'Det fanns ingen fil',
    text: 'Gå tillbaka, välj en fil som inte är tom och skicka den på nytt.',
  },
  busy: {
    title: 'För många filer samtidigt',
    text: 'Gå tillbaka, vänta en minut och skicka filen igen.',
  },
  broken: {
    title: 'Något gick snett här',
    text: 'Öppna länken igen om några minuter. Om det inte hjälper, be Pari om en ny länk i er chatt.',
  },
}
