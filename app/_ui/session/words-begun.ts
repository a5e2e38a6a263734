/** Words as they are being typed. */
export interface WordsBegun {
  readonly words: string
  readonly since: string | null
}

/** No word of either page is lost. */
export const joinWords = (older: WordsBegun, newer: WordsBegun): WordsBegun =>
  newer.words.includes(older.words) ? newer : { ...newer, words: `${older.words}\n${newer.words}` }
