import { setTimeout as pause } from 'node:timers/promises';
import { formatDate, todayInIst } from '@/lib/format';
import { log } from '@/lib/platform/log';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import type { LoadProblem, Problem, Skill } from './schemas';
import { publishedFrom, publishedHashes, publishVersions } from './version-store';
import { YamlSource } from './yaml-source';

/** What every process agrees on: which contents may be served, and which is served now. */
export type Publisher = {
  /** Why each of these may not be served; no entry when it may. @throws AppError unavailable */
  review: (skills: readonly Skill[]) => Promise<Map<Skill, LoadProblem[]>>;
  /** What a folder served before it broke. */
  lastGood: (folder: string) => Promise<Skill | null>;
  /** Hashes by skill id, as the processes have told; empty without Redis. */
  liveHashes: (skillIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  announce: (skill: Skill) => Promise<void>;
};

/** Redis only speeds agreement up, so nobody waits for it longer than this. */
const patienceMs = 300;

async function soon<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  const done = new AbortController();
  const late = pause(patienceMs, otherwise, { signal: done.signal }).catch(() => otherwise);
  const answer = work().catch((error: unknown) => {
    log().debug({ err: error }, 'the hashes of the skills could not be compared');
    return otherwise;
  });
  return Promise.race([answer, late]).finally(() => done.abort());
}

/** Publishes what passes `gate`: the examples under the skill's own rubric. */
export function createPublisher(gate: (skill: Skill) => Problem[]): Publisher {
  return {
    async review(skills) {
      const refused = new Map<Skill, LoadProblem[]>();
      const known = await publishedHashes(skills.map(({ hash }) => hash));
      const fresh = skills.filter(({ hash }) => !known.has(hash));
      for (const skill of fresh) {
        const problems = gateProblems(gate, skill);
        if (problems.length > 0) refused.set(skill, problems);
      }
      const taken = await publishVersions(fresh.filter((skill) => !refused.has(skill)));
      for (const [skill, since] of taken) refused.set(skill, [versionTaken(skill, since)]);
      return refused;
    },
    async lastGood(folder) {
      const published = await publishedFrom(folder);
      const [newest] = published;
      if (!newest) return null;
      const live = await soon(() => redis().get(redisKeys.skillHash(newest.id)), null);
      return published.find(({ hash }) => hash === live) ?? newest;
    },
    liveHashes: (skillIds) =>
      soon(async () => {
        const pairs = await Promise.all(
          skillIds.map(async (id) => [id, await redis().get(redisKeys.skillHash(id))] as const),
        );
        return new Map(pairs.flatMap(([id, hash]) => (hash ? [[id, hash]] : [])));
      }, new Map()),
    async announce({ id, hash }) {
      await soon(() => redis().set(redisKeys.skillHash(id), hash), null);
    },
  };
}

function gateProblems(gate: (skill: Skill) => Problem[], skill: Skill): LoadProblem[] {
  try {
    return gate(skill).map((problem) => place(skill, problem));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { file: 'skill.yaml', line: null, reason: `The examples cannot be checked: ${reason}` },
    ];
  }
}

/** A gate names an example's file or an item of the rubric; a person wants file and line. */
function place(skill: Skill, { path, message }: Problem): LoadProblem {
  if (path in skill.files) {
    const source = new YamlSource(path, skill.files[path] ?? '');
    return source.problem(['output'], message);
  }
  const [, item] = path.split('.');
  const index = skill.rubric.findIndex(({ id }) => id === item);
  const source = new YamlSource('skill.yaml', skill.files['skill.yaml'] ?? '');
  return source.problem(index < 0 ? ['rubric'] : ['rubric', index], message);
}

/** The line that must change when a version's number is taken. */
export function versionTaken(skill: Skill, since: Date | null): LoadProblem {
  const source = new YamlSource('skill.yaml', skill.files['skill.yaml'] ?? '');
  const when = since ? ` since ${formatDate(todayInIst(since))}` : '';
  return source.problem(
    ['version'],
    `Version ${skill.version} is in use${when} with other content. Raise the version to publish this edit.`,
  );
}
