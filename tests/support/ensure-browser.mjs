import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/** The same engine without the windows of a browser, which no test looks at and which cost four fifths of its time. */
const shell = '/usr/bin/chromium-headless-shell'
const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A Chromium for the page tests: the environment's, Debian's shell, Playwright's, the system's, a download, at last the one inside an npm package. */
export async function ensureBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (!CHROMIUM_PATH && !existsSync(shell)) installShell()
  const found = [CHROMIUM_PATH, shell, chromium.executablePath(), ...onSystem].filter(path => path && existsSync(path))
  for (const path of found) if (await starts(path)) return { CHROMIUM_PATH: path }
  console.log('Fetching a browser for the page tests …')
  const download = ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium']
  spawnSync(process.execPath, download, { stdio: 'ignore', timeout: 60_000 })
  if (await starts(chromium.executablePath())) return { CHROMIUM_PATH: chromium.executablePath() }
  return packaged()
}

/** Where it can't be, another browser serves. */
function installShell() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing a browser without windows …')
  const options = { stdio: 'ignore', timeout: 120_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'], options)
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
