'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ChangeTouchProps } from './change-touch-form'

/** Narrower takes effect at once and asks for nothing; wider takes a therapist outside a session. */
export const ChangeTouch = (props: ChangeTouchProps) => (
  <FetchedDialog
    trigger={{ label: 'Change on their word' }}
    title="What holds from now on?"
    form={async () => (await import('./change-touch-form')).ChangeTouchForm}
    of={props}
  />
)
