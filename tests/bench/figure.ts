interface Figure {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly floor?: number
  readonly n: number
}

/** One line a program can read. */
export function say({ bench, value, unit, floor, n }: Figure): void {
  const rounded = (number: number) => Number(number.toPrecision(4))
  const ratio = floor === undefined ? null : rounded(value / floor)
  console.log(
    JSON.stringify({
      bench,
      value: rounded(value),
      unit,
      floor: floor === undefined ? null : rounded(floor),
      ratio,
      n,
    }),
  )
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export interface Window {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

/** So many workers, each doing one thing after another, for so long. */
export async function during(
  seconds: number,
  workers: number,
  once: (worker: number) => Promise<void>,
): Promise<Window> {
  const milliseconds: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < end) {
        const began = performance.now()
        await once(worker)
        milliseconds.push(performance.now() - began)
      }
    }),
  )
  return { perSecond: milliseconds.length / ((performance.now() - start) / 1000), milliseconds }
}
