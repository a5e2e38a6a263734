/** Digits and capitals without I, L, O and U: read aloud, typed and printed without a doubt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shown = 12

export type Coded = 'participant' | 'staff'
const prefixes: Readonly<Record<Coded, string>> = { participant: 'P', staff: 'S' }

/** How many random bytes stand behind a code. */
export const secretLength = 16

/**
 * The code of a person in one export project, `P-7KQF-2M9X-AB3D`: 60 of 128 random bits, derived from nothing about the
 * person (45 CFR 164.514(c)). Two of ten thousand people share one once in twenty thousand million projects.
 */
export function codeOf(whom: Coded, secret: Uint8Array): string {
  let bits = 0n
  for (const byte of secret.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte)
  const symbols = Array.from({ length: shown }, (_, index) => alphabet[Number((bits >> BigInt(59 - 5 * index)) & 31n)])
  return [prefixes[whom], symbols.slice(0, 4).join(''), symbols.slice(4, 8).join(''), symbols.slice(8).join('')].join(
    '-',
  )
}
