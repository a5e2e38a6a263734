import type { ReactNode } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import { FieldLink } from './field-link'

export type Saving =
  | { state: 'new' }
  | { state: 'saved'; at: string }
  | { state: 'saving' }
  | { state: 'offline' | 'retrying'; inPageAlone?: true }
  | { state: 'refused'; message: string; path?: string }
  | { state: 'conflict'; path: string }
  /** The note is no draft any more; `unsent`: something was typed since. */
  | { state: 'over'; unsent: boolean }

const shapes = {
  new: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9',
  saved: 'M3 8.5l3.5 3.5L13 4.5',
  saving: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  offline: 'M8 2.5v7M8 13h.01',
  retrying: 'M8 2.5v7M8 13h.01',
  refused: 'M8 2.5v7M8 13h.01',
  over: 'M4.5 7.5h7v5h-7zM6 7.5V5.5a2 2 0 0 1 4 0v2',
  conflict: 'M3 5h10M3 11h10M6 2.5L3 5l3 2.5M10 8.5l3 2.5-3 2.5',
} as const satisfies Record<Saving['state'], string>

interface SaveStateProps {
  saving: Saving
  zone: string
  /** What the note calls the place at a path. */
  labelOf: (path: string) => string
  /** Where the note is read. */
  noteHref: string
}

/** Never claims a save that isn't: the words and the time stand on the screen; only trouble is said aloud. */
export function SaveState(props: SaveStateProps) {
  const { saving } = props
  const isTrouble = !['new', 'saved', 'saving'].includes(saving.state)
  return (
    <p className="save-state" data-trouble={isTrouble ? true : undefined}>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      >
        <path d={shapes[saving.state]} />
      </svg>
      <span>
        <span role="status">{isTrouble && wordsOf(props)}</span>
        {!isTrouble && wordsOf(props)}
      </span>
    </p>
  )
}

/** With its day where that is not today: a draft that was left yesterday says so. */
function savedWords(at: string, zone: string): string {
  const { date, seconds, offset } = siteTime(at, zone)
  const isToday = date === siteTime(new Date().toISOString(), zone).date
  return isToday ? `${seconds} ${offset}` : `on ${date} at ${seconds} ${offset}`
}

function wordsOf({ saving, zone, labelOf, noteHref }: SaveStateProps): ReactNode {
  switch (saving.state) {
    case 'new':
      return 'Nothing written yet'
    case 'saved':
      return `Saved ${savedWords(saving.at, zone)}`
    case 'saving':
      return 'Saving…'
    case 'offline':
      return `Not saved: offline. ${whereWords(saving)}`
    case 'retrying':
      return `Not saved yet: trying again. ${whereWords(saving)}`
    case 'refused':
      return (
        <>
          Not saved: {saving.path && <FieldLink path={saving.path}>{`${labelOf(saving.path)}.`}</FieldLink>}{' '}
          {saving.message}
        </>
      )
    case 'conflict':
      return (
        <>
          Two answers stand side by side: <FieldLink path={saving.path}>choose</FieldLink>.
        </>
      )
    case 'over':
      return (
        <>
          This note is no longer being written.{' '}
          {saving.unsent && 'What was typed here since is not in it; it is kept on this device. '}
          <a className="link" href={noteHref}>
            Read the note
          </a>
        </>
      )
  }
}

/** It is kept once this device has taken it, and no sooner. */
const whereWords = ({ inPageAlone }: { inPageAlone?: true }): string =>
  inPageAlone ? 'Only in this open page, so leave it open.' : 'Kept on this device.'
