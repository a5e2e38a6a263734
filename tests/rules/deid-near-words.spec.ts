import { expect, test } from '@playwright/test'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { isNearWord } from '@/lib/deid/reading/near-words'

const lexicon = readLexicon()

const near = [
  ['tearfull', 'a letter more'],
  ['jurnaling', 'a letter less'],
  ['anxeety', 'another letter'],
  ['theraipst', 'two letters swapped'],
  ['xtherapy', 'a letter more before it'],
  ['therapyx', 'a letter more after it'],
  ['herapist', 'its first letter less'],
  ['therapis', 'its last letter less'],
] as const

for (const [word, how] of near)
  test(`a word misspelt is near a word of the dictionary: ${how}`, () => {
    expect(isNearWord(lexicon, word)).toBe(true)
  })

for (const word of ['ogunleye', 'tawakoni', 'saoirse', 'theripsit', 'xxtherapy', 'qqqqqqqqqqqqqqqqqqqq'])
  test(`what is two letters from a word or further is not near one: “${word}”`, () => {
    expect(isNearWord(lexicon, word)).toBe(false)
  })
