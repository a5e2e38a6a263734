/** Where a click leads within this window, away from this page; null for all other clicks. */
export function linkOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return null
  const { origin, pathname, search, hash } = new URL(link.href)
  const here = window.location
  if (origin !== here.origin || (pathname === here.pathname && search === here.search)) return null
  return `${pathname}${search}${hash}`
}
