import { type Logger, pino } from 'pino';
import { env } from './env';

const secrets = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'apiKey',
  'email',
  'phone',
];
const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

let root: Logger | undefined;

/** Structured lines on standard output; values that name a person or a secret are redacted. */
export function log(bindings: Record<string, unknown> = {}): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { service: 'muhurat' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
  });
  return Object.keys(bindings).length > 0 ? root.child(bindings) : root;
}
