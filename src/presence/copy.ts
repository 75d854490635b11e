import type { EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that this room says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  roles: { mentor: 'mentor', mentee: mentee.one },

  home: {
    expected: (mentorCount: number, menteeCount: number) =>
      `Expected at the kick-off: ${plural(mentorCount, 'en', { one: 'one mentor', other: `${mentorCount} mentors` })} and ${plural(menteeCount, 'en', { one: `one ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })}.`,
    here: (count: number) => plural(count, 'en', { one: 'One person is here so far.', other: `${count} people are here so far.` }),
    unexpected: (count: number) =>
      plural(count, 'en', {
        one: 'One person is here who wasn’t expected. Please welcome them, and look at the list.',
        other: `${count} people are here who weren’t expected. Please welcome them, and look at the list.`,
      }),
    came: (mentorCount: number, menteeCount: number) =>
      `At the kick-off: ${plural(mentorCount, 'en', { one: 'one mentor', other: `${mentorCount} mentors` })} and ${plural(menteeCount, 'en', { one: `one ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })}.`,
    missing: (count: number) => plural(count, 'en', { one: 'One person was missing.', other: `${count} people were missing.` }),
    inVain: (count: number) =>
      plural(count, 'en', {
        one: 'One mentor came and had nobody to meet.',
        other: `${count} mentors came and had nobody to meet.`,
      }),
    noneInVain: 'Every mentor who came had somebody to meet.',
    nobodyCounted: 'Nobody has noted who came to the kick-off. You can still do it.',
    open: 'These answers after the kick-off are waiting for you:',
    openLine: (name: string, answer: string) => `${name}: ${answer}`,
    more: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
  },

  buttons: {
    list: 'List for the kick-off',
    sides: 'People who are missing',
    door: 'Link for the door',
    closeDoor: 'Close the link',
    find: 'Find by name',
    search: 'Find',
    cancel: 'Cancel',
    before: 'Previous page',
    next: 'Next page',
    came: (name: string) => `Here: ${name}`,
    missing: (name: string) => `Missing: ${name}`,
    undo: (name: string) => `Undo: ${name}`,
    again: 'Look again',
    join: (mentee: string, mentor: string) => `${mentee} + ${mentor}`,
    rest: (count: number) => plural(count, 'en', { one: 'Note one as missing', other: `Note ${count} as missing` }),
    yesRest: (count: number) => plural(count, 'en', { one: 'Yes, note one as missing', other: `Yes, note ${count} as missing` }),
    card: 'Open their card',
  },

  list: {
    title: (cohort: string) => `${cohort}: people at the kick-off`,
    picture: 'At the kick-off',
    filters: { notYet: 'Not here yet', came: 'Here', missing: 'Missing', others: 'Not expected' },
    filter: (value: string, count: number) => `${value} (${count})`,
    line: (name: string, role: string, state: string) => `${name} (${role}): ${state}`,
    with: (person: string, names: string) => `${person}, with ${names}`,
    expectation: { expected: 'expected', unsaid: 'hasn’t said whether they’ll come', unexpected: 'not expected' },
    came: (when: string) => `here since ${when}`,
    missing: (when: string) => `missing, noted at ${when}`,
    joined: (state: string, what: string) => `${what}; ${state}`,
    clockOff: 'This was tapped on a phone whose clock was wrong, so the time may be wrong, too.',
    kind: 'If somebody comes who isn’t expected, please welcome them warmly. You can note that they’re here.',
    named: (text: string) => `Name: ${text}`,
    nobody: 'Nobody.',
    found: 'Nobody by that name is on this cohort’s list. Perhaps they belong to another one.',
    page: (count: number, total: number) => `Page ${count} of ${total}`,
    findLabel: 'A name, or a part of it',
    noted: {
      came: (name: string) => `${name} is here.`,
      missing: (name: string) => `${name} is missing.`,
      none: (name: string) => `Undone: ${name}.`,
    },
  },

  sides: {
    title: (cohort: string) => `${cohort}: people who are missing`,
    nobodyTicked: (count: number) =>
      plural(count, 'en', {
        one: 'Nobody has noted yet who’s here. One person is expected.',
        other: `Nobody has noted yet who’s here. ${count} people are expected.`,
      }),
    mentors: `Mentors who are here without their ${mentee.one}`,
    mentees: `${mentee.many.charAt(0).toUpperCase()}${mentee.many.slice(1)} who are here without their mentor`,
    absent: 'Expected, and not here yet',
    nobody: 'nobody',
    all: 'Everybody who’s here has company.',
    join: `You can bring them together for today, and we’ll tell both. To change a mentor permanently, please open the card of the ${mentee.one}.`,
    rest: 'People you note as missing will get one kind message on the next working day, and can tell us how they’d like to go on.',
    // Once the others have got it.
    restSoon:
      'People you note as missing now will get one kind message in an hour, or on the next working day, and can tell us how they’d like to go on.',
    restSilent: 'It’s too late for a kind message: people you note as missing now won’t hear from us.',
    previewTitle: (count: number) => plural(count, 'en', { one: 'Note one person as missing?', other: `Note ${count} people as missing?` }),
    restDone: (count: number) =>
      plural(count, 'en', { one: 'One person is noted as missing.', other: `${count} people are noted as missing.` }),
    changed: 'Something has changed in the meantime, so nothing was done. This is how things stand now:',
    joined: (mentee: string, mentor: string) => `${mentee} will sit with ${mentor} today. We’re telling both.`,
  },

  joined: {
    toMentee: (mentor: string) => `You’ll sit with ${mentor} today`,
    whyMentee: 'Your mentor isn’t here, so we’ve found company for you. It’s only for today: you still have the same mentor.',
    toMentor: (mentee: string) => `${mentee} will join you today`,
    whyMentor: (mentee: string) => `${mentee} is here, but their mentor isn’t. Thank you for your company! It’s only for today.`,
    // For somebody who has no mentor.
    whyAlone: 'We’ve found company for you, so that you aren’t on your own. It’s only for today.',
    whyMentorAlone: (mentee: string) => `${mentee} is here and has no mentor to sit with. Thank you for your company! It’s only for today.`,
  },

  care: {
    title: 'We missed you at the kick-off',
    text: (programme: string) =>
      `Plans can change, and that’s all right. You’re still part of ${programme} if you’d like to be. How would you like to go on?`,
    note: 'Your coordinator will see what you choose. If you choose “Something else”, we’ll ask them to get in touch with you.',
    answers: { stillIn: 'I’m still in', notThisTime: 'Not this time', somethingElse: 'Something else' },
    thanks: {
      stillIn: 'We’re glad! Your coordinator can see your answer.',
      notThisTime:
        'Thank you for telling us. We’ll tell your coordinator, and you don’t need to do anything else. You’re welcome another time.',
      somethingElse: 'Thank you. We’ve asked your coordinator to get in touch with you.',
    },
    change: 'If you change your mind, choose again.',
  },

  answered: {
    title: (name: string) => `${name} wasn’t at the kick-off`,
    notThisTime: (name: string) =>
      `${name} chose “Not this time”. If you agree, you can take them off the list on their card. We haven’t told anybody else.`,
    somethingElse: (name: string) => `${name} chose “Something else”. We’ve told them that you’ll get in touch.`,
    // Somebody who had chosen one of the others.
    stillIn: (name: string) => `${name} changed their mind and chose “I’m still in”. You don’t need to do anything.`,
  },

  card: {
    label: 'At the kick-off',
    afterwards: 'After the kick-off',
    satWith: (name: string) => `sat with ${name}`,
    none: 'not noted',
  },

  sheet: {
    title: 'At the kick-off',
    columns: {
      name: 'Name',
      role: 'Role',
      expected: 'Expected',
      state: 'At the kick-off',
      tapped: 'Noted at',
      clock: 'Clock of the phone',
      satWith: 'Sat with',
      answer: 'Afterwards',
    },
    came: 'here',
    missing: 'missing',
    clockOff: 'was wrong',
  },

  door: {
    title: (cohort: string) => `Link for helpers: ${cohort}`,
    text: 'Send this link to people who help at the door. They don’t need an account. The page shows names and who meets whom, and no contact details. It works until the kick-off is long over, even if the network is bad.',
    note: 'Everybody who has the link can see the names and note who’s here. You can close the link at any time.',
    open: 'The list at the door',
    closed: 'The link is closed, and its page shows no names any more.',
    early: (when: string) => `You can send it now. The page will show the names from ${when}.`,
    noneYet: 'There’s no link here, because Pari has no public address. Your own list opens an hour before the kick-off.',
    none: 'There’s no link here, because Pari has no public address. You can note who’s here in this list.',

    page: {
      title: (cohort: string) => `People at the kick-off: ${cohort}`,
      intro: 'Tap once when somebody comes. You can undo it.',
      find: 'Find a name',
      expected: 'Expected',
      unsaid: 'Haven’t said whether they’ll come',
      others: 'Not expected today',
      unexpected: 'Not expected. Please welcome them kindly, and ask the coordinator what to do.',
      missingName: 'Is somebody not on this list? Please welcome them kindly, and ask the coordinator.',
      came: 'Here',
      missing: 'Missing',
      undo: 'Undo',
      is: { came: 'here', missing: 'missing', none: 'not here yet' },
      saved: 'Everything is saved.',
      notSaved: {
        one: 'One tap isn’t saved yet. Leave this page open until the network is back.',
        other: '{count} taps aren’t saved yet. Leave this page open until the network is back.',
      },
      lost: {
        one: 'One tap couldn’t be saved. Please tell the coordinator.',
        other: '{count} taps couldn’t be saved. Please tell the coordinator.',
      },
      over: 'This list is closed',
      overText:
        'The kick-off is over, or the coordinator closed the link. Thank you for helping! If you still need the list, please ask the coordinator.',
      calledOff: 'The kick-off is cancelled',
      calledOffText: 'Nobody is expected, so there’s no list. If somebody comes anyway, please tell them kindly that it’s cancelled.',
      early: 'This list isn’t open yet',
      earlyText: (when: string) => `It opens an hour before the kick-off, which begins on ${when}.`,
    },
  },

  refusals: {
    gone: 'This is no longer here. Please open the Home view.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    calledOff: 'The kick-off is cancelled, so there’s no list.',
    early: 'The list opens an hour before the kick-off.',
    over: 'The kick-off was too long ago, so the list can’t be changed any more.',
    notTheirs: 'This question wasn’t for you.',
    notHere: 'They aren’t both here any more, or already have company. This is how things stand now:',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
