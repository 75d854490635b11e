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
  'group.offered': {
    ...{ ...toPerson, class: 'nudge', label: 'whether a mentor wants a group of mentors' },
    words: {
      en: { name: 'A group for mentors', why: 'A coordinator offers a group just for mentors. We ask each of them once.' },
      fi: { name: 'Pienryhmä mentoreille', why: 'Koordinaattori tarjoaa mentoreille omaa pienryhmää. Kysymme jokaiselta kerran.' },
      sv: { name: 'En grupp för mentorer', why: 'En koordinator erbjuder mentorerna en egen grupp. Vi frågar var och en en gång.' },
    },
  },
  'group.suggested': {
    ...{ ...toPerson, label: 'whether a pair becomes one group with another' },
    words: {
      en: { name: 'A group with another pair?', why: 'Somebody suggests that their pair and another one become a group.' },
      fi: { name: 'Pienryhmä toisen parin kanssa?', why: 'Joku ehdottaa, että henkilön pari ja toinen pari muodostavat pienryhmän.' },
      sv: { name: 'En grupp med ett annat par?', why: 'Någon föreslår att personens par och ett annat blir en grupp.' },
    },
  },
  'group.notFormed': {
    ...{ ...toPerson, label: 'pairs do not become a group' },
    words: {
      en: { name: 'No group with another pair', why: 'It had been suggested to them, and it isn’t happening. Nobody is named.' },
      fi: { name: 'Ei pienryhmää toisen parin kanssa', why: 'Sitä oli ehdotettu henkilölle, eikä se toteudu. Ketään ei nimetä.' },
      sv: { name: 'Ingen grupp med ett annat par', why: 'Det hade föreslagits för personen, och det blir inte av. Ingen nämns vid namn.' },
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
  'group.agreement': {
    ...{ ...toPerson, label: 'guide for the first meeting of a group' },
    words: {
      en: {
        name: 'Guide for the first meeting',
        why: 'Their group meets for the first time or agrees on how it works, and they read nothing of it in a channel.',
      },
      fi: {
        name: 'Opas ensimmäiseen tapaamiseen',
        why: 'Pienryhmä tapaa ensimmäisen kerran tai sopii pelisäännöistä, eikä henkilö lue siitä kanavalla.',
      },
      sv: {
        name: 'Guide för den första träffen',
        why: 'Mentorgruppen träffas för första gången eller kommer överens om hur den arbetar, och personen läser inte om det i en kanal.',
      },
    },
  },
  'group.dates': {
    ...{ ...toPerson, class: 'nudge', label: 'dates that a group votes on' },
    words: {
      en: { name: 'Dates to vote on', why: 'Their group looks for a date, and they read nothing of it in a channel.' },
      fi: { name: 'Ajat, joista äänestetään', why: 'Pienryhmä etsii aikaa, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'Tider att rösta om', why: 'Mentorgruppen söker en tid, och personen läser inte om det i en kanal.' },
    },
  },
  'group.agreed': {
    ...{ ...toPerson, label: 'a date of a group' },
    words: {
      en: { name: 'The date of a group', why: 'Their group has a date, and they read nothing of it in a channel.' },
      fi: { name: 'Pienryhmän aika', why: 'Pienryhmällä on aika, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'Mentorgruppens tid', why: 'Mentorgruppen har en tid, och personen läser inte om det i en kanal.' },
    },
  },
  'group.eve': {
    ...{ ...toPerson, label: 'reminder of a meeting of a group' },
    words: {
      en: { name: 'Reminder of the group’s meeting', why: 'Their group meets on the next day, and they read nothing of it in a channel.' },
      fi: { name: 'Muistutus pienryhmän tapaamisesta', why: 'Pienryhmä tapaa seuraavana päivänä, eikä henkilö lue siitä kanavalla.' },
      sv: {
        name: 'Påminnelse om mentorgruppens träff',
        why: 'Mentorgruppen träffas nästa dag, och personen läser inte om det i en kanal.',
      },
    },
  },
  'group.presence': {
    ...{ ...toPerson, label: 'question who was at a meeting of a group' },
    words: {
      en: { name: 'Were you there?', why: 'Their group has met, and they read nothing of it in a channel.' },
      fi: { name: 'Olitko mukana?', why: 'Pienryhmä on tavannut, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'Var du med?', why: 'Mentorgruppen har träffats, och personen läser inte om det i en kanal.' },
    },
  },
  'group.off': {
    ...{ ...toPerson, label: 'a meeting of a group is cancelled' },
    words: {
      en: { name: 'A meeting is cancelled', why: 'A meeting of their group is not held, and they read nothing of it in a channel.' },
      fi: { name: 'Tapaaminen on peruttu', why: 'Pienryhmän tapaaminen on peruttu, eikä henkilö lue siitä kanavalla.' },
      sv: { name: 'En träff är inställd', why: 'Mentorgruppens träff är inställd, och personen läser inte om det i en kanal.' },
    },
  },
  'group.tie': {
    ...{ ...toPerson, label: 'choice between dates of a group' },
    words: {
      en: { name: 'Choice of a date', why: 'They lead the meeting, and the votes of their group have not decided its date.' },
      fi: { name: 'Ajan valinta', why: 'Henkilö vetää tapaamisen, eivätkä pienryhmän äänet ratkaisseet aikaa.' },
      sv: { name: 'Val av tid', why: 'Personen håller i träffen, och gruppens röster har inte avgjort tiden.' },
    },
  },
  'group.away': {
    ...{ ...toPerson, class: 'nudge', label: 'a friendly word after two meetings missed' },
    words: {
      en: { name: 'A friendly word', why: 'They could not come to two meetings of their group in a row.' },
      fi: { name: 'Ystävällinen viesti', why: 'Henkilö ei päässyt kahteen peräkkäiseen pienryhmän tapaamiseen.' },
      sv: { name: 'Några vänliga ord', why: 'Personen kunde inte komma till två av mentorgruppens träffar i rad.' },
    },
  },
  'group.awayTold': {
    ...{ ...toPerson, label: 'to the leader: somebody missed three meetings' },
    words: {
      en: { name: 'Somebody was away three times', why: 'They lead the group, and somebody of it missed three meetings in a row.' },
      fi: {
        name: 'Joku on ollut poissa kolmesti',
        why: 'Henkilö vetää pienryhmää, ja joku siitä ei päässyt kolmeen peräkkäiseen tapaamiseen.',
      },
      sv: { name: 'Någon har varit borta tre gånger', why: 'Personen håller i gruppen, och någon i den har missat tre träffar i rad.' },
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
