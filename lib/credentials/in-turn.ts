import { Refusal } from '@/lib/outcome/refusal'

interface Turns {
  busy: number
  readonly waiting: (() => void)[]
}

const atOnce = 2
const longestQueue = 200

const place = Symbol.for('vigil.hashing')
const held = globalThis as { [place]?: Turns }

/** Two at a time in this process: hashing is meant to be slow, and a rush of sign-ins must not starve the saving of notes. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  held[place] ??= { busy: 0, waiting: [] }
  const turns = held[place]
  if (turns.busy < atOnce) turns.busy++
  else await handedOver(turns)
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.busy--
  }
}

/** The turn of somebody who has finished passes straight to who waits longest. */
function handedOver({ waiting }: Turns): Promise<void> {
  if (waiting.length >= longestQueue) throw new Refusal('throttled')
  return new Promise(resolve => waiting.push(resolve))
}
