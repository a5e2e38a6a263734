'use client'

interface ClearButtonProps {
  /** The question, for those who hear the button without seeing where it stands. */
  label: string
  words?: string
  onClick: () => void
}

/** Takes an answer back to no answer at all; the focus stays in the question. */
export function ClearButton({ label, words = 'Clear', onClick }: ClearButtonProps) {
  return (
    <button
      type="button"
      className="text-button"
      onClick={event => {
        event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
        onClick()
      }}
    >
      {words}
      <span className="sr-only">: {label}</span>
    </button>
  )
}
