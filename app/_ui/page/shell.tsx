import type { ReactNode } from 'react'
import { PersonMenu } from './person-menu'
import { RecordLink } from './record-link'

interface ShellProps {
  person: { name: string; role: string }
  studyName: string
  siteName: string
  /** IANA names of the time zones of the person's sites. */
  zones: readonly string[]
  /** The study's pages, with the current one marked. */
  navigation: ReactNode
  /** Stays on every page: "Evaluation: not for real participants". */
  banner?: string
  /** What has just happened and concerns this person. */
  alerts?: ReactNode
  /** Entries of the person menu: account, lock the screen, sign out. */
  menu: ReactNode
  children: ReactNode
}

/** What stands around every page of a study: where one is, as whom, and in which time zone. */
export function Shell({ person, studyName, siteName, zones, navigation, banner, alerts, menu, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a href="#main" className="skip-link print:hidden">
        Skip to the page
      </a>
      <header className="shell-head border-b border-rule print:hidden">
        {banner && <p className="banner">{banner}</p>}
        <div className="page-width flex flex-wrap items-center gap-x-4 pt-2">
          <RecordLink href="/" className="wordmark">
            Vigil
          </RecordLink>
          <p className="shell-study order-3 w-full min-w-0 py-1 text-small text-muted sm:order-none sm:w-auto sm:flex-1">
            <span className="font-semibold text-ink">{studyName}</span> <span aria-hidden="true">·</span> {siteName}
          </p>
          <PersonMenu person={person}>{menu}</PersonMenu>
        </div>
        {navigation}
      </header>
      {alerts && (
        <section aria-label="What has just happened" className="shell-news page-width pt-4 print:hidden">
          {alerts}
        </section>
      )}
      <main id="main" tabIndex={-1} className="page-width flex-1 pt-8 pb-16 outline-none sm:pt-12 print:py-0">
        {children}
      </main>
      <footer className="shell-foot page-width py-4 text-small text-muted">
        <p className="border-t border-rule pt-4">
          {zones.length > 1 ? 'Times are those of each site' : 'Times are those of the site'},{' '}
          {zones.join(' or ').replaceAll('_', ' ')}
          {zones.length > 1 && '; of the study as a whole, UTC'}.
        </p>
      </footer>
    </div>
  )
}
