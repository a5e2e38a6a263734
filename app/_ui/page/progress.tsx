interface ProgressProps {
  label: string
  done: number
  /** Unknown while it is being counted. */
  total?: number
  /** What is being worked on now, and what happens if one leaves. */
  detail?: string
}

/** Long work, said in numbers beside the line: it goes on when the page is left. */
export function Progress({ label, done, total, detail }: ProgressProps) {
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-small text-muted tabular-nums">
          {total === undefined ? `${done} so far` : `${done} of ${total}`}
        </span>
      </div>
      <progress aria-label={label} className="progress" max={total} value={total === undefined ? undefined : done} />
      {detail && <p className="mt-1.5 text-small text-muted">{detail}</p>}
    </div>
  )
}
