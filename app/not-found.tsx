import type { Metadata } from 'next'
import { PlainPage } from './_ui/page/plain-page'
import { RecordLink } from './_ui/page/record-link'

export const metadata: Metadata = { title: 'Nothing here' }

/** The same words for what does not exist and for what is out of sight, so that nobody learns which it is. */
export default function NotFound() {
  return (
    <PlainPage title="There is nothing here for you">
      <p>The address may be mistyped, or lead to a record of a study or site that you don’t work in.</p>
      <p className="mt-4">
        <RecordLink href="/">Go to your first page</RecordLink>
      </p>
    </PlainPage>
  )
}
