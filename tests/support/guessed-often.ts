import { passTime } from './worker-clock'

/**
 * Wrong attempts, three more than are free, each as soon as it is heard: whoever tries next must wait for eight seconds, which is
 * longer than a machine stands still.
 */
export async function guessedOften(wrong: (n: number) => Promise<unknown>, free = 5): Promise<void> {
  for (let n = 0; n < free + 3; n++) {
    if (n >= free) await passTime('8 seconds')
    await wrong(n)
  }
}
