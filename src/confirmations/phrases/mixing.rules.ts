/** Words of other languages in the middle of one's own: people mix them. */
import type { Clause, Tile, Tiler } from './tiling.rules.ts'

/** Letters of a word that is looked for in another language: shorter ones mean something else there, as «to» does in Finnish. */
const shortest = 4

/** Words that one language does not have, as another reads them: «sorry can’t make it på torsdag». A word alone must say nothing new. */
export const withOthers = (clauses: readonly Clause[], tilers: readonly Tiler[]): readonly Clause[] =>
  clauses.map((clause) => ({ ...clause, tiles: runsOf(clause.tiles).flatMap((run) => knownIn(run, tilers)) }))

function knownIn(run: readonly Tile[], tilers: readonly Tiler[]): readonly Tile[] {
  if (!run.some(isUnknown)) return run
  const words = run.flatMap((tile) => tile.words)
  const readings = tilers.map((tiler) => tiler(words.join(' ')).flatMap(({ tiles }) => tiles))
  const isLong = words.join('').length >= shortest
  const meets = ({ piece }: Tile) => (words.length > 1 ? piece !== null : isLong && (piece === 'filler' || piece === 'greeting'))
  return readings.find((tiles) => tiles.length > 0 && tiles.every(meets)) ?? run
}

/** Tiles, with those together that stand side by side and are unknown. */
function runsOf(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const runs: Tile[][] = []
  for (const tile of tiles) {
    const last = runs.at(-1)
    if (last?.some(isUnknown) && isUnknown(tile)) last.push(tile)
    else runs.push([tile])
  }
  return runs
}

/** No pattern has it. */
export const isUnknown = ({ piece }: Tile): boolean => piece === null
