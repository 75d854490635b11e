import { z } from 'zod'
import { isJson } from '../../ends/json.ts'
import { limits } from './card-limits.ts'
import {
  across,
  boxStyle,
  down,
  height,
  id,
  imageSize,
  loaded,
  oneOf,
  opened,
  pixels,
  readable,
  requires,
  spacing,
  textStyle,
} from './wanted-texts.ts'

/**
 * Adaptive Cards 1.5 as zod. Source: the published schema (adaptivecards.io/schemas/1.5.0/adaptive-card.json); stricter where
 * Teams is: alternative texts, https, and no element that Teams does not know unless it brings a `fallback`.
 */

type Shapes = Readonly<Record<string, z.ZodType>>

/** A part that is judged by the shape of its type; one of unknown type is judged by its fallback. */
const part = (shapes: () => Shapes): z.ZodType =>
  z.unknown().superRefine((value, context) => {
    const complain = (message: string): void => context.addIssue({ code: 'custom', message })
    const type = isJson(value) ? value['type'] : undefined
    if (!isJson(value) || typeof type !== 'string') return complain('must be an object with a type')
    const shape = shapes()[type]
    const fallback = value['fallback']
    if (shape === undefined && fallback === 'drop') return
    if (shape === undefined && fallback === undefined) return complain(`unknown type ${type}, and no fallback`)
    const judged = shape === undefined ? part(shapes).safeParse(fallback) : shape.safeParse(value)
    for (const { path, message } of judged.error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message })
  })

const element = part(() => ({ ...elements, ...charts }))
const action = part(() => actions)
const selectAction = part(() => Object.fromEntries(Object.entries(actions).filter(([type]) => type !== 'Action.ShowCard'))).optional()

const fallback = (of: z.ZodType) => z.union([z.literal('drop'), of]).optional()

const backgroundImage = z
  .union([
    loaded,
    z.strictObject({
      type: z.literal('BackgroundImage').optional(),
      url: loaded,
      fillMode: oneOf('cover', 'repeatHorizontally', 'repeatVertically', 'repeat').optional(),
      horizontalAlignment: across.optional(),
      verticalAlignment: down.optional(),
    }),
  ])
  .optional()

const base = {
  id: id.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
  height: height.optional(),
  requires: requires.optional(),
  fallback: fallback(element),
  /** Teams' own. */
  targetWidth: z.string().optional(),
}

const shape = <Name extends string, Shape extends z.ZodRawShape>(type: Name, more: Shape) =>
  z.strictObject({ type: z.literal(type), ...base, ...more })

const box = {
  selectAction,
  style: boxStyle.optional(),
  bleed: z.boolean().optional(),
  backgroundImage,
  minHeight: pixels.optional(),
  rtl: z.boolean().optional(),
  verticalContentAlignment: down.optional(),
}

const run = z.union([
  z.string(),
  z.strictObject({
    type: z.literal('TextRun'),
    text: z.string(),
    ...textStyle,
    highlight: z.boolean().optional(),
    italic: z.boolean().optional(),
    strikethrough: z.boolean().optional(),
    underline: z.boolean().optional(),
    selectAction,
  }),
])

const image = {
  url: loaded,
  altText: z.string().min(1, { error: 'an image needs words for those who cannot see it' }),
  backgroundColor: z.string().optional(),
  height: z.union([height, pixels]).optional(),
  horizontalAlignment: across.optional(),
  selectAction,
  size: imageSize.optional(),
  style: oneOf('default', 'person').optional(),
  width: pixels.optional(),
}

const column = z.strictObject({
  ...base,
  type: z.literal('Column').optional(),
  items: z.array(element).optional(),
  width: z.union([z.number(), z.string()]).optional(),
  ...box,
})

const cell = z.strictObject({ ...base, type: z.literal('TableCell').optional(), items: z.array(element), ...box })
const row = z.strictObject({
  ...base,
  type: z.literal('TableRow').optional(),
  cells: z.array(cell).optional(),
  style: boxStyle.optional(),
  horizontalCellContentAlignment: across.optional(),
  verticalCellContentAlignment: down.optional(),
})

const input = { id, label: readable.optional(), isRequired: z.boolean().optional(), errorMessage: readable.optional() }
const written = { ...input, placeholder: readable.optional(), value: z.string().optional() }
const span = { min: z.string().optional(), max: z.string().optional() }
const choice = z.strictObject({ title: readable, value: z.string() })

/** Several that are chosen stand in one text, with commas between them. */
function isAmongChoices({ choices, value, isMultiSelect }: Chosen): boolean {
  if (!value) return true
  const known = new Set(choices.map((each) => each.value))
  return isMultiSelect ? value.split(',').every((each) => known.has(each)) : known.has(value)
}

interface Chosen {
  readonly choices: readonly { readonly value: string }[]
  readonly value?: string | undefined
  readonly isMultiSelect?: boolean | undefined
}

const inputs: Shapes = {
  'Input.Text': shape('Input.Text', {
    ...written,
    isMultiline: z.boolean().optional(),
    maxLength: z.number().int().positive().optional(),
    regex: z.string().optional(),
    style: oneOf('text', 'tel', 'url', 'email', 'password').optional(),
    inlineAction: action.optional(),
  }),
  'Input.Number': shape('Input.Number', {
    ...input,
    placeholder: z.string().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    value: z.number().optional(),
  }),
  'Input.Date': shape('Input.Date', { ...written, ...span }),
  'Input.Time': shape('Input.Time', { ...written, ...span }),
  'Input.Toggle': shape('Input.Toggle', {
    ...input,
    title: z.string(),
    value: z.string().optional(),
    valueOn: z.string().optional(),
    valueOff: z.string().optional(),
    wrap: z.boolean().optional(),
  }),
  'Input.ChoiceSet': shape('Input.ChoiceSet', {
    ...written,
    choices: z.array(choice).min(1),
    isMultiSelect: z.boolean().optional(),
    style: oneOf('compact', 'expanded', 'filtered').optional(),
    wrap: z.boolean().optional(),
  }).refine(isAmongChoices, { path: ['value'], error: 'chosen is what cannot be chosen' }),
}

