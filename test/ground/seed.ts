import fc from 'fast-check'

/**
 * What every random draw of the tests begins with: whoever runs them again draws the same again, so that a change that passes here passes
 * everywhere. `PARI_SEED` is another number; `PARI_SEED=any` draws anew each time, to look for what nobody thought of.
 */
export const seed = ((given) => (given === 'any' ? Math.trunc(Math.random() * 2 ** 31) : Number(given ?? 1)))(process.env['PARI_SEED'])

/** Whether they draw as always, so that what must be among the draws is. */
export const isUsual = process.env['PARI_SEED'] === undefined

fc.configureGlobal({ seed })
