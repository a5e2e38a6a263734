import { hasDevice } from '@/app/_ui/offline/device'

/** What a session day held on this device for an emergency is destroyed as its person leaves. */
export async function leaveNothingHeld(): Promise<void> {
  if (!hasDevice()) return
  const { destroyHeld } = await import('@/app/_ui/offline/held-help') // a page that held nothing does not load it
  await destroyHeld()
}
