'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { RecordLink } from '@/app/_ui/page/record-link'

interface RecoveryCodesProps {
  codes: readonly string[]
  next: { href: string; words: string }
}

const focused = (element: HTMLElement | null) => element?.focus()

/** Shown once; nobody can look them up later, only make others. */
export function RecoveryCodes({ codes, next }: RecoveryCodesProps) {
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))
  return (
    <section ref={focused} tabIndex={-1} aria-labelledby="recovery" className="grid gap-5">
      <h2 id="recovery" className="heading">
        Your {codes.length} recovery codes
      </h2>
      <p>
        For the day your phone is lost: each signs you in once, in place of the code from your authenticator. None of
        them signs a note. Write them down or print this page, and keep them away from your computer; they are not shown
        again.
      </p>
      <ol className="ruled grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-8">
        {codes.map(code => (
          <li key={code} className="py-1.5 font-mono tabular-nums">
            {code}
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <Button onClick={copy}>Copy the codes</Button>
        <RecordLink href={next.href}>{next.words}</RecordLink>
        <span role="status">{copied && 'Copied.'}</span>
      </p>
    </section>
  )
}
