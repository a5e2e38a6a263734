/** NUL can't be stored by Postgres, a lone surrogate has no UTF-8: text is stored byte-exact or refused naming the character. */
export function unstorable(text: string): string | null {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0) return `Character ${index + 1} is NUL (U+0000), which can’t be stored. Remove it.`
    const high = unit >= 0xd800 && unit <= 0xdbff
    const low = unit >= 0xdc00 && unit <= 0xdfff
    const next = text.charCodeAt(index + 1)
    if (high && next >= 0xdc00 && next <= 0xdfff) index++
    else if (high || low)
      return `Character ${index + 1} is half of a symbol (U+${unit.toString(16).toUpperCase()}), which can’t be stored. Remove it.`
  }
  return null
}
