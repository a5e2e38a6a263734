/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'pg', 'pg-boss', 'pino'],
  // Names stay on the server: a refusal in the audit trail and a fault in the journal say which deed it was.
  experimental: { serverActions: { bodySizeLimit: '1mb' }, serverMinification: false },
}
