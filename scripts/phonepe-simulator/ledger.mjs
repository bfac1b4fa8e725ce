import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * What the simulator knows, kept in one file so that a restart forgets nothing.
 * orders: by merchantOrderId; refunds: by merchantRefundId; subscriptions: by merchantSubscriptionId.
 */
export class Ledger {
  #file;
  #data = { orders: {}, refunds: {}, subscriptions: {}, count: 0 };

  constructor(file = null) {
    this.#file = file;
    if (file && existsSync(file)) this.#data = JSON.parse(readFileSync(file, 'utf8'));
  }

  nextId(prefix) {
    this.#data.count += 1;
    return `${prefix}${String(this.#data.count).padStart(10, '0')}`;
  }

  get orders() {
    return this.#data.orders;
  }
  get refunds() {
    return this.#data.refunds;
  }
  get subscriptions() {
    return this.#data.subscriptions;
  }

  save() {
    if (!this.#file) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#data));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
