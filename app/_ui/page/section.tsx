import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  /** Anchor of the section, where something links to it. */
  id?: string
  /** At the end of the heading's line: a count, a progress, a quiet deed. */
  aside?: ReactNode
  /** Of its heading: 3 where it stands within another; it is no landmark then. */
  level?: 2 | 3
  children: ReactNode
}

/** A headed part of a page, parted from the last one by air and headed by a rule, never boxed. */
export function Section({ title, id, aside, level = 2, children }: SectionProps) {
  const Heading = `h${level}` as const
  const headingId = useId()
  return (
    <section id={id} aria-labelledby={level === 2 ? headingId : undefined} className="section">
      <div className="section-head">
        <Heading id={headingId} className="heading">
          {title}
        </Heading>
        {aside && <div className="text-small text-muted">{aside}</div>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
