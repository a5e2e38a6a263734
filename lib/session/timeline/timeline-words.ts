import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { type Called, detailsOf, type Said } from '@/lib/session/log/entry-details'
import { codedWords } from '@/lib/session/log/entry-words'
import { voidReasons } from '@/lib/session/log/void-reasons'
import type { Struck, TimelineEntry } from './timeline'

/** `1:05` after clock zero; what lies before it has a minus. */
export function elapsedWords(minute: number): string {
  const whole = Math.round(minute)
  const size = Math.abs(whole)
  return `${whole < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

/** "1 h 20 min" */
export function lengthWords(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  if (hours === 0) return `${whole} min`
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`
}

/** Parts of one sentence; a part that ends one by itself loses its full stop. */
export const inOneLine = (parts: readonly string[]): string => parts.map(part => part.replace(/\.$/, '')).join(', ')

export const strikeWords = ({ reason, words }: Struck): string => {
  const said = voidReasons[reason as keyof typeof voidReasons] ?? reason
  return words ? `${said}: “${words}”` : said
}

/** What an entry speaks of, by its number; nothing where it stands for itself. */
export function aboutWords(log: readonly LoggedEntry[], { concerns }: LoggedEntry, called: Called): string {
  if (concerns === null) return ''
  const about = log.find(({ id }) => id === concerns)
  return about ? `No. ${about.seq}, ${codedWords(about, called)}: ` : 'An entry that is not in this log: '
}

/** "body, unpleasant, 2 of 3, not impaired" */
export const descriptionWords = (body: Said['body']): string =>
  detailsOf({ kind: 'described', body }, { people: {}, touch: {} })
    .flatMap(({ isWritten, text }) => (isWritten ? [] : [text]))
    .join(', ')

/** What has to be known of the clocks of an entry: dated back, or written by a clock that was off. */
export const clockNotes = ({ lag, clockOff }: Pick<TimelineEntry, 'lag' | 'clockOff'>): string[] => [
  ...(lag >= 1 ? [`dated back ${lengthWords(lag)}`] : []),
  ...(clockOff === 0
    ? []
    : [
        `the device’s clock was ${lengthWords(Math.abs(clockOff))} ${clockOff > 0 ? 'behind' : 'ahead'}; set right here`,
      ]),
]
