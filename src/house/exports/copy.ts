/** The words of a workbook's sheets about all rooms, in English. Its shape is the type that the other languages must fill. */
export const english = {
  messages: {
    sheet: 'Messages',
    columns: { name: 'Name', email: 'Email', what: 'Message', when: 'Sent', outcome: 'Result', why: 'Why' },
    outcomes: {
      waiting: 'not sent yet',
      delivered: 'delivered',
      failed: 'not delivered',
      unknown: 'may not have arrived',
      dropped: 'no longer needed',
    },
    // Each stands beside “not delivered”.
    why: {
      recipientGone: 'the account no longer exists',
      blockedByPerson: 'the person has blocked the app',
      blockedByAdministrator: 'an administrator has blocked messages from apps',
      appNotInstalled: 'the person doesn’t have the app',
      placeGone: 'the conversation is gone',
      placeArchived: 'the channel is archived',
      notMember: 'the app isn’t in the channel',
      tooLarge: 'the message was too long',
      invalidContent: 'Slack or Teams didn’t accept the message',
      authorisationRevoked: 'the app was removed',
      notPermitted: 'Slack or Teams didn’t allow it',
      tooOften: 'Slack or Teams didn’t work for too long',
    },
  },
}

/** What a language must say. */
export type Copy = typeof english
