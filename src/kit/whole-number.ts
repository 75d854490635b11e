/** More digits than anybody means, and fewer than numbers can hold. */
const mostDigits = 15

/** A whole number that somebody typed: digits, and spaces between and around them. Null: anything else, also what only programs take for a number (0x10, 1e1). */
export function wholeNumber(typed: string): number | null {
  const digits = typed.replaceAll(/\s/g, '')
  return /^\d+$/.test(digits) && digits.length <= mostDigits ? Number(digits) : null
}

/** The same within limits. Null: it is none, or it lies outside. */
export function wholeNumberWithin(typed: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const number = wholeNumber(typed)
  return number !== null && number >= least && number <= most ? number : null
}
