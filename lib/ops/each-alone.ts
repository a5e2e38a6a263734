/** Does every step, whichever of the others fails: each fault is told by itself. Stops between two by throwing, when the signal says so. */
export async function eachAlone(
  steps: readonly (() => Promise<unknown>)[],
  fault: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (const step of steps) {
    signal?.throwIfAborted()
    await step().catch(fault)
  }
}
