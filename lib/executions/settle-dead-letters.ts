import { log } from '@/lib/platform/log';
import { dropDeadLetters, type Job } from '@/lib/platform/queue-store';
import { queues } from './queues';

/** What a job was about: a run's id, or a batch's. */
export const subjectOf = (job: Job) => job.executionId ?? job.batchId ?? '';

/** Takes away the dead letters of what was asked for again; one that stays only costs a line in a list. */
export async function settleDeadLetters(subject: string) {
  try {
    for (const queue of Object.values(queues)) {
      await dropDeadLetters(queue, (job) => subjectOf(job) === subject);
    }
  } catch (error) {
    log().warn({ err: error, subject }, 'a dead letter stays among the dead');
  }
}
