/** The count of characters, shown from four fifths of the limit on, and said aloud once the limit is passed. */
export function Remaining({ text, maxLength }: { text: string; maxLength?: number }) {
  if (maxLength === undefined || text.length < maxLength * 0.8) return null
  const left = maxLength - text.length
  if (left >= 0) return <span className="ml-auto text-muted tabular-nums">{left} characters left</span>
  return (
    <span role="status" className="ml-auto font-semibold text-attention tabular-nums">
      {-left} characters over the limit: shorten it, nothing is cut off
    </span>
  )
}
