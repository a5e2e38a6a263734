import type { ReactNode } from 'react'

/** The one red thing: a task that is this person's, today. */
export function Due({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-small font-semibold text-due">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="mark" fill="currentColor">
        <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" />
      </svg>
      <span>{children}</span>
    </span>
  )
}
