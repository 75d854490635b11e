import type { EnglishRole } from '../../contract/role-words.ts'

/** Five cards about mentoring for each role, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  button: 'How mentoring works',
  next: 'Next',
  again: 'From the beginning',
  step: (count: number, all: number) => `Card ${count} of ${all}, two minutes`,
  done: 'That was all. Thank you for taking the time.',
  doneNote: 'You can read the cards again at any time: write “guide” to me.',
  mentee: {
    stop: {
      title: 'What if I want to stop?',
      text: 'You can stop at any time, and you don’t need to give a reason. Tell your mentor or your coordinator in one sentence. Only silence is hard: somebody keeps their evening free for you.',
      question: 'After two weeks you notice that you don’t have time. What helps your mentor most?',
      good: 'I tell them now',
      other: 'I wait until they ask',
      why: 'An early no gives the place to somebody who is waiting, and your mentor can plan their time.',
    },
    part: {
      title: 'Your part',
      text: 'You’re responsible for your own learning. You say what you’d like to talk about, suggest the meetings and come with a question. Your mentor brings experience, not ready answers.',
      question: 'Who will suggest the first meeting?',
      good: 'I will',
      other: 'My mentor will',
      why: 'You will, within a week after we’ve introduced you. Three dates to choose from make it easy to say yes.',
    },
    first: {
      title: 'The first meeting',
      text: 'Get to know each other first. Then talk about four things: what you hope for, how often you’ll meet, what stays between you two, and what you’d rather not talk about.',
      question: 'What’s good to have in your calendar when you leave?',
      good: 'All of our meetings',
      other: 'Only the next one',
      why: 'Lack of time is what most often gets in the way. Dates that are agreed early are easy to move, and hard to forget.',
    },
    not: {
      title: 'What mentoring isn’t',
      text: 'It isn’t a friendship, an internship or a promise of a job. Your mentor can tell you how things work in their field, and who to talk to.',
      question: 'You’d like to work where your mentor works. What could you ask?',
      good: 'How people get in there',
      other: 'Whether they could hire me',
      why: 'A mentor often can’t hire anybody, but they know what is looked for, and they may know who to ask.',
    },
    wrong: {
      title: 'When it doesn’t work',
      text: 'Sometimes two people don’t fit together, or one of them goes silent. That happens, and it isn’t about you. Your coordinator is there for exactly this, and can find another pair.',
      question: 'Your mentor hasn’t answered for two weeks. What do you do?',
      good: 'Write again, then ask for help',
      other: 'I let it be',
      why: 'Messages get lost. Write once more with a date. If you hear nothing in a week, tell your coordinator. If something feels wrong, tell them right away.',
    },
  },
  mentor: {
    stop: {
      title: 'What if I want to stop?',
      text: `You’re a volunteer, and life changes. You can stop at any time: tell your coordinator in one sentence. Please don’t just go silent, because your ${mentee.one} would think it’s about them.`,
      question: 'Your work changes and you can’t go on. What comes first?',
      good: 'I tell my coordinator',
      other: 'I see how it goes',
      why: `The sooner the coordinator knows, the sooner your ${mentee.one} has somebody else to talk to. A short goodbye means a lot.`,
    },
    part: {
      title: 'Your part',
      text: `You listen, ask questions, and share what you’ve learned, including what didn’t work. Your ${mentee.one} decides what to talk about and what to do with it.`,
      question: `Your ${mentee.one} comes without a question today. What helps?`,
      good: 'I ask what’s on their mind',
      other: 'I tell my own story',
      why: 'A good question gets further than a good answer. Your story is worth most when it answers something they asked.',
    },
    first: {
      title: 'The first meeting',
      text: 'Get to know each other first. Then talk about four things: what they hope for, how often you’ll meet, what stays between you two, and what either of you would rather not talk about.',
      question: 'What’s good to have in your calendar when you leave?',
      good: 'All of our meetings',
      other: 'Only the next one',
      why: 'Lack of time is what most often gets in the way. Dates that are agreed early are easy to move, and hard to forget.',
    },
    not: {
      title: 'What mentoring isn’t',
      text: 'It isn’t a friendship, an internship or a promise of a job, and it isn’t therapy. You don’t need to solve anything.',
      question: `Your ${mentee.one} isn’t well at all. What do you do?`,
      good: 'I listen, and ask for help',
      other: 'I try to solve it',
      why: 'Listen, ask if they’ve talked to student health services or somebody close, and tell your coordinator that you’re worried. In an emergency, call 112.',
    },
    wrong: {
      title: 'When it doesn’t work',
      text: 'Sometimes two people don’t fit together, or one of them goes silent. That happens, and it isn’t about you. Your coordinator is there for exactly this, and can find another pair.',
      question: `Your ${mentee.one} hasn’t answered for two weeks. What do you do?`,
      good: 'Write again, then ask for help',
      other: 'I take it as a no',
      why: 'Many people are shy about answering late. Write once more, kindly and with a date. If you hear nothing in a week, tell your coordinator.',
    },
  },
})

/** What a language must say about mentoring. */
export type Copy = ReturnType<typeof english>
