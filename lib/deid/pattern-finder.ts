import type { Finding } from './finding'
import { ledAt, nearNumbers, table, triedAt } from './patterns-tried'
import type { Pattern } from './span'
import type { Tokens } from './tokens'

/** How many characters before a place a rule may look at. */
const reach = 40

/** Tries each pattern where its kind of token begins; what one has found is not read again by the rules of the same kind. */
export function findPatterns(tokens: Tokens): Finding[] {
  const found: Finding[] = []
  const { text, count, start } = tokens
  const near = nearNumbers(tokens)
  const asked = table.askedBy(text)
  let done = 0
  for (let token = 0; token < count; token++) {
    const at = start[token] ?? 0
    if (at < done) continue
    const around = near[token] ?? 0
    const finding =
      firstOf(triedAt(tokens, token, around), asked, text, at) ?? firstOf(ledAt(tokens, token, around), asked, text, at)
    if (!finding) continue
    found.push(finding)
    done = finding.end
  }
  return found
}

/** The patterns that may still find something where one is looked for. */
const row = table.rowOf(() => false)

function firstOf(tried: Int32Array | null, asked: Int32Array, text: string, at: number): Finding | null {
  if (!tried) return null
  for (let word = 0; word < row.length; word++) row[word] = (tried[word] ?? 0) & (asked[word] ?? 0)
  table.narrow(row, text, at)
  for (let word = 0; word < row.length; word++)
    for (let rest = row[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const rule = table.patterns[word * 32 + 31 - Math.clz32(rest & -rest)]
      const finding = rule && foundBy(rule, text, at)
      if (finding) return finding
    }
  return null
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
    const before = text.slice(Math.max(0, at - reach), at)
    if (notAfter?.test(before) || (onlyAfter && !onlyAfter.test(before))) return false
  }
  return !notBefore?.test(text.slice(at + match[0].length, at + match[0].length + reach))
}
