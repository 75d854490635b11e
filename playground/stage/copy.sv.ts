import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  noName: 'Ge programmet ett namn.',
  coordinator: 'Koordinator',
  zone: (zone) => `”${zone}” är ingen tidszon. Skriv den till exempel så här: Europe/Helsinki.`,
  kickOff: (value) => `”${value}” är inte ett datum med klockslag: välj när startträffen börjar.`,
  tooMany: (count) => `Testmiljön rymmer högst ${count} personer. Du kan öva med en större grupp med npm run rehearse.`,
}
