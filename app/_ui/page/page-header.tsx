import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  /** Where this page belongs: a link back, a participant's code. */
  above?: ReactNode
  /** One sentence, or a state mark with a time. */
  below?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a page, with its way back, its state and its deeds. */
export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 sm:mb-10">
      <div className="min-w-0">
        {above && <div className="above mb-1 text-small text-muted">{above}</div>}
        <h1 className="title">{title}</h1>
        {below && <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">{below}</div>}
      </div>
      {actions && <div className="flex print:hidden flex-wrap items-center gap-3">{actions}</div>}
    </header>
  )
}
