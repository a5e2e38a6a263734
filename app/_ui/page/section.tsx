import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  /** Anchor of the section, where something links to it. */
  id?: string
  /** At the end of the heading's line: a count, a progress, a quiet deed. */
  aside?: ReactNode
  children: ReactNode
}

/** A headed part of a page, parted from the last one by air and headed by a rule, never boxed. */
export function Section({ title, id, aside, children }: SectionProps) {
  const headingId = useId()
  return (
    <section id={id} aria-labelledby={headingId} className="section">
      <div className="section-head">
        <h2 id={headingId} className="heading">
          {title}
        </h2>
        {aside && <div className="text-small text-muted">{aside}</div>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
