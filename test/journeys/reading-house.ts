import { plainText } from '../../src/contract/plain-text.ts'
import type { View } from '../../src/contract/view.ts'
import type { House } from '../../src/house/compose.ts'

/** The same house, of which everything that its door shows before a yes is written down. */
export function reading(house: House, read: string[]): House {
  const noted = <T extends object>(shown: T): T => {
    if ('view' in shown) read.push(plainText(shown.view as View))
    if ('form' in shown) read.push(plainText({ language: 'en', parts: (shown.form as { intro: View['parts'] }).intro }))
    return shown
  }
  const { core } = house
  const door: House['core'] = {
    ...core,
    handle: async (...args) => noted(await core.handle(...args)),
    open: async (...args) => noted(await core.open(...args)),
    submit: async (...args) => noted(await core.submit(...args)),
  }
  return { ...house, core: door }
}
