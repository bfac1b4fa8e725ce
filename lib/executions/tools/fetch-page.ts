import { z } from 'zod';
import { rateLimit } from '@/lib/platform/rate-limit';
import { safeFetch } from '@/lib/platform/safe-fetch';
import { readableText } from './readable-text';
import { defineTool } from './tool';

const limit = { points: 60, perSeconds: 60 };

export const fetchPage = defineTool(
  'fetch_page',
  'Reads a public web page and returns its text. For pages whose address you know or have found.',
  z.strictObject({ url: z.string().max(2000).describe('The full address, with https://') }),
  async ({ url }, { userId, signal, loopback }) => {
    await rateLimit(userId, 'fetch_page', limit);
    const page = await safeFetch(url, { signal, loopback });
    const isMarkup = /html|xml/i.test(page.contentType);
    return { text: isMarkup ? readableText(page.text) : page.text, source: page.url };
  },
);
