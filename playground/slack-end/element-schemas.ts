import { z } from 'zod'
import { limits } from './limits-kept.ts'

/** Slack counts UTF-16 units, at least one: empty texts are refused. */
export const within = (most: number) => z.string().min(1).max(most)

export const plain = (most: number) => z.strictObject({ type: z.literal('plain_text'), text: within(most), emoji: z.boolean().optional() })
const mrkdwn = (most: number) => z.strictObject({ type: z.literal('mrkdwn'), text: within(most), verbatim: z.boolean().optional() })
export const anyText = (most: number) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)])

export const id = within(limits.id)
const color = z.enum(['primary', 'danger'])
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-01-31')
const time = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time like 09:30')
const url = (most: number) => within(most).regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a URL')

const confirm = z.strictObject({
  title: plain(limits.confirm.title),
  text: anyText(limits.confirm.text),
  confirm: plain(limits.confirm.button),
  deny: plain(limits.confirm.button),
  style: color.optional(),
})

const optionFields = { value: within(limits.option.value), description: plain(limits.option.description).optional() }
const option = z.strictObject({ text: plain(limits.option.text), ...optionFields })
const richOption = z.strictObject({ text: anyText(limits.option.text), ...optionFields })
const urlOption = z.strictObject({ text: plain(limits.option.text), ...optionFields, url: url(limits.option.url).optional() })
const group = z.strictObject({ label: plain(limits.option.text), options: z.array(option).min(1).max(limits.options) })

const pictured = { image_url: url(limits.image.url).optional(), slack_file: z.looseObject({}).optional() }
export const image = { type: z.literal('image'), alt_text: within(limits.image.alt), ...pictured }

const actionable = { action_id: id.optional() }
const asking = { ...actionable, confirm: confirm.optional(), focus_on_load: z.boolean().optional() }
const hinting = { placeholder: plain(limits.placeholder).optional() }
const picking = { ...asking, ...hinting }
const several = { max_selected_items: z.int().min(1).optional() }
const dispatch = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional() })
    .optional(),
}
const typing = { ...actionable, ...hinting, ...dispatch, focus_on_load: z.boolean().optional() }
const choices = {
  options: z.array(option).min(1).max(limits.options).optional(),
  option_groups: z.array(group).min(1).max(limits.optionGroups).optional(),
}
const responds = { response_url_enabled: z.boolean().optional() }
const filtered = { default_to_current_conversation: z.boolean().optional(), filter: z.looseObject({}).optional() }
const ids = z.array(z.string()).optional()

const element = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

const button = element('button', {
  ...actionable,
  confirm: confirm.optional(),
  text: plain(limits.button.text),
  value: within(limits.button.value).optional(),
  url: url(limits.button.url).optional(),
  style: color.optional(),
  accessibility_label: within(limits.button.label).optional(),
})
const overflow = element('overflow', {
  ...actionable,
  confirm: confirm.optional(),
  options: z.array(urlOption).min(limits.overflow.least).max(limits.overflow.most),
})
const checks = z.array(richOption).min(1).max(limits.checks)
const checkboxes = element('checkboxes', { ...asking, options: checks, initial_options: z.array(richOption).min(1).optional() })
const radio = element('radio_buttons', { ...asking, options: checks, initial_option: richOption.optional() })
const datepicker = element('datepicker', { ...picking, initial_date: date.optional() })
const timepicker = element('timepicker', { ...picking, initial_time: time.optional(), timezone: z.string().optional() })
const datetimepicker = element('datetimepicker', { ...asking, initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional() })

const selects = [
  element('static_select', { ...picking, ...choices, initial_option: option.optional() }),
  element('external_select', { ...picking, initial_option: option.optional(), min_query_length: z.int().min(0).optional() }),
  element('users_select', { ...picking, initial_user: z.string().optional() }),
  element('conversations_select', { ...picking, ...responds, ...filtered, initial_conversation: z.string().optional() }),
  element('channels_select', { ...picking, ...responds, initial_channel: z.string().optional() }),
  element('multi_static_select', { ...picking, ...several, ...choices, initial_options: z.array(option).min(1).optional() }),
  element('multi_external_select', { ...picking, ...several, initial_options: z.array(option).min(1).optional() }),
  element('multi_users_select', { ...picking, ...several, initial_users: ids }),
  element('multi_conversations_select', { ...picking, ...several, ...filtered, initial_conversations: ids }),
  element('multi_channels_select', { ...picking, ...several, initial_channels: ids }),
] as const

const typed = within(limits.input.text).optional()
const plainInput = element('plain_text_input', {
  ...typing,
  initial_value: typed,
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limits.input.text).optional(),
  max_length: z.int().min(1).max(limits.input.text).optional(),
})
const numberInput = element('number_input', {
  ...typing,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
})
const emailInput = element('email_text_input', { ...typing, initial_value: typed })
const urlInput = element('url_text_input', { ...typing, initial_value: typed })
const fileInput = element('file_input', {
  ...actionable,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(limits.files).optional(),
})
const richInput = element('rich_text_input', { ...typing, initial_value: z.looseObject({ type: z.literal('rich_text') }).optional() })

const pickers = [checkboxes, radio, datepicker, timepicker, ...selects] as const

/** Beside a section's text. */
export const accessory = z.discriminatedUnion('type', [button, overflow, z.strictObject(image), ...pickers])
/** In an actions block. */
export const actionElement = z.discriminatedUnion('type', [button, overflow, datetimepicker, richInput, ...pickers])
/** In an input block. */
export const inputElement = z.discriminatedUnion('type', [
  plainInput,
  numberInput,
  emailInput,
  urlInput,
  fileInput,
  richInput,
  datetimepicker,
  ...pickers,
])
