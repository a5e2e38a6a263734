import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

/** Titles name pages, never participants: they stay in the browser's history. */
export const metadata: Metadata = {
  title: { default: 'Vigil', template: '%s · Vigil' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Reading the headers makes every page dynamic, as a nonce in its content security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
