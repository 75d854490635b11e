/**
 * Every limit of Slack's that is kept here, in one table. Characters unless said otherwise.
 * Sources: the doc comments of @slack/types 3.2.0 and docs.slack.dev (reference/block-kit, reference/methods); others are named.
 */
export const limits = {
  blocks: { message: 50, modal: 100, home: 100 },
  /**
   * Characters of all texts of one message, counting `container` for each block. Undocumented: chat.postMessage answers
   * `msg_blocks_too_long` from about 12,000 on (slackapi/bolt-js#2509), and was seen to do so at 11,341 (slackapi/bolt-js#2867).
   */
  messageBlocks: { text: 10_000, container: 40 },
  /** Bytes of a view's blocks: 250 KB are `view_too_large`, and titles and metadata count, too. */
  viewBytes: 240_000,
  /** chat.update refuses more (`msg_too_long`), and every message may be updated. */
  messageText: 4_000,
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: 150,
  contextText: 2_000,
  /** Characters of one block of formatted text, and lists within one another; ours, so that what is left out can be left out in pieces. */
  richText: 3_000,
  richDepth: 5,
  actions: 25,
  /** `shown`: about what clients show of a label before they cut it. */
  button: { text: 75, shown: 30, label: 75, value: 2_000 },
  image: { url: 3_000, alt: 2_000 },
  /** `entry`: of a label above a line to write in a message, where it shares the room with everything else. */
  input: { label: 2_000, entry: 300, hint: 2_000, text: 3_000, placeholder: 150 },
  options: 100,
  checkboxes: 10,
  option: { text: 75, value: 75 },
  view: { title: 24, submit: 24, close: 24, privateMetadata: 3_000, bytes: 250_000 },
  id: 255,
  /** What somebody is told beside a field. Undocumented: short enough to be read there. */
  fieldError: 300,
  /**
   * Of data_visualization (docs.slack.dev/reference/block-kit/blocks/data-visualization-block): `most` in a message, as others found; `line`
   * is ours, of a label in text.
   */
  charts: { most: 2, title: 50, label: 20, bars: 20, line: 75 },
  /** Of data_table: rows without the first, which names the columns. Slack takes 20,000 `characters`; ours leave room for the rest. */
  dataTable: { rows: 200, columns: 20, characters: 5_000, cell: 150, page: 100 },
  channel: { name: 80, topic: 250 },
  /** The argument's own description says 100, the method's text 1,000. */
  invited: 100,
  conversationPeople: 8,
  /** Of lists that come in pages; Slack takes up to 1,000 and advises 200 (docs.slack.dev/apis/web-api/pagination). */
  page: 200,
} as const
