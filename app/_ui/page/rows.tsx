import type { ReactNode } from 'react'
import { RecordLink } from './record-link'

/** A list ruled like a ledger. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="ruled">
      {children}
    </ul>
  )
}

interface RowProps {
  title: ReactNode
  /** Makes the title a link whose target is the whole row. */
  href?: string
  /** Under the title, in words: why it is here, what is agreed. */
  detail?: ReactNode
  /** At the end of the row: a state mark, a time. */
  aside?: ReactNode
  /** A button of the row, reachable beside the link. */
  action?: ReactNode
}

/** One row of such a list. */
export function Row({ title, href, detail, aside, action }: RowProps) {
  return (
    <li className="row">
      <div className="min-w-0 flex-1 basis-56">
        {href ? (
          <RecordLink href={href} className="row-link">
            {title}
          </RecordLink>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        {detail && <div className="mt-0.5 text-small text-muted">{detail}</div>}
      </div>
      {aside && <div className="text-small text-muted">{aside}</div>}
      {action && <div className="row-action">{action}</div>}
    </li>
  )
}
