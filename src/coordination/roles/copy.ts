/** What is said about who may do what, in English. Its shape is the type of the others. */
export const english = {
  buttons: {
    roles: 'Who may do what',
    owners: 'Owners of the app',
    name: 'Name somebody',
    nameOwner: 'Name an owner',
    stopCoordinating: 'Step back as coordinator',
    stopViewing: 'Stop seeing the numbers',
    stopOwning: 'Step back as owner',
    before: 'Previous page',
    next: 'Next page',
    yesName: 'Yes, name them',
    yesChange: 'Yes, change it',
    yesRemove: 'Yes, remove them',
    yesStepBack: 'Yes, step back',
  },
  removeCoordinator: (name: string) => `Remove coordinator: ${name}`,
  removeViewer: (name: string) => `Remove viewer: ${name}`,
  removeOwner: (name: string) => `Remove owner: ${name}`,
  showNames: (name: string) => `Let see names: ${name}`,
  hideNames: (name: string) => `Only numbers: ${name}`,

  show: {
    heading: (cohort: string) => `${cohort}: who may do what`,
    owners: 'Owners of the app here',
    sections: {
      coordinator: (count: number) => `Coordinators (${count})`,
      viewer: (count: number) => `Viewers (${count})`,
      owner: (count: number) => `Owners of the app in this workspace (${count})`,
    },
    may: {
      coordinator: 'Coordinators see everything in this programme, and can change it.',
      viewer: 'Viewers see the numbers, and the names only if it says so below. They can’t change anything.',
      owner: 'Owners set up programmes in this workspace, and name and remove people.',
    },
    line: (name: string, what: string) => `${name} (${what})`,
    you: 'you',
    numbers: 'numbers only',
    names: 'numbers and names',
    byServer: 'by the settings of the server',
    nobody: 'Nobody at the moment.',
    noCoordinator: 'Nobody coordinates this programme at the moment, so nobody hears from us where things stand.',
    askOwner: 'Only owners can name and remove people. You can always step back yourself.',
    ownCohort: 'Only an owner who also coordinates this programme can name people for it.',
    programmes: 'Programmes in this workspace:',
    withoutCoordinator: (cohorts: string) => `Without a coordinator: ${cohorts}`,
    page: (count: number, total: number) => `Page ${count} of ${total}`,
  },

  naming: {
    title: 'Name somebody',
    submit: 'See what will happen',
    close: 'Cancel',
    who: 'Name or email address',
    whoHint: 'A member of this workspace. Guests can’t be named.',
    role: 'What will they be?',
    roles: {
      coordinator: 'Coordinator: sees and changes everything',
      viewer: 'Viewer: sees the numbers only',
      namesViewer: 'Viewer: sees the numbers and the names',
      owner: 'Owner of the app: names and removes people',
    },
    missing: 'Please write a name or an email address.',
    noName: 'We don’t know anybody here with this name. Please write their email address.',
    noEmail:
      'We didn’t find a member of this workspace with this email address. Please check it. In Teams, the person needs to add the app first.',
    later: 'We couldn’t look for this person just now. Please try again in a minute.',
    which: 'Who is it?',
    whichIntro: 'We found several people. Please select one.',
    more: 'There are more people than we can show here. If yours isn’t listed, please close this and write more of the name.',
    option: (name: string, email: string) => `${name} (${email})`,
  },

  preview: {
    headings: {
      nameOwner: (name: string) => `New owner of the app: ${name}?`,
      removeOwner: (name: string) => `No longer an owner of the app: ${name}?`,
      nameCoordinator: (name: string) => `New coordinator: ${name}?`,
      removeCoordinator: (name: string) => `No longer a coordinator: ${name}?`,
      nameViewer: (name: string) => `Viewer of the numbers: ${name}?`,
      removeViewer: (name: string) => `No longer a viewer: ${name}?`,
    },
    follows: {
      nameOwner: 'They’ll be able to set up programmes here, and to name and remove people, you included.',
      removeOwner: 'They’ll no longer be able to set up programmes here, or to name and remove people.',
      nameCoordinator: (cohort: string) => `They’ll see everything in ${cohort} and be able to change it.`,
      removeCoordinator: (cohort: string) => `They’ll no longer see ${cohort}, and the buttons that they have won’t work any more.`,
      viewer: (cohort: string) => `They’ll see the numbers of ${cohort}, but no names.`,
      namesViewer: (cohort: string) => `They’ll see the numbers and the names of ${cohort}. They won’t be able to change anything.`,
      removeViewer: (cohort: string) => `They’ll no longer see the numbers of ${cohort}.`,
    },
    own: {
      removeOwner: 'You’ll no longer be able to set up programmes here, or to name and remove people.',
      removeCoordinator: (cohort: string) => `You’ll no longer see ${cohort}, and the buttons that you have won’t work any more.`,
      removeViewer: (cohort: string) => `You’ll no longer see the numbers of ${cohort}.`,
      back: 'Only an owner can name you again.',
    },
    last: (cohort: string) => `Nobody will coordinate ${cohort} then. An owner will need to name somebody.`,
    newcomer: 'We haven’t written to this person before. We’ll keep their name and email address from the workspace.',
    told: (name: string) => `We’ll tell ${name}:`,
    untold: 'We won’t tell anybody.',
  },

  named: {
    owner: (person: string) =>
      `You’re now an owner of the app here: ${person} named you. You can set up programmes, and name and remove people. To begin, please open the Home view. If this is a surprise, please talk to ${person}.`,
    coordinator: (cohort: string, person: string) =>
      `You now coordinate ${cohort}: ${person} named you. You can see everything in it and change it. To begin, please open the Home view. If this is a surprise, please talk to ${person}.`,
    viewer: (cohort: string, person: string) =>
      `You can now see the numbers of ${cohort}, without names: ${person} changed that. You’ll find them in the Home view.`,
    namesViewer: (cohort: string, person: string) =>
      `You can now see the numbers and the names of ${cohort}: ${person} changed that. You’ll find them in the Home view. Please keep the names to yourself.`,
  },

  steppedBack: {
    ownerRemoved: 'Done: you’re no longer an owner of the app here. Thank you for everything you’ve done!',
    coordinatorRemoved: 'Done: you no longer coordinate this programme. Thank you for everything you’ve done for it!',
    viewerRemoved: 'Done: you no longer see the numbers of this programme.',
  },

  refusals: {
    already: 'They have this role already, so nothing was changed.',
    left: 'They don’t have this role any more, so nothing was changed.',
    notYours: 'Only people who coordinate this programme, see its numbers or own the app here can see that.',
  },
}

/** What a language must say. */
export type Copy = typeof english
