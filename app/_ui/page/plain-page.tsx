import type { ReactNode } from 'react'

interface PlainPageProps {
  title: string
  banner?: string
  /** `narrow` for a single form, `form` for a page of text. */
  width?: 'narrow' | 'form'
  children: ReactNode
}

/** A page outside any study: signing in, an invitation, a locked screen, a wrong address. */
export function PlainPage({ title, banner, width = 'narrow', children }: PlainPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {banner && (
        <header>
          <p className="banner">{banner}</p>
        </header>
      )}
      <main className="page-width flex-1 pt-10 pb-16 sm:pt-[14vh]">
        <div className={width === 'narrow' ? 'mx-auto max-w-narrow' : 'mx-auto max-w-form'}>
          <p className="wordmark mb-6">Vigil</p>
          <h1 className="title mb-6">{title}</h1>
          {children}
        </div>
      </main>
    </div>
  )
}
