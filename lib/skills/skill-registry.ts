import { join } from 'node:path';
import { log } from '@/lib/platform/log';
import { metrics } from '@/lib/platform/metrics';
import { loadSkill } from './load-skill';
import { type Publisher, versionTaken } from './publisher';
import type { LoadProblem, Skill } from './schemas';
import { type Stamp, stampFolders } from './stamp-folders';

/** Why an edit is not live, and which version serves in its place. */
export type SkillProblem = LoadProblem & { folder: string; serving: string | null };

export type Registry = {
  skills: ReadonlyMap<string, Skill>;
  /** What is wrong on disk now. A broken skill that was good before is still in `skills`. */
  problems: readonly SkillProblem[];
};

type FolderState = {
  stamp: string;
  skill: Skill | null;
  problems: LoadProblem[];
  /** A hash that another process told and that these files did not have. */
  foreign: string | null;
};

type Options = {
  publisher?: Publisher | null;
  /** Whoever writes a skill may save it many times under one version. */
  drafting?: boolean;
  /** How long an answer is trusted before files are looked at again, in milliseconds. */
  trustMs?: number;
  /** Looks by itself after each such time, and answers at once: whoever asks may hold a transaction. */
  watchMs?: number | null;
  /** Files younger than this are perhaps only half of an edit, in milliseconds. */
  settleMs?: number;
};

/** One process's view of the skills under `<root>/skills`. */
export class SkillRegistry {
  readonly #base: string;
  readonly #publisher: Publisher | null;
  readonly #drafting: boolean;
  readonly #watchMs: number | null;
  readonly #trustMs: number;
  readonly #settleMs: number;
  #folders = new Map<string, FolderState>();
  #registry: Registry = { skills: new Map(), problems: [] };
  #trustedUntil = Number.NEGATIVE_INFINITY;
  #reading: Promise<Registry> | null = null;
  #watch: NodeJS.Timeout | null = null;

  constructor(root: string, options: Options = {}) {
    const { publisher = null, drafting = false, watchMs = null } = options;
    const { trustMs = 1200, settleMs = 300 } = options;
    this.#watchMs = watchMs;
    this.#drafting = drafting;
    this.#base = join(/* turbopackIgnore: true */ root, 'skills');
    this.#publisher = publisher;
    this.#trustMs = trustMs;
    this.#settleMs = settleMs;
  }

