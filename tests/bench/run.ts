/**
 * `npm run bench [name…]`: one JSON line a figure, `{bench, value, unit, floor, ratio, n}`, the floor measured in the
 * same run. All but deid need PostgreSQL (VIGIL_TEST_POSTGRES, a URL with the right to create databases).
 */
const benches: Readonly<Record<string, () => Promise<{ bench: () => Promise<void> }>>> = {
  deid: () => import('./deid'),
  draft: () => import('./draft'),
  export: () => import('./export'),
  lists: () => import('./lists'),
  session: () => import('./session'),
  verify: () => import('./verify'),
  web: () => import('./web'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(3)
}
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { bench } = await load()
  await bench()
}

export {}
