import { dateWords } from '@/lib/clock/calendar'
import { calledFor, relations } from '@/lib/trial/identity/identity-labels'
import type { Identity } from '@/lib/trial/identity/identity-parts'

/** How the parts of a vault are called on screen. */
export const partLabels: Readonly<Record<Identity['part'], string>> = {
  preferred: 'Name they go by',
  contact: 'Contacts',
  crisis_plan: 'Crisis plan',
  person: 'Full name, date of birth and ZIP code',
}

/** One entry of a vault on one line. */
export function identityWords(row: Identity): string {
  switch (row.part) {
    case 'person':
      return [
        `${row.givenName} ${row.familyName}`,
        `born ${dateWords(row.birthDate)}`,
        ...(row.postalCode ? [`ZIP code ${row.postalCode}`] : []),
      ].join(', ')
    case 'preferred':
      return row.pronouns ? `${row.name} (${row.pronouns})` : row.name
    case 'crisis_plan':
      return row.words
    case 'contact':
      return [row.name, relations[row.relation].toLowerCase(), ...namedFor(row)].join(', ').concat(`: ${row.phone}`)
  }
}

const namedFor = ({ for: named = [] }: Extract<Identity, { part: 'contact' }>) =>
  named.map(one => calledFor[one].toLowerCase())
