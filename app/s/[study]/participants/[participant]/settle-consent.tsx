'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { settleConsentAction } from '@/app/s/[study]/participants/actions'

/** One tap on what a no in a signed note means for the consent. */
export function SettleConsent(of: { participantId: string; noteId: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <DeedButton
        label="They take the consent back"
        of="Recording of sessions"
        pending="Saving…"
        send={() => settleConsentAction({ ...of, meant: 'every_day' })}
      />
      <DeedButton
        label="That day only, or a mistake: it stands"
        of="Recording of sessions"
        pending="Saving…"
        kind="quiet"
        send={() => settleConsentAction({ ...of, meant: 'that_day' })}
      />
    </div>
  )
}
