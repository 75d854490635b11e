import { plural } from '../../src/contract/wording.ts'

/** Everything the page says, in English. Its shape is the type that the other languages must fill. */
export const english = {
  language: 'Language',
  skip: 'Skip to the inboxes',
  banner: 'This is a playground: nothing leaves this computer.',
  bannerMore: 'No real messages go out, whatever you try.',
  tagline: 'A whole mentoring programme to try out',
  lost: 'The connection is lost. Trying again …',
  refused: 'That didn’t work. Is the playground still running?',
  broken: 'The playground couldn’t start:',
  close: 'Close',
  cancel: 'Cancel',
  fileChanged: 'This file has changed since you chose it. Please choose it again.',
  loading: 'One moment …',

  phases: {
    starting: 'Pari is starting …',
    empty: 'Ready for a programme',
    ready: 'Ready',
    busy: 'Working …',
    restarting: 'Pari was killed and is starting again …',
  },

  begin: {
    title: 'Try a whole programme before you ask anybody for anything',
    lead: 'Weeks pass in seconds here. Answer as a mentee, see what the mentor hears, and decide as the coordinator.',
    sampleTitle: 'With a sample',
    sample:
      'Two cohorts, one in English and one in Finnish. Some mentors come from outside the organisation, some mentees are waiting for a place, and some never answer.',
    sampleStart: 'Start with the sample',
    tries: [
      'Jump to the first question and answer it as a mentee.',
      'Say that you won’t take part, and see who hears about it.',
      'Don’t answer before the deadline, then decide as the coordinator.',
    ],
    emptyTitle: 'With an empty programme',
    empty:
      'Nobody is on a list. The coordinator opens registration, people join by themselves on Slack and on Teams, and Pari suggests the pairs.',
    emptyTries: [
      'Open registration from the coordinator’s home.',
      'Join as a student and as an alumna, and let 20 others join by themselves.',
      'Have pairs suggested, approve them and publish them.',
    ],
    emptyStart: 'Start with nobody',
    listTitle: 'With your own list',
    list: 'A CSV or Excel file with names, email addresses, roles and who mentors whom. We read it on this computer, it stays here, and it’s deleted when the playground ends.',
    drop: 'Drop the list here, or choose a file',
    chosen: (name: string) => `Chosen: ${name}`,
    example: 'Save an example list',
    programme: 'Name of the programme',
    programmeHint: 'Mentoring 2027',
    kickOff: 'Kick-off',
    zone: 'Time zone',
    cohortLanguage: 'Language of the cohort',
    platform: 'Where people are',
    platforms: { slack: 'Slack', teams: 'Teams', mixed: 'Some on each' },
    listStart: 'Start with this list',
    noFile: 'Choose a list first.',
    noProgramme: 'Give the programme a name.',
    noKickOff: 'Choose when the kick-off begins.',
    problems: (count: number) =>
      plural(count, 'en', {
        one: 'The list wasn’t imported: one thing needs fixing.',
        other: `The list wasn’t imported: ${count} things need fixing.`,
      }),
  },

  clock: {
    title: 'The clock',
    now: 'Now in the playground',
    toGo: (days: number) => plural(days, 'en', { one: '1 day to the kick-off', other: `${days} days to the kick-off` }),
    today: 'The kick-off is today',
    begun: 'The kick-off has begun',
    past: 'The kick-off is over',
    toEnd: (days: number) =>
      days <= 0
        ? 'The programme is over'
        : plural(days, 'en', { one: 'The programme ends tomorrow', other: `${days} days to the end of the programme` }),
    week: 'Next week',
    programmeEnd: 'To the programme’s end',
    next: 'Next thing',
    day: 'Next day',
    before: (days: number) => (days === 0 ? 'Kick-off day' : plural(days, 'en', { one: '1 day before', other: `${days} days before` })),
    daysLabel: 'Days before the kick-off',
    end: 'To the end',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    speeds: (hours: number) =>
      hours >= 24
        ? plural(hours / 24, 'en', { one: '1 day a second', other: `${hours / 24} days a second` })
        : plural(hours, 'en', { one: '1 hour a second', other: `${hours} hours a second` }),
    nothing: 'nothing planned',
    planned: (count: number) => plural(count, 'en', { one: '1 thing planned', other: `${count} things planned` }),
    atLeast: (count: number) => plural(count, 'en', { one: 'at least 1 thing planned', other: `at least ${count} things planned` }),
    upcoming: 'What is going to happen',
    upcomingNote: 'This is the plan so far. People’s answers may change it.',
    nothingAhead: 'Nothing more is planned.',
    /** How many of whom, as the subject of what happens. */
    roles: {
      coordinator: (count: number) => plural(count, 'en', { one: 'the coordinator', other: `${count} coordinators` }),
      mentor: (count: number) => plural(count, 'en', { one: '1 mentor', other: `${count} mentors` }),
      mentee: (count: number) => plural(count, 'en', { one: '1 mentee', other: `${count} mentees` }),
    },
    /** What happens at a step of a cohort’s plan. */
    steps: {
      welcome: (whom: string, count: number) => `${whom} ${plural(count, 'en', { one: 'is', other: 'are' })} welcomed`,
      ask: (whom: string, count: number) => `${whom} ${plural(count, 'en', { one: 'is', other: 'are' })} asked`,
      reminder: (whom: string, count: number) => `${whom} ${plural(count, 'en', { one: 'is', other: 'are' })} reminded`,
      dayOf: (whom: string, count: number) => `${whom} ${plural(count, 'en', { one: 'hears', other: 'hear' })} that it’s today`,
      standing: (whom: string, count: number) => `${whom} ${plural(count, 'en', { one: 'hears', other: 'hear' })} whether to come`,
    },
    /** What goes by itself, as a sentence. */
    deletions: {
      deletedTexts: 'the texts of older messages are deleted',
      deletedAfterEnd: 'what isn’t needed after the end is deleted',
      deletedEverything: 'everything about the people of the programme is deleted',
    },
    /** After what happens next: people’s answers may lead to something sooner. */
    unlessSooner: 'unless something happens here first',
    gets: (whom: string, name: string, count: number) => `${whom} ${plural(count, 'en', { one: 'gets', other: 'get' })} “${name}”`,
    answers: (names: string, count: number) => `${names} ${plural(count, 'en', { one: 'answers', other: 'answer' })}`,
    people: (count: number) => plural(count, 'en', { one: '1 person', other: `${count} people` }),
    others: (names: string, count: number) => `${names} and ${count} more`,
  },

  people: {
    joinTitle: 'Somebody on no list would like to join',
    joinAs: { student: 'Join as a student', alumna: 'Join as an alumna', crowd: '20 people join by themselves' },
    joinOn: 'Slack or Teams',
    joinIn: 'Language',
    title: 'People',
    find: 'Find by name',
    none: 'Nobody has that name.',
    closePanel: (name: string) => `Close the inbox of ${name}`,
    add: 'Open another inbox',
    unread: (count: number) => plural(count, 'en', { one: '1 new message', other: `${count} new messages` }),
    roles: { coordinator: 'Coordinator', mentor: 'Mentor', mentee: 'Mentee' },
    with: (name: string) => `with ${name}`,
    external: 'from outside',
    behaviour: 'When asked',
    behaviourOf: (name: string) => `What ${name} answers when asked`,
    everybody: 'Everybody you don’t play yourself',
    byThemselves: 'Answers automatically',
    behaviours: {
      none: 'silent, or you answer',
      coming: 'says “I’m coming”',
      notStarting: 'says “I won’t take part”',
      notAtKickoff: 'can’t come, but takes part',
      unsure: 'isn’t sure yet',
      mixed: 'a bit of everything',
    },
    more: (count: number) => `Show ${count} more`,
  },

  answers: {
    coming: 'Coming',
    notAtKickoff: 'Can’t come, but taking part',
    unsure: 'Not sure yet',
    silent: 'No answer yet',
    notStarting: 'Not taking part',
  },
  standings: { go: 'Told to come', hold: 'Told to wait', free: 'Told not to come', none: 'Not told yet' },
  states: {
    waiting: 'On the waitlist',
    released: 'Place released',
    withdrawn: 'Withdrawn',
    applied: 'Would like to join',
    unpaired: 'No mentor yet',
  },

  glance: {
    title: 'At a glance',
    mentees: 'Mentees',
    mentors: 'Mentors',
    inAll: 'With a place',
    answered: 'Answered',
    starting: 'Will take part',
    atKickOff: 'At the kick-off',
    waiting: (count: number) => plural(count, 'en', { one: '1 on the waitlist', other: `${count} on the waitlist` }),
    unreachable: (count: number) => plural(count, 'en', { one: '1 person can’t be reached', other: `${count} people can’t be reached` }),
    coming: 'mentees coming',
    told: 'mentors told to come',
    inVain: 'mentors told to come for nothing',
    noKickOff: 'No kick-off yet',
  },

  /** How the pairs go on after the kick-off. */
  pairs: {
    title: 'How the pairs are doing',
    over: 'What became of the pairs',
    pairs: (count: number) => plural(count, 'en', { one: '1 pair', other: `${count} pairs` }),
    meetings: (count: number) => plural(count, 'en', { one: '1 meeting', other: `${count} meetings` }),
    pair: 'Pair',
    names: (mentee: string, mentor: string) => `${mentee} and ${mentor}`,
    met: 'Meetings',
    told: (count: number, total: number) => `${count} (${total} in their own words)`,
    planned: 'Planned',
    state: 'State',
    states: { active: 'goes on', paused: 'takes a break', unwound: 'ended early', ended: 'ended' },
  },

  evening: {
    title: 'How the kick-off went',
    save: 'Save as a picture',
    foot: 'Played in Pari’s playground. None of this has really happened.',
  },

  inbox: {
    title: 'Inboxes',
    empty: 'Nothing here yet. Move the clock on, or write first.',
    nobody: 'Choose whose inbox to open.',
    /** Slack’s own words, which it has in neither Finnish nor Swedish. */
    home: 'Home',
    messagesTab: 'Messages',
    rooms: 'Rooms',
    messages: 'Messages',
    noHome: 'Nothing here yet.',
    app: 'APP',
    onlyYou: 'Only visible to you',
    command: 'Command',
    commandHint: 'help, settings …',
    writeHint: 'Write to Pari, or /mentoring help',
    write: 'Write to Pari',
    send: 'Send',
    attach: 'Attach a file',
    setUp: 'Set up a programme',
    choose: 'Choose',
    optional: 'optional',
    needed: 'Please fill this in.',
    earlier: (count: number) => plural(count, 'en', { one: 'Show 1 earlier message', other: `Show ${count} earlier messages` }),
    news: (name: string, count: number, text: string) =>
      count === 1 ? `New message for ${name}: ${text}` : `${count} new messages for ${name}, the last: ${text}`,
    opens: 'This button opens a page in the browser:',
    dismiss: 'Dismiss',
  },

  timeline: {
    title: 'Everything that was said or deleted',
    person: 'Person',
    kind: 'Kind',
    all: 'Everybody',
    allKinds: 'Every kind',
    none: 'Nothing has been said or deleted yet.',
    noneSuch: 'Nothing matches. Choose another person or kind.',
    why: 'Why did they get this?',
    whyDeleted: 'Why was this deleted?',
    deleted: (count: number) => plural(count, 'en', { one: '1 record', other: `${count} records` }),
    attempts: (count: number) => plural(count, 'en', { one: 'One attempt', other: `${count} attempts` }),
    count: (count: number) => plural(count, 'en', { one: '1 entry', other: `${count} entries` }),
    states: {
      delivered: 'Delivered',
      due: 'On its way',
      sending: 'On its way',
      failed: 'Not delivered',
      unknown: 'Perhaps delivered',
      dropped: 'Not sent any more',
      waiting: 'Waiting for their address',
      superseded: 'Withdrawn',
      merged: 'Delivered with another one',
      deleted: 'Deleted',
    },
  },

  trouble: {
    title: 'Try what can go wrong',
    lead: 'Check that nothing is lost, and that nothing is said twice.',
    slackRateLimit: 'Slack says “not so fast”',
    slackRateLimitNote: 'For a while, Slack won’t accept messages. They’ll wait, and Pari will send them later.',
    slackTurnedAway: (count: number, waiting: number) =>
      `Slack has refused ${plural(count, 'en', { one: '1 message', other: `${count} messages` })} so far. ${
        waiting === 0
          ? 'All of them have been sent since, each once.'
          : plural(waiting, 'en', { one: '1 is still waiting.', other: `${waiting} are still waiting.` })
      }`,
    slackNotYet: 'Slack hasn’t refused anything yet. Move the clock on until somebody on Slack gets a message.',
    teamsTurnedAway: (count: number, unreachable: number) =>
      `Teams has refused ${plural(count, 'en', { one: '1 message', other: `${count} messages` })} so far. ${plural(unreachable, 'en', {
        one: 'The coordinator sees 1 person who can’t be reached.',
        other: `The coordinator sees ${unreachable} people who can’t be reached.`,
      })}`,
    teamsNotYet: 'Teams hasn’t refused anything yet. Move the clock on until one of them would get a message.',
    teamsBlocks: 'Teams blocks the bot',
    teamsBlocksNote: 'The coordinator sees that people who block Pari can’t be reached.',
    whom: 'Whose Teams',
    everybody: 'Everybody on Teams',
    block: 'Block',
    unblock: 'Unblock',
    blocked: (names: string) => `Blocked by ${names}`,
    kill: 'Kill the process',
    killNote: 'Pari dies in the middle of its work and is started again.',
    killed: (count: number) => plural(count, 'en', { one: 'Killed once.', other: `Killed ${count} times.` }),
    kept: (written: number) =>
      plural(written, 'en', {
        one: 'We counted again and nothing is lost: the one earlier message or answer is still there.',
        other: `We counted again and nothing is lost: all ${written} earlier messages and answers are still there.`,
      }),
    missing: (missing: number, written: number) => `Of the earlier messages and answers (${written}), ${missing} can’t be found!`,
  },

  reset: {
    title: 'Start over',
    note: 'Deletes everything in this playground. Stopping the program does the same.',
    button: 'Start over …',
    sure: 'Really delete everything here?',
    yes: 'Yes, start over',
  },
}

export type Copy = typeof english
