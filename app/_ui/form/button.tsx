import type { ComponentProps } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` a screen; `withdraw` for what takes something back (said in words, not in red). */
  kind?: 'primary' | 'quiet' | 'withdraw'
  /** The words while it works; the button keeps the focus and cannot be pressed twice. */
  pending?: string | false
}

/** A deed. */
export function Button({ kind = 'quiet', pending = false, type = 'button', children, onClick, ...props }: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      className={`button button-${kind}`}
      aria-disabled={pending ? true : undefined}
      onClick={pending ? event => event.preventDefault() : onClick}
    >
      {pending || children}
    </button>
  )
}
