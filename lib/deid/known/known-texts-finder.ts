import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { knownRules } from '@/lib/deid/rules/known'
import type { SpanType } from '@/lib/deid/span'
import type { KnownIndex } from './known-index'
import type { KnownText } from './known-numbers'

/** Where known numbers, addresses and the like stand; never within a longer word or number. */
export function findKnownTexts({ tokens: { text } }: Scene, { texts, automaton }: KnownIndex): Finding[] {
  if (texts.length === 0) return []
  const low = text.toLowerCase()
  const found: Finding[] = []
  automaton.scan(low, (pattern, end) => {
    const known = texts[pattern]
    if (!known) return
    const start = end - known.text.length
    if (
      isWithinWord(low, start, end) ||
      (/^[a-z ]+$/.test(known.text) && known.kind !== 'email' && !/[A-Z]/.test(text[start] ?? ''))
    )
      return
    found.push({ start, end, rule: { ...knownRules.text, type: types[known.kind] } })
  })
  return found
}

const types: Readonly<Record<KnownText['kind'], SpanType>> = {
  phone: 'PHONE',
  date: 'DATE',
  email: 'EMAIL',
  street: 'ADDRESS',
  place: 'PLACE',
  id: 'ID',
  organisation: 'ORG',
}

const isWithinWord = (text: string, start: number, end: number) =>
  isLetterOrDigit(text.charCodeAt(start - 1)) || isLetterOrDigit(text.charCodeAt(end))
const isLetterOrDigit = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58) || code > 191
