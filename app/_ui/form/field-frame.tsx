import type { ReactNode } from 'react'

/** What every control takes; `id` is also the name under which a plain form sends it. */
export interface ControlProps<Value> {
  id: string
  label: string
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
  error?: string
  help?: string
  disabled?: boolean
  optional?: boolean
}

interface FieldFrameProps {
  id: string
  label: string
  error?: string
  help?: string
  optional?: boolean
  /** Several controls under one label: a fieldset with its legend. */
  group?: boolean
  /** Under the control: the gap menu, a count, a way to clear. */
  foot?: ReactNode
  children: ReactNode
}

/** Label, help, control, error and foot, tied together for the eye and for a screen reader alike. */
export function FieldFrame({ id, label, error, help, optional, group, foot, children }: FieldFrameProps) {
  const Frame = group ? 'fieldset' : 'div'
  const words = (
    <>
      {label}
      {optional && <span className="font-normal text-muted"> (optional)</span>}
    </>
  )
  return (
    <Frame
      className="field"
      data-error={error ? true : undefined}
      aria-describedby={group ? describedBy(id, { help, error }) : undefined}
    >
      {group ? (
        <legend className="field-label">{words}</legend>
      ) : (
        <label htmlFor={id} className="field-label">
          {words}
        </label>
      )}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      <div className="field-control">{children}</div>
      {error && <FieldError id={id} error={error} />}
      {foot && <div className="field-foot">{foot}</div>}
    </Frame>
  )
}

function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <p id={`${id}-error`} className="field-error">
      <svg aria-hidden="true" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M8 2L14.5 13.5h-13zM8 6.5v3.4M8 11.4v.3" />
      </svg>
      {error}
    </p>
  )
}

/** The ids that a control names in `aria-describedby`. */
export function describedBy(id: string, { help, error }: { help?: string; error?: string }): string | undefined {
  return [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** What each single native control of a frame carries. */
export function controlAttributes(props: Omit<ControlProps<unknown>, 'value' | 'onChange'>) {
  return {
    id: props.id,
    name: props.id,
    disabled: props.disabled,
    onBlur: props.onBlur,
    'aria-invalid': props.error ? (true as const) : undefined,
    'aria-describedby': describedBy(props.id, props),
  }
}
