/** What a word was found to be, by the rule that says so. */
export const verdicts = {
  keep: 0,
  unlisted: 1,
  given: 2,
  word: 3,
  titled: 4,
  kin: 5,
  capitals: 6,
  small: 7,
  town: 8,
  acronym: 9,
  known: 10,
  knownWord: 11,
  misspelt: 12,
  knownInitials: 13,
  strange: 14,
} as const
