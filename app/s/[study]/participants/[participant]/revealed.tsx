import { dateWords } from '@/lib/clock/calendar'
import { type Identity, relations } from '@/lib/trial/identity-parts'

interface RevealedProps {
  part: Identity['part']
  rows: readonly Identity[] | undefined
}

/** What the vault held, while it is shown. */
export function Revealed({ part, rows }: RevealedProps) {
  if (!rows) return null
  if (rows.length === 0) return <p>{part === 'contact' ? 'No contacts are kept.' : 'Nothing is kept here.'}</p>
  return (
    <ul>
      {rows.map(row => (
        <li key={wordsOf(row)}>{wordsOf(row)}</li>
      ))}
    </ul>
  )
}

function wordsOf(row: Identity): string {
  switch (row.part) {
    case 'person':
      return `${row.givenName} ${row.familyName}, born ${dateWords(row.birthDate)}`
    case 'preferred':
      return row.pronouns ? `${row.name} (${row.pronouns})` : row.name
    case 'contact':
      return `${row.name}, ${relations[row.relation].toLowerCase()}: ${row.phone}`
  }
}
