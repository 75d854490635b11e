/** Every text of a copy, by its path (`file.kept`), in the order of the copy; what takes arguments is given `given`. */
export function textsOf(copy: object, given: readonly unknown[], above = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(copy).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [[above + name, String((value as (...given: unknown[]) => unknown)(...given))]]
    return typeof value === 'object' && value !== null ? textsOf(value, given, `${above}${name}.`) : [[above + name, String(value)]]
  })
}
