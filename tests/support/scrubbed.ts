import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { scrub } from '@/lib/deid/scrub'

/** What is found in a text, with whatever is known. */
export const found = (text: string, known?: unknown) => scrub(text, knownIndex(known, readLexicon()), readLexicon())

/** The text with what is found between ‹ and ›. */
export function marked(text: string, known?: unknown): string {
  let marks = ''
  let done = 0
  for (const { start, end } of found(text, known)) {
    marks += `${text.slice(done, start)}‹${text.slice(start, end)}›`
    done = end
  }
  return marks + text.slice(done)
}

/** Of whom the examples of the rules speak. */
export const demetrius = {
  participant: {
    first: 'Demetrius',
    middle: '',
    last: 'Okonkwo-Bell',
    preferred: 'Dee',
    dob: '1979-11-21',
    phone: '+1 910 555 0137',
    email: 'dokonkwobell@example.net',
    street: '1033 Quartermaster Ct',
    city: 'Jacksonville',
    state: 'NC',
    zip: '28540',
    mrn: 'A0093315',
    subjectId: 'BR-022',
  },
  contacts: [{ name: 'Renee Bell', relation: 'spouse', phone: '910-555-0138' }],
  staff: ['Joy Abernathy', 'Priya Raghunathan'],
  site: 'Blue Ridge Integrative Psychiatry',
}
