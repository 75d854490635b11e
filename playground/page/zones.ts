/** The zones to choose from, and the one that is shown now. Only places: Pari refuses abbreviations, which browsers list, too. */
export function zonesWith(shown: string, known: readonly string[] = Intl.supportedValuesOf('timeZone')): readonly string[] {
  const places = known.filter((zone) => zone.includes('/') || zone === 'UTC')
  return places.includes(shown) || shown === '' ? places : [shown, ...places]
}
