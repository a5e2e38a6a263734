import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'

interface FoldProps {
  title: string
  className?: string
  onTurn: (isOpen: boolean) => void
  children: ReactNode
}

/** A fold that tells when it is opened and closed, also where somebody opened it before the page’s scripts heard of it. */
export function Fold({ title, className, onTurn, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const openedEarlier = useEffectEvent(() => {
    if (fold.current?.open) onTurn(true)
  })
  useEffect(() => openedEarlier(), [])
  return (
    <details
      ref={fold}
      className={['fold', className].filter(Boolean).join(' ')}
      onToggle={event => onTurn(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  )
}
