'use client'
import { UnlockForm } from './unlock-form'

/** Unlocks, then opens the page that was asked for. */
export function UnlockPage({ next, ...its }: { name: string; next: string; isLong: boolean }) {
  return <UnlockForm {...its} onUnlocked={() => window.location.replace(next)} />
}
