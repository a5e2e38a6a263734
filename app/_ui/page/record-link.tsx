import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link into trial records is never fetched ahead: opening one is recorded as a view. */
export function RecordLink({ className = 'link', ...props }: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  return <Link {...props} className={className} prefetch={false} />
}
