import type { ReactNode } from 'react'

interface PersonMenuProps {
  person: { name: string; role: string }
  children: ReactNode
}

/** Who is signed in, and the way to account, lock and sign-out: a native popover, so it opens without script. */
export function PersonMenu({ person, children }: PersonMenuProps) {
  return (
    <div className="ml-auto">
      <button type="button" popoverTarget="person-menu" className="person-button">
        <span className="font-semibold">{person.name}</span>
        <svg aria-hidden="true" viewBox="0 0 10 6" className="h-1.5 w-2.5">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div id="person-menu" popover="auto" className="menu">
        <p className="border-b border-rule px-4 pt-3 pb-2 text-small text-muted">
          Signed in as {person.name}, {person.role}
        </p>
        <div className="menu-entries">{children}</div>
      </div>
    </div>
  )
}
