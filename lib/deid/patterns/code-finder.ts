import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { gaps, isPlaceholder, isSign, kinds, type Tokens, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { codeRules } from '@/lib/deid/rules/codes'

/** Numbers that identify, found by what stands before them and by what they are made of. */
export function findCodes(tokens: Tokens, taken: Uint8Array): Finding[] {
  const found: Finding[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.digits || taken[token]) continue
    const chunk = chunkAround(tokens, token, taken)
    const finding = judged(tokens, chunk)
    if (finding) found.push({ ...finding, start: withFront(tokens, chunk.first, finding.start) })
    token = Math.max(token, chunk.last)
  }
  return found
}

/** "WXN 44719026": two or three capitals before it that are no short form are part of it. */
function withFront(tokens: Tokens, first: number, start: number): number {
  const front = first - 1
  const length = (tokens.end[front] ?? 0) - (tokens.start[front] ?? 0)
  const isFront =
    tokens.gap[first] === gaps.space &&
    tokens.shape[front] === shapes.upper &&
    (length === 2 || length === 3) &&
    !(wordClasses(tokens, front) & (is.short | is.unit | is.idcue | is.common | is.month | is.weekday | is.grammar))
  return isFront ? (tokens.start[front] ?? start) : start
}

interface Chunk {
  readonly first: number
  readonly last: number
  readonly digits: number
  readonly letters: number
}

/** No identifier has more parts than this. */
const widest = 16

/** What is written in one, without a space: letters, digits and what joins them. */
function chunkAround(tokens: Tokens, token: number, taken: Uint8Array): Chunk {
  let first = token
  while (
    first > 0 &&
    token - first < widest &&
    tokens.gap[first] === gaps.none &&
    joins(tokens, first - 1) &&
    !taken[first - 1]
  )
    first--
  while (first < token && tokens.kind[first] === kinds.sign && !isSign(tokens, first, '#')) first++
  let last = token
  while (
    last + 1 < tokens.count &&
    last - token < widest &&
    tokens.gap[last + 1] === gaps.none &&
    joins(tokens, last + 1) &&
    !taken[last + 1]
  )
    last++
  while (last > token && tokens.kind[last] === kinds.sign && !isSign(tokens, last, '#')) last--
  let digits = 0
  let letters = 0
  for (let each = first; each <= last; each++) {
    const length = (tokens.end[each] ?? 0) - (tokens.start[each] ?? 0)
    if (tokens.kind[each] === kinds.digits) digits += length
    else if (tokens.kind[each] === kinds.word) letters += length
  }
  return { first, last, digits, letters }
}

/** Hyphen, slash, hash, underscore; a dot or a comma belongs to an amount. */
function joins({ kind, classes }: Tokens, token: number): boolean {
  if (kind[token] !== kinds.sign) return true
  const sign = classes[token]
  return sign === 45 || sign === 47 || sign === 35 || sign === 95
}

function judged(tokens: Tokens, chunk: Chunk): Finding | null {
  const { text, start, end } = tokens
  const { first, last, digits, letters } = chunk
  const [from, to] = [start[first] ?? 0, end[last] ?? 0]
  const found = text.slice(from, to)
  const grouped = withGroups(tokens, last)
  if (grouped > last && isCued(tokens, first)) return { start: from, end: end[grouped] ?? to, rule: codeRules.cued }
  if (digits < 3 || isAmount(tokens, chunk, found)) return null
  if (isCued(tokens, first, reachFor(tokens, first, found)) && isEnough(chunk, found))
    return { start: from, end: to, rule: codeRules.cued }
  if (letters > 0 && isMixed(found, digits, letters)) return { start: from, end: to, rule: codeRules.mixed }
  if (letters === 0 && digits >= 5 && !/[/]/.test(found)) return { start: from, end: to, rule: codeRules.long }
  return null
}

