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

for (const word of [
  'ogunleye',
  'tawakoni',
  'saoirse',
  'theripsit',
  'xxtherapy',
  'qqqqqqqqqqqqqqqqqqqq',
  'dazza',
  'otara',
])
  test(`what is two letters from a word or further is not near one: “${word}”`, () => {
    expect(isNearWord(lexicon, word)).toBe(false)
  })

/** Each with one letter more, less, other, and with two that stand beside each other swapped. */
function changesOf(word: string): string[] {
  const letters = Array.from('aehmtz')
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const)
  return places.flatMap(([head, tail]) => [
    head + tail.slice(1),
    `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`,
    ...letters.flatMap(letter => [head + letter + tail, head + letter + tail.slice(1)]),
  ])
}

for (const word of ['journal', 'breathing', 'sat', 'remembered'])
  test(`every word one letter from “${word}” is near it`, () => {
    expect(changesOf(word).filter(changed => !isNearWord(lexicon, changed))).toEqual([])
  })
