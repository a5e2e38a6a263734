import { Section } from '@/app/_ui/page/section'

export interface DemoPerson {
  readonly email: string
  readonly name: string
  /** The role in words, and where. */
  readonly role: string
}

interface DemoAccountsProps {
  people: readonly DemoPerson[]
  onChoose: (person: DemoPerson) => void
}

/** The invented people of the demo study: one tap fills the form. */
export function DemoAccounts({ people, onChoose }: DemoAccountsProps) {
  return (
    <div className="mt-12">
      <Section title="Try the demo as">
        <ul className="ruled">
          {people.map(person => (
            <li key={person.email} className="row">
              <button type="button" className="row-link text-start" onClick={() => onChoose(person)}>
                {person.name}
                <span className="block font-normal text-small text-muted">
                  {person.role} <span aria-hidden="true">·</span> {person.email}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
