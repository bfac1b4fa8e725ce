import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    // Messages are compiled at build time, so no ICU parser reaches the browser.
    messages: { format: 'json', path: './messages', locales: ['en', 'hi'], precompile: true },
  },
});

/** On every answer, files included; the content security policy is proxy.ts's, because of its nonce. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  // browsers ignore it on plain http
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
];

const config: NextConfig = {
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  // A second copy (a developer's, a test's) builds beside the first.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  serverExternalPackages: ['pino', '@node-rs/argon2'],
};

export default withNextIntl(config);
