import { nearness } from '@/lib/deid/known/near-names'
import { is } from '@/lib/deid/reading/classes'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { space } from './leak-text'

const plain =
  is.word |
  is.common |
  is.safe |
  is.region |
  is.month |
  is.weekday |
  is.holiday |
  is.kin |
  is.role |
  is.title |
  is.credential |
  is.org |
  is.street |
  is.unit |
  is.number |
  is.verb |
  is.grammar |
  is.short

/** Whether a word says something besides being a name, so that finding it alone tells nothing. A rare word that is a family’s name (muller) says too little. */
export function isPlain(word: string, lexicon: Lexicon): boolean {
  const classes = lexicon.classesOf(word, 0, word.length)
  const isRareName =
    word.length > 4 && (classes & plain) === is.word && (classes & is.family) !== 0 && (classes & is.name_word) === 0
  return (classes & plain) !== 0 && !isRareName
}

const slots = 1 << 15

/** What is looked for word by word. Phrases are words between single spaces, with the rule that each is found by. */
export interface LeakWords {
  readonly names: ReadonlySet<string>
  readonly phrases: ReadonlyMap<string, string>
}

interface Verdict {
  readonly rule: string | null
  /** The phrases that begin with the word. */
  readonly phrases: readonly (readonly [phrase: string, rule: string])[]
}

const nothing: Verdict = { rule: null, phrases: [] }

/** Finds names, what is misspelt of them, and phrases. Each word is judged once and then remembered, in so many slots. */
export function wordSearch({ names, phrases }: LeakWords, lexicon: Lexicon) {
  const judge = judgeOf(names, phrases, lexicon)
  const words = new Uint16Array(slots * width)
  const verdicts: Verdict[] = new Array(slots).fill(nothing)
  return (codes: Uint16Array, found: (rule: string) => void): void => {
    let start = 1
    let hash = 0
    for (let at = 1; at < codes.length; at++) {
      const code = codes[at] ?? 0
      if (code !== space) {
        hash = Math.imul(hash ^ code, 0x01000193)
        continue
      }
      const slot = (hash ^ (hash >>> 15)) & (slots - 1)
      if (!isRemembered(codes, start, at, words, slot * width)) {
        verdicts[slot] = judge(String.fromCharCode(...codes.subarray(start, Math.min(at, start + longest))))
        words.fill(0, slot * width, (slot + 1) * width)
        words.set(codes.subarray(start, Math.min(at, start + width)), slot * width)
      }
      const verdict = verdicts[slot] ?? nothing
      if (verdict !== nothing) {
        if (verdict.rule) found(verdict.rule)
        for (const [phrase, rule] of verdict.phrases)
          if (isAt(codes, start, start + phrase.length, phrase) && codes[start + phrase.length] === space) found(rule)
      }
      start = at + 1
      hash = 0
    }
  }
}

/** So many letters of a word are remembered; a longer one is judged each time that it comes. */
const width = 16

function isRemembered(codes: Uint16Array, start: number, end: number, words: Uint16Array, place: number): boolean {
  const length = end - start
  if (length >= width || words[place + length] !== 0) return false
  for (let at = 0; at < length; at++) if (words[place + at] !== codes[start + at]) return false
  return true
}

/** Nothing that is known is one word of more letters. */
const longest = 256

function judgeOf(names: ReadonlySet<string>, phrases: ReadonlyMap<string, string>, lexicon: Lexicon) {
  const isNearName = nearness([...names])
  const byFirst = new Map<string, (readonly [string, string])[]>()
  for (const [phrase, rule] of phrases) {
    const first = phrase.split(' ', 1)[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), [phrase, rule]])
  }
  const ruleOf = (word: string): string | null => {
    if (names.has(word)) return 'name'
    if (word.length < 4 || word.length > 24 || /\d/.test(word) || isPlain(word, lexicon)) return null
    return isNearName(word) ? 'misspelt name' : null
  }
  const judged = new Map<string, Verdict>()
  return (word: string): Verdict => {
    const before = judged.get(word)
    if (before) return before
    const rule = ruleOf(word)
    const begun = byFirst.get(word)
    const verdict = rule || begun ? { rule, phrases: begun ?? [] } : nothing
    if (judged.size >= slots) judged.clear()
    return judged.set(word, verdict) && verdict
  }
}

function isAt(codes: Uint16Array, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== codes[start + at]) return false
  return true
}
