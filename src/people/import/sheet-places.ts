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

/** The addresses of mail to which the relations of a sheet lead, by the names of the links. */
export const mailLinksIn = (relationsXml: string): ReadonlyMap<string, string> =>
  new Map(
    elementsIn(relationsXml, 'Relationship').flatMap(({ Id, Target }) => {
      const address = /^mailto:([^?]+)/i.exec(Target ?? '')?.[1]
      return Id === undefined || address === undefined ? [] : [[Id, address] as const]
    }),
  )

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
