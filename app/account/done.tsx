'use client'
import type { ReactNode } from 'react'
import { Notice } from '@/app/_ui/page/notice'

const focused = (element: HTMLElement | null) => element?.focus()

/** What came of a form, in its place; the focus goes with it. */
export function Done({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div ref={focused} tabIndex={-1} role="status">
      <Notice kind="info" title={title}>
        {children}
      </Notice>
    </div>
  )
}
