/** The address of a link that may be shown to people: https, or this machine, where Pari is tried out. Null: it is neither. */
export function shownAddress(url: string): string | null {
  const address = URL.parse(url)
  const isHere = address?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)
  return address && (address.protocol === 'https:' || isHere) ? address.href : null
}
