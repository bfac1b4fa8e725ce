import { now } from './clock';
import { randomToken } from './crypto';
import { log } from './log';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

const rules = {
  /** This many failures within the window open the circuit. */
  failures: 5,
  windowMs: 30_000,
  /** How long it stays open: doubled by each probe that fails. */
  openMs: 30_000,
  longestMs: 300_000,
  /** A probe that reports nothing for so long is lost, and another may be made. */
  probeMs: 60_000,
};

const prelude = `
local state, failures, detail = KEYS[1], KEYS[2], KEYS[3]
local now, rules = tonumber(ARGV[1]), cjson.decode(ARGV[2])
local keep = 2 * rules.longestMs
local current = redis.call('GET', state) or 'CLOSED'
local function whole(number) return string.format('%.0f', number) end
local function become(value, untilMs)
  redis.call('SET', state, value, 'PX', keep)
  redis.call('HSET', detail, 'until', whole(untilMs))
  redis.call('PEXPIRE', detail, keep)
end
`;

/** 0 closed; -1 open, with the milliseconds left; 1 the one probe. */
const enter = `${prelude}
if current == 'CLOSED' then return {0, 0} end
local untilMs = tonumber(redis.call('HGET', detail, 'until') or '0')
if now < untilMs then return {-1, untilMs - now} end
become('HALF_OPEN', now + rules.probeMs)
redis.call('HSET', detail, 'probe', ARGV[3])
return {1, 0}`;

const report = `${prelude}
local token, kind, waitMs = ARGV[3], ARGV[4], tonumber(ARGV[5])
local probing = current == 'HALF_OPEN' and redis.call('HGET', detail, 'probe') == token
local function open(ms)
  redis.call('HSET', detail, 'openMs', whole(ms))
  redis.call('HDEL', detail, 'failedAt')
  become('OPEN', now + ms)
end
if kind == 'success' then
  if probing then
    redis.call('DEL', failures, detail)
    redis.call('SET', state, 'CLOSED', 'PX', keep)
  end
elseif kind == 'left' then
  if probing then become('OPEN', now) end
elseif kind == 'hold' then
  local before = tonumber(redis.call('HGET', detail, 'until') or '0')
  become('OPEN', math.max(current == 'OPEN' and before or 0, now + math.min(waitMs, rules.longestMs)))
elseif probing then
  local last = tonumber(redis.call('HGET', detail, 'openMs') or whole(rules.openMs / 2))
  open(math.min(last * 2, rules.longestMs))
elseif current == 'CLOSED' then
  local recent = {now}
  for _, at in ipairs(cjson.decode(redis.call('HGET', detail, 'failedAt') or '[]')) do
    if at > now - rules.windowMs and #recent < rules.failures then table.insert(recent, at) end
  end
  redis.call('SET', failures, #recent, 'PX', rules.windowMs)
  if #recent >= rules.failures then open(rules.openMs) else
    redis.call('HSET', detail, 'failedAt', cjson.encode(recent))
    become('CLOSED', now)
  end
end
return 0`;

/** The service has failed too often and is left alone. */
export class CircuitOpen extends Error {
  override name = 'CircuitOpen';
  readonly retryInMs: number;

  constructor(service: string, retryInMs: number) {
    super(`The circuit of ${service} is open for ${retryInMs} ms more.`);
    this.retryInMs = retryInMs;
  }
}

/** Leave to make one call. Say how it ended; what is said after that of the same call is still counted. */
export type Permit = {
  succeed(): Promise<void>;
  /** An error of the service's own, a silence, or no way to it. */
  fail(): Promise<void>;
  /** The service asked to be left alone so long. */
  hold(ms: number): Promise<void>;
  /** The call ended for reasons of ours; nothing where something was said before. */
  leave(): Promise<void>;
};

type Kind = 'success' | 'failure' | 'hold' | 'left';

function decide(service: string, script: string, ...values: (string | number)[]) {
  const { circuitState, circuitFailures, circuitDetail } = redisKeys;
  const keys = [circuitState(service), circuitFailures(service), circuitDetail(service)];
  const given = [now().getTime(), JSON.stringify(rules), ...values];
  return redis().eval(script, keys.length, ...keys, ...given);
}

/**
 * Asks whether a service may be called; all processes share what they know of it. Without Redis it may.
 * @throws CircuitOpen
 */
export async function enterCircuit(service: string): Promise<Permit> {
  const token = randomToken();
  const [answer, waitMs] = (await decide(service, enter, token).catch((error: unknown) => {
    log().warn({ err: error, service }, 'a circuit breaker cannot be asked');
    return [0, 0];
  })) as [number, number];
  if (answer < 0) throw new CircuitOpen(service, waitMs);
  let told = false;
  const tell = async (kind: Kind, ms = 0) => {
    told = true;
    await decide(service, report, token, kind, ms).catch((error: unknown) =>
      log().warn({ err: error, service }, 'a circuit breaker was not told how a call ended'),
    );
  };
  return {
    succeed: () => tell('success'),
    fail: () => tell('failure'),
    hold: (ms) => tell('hold', ms),
    leave: async () => {
      if (!told) await tell('left');
    },
  };
}
