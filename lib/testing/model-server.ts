import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { modelService } from '@/lib/platform/llm';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { modelOf, type Wire, type WireCall, wireOf, writers } from './model-wires';

export { promptTokens, tokensOf } from './model-wires';

/** Forgets what earlier tests did to the model's service. */
export async function closeCircuit() {
  const { circuitState, circuitFailures, circuitDetail } = redisKeys;
  const service = modelService();
  await redis().del(circuitState(service), circuitFailures(service), circuitDetail(service));
}

/** What a model does when it is asked. */
export type Answer =
  | {
      kind: 'text';
      text: string;
      pieceLength?: number;
      pauseMs?: number;
      usage?: boolean;
      /** It reached the most that it might write. */
      cutOff?: boolean;
    }
  /** Asks for look-ups. */
  | { kind: 'tools'; calls: WireCall[]; text?: string }
  | { kind: 'error'; status: number; retryAfter?: string }
  /** Says something, and then nothing more. */
  | { kind: 'stall'; text: string }
  /** Breaks the connection in the middle. */
  | { kind: 'cut'; text: string };

export type ModelRequest = {
  wire: Wire;
  model: string;
  headers: IncomingMessage['headers'];
  /** As it was sent. */
  body: string;
};

/**
 * A model's service on loopback, in the words of each provider, that answers as it is told and remembers
 * what it was asked.
 */
export class ModelServer {
  readonly requests: ModelRequest[] = [];
  /** Connections that the asker closed before the answer was whole. */
  aborted = 0;
  #answers: Answer[] = [];
  #byModel: Record<string, Answer[]> = {};
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  /** Answers in this order; the last one again and again. */
  answerWith(...answers: Answer[]) {
    this.#answers = answers;
    this.#byModel = {};
    this.requests.length = 0;
    this.aborted = 0;
  }

  /** The same, for one model among several. */
  answerFor(model: string, ...answers: Answer[]) {
    this.#byModel[model] = answers;
  }

  /** Starts, and returns the base address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    let body = '';
    for await (const piece of request) body += String(piece);
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const model = modelOf(path, JSON.parse(body) as { model?: string });
    const wire = wireOf(path);
    this.requests.push({ wire, model, headers: request.headers, body });
    const answers = this.#byModel[model] ?? this.#answers;
    const [answer] = answers;
    if (answers.length > 1) answers.shift();
    if (!answer) throw new Error('The model was not told what to answer.');
    if (answer.kind === 'error') {
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        ...(answer.retryAfter ? { 'retry-after': answer.retryAfter } : {}),
      });
      response.end(JSON.stringify({ error: { message: 'It is told to fail.', type: 'test' } }));
      return;
    }
    response.on('close', () => {
      if (!response.writableEnded) this.aborted += 1;
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await this.#stream(response, wire, answer);
  }

  async #stream(response: ServerResponse, wire: Wire, answer: Exclude<Answer, { kind: 'error' }>) {
    const write = writers[wire];
    const { text = '' } = answer;
    const { pieceLength = 12, pauseMs = 0 } = answer.kind === 'text' ? answer : {};
    response.write(write.begin());
    for (let at = 0; at < text.length && !response.destroyed; at += pieceLength) {
      response.write(write.piece(text.slice(at, at + pieceLength)));
      if (pauseMs > 0) await pause(pauseMs);
    }
    if (answer.kind === 'stall') return;
    if (answer.kind === 'cut') {
      await new Promise((resolve) => response.write('\n', resolve));
      response.destroy();
      return;
    }
    const calls = answer.kind === 'tools' ? answer.calls : [];
    const { cutOff = false, usage: counted = true } = answer.kind === 'text' ? answer : {};
    response.end(write.end({ text, calls, cutOff, counted }));
  }
}
