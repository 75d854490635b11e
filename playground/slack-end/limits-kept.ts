/**
 * Every limit of Slack's that this end keeps, in one table. Characters unless said otherwise.
 * Sources: the doc comments of @slack/types 3.2.0 and docs.slack.dev (reference/block-kit, reference/methods).
 */
export const limits = {
  blocks: { message: 50, modal: 100, home: 100 },
  /** Undocumented: slackapi/bolt-js#2509 says 12,000 text characters with a buffer for the containers of blocks. */
  messageBlocksText: 12_000,
  messageText: 40_000,
  updateText: 4_000,
  ephemeralText: 40_000,
  markdownText: 12_000,
  id: 255,
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: 150,
  actions: 25,
  context: 10,
  contextText: 3_000,
  button: { text: 75, value: 2_000, url: 3_000, label: 75 },
  options: 100,
  optionGroups: 100,
  option: { text: 75, description: 75, value: 75, url: 3_000 },
  overflow: { least: 2, most: 5 },
  checks: 10,
  input: { label: 2_000, hint: 2_000, text: 3_000 },
  placeholder: 150,
  image: { alt: 2_000, title: 2_000, url: 3_000 },
  confirm: { title: 100, text: 300, button: 30 },
  files: 10,
  table: { rows: 100, cells: 20 },
  /** Rows with the one that names the columns; characters of all cells. */
  dataTable: { rows: { least: 2, most: 201 }, cells: 20, characters: 20_000, page: 100 },
  /** Of one message and of one chart. Six series are what the documentation says; others were seen to send more. */
  charts: { most: 2, title: 50, label: 20, points: 20, series: 6 },
  view: { title: 24, submit: 24, close: 24, privateMetadata: 3_000, bytes: 250_000 },
  viewStack: 3,
  channelName: 80,
  topic: 250,
  invited: 100,
  groupMembers: { least: 1, most: 8 },
  pins: 100,
  /** A response URL: uses and seconds. */
  responseUrl: { uses: 5, seconds: 1_800 },
  triggerSeconds: 3,
  tokenSeconds: 43_200,
  oauthCodeSeconds: 600,
} as const
