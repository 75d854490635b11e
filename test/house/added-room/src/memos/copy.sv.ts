import type { Copy } from './copy.ts'

export const swedish: Copy = {
  open: 'Påminn mig om något',
  title: 'En påminnelse',
  what: 'Om vad?',
  keep: 'Påminn mig om en timme',
  close: 'Avbryt',
  kept: 'Jag påminner dig om en timme.',
  due: (text) => `Du bad mig påminna dig: ${text}`,
  done: 'Klart',
  finished: 'Bra att det är klart.',
  gone: 'Den här påminnelsen är redan klar.',
}
