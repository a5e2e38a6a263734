'use client'
import { UnlockForm } from './unlock-form'

/** Unlocks, then opens the page that was asked for. */
export function UnlockPage({ name, next }: { name: string; next: string }) {
  return <UnlockForm name={name} onUnlocked={() => window.location.replace(next)} />
}
