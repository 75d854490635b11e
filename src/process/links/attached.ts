/** `Content-Disposition` of a file to be saved (RFC 6266): its name in plain letters, and as it is (RFC 8187, formerly 5987). */
export const attached = (name: string): string => `attachment; filename="${inPlainLetters(name)}"; filename*=UTF-8''${encoded(name)}`

/** «pöytä» becomes «poyta»; what has no plain letter becomes an underscore. A path is no name. */
const inPlainLetters = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()-]/g, '_')

/** `encodeURIComponent` leaves signs alone that the header does not allow. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
