'use client'
import { tellTabs } from '@/app/locked/session-channel'

/** Ends the session and leaves every page of it, in every tab: a new document, so that nothing of the old one stays. */
export function SignOutButton({ words = 'Sign out', className }: { words?: string; className?: string }) {
  async function signOut() {
    await fetch('/api/session/sign-out', { method: 'POST' }).catch(() => null)
    tellTabs('signed out')
    window.location.replace('/sign-in')
  }
  return (
    <button type="button" className={className} onClick={() => void signOut()}>
      {words}
    </button>
  )
}
