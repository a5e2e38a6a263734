import { install, isInstalled } from './prepare.mjs'

/** `npm run -s vigil -- COMMAND`, on a fresh clone too. What is installed is left as it is: a server may be running on it. */
try {
  if (!isInstalled()) await install(console.error)
  await import('tsx')
  await import('./vigil.ts')
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
