import { spawnSync } from 'node:child_process'

/** Builds the application where its sources have changed since; what is said of it stays off standard output. */
export function ensureBuild(): void {
  const { status } = spawnSync(process.execPath, ['lib/cli/prepare.mjs', 'build'], {
    stdio: ['ignore', process.stderr, 'inherit'],
  })
  if (status !== 0) process.exit(1)
}
