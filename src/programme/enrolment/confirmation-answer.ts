/** What a person said to "will you be there?" Silence is none of these. */
export const answers = ['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const
/** One of `answers`. */
export type ConfirmationAnswer = (typeof answers)[number]
