import { type Folded, originalSpan } from '@/lib/deid/reading/fold'
import type { Finding } from './finding'
import type { Band, Span } from './span'

/** One span for what several rules found of the same words, in the order of the text. What touches or overlaps becomes one. */
export function mergedSpans(text: string, folded: Folded, found: readonly Finding[]): Span[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  const spans: Span[] = []
  let open: { start: number; end: number; strongest: Finding; band: Band } | null = null
  for (const finding of sorted) {
    if (open && finding.start < open.end) {
      open.end = Math.max(open.end, finding.end)
      if (lengthOf(finding) > lengthOf(open.strongest)) open.strongest = finding
      if (finding.rule.band === 'certain') open.band = 'certain'
      continue
    }
    if (open) spans.push(closed(open, text, folded))
    open = { start: finding.start, end: finding.end, strongest: finding, band: finding.rule.band }
  }
  if (open) spans.push(closed(open, text, folded))
  return disjoint(spans.filter(({ start, end }) => end > start))
}

const apostrophe = 39
const lengthOf = ({ start, end }: Finding) => end - start

/** The apostrophe and s of possession go with a name: what is left of it would tell that it is one. */
const withPossession = (text: string, end: number) =>
  text.charCodeAt(end) === apostrophe && /^'s(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 3)) ? end + 2 : end

function closed(
  { start, end, strongest, band }: { start: number; end: number; strongest: Finding; band: Band },
  text: string,
  folded: Folded,
): Span {
  const { type } = strongest.rule
  const isName = type === 'NAME' || type === 'PLACE' || type === 'ORG'
  const whole = originalSpan(folded, start, isName ? withPossession(folded.text, end) : end)
  return {
    start: whole.start,
    end: Math.min(whole.end, text.length),
    type,
    rule: strongest.rule.id,
    band,
  }
}

/** Where one character of the original became several, two spans could share it: the first keeps it. */
function disjoint(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  let done = 0
  for (const span of spans) {
    const start = Math.max(span.start, done)
    if (start < span.end) apart.push(start === span.start ? span : { ...span, start })
    done = span.end
  }
  return apart
}
