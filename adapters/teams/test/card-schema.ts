import { z } from 'zod'

/**
 * Adaptive Cards 1.5 as far as cards are made here, read off the published reference (adaptivecards.io/explorer) and stricter than it: nothing
 * that is not named here, no empty texts, and what Teams adds in words (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards).
 */
const words = z.string().refine((text) => text.trim() !== '' && text.isWellFormed(), 'nothing to read')
const spacing = z.enum(['None', 'Small']).optional()

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true),
  style: z.literal('heading').optional(),
  size: z.enum(['Small', 'Large']).optional(),
  weight: z.literal('Bolder').optional(),
  isSubtle: z.literal(true).optional(),
  spacing,
})
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z
    .array(z.strictObject({ title: words, value: words }))
    .min(1)
    .max(10),
})
const image = z.strictObject({ type: z.literal('Image'), url: z.url({ protocol: /^https$/ }), altText: words })
const container = z.strictObject({ type: z.literal('Container'), style: z.literal('attention'), items: z.array(textBlock).min(1) })

const input = { id: words, label: words, isRequired: z.literal(true).optional(), errorMessage: words.optional() }
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.literal(true).optional(),
  maxLength: z.int().positive(),
  placeholder: words.optional(),
  value: z.string().optional(),
})
const dateInput = z.strictObject({
  type: z.literal('Input.Date'),
  ...input,
  value: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
})
const timeInput = z.strictObject({
  type: z.literal('Input.Time'),
  ...input,
  value: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
})
const choiceInput = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    style: z.literal('compact'),
    ...input,
    choices: z
      .array(z.strictObject({ title: words, value: z.string().min(1) }))
      .min(1)
      .max(100),
    value: z.string().optional(),
  })
  .refine(({ choices, value }) => value === undefined || choices.some((each) => each.value === value), 'chosen is what cannot be chosen')

const action = {
  title: words,
  data: z.looseObject({ token: z.string().min(1) }),
  style: z.enum(['positive', 'destructive']).optional(),
  tooltip: words.optional(),
  mode: z.literal('secondary').optional(),
  associatedInputs: z.literal('none').optional(),
}
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...action })
const execute = z.strictObject({ type: z.literal('Action.Execute'), verb: words, ...action, fallback: submit.optional() })
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z
    .array(z.discriminatedUnion('type', [submit, execute]))
    .min(1)
    .max(6),
})

const card = z
  .strictObject({
    type: z.literal('AdaptiveCard'),
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: z.literal('1.5'),
    lang: z.enum(['en', 'fi', 'sv']),
    fallbackText: words,
    speak: words.optional(),
    body: z
      .array(z.discriminatedUnion('type', [textBlock, factSet, image, container, textInput, dateInput, timeInput, choiceInput, actionSet]))
      .min(1),
    refresh: z.strictObject({ action: execute, userIds: z.array(z.string().startsWith('29:')).min(1).max(60) }).optional(),
    msteams: z
      .strictObject({
        entities: z.array(
          z.strictObject({
            type: z.literal('mention'),
            text: z.string().regex(/^<at>[^<>]+<\/at>$/),
            mentioned: z.strictObject({ id: z.string().startsWith('29:'), name: words }),
          }),
        ),
      })
      .optional(),
  })
  .superRefine(({ body }, context) => {
    const ids = body.flatMap((element) => ('id' in element ? [element.id] : []))
    if (new Set(ids).size < ids.length) context.addIssue('two inputs of one name')
    const actions = body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
    if (actions.filter(({ mode }) => mode === undefined).length > 6) context.addIssue('more than six buttons at once')
  })

/** Why Teams would not take a card, or not draw all of it; empty when it does. */
export function problemsOf(content: unknown): string[] {
  const { error } = card.safeParse(JSON.parse(JSON.stringify(content)))
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}
