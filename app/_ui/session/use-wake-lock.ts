import { useEffect } from 'react'

/** Keeps the screen on for the day where the browser can; it is asked for again whenever the page is shown. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    const ask = async () => {
      if (document.visibilityState === 'visible') held = await navigator.wakeLock.request('screen').catch(() => null)
    }
    void ask()
    const onShow = () => void ask()
    document.addEventListener('visibilitychange', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onShow)
      void held?.release()
    }
  }, [])
}
