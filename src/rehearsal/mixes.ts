import type { Shares } from '../kit/shares.ts'
import { usualMixes } from './rooms.ts'

/** Every name keeps its place, so that the same number always stands for the same. */
export function readMix<Name extends string>(
  option: string,
  value: string,
  usual: Readonly<Record<Name, number>>,
): Record<Name, number> | string {
  const mix = Object.fromEntries(Object.keys(usual).map((name) => [name, 0])) as Record<Name, number>
  const isName = (name: string): name is Name => Object.hasOwn(usual, name)
  const said = new Set<string>()
  for (const [name = '', ...rest] of value.split(',').map((pair) => pair.split('='))) {
    const share = rest.join('=')
    if (!isName(name)) return `--${option}: "${name}" is not one of ${Object.keys(usual).join(', ')}.`
    if (said.has(name)) return `--${option}: ${name} stands there twice.`
    if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(share) || Number(share) > 1)
      return `--${option}: ${name} needs a share between 0 and 1, not "${share}".`
    mix[name] = Number(share)
    said.add(name)
  }
  const sum = Object.values<number>(mix).reduce((total, share) => total + share, 0)
  return Math.abs(sum - 1) < 1e-6 ? mix : `--${option}: the shares add up to ${Number(sum.toFixed(4))}, not to 1.`
}

/** The mixes of all rooms, or every problem with what was chosen. */
export function readMixes(
  values: Readonly<Record<string, string | boolean | undefined>>,
): { readonly mixes: Readonly<Record<string, Shares>> } | { readonly problems: readonly string[] } {
  const read = Object.entries(usualMixes).map(([name, usual]) => {
    const value = values[name]
    return [name, typeof value === 'string' ? readMix(name, value, usual) : usual] as const
  })
  const problems = read.flatMap(([, mix]) => (typeof mix === 'string' ? mix : []))
  if (problems.length > 0) return { problems }
  return { mixes: Object.fromEntries(read.flatMap(([name, mix]) => (typeof mix === 'string' ? [] : [[name, mix]]))) }
}
