import { heads, names } from './class-groups'
import { is } from './classes'
import { gaps, kinds, type Tokens } from './tokens'
import { shapes } from './vocabulary'

/** What may have a capital of its own, or is written without one even where every noun has it. */
const beside =
  heads |
  names |
  is.safe |
  is.place |
  is.city |
  is.region |
  is.month |
  is.weekday |
  is.grammar |
  is.preposition |
  is.verb |
  is.work

/** So many plain words with a capital within their sentences, and one of so many, make a text in which a capital tells little. */
const least = 6
const share = 4

/** Looked for once a text, and only where somebody asks. */
export function titleCaseOf(tokens: Tokens): () => boolean {
  let known: boolean | undefined
  return () => {
    known ??= isTitleCased(tokens)
    return known
  }
}

/** "Responsible Adult present, Narcotic Count correct", "Warmth in Sternum": whether plain words have capitals throughout. */
function isTitleCased({ kind, classes, shape, gap, count }: Tokens): boolean {
  let plain = 0
  let capitals = 0
  for (let token = 1; token < count; token++) {
    if (kind[token] !== kinds.word || kind[token - 1] !== kinds.word || gap[token] !== gaps.space) continue
    const what = classes[token] ?? 0
    if (!(what & is.common) || what & beside) continue
    plain++
    if (shape[token] === shapes.capital) capitals++
  }
  return capitals >= least && capitals * share >= plain
}
