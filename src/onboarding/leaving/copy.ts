import type { EnglishRole } from '../../contract/role-words.ts'

/** What is said to somebody who would like to leave a programme, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  buttons: {
    ask: 'I’d like to stop',
    nextTime: 'Not this time, maybe next',
    leave: 'I’d like to leave',
    tell: 'Tell my coordinator',
    stay: 'No, I’ll stay',
  },
  title: (programme: string) => `Stopping in ${programme}`,
  mentee: 'You can stop, and you don’t need to say why. Your place goes to somebody who is waiting for one.',
  mentor: `You can stop, and you don’t need to say why. If you already have ${mentee.a}, they come first on the waitlist for another mentor.`,
  back: 'If you change your mind later, please tell your coordinator. Your place may have gone to somebody else by then.',
  nextTime: 'If you choose “next”, we may tell you about the next programme.',
  pair: (partner: string) =>
    `You’re a pair with ${partner}, and we don’t end that without a word. Your coordinator will talk with you and help the two of you to finish well. Nobody is blamed.`,
  left: 'Noted: you’re not taking part. Thank you for telling us.',
  leftNext: 'Noted: not this time. Thank you for telling us, we’ll let you know about the next programme.',
  told: 'Your coordinator knows, and will be in touch. Until then, everything stays as it is.',
  report: {
    title: (name: string) => `${name} would like to stop`,
    text: (name: string, partner: string) =>
      `${name} is a pair with ${partner}. Nothing has changed yet: please talk with ${name} first, and then with ${partner}.`,
  },
})

/** What a language must say about leaving. */
export type Copy = ReturnType<typeof english>
