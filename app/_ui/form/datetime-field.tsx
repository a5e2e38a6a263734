'use client'
import type { ReactNode } from 'react'
import { wallClock, withOffset } from '@/app/_ui/page/site-time'
import { type ControlProps, controlAttributes, FieldFrame } from './field-frame'
import { useHalfTyped } from './use-half-typed'

interface DateTimeFieldProps extends ControlProps<string> {
  /** IANA name of the site's time zone; the offset is the one it had, or will have, at that time. */
  zone: string
  foot?: ReactNode
  /** It lies ahead, where now is no answer. */
  future?: boolean
}

/** Wall clock at the site with its offset, `2026-03-12T09:30+01:00`, or empty. */
export function DateTimeField({ zone, foot, future, ...own }: DateTimeFieldProps) {
  const { props, listen } = useHalfTyped(own, 'Not kept yet: the date or the time is not complete.')
  const wall = props.value.slice(0, 16)
  const offset = props.value.slice(16)
  const takeWall = (text: string) => props.onChange(text === '' ? '' : withOffset(text.slice(0, 16), zone))
  const takeNow = () => takeWall(wallClock(new Date().toISOString(), zone))
  return (
    <FieldFrame {...props} foot={foot}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          {...controlAttributes(props)}
          className="input input-auto"
          type="datetime-local"
          max="9999-12-31T23:59"
          value={wall}
          onBlur={listen.onBlur}
          onChange={event => takeWall(listen.onChange(event))}
        />
        <span className="min-w-20 text-small text-muted">{offset ? `UTC${offset}` : cityOf(zone)}</span>
        {!future && (
          <button type="button" className="text-button" disabled={props.disabled} onClick={takeNow}>
            Now<span className="sr-only">: {props.label}</span>
          </button>
        )}
      </span>
    </FieldFrame>
  )
}

/** "Europe/Oslo" names the zone by its city, which is what people call it. */
const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
