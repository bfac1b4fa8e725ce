import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { PhonePeFailure } from './failure';
import { tokenAnswer } from './types';

export type PhonePeSettings = {
  /** Where tokens come from and where the API is, without a slash at the end. */
  identityUrl: string;
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  clientVersion: string;
  /** Of one request; milliseconds. */
  timeoutMs?: number;
  /** The first wait before a retry; it doubles, with full jitter. */
  backoffMs?: number;
};

type Call = { method: 'GET' | 'POST'; path: string; body?: object; headers?: HeadersInit };

const mostTries = 3;
/** A token is taken for old a minute before it is. */
const marginMs = 60_000;

/** PhonePe over HTTP: one token for all calls, 10 s each, retries on 429 and 5xx, one new token on 401. */
export class PhonePeHttp {
  readonly #settings: PhonePeSettings;
  #token: { value: string; goodUntil: number } | null = null;
  #asking: Promise<string> | null = null;

  constructor(settings: PhonePeSettings) {
    this.#settings = settings;
  }

  /** @throws PhonePeFailure */
  async call<S extends z.ZodType>(answer: S, call: Call): Promise<z.output<S>> {
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const token = await this.#bearer();
      const response = await this.#send(`${this.#settings.apiUrl}${call.path}`, {
        method: call.method,
        headers: { ...headers(token), ...call.headers },
        ...(call.body ? { body: JSON.stringify(call.body) } : {}),
      }).catch((error: unknown) => {
        if (attempt >= mostTries || call.method === 'POST') throw error;
        return null;
      });
      if (response?.status === 401 && !renewed) {
        renewed = true;
        this.#token = null;
        continue;
      }
      if (response && !isWorthRetrying(response.status, call.method)) return read(answer, response);
      if (attempt >= mostTries) throw refusal(response?.status ?? null, await textOf(response));
      await this.#wait(attempt, response);
    }
  }

  async #bearer(): Promise<string> {
    if (this.#token && this.#token.goodUntil > Date.now()) return this.#token.value;
    this.#asking ??= this.#askToken().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #askToken(): Promise<string> {
    const { identityUrl, clientId, clientSecret, clientVersion } = this.#settings;
    const response = await this.#send(`${identityUrl}/v1/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        client_version: clientVersion,
        grant_type: 'client_credentials',
      }),
    });
    const token = await read(tokenAnswer, response);
    const goodUntil = token.expires_at ? token.expires_at * 1000 - marginMs : Date.now() + marginMs;
    this.#token = { value: `${token.token_type} ${token.access_token}`, goodUntil };
    return this.#token.value;
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    const timeoutMs = this.#settings.timeoutMs ?? 10_000;
    try {
      return await fetch(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (cause) {
      throw new PhonePeFailure('unreachable', 'PhonePe did not answer in time.', { cause });
    }
  }

  async #wait(attempt: number, response: Response | null) {
    const told = Number(response?.headers.get('retry-after'));
    const ceiling = (this.#settings.backoffMs ?? 500) * 2 ** attempt;
    const ms = told > 0 && told <= 30 ? told * 1000 : Math.random() * ceiling;
    await pause(ms);
  }
}

const headers = (authorization: string) => ({
  authorization,
  accept: 'application/json',
  'content-type': 'application/json',
});

/** A POST that failed on their side may have been carried out: only its sender knows whether to repeat it. */
const isWorthRetrying = (status: number, method: Call['method']) =>
  status === 429 || (status >= 500 && method === 'GET');

const textOf = async (response: Response | null) =>
  response ? (await response.text().catch(() => '')).slice(0, 300) : '';

const refusal = (status: number | null, said: string) =>
  status === null
    ? new PhonePeFailure('unreachable', 'PhonePe did not answer.')
    : new PhonePeFailure(
        status === 429 || status >= 500 ? 'unreachable' : 'refused',
        `PhonePe answered ${status}: ${said}`,
        { status },
      );

async function read<S extends z.ZodType>(answer: S, response: Response): Promise<z.output<S>> {
  if (!response.ok) throw refusal(response.status, await textOf(response));
  const body: unknown = response.status === 204 ? {} : await response.json().catch(() => null);
  const parsed = answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new PhonePeFailure('unreadable', 'PhonePe answered something that is not understood.', {
    status: response.status,
    cause: parsed.error,
  });
}
