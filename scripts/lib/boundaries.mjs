import { dirname, join } from 'node:path/posix';

/** Domains from left to right: each may use those before it. */
export const DOMAINS =
  'audit workspaces accounts usage billing foundation icps campaigns moves memory skills executions conversations'.split(
    ' ',
  );

/**
 * The only files that may open the system's door to the database, which sees every tenant. Each belongs
 * to something that no signed-in person does. A new line here needs a reason in its commit.
 */
export const SYSTEM_DOOR = [
  // Nobody is signed in yet, or the row is found by a secret.
  'lib/accounts/authenticate.ts',
  'lib/accounts/change-password.ts',
  'lib/accounts/has-password.ts',
  'lib/accounts/request-reset.ts',
  'lib/accounts/resend-verification.ts',
  'lib/accounts/reset-password.ts',
  'lib/accounts/sign-in-with-google.ts',
  'lib/accounts/sign-up.ts',
  'lib/accounts/verify-email.ts',
  'lib/workspaces/accept-invitation.ts',
  'lib/workspaces/look-up-invitation.ts',
  // A slug is taken even when its workspace is not the asker's to see.
  'lib/workspaces/slug-is-free.ts',
  'lib/workspaces/transfer-ownership.ts',
  // Money is the payer's, who is seldom the one who runs; people never write it.
  'lib/usage/alert-budget.ts',
  'lib/usage/budget-store.ts',
  'lib/usage/get-budget.ts',
  'lib/usage/rebuild-budgets.ts',
  'lib/usage/refresh-monthly-usage.ts',
  'lib/usage/release-orphans.ts',
  // Only verified answers move money, and people read their own rows.
  'lib/billing/change-subscription.ts',
  // The check of the books reads every account's.
  'lib/billing/check-billing.ts',
  'lib/billing/clock/debit.ts',
  'lib/billing/clock/end-periods.ts',
  'lib/billing/clock/forget-enquiries.ts',
  'lib/billing/clock/reconcile-nightly.ts',
  'lib/billing/clock/run-billing-clock.ts',
  // Anybody may ask about Enterprise, signed in or not.
  'lib/billing/enquiries/send-enquiry.ts',
  // The operator looks after the money of all accounts.
  'lib/billing/exports/read-all.ts',
  'lib/billing/operator/compare-day.ts',
  'lib/billing/operator/find-payments.ts',
  'lib/billing/operator/list-review.ts',
  'lib/billing/operator/operators.ts',
  'lib/billing/operator/request-refund.ts',
  'lib/billing/operator/settle-anew.ts',
  'lib/billing/operator/settle-refund-anew.ts',
  'lib/billing/operator/settle-review.ts',
  'lib/billing/operator/webhooks.ts',
  'lib/billing/settle-autopay.ts',
  'lib/billing/settle-payment.ts',
  'lib/billing/settle-refund.ts',
  'lib/billing/start-checkout.ts',
  'lib/billing/tell-payer.ts',
  'lib/billing/webhook-inbox.ts',
  // What is forgotten goes everywhere, also where its author may not write; orphans are seen only whole.
  'lib/memory/forget-memory.ts',
  'lib/memory/tidy-graph.ts',
  'lib/memory/jobs.ts',
  // The worker works for everybody: it claims, streams and settles runs, and carries the outbox out.
  'lib/executions/batches/fan-out.ts',
  'lib/executions/dead-letters.ts',
  'lib/executions/give-up.ts',
  'lib/executions/jobs.ts',
  // What the runs of a deleted or a withdrawn conversation kept may be several people's.
  'lib/conversations/delete-conversation.ts',
  'lib/executions/replies/hide-replies.ts',
  'lib/executions/run/claim-execution.ts',
  'lib/executions/run/finish-run.ts',
  'lib/executions/run/run-execution.ts',
  'lib/executions/run/run-stream.ts',
  'lib/executions/run/run.ts',
  'lib/executions/run/watch-run.ts',
  // Viewers read the graph too, which is brought up to its sources then; a merge moves what others know privately.
  'lib/memory/graph/merge-entities.ts',
  'lib/memory/graph/sync-graph.ts',
  // The rebuild command compares everybody's runs with their events.
  'lib/executions/replay/rebuild-all.ts',
  'lib/worker/relay.ts',
  // Skills belong to no tenant; whoever loads one keeps it under its hash.
  'lib/skills/version-store.ts',
  // The demo's people are made without signing up.
  'prisma/demo/ensure-people.ts',
  'prisma/demo/seed-business.ts',
];

