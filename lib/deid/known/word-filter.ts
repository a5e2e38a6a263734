/** Of some words with which letter and how long there are any, so that most others are told apart without being looked up. */
export class WordFilter {
  private readonly lengths = new Int32Array(128)

  clear() {
    this.lengths.fill(0)
  }

  /** Small or with a capital. */
  add(word: string) {
    const first = word.charAt(0)
    this.addLetter(first, word.length)
    this.addLetter(first.toUpperCase(), word.length)
  }

  private addLetter(first: string, length: number) {
    const letter = first.charCodeAt(0) & 127
    this.lengths[letter] = (this.lengths[letter] ?? 0) | bitOf(length)
  }

  /** No only where none of the words begins with this letter. */
  mayBegin(letter: number): boolean {
    return this.lengths[letter & 127] !== 0
  }

  /** No only where none of the words begins with this letter and is so long. */
  mayHave(letter: number, length: number): boolean {
    return ((this.lengths[letter & 127] ?? 0) & bitOf(length)) !== 0
  }
}

const bitOf = (length: number) => 1 << Math.min(length, 31)
