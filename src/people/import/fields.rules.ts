/** Fields for which a list may have a column, and need not. */
export const optionalFields = [
  ...(['language', 'mentor', 'seats', 'phone', 'field', 'wishes'] as const),
  ...(['knows', 'topics', 'group', 'organisation', 'timeZone', 'platform'] as const),
] as const

/** What a list says of a person beside their e-mail and their role. */
export type ListField = 'name' | (typeof optionalFields)[number]
