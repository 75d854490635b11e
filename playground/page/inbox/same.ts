/** Whether two things from the wire say the same: every piece of news is read anew, and most of it is not news. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
