import { type ReactNode, useEffect, useRef } from 'react'

interface ItemFrameProps {
  title: string
  /** Just added: the focus goes to its first control. */
  fresh: boolean
  onRemove: () => void
  children: ReactNode
}

/** One of several: a person who was there, a deviation, a practice. */
export function ItemFrame({ title, fresh, onRemove, children }: ItemFrameProps) {
  const frame = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (fresh) frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [fresh])
  return (
    <fieldset ref={frame} className="item">
      <legend className="sr-only">{title}</legend>
      <div className="mb-3 flex items-center justify-between gap-4">
        <span aria-hidden="true" className="text-small font-semibold text-muted">
          {title}
        </span>
        <button type="button" className="text-button" onClick={onRemove}>
          Remove<span className="sr-only"> {title}</span>
        </button>
      </div>
      {children}
    </fieldset>
  )
}
