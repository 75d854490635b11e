import { closeAfterTest } from '../../../test/ground/left-open.ts'
import { aHouse, type House } from './house.ts'

/** A house that is closed after the test. */
export async function opened(...given: Parameters<typeof aHouse>): Promise<House> {
  const house = await aHouse(...given)
  closeAfterTest(() => house.stop())
  return house
}
