import type { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { skillFromFiles } from './load-skill';
import type { Skill } from './schemas';

/** `draft`: kept for a run, by a process that publishes nothing; its number is free for other content. */
type Content = { name: string; files: Record<string, string>; draft?: boolean };

const rowOf = (skill: Skill, draft = false) => ({
  skillId: skill.id,
  hash: skill.hash,
  version: skill.skillVersion,
  content: {
    name: skill.name,
    files: skill.files,
    ...(draft ? { draft } : {}),
  } satisfies Prisma.InputJsonObject,
});

export function rebuildSkill(content: unknown): Skill | null {
  const { name, files } = content as Content;
  const loaded = skillFromFiles(name, files);
  return loaded.ok ? loaded.skill : null;
}

const kept = new Set<string>();

/** Stores a skill's content under its hash, once; a run finds it there whatever happens to the files. */
export async function keepVersion(skill: Skill, draft: boolean): Promise<void> {
  if (kept.has(skill.hash)) return;
  await withSystem((tx) =>
    tx.skillVersion.createMany({ data: [rowOf(skill, draft)], skipDuplicates: true }),
  );
  kept.add(skill.hash);
}

/** A stored version, such as `1.2.0+0f3a…`; null when it is not there. */
export async function storedSkill(skillId: string, version: string): Promise<Skill | null> {
  const row = await withSystem((tx) =>
    tx.skillVersion.findUnique({ where: { skillId_version: { skillId, version } } }),
  );
  return row && rebuildSkill(row.content);
}

/** Which of these hashes are published already. */
export async function publishedHashes(hashes: string[]): Promise<ReadonlySet<string>> {
  const rows = await withSystem(
    (tx) => tx.$queryRaw<{ hash: string }[]>`
      SELECT hash FROM skill_versions
      WHERE hash = ANY(${hashes}) AND NOT coalesce((content ->> 'draft')::boolean, false)`,
  );
  return new Set(rows.map(({ hash }) => hash));
}

type Published = { skill_id: string; hash: string; version: string; created_at: Date };

/**
 * Stores new versions for good, all at once. Not those whose number is taken by other content: they come
 * back with the time at which it was.
 */
export async function publishVersions(skills: readonly Skill[]): Promise<Map<Skill, Date>> {
  const taken = new Map<Skill, Date>();
  if (skills.length === 0) return taken;
  await withSystem(async (tx) => {
    // two processes that see the same edit at the same moment decide one after the other
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('skills', 0))::text`;
    const published = await tx.$queryRaw<Published[]>`
      SELECT skill_id, hash, version, created_at FROM skill_versions
      WHERE skill_id = ANY(${skills.map(({ id }) => id)})
        AND NOT coalesce((content ->> 'draft')::boolean, false)
      ORDER BY created_at`;
    for (const skill of skills) {
      const same = published.filter(
        ({ skill_id, version }) => skill_id === skill.id && version.startsWith(`${skill.version}+`),
      );
      const [first] = same;
      if (first && !same.some(({ hash }) => hash === skill.hash))
        taken.set(skill, first.created_at);
    }
    const fresh = skills.filter((skill) => !taken.has(skill)).map((skill) => rowOf(skill));
    await tx.skillVersion.createMany({ data: fresh, skipDuplicates: true });
  });
  return taken;
}

/** What was published from a folder, newest first, as far back as a broken edit could need. */
export async function publishedFrom(folder: string): Promise<Skill[]> {
  const rows = await withSystem((tx) =>
    tx.skillVersion.findMany({
      where: { content: { path: ['name'], equals: folder } },
      orderBy: { createdAt: 'desc' },
      take: 10,
    }),
  );
  return rows.flatMap(({ content }) =>
    (content as Content).draft ? [] : (rebuildSkill(content) ?? []),
  );
}
