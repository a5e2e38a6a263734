import type { Finding } from '@/lib/deid/finding'
import type { Tokens } from '@/lib/deid/reading/tokens'
import type { Pattern } from '@/lib/deid/span'
import { CuePlaces, reachBefore } from './cue-places'
import { ledAt, nearNumbers, table, triedAt } from './patterns-tried'

/** Tries each pattern where its kind of token begins; what one has found is not read again by the rules of the same kind. */
export function findPatterns(tokens: Tokens): Finding[] {
  const found: Finding[] = []
  const { count, start } = tokens
  const near = nearNumbers(tokens)
  cues.begin()
  asked.fill(unasked)
  let done = 0
  for (let token = 0; token < count; token++) {
    const at = start[token] ?? 0
    if (at < done) continue
    const around = near[token] ?? 0
    const finding =
      firstOf(triedAt(tokens, token, around), tokens, at) ?? firstOf(ledAt(tokens, token, around), tokens, at)
    if (!finding) continue
    found.push(finding)
    done = finding.end
  }
  return found
}

const cues = new CuePlaces(table.patterns)
/** The patterns that may still find something where one is looked for. */
const row = table.rowOf(() => false)
/** Whether the text has what a pattern asks for, found when it is first of use. */
const asked = new Uint8Array(table.patterns.length)
const [unasked, isThere, isMissing] = [0, 1, 2]

function firstOf(tried: Int32Array | null, tokens: Tokens, at: number): Finding | null {
  if (!tried) return null
  const { text } = tokens
  for (let word = 0; word < row.length; word++) row[word] = tried[word] ?? 0
  table.narrow(row, text, at)
  for (let word = 0; word < row.length; word++)
    for (let rest = row[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const index = word * 32 + 31 - Math.clz32(rest & -rest)
      const rule = table.patterns[index]
      if (!rule || !cues.isNear(index, tokens, at) || !hasWhatItAsks(index, rule, text)) continue
      const finding = foundBy(rule, text, at)
      if (finding) return finding
    }
  return null
}

function hasWhatItAsks(index: number, { asks }: Pattern, text: string): boolean {
  if (!asks) return true
  if (asked[index] === unasked) asked[index] = asks.test(text) ? isThere : isMissing
  return asked[index] === isThere
}

function foundBy(rule: Pattern, text: string, at: number): Finding | null {
  rule.pattern.lastIndex = at
  const match = rule.pattern.exec(text)
  return match && match[0] !== '' && fits(rule, match, text, at)
    ? { start: at, end: at + match[0].length - (endsSentence(rule, match[0]) ? 1 : 0), rule }
    : null
}

/** The full stop after the month of a date ends the sentence, and stays. */
const endsSentence = ({ type }: Pattern, found: string) => type === 'DATE' && /[a-z]\.$/i.test(found)

function fits(
  { notAfter, onlyAfter, notBefore, when }: Pattern,
  match: RegExpExecArray,
  text: string,
  at: number,
): boolean {
  if (when && !when(match)) return false
  if (notAfter || onlyAfter) {
    const before = text.slice(Math.max(0, at - reachBefore), at)
    if (notAfter?.test(before) || (onlyAfter && !onlyAfter.test(before))) return false
  }
  return !notBefore?.test(text.slice(at + match[0].length, at + match[0].length + reachBefore))
}
