import type { EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** What setting up says to a coordinator, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  home: {
    none: 'No programme yet. Bring in your list of people, choose the kick-off, and we take it from there.',
    elsewhere: 'Do you look after one in another app already? Open Pari there: its home offers to bring the programme here, too.',
    newProgramme: 'Set up a programme',
    setKickOff: 'Set the kick-off',
    updateList: 'Update the list',
    whoIsUnreachable: 'Who can’t be reached?',
    people: (mentors: number, mentees: number, waiting: number) =>
      `${plural(mentors, 'en', { one: '1 mentor', other: `${mentors} mentors` })}, ${plural(mentees, 'en', { one: `1 ${mentee.one}`, other: `${mentees} ${mentee.many}` })} with a seat, ${waiting} on the waitlist.`,
    sought: (count: number) => `Looking up ${plural(count, 'en', { one: '1 person', other: `${count} people` })} right now.`,
    unreachable: (count: number) => `Our messages can’t reach ${plural(count, 'en', { one: '1 person', other: `${count} people` })}.`,
    guests: (count: number) =>
      `${plural(count, 'en', { one: '1 person is a guest', other: `${count} people are guests` })} or of another organisation: our messages reach them, private channels may be closed to them.`,
    noKickOff: 'The kick-off is not set yet, so nobody has been written to.',
  },

  list: {
    title: 'People',
    titleAgain: 'Update the list',
    submit: 'Check the list',
    intro: `Copy the rows from your spreadsheet, with the header row. We need a name, an e-mail and a role (mentor, ${mentee.one} or coordinator) for each person; beside ${mentee.a}, the mentor’s e-mail. Without one, ${mentee.a} is on the waitlist.`,
    introFile: 'Or choose the file, .xlsx or .csv.',
    introAgain: 'Nobody is taken off: who is not on the new list stays as they are.',
    name: 'What is the programme called?',
    namePlaceholder: 'Spring mentoring 2027',
    language: 'Language, where the list says nothing',
    ownLanguage: 'each person’s own, as on their platform',
    zone: 'Time zone of the kick-off',
    country: 'Public holidays of',
    noCountry: 'no country',
    paste: 'Paste the list here',
    pasteHint: 'It may go on in the next box if it is long.',
    pasteMore: 'List, continued',
    file: 'Or the file',
    problems: (count: number) => plural(count, 'en', { one: 'One thing to mend first', other: `${count} things to mend first` }),
    problemsNote: 'Nothing was stored yet. Mend it in the text below, or in your spreadsheet and paste again.',
    more: (count: number) => `and ${count} more`,
    noList: 'Please paste the list, or choose a file.',
    noZone: (zone: string) => `“${zone}” is not a time zone. Write it like Europe/Helsinki.`,
    noName: 'Please give the programme a name.',
    nameTaken: 'You have a programme of this name already. Give this one another name, or update the list of the other from your home.',
    roleConflict: (line: number, email: string, was: string, now: string) =>
      `Row ${line}: ${email} has been in this programme as ${was}, and the list says ${now}. Correct the list, or ask them to step out first.`,
    ownRole: (role: string) =>
      `The list has you as ${role}. Only a coordinator can look after a programme: let somebody else bring the list in, or change your own row to coordinator.`,
    roles: { mentor: 'mentor', mentee: mentee.one, coordinator: 'coordinator' },
  },

  imported: {
    done: (added: number, changed: number) => `The list is stored: ${added} new, ${changed} changed.`,
    notListed: (count: number) =>
      plural(count, 'en', {
        one: '1 person is no longer on the list and stays as they are.',
        other: `${count} people are no longer on the list and stay as they are.`,
      }),
    mentorsLeft: (names: string) => `These mentors have stepped back, so whoever is listed with them waits for another: ${names}.`,
    ignored: (columns: string) => `Not read: ${columns}.`,
  },

  kickOff: {
    title: 'Kick-off',
    submit: 'See the plan',
    close: 'Later',
    date: 'Which day?',
    time: 'At what time?',
    venue: 'Where?',
    venuePlaceholder: 'Room 5, Main Street 1',
    past: 'This lies in the past. Choose a later day.',
    noTime: 'Please choose a day and a time.',
    tooLate: (final: string) =>
      `Too late to ask everybody: mentors get their final word on ${final}, and people need at least 24 hours before that. Choose a later day, or ring them.`,
    already: 'The kick-off is set already.',
  },

  plan: {
    title: 'The plan',
    submit: 'Start',
    close: 'Not yet',
    intro: (when: string) => `The kick-off is on ${when}. This is what happens by itself; you can go on changing the list.`,
    steps: {
      welcome: `${mentee.many} are welcomed`,
      ask: 'who has not answered is asked',
      calls: 'you get a list of people to ring',
      release: 'seats without an answer are put before you',
      standing: 'mentors hear whether to come',
      reminder: `${mentee.many} who are coming are reminded`,
      dayOf: 'a last short message on the day',
    },
    now: 'right away: who should have been asked already is asked',
    nobodySilent: 'Nobody is written to at night or twice, and nobody is taken to be coming without having said so.',
    unreachable: (count: number) =>
      plural(count, 'en', {
        one: '1 person can’t be reached yet: see your home.',
        other: `${count} people can’t be reached yet: see your home.`,
      }),
    started: (when: string) => `It’s started. The kick-off is on ${when}, and each working morning you get the balance.`,
  },

  unreachable: {
    title: (cohort: string) => `${cohort}: who can’t be reached`,
    nobody: 'Everybody can be reached.',
    line: (name: string, role: string, email: string, why: string) => `${name} (${role}, ${email}): ${why}`,
    note: 'Once you have mended it, update the list, or just wait: we look again when somebody joins.',
    why: {
      notFound: 'nobody here has this e-mail. Invite them, or correct the e-mail in the list.',
      notInstalled:
        'nobody who has the app here has this e-mail. Ask them or your Teams administrator to add the app, or correct the e-mail.',
      deactivated: 'the account is deactivated. Ask an administrator, or use another e-mail.',
      notAPerson: 'this is not a person’s account. Correct the e-mail in the list.',
      hidden: 'the account can’t be seen from here. Ask an administrator.',
      recipientGone: 'the account is gone. Ask an administrator, or ring them.',
      blockedByPerson: 'they have blocked the app. Ring them, and ask them to let it in again.',
      blockedByAdministrator: 'an administrator has blocked messages from apps. Ask them.',
      appNotInstalled: 'the app is not installed for them. Ask them or an administrator to add it, and what is waiting goes out.',
      other: 'the last message did not arrive. Ring them.',
      unknown: 'we have no address for them. Update the list.',
    },
  },

  join: {
    offer: (place: string) => `Also on ${place}`,
    ask: (place: string) =>
      `Bring the programme to ${place}, too? Its people are looked for there, and whoever has your e-mail address there sees and changes what you do here.`,
    sure: 'Yes, bring it there',
    done: (place: string) => `The programme is on ${place} now, too. Its people may be in either, and you may look after it from both.`,
    sought: (count: number) =>
      plural(count, 'en', {
        one: '1 person could not be reached so far: looking for them there.',
        other: `${count} people could not be reached so far: looking for them there.`,
      }),
    already: 'The programme is there already.',
  },

  refusals: {
    notOwner: 'Only a programme coordinator can do this. Ask whoever installed the app to bring you in as a coordinator.',
    notCoordinator: 'Only a coordinator of this programme can do that.',
    gone: 'This programme is no longer here.',
  },
  close: 'Close',
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
