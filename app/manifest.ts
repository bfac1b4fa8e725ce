import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Muhurat',
    short_name: 'Muhurat',
    description: 'The right move, begun on time: a marketing workspace for Indian businesses.',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf7f3',
    theme_color: '#faf7f3',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: '/icons/maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  };
}
