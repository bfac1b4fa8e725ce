import { withSystem } from '@/lib/platform/db/system';
import { extendStream, publishEvents, type StreamEntry } from '@/lib/platform/event-stream';
import { readEvents, type StoredEvent } from '@/lib/platform/events';
import { log } from '@/lib/platform/log';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import type { RunSettings } from './settings';

/**
 * What a run shows while it works. Redis may lose all of it: then the stream is begun anew from the
 * events in Postgres and the text so far, and the run goes on.
 */
export class RunStream {
  readonly #executionId: string;
  readonly #attempt: number;
  readonly #settings: RunSettings;
  #draft = 0;
  #text = '';
  #sent = 0;
  #timer: NodeJS.Timeout | undefined;
  #writes: Promise<void> = Promise.resolve();
  #broken = false;

  constructor(executionId: string, attempt: number, settings: RunSettings) {
    this.#executionId = executionId;
    this.#attempt = attempt;
    this.#settings = settings;
  }

  /** Whether nothing of the present draft was written by this attempt. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** The present draft, as far as this attempt has written it. */
  get text(): string {
    return this.#text;
  }

  /** Nothing of the words is shown again: what they answered is deleted. */
  async forget() {
    this.close();
    await this.#writes;
    this.#text = '';
    this.#sent = 0;
    await withRedis((redis) => redis.del(redisKeys.events(this.#executionId)));
  }

  /** A draft begins: readers forget the text before it. */
  async beginDraft(draft: number) {
    await this.flush();
    this.#draft = draft;
    this.#text = '';
    this.#sent = 0;
    await this.#queue([this.#reset()]);
  }

  write(text: string) {
    this.#text += text;
    if (Buffer.byteLength(this.#text.slice(this.#sent)) >= this.#settings.tokenBatchBytes) {
      void this.flush();
    } else {
      this.#timer ??= setTimeout(() => void this.flush(), this.#settings.tokenBatchMs);
    }
  }

  async flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const pending = this.#text.slice(this.#sent);
    if (pending !== '') await this.#queue([this.#token(this.#sent, pending)]);
    else await this.#writes;
  }

  async publish(events: readonly StoredEvent[]) {
    await this.flush();
    if (events.length > 0) await this.#queue(events);
  }

  close() {
    clearTimeout(this.#timer);
  }

  #reset = (): StreamEntry => ({ type: 'text_reset', attempt: this.#attempt, draft: this.#draft });
  #token = (offset: number, text: string): StreamEntry => ({
    type: 'token',
    attempt: this.#attempt,
    draft: this.#draft,
    offset,
    text,
  });

  #queue(entries: readonly StreamEntry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'token') this.#sent += String(entry.text).length;
    }
    this.#writes = this.#writes.then(() => this.#send(entries));
    return this.#writes;
  }

  async #send(entries: readonly StreamEntry[]) {
    try {
      const id = this.#broken ? null : await extendStream(this.#executionId, entries);
      if (id === null) await this.#beginAnew();
      this.#broken = false;
    } catch (error) {
      this.#broken = true;
      log().warn({ err: error, executionId: this.#executionId }, 'a stream could not be written');
    }
  }

  async #beginAnew() {
    const events = await withSystem((tx) => readEvents(tx, this.#executionId));
    const text = this.#text.slice(0, this.#sent);
    const shown = text === '' ? [] : [this.#token(0, text)];
    await publishEvents(this.#executionId, [...events, this.#reset(), ...shown]);
  }
}
