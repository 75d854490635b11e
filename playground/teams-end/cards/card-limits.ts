/**
 * Every limit of a card or message that this end keeps.
 * Sources: learn.microsoft.com (Format your bot messages, Cards reference, Universal Actions), Teams' store guidelines.
 */
export const limits = {
  /** Bytes of a message in UTF-16 above which Teams refuses it. */
  messageBytes: 100 * 1024,
  /** Bytes of a card in UTF-8 above which older clients and pages say no. */
  cardBytes: 28 * 1024,
  /** Actions that stand side by side; those in an overflow menu do not count. */
  actions: 6,
  refreshedPeople: 60,
  /** Messages that a screen shows, and so refreshes, when a conversation is opened. */
  screen: 20,
} as const
