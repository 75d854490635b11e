/** Letters that web pages write by name; forms that were made for the web leave them in their exports. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '' },
  ...{ auml: 'ä', ouml: 'ö', aring: 'å', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Aring: 'Å', Uuml: 'Ü', szlig: 'ß' },
  ...{ oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', eth: 'ð', thorn: 'þ' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã', Eacute: 'É', Aacute: 'Á' },
  ...{ iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', oacute: 'ó', ograve: 'ò', ocirc: 'ô', otilde: 'õ', Oacute: 'Ó' },
  ...{ uacute: 'ú', ugrave: 'ù', ucirc: 'û', ntilde: 'ñ', Ntilde: 'Ñ', ccedil: 'ç', Ccedil: 'Ç', scaron: 'š', Scaron: 'Š' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{
    euro: '€',
    pound: '£',
    cent: '¢',
    yen: '¥',
    sect: '§',
    deg: '°',
    copy: '©',
    reg: '®',
    trade: '™',
    laquo: '«',
    raquo: '»',
    times: '×',
  },
  ...{
    Egrave: 'È',
    Ccaron: 'Č',
    ccaron: 'č',
    zcaron: 'ž',
    Zcaron: 'Ž',
    yacute: 'ý',
    Iacute: 'Í',
    Oacute: 'Ó',
    Uacute: 'Ú',
    half: '½',
    frac12: '½',
  },
}

/** The text with the letters that it names like a web page: "O&#39;Brien" is O'Brien. Each is decoded once; what is no letter stays. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}(?:12)?);/gi, (whole, name: string) => letterOf(name) ?? whole)
    : text

function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name]
  const code = name.charAt(1).toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isLetter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isLetter ? String.fromCodePoint(code) : undefined
}
