/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are checked by `npm run typecheck`, of tests too: whoever starts the application need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@zxcvbn-ts/language-common',
    'pg',
    'pg-boss',
    'pino',
  ],
  // Names stay on the server: a refusal in the audit trail and a fault in the journal say which deed it was.
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    serverMinification: false,
    // What a build keeps for the next one costs it a third of its time: a machine that builds once keeps nothing.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
}
