/** Fields one after another, each with its length in four bytes before it, so that no two lists of fields give the same bytes. */
export function lengthPrefixed(fields: readonly (string | number | Uint8Array | null)[]): Buffer {
  const parts: Uint8Array[] = []
  for (const field of fields) {
    const bytes = field === null ? null : typeof field === 'object' ? field : Buffer.from(String(field), 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes === null ? 0xffffffff : bytes.length)
    parts.push(length)
    if (bytes !== null) parts.push(bytes)
  }
  return Buffer.concat(parts)
}