/** After a cue four digits identify that are no year, or three with letters or signs. */
const isEnough = ({ digits, letters }: Chunk, found: string) =>
  (digits >= 4 && !/^(19|20)\d\d$/.test(found)) || (digits >= 3 && (letters > 0 || /[-#]/.test(found)))

const isMixed = (found: string, digits: number, letters: number) =>
  digits + letters >= 6 &&
  (digits >= 4 || (digits >= 3 && /^[A-Z]{2,}-?\d{3,}/.test(found))) &&
  !/^NCT\d{8}$|^\d{1,2}h\d\d-\d{1,2}h\d\d$|^\d{1,4}[a-z]{1,9}$|^(19|20)\d\ds$|^\d+[a-z]?-?(?:year|week|day|hour|minute|month|session|item|point)/.test(
    found,
  )

/** A time, a decimal, thousands with a comma, or a number with its unit. */
function isAmount(tokens: Tokens, { first, last }: Chunk, found: string): boolean {
  const before = tokens.gap[first] === gaps.none && first > 0 ? tokens.classes[first - 1] : 0
  if (before === 46 || before === 44 || before === 36 || before === 58)
    return isNumber(tokens, first - 2) || before === 36
  const after = tokens.gap[last + 1] === gaps.none ? tokens.classes[last + 1] : 0
  if (
    (after === 46 || after === 44 || after === 58) &&
    tokens.gap[last + 2] === gaps.none &&
    isNumber(tokens, last + 2)
  )
    return true
  if (/^(?:[01]\d|2[0-4])[0-5]\d(?:-|\/)(?:[01]\d|2[0-4])[0-5]\d$/.test(found)) return true
  if (/^\d{1,4}-\d{1,4}$/.test(found)) return true
  if (/^\d(?:-\d){2,}$/.test(found)) return true
  if (after === 37 || /^\d+\/\d+$/.test(found)) return true
  return (
    last + 1 < tokens.count && (wordClasses(tokens, last + 1) & is.unit) !== 0 && tokens.gap[last + 1] !== gaps.line
  )
}

const isNumber = (tokens: Tokens, token: number) =>
  token >= 0 && token < tokens.count && tokens.kind[token] === kinds.digits

const isTime = (found: string) => /^(?:[01]\d|2[0-3])[hu]?[0-5]\d$/.test(found)

/** How far back a cue may stand. */
const backward = 6

/** "MRN 0745": what stands a little further off from a time of day leads to something else, and so does "in room, 0940". */
const reachFor = (tokens: Tokens, first: number, found: string): number =>
  isTime(found) ? (isSign(tokens, first - 1, ',') || isBehindSentence(tokens, first) ? 0 : 2) : backward

/** "to bed. 0140 up": a stop behind a whole word ends what leads to a number; that of "acct. 4471" does not. */
const isBehindSentence = (tokens: Tokens, first: number): boolean =>
  isSign(tokens, first - 1, '.') &&
  tokens.gap[first] === gaps.space &&
  (wordClasses(tokens, first - 2) & is.common) !== 0

function isCued(tokens: Tokens, first: number, reach = backward): boolean {
  for (let token = first; token > 0 && first - token < reach; token--) {
    if (tokens.gap[token] === gaps.line) return false
    const before = token - 1
    if (isSign(tokens, before, ';') || isSign(tokens, before, '!') || isSign(tokens, before, '?')) return false
    if (isSign(tokens, before, '#')) return true
    if (wordClasses(tokens, before) & is.idcue && !isPlaceholder(tokens, before - 1)) return true
  }
  return false
}

/** More groups of digits after a space belong to the number. */
function withGroups(tokens: Tokens, last: number): number {
  let end = last
  while (
    end - last < 4 &&
    isNumber(tokens, end + 1) &&
    tokens.gap[end + 1] === gaps.space &&
    lengthOf(tokens, end + 1) >= 3
  )
    end++
  return end
}

const lengthOf = ({ start, end }: Tokens, token: number) => (end[token] ?? 0) - (start[token] ?? 0)
