import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
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

/** Zod reads this as it loads: it would try whether it may make code of words, which the policy holds back and reports. */
const withoutEval = 'globalThis.__zod_globalConfig={jitless:true}'

/** Says whose page it is, and whether they have a passkey. Reading who asks makes every page dynamic, as a nonce in its content security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const person = await personOfDocument()
  return (
    <html lang="en" data-person={person?.id} data-passkey={person?.hasPasskey || undefined}>
      <head>
        <script nonce={(await headers()).get('x-nonce') ?? undefined}>{withoutEval}</script>
      </head>
      <body>
        <PageOfPerson />
        {children}
      </body>
    </html>
  )
}
