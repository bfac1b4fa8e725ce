import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PhonePe } from '@/lib/billing';

/** A client of a simulator that does not wait long. */
export const connectTo = (
  url: string,
  settings: { timeoutMs?: number; clientSecret?: string } = {},
) =>
  new PhonePe({
    identityUrl: url,
    apiUrl: url,
    clientId: 'SIMULATOR',
    clientSecret: 'simulator-secret',
    clientVersion: '1',
    cancelPath: '/subscriptions/v2/{id}/cancel',
    backoffMs: 1,
    ...settings,
  });

type Faults = {
  duplicate?: number;
  lateMs?: number;
  outOfOrder?: boolean;
  missing?: boolean;
  /** So many calls fail with `status`. */
  failing?: number;
  status?: number;
  /** Calls whose path ends so are refused. */
  refuse?: string;
  /** Carried out, and answered late. */
  slowMs?: number;
  forgetTokens?: boolean;
  refundsWait?: boolean;
};

/** PhonePe's stand-in, as a process of its own. */
export class Simulator {
  url = '';
  #process: ChildProcess | undefined;

  async start(settings: { webhookUrl?: string; port?: number } = {}): Promise<string> {
    const child = spawn(process.execPath, ['scripts/phonepe-simulator/main.mjs'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        NODE_ENV: 'test',
        PHONEPE_SIMULATOR_PORT: String(settings.port ?? 0),
        PHONEPE_WEBHOOK_URL: settings.webhookUrl ?? '',
      },
    });
    this.#process = child;
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    this.url = line.replace('PhonePe simulator at ', '');
    return this.url;
  }

  async stop() {
    const gone = this.#process && once(this.#process, 'exit');
    this.#process?.kill();
    await gone;
  }

  async #post(path: string, body: object) {
    const response = await fetch(`${this.url}/_simulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The simulator refused ${path}: ${await response.text()}`);
  }

  /** Replaces the faults that are in force. */
  break = (faults: Faults) => this.#post('faults', faults);
  settle = (merchantOrderId: string, state: 'COMPLETED' | 'FAILED') =>
    this.#post(`orders/${merchantOrderId}`, { state });
  settleRefund = (merchantRefundId: string, state: 'COMPLETED' | 'FAILED') =>
    this.#post(`refunds/${merchantRefundId}`, { state });
  setMandate = (id: string, state: 'PAUSED' | 'ACTIVE' | 'REVOKED' | 'CANCELLED') =>
    this.#post(`subscriptions/${id}`, { state });
}
