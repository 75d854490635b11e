import { z } from 'zod'
import { accessory, actionElement, anyText, id, image, inputElement, plain, within } from './element-schemas.ts'
import { limits } from './limits-kept.ts'

const block = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...shape })

const { section, input, table, ...most } = limits

const contextElement = z.discriminatedUnion('type', [z.strictObject(image), ...anyText(most.contextText).options])
const richText = z.looseObject({
  type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
  elements: z.array(z.looseObject({ type: z.string() })),
})
const rich = block('rich_text', { elements: z.array(richText).min(1) })
const cell = z.discriminatedUnion('type', [
  rich,
  z.strictObject({ type: z.literal('raw_text'), text: z.string() }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
])

const { charts, dataTable } = limits

const point = z.strictObject({ label: within(charts.label), value: z.number() })
const points = z.array(point).min(1).max(charts.points)
const series = z
  .array(z.strictObject({ name: within(charts.label), data: points }))
  .min(1)
  .max(charts.series)
const axis = z.strictObject({
  categories: z.array(within(charts.label)).min(1).max(charts.points),
  x_label: within(charts.title).optional(),
  y_label: within(charts.title).optional(),
})
const overAxis = <Name extends string>(type: Name) => z.strictObject({ type: z.literal(type), series, axis_config: axis })
const chart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pie'), segments: z.array(point).min(1).max(charts.series) }),
  overAxis('bar'),
  overAxis('area'),
  overAxis('line'),
])
const filled = z.discriminatedUnion('type', [
  rich,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
])

const blocks = z.discriminatedUnion('type', [
  block('section', {
    text: anyText(section.text).optional(),
    fields: z.array(anyText(section.field)).min(1).max(section.fields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  }),
  block('header', { text: plain(most.header) }),
  block('divider', {}),
  block('context', { elements: z.array(contextElement).min(1).max(most.context) }),
  block('actions', { elements: z.array(actionElement).min(1).max(most.actions) }),
  block('image', { ...image, title: plain(most.image.title).optional() }),
  block('input', {
    label: plain(input.label),
    hint: plain(input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
  rich,
  block('markdown', { text: within(most.markdownText) }),
  block('table', {
    rows: z.array(z.array(cell).min(1).max(table.cells)).min(1).max(table.rows),
    column_settings: z.array(z.looseObject({})).max(table.cells).optional(),
  }),
  block('data_table', {
    caption: z.string().min(1),
    rows: z.array(z.array(filled).min(1).max(dataTable.cells)).min(dataTable.rows.least).max(dataTable.rows.most),
    page_size: z.int().min(1).max(dataTable.page).optional(),
    row_header_column_index: z.int().min(0).optional(),
  }),
  block('data_visualization', { title: within(charts.title), chart }),
])

/** The blocks of a message, modal or Home tab: structure and limits of each, one by one. */
export const blocksOn = {
  message: z.array(blocks).max(limits.blocks.message),
  modal: z.array(blocks).max(limits.blocks.modal),
  home: z.array(blocks).max(limits.blocks.home),
}

const viewFields = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
  callback_id: z.string().max(limits.id).optional(),
  external_id: z.string().max(limits.id).optional(),
}

/** A view but for its blocks. Source: docs.slack.dev/reference/views. */
export const viewShell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...viewFields }),
  z.strictObject({
    type: z.literal('modal'),
    ...viewFields,
    title: plain(limits.view.title),
    submit: plain(limits.view.submit).optional(),
    close: plain(limits.view.close).optional(),
    notify_on_close: z.boolean().optional(),
    clear_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
])
