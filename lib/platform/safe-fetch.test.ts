import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address';
import { safeFetch } from './safe-fetch';

const asked: string[] = [];
let answer: RequestListener = (_, response) => void response.end();
const server = createServer((request, response) => {
  asked.push(`${request.headers.host}${request.url}`);
  answer(request, response);
});
let port = 0;
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const html = (text: string): RequestListener => {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(text);
  };
};
const refusal = (address: string, options = {}) =>
  safeFetch(address, options).then(
    () => 'opened',
    (error: Error) => error.message,
  );

describe('addresses that are not public', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
  ])('%s is refused', async (address) => {
    expect(await refusal(address)).toMatch(/not on the public internet|not be reached/);
    expect(asked).toEqual([]);
  });

  test.each([
    ['file:///etc/passwd', /only http and https/],
    ['ftp://example.in/', /only http and https/],
    ['gopher://example.in:6379/_FLUSHALL', /only http and https/],
    ['data:text/plain,hello', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['http://user:secret@example.in/', /a name or a password/],
    ['http://example.in:6379/', /usual web ports/],
    ['http://example.in:22/', /usual web ports/],
    ['http://[fe80::1%25eth0]/', /not a web address/],
    ['http://999.1.1.1/', /not a web address/],
    ['//example.in', /not a web address/],
    ['', /not a web address/],
  ])('%s is refused for what it is', async (address, why) => {
    expect(await refusal(address)).toMatch(why);
  });

  test('what is public is public', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])
      expect(isPublicAddress(address), address).toBe(true);
    expect(isPublicAddress('not an address')).toBe(false);
  });
});

describe('names', () => {
  test.each([
    ['a private address', ['10.0.0.7']],
    ['a public and a private address', ['93.184.215.14', '10.0.0.7']],
    ['the metadata service', ['169.254.169.254']],
    ['IPv4 inside IPv6', ['::ffff:10.0.0.7']],
    ['no address', []],
  ])('one that stands for %s is refused', async (_, found) => {
    const resolve = async () => found;
    expect(await refusal('http://shop.example/', { resolve })).toMatch(/public internet/);
  });

  test('is asked for once, and the connection goes where it was checked to go', async () => {
    answer = html('hello');
    asked.length = 0;
    const answers = [['127.0.0.1'], ['10.0.0.7']];
    const names: string[] = [];
    const resolve = async (host: string) => {
      names.push(host);
      return answers.shift() ?? [];
    };
    const address = `http://rebinding.example:${port}/a`;
    const { text } = await safeFetch(address, { loopback: true, resolve });
    expect(text).toBe('hello');
    expect(names).toEqual(['rebinding.example']);
    expect(asked).toEqual([`rebinding.example:${port}/a`]);
    // the second time the name stands for something else, and is checked again
    expect(await refusal(address, { loopback: true, resolve })).toMatch(/public internet/);
  });
});

describe('redirects', () => {
  const to = (location: string): RequestListener => {
    return (_, response) => response.writeHead(302, { location }).end();
  };

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    '//[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'http://inside.example/',
  ])('to %s are refused', async (location) => {
    answer = to(location);
    const resolve = async () => ['192.168.0.9'];
    expect(await refusal(`${base}/`, { loopback: true, resolve })).toMatch(/not opened/);
  });

  test('three are followed, a fourth is not', async () => {
    const hops = (most: number): RequestListener => {
      return (request, response) => {
        const at = Number(request.url?.slice(1) || 0);
        if (at < most) to(`/${at + 1}`)(request, response);
        else html(`arrived at ${at}`)(request, response);
      };
    };
    answer = hops(3);
    const { url, text } = await safeFetch(`${base}/0`, { loopback: true });
    expect({ url, text }).toEqual({ url: `${base}/3`, text: 'arrived at 3' });
    answer = hops(4);
    expect(await refusal(`${base}/0`, { loopback: true })).toMatch(/redirects too often/);
  });
});

describe('what it answers', () => {
  const fetchHere = (options = {}) => safeFetch(`${base}/`, { loopback: true, ...options });
  const packed = (encoding: string, body: Buffer): RequestListener => {
    return (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding });
      response.end(body);
    };
  };

  test('is unpacked and decoded', async () => {
    answer = packed('gzip', gzipSync('दीया'));
    expect((await fetchHere()).text).toBe('दीया');
    answer = packed('br', brotliCompressSync('loom'));
    expect((await fetchHere()).text).toBe('loom');
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' });
      response.end(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    };
    expect((await fetchHere()).text).toBe('café');
  });

  test('is refused when it is too large, packed or not, or no text, or an error', async () => {
    const why = () => refusal(`${base}/`, { loopback: true, maxBytes: 10_000 });
    answer = html('x'.repeat(10_001));
    expect(await why()).toMatch(/too large/);
    answer = packed('gzip', gzipSync('x'.repeat(500_000)));
    expect(await why()).toMatch(/too large/);
    answer = packed('zip', Buffer.from('x'));
    expect(await why()).toMatch(/packed/);
    answer = packed('gzip', Buffer.from('not gzip'));
    expect(await why()).toMatch(/not be reached/);
    answer = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end();
    expect(await why()).toMatch(/not a page of text/);
    answer = (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end();
    expect(await why()).toMatch(/answered with 404/);
  });

  test('is not waited for beyond its time, nor beyond the caller’s', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('and then');
    };
    expect(await refusal(`${base}/`, { loopback: true, timeoutMs: 60 })).toMatch(/too long/);
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(fetchHere({ signal: stopped })).rejects.toThrow('stopped');
  });
});
