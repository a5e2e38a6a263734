import { memo } from 'react'
import { RecordLink } from '@/app/_ui/page/record-link'

interface WaysOnProps {
  /** The note's own page. */
  here: string
  /** Whether what was logged is this person's to look through at the day's end. */
  mayClose: boolean
}

/** From the log of the day to what is done with it, and to the note that it belongs to. */
export const WaysOn = memo(function WaysOn({ here, mayClose }: WaysOnProps) {
  return (
    <p className="session-ways flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {mayClose && <RecordLink href={`${here}/closing`}>Closing review</RecordLink>}
      <RecordLink href={`${here}/write`}>The note of the day</RecordLink>
      <RecordLink href={here}>Read it</RecordLink>
    </p>
  )
})
