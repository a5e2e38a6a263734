import type { ReactNode } from 'react'

const marks = {
  draft: ['Draft', <circle key="draft" cx="8" cy="8" r="5.5" strokeDasharray="2.4 2.2" />],
  ready: [
    'Waiting for the other signature',
    [ring(), <path key="half" d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />],
  ],
  signed: ['Signed', <circle key="signed" cx="8" cy="8" r="5.5" fill="currentColor" />],
  countersigned: [
    'Countersigned',
    [<circle key="outer" cx="8" cy="8" r="6.5" />, <circle key="inner" cx="8" cy="8" r="3.5" fill="currentColor" />],
  ],
  returned: ['Sent back', <path key="returned" d="M6.5 3L3 6.5 6.5 10M3.5 6.5h6a3.5 3.5 0 0 1 0 7H6" />],
  entered_in_error: ['Entered in error', [ring(), <path key="stroke" d="M2 14L14 2" />]],
  not_held: ['Did not take place', [ring(), <path key="none" d="M5 8h6" />]],
  discarded: ['Discarded', <path key="discarded" d="M3.5 8h9" />],
} as const satisfies Record<string, readonly [string, ReactNode]>

export type MarkedState = keyof typeof marks

/** A note's state in words and in a shape of its own, so that colour is never needed to tell it (WCAG 1.4.1). */
export function StateMark({ state, words = marks[state][0] }: { state: MarkedState; words?: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-small">
      <svg aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" className="mark">
        {marks[state][1]}
      </svg>
      {words}
    </span>
  )
}

function ring() {
  return <circle key="ring" cx="8" cy="8" r="5.5" />
}
