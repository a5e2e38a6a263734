'use client'
import { usePathname } from 'next/navigation'
import { Navigation } from '@/app/_ui/page/navigation'

/** Marks where one is, which a layout alone does not learn. */
export function StudyNavigation({ entries }: { entries: readonly { href: string; label: string }[] }) {
  const pathname = usePathname()
  return <Navigation entries={entries.map(entry => ({ ...entry, current: pathname.startsWith(entry.href) }))} />
}
