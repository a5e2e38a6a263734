/** Words as they are being typed. */
export interface WordsBegun {
  readonly words: string
  readonly since: string | null
}

/** What is typed below a line of the log: a word to its entry, or why the entry does not stand. */
export interface Below {
  readonly asks: 'word' | 'void'
  /** The entry. */
  readonly of: string
}
export type BelowBegun = WordsBegun & Below

/** No word of either page is lost. */
export const joinWords = <T extends WordsBegun>(older: T, newer: T): T =>
  newer.words.includes(older.words) ? newer : { ...newer, words: `${older.words}\n${newer.words}` }
