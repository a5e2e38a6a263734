'use client'
import { type ReactNode, useId } from 'react'
import { type Control, Controller, type ControllerRenderProps, type FieldPath, type FieldValues } from 'react-hook-form'

interface Shown {
  id: string
  label: string
  help?: string
  optional?: boolean
  error?: string
}

interface FieldProps<I extends FieldValues, O, N extends FieldPath<I>> extends Omit<Shown, 'id' | 'error'> {
  control: Control<I, unknown, O>
  name: N
  /** The control that fits the answer. */
  children: (props: Shown & ControllerRenderProps<I, N>) => ReactNode
}

/** One answer of a form: a control with its label, its present value and what is wrong with it. */
export function Field<I extends FieldValues, O, N extends FieldPath<I>>(props: FieldProps<I, O, N>) {
  const { control, name, children, ...shown } = props
  const id = useId()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => <>{children({ ...shown, ...field, id, error: fieldState.error?.message })}</>}
    />
  )
}
