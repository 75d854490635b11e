import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person', class: 'confirmation', urgent: 'never' } as const

/** Everything that this room says of its own accord: to those who come into a group or leave one, and of contact details that are shared. */
export const kinds = {
  'group.published': {
    ...{ ...toPerson, label: 'your group, and who is in it' },
    words: {
      en: { name: 'Your group', why: 'A coordinator published the groups, and they are in this one.' },
      fi: { name: 'Pienryhmäsi', why: 'Koordinaattori julkaisi pienryhmät, ja henkilö on tässä niistä.' },
      sv: { name: 'Din mentorgrupp', why: 'En koordinator publicerade mentorgrupperna, och personen är med i den här.' },
    },
  },
  'group.left': {
    ...{ ...toPerson, label: 'no longer in a group' },
    words: {
      en: { name: 'No longer in a group', why: 'A coordinator changed the groups, and they are no longer in this one.' },
      fi: { name: 'Ei enää pienryhmässä', why: 'Koordinaattori muutti pienryhmiä, eikä henkilö ole enää tässä.' },
      sv: {
        name: 'Inte längre med i en mentorgrupp',
        why: 'En koordinator ändrade mentorgrupperna, och personen är inte längre med i den här.',
      },
    },
  },
  'group.channelLeft': {
    ...{ to: 'person', class: 'nudge', urgent: 'never', label: 'left the channel of their group: whether they want to come back' },
    words: {
      en: {
        name: 'Back to the channel of your group?',
        why: 'They left the channel of their group, and are still in the group. We ask once.',
      },
      fi: {
        name: 'Takaisin pienryhmän kanavalle?',
        why: 'Henkilö poistui pienryhmänsä kanavalta, mutta on yhä pienryhmässä. Kysymme kerran.',
      },
      sv: {
        name: 'Tillbaka till mentorgruppens kanal?',
        why: 'Personen lämnade mentorgruppens kanal men är kvar i gruppen. Vi frågar en gång.',
      },
    },
  },
  'group.tasks': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'channels of groups need something from a coordinator' },
    words: {
      en: { name: 'Channels of the groups', why: 'A channel of a group needs something that Pari can’t or mayn’t do.' },
      fi: { name: 'Pienryhmien kanavat', why: 'Jonkin pienryhmän kanava tarvitsee jotakin, mitä Pari ei voi tai saa tehdä.' },
      sv: { name: 'Mentorgruppernas kanaler', why: 'En mentorgrupps kanal behöver något som Pari inte kan eller får göra.' },
    },
  },
  'group.ending': {
    ...{ ...toPerson, label: 'their group ends in a week' },
    words: {
      en: { name: 'The group ends soon', why: 'A coordinator ends their group, and they read nothing of it in a channel.' },
      fi: { name: 'Pienryhmä päättyy pian', why: 'Koordinaattori päättää pienryhmän, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'Mentorgruppen är snart slut', why: 'En koordinator avslutar mentorgruppen, och personen läser inte om det i en kanal.' },
    },
  },
  'group.goesOn': {
    ...{ ...toPerson, label: 'their group goes on after all' },
    words: {
      en: { name: 'The group goes on', why: 'They had heard that their group ends, and it does not.' },
      fi: { name: 'Pienryhmä jatkuu', why: 'Henkilö oli kuullut, että pienryhmä päättyy, mutta se jatkuu.' },
      sv: { name: 'Mentorgruppen fortsätter', why: 'Personen hade hört att mentorgruppen skulle ta slut, men den fortsätter.' },
    },
  },
  'group.ended': {
    ...{ ...toPerson, label: 'thanks to a group that ends' },
    words: {
      en: { name: 'Thanks to the group', why: 'Their group has ended, and they read nothing of it in a channel.' },
      fi: { name: 'Kiitos pienryhmälle', why: 'Pienryhmä on päättynyt, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'Tack till mentorgruppen', why: 'Mentorgruppen är slut, och personen läser inte om det i en kanal.' },
    },
  },
  'group.cardsProposed': {
    ...{ ...toPerson, label: 'somebody proposes to exchange contact details' },
    words: {
      en: { name: 'Exchange of contact details', why: 'Somebody of their pair or group shares theirs, and proposes it to the others.' },
      fi: { name: 'Yhteystietojen vaihto', why: 'Joku parista tai pienryhmästä jakoi omansa ja ehdottaa samaa muille.' },
      sv: { name: 'Byte av kontaktuppgifter', why: 'Någon i paret eller mentorgruppen delar sina och föreslår det för de andra.' },
    },
  },
  'group.cardShared': {
    ...{ ...toPerson, label: 'somebody else shares contact details' },
    words: {
      en: { name: 'Contact details of somebody else', why: 'They share theirs, and somebody else of their pair or group now does, too.' },
      fi: { name: 'Uudet yhteystiedot', why: 'Henkilö on jakanut omansa, ja nyt myös joku toinen parista tai pienryhmästä on jakanut.' },
      sv: { name: 'Nya kontaktuppgifter', why: 'Personen delar sina, och nu gör någon annan i paret eller mentorgruppen det också.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
