import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a model does when it is asked. */
export type Answer =
  | { kind: 'text'; text: string; pieceLength?: number; pauseMs?: number; usage?: boolean }
  | { kind: 'error'; status: number }
  /** Says something, and then nothing more. */
  | { kind: 'stall'; text: string }
  /** Breaks the connection in the middle. */
  | { kind: 'cut'; text: string };

export type ModelRequest = {
  model: string;
  messages: { role: string; content: string }[];
  max_tokens?: number;
  stream?: boolean;
};

export const promptTokens = 400;
export const tokensOf = (text: string) => Math.ceil(text.length / 4);

/** An OpenAI-compatible service on loopback that answers as it is told, and remembers what it was asked. */
export class ModelServer {
  readonly requests: ModelRequest[] = [];
  /** Connections that the asker closed before the answer was whole. */
  aborted = 0;
  #answers: Answer[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  /** Answers in this order; the last one again and again. */
  answerWith(...answers: Answer[]) {
    this.#answers = answers;
    this.requests.length = 0;
    this.aborted = 0;
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
    for await (const chunk of request) body += String(chunk);
    this.requests.push(JSON.parse(body) as ModelRequest);
    const [answer] = this.#answers;
    if (this.#answers.length > 1) this.#answers.shift();
    if (!answer) throw new Error('The model was not told what to answer.');
    if (answer.kind === 'error') {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'It is told to fail.', type: 'test' } }));
      return;
    }
    response.on('close', () => {
      if (!response.writableEnded) this.aborted += 1;
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await this.#stream(response, answer);
  }

  async #stream(response: ServerResponse, answer: Exclude<Answer, { kind: 'error' }>) {
    const chunk = (delta: object, more: object = {}) =>
      response.write(
        `data: ${JSON.stringify({
          id: 'chatcmpl-test',
          object: 'chat.completion.chunk',
          created: 1,
          model: 'test',
          choices: [{ index: 0, delta, finish_reason: null }],
          ...more,
        })}\n\n`,
      );
    const { pieceLength = 12, pauseMs = 0 } = answer.kind === 'text' ? answer : {};
    chunk({ role: 'assistant', content: '' });
    for (let at = 0; at < answer.text.length && !response.destroyed; at += pieceLength) {
      chunk({ content: answer.text.slice(at, at + pieceLength) });
      if (pauseMs > 0) await pause(pauseMs);
    }
    if (answer.kind === 'stall') return;
    if (answer.kind === 'cut') {
      response.destroy();
      return;
    }
    chunk({}, { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
    if (answer.usage !== false) {
      const completion = tokensOf(answer.text);
      chunk(
        {},
        {
          choices: [],
          usage: {
            prompt_tokens: promptTokens,
            completion_tokens: completion,
            total_tokens: promptTokens + completion,
          },
        },
      );
    }
    response.end('data: [DONE]\n\n');
  }
}
