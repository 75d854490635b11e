import { expect, test } from 'vitest'
import { inOrder } from './table-order.ts'

const table = (name: string, ...needs: string[]) => ({ table: name, needs })

test('each table stands after those that it needs', () => {
  const tables = [table('attempt', 'delivery'), table('delivery', 'person', 'pair'), table('pair'), table('person')]
  expect(inOrder(tables).map((each) => each.table)).toEqual(['pair', 'person', 'delivery', 'attempt'])
})

test('tables that need each other are refused', () => {
  expect(() => inOrder([table('hen', 'egg'), table('egg', 'hen')])).toThrow('in a circle')
})
