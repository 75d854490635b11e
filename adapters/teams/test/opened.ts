import { afterEach } from 'vitest'
import { aHouse, type House } from './house.ts'

const houses: House[] = []

/** A house that is closed after the test. */
export async function opened(...given: Parameters<typeof aHouse>): Promise<House> {
  const house = await aHouse(...given)
  houses.push(house)
  return house
}

afterEach(async () => {
  await Promise.all(houses.splice(0).map((house) => house.stop()))
})
