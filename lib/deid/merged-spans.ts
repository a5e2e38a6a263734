import type { Finding } from './finding'
import type { Folded } from './fold'
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

const lengthOf = ({ start, end }: Finding) => end - start

/** The apostrophe and s of possession go with a name: what is left of it would tell that it is one. */
const withPossession = (text: string, end: number) =>
  /^'s(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 3)) ? end + 2 : end

function closed(
  { start, end, strongest, band }: { start: number; end: number; strongest: Finding; band: Band },
  text: string,
  folded: Folded,
): Span {
  const isName = /^(?:NAME|PLACE|ORG)$/.test(strongest.rule.type)
  const whole = folded.span(start, isName ? withPossession(folded.text, end) : end)
  return {
    start: whole.start,
    end: Math.min(whole.end, text.length),
    type: strongest.rule.type,
    rule: strongest.rule.id,
    band,
  }
}

/** Where one character of the original became several, two spans could share it: the first keeps it. */
const disjoint = (spans: readonly Span[]): Span[] =>
  spans.flatMap((span, at) => {
    const start = Math.max(span.start, spans[at - 1]?.end ?? 0)
    return start < span.end ? [{ ...span, start }] : []
  })
