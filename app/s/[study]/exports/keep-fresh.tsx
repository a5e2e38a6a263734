'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const interval = 2000

/** Reads the page anew every two seconds, while something on it is moving and somebody looks. */
export function KeepFresh() {
  const { refresh } = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), interval)
    return () => clearInterval(timer)
  }, [refresh])
  return null
}
