import { is } from './classes'
import type { Finding } from './finding'
import type { Phrase } from './phrases'
import { holidayRule } from './rules-names'
import type { Scene } from './scene'
import { isCapital, wordClasses } from './tokens'

/** Holidays of several words with a capital or with “day” at the end, and of one word with a capital. */
export function findHolidays({ tokens, taken, lexicon }: Scene, phrases: readonly Phrase[]): Finding[] {
  const found: Finding[] = []
  const add = (first: number, last: number) =>
    found.push({ start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, rule: holidayRule })
  for (const { first, last, classes } of phrases)
    if (classes & is.holiday && !taken[first] && isCapital(tokens, first)) add(first, last)
  for (let token = 0; token < tokens.count; token++)
    if (
      wordClasses(tokens, token) & is.holiday &&
      (isCapital(tokens, token) || isPlain(tokens.word[token]?.written ?? '')) &&
      !taken[token]
    )
      add(token, token)
  for (let token = 1; token < tokens.count; token++) {
    if (!isDay(tokens.word[token]?.low ?? '') || taken[token]) continue
    for (let first = Math.max(0, token - 4); first < token; first++)
      if (lexicon.classesOf(tokens.text, tokens.start[first] ?? 0, tokens.end[token] ?? 0) & is.holiday) {
        add(first, token)
        break
      }
  }
  return found
}

/** "anzac day", "christmas eve": the last word tells it in lower case as well. */
const isDay = (word: string) => /^(?:day|eve)$/.test(word)

/** What is no word besides, in lower case too. */
const isPlain = (word: string) =>
  /^(?:christmas|xmas|thanksgiving|halloween|hanukkah|diwali|ramadan|passover|juneteenth)$/.test(word)