const elements: Shapes = {
  ...inputs,
  TextBlock: shape('TextBlock', {
    text: readable,
    ...textStyle,
    horizontalAlignment: across.optional(),
    maxLines: z.number().int().optional(),
    wrap: z.boolean().optional(),
    style: oneOf('default', 'columnHeader', 'heading').optional(),
  }),
  Image: z.strictObject({ ...base, type: z.literal('Image'), ...image }),
  Media: shape('Media', {
    sources: z.array(z.strictObject({ mimeType: z.string(), url: loaded })).min(1),
    poster: loaded.optional(),
    altText: z.string().min(1),
  }),
  RichTextBlock: shape('RichTextBlock', { inlines: z.array(run), horizontalAlignment: across.optional() }),
  ActionSet: shape('ActionSet', { actions: z.array(action).min(1) }),
  Container: shape('Container', { items: z.array(element), ...box }),
  ColumnSet: shape('ColumnSet', { columns: z.array(column).optional(), horizontalAlignment: across.optional(), ...box }),
  FactSet: shape('FactSet', { facts: z.array(z.strictObject({ title: readable, value: readable })).min(1) }),
  ImageSet: shape('ImageSet', {
    images: z.array(z.strictObject({ ...base, type: z.literal('Image'), ...image })),
    imageSize: imageSize.optional(),
  }),
  Table: shape('Table', {
    columns: z.array(z.looseObject({ width: z.union([z.number(), pixels]).optional() })).optional(),
    rows: z.array(row).optional(),
    firstRowAsHeader: z.boolean().optional(),
    showGridLines: z.boolean().optional(),
    gridStyle: boxStyle.optional(),
    horizontalCellContentAlignment: across.optional(),
    verticalCellContentAlignment: down.optional(),
  }),
}

const pointOf = (x: z.ZodType) => z.strictObject({ x, y: z.number(), color: z.string().optional() })
const charted = <Name extends string, Shape extends z.ZodRawShape>(type: Name, more: Shape) =>
  shape(type, {
    title: readable.optional(),
    showTitle: z.boolean().optional(),
    colorSet: oneOf('categorical', 'sequential', 'diverging').optional(),
    // Not every client draws charts.
    fallback: z.union([z.literal('drop'), element]),
    ...more,
  })

/** Teams' own, beside 1.5 (learn.microsoft.com, Charts in Adaptive Cards). */
const charts: Shapes = {
  'Chart.HorizontalBar': charted('Chart.HorizontalBar', {
    data: z.array(pointOf(readable)).min(1),
    displayMode: oneOf('AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole').optional(),
    xAxisTitle: readable.optional(),
    yAxisTitle: readable.optional(),
  }),
}

const pressed = <Name extends string, Shape extends z.ZodRawShape>(type: Name, more: Shape) =>
  z.strictObject({
    type: z.literal(type),
    id: id.optional(),
    title: readable.optional(),
    iconUrl: loaded.optional(),
    style: oneOf('default', 'positive', 'destructive').optional(),
    tooltip: readable.optional(),
    isEnabled: z.boolean().optional(),
    mode: oneOf('primary', 'secondary').optional(),
    requires: requires.optional(),
    fallback: fallback(action),
    ...more,
  })

const sent = { data: z.union([z.string(), z.looseObject({})]).optional(), associatedInputs: oneOf('auto', 'none').optional() }

const actions: Shapes = {
  'Action.OpenUrl': pressed('Action.OpenUrl', { url: opened }),
  'Action.Submit': pressed('Action.Submit', sent),
  'Action.Execute': pressed('Action.Execute', { verb: z.string().optional(), ...sent }),
  'Action.ShowCard': pressed('Action.ShowCard', { card: z.lazy(() => innerCard) }),
  'Action.ToggleVisibility': pressed('Action.ToggleVisibility', {
    targetElements: z.array(z.union([z.string(), z.looseObject({ elementId: z.string() })])),
  }),
}

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string(), name: z.string() }),
})

const refreshing = part(() => ({ 'Action.Execute': actions['Action.Execute'] ?? z.never() }))

const whole = {
  type: z.literal('AdaptiveCard'),
  $schema: z.string().optional(),
  body: z.array(element).optional(),
  actions: z.array(action).optional(),
  fallbackText: readable.optional(),
  speak: readable.optional(),
  lang: z.string().optional(),
  rtl: z.boolean().optional(),
  minHeight: pixels.optional(),
  backgroundImage,
  selectAction,
  verticalContentAlignment: down.optional(),
  authentication: z.looseObject({}).optional(),
  refresh: z.strictObject({ action: refreshing, userIds: z.array(z.string()).max(limits.refreshedPeople).optional() }).optional(),
  /** Teams' own. */
  msteams: z.looseObject({ width: z.string().optional(), entities: z.array(mention).optional() }).optional(),
}

const version = z.string().regex(/^1\.[0-5]$/, { error: 'Teams shows cards up to version 1.5' })

/** A card behind a button needs no version of its own. */
const innerCard = z.strictObject({ ...whole, version: version.optional() })

/** A whole card. */
export const card: z.ZodType = z.strictObject({ ...whole, version })
