/** What a column of a list can tell about a person. */
export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'role'
  | 'language'
  | 'mentor'
  | 'timeZone'
  | 'platform'
  | 'field'
  | 'wishes'
  | 'seats'
  | 'phone'
  | 'knows'
  | 'topics'
  /** The name of the group in which they meet with others. */
  | 'group'
  /** Where they work or study: two of one organisation are no pair. */
  | 'organisation'
  /** When a form was sent: it tells which of two answers is the later one. */
  | 'submitted'
