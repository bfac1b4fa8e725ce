import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    // Messages are compiled at build time, so no ICU parser reaches the browser.
    messages: { format: 'json', path: './messages', locales: ['en', 'hi'], precompile: true },
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['pino', '@node-rs/argon2'],
};

export default withNextIntl(config);
