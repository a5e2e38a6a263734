import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { personOfDocument } from '@/lib/auth/session'
import './globals.css'
import { PageOfPerson } from './locked/page-of-person'

/** Titles name pages, never participants: they stay in the browser's history. */
export const metadata: Metadata = {
  title: { default: 'Vigil', template: '%s · Vigil' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Says whose page it is. Reading who asks makes every page dynamic, as a nonce in its content security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-person={(await personOfDocument()) ?? undefined}>
      <body>
        <PageOfPerson />
        {children}
      </body>
    </html>
  )
}
