import type { Language } from '../../contract/view.ts'

/**
 * Deeds by the names under which they are stored, each as a coordinator reads of it after a name: what somebody did, in a few words. A name
 * stays as it is.
 */
export type DeedWords<Deed extends string = string> = Readonly<Record<Deed, Readonly<Record<Language, string>>>>

/** What is done on the common ground, whichever room leads there. */
export const groundDeeds = {
  boundAccount: {
    en: 'confirmed whose an account is',
    fi: 'vahvisti, kenen tili on',
    sv: 'bekräftade vems ett konto är',
  },
  broughtBack: { en: 'brought somebody back', fi: 'palautti osallistujan mukaan', sv: 'tog tillbaka en deltagare' },
  calledOffKickOff: { en: 'called the kick-off off', fi: 'perui aloitustilaisuuden', sv: 'ställde in startträffen' },
  calledOnAgain: {
    en: 'took back that the kick-off was called off',
    fi: 'kumosi aloitustilaisuuden perumisen',
    sv: 'tog tillbaka att startträffen var inställd',
  },
  changedKeeping: {
    en: 'changed the end of the programme or how long data is kept',
    fi: 'muutti ohjelman loppua tai tietojen säilytysaikaa',
    sv: 'ändrade programmets slut eller hur länge uppgifter sparas',
  },
  changedLadder: {
    en: 'changed what Pari says, and when',
    fi: 'muutti viestejä ja niiden aikataulua',
    sv: 'ändrade vad Pari meddelar och när',
  },
  changedMentor: { en: 'gave a person another mentor', fi: 'vaihtoi osallistujan mentorin', sv: 'gav en deltagare en annan mentor' },
  changedPerson: { en: 'corrected a person’s details', fi: 'korjasi osallistujan tietoja', sv: 'rättade en deltagares uppgifter' },
  changedWords: {
    en: 'changed what people are called',
    fi: 'vaihtoi osallistujien nimityksen',
    sv: 'ändrade vad deltagarna kallas',
  },
  imported: { en: 'added a list of people', fi: 'toi osallistujalistan', sv: 'lade in en lista över deltagarna' },
  deletedCohort: { en: 'deleted a cohort', fi: 'poisti ryhmän', sv: 'tog bort en grupp' },
  movedKickOff: {
    en: 'changed the time or place of the kick-off',
    fi: 'muutti aloitustilaisuuden aikaa tai paikkaa',
    sv: 'ändrade startträffens tid eller plats',
  },
  movedToWaitlist: {
    en: 'moved somebody to the waitlist',
    fi: 'siirsi osallistujan jonotuslistalle',
    sv: 'flyttade en deltagare till väntelistan',
  },
  namedCoordinator: { en: 'named a coordinator', fi: 'nimesi koordinaattorin', sv: 'utsåg en koordinator' },
  namedOwner: { en: 'named an owner of the app', fi: 'nimesi sovelluksen omistajan', sv: 'utsåg en ägare av appen' },
  namedViewer: { en: 'let somebody see the numbers', fi: 'antoi oikeuden nähdä luvut', sv: 'lät någon se siffrorna' },
  removedCoordinator: { en: 'removed a coordinator', fi: 'poisti koordinaattorin', sv: 'tog bort en koordinator' },
  removedOwner: { en: 'removed an owner of the app', fi: 'poisti sovelluksen omistajan', sv: 'tog bort en ägare av appen' },
  removedViewer: {
    en: 'no longer lets somebody see the numbers',
    fi: 'poisti oikeuden nähdä luvut',
    sv: 'låter inte längre någon se siffrorna',
  },
  tookOff: { en: 'took somebody off the list', fi: 'poisti osallistujan listalta', sv: 'tog bort en deltagare från listan' },
  undid: { en: 'undid what they had done', fi: 'kumosi tekemänsä', sv: 'ångrade det de hade gjort' },
  scheduledKickOff: { en: 'chose the time of the kick-off', fi: 'valitsi aloitustilaisuuden ajan', sv: 'bestämde tiden för startträffen' },
} as const satisfies DeedWords
/** The name of a deed of the common ground. */
export type GroundDeed = keyof typeof groundDeeds
