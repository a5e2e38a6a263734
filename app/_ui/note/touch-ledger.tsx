import { DataTable } from '@/app/_ui/page/data-table'
import { began, type Called, touchWords } from '@/lib/session/log/entry-details'
import type { Timeline } from '@/lib/session/timeline/timeline'
import { lengthOf, type Touch, touchIn } from '@/lib/session/timeline/timeline-spans'
import { elapsedWords, lengthWords } from '@/lib/session/timeline/timeline-words'
import { type TouchBasis, touchBasisLabels } from '@/lib/session/touch/touch-basis'

interface TouchLedgerProps {
  timeline: Timeline
  called: Called
  /** By entry: what stood behind it at that moment. */
  basis: Readonly<Record<string, TouchBasis>>
}

/** Touch as it was given, in a table of its own. */
export function TouchLedger({ timeline, called, basis }: TouchLedgerProps) {
  const ends = (one: Touch) =>
    one.to === null ? 'Not ended' : `${elapsedWords(one.to)}, ${lengthWords(lengthOf(one, timeline))}`
  return (
    <DataTable
      caption="Touch. Written by those in the room"
      captioned
      rows={touchIn(timeline)}
      rowKey={({ begun }) => begun.entry.id}
      columns={[
        { key: 'from', label: 'Began', cell: ({ from }) => <span className="log-at">{elapsedWords(from)}</span> },
        { key: 'to', label: 'Ended', cell: one => `${ends(one)}${one.uncertain ? ', time uncertain' : ''}` },
        { key: 'touch', label: 'Kind', cell: ({ touch }) => touchWords(touch, called) },
        { key: 'staff', label: 'Whose hands', cell: ({ staff }) => called.people[staff] ?? 'Somebody' },
        { key: 'began', label: 'How it began', cell: one => beganWords(one.began) },
        { key: 'basis', label: 'Agreement', cell: ({ begun }) => basisWords(basis[begun.entry.id]) },
        { key: 'stop', label: 'Stop signal', cell: stopWords },
      ]}
    />
  )
}

const basisWords = (basis: TouchBasis | undefined) =>
  basis === undefined ? (
    ''
  ) : (
    <span className={basis === 'outside' ? 'log-outside' : undefined}>{touchBasisLabels[basis]}</span>
  )

const beganWords = (code: string | null) =>
  began[code as keyof typeof began] ?? <span className="unanswered">Not said</span>

const stopWords = ({ stopSignal, notWanted }: Touch) =>
  [...(stopSignal ? ['Used'] : []), ...(notWanted ? ['Not wanted'] : [])].join(', ') || 'Not used'
