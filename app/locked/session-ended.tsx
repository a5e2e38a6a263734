import { Button } from '@/app/_ui/form/button'
import { holdsUnsaved } from '@/app/_ui/form/use-unsaved'
import { leaveForSignIn } from './send-unlock'

/** What lies over a page whose session is over: no password unlocks it, and nothing typed goes before its person is back. */
export function SessionEnded({ name }: { name: string }) {
  return (
    <div className="form">
      <p>
        {name}, sign in again to go on where you were. What was written in a note and did not reach the server stays in
        this browser, locked, and opens when you are back.
      </p>
      {holdsUnsaved() && (
        <p>
          What was filled in here and not saved is lost when the page is left. To keep it,{' '}
          <a href="/sign-in" target="_blank" className="link" rel="noopener">
            sign in in another tab
          </a>
          : then this page opens again.
        </p>
      )}
      <div>
        <Button kind="primary" onClick={leaveForSignIn}>
          Sign in again
        </Button>
      </div>
    </div>
  )
}
