/** How many names one message lists at most. */
export const mostNames = 20
