import type { DeliveryKinds } from '../house/kinds.ts'

/** Everything that this room says of its own accord. */
export const kinds = {
  'meeting.plan': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'a date for a meeting' },
    words: {
      en: {
        name: 'A date for a meeting',
        why: 'The other one of the pair suggested, agreed to, moved or cancelled a date, or chose how often you meet.',
      },
      fi: {
        name: 'Tapaamisaika',
        why: 'Parin toinen jäsen ehdotti aikaa, suostui siihen, siirsi sen tai perui sen, tai valitsi, kuinka usein tapaatte.',
      },
      sv: {
        name: 'En tid för en träff',
        why: 'Den andra i paret föreslog, godkände, flyttade eller ställde in en tid, eller valde hur ofta ni träffas.',
      },
    },
  },
  'meeting.ask': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'question about a meeting' },
    words: {
      en: { name: 'Question about a meeting', why: 'A planned meeting was yesterday, or a meeting was due.' },
      fi: { name: 'Kysymys tapaamisesta', why: 'Sovittu tapaaminen oli eilen, tai tapaamisen aika oli tullut.' },
      sv: { name: 'Fråga om en träff', why: 'En planerad träff var i går, eller så var det dags för en träff.' },
    },
  },
  'meeting.reminder': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'reminder of a meeting' },
    words: {
      en: { name: 'Reminder of a meeting', why: 'Both agreed to a meeting, and it is tomorrow.' },
      fi: { name: 'Muistutus tapaamisesta', why: 'Tapaaminen on sovittu, ja se on huomenna.' },
      sv: { name: 'Påminnelse om en träff', why: 'Båda har sagt ja till en träff, och den är i morgon.' },
    },
  },
  'meeting.nudge': {
    ...{ to: 'person', class: 'nudge', urgent: 'never', label: 'suggestion to meet' },
    words: {
      en: { name: 'Suggestion to meet', why: 'The next meeting of the pair is due soon, and no date is planned.' },
      fi: { name: 'Ehdotus tapaamisesta', why: 'Parin seuraavan tapaamisen aika lähestyy, eikä aikaa ole sovittu.' },
      sv: { name: 'Förslag om en träff', why: 'Det är snart dags för parets nästa träff, och ingen tid är bestämd.' },
    },
  },
  'meeting.fit': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'how a pair fits' },
    words: {
      en: { name: 'How a pair fits', why: 'The two have met for the first time, or somebody was still deciding.' },
      fi: { name: 'Kysymys parin toimivuudesta', why: 'Pari on tavannut ensimmäisen kerran, tai joku mietti vielä.' },
      sv: { name: 'Hur ett par passar ihop', why: 'De två har träffats för första gången, eller någon funderade ännu.' },
    },
  },
  'pair.break': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'a break of a pair' },
    words: {
      en: { name: 'A break of a pair', why: 'One of the pair or a coordinator began or ended a break, or its last day has come.' },
      fi: { name: 'Parin tauko', why: 'Joku parista tai koordinaattori aloitti tai lopetti tauon, tai sen viimeinen päivä tuli.' },
      sv: { name: 'Parets paus', why: 'Någon av de två eller en koordinator började eller avslutade en paus, eller så är den slut.' },
    },
  },
  'pair.fewer': {
    ...{ to: 'person', class: 'answer', urgent: 'always', label: 'mentor: more pairs than they can take now' },
    words: {
      en: { name: 'More pairs than you can take', why: 'You chose a smaller number than the pairs that you have.' },
      fi: { name: 'Pareja on enemmän kuin voit ottaa', why: 'Valitsit pienemmän luvun kuin sinulla on pareja.' },
      sv: { name: 'Fler par än du kan ta', why: 'Du valde ett mindre antal än de par som du har.' },
    },
  },
  'pair.unwound': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'end of a pair' },
    words: {
      en: { name: 'End of a pair', why: 'A coordinator ended the pair. The reason is not said.' },
      fi: { name: 'Parin päättyminen', why: 'Koordinaattori lopetti parin. Syytä ei kerrota.' },
      sv: { name: 'Slutet på ett par', why: 'En koordinator avslutade paret. Orsaken sägs inte.' },
    },
  },
  'pair.ended': {
    ...{ to: 'person', class: 'confirmation', urgent: 'sometimes', label: 'end of a pair: its meetings are cancelled' },
    words: {
      en: { name: 'End of a pair', why: 'The pair has ended, and what it had planned is cancelled.' },
      fi: { name: 'Parin päättyminen', why: 'Pari päättyi, ja sen sopimat tapaamiset on peruttu.' },
      sv: { name: 'Slutet på ett par', why: 'Paret är slut, och det som var planerat är inställt.' },
    },
  },
  'pair.word': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'message of a coordinator to a pair' },
    words: {
      en: { name: 'A message from a coordinator', why: 'A coordinator wrote to the pair, or to one of the two.' },
      fi: { name: 'Koordinaattorin viesti', why: 'Koordinaattori kirjoitti parille tai toiselle heistä.' },
      sv: { name: 'Ett meddelande från en koordinator', why: 'En koordinator skrev till paret eller till en av de två.' },
    },
  },
  'coordinator.pairs': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: pairs that need somebody' },
    words: {
      en: {
        name: 'Pairs that need you',
        why: 'One of a pair said that it doesn’t fit, or a pair has not met, planned or answered for a while.',
      },
      fi: {
        name: 'Parit, jotka tarvitsevat sinua',
        why: 'Toinen parista kertoi, että pari ei toimi, tai pari ei ole vähään aikaan tavannut, sopinut tai vastannut.',
      },
      sv: {
        name: 'Par som behöver dig',
        why: 'Någon av de två sa att paret inte passar, eller så har ett par inte träffats, planerat eller svarat på ett tag.',
      },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
