import type { EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** What setting up says to a coordinator, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  home: {
    none: 'No programme yet. Add your list of people and choose the kick-off time; we’ll do the rest.',
    /** All of hers have ended. */
    over: 'Your programmes have ended, and what is no longer needed is deleted. You can set up a new one with your list of people.',
    elsewhere: 'Already running a programme in another app? Open Pari there: the Home view lets you add the programme here, too.',
    newProgramme: 'Set up a programme',
    setKickOff: 'Set the kick-off',
    updateList: 'Update the list',
    chooseWords: 'Choose what people are called',
    whoIsUnreachable: 'Who can’t be reached?',
    people: (mentorCount: number, menteeCount: number, waiting: number) =>
      `${plural(mentorCount, 'en', { one: '1 mentor', other: `${mentorCount} mentors` })}, ${plural(menteeCount, 'en', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })} with a place, ${waiting} on the waitlist.`,
    sought: (count: number) => `We’re looking for ${plural(count, 'en', { one: '1 person', other: `${count} people` })} right now.`,
    unreachable: (count: number) => `Our messages can’t reach ${plural(count, 'en', { one: '1 person', other: `${count} people` })}.`,
    guests: (count: number) =>
      `${plural(count, 'en', { one: '1 person is a guest', other: `${count} people are guests` })} or from another organisation: our messages reach them, but private channels may not.`,
    noKickOff: 'The kick-off isn’t set yet, so we haven’t written to anybody.',
  },

  list: {
    title: 'People',
    titleAgain: 'Update the list',
    submit: 'Check the list',
    intro: `Copy the rows from your spreadsheet, with the header row. For each person, we need a name, an email address and a role (mentor, ${mentee.one} or coordinator); for ${mentee.a}, also the mentor’s email address. Without it, ${mentee.a} goes on the waitlist.`,
    introFile: 'An .xlsx or .csv file. You can also paste the list below.',
    introAgain: 'Nobody is removed: people who aren’t on the new list stay as they are.',
    name: 'What is the programme called?',
    namePlaceholder: 'Spring mentoring 2027',
    language: 'Language, if the list doesn’t say',
    ownLanguage: 'each person’s own (from Slack or Teams)',
    zone: 'Time zone of the kick-off',
    country: 'Public holidays in',
    noCountry: 'no country',
    paste: 'Paste the list here',
    pasteHint: 'If it’s long, continue in the next box.',
    pasteMore: 'List, continued',
    file: 'The list as a file',
    problems: (count: number) => plural(count, 'en', { one: 'One thing to fix first', other: `${count} things to fix first` }),
    problemsNote: 'Nothing has been saved yet. Fix it in your spreadsheet or in the text below, then send the list again.',
    more: (count: number) => `and ${count} more`,
    noList: 'Please paste the list, or choose a file.',
    noZone: (zone: string) => `“${zone}” isn’t a time zone. Please write it like Europe/Helsinki.`,
    noName: 'Please give the programme a name.',
    nameTaken:
      'You already have a programme with this name. Give this one another name, or open the Home view and update the existing programme’s list.',
    roleConflict: (line: number, email: string, was: string, now: string) =>
      `Row ${line}: ${email} has the role ${was} in this programme, but the list says ${now}. Please correct the list, or ask them to leave the programme first.`,
    onlyOwnersName: (names: string) =>
      `Only an owner of the app can add coordinators, but the list adds: ${names}. Please ask an owner, or take them off the list.`,
    ownRole: (role: string) =>
      `On the list, your role is ${role}. Only a coordinator can look after a programme: please ask somebody else to add the list, or change your own row to coordinator.`,
    roles: { mentor: 'mentor', mentee: mentee.one, coordinator: 'coordinator' },
  },

  imported: {
    notOnList: (names: string) =>
      `Not on the list, but still coordinators of this programme: ${names}. Should they go on? Until an owner removes them, they see and can change everything.`,
    removeCoordinator: (name: string) => `Remove: ${name}`,
    leftCoordinators: (names: string) =>
      `These coordinators stepped back or were removed, and the list alone doesn’t bring them back: ${names}.`,
    nameCoordinator: (name: string) => `Bring back: ${name}`,
  },

  kickOff: {
    title: 'Kick-off',
    submit: 'See the plan',
    close: 'Later',
    date: 'Which day?',
    time: 'At what time?',
    venue: 'Where?',
    venuePlaceholder: 'Room 5, Main Street 1',
    grace: 'Time to change your mind',
    graceHint: 'If somebody gives up their place, we offer it to others after this time.',
    noGrace: 'None',
    minutes: (count: number) => plural(count, 'en', { one: 'One minute', other: `${count} minutes` }),
    past: 'That time has passed. Please choose a later day.',
    noDate: 'Please choose a day.',
    noTime: 'Please choose a time.',
    tooLate: (final: string) =>
      `It’s too late to ask everybody: mentors get their final confirmation on ${final}, and people need at least 24 hours before that. Please choose a later day, or call them.`,
    already: 'The kick-off is already set.',
  },

  plan: {
    title: 'The plan',
    submit: 'Start',
    close: 'Not yet',
    intro: (when: string) => `The kick-off is on ${when}. This is what will happen; you can still change the list.`,
    steps: {
      welcome: `we welcome the ${mentee.many}`,
      ask: 'we ask people who haven’t said yes or no',
      calls: 'you get a list of people to call',
      release: 'you decide about places without an answer',
      standing: 'we tell mentors whether to come',
      reminder: `we remind ${mentee.many} who are coming`,
      dayOf: 'we send a last short message on the day',
    },
    now: 'right away: we ask people who should already have been asked',
    nobodySilent:
      'We ask three times at most, and we don’t send messages at night unless something changes at the last minute. We never count anyone as coming unless they’ve said so.',
    unreachable: (count: number) =>
      plural(count, 'en', {
        one: '1 person can’t be reached yet: see the Home view.',
        other: `${count} people can’t be reached yet: see the Home view.`,
      }),
    started: (when: string) => `It’s started. The kick-off is on ${when}, and you’ll hear every working morning where things stand.`,
  },

  words: {
    title: 'What people are called',
    submit: 'Save',
    intro: (cohort: string) =>
      `${cohort}: what do you call people who have a mentor? Please choose a word for each language. We’ll use it in everything that we write about this programme.`,
    languages: { en: 'In English', fi: 'In Finnish', sv: 'In Swedish' },
    another: 'another word …',
    naming: {
      title: 'Another word',
      submit: 'Continue',
      intro: 'Which word do you use? Please write it in the same form as the word in the example.',
    },
    inflecting: {
      title: 'Forms of the word',
      intro: {
        en: 'In English, we need your word in these forms. Each example shows a form with another word.',
        fi: 'In Finnish, we need your word in these forms. Each example shows a form with another word.',
        sv: 'In Swedish, we need your word in these forms. Each example shows a form with another word. It needs to be a word with “en”.',
      },
    },
    forms: {
      one: 'One person',
      a: 'One person, with a or an',
      many: 'Several people',
      ofOne: 'Genitive: whose?',
      some: 'Partitive: whom?',
      yours: 'The reader’s own: -si',
      someOfMany: 'Partitive of several: whom?',
      theOne: 'One person, definite form',
      theMany: 'Several people, definite form',
    },
    problems: {
      missing: 'Please write this form of the word.',
      tooLong: 'Please write at most 40 characters.',
      taken: (word: string) => `“${word}” means another role in a list. Please choose a different word.`,
    },
    done: 'Saved. This is how we’ll write from now on:',
    again: 'If something isn’t right, please open the form again and choose “another word …”.',
  },

  departed: {
    heading: (cohort: string) => `${cohort}: an account is gone`,
    who: (names: string) => `Deactivated or removed: ${names}.`,
    whatToDo:
      'Our messages can’t reach people without an account, so we don’t count on what they answered before, and we’ll tell their pairs where things stand. Please ask an administrator, or call them. If they have a new email address, correct it on the list.',
  },

  unreachable: {
    title: (cohort: string) => `${cohort}: people who can’t be reached`,
    nobody: 'Everybody can be reached.',
    line: (name: string, role: string, email: string, why: string) => `${name} (${role}, ${email}): ${why}`,
    note: 'Once you’ve fixed it, update the list, or just wait: we’ll look again when somebody joins.',
    candidates:
      'These accounts may be theirs. Another organisation, or the person who uses the account, says so: please confirm only if you know that it’s them.',
    account: (person: string, name: string) => `${person}: the account “${name}” may be theirs.`,
    accountOf: (person: string, name: string, organisation: string) =>
      `${person}: the account “${name}” of the organisation “${organisation}” may be theirs.`,
    typed: 'The person who uses it typed the email address; nobody else says so.',
    confirm: (person: string) => `Confirm: ${person}`,
    bound: (person: string) => `Confirmed: from now on, our messages reach ${person} at that account.`,
    why: {
      unproven: 'another organisation has an account with this email address. Check below whose it is, or ask them to join as a member.',
      notFound: 'nobody here has this email address. Invite them, or correct the address on the list.',
      notInstalled:
        'nobody who has the app here has this email address. Ask them or your Teams administrator to add the app, or correct the address.',
      deactivated: 'the account is deactivated. Ask an administrator, or use another email address.',
      notAPerson: 'this isn’t a personal account. Correct the email address on the list.',
      hidden: 'the account can’t be seen from here. Ask an administrator.',
      recipientGone: 'the account no longer exists. Ask an administrator, or call the person.',
      blockedByPerson: 'they have blocked the app. Call them, and ask them to unblock it.',
      blockedByAdministrator: 'an administrator has blocked messages from apps. Ask the administrator.',
      appNotInstalled: 'the app isn’t installed for them. Ask them or an administrator to add it, and we’ll send what is waiting.',
      other: 'the last message didn’t arrive. Call them.',
      unknown: 'we have no address for them. Update the list.',
    },
  },

  join: {
    offer: (place: string) => `Add to ${place}`,
    ask: (place: string) =>
      `Add the programme to ${place} as well? We’ll look for its people there. The account with your email address there will see everything you see here and can make the same changes.`,
    sure: 'Yes, add it there',
    done: (place: string) =>
      `The programme has been added to ${place}. Its people can be in either place, and you can look after it from both.`,
    sought: (count: number) =>
      plural(count, 'en', {
        one: '1 person couldn’t be reached so far: we’re looking for them there.',
        other: `${count} people couldn’t be reached so far: we’re looking for them there.`,
      }),
    already: 'The programme is there already.',
  },

  roles: {
    removed: {
      owner: (person: string) =>
        `You’re no longer an owner of the app here: ${person} changed that. Thank you for everything you’ve done! If this is a surprise, please talk to ${person}.`,
      coordinator: (cohort: string, person: string) =>
        `You no longer coordinate ${cohort}: ${person} changed that. Thank you for everything you’ve done for it! If this is a surprise, please talk to ${person}.`,
      viewer: (cohort: string, person: string) =>
        `You can no longer see the numbers of ${cohort}: ${person} changed that. If this is a surprise, please talk to ${person}.`,
    },
    done: {
      ownerNamed: 'Done: they’re an owner of the app here from now on, and can set up programmes, and name and remove people.',
      ownerRemoved: 'Done: they’re no longer an owner of the app here.',
      coordinatorNamed: 'Done: they coordinate this programme from now on.',
      coordinatorRemoved: 'Done: they no longer coordinate this programme. Their buttons don’t work any more.',
      viewerNamed: 'Done: they can see the numbers of this programme from now on.',
      viewerRemoved: 'Done: they can no longer see the numbers of this programme.',
    },
    refusals: {
      onlyOwner: 'Only an owner of the app in this workspace can do that. You can always step back yourself.',
      ownCohort: 'Only an owner who also coordinates this programme can do that. Please ask one of its coordinators.',
      notMember: 'This person needs to be a member of this workspace and open the app once. Then please try again.',
      lastOwner: 'This is the last owner of the app here. Please name another owner first.',
      configuredOwner: 'This person is an owner by the settings of the server. Please ask the person who runs it.',
      otherRole: 'This person is a mentor or takes part in this programme, so they can’t coordinate it. Please name somebody else.',
    },
  },

  refusals: {
    candidateGone: 'This account has changed or was confirmed already. Please open the list again.',
    notOwner:
      'Only an owner of the app in this workspace can do this. Please ask the person who installed the app to name you as an owner.',
    notCoordinator: 'Only a coordinator of this programme can do that.',
    gone: 'This programme is no longer here.',
  },
  close: 'Close',
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
