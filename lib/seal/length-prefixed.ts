type Field = string | number | Uint8Array | null

/** Fields one after another, each with its length in four bytes before it, so that no two lists of fields give the same bytes. */
export function lengthPrefixed(fields: readonly Field[]): Buffer {
  const bytes = Buffer.allocUnsafe(fields.reduce<number>((total, field) => total + 4 + lengthOf(field), 0))
  let at = 0
  for (const field of fields) {
    const length = lengthOf(field)
    at = bytes.writeUInt32BE(field === null ? 0xffffffff : length, at)
    if (field !== null && typeof field === 'object') bytes.set(field, at)
    else if (field !== null) bytes.write(String(field), at, 'utf8')
    at += length
  }
  return bytes
}

function lengthOf(field: Field): number {
  if (field === null) return 0
  return typeof field === 'object' ? field.length : Buffer.byteLength(String(field), 'utf8')
}
