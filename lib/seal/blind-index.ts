import { createHmac } from 'node:crypto'
import { keys } from './key-ring'
import { lengthPrefixed } from './length-prefixed'

/** Finds exactly what was typed, and tells nothing else: HMAC of the column and the text in NFKC and lower case, 128 bits. */
export function blindIndex(
  column: 'family_name' | 'birth_date' | 'phone' | 'email' | 'address' | 'passkey' | 'process_note' | 'treatment_guess',
  text: string,
): Buffer {
  const normal =
    column === 'phone' ? text.replace(/[^\d+]/g, '') : text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
  return createHmac('sha256', keys().index.key)
    .update(lengthPrefixed(['vigil/index/1', column, normal]))
    .digest()
    .subarray(0, 16)
}
