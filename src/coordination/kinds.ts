import type { DeliveryKinds } from '../house/kinds.ts'

/** What happened to somebody by a coordinator's deed: near a kick-off it cannot wait. */
const toPerson = { to: 'person', class: 'confirmation', urgent: 'sometimes' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'coordination.gone': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'account gone' },
    words: {
      en: { name: 'An account is gone', why: 'Somebody’s account was deactivated or removed, so our messages can’t reach them.' },
      fi: { name: 'Tili poistettu', why: 'Jonkun tili on poistettu käytöstä, joten viestimme eivät mene perille.' },
      sv: { name: 'Ett konto är avstängt', why: 'Någons konto har stängts av eller tagits bort, så våra meddelanden kommer inte fram.' },
    },
  },
  'coordination.takenOff': {
    ...{ ...toPerson, label: 'taken off the list' },
    words: {
      en: { name: 'Taken off the list', why: 'A coordinator took them off the list.' },
      fi: { name: 'Poistettu listalta', why: 'Koordinaattori poisti henkilön osallistujalistalta.' },
      sv: { name: 'Borttagen från listan', why: 'En koordinator tog bort personen från listan.' },
    },
  },
  'coordination.broughtBack': {
    ...{ ...toPerson, label: 'back on the list' },
    words: {
      en: { name: 'Back on the list', why: 'A coordinator put them back on the list.' },
      fi: { name: 'Taas listalla', why: 'Koordinaattori palautti henkilön osallistujalistalle.' },
      sv: { name: 'På listan igen', why: 'En koordinator satte personen på listan igen.' },
    },
  },
  'coordination.newMentor': {
    ...{ ...toPerson, label: 'your new mentor' },
    words: {
      en: { name: 'A new mentor', why: 'A coordinator gave them another mentor.' },
      fi: { name: 'Uusi mentori', why: 'Koordinaattori vaihtoi henkilön mentorin.' },
      sv: { name: 'En ny mentor', why: 'En koordinator gav personen en annan mentor.' },
    },
  },
  'coordination.newMentee': {
    ...{ ...toPerson, label: 'mentor: somebody new' },
    words: {
      en: { name: 'Somebody new to mentor', why: 'A coordinator gave somebody this mentor.' },
      fi: { name: 'Mentorin uusi pari', why: 'Koordinaattori valitsi jollekulle tämän mentorin.' },
      sv: { name: 'Ett nytt par', why: 'En koordinator gav någon den här mentorn.' },
    },
  },
  'coordination.menteeMoved': {
    ...{ ...toPerson, label: 'mentor: somebody has another mentor' },
    words: {
      en: { name: 'Somebody has another mentor', why: 'A coordinator gave somebody another mentor.' },
      fi: { name: 'Mentori on vaihtunut', why: 'Koordinaattori vaihtoi jonkun mentorin.' },
      sv: { name: 'Mentorn har bytts', why: 'En koordinator gav någon en annan mentor.' },
    },
  },
  'coordination.waits': {
    ...{ ...toPerson, label: 'on the waitlist' },
    words: {
      en: { name: 'On the waitlist', why: 'A coordinator’s new list has no place for them any more.' },
      fi: { name: 'Jonotuslistalla', why: 'Koordinaattorin uudella listalla henkilöllä ei ole enää paikkaa.' },
      sv: { name: 'På väntelistan', why: 'På koordinatorns nya lista har personen ingen plats längre.' },
    },
  },
  'coordination.pairsChanged': {
    ...{ ...toPerson, label: 'mentor: pairs changed' },
    words: {
      en: { name: 'Changed pairs', why: 'A coordinator gave several people this mentor, or another one.' },
      fi: { name: 'Parit ovat muuttuneet', why: 'Koordinaattori muutti mentorin pareja.' },
      sv: { name: 'Paren har ändrats', why: 'En koordinator ändrade mentorns par.' },
    },
  },
  'coordination.corrected': {
    ...{ ...toPerson, label: 'details corrected' },
    words: {
      en: { name: 'Details were corrected', why: 'A coordinator corrected their name, email address or language.' },
      fi: { name: 'Tietoja korjattiin', why: 'Koordinaattori korjasi nimeä, sähköpostiosoitetta tai kieltä.' },
      sv: { name: 'Uppgifter rättades', why: 'En koordinator rättade namn, e-postadress eller språk.' },
    },
  },
  'coordination.list': {
    ...{ to: 'person', class: 'answer', urgent: 'always', label: 'coordinator: a list to check' },
    words: {
      en: { name: 'A list to check', why: 'They sent us a list by a link, and we’ll save nothing before they say yes.' },
      fi: { name: 'Tarkistettava lista', why: 'Koordinaattori lähetti listan linkin kautta, eikä mitään tallenneta ennen hänen lupaansa.' },
      sv: {
        name: 'En lista att granska',
        why: 'Koordinatorn skickade en lista via en länk, och inget sparas innan koordinatorn säger ja.',
      },
    },
  },
  'coordination.named': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'named for a role' },
    words: {
      en: {
        name: 'You were named for a role',
        why: 'Somebody named you as an owner of the app, as a coordinator, or as a person who may see the numbers.',
      },
      fi: {
        name: 'Uusi tehtäväsi',
        why: 'Joku nimesi sinut sovelluksen omistajaksi tai koordinaattoriksi, tai antoi sinulle lukuoikeuden.',
      },
      sv: { name: 'Ditt nya uppdrag', why: 'Någon utsåg dig till ägare av appen eller koordinator, eller gav dig läsrätt.' },
    },
  },
  'coordination.ends': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: the programme ends soon' },
    words: {
      en: { name: 'Your programme ends soon', why: 'After its last day, what is no longer needed is deleted.' },
      fi: { name: 'Ohjelmasi päättyy pian', why: 'Viimeisen päivän jälkeen poistetaan tiedot, joita ei enää tarvita.' },
      sv: { name: 'Ditt program tar snart slut', why: 'Efter sista dagen raderas det som inte längre behövs.' },
    },
  },
  'coordination.removed': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'removed from a role' },
    words: {
      en: {
        name: 'You were removed from a role',
        why: 'You were an owner of the app, a coordinator or a viewer, and somebody changed that.',
      },
      fi: {
        name: 'Tehtäväsi päättyi',
        why: 'Olit sovelluksen omistaja tai koordinaattori, tai sinulla oli lukuoikeus, ja joku muutti sitä.',
      },
      sv: {
        name: 'Ditt uppdrag har upphört',
        why: 'Du var ägare av appen eller koordinator, eller hade läsrätt, och någon har ändrat det.',
      },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
