import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { queueDepth } from './queue-store';
import { redisKeys } from './redis-keys';

const queues = [redisKeys.agentTasks, redisKeys.campaignTasks];

/** Asked of Redis at each reading; says nothing while Redis is away. */
const createQueueGauge = (registry: Registry) =>
  new Gauge({
    name: 'muhurat_queue_jobs',
    help: 'Jobs by queue: waiting for a worker, held by one, and dead',
    labelNames: ['queue', 'state'] as const,
    registers: [registry],
    async collect() {
      this.reset();
      const depths = await Promise.all(queues.map(queueDepth)).catch(() => []);
      for (const [at, depth] of depths.entries()) {
        const queue = queues[at] ?? '';
        for (const [state, jobs] of Object.entries(depth)) this.set({ queue, state }, jobs);
      }
    },
  });

function create() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'muhurat_' });
  return {
    registry,
    actions: new Histogram({
      name: 'muhurat_operation_seconds',
      help: 'Time of an action or route, by operation and outcome',
      labelNames: ['operation', 'outcome'] as const,
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    }),
    executions: new Counter({
      name: 'muhurat_executions_total',
      help: 'Executions ended, by skill and status',
      labelNames: ['skill', 'status'] as const,
      registers: [registry],
    }),
    modelCalls: new Counter({
      name: 'muhurat_model_calls_total',
      help: 'Calls to a model, by how they ended: answered, stopped, or why they failed',
      labelNames: ['model', 'outcome'] as const,
      registers: [registry],
    }),
    queueJobs: createQueueGauge(registry),
    skillEdits: new Counter({
      name: 'muhurat_skill_edits_total',
      help: 'Edits of skills that this process took live or refused, by skill and outcome',
      labelNames: ['skill', 'outcome'] as const,
      registers: [registry],
    }),
  };
}

const holder = globalThis as typeof globalThis & { muhuratMetrics?: ReturnType<typeof create> };

/** This process's metrics, one registry however often the module is loaded. */
export function metrics() {
  holder.muhuratMetrics ??= create();
  return holder.muhuratMetrics;
}
