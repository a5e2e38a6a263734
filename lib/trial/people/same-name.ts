/** Whether two writings of a name may be one person's: they share a word, whatever its case and accents. */
export function sharesName(one: string, other: string): boolean {
  const words = new Set(wordsOf(one))
  return wordsOf(other).some(word => words.has(word))
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word.length > 1)
