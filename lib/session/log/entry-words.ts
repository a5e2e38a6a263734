import { type Called, type Detail, detailsOf, type Said } from './entry-details'
import { kinds } from './kinds'

/** An entry in one line, without its time: "Hold hand, Ana Ferreira, participant asked: “A while.”". What somebody wrote is quoted. */
export const entryWords = (entry: Said, called: Called): string =>
  [codedWords(entry, called), ...writtenIn(entry, called).map(quoted)].join(': ')

/** The same without what somebody wrote. */
export function codedWords(entry: Said, called: Called): string {
  const [first, ...rest] = detailsOf(entry, called).filter(({ isWritten }) => !isWritten)
  const { label, holds } = kinds[entry.kind]
  if (!first) return label
  const said = rest.reduce((before, { name, text }) => `${before}${name === 'way' ? ' ' : ', '}${text}`, first.text)
  if (holds === 'touch' || holds === 'staff' || holds === 'vitals') return capital(said)
  return `${label}${holds === 'distress' || typeof holds === 'object' ? ' ' : ', '}${said}`
}

/** What somebody wrote in it, each piece by itself. */
export const writtenIn = (entry: Said, called: Called): Detail[] =>
  detailsOf(entry, called).filter(({ isWritten }) => isWritten)

/** “A while.”, or with its name: Done: “Rested.” */
export const quoted = ({ label, text }: Pick<Detail, 'label' | 'text'>): string => `${label && `${label}: `}“${text}”`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
