import { SaxesParser } from 'saxes'

/** Where each sheet of a workbook is in the file, by its name. Both texts are XML; throws when they are not. */
export function placesOfSheets(workbookXml: string, relationsXml: string): ReadonlyMap<string, string> {
  const targets = new Map(elementsIn(relationsXml, 'Relationship').map(({ Id, Target }) => [Id ?? '', pathOf(Target ?? '')] as const))
  return new Map(
    elementsIn(workbookXml, 'sheet').map((attributes) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      return [attributes['name'] ?? '', targets.get(id) ?? ''] as const
    }),
  )
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

function elementsIn(xml: string, wanted: string): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = []
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    if (name.slice(name.indexOf(':') + 1) === wanted) found.push(attributes)
  })
  parser.write(xml).close()
  return found
}
