import { plural } from '../../contract/wording.ts'

/** For how long a programme keeps what it knows, in English. Its shape is the type that the other languages must fill. */
export const english = {
  lastDay: 'Last day of the programme',
  problems: {
    noDay: 'Please choose a day.',
    beforeKickOff: 'This day is before the kick-off. Please choose a later day.',
    tooSoon: 'Please choose a later day: we show coordinators 30 days before something will be deleted.',
    tooFar: 'Please choose a day within the next ten years.',
  },
  texts: (days: number) =>
    `The texts of our messages: deleted ${plural(days, 'en', { one: '1 day', other: `${days} days` })} after they were sent.`,
  afterEnd: (day: string) =>
    `After the end on ${day}: answers, hopes, what the list said and the texts of all messages are deleted. Names, contact details, fields, pairs, who waited for a place, when people agreed to take part, and everybody’s own settings stay.`,
  retention: (day: string) => `After ${day}: everything about these people is deleted, unless another programme of theirs still goes on.`,
}

/** What a language must say. */
export type Copy = typeof english
