/**
 * Every limit of Teams' that is kept here, in one table. Characters unless said otherwise.
 * Sources: learn.microsoft.com/microsoftteams/platform (task-modules-and-cards, bots, the store's validation guidelines) and
 * adaptivecards.io/explorer; others are named. What Teams does not say is marked as ours.
 */
export const limits = {
  /**
   * Bytes. Teams takes messages of about 100 KB and advises 80 KB; older pages and connectors say 28 KB and 40 KB. A card stays below the smallest
   * of them with everything around it; a form may be larger, for it brings back what was filled in, and stays below 100 KB however that is counted.
   */
  cardBytes: { message: 23_500, form: 48_000 },
  /** Buttons of one ActionSet that are seen at once: more than these go on in the next set. */
  actions: 6,
  /** Of one text on a card: ours, so that what is left out can be left out in pieces. */
  text: 3_000,
  /** Lists within one another; ours. */
  listDepth: 5,
  /** Ours: `short` where there is no room. */
  button: { text: 75, shown: 30, short: 20 },
  facts: 10,
  fact: { label: 200, value: 2_000 },
  /** Ours; `answer`: the longest that the core takes of an entry. */
  input: { answer: 3_000, label: 2_000, entry: 300, short: 60, hint: 2_000, text: 10_000, placeholder: 150 },
  /** Ours. `short` where there is no room. */
  options: 100,
  option: { text: 75, short: 30, value: 100 },
  image: { url: 2_000, alt: 1_000 },
  /** Ours: what is read at one glance. */
  chart: { title: 100, label: 40, bars: 20 },
  table: { columns: 5, rows: 20, cell: 150 },
  /** Bytes of what clients show that draw no cards; ours: a third of a card. */
  fallbackBytes: 8_000,
  /** What notifications show: a line or two (ours). */
  summary: 250,
  /** What somebody is told above a form; ours. */
  problem: 300,
  dialog: { title: 60 },
  /** Ours. */
  link: { label: 150 },
  /** Of a link's parts; ours, so that browsers take the whole. */
  chatLink: { topic: 100, message: 500 },
  /** Characters of a form that goes along with what is filled in; ours: twice that stays below what Teams takes in one activity. */
  keptForm: 10_000,
} as const
