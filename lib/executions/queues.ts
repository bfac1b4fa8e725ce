import { redisKeys } from '@/lib/platform/redis-keys';

export const queues = {
  agent_tasks: redisKeys.agentTasks,
  campaign_tasks: redisKeys.campaignTasks,
};
export type QueueName = keyof typeof queues;

/** A campaign's plan is long work, and does not stand in the way of the rest. */
export const queueOf = (skillId: string): QueueName =>
  skillId.startsWith('campaign.') ? 'campaign_tasks' : 'agent_tasks';
