import type { ControlProps } from '@/app/_ui/form/field-frame'
import { MultiField } from '@/app/_ui/form/multi-field'

/** Whether what has no answer here has none on the paper either: asked so that one key too early files nothing. */
export function LeftOpen({ open, value, onChange, ...props }: ControlProps<boolean> & { open: number }) {
  if (open === 0) return null
  return (
    <MultiField
      {...props}
      label={open === 1 ? '1 item has no answer here' : `${open} items have no answer here`}
      value={new Set(value ? ['yes'] : [])}
      options={{ yes: 'Left open on the paper as well' }}
      onTick={(_, isTicked) => onChange(isTicked)}
    />
  )
}
