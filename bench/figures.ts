const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b)

export const median = (times: readonly number[]): number => sorted(times)[Math.floor(times.length / 2)] ?? Number.NaN

export const spread = (times: readonly number[]): string =>
  `${median(times).toFixed(1)} ms median, ${sorted(times)[0]?.toFixed(1)}–${sorted(times).at(-1)?.toFixed(1)} ms`
