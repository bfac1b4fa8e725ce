import { z } from 'zod';

const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => empty(given) ?? value, schema);

const names = z.preprocess(
  (given) =>
    String(given ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  z.array(z.string()),
);

const price = z.strictObject({ input: z.number().nonnegative(), output: z.number().nonnegative() });
const prices = z
  .preprocess((given) => empty(given) ?? '{}', z.string())
  .transform((text, context) => {
    try {
      return z.record(z.string(), price).parse(JSON.parse(text));
    } catch {
      context.addIssue('must be JSON such as {"a-model":{"input":0.5,"output":1.5}}');
      return z.NEVER;
    }
  });

const schema = z
  .object({
    NODE_ENV: withDefault(z.enum(['development', 'test', 'production']), 'development'),
    PORT: withDefault(z.coerce.number().int().min(1).max(65_535), 3000),
    APP_URL: optional(z.url({ protocol: /^https?$/ })),
    DATA_DIR: withDefault(z.string(), '.data'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
    DATABASE_POOL_MAX: withDefault(z.coerce.number().int().min(1).max(200), 10),
    REDIS_URL: z.string().regex(/^rediss?(\+cluster)?:\/\//, 'must start with redis://'),
    NEXTAUTH_SECRET: z.string().min(32, 'needs 32 characters or more'),
    GOOGLE_CLIENT_ID: optional(z.string()),
    GOOGLE_CLIENT_SECRET: optional(z.string()),
    AI_PROVIDER: withDefault(
      z.enum(['openai-compatible', 'google', 'anthropic']),
      'openai-compatible',
    ),
    /** Needed by an OpenAI-compatible provider; the others have their own. */
    AI_BASE_URL: optional(z.url({ protocol: /^https?$/ })),
    AI_API_KEY: optional(z.string()),
    /** Model names by tier, the first choice first. */
    AI_MODEL_DRAFT: names,
    AI_MODEL_STANDARD: names,
    AI_MODEL_DEEP: names,
    /** A model of meaning, for memory and for skills whose cache goes by it. */
    AI_EMBEDDING_MODEL: optional(z.string()),
    /** USD per million tokens, by model; the two below hold for every other model. */
    AI_PRICES: prices,
    AI_INPUT_USD_PER_MTOK: optional(z.coerce.number().nonnegative()),
    AI_OUTPUT_USD_PER_MTOK: optional(z.coerce.number().nonnegative()),
    /** Calls that all runs together may make in a minute. */
    AI_REQUESTS_PER_MINUTE: withDefault(z.coerce.number().int().min(1), 600),
    /** A search that answers as Brave's does; without a key no model is offered one. */
    SEARCH_API_URL: withDefault(
      z.url({ protocol: /^https?$/ }),
      'https://api.search.brave.com/res/v1/web/search',
    ),
    SEARCH_API_KEY: optional(z.string()),
    SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')),
    MAIL_FROM: withDefault(z.string(), 'Muhurat <hello@muhurat.localhost>'),
    /** Who runs this copy, as its legal pages and invoices name them. */
    SELLER_NAME: withDefault(z.string(), 'Muhurat'),
    /** The supplier on invoices: a GSTIN decides the state that taxes are reckoned from. */
    SELLER_GSTIN: optional(z.string()),
    SELLER_ADDRESS: optional(z.string()),
    /** Services accounting code: marketing services. */
    SELLER_SAC: withDefault(z.string().regex(/^\d{6}$/, 'has six digits'), '997331'),
    /** Number of the letter of undertaking under which zones are supplied without tax. */
    SELLER_LUT: optional(z.string()),
    INVOICE_PREFIX: withDefault(
      z.string().regex(/^[A-Z0-9-]{1,4}$/, 'has 1–4 capitals or digits'),
      'MH',
    ),
    PHONEPE_ENV: withDefault(z.enum(['simulator', 'sandbox', 'production']), 'simulator'),
    PHONEPE_CLIENT_ID: withDefault(z.string(), 'SIMULATOR'),
    PHONEPE_CLIENT_SECRET: withDefault(z.string(), 'simulator-secret'),
    PHONEPE_CLIENT_VERSION: withDefault(z.string(), '1'),
    PHONEPE_WEBHOOK_USERNAME: withDefault(z.string(), 'simulator'),
    PHONEPE_WEBHOOK_PASSWORD: withDefault(z.string(), 'simulator-password'),
    /** Where the simulator listens. */
    PHONEPE_SIMULATOR_URL: withDefault(z.url({ protocol: /^https?$/ }), 'http://127.0.0.1:3900'),
    /** PhonePe documents two paths to cancel a mandate; `{id}` stands for it. */
    PHONEPE_CANCEL_PATH: withDefault(
      z.string().includes('{id}', 'must contain {id}'),
      '/subscriptions/v2/{id}/cancel',
    ),
    /** Whom people write to about their data; the address of MAIL_FROM when unset. */
    GRIEVANCE_EMAIL: optional(z.email()),
    DEMO: withDefault(z.enum(['on', 'off']), 'off'),
    WORKER_CONCURRENCY: withDefault(z.coerce.number().int().min(1).max(64), 4),
    LOG_LEVEL: withDefault(
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
      'info',
    ),
  })
  .superRefine((env, context) => {
    const named = [env.AI_MODEL_DRAFT, env.AI_MODEL_STANDARD, env.AI_MODEL_DEEP].flat();
    const missing = env.AI_PROVIDER === 'openai-compatible' ? 'AI_BASE_URL' : 'AI_API_KEY';
    if (named.length > 0 && !env[missing])
      context.addIssue({ code: 'custom', path: [missing], message: 'is needed by AI_PROVIDER' });
  })
  .transform((env) => ({ ...env, APP_URL: env.APP_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.infer<typeof schema>;

/** @throws Error whose message names every variable that is wrong, and how. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return source[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  throw new Error(`The configuration is not usable: ${reasons.join('; ')}.`);
}

let cached: Env | undefined;

/** The one place that reads the environment; read at first use, so that a build needs none. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
