import type { ReactNode } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import type { Help } from '@/lib/session/help/help'
import { calledFor, relations } from '@/lib/trial/identity/identity-labels'

interface HelpWordsProps {
  help: Help
  /** When it was opened, by this device. */
  at: string
}

/** Whom to call, the site's own numbers first; what is missing says who adds it. */
export function HelpWords({ help: { contacts, plan, backUp, fetchedAt, zone }, at }: HelpWordsProps) {
  return (
    <div className="help-words">
      <p>
        Opened at {siteTime(at, zone).clock} in an emergency. That is recorded, with this time, at once or as soon as
        there is a network.
      </p>
      <Part title="Medical back-up">
        {backUp.map(({ name, phone }) => (
          <Callable key={`${name} ${phone}`} name={name} phone={phone} />
        ))}
        {backUp.length === 0 && <p>Your site has set no number. An administrator adds it under People and sites.</p>}
      </Part>
      <Part title="Crisis plan">
        {plan === null ? (
          <p>No crisis plan is kept. A coordinator adds it on the participant’s page.</p>
        ) : (
          <p className="prose">{plan}</p>
        )}
      </Part>
      <Part title="Contacts of the participant">
        {contacts.map(({ name, relation, for: named = [], phone }) => (
          <Callable
            key={`${name} ${phone}`}
            name={name}
            said={[relations[relation], ...named.map(one => calledFor[one])].join(', ').toLowerCase()}
            phone={phone}
          />
        ))}
        {contacts.length === 0 && <p>No contact is kept. A coordinator adds one on the participant’s page.</p>}
      </Part>
      <p className="text-small text-muted">As it stood at {siteTime(fetchedAt, zone).clock}, when it was fetched.</p>
      <button type="button" className="button button-quiet help-print" onClick={() => window.print()}>
        Print
      </button>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3 className="text-small text-muted">{title}</h3>
    {children}
  </section>
)

const Callable = ({ name, said, phone }: { name: string; said?: string; phone: string }) => (
  <p className="help-number">
    <span className="min-w-0 break-words">
      {name}
      {said && <span className="text-muted">, {said}</span>}
    </span>
    <a className="button" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={`Call ${name}: ${phone}`}>
      {phone}
    </a>
  </p>
)
