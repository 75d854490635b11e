/** What is said of one's own list, in English. Its shape is the type that the other languages must fill. */
export const english = {
  noName: 'Please give the programme a name.',
  coordinator: 'Coordinator',
  zone: (zone: string) => `“${zone}” isn’t a time zone. Please write it like Europe/Helsinki.`,
  kickOff: (value: string) => `“${value}” isn’t a date and time: please choose when the kick-off begins.`,
  tooMany: (count: number) => `The playground takes up to ${count} people. You can rehearse a larger cohort with npm run rehearse.`,
}

/** What a language must say. */
export type Copy = typeof english
