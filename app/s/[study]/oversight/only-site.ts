/** The site, where there is one alone; among several nobody’s choice is made for them. */
export function onlySite(sites: Readonly<Record<string, string>>): string | undefined {
  const [one, ...others] = Object.keys(sites)
  return others.length === 0 ? one : undefined
}