/** Settings, error codes and what operators look at; the rest of lib/platform is out of the app's reach. */
const SHOWN_TO_APP = /^lib\/platform\/(env|errors|health|metrics)$/;

/** Files beside a domain's schemas that browsers may import too, and that are held to the same purity. */
const BROWSER_SAFE = ['lib/skills/form', 'lib/executions/batches/schemas'];

const GENERATED = /platform\/db\/generated\/client$/;

/** Plans and their limits hold for everything that is counted, so every domain may read their schemas. */
const READ_BY_ALL = ['billing'];

const PLATFORM_ONLY_PACKAGES = [
  'pg',
  'ioredis',
  '@prisma/client',
  '@prisma/adapter-pg',
  'nodemailer',
];
const FRAMEWORK_PACKAGES = ['next', 'next-auth', 'next-intl', 'react', 'react-dom'];

const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/');

/** Which part of the product a file belongs to: 'app', 'platform', 'domain' with its name, … */
function place(file) {
  const [top, second] = file.split('/');
  if (top !== 'lib') return { part: file.includes('/') ? top : 'root' };
  if (DOMAINS.includes(second)) return { part: 'domain', domain: second };
  return { part: second };
}

const IMPORT =
  /(?:^|[\n;}])\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a source text imports, as written: static, re-exported, type-only and dynamic. */
export function importsOf(source) {
  return [...source.matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[3],
    onlyTypes: Boolean(match[1]),
  }));
}

/** A repository path for imports of our own files, or `{ package }` for the others. */
function resolveImport(from, specifier) {
  if (specifier.startsWith('@/')) return { file: specifier.slice(2) };
  if (specifier.startsWith('.')) return { file: join(dirname(from), specifier) };
  const words = specifier.split('/');
  return { package: specifier.startsWith('@') ? words.slice(0, 2).join('/') : words[0] };
}

const bare = (file) => file.replace(/\.tsx?$/, '');
const isBrowserSafe = (file) =>
  BROWSER_SAFE.includes(bare(file)) || /^lib\/[^/]+\/schemas$/.test(bare(file));

/** 'index', 'schemas' and 'jobs' of a domain are its doors, 'fixtures' one for tests; all else is inside. */
function door(target) {
  if (isBrowserSafe(target)) return 'schemas';
  const [, , name, ...rest] = bare(target).split('/');
  if (name === undefined || name === 'index') return 'index';
  return rest.length === 0 && ['jobs', 'fixtures'].includes(name) ? name : 'inside';
}

/** What a test may import beyond what its neighbours may. */
const TESTS_FREELY = ['testing', 'platform', 'web', 'format', 'i18n', 'messages'];

const FREELY = {
  app: ['app', 'components', 'web', 'format', 'i18n', 'messages'],
  components: ['components', 'format', 'i18n', 'messages'],
  i18n: ['i18n', 'messages', 'web', 'platform', 'format'],
  web: ['web', 'platform', 'format', 'i18n'],
  worker: ['worker', 'platform', 'format'],
  domain: ['platform', 'format'],
  platform: ['platform', 'format'],
  format: ['format'],
  testing: ['testing', 'platform', 'format', 'web', 'worker', 'i18n', 'messages'],
  prisma: ['prisma', 'platform', 'format', 'testing'],
  root: ['root', 'web', 'platform', 'i18n', 'format'],
};

const DOORS = {
  app: { doors: ['index', 'schemas'] },
  components: { doors: ['schemas'] },
  i18n: { doors: ['schemas'] },
  web: { doors: ['index', 'schemas'], domains: ['workspaces', 'accounts'] },
  worker: { doors: ['index', 'schemas', 'jobs'] },
  testing: { doors: ['index', 'schemas', 'jobs', 'inside'] },
  prisma: { doors: ['index', 'schemas'] },
  // where the web process is put together
  root: { doors: ['index'], domains: ['executions'] },
};

