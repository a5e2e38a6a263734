'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { endWishAction } from '@/app/s/[study]/participants/actions'

interface WishesProps {
  participantId: string
  never: readonly { id: string; text: string }[]
  mayKeep: boolean
}

/** What is never to be done with or said to this participant: it stands at the head of their pages until they take it back. */
export function Wishes({ participantId, never, mayKeep }: WishesProps) {
  return (
    <>
      {never.length === 0 ? (
        <p className="py-3 text-muted">They have asked for nothing to be left undone.</p>
      ) : (
        <ul className="ruled" aria-label="Please never">
          {never.map(({ id, text }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-3">
              <span>{text}</span>
              {mayKeep && (
                <DeedButton
                  label="They take it back"
                  of={text}
                  pending="Saving…"
                  send={() => endWishAction({ participantId, wishId: id })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <div className="mt-4">
          <FetchedDialog
            trigger={{ label: 'Add what never to do' }}
            title="Please never…"
            form={async () => (await import('./keep-wish')).KeepWish}
            of={{ participantId }}
          />
        </div>
      )}
    </>
  )
}
