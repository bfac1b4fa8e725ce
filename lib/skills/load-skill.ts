import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readExamples } from './examples';
import { compileSchema } from './json-schema';
import { checkTemplate } from './playbook/engine';
import { type LoadProblem, type Skill, type SkillManifest, skillManifestSchema } from './schemas';
import { hashFiles, normaliseText } from './skill-hash';
import { YamlSource } from './yaml-source';

export type LoadResult = { ok: true; skill: Skill } | { ok: false; problems: LoadProblem[] };

/** Reads and checks a skill's folder. Hidden files are not part of a skill. */
export async function loadSkill(folder: string): Promise<LoadResult> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile() || path.split('/').some((part) => part.startsWith('.'))) continue;
    files[path] = normaliseText(await readFile(join(folder, path)));
  }
  return skillFromFiles(basename(folder), files);
}

/** Builds a skill from its files' text: from disk, or as it was stored under its hash. */
export function skillFromFiles(name: string, files: Record<string, string>): LoadResult {
  const front = readFrontMatter(name, files['SKILL.md']);
  const yaml = readManifest(files['skill.yaml']);
  if (!front.ok || !yaml.ok) {
    return {
      ok: false,
      problems: [...(front.ok ? [] : front.problems), ...(yaml.ok ? [] : yaml.problems)],
    };
  }
  const hash = hashFiles(files);
  const skill: Skill = {
    ...yaml.manifest,
    name,
    description: front.description,
    instructions: front.instructions,
    hash,
    skillVersion: `${yaml.manifest.version}+${hash.slice(0, 12)}`,
    files,
  };
  const problems = [
    ...(name === skill.id.replaceAll(/[._]/g, '-')
      ? []
      : [
          yaml.source.problem(
            ['id'],
            `The id ${skill.id} belongs in the folder ${skill.id.replaceAll(/[._]/g, '-')}.`,
          ),
        ]),
    ...checkSchemas(skill, yaml.source),
    ...checkFiles(skill, yaml.source),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { problems: wrongExamples } = readExamples(skill);
  return wrongExamples.length > 0 ? { ok: false, problems: wrongExamples } : { ok: true, skill };
}

const frontMatterSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lowercase letters, digits and hyphens.'),
  description: z.string().min(1).max(1024),
});

type FrontMatter = { ok: true; description: string; instructions: string };
type Failed = { ok: false; problems: LoadProblem[] };

function readFrontMatter(name: string, text: string | undefined): FrontMatter | Failed {
  const file = 'SKILL.md';
  const fail = (line: number | null, reason: string): Failed => ({
    ok: false,
    problems: [{ file, line, reason }],
  });
  if (text === undefined) return fail(null, 'The file is missing.');
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!match) return fail(1, 'It must begin with front matter between two lines of ---.');
  const source = new YamlSource(file, match[1] ?? '', 1);
  const front = source.parse(frontMatterSchema);
  if (!front) return { ok: false, problems: source.problems };
  if (front.name !== name) {
    return fail(source.lineOf(['name']), `The name is ${front.name}, but the folder is ${name}.`);
  }
  const instructions = (match[2] ?? '').trim();
  if (instructions === '') return fail(null, 'There are no instructions after the front matter.');
  return { ok: true, description: front.description, instructions };
}

type Manifest = { ok: true; manifest: SkillManifest; source: YamlSource };

function readManifest(text: string | undefined): Manifest | Failed {
  const file = 'skill.yaml';
  if (text === undefined) {
    return { ok: false, problems: [{ file, line: null, reason: 'The file is missing.' }] };
  }
  const source = new YamlSource(file, text);
  const manifest = source.parse(skillManifestSchema);
  return manifest ? { ok: true, manifest, source } : { ok: false, problems: source.problems };
}

function checkSchemas(skill: Skill, source: YamlSource): LoadProblem[] {
  return (['inputs', 'outputs'] as const).flatMap((part) => {
    try {
      compileSchema(skill[part]);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [source.problem([part], `${part} is not a valid JSON Schema: ${reason}`)];
    }
  });
}

function checkFiles(skill: Skill, source: YamlSource): LoadProblem[] {
  const named: { path: string; at: string[] }[] = [
    ...Object.entries(skill.playbook).map(([language, path]) => ({
      path,
      at: ['playbook', language],
    })),
    ...(skill.display.endsWith('.liquid') ? [{ path: skill.display, at: ['display'] }] : []),
    ...skill.examples.map((path) => ({ path, at: ['examples'] })),
  ];
  const missing = named
    .filter(({ path }) => !(path in skill.files))
    .map(({ path, at }) => source.problem(at, `The file ${path} is not in the folder.`));
  const templates = Object.keys(skill.files).filter((path) => path.endsWith('.liquid'));
  return [...missing, ...templates.flatMap((path) => checkTemplate(skill, path))];
}
