/** Words that a rule asks for at a place of its own. A word knows which lists it is on, so that to ask is no search. */
export type WordList = number

/** For each list a bit, in as many numbers as there are lists for. */
export type Lists = Int32Array

/** So many lists there may be. */
const most = 256
const byWord = new Map<string, Lists>()
let count = 0
let isInUse = false

/** On no list, as nearly every word. */
export const noLists: Lists = new Int32Array(most >> 5)

/** Made while modules load: a word that was read before would not be on it. */
export function wordList(words: string): WordList {
  if (isInUse) throw new Error('A list is made after words were read.')
  if (count === most) throw new Error(`There are no more than ${most} lists.`)
  for (const word of words.split(' ')) {
    const lists = byWord.get(word) ?? new Int32Array(most >> 5)
    byWord.set(word, lists)
    lists[count >> 5] = (lists[count >> 5] ?? 0) | (1 << (count & 31))
  }
  return count++
}

/** The lists that a word in lower case is on. */
export function listsOf(low: string): Lists {
  isInUse = true
  return byWord.get(low) ?? noLists
}

export const isOn = (lists: Lists, list: WordList): boolean => ((lists[list >> 5] ?? 0) & (1 << (list & 31))) !== 0
