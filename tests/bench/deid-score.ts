import type { Span } from '@/lib/deid/span'

/** A note of which somebody marked what identifies and what does not. */
export interface MarkedNote {
  readonly id: string
  readonly text: string
  readonly spans: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
    readonly optional?: boolean
  }[]
  readonly neg?: readonly { readonly start: number; readonly end: number }[]
  readonly known?: object
}

/** Counted over letters and digits alone, so that signs at the ends of spans make no difference. */
export interface Score {
  required: number
  touched: number
  covered: number
  found: number
  right: number
  plain: number
  over: number
  notes: number
  clean: number
  negatives: number
  hit: number
}

export const noScore = (): Score => ({
  required: 0,
  touched: 0,
  covered: 0,
  found: 0,
  right: 0,
  plain: 0,
  over: 0,
  notes: 0,
  clean: 0,
  negatives: 0,
  hit: 0,
})

const nothing = 0
const required = 1
const free = 2

/** Adds one note; gives in words what was missed and what was found for nothing. */
export function addScore(score: Score, note: MarkedNote, found: readonly Span[]): string[] {
  const { text, id } = note
  const gold = goldOf(note)
  const covered = new Uint8Array(text.length)
  for (const { start, end } of found) covered.fill(1, start, end)
  const letters = Array.from(text, (_, at) => at).filter(at => /[\p{L}\p{N}]/u.test(text[at] ?? ''))
  const within = (start: number, end: number) => letters.filter(at => at >= start && at < end)
  const told: string[] = []
  const misses = note.spans.filter(({ start, end, optional }) => {
    const asked = within(start, end).filter(at => gold[at] === required)
    if (optional || asked.length === 0) return false
    const hits = asked.filter(at => covered[at]).length
    score.required++
    if (hits > 0) score.touched++
    if (hits === asked.length) score.covered++
    return hits < asked.length
  })
  for (const { start, end, type } of misses) told.push(`${id}: missed ${type} “${text.slice(start, end)}”`)
  if (note.spans.some(({ optional }) => !optional)) {
    score.notes++
    if (misses.length === 0) score.clean++
  }
  for (const { start, end, rule } of found) {
    const kinds = within(start, end).map(at => gold[at])
    if (kinds.length === 0 || (!kinds.includes(required) && kinds.includes(free))) continue
    score.found++
    if (kinds.includes(required)) score.right++
    else told.push(`${id}: ${rule} found “${text.slice(start, end)}” for nothing`)
  }
  for (const at of letters) {
    if (gold[at] !== nothing) continue
    score.plain++
    if (covered[at]) score.over++
  }
  for (const { start, end } of note.neg ?? []) {
    score.negatives++
    if (within(start, end).some(at => covered[at])) score.hit++
  }
  return told
}

/** What has to be covered and what may be: years, titles, degrees, small words and the letters of a state are free. */
function goldOf({ text, spans }: MarkedNote): Uint8Array {
  const gold = new Uint8Array(text.length)
  for (const { start, end, optional } of spans) gold.fill(optional ? free : required, start, end)
  for (const { start, end, type } of spans) {
    const patterns = [
      /(?<![\p{L}\p{N}])(?:the|of|and|de|la|on|in|at|for|a|an|by)(?![\p{L}\p{N}])/gu,
      ...(type.startsWith('DATE') ? [/(?<!\d)(?:19|20)\d\d(?!\d)/g] : []),
      ...(/NAME|PERSON/.test(type)
        ? [
            /^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Sgt|Coach|Uncle|Doc)(?![\p{L}])/gu,
            /(?<=,\s*)(?:MD|PhD|PsyD|Psy\.D\.|LCSW|LMFT|LPC|RN|NP)$/g,
          ]
        : []),
      ...(/LOC|ADDRESS/.test(type) ? [/(?<=[,\s])[A-Z]{2}(?=[\s,]+\d{5}|$)/g] : []),
    ]
    for (const pattern of patterns)
      for (const { index, 0: word } of text.slice(start, end).matchAll(pattern))
        gold.fill(free, start + index, start + index + word.length)
  }
  return gold
}