function domainComplaint(from, importer, target, wanted) {
  const there = door(target);
  if (importer.part === 'domain') {
    if (importer.domain === wanted) return null;
    if (there !== 'index' && there !== 'schemas')
      return `the inside of ${wanted} is its own: import "@/lib/${wanted}" or its schemas`;
    if (there === 'schemas' && READ_BY_ALL.includes(wanted)) return null;
    if (!isTest(from) && DOMAINS.indexOf(wanted) > DOMAINS.indexOf(importer.domain))
      return `${importer.domain} may not know ${wanted}, which stands to its right: use a job or an event`;
    return null;
  }
  const rule = DOORS[importer.part];
  if (!rule) return `${importer.part} may not know the domains`;
  if (rule.domains && !rule.domains.includes(wanted))
    return `${importer.part} may know only ${rule.domains.join(' and ')}`;
  if (!rule.doors.includes(there))
    return `${importer.part} may import only ${rule.doors.join(' or ')} of ${wanted}`;
  return null;
}

function fileComplaint(from, target) {
  const importer = place(from);
  const wanted = place(target);
  const test = isTest(from);
  if (from.startsWith('scripts/') || from.startsWith('e2e/') || from.startsWith('bench/'))
    return null;
  if (/^lib\/platform\/db\/system(\.ts)?$/.test(target) && importer.part !== 'testing' && !test)
    return SYSTEM_DOOR.includes(from) || from.startsWith('lib/platform/')
      ? null
      : 'only the files named in SYSTEM_DOOR may use withSystem';
  if (
    /^lib\/platform\/db\/(client|generated)/.test(target) &&
    importer.part !== 'platform' &&
    !test
  )
    return 'the database has no other door than withUser and withSystem';
  if (test && TESTS_FREELY.includes(wanted.part)) return null;
  if (isBrowserSafe(from) && wanted.part !== 'format' && !isBrowserSafe(target))
    return 'schemas run in browsers: they import zod, lib/format and other schemas';
  if (wanted.part === 'domain') {
    if (test && door(target) !== 'inside') return null;
    return domainComplaint(from, importer, target, wanted.domain);
  }
  if (wanted.part === importer.part || FREELY[importer.part]?.includes(wanted.part)) return null;
  if (importer.part === 'app' && SHOWN_TO_APP.test(target)) return null;
  return `${importer.part} may not import ${wanted.part}`;
}

function packageComplaint(from, name) {
  const { part } = place(from);
  if (isTest(from) || ['scripts', 'root', 'bench'].includes(part)) return null;
  if (isBrowserSafe(from) && name !== 'zod')
    return 'schemas run in browsers: they import zod, lib/format and other schemas';
  if (PLATFORM_ONLY_PACKAGES.includes(name) && part !== 'platform' && part !== 'testing')
    return `only lib/platform talks to ${name}`;
  if (
    FRAMEWORK_PACKAGES.includes(name) &&
    ['platform', 'domain', 'worker', 'format'].includes(part)
  )
    return `${part} knows nothing of ${name}`;
  return null;
}

const BROWSER = /^\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|\s)*['"]use client['"]/;

function browserComplaint(target) {
  const { part } = place(target);
  if (part === 'domain' && door(target) !== 'schemas')
    return 'a browser may import only schemas of a domain';
  if (['web', 'platform', 'worker'].includes(part)) return `a browser may not import ${part}`;
  return null;
}

/**
 * @param files repository path → source text
 * @returns one line for each import that the table in docs/decisions forbids
 */
export function violations(files) {
  const found = [];
  for (const [from, source] of files) {
    const inBrowser = BROWSER.test(source);
    for (const { specifier, onlyTypes } of importsOf(source)) {
      // The shape of a row is no door to it.
      if (onlyTypes && GENERATED.test(specifier)) continue;
      const target = resolveImport(from, specifier);
      const complaint = target.package
        ? packageComplaint(from, target.package)
        : (fileComplaint(from, target.file) ?? (inBrowser ? browserComplaint(target.file) : null));
      if (complaint) found.push(`${from} imports "${specifier}": ${complaint}`);
    }
    if (/\bprocess\.env\b/.test(source) && !mayReadEnvironment(from))
      found.push(`${from} reads process.env: only lib/platform/env.ts does`);
  }
  return found;
}

const mayReadEnvironment = (file) =>
  file === 'lib/platform/env.ts' ||
  isTest(file) ||
  !/^(app|components|lib|i18n|prisma)\//.test(file);