  async read(): Promise<Registry> {
    if (this.#watch || performance.now() < this.#trustedUntil) return this.#registry;
    const registry = await this.#look();
    if (this.#watchMs !== null) {
      this.#watch ??= setInterval(() => void this.#lookAgain(), this.#watchMs).unref();
    }
    return registry;
  }

  #look(): Promise<Registry> {
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #lookAgain() {
    await this.#look().catch((error: unknown) =>
      log().warn({ err: error }, 'the skills could not be looked at'),
    );
  }

  async #refresh(): Promise<Registry> {
    const first = this.#folders.size === 0;
    const [stamps, live] = await Promise.all([stampFolders(this.#base), this.#liveHashes()]);
    let trustMs = this.#trustMs;
    const changed: string[] = [];
    const folders = new Map<string, FolderState>();
    for (const [folder, stamp] of stamps) {
      const known = this.#folders.get(folder);
      const told = known?.skill ? live.get(known.skill.id) : undefined;
      const elsewhere = told && told !== known?.skill?.hash && told !== known?.foreign;
      if (known) folders.set(folder, elsewhere ? { ...known, foreign: told } : known);
      if (known?.stamp === stamp.text && !elsewhere) continue;
      if (known && this.#isBeingWritten(stamp)) trustMs = Math.min(trustMs, this.#settleMs);
      else changed.push(folder);
    }
    for (const [folder, state] of await this.#load(changed, folders)) {
      const stamp = state.stamp === 'again' ? '' : (stamps.get(folder)?.text ?? '');
      const next = { ...state, stamp };
      this.#tell(folder, folders.get(folder), next, first);
      folders.set(folder, next);
    }
    this.#folders = folders;
    this.#registry = summarise(folders);
    this.#trustedUntil = performance.now() + trustMs;
    await this.#announce(live, changed);
    return this.#registry;
  }

  /** Negative ages, of clocks that differ, wait for nothing. */
  #isBeingWritten({ writtenAt }: Stamp): boolean {
    const age = Date.now() - writtenAt;
    return age >= 0 && age < this.#settleMs;
  }

  /** What each changed folder serves from now on. `stamp: 'again'` asks for another look. */
  async #load(changed: readonly string[], before: ReadonlyMap<string, FolderState>) {
    const loaded = await Promise.all(
      changed.map(async (folder) => ({
        folder,
        result: await loadSkill(join(this.#base, folder)),
      })),
    );
    const fresh = loaded.flatMap(({ result }) => (result.ok ? [result.skill] : []));
    const { refused, undecided } = await this.#review(fresh);
    const states: [string, FolderState][] = [];
    for (const { folder, result } of loaded) {
      const known = before.get(folder);
      const foreign = known?.foreign ?? null;
      const last = known?.skill ?? null;
      if (result.ok && undecided) {
        // without the judge an edit waits, and a first start serves what it has
        states.push([
          folder,
          { stamp: 'again', skill: last ?? result.skill, problems: [], foreign },
        ]);
        continue;
      }
      const problems = result.ok
        ? (refused.get(result.skill) ?? (this.#drafting ? [] : takenHere(last, result.skill)))
        : result.problems;
      const good = result.ok && problems.length === 0 ? result.skill : null;
      const skill = good ?? last ?? (await this.#lastGood(folder));
      states.push([folder, { stamp: '', skill, problems, foreign }]);
    }
    return states;
  }

  async #review(skills: readonly Skill[]) {
    const nothing = new Map<Skill, LoadProblem[]>();
    if (!this.#publisher || skills.length === 0) return { refused: nothing, undecided: false };
    try {
      return { refused: await this.#publisher.review(skills), undecided: false };
    } catch (error) {
      log().warn({ err: error }, 'skills could not be compared with what is published');
      return { refused: nothing, undecided: true };
    }
  }

  async #lastGood(folder: string): Promise<Skill | null> {
    return (await this.#publisher?.lastGood(folder).catch(() => null)) ?? null;
  }

  async #liveHashes(): Promise<ReadonlyMap<string, string>> {
    const ids = [...this.#registry.skills.keys()];
    return (await this.#publisher?.liveHashes(ids)) ?? new Map();
  }

  /** Tells the others what this process serves: after a change, and when Redis has lost it. */
  async #announce(live: ReadonlyMap<string, string>, changed: readonly string[]) {
    const news = [...this.#folders].flatMap(([folder, { skill }]) =>
      skill &&
      live.get(skill.id) !== skill.hash &&
      (changed.includes(folder) || !live.has(skill.id))
        ? [skill]
        : [],
    );
    await Promise.all(news.map((skill) => this.#publisher?.announce(skill)));
  }

  #tell(folder: string, before: FolderState | undefined, now: FolderState, first: boolean) {
    const { skill, problems } = now;
    const [problem] = problems;
    if (problem && JSON.stringify(problems) !== JSON.stringify(before?.problems)) {
      metrics().skillEdits.inc({ skill: skill?.id ?? folder, outcome: 'refused' });
      const told = {
        skill: folder,
        file: problem.file,
        line: problem.line,
        serving: skill?.version,
      };
      log().warn(told, `an edit of a skill is not live: ${problem.reason}`);
    } else if (!first && skill && skill.hash !== before?.skill?.hash) {
      metrics().skillEdits.inc({ skill: skill.id, outcome: 'live' });
      log().info(
        { skill: skill.id, version: skill.skillVersion },
        'a skill is live in a new version',
      );
    }
  }
}

/** What this process knows by itself: a version that it served has this content and no other. */
function takenHere(last: Skill | null, skill: Skill): LoadProblem[] {
  const taken = last && last.version === skill.version && last.hash !== skill.hash;
  return taken ? [versionTaken(skill, null)] : [];
}

function summarise(folders: ReadonlyMap<string, FolderState>): Registry {
  const skills = new Map<string, Skill>();
  const problems: SkillProblem[] = [];
  for (const [folder, { skill, problems: found }] of folders) {
    if (skill) skills.set(skill.id, skill);
    const serving = skill?.version ?? null;
    problems.push(...found.map((problem) => ({ ...problem, folder, serving })));
  }
  return { skills, problems };
}
