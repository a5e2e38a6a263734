/** A path of our own to go to; anything else, another host above all, is the first page (ASVS 3.7.2). */
export function ownPath(wanted: string | null | undefined): string {
  const here = 'http://here.invalid'
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const { origin, pathname, search } = new URL(wanted, here)
  return origin === here ? `${pathname}${search}` : '/'
}
