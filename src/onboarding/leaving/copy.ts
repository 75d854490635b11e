import type { EnglishRole } from '../../contract/role-words.ts'

/** What is said to somebody who would like to leave a programme, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  buttons: {
    ask: 'I’d like to stop',
    pause: 'Take a break first',
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
  pause: {
    title: 'A break',
    intro: (programme: string) =>
      `Until that day we won’t suggest anybody to you in ${programme}, and won’t offer you a place. What you have stays yours, also your place on a waitlist.`,
    pair: (partner: string) =>
      `You’re a pair with ${partner}. If you’ve begun to meet, you both take the break, and we’ll tell both of you.`,
    kickOff: 'We’ll still ask you about the kick-off.',
    until: 'When are you back?',
    submit: 'Start the break',
    close: 'Not now',
    bad: 'Choose a day from tomorrow on, within half a year.',
    afterEnd: 'The programme has ended by then.',
    noted: (programme: string, day: string) => `Noted: you’re taking a break in ${programme} until ${day}. We’ll write to you on that day.`,
    end: 'I’m back now',
    ended: 'Welcome back! Your break is over.',
    over: (name: string) => `Welcome back, ${name}!`,
    overText: (programme: string) => `Your break in ${programme} is over. If there’s something for you, we’ll write.`,
    longer: 'Take a longer break',
  },
  report: {
    title: (name: string) => `${name} would like to stop`,
    text: (name: string, partner: string) =>
      `${name} is a pair with ${partner}. Nothing has changed yet: please talk with ${name} first, and then with ${partner}.`,
  },
})

/** What a language must say about leaving. */
export type Copy = ReturnType<typeof english>
