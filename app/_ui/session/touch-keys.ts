const digits = [...'123456789']
/** Without the letter that opens the sheet of touch. */
const letters = [...'abcdefgijklmnopqrstuvwxyz']
const forCare = 6
const between = letters.slice(digits.length, -forCare)

/**
 * The key of the touch that has a place in the study's list, given by one pair of hands or the other: digits for the first,
 * letters for the second. That list only grows, so that no key moves where a study adds a kind, retires one, or a participant
 * takes one back. From the fifteenth on a touch is logged by a tap.
 */
export const touchKey = (place: number, hands: number): string | undefined =>
  place < digits.length ? (hands === 0 ? digits : letters)[place] : between[2 * (place - digits.length) + hands]

/** The key of what stands beside that list, from the end of the alphabet. */
export const keyBeside = (place: number): string | undefined => (place < forCare ? letters.at(-1 - place) : undefined)

/** Gives whoever has no place of their own what the others leave, in turn: letters, then digits. Nobody else's key moves for them. */
export function withKeys<T extends { readonly key?: string | null | undefined }>(deeds: readonly T[]): T[] {
  const taken = new Set(deeds.map(({ key }) => key))
  const left = [...letters, ...digits].filter(key => !taken.has(key))
  return deeds.map(deed => (deed.key === undefined ? { ...deed, key: left.shift() } : deed))
}
