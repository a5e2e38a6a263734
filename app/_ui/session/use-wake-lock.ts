import { useEffect } from 'react'

/** Keeps the screen on for the day where the browser can, while the page is seen; it is let go as soon as it is not. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let isHere = true
    let held: WakeLockSentinel | null = null
    const isSeen = () => isHere && document.visibilityState === 'visible'
    const follow = async () => {
      void held?.release()
      held = null
      if (!isSeen()) return
      const given = await navigator.wakeLock.request('screen').catch(() => null)
      if (isSeen() && held === null) held = given
      else void given?.release() // hidden or left while it was asked for
    }
    const onShow = () => void follow()
    onShow()
    document.addEventListener('visibilitychange', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onShow)
      isHere = false
      onShow()
    }
  }, [])
}
