'use client'
import { useSyncExternalStore } from 'react'
import { deviceClockOff, followClock } from '@/app/_ui/offline/server-clock'

/** Milliseconds by which this device's clock is behind the server's, as its last answer said. */
export const useClockOff = (): number => useSyncExternalStore(followClock, deviceClockOff, () => 0)
