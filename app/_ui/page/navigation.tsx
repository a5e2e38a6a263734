import { RecordLink } from './record-link'

export interface NavigationEntry {
  href: string
  label: string
  current: boolean
}

/** The study's pages, in one wrapping line: no menu to open, no script needed, at any width. */
export function Navigation({ entries }: { entries: readonly NavigationEntry[] }) {
  return (
    <nav aria-label="Study" className="page-width">
      <ul className="flex flex-wrap gap-x-5 sm:gap-x-6">
        {entries.map(({ href, label, current }) => (
          <li key={href}>
            <RecordLink href={href} aria-current={current ? 'page' : undefined} className="navigation-link">
              {label}
            </RecordLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
