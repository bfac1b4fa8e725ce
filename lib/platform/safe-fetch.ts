import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from './errors';
import { isLoopback, isPublicAddress } from './public-address';

export type Fetched = { url: string; contentType: string; text: string };

type Resolve = (host: string) => Promise<string[]>;
type Options = {
  signal?: AbortSignal;
  timeoutMs?: number;
  maxBytes?: number;
  headers?: Record<string, string>;
  /** For tests, whose servers are on loopback; and their own names. Never set from outside. */
  loopback?: boolean;
  resolve?: Resolve;
};

const maxRedirects = 3;
const ports = new Set(['', '80', '443']);
const isText = /^(text\/|application\/(xhtml\+xml|xml|json|rss\+xml|atom\+xml|ld\+json)\b)/i;
const isRedirect = (status = 0) => [301, 302, 303, 307, 308].includes(status);

const refuse = (reason: string, cause?: unknown) =>
  new AppError('invalid', `This address was not opened: ${reason}.`, { cause });

const resolveByDns: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Fetches a public page's text for somebody who named its address. Private, loopback and metadata
 * addresses are refused after DNS, at every redirect, and the connection goes to the address that was
 * checked. At most 3 redirects, 2 MB (unpacked), 10 s.
 * @throws AppError invalid, with the reason
 */
export async function safeFetch(address: string, options: Options = {}): Promise<Fetched> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? 10_000);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    let url = readUrl(address, options);
    for (let hop = 0; ; hop += 1) {
      const pinned = await Promise.race([pin(url, options), aborted(signal)]);
      const response = await open(url, pinned, { ...options, signal });
      const { statusCode, headers } = response;
      if (!isRedirect(statusCode)) return await read(url, response, options);
      response.destroy();
      if (hop === maxRedirects) throw refuse('it redirects too often');
      url = readUrl(headers.location ?? '', options, url);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    options.signal?.throwIfAborted();
    throw refuse(
      deadline.aborted ? 'it took too long to answer' : 'it could not be reached',
      error,
    );
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

function readUrl(address: string, { loopback }: Options, base?: URL): URL {
  if (!URL.canParse(address.trim(), base)) throw refuse('it is not a web address');
  const url = new URL(address.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse('only http and https are opened');
  if (url.username || url.password) throw refuse('it carries a name or a password');
  if (!loopback && !ports.has(url.port)) throw refuse('only the usual web ports are opened');
  return url;
}

/** The address to connect to. When one of a name's addresses is not public, none is used. */
async function pin(url: URL, { loopback = false, resolve = resolveByDns }: Options) {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const found = isIP(host) ? [host] : await resolve(host);
  const open = (one: string) => isPublicAddress(one) || (loopback && isLoopback(one));
  // not every machine that has IPv6 has a way out by it
  const first = found.find((one) => isIP(one) === 4) ?? found[0];
  if (!first || !found.every(open)) throw refuse('it is not on the public internet');
  return first;
}

function open(url: URL, pinned: string, options: Options & { signal: AbortSignal }) {
  const family = isIP(pinned);
  const toPinned: LookupFunction = (_host, { all }, done) =>
    all ? done(null, [{ address: pinned, family }]) : done(null, pinned, family);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise<IncomingMessage>((resolve, reject) => {
    send(url, {
      lookup: toPinned,
      agent: false,
      signal: options.signal,
      headers: {
        'user-agent': 'Mozilla/5.0 (compatible; Muhurat/1.0)',
        accept: 'text/html, text/plain, application/json;q=0.9',
        'accept-encoding': 'gzip, br, deflate',
        ...options.headers,
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

async function read(url: URL, response: IncomingMessage, options: Options): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  const contentType = headers['content-type'] ?? '';
  try {
    if (statusCode >= 400 || statusCode < 200) throw refuse(`it answered with ${statusCode}`);
    if (!isText.test(contentType)) throw refuse('it is not a page of text');
    const bytes = await collect(unpacked(response), options.maxBytes ?? 2_000_000);
    return { url: url.href, contentType, text: decode(bytes, contentType) };
  } finally {
    response.destroy();
  }
}

function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const packing = (response.headers['content-encoding'] ?? 'identity').toLowerCase();
  const unpack = {
    identity: null,
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[packing];
  if (unpack === undefined) throw refuse('it is packed in a way that is not understood');
  if (unpack === null) return response;
  const unpacking = unpack();
  response.on('error', (error) => unpacking.destroy(error));
  return response.pipe(unpacking);
}

async function collect(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > maxBytes) throw refuse('it is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function decode(bytes: Buffer, contentType: string): string {
  const named = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
