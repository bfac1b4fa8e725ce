import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Posts events as PhonePe does: with the one header, without an id, again when it is not answered with 2xx.
 * Faults: duplicate (times more), lateMs, outOfOrder (holds one back until the next), missing.
 */
export class Webhooks {
  #url;
  #header;
  #faults;
  #held = null;
  #retryMs;

  constructor({ url, username, password, faults, retryMs = 2_000 }) {
    this.#url = url;
    this.#header = createHash('sha256').update(`${username}:${password}`).digest('hex');
    this.#faults = faults;
    this.#retryMs = retryMs;
  }

  send(event, payload) {
    const { duplicate = 0, lateMs = 0, outOfOrder = false, missing = false } = this.#faults;
    if (missing || !this.#url) return;
    // `type` is the older name of the event, which PhonePe's own SDK still reads
    const type = event.toUpperCase().replaceAll('.', '_');
    const message = { event, type, payload };
    if (outOfOrder && !this.#held) {
      this.#held = message;
      return;
    }
    const batch = this.#held ? [message, this.#held] : [message];
    this.#held = null;
    for (const one of batch) {
      for (let copy = 0; copy <= duplicate; copy += 1) void this.#deliver(one, lateMs);
    }
  }

  async #deliver(message, lateMs) {
    if (lateMs > 0) await pause(lateMs);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      if (await this.#post(message)) return;
      await pause(this.#retryMs * attempt);
    }
  }

  async #post(message) {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: this.#header },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(5_000),
      });
      return response.ok;
    } catch {
      return false;
    }
  }
}
