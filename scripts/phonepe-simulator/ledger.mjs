import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * What the simulator knows, kept in one file so that a restart forgets nothing.
 * orders: by merchantOrderId; refunds: by merchantRefundId; subscriptions: by merchantSubscriptionId.
 */
export class Ledger {
  #file;
  #data = { orders: {}, refunds: {}, subscriptions: {} };

  constructor(file = null) {
    this.#file = file;
    if (file && existsSync(file)) this.#data = JSON.parse(readFileSync(file, 'utf8'));
  }

  nextId(prefix) {
    return `${prefix}${Date.now()}${randomBytes(4).toString('hex')}`;
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
