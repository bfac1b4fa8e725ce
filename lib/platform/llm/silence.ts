type Patience = {
  /** Of the whole call, and of a silence in it; the first word may take twice as long. */
  timeoutMs: number;
  stallMs: number;
};

/** Ends a call that takes too long or says nothing: its signal is aborted with a TimeoutError. */
export class Silence {
  readonly #controller = new AbortController();
  readonly #stallMs: number;
  readonly #whole: NodeJS.Timeout;
  #next: NodeJS.Timeout;

  constructor({ timeoutMs, stallMs }: Patience) {
    this.#stallMs = stallMs;
    this.#whole = setTimeout(this.#giveUp, timeoutMs);
    this.#next = setTimeout(this.#giveUp, 2 * stallMs);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard() {
    clearTimeout(this.#next);
    this.#next = setTimeout(this.#giveUp, this.#stallMs);
  }

  end() {
    clearTimeout(this.#whole);
    clearTimeout(this.#next);
  }

  #giveUp = () => {
    this.#controller.abort(new DOMException('The model went silent.', 'TimeoutError'));
  };
}
