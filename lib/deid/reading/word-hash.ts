/**
 * The hash of a word is the sum of its letters, each times the value of its place: so the hash of what a word would be
 * with one letter more, less, other or swapped is found without reading it anew.
 */
const base = 0x01000193
const longest = 64

const values = new Int32Array(longest)
for (let at = 0, value = 1; at < longest; at++, value = Math.imul(value, base)) values[at] = value

export const placeValue = (at: number): number => values[at] ?? 0

/** What takes a letter one place down: times the base it is one. */
export const placeDown = inverseOf(base)

/** Newton’s, for an odd number and whole numbers of 32 bits. */
function inverseOf(odd: number): number {
  let inverse = odd
  for (let steps = 0; steps < 5; steps++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
  return inverse
}

/** Tells what a word is without its letter at a place from what another is without one elsewhere. */
export const lackingAt = (hash: number, place: number): number => hash + Math.imul(place + 1, 0x27d4eb2f)

/** A bit for the hash of each word; says no only of what none of them is. */
export class WordBits {
  private readonly bits = new Uint8Array(1 << 21)

  add(hash: number) {
    const bit = placeOf(hash)
    this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  has(hash: number): boolean {
    const bit = placeOf(hash)
    return ((this.bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
  }
}

const placeOf = (hash: number) => (Math.imul(hash, -1_640_531_527) >>> 8) & ((1 << 24) - 1)
