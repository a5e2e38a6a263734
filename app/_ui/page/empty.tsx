import type { ReactNode } from 'react'

/** Nothing here, said as good news or as a next step; never a blank. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="py-2">
      <p className="font-serif text-prose text-ink">{title}</p>
      {children && <div className="mt-1 max-w-[60ch] text-muted">{children}</div>}
    </div>
  )
}
