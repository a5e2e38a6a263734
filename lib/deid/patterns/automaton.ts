/** Aho and Corasick (1975): every place where any of many strings stands, in one pass over a text. */
export interface Automaton {
  /** Calls back for each place: which pattern ends there, and the offset just after it. Case is told apart. */
  readonly scan: (text: string, found: (pattern: number, end: number) => void) => void
}

/** Empty patterns are found nowhere. A pattern that is given twice is found as its last giving. */
export function automatonOf(patterns: readonly string[]): Automaton {
  const alphabet = alphabetOf(patterns)
  const width = alphabet.size + 1
  const room = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  const next = new Int32Array(room * width)
  const ends = new Int32Array(room).fill(-1)
  let count = 1
  patterns.forEach((pattern, index) => {
    let state = 0
    for (let at = 0; at < pattern.length; at++) {
      const edge = state * width + (alphabet.get(pattern.charCodeAt(at)) ?? 0)
      if (!next[edge]) next[edge] = count++
      state = next[edge] ?? 0
    }
    if (state > 0) ends[state] = index
  })
  const outputs = linked(next, ends, width, count)
  return { scan: scanner(symbolsOf(alphabet), next, ends, outputs, width) }
}

/** Turns the trie into an automaton in place, breadth first; gives for each state the next shorter one in which a pattern ends. */
function linked(next: Int32Array, ends: Int32Array, width: number, count: number): Int32Array {
  const suffix = new Int32Array(count)
  const outputs = new Int32Array(count)
  const queue = new Int32Array(count)
  let tail = 0
  for (let symbol = 1; symbol < width; symbol++) if (next[symbol]) queue[tail++] = next[symbol] ?? 0
  for (let head = 0; head < tail; head++) {
    const state = queue[head] ?? 0
    const shorter = suffix[state] ?? 0
    outputs[state] = (ends[shorter] ?? -1) >= 0 ? shorter : (outputs[shorter] ?? 0)
    for (let symbol = 1; symbol < width; symbol++) {
      const child = next[state * width + symbol] ?? 0
      const other = next[shorter * width + symbol] ?? 0
      if (child) {
        suffix[child] = other
        queue[tail++] = child
      } else next[state * width + symbol] = other
    }
  }
  return outputs
}

function scanner(
  symbols: Uint16Array,
  next: Int32Array,
  ends: Int32Array,
  outputs: Int32Array,
  width: number,
): Automaton['scan'] {
  return (text, found) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (symbols[text.charCodeAt(at)] ?? 0)] ?? 0
      if (state === 0) continue
      if ((ends[state] ?? -1) >= 0) found(ends[state] ?? 0, at + 1)
      for (let other = outputs[state] ?? 0; other > 0; other = outputs[other] ?? 0) found(ends[other] ?? 0, at + 1)
    }
  }
}

/** Each character that occurs in a pattern, numbered from one; nought is every other character. */
function alphabetOf(patterns: readonly string[]): Map<number, number> {
  const alphabet = new Map<number, number>()
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at)
      if (!alphabet.has(code)) alphabet.set(code, alphabet.size + 1)
    }
  return alphabet
}

/** As long as its highest character asks; what lies beyond reads as undefined, which is nought. */
function symbolsOf(alphabet: ReadonlyMap<number, number>): Uint16Array {
  const highest = Math.max(0, ...alphabet.keys())
  const symbols = new Uint16Array(highest + 1)
  for (const [code, number] of alphabet) symbols[code] = number
  return symbols
}
