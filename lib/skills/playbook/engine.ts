import { Liquid, LiquidError, type Template } from 'liquidjs';
import type { LoadProblem, Skill } from '../schemas';
import { registerFilters } from './filters';
import { MoveTag } from './move-tag';
import { ItemTag, ListTag, ObjectTag, type Sink, TextTag, ValueTag } from './output-tags';
import { PickTag } from './pick-tag';
import { tidyText } from './tidy-text';

type Engine = { liquid: Liquid; parsed: Map<string, Template[]> };

const MAX_ENGINES = 64;
const engines = new Map<string, Engine>();

/** A skill's templates see only that skill's own files. */
function engineFor(skill: Skill): Engine {
  const known = engines.get(skill.hash);
  if (known) return known;
  const liquid = new Liquid({
    templates: skill.files,
    jsTruthy: true,
    strictFilters: true,
    ownPropertyOnly: true,
    renderLimit: 2_000,
  });
  registerFilters(liquid);
  liquid.registerTag('text', TextTag);
  liquid.registerTag('value', ValueTag);
  liquid.registerTag('object', ObjectTag);
  liquid.registerTag('list', ListTag);
  liquid.registerTag('item', ItemTag);
  liquid.registerTag('pick', PickTag);
  liquid.registerTag('move', MoveTag);
  const engine = { liquid, parsed: new Map<string, Template[]>() };
  if (engines.size >= MAX_ENGINES) engines.delete(engines.keys().next().value ?? '');
  engines.set(skill.hash, engine);
  return engine;
}

function parse(skill: Skill, path: string): { liquid: Liquid; templates: Template[] } {
  const { liquid, parsed } = engineFor(skill);
  const templates = parsed.get(path) ?? liquid.parse(skill.files[path] ?? '', path);
  parsed.set(path, templates);
  return { liquid, templates };
}

/** What is wrong with a template's syntax, if anything. */
export function checkTemplate(skill: Skill, path: string): LoadProblem[] {
  try {
    parse(skill, path);
    return [];
  } catch (error) {
    const line = LiquidError.is(error) ? (error.token.getPosition()[0] ?? null) : null;
    const reason =
      error instanceof Error ? (error.message.split(', file:')[0] ?? '') : String(error);
    return [{ file: path, line, reason }];
  }
}

/** Renders a playbook template and returns the fields that it set. */
export async function renderFields(
  skill: Skill,
  path: string,
  scope: Record<string, unknown>,
  globals: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { liquid, templates } = parse(skill, path);
  const target: Record<string, unknown> = {};
  const sink: Sink = { target };
  await liquid.render(templates, scope, { globals: { ...globals, sink } });
  return target;
}

/** Renders a display template over an output, with labels in `lang`; missing fields print nothing. */
export function renderDisplay(
  skill: Skill,
  path: string,
  output: Record<string, unknown>,
  lang: 'en' | 'hi',
): string {
  const { liquid, templates } = parse(skill, path);
  const text = liquid.renderSync(templates, output, { globals: { lang } });
  return tidyText(String(text));
}
