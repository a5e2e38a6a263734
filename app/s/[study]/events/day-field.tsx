'use client'
import { DateField } from '@/app/_ui/form/date-field'
import type { ControlProps } from '@/app/_ui/form/field-frame'
import { PartialDayField } from '@/app/_ui/form/partial-day-field'

interface DayFieldProps extends ControlProps<string> {
  known: string
  whole?: boolean
}

/** A day of an event, as its form asks it: whole, or as far as it is known. */
export const DayField = ({ whole, known, ...props }: DayFieldProps) =>
  whole ? <DateField {...props} /> : <PartialDayField {...props} known={known} />
