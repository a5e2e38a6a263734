import type { Link } from './entry-queue'

/** What is on its way from this device to the server, and what is known of it. */
export interface OnTheWay {
  readonly link: Link
  readonly pending: number
  /** How many of this page’s the server did not take. */
  readonly refused: number
  /** How many do not lie on this device yet: the open page alone has them. */
  readonly inPageAlone: number
  /** Whether what earlier pages left on this device is known. */
  readonly left: 'asked' | 'known' | 'unreadable'
}

export const isTrouble = ({ link, refused, left }: OnTheWay): boolean =>
  link === 'away' || link === 'locked' || refused > 0 || left === 'unreadable'

/** Where what was tapped is, in words. Nothing is said to be kept that is not, and nothing to be saved that may lie here unread. */
export const wayWords = (way: OnTheWay): string =>
  [linkWords(way), refusedWords(way.refused)].filter(Boolean).join('. ')

const refusedWords = (refused: number): string =>
  refused === 0 ? '' : `${refused === 1 ? '1 entry was' : `${refused} entries were`} not kept: see the log`

function linkWords({ link, pending, refused, inPageAlone, left }: OnTheWay): string {
  const entries = pending === 1 ? '1 entry' : `${pending} entries`
  switch (link) {
    case 'locked':
      return `The screen is locked: ${entries} ${inPageAlone > 0 ? pageAlone : 'on this device'}`
    case 'away':
      return `No connection: ${entries} ${inPageAlone > 0 ? pageAlone : 'on this device, kept until it is back'}`
    case 'sending':
      return 'Saving…'
    case 'fine':
      if (pending > 0) return 'Saving…'
      if (left === 'known') return refused > 0 ? '' : 'Everything is saved'
      return left === 'asked' ? 'Looking whether anything waits on this device…' : unread
  }
}

const pageAlone = 'only in this open page, so leave it open'
const unread = 'Something waits on this device from before, and can’t be read now. It is tried again'
