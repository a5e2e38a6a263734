interface SayOfAllProps {
  /** What is asked. */
  label: string
  /** Of what it is asked at once. */
  of: string
  options: Readonly<Record<string, string>>
  onSay: (code: string) => void
  disabled: boolean
}

/** One answer for several at once. Buttons, and no radio buttons: an arrow key would answer for all of them on its way. The one that is pressed keeps the focus while it is saved. */
export const SayOfAll = ({ label, of, options, onSay, disabled }: SayOfAllProps) => (
  <div className="described flex flex-wrap items-center gap-x-3 gap-y-1">
    <span className="min-w-36 text-small">{label}</span>
    <fieldset aria-label={`${label}: ${of}`} className="segments">
      {Object.entries(options).map(([code, words]) => (
        <button
          key={code}
          type="button"
          className="segment"
          aria-disabled={disabled || undefined}
          onClick={() => disabled || onSay(code)}
        >
          {words}
        </button>
      ))}
    </fieldset>
    <span className="text-small text-muted">{of}</span>
  </div>
)
