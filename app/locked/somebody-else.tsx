import { Button } from '@/app/_ui/form/button'
import { holdsUnsaved, leaveFor } from '@/app/_ui/form/use-unsaved'

/** What lies over a page whose browser somebody else signed in with: nothing of it is shown to them, and nothing done in either's name. */
export function SomebodyElse({ name }: { name: string }) {
  return (
    <div className="form">
      <p>
        {name} opened this page, and nothing typed on it is lost or saved in another name. To go on here, {name} signs
        in again in another tab.
      </p>
      {holdsUnsaved() && <p>What was filled in here and not saved is lost when the page is left.</p>}
      <div>
        <Button kind="primary" onClick={() => leaveFor('/')}>
          Leave this page
        </Button>
      </div>
    </div>
  )
}
