/** Characters of an address at most: browsers and both platforms take that many. */
const longest = 2_000

/** Whether a link may lead there: a page on the web, or a letter to somebody. What is not written whole, or leads to a script, is broken. */
export function isGoodAddress(url: string): boolean {
  if (url.length > longest || /[\s<>"|\\^`{}]/u.test(url)) return false
  if (/^mailto:[^@]+@[^@]+\.[^@.]+$/iu.test(url)) return true
  const address = /^https?:\/\//iu.test(url) ? URL.parse(url) : null
  return address !== null && address.username === '' && address.password === '' && hasPlace(address.hostname)
}

/** `localhost` and one word alone lead nowhere for anybody else. */
const hasPlace = (host: string): boolean => /[^.]\.[^.]/u.test(host) || host.startsWith('[')

/** What looks like a link and became none. */
const leftovers = /\[[^[\]\n]{1,200}\]\(([^()\n]{0,300})|\b((?:[a-z]{2,10}:\/\/|https?:\/?)[^\s<>()[\]]{1,300})/giu

/** Addresses in a text that was meant to have links, and has none there: without an end, with a space within, misspelt. */
export const brokenIn = (text: string): readonly string[] =>
  [...text.matchAll(leftovers)].map(([whole, target, bare]) => (target ?? bare ?? '').trim() || whole)

/** An address for what takes ASCII only. One that is ASCII stays as it was written. Only for good addresses. */
export const asciiAddress = (url: string): string => (/^[!-~]*$/u.test(url) ? url : (URL.parse(url)?.href ?? url))
