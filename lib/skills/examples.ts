import { z } from 'zod';
import { constitutionSchema, languageSchema } from '@/lib/accounts/schemas';
import { dateSchema, riskLevelSchema } from '@/lib/campaigns/schemas';
import { foundationFieldsSchema } from '@/lib/foundation/schemas';
import { icpFieldsSchema } from '@/lib/icps/schemas';
import { checkAgainst } from './json-schema';
import type { LoadProblem, Skill, SkillContext, SkillOutput } from './schemas';
import { YamlSource } from './yaml-source';

const exampleSchema = z.strictObject({
  title: z.string().min(1),
  context: z.strictObject({
    today: dateSchema,
    language: languageSchema.default('en'),
    riskLevel: riskLevelSchema.default(5),
    foundation: foundationFieldsSchema,
    icps: z.array(icpFieldsSchema).default([]),
  }),
  inputs: z.record(z.string(), z.unknown()),
  output: z.record(z.string(), z.unknown()),
});

export type SkillExample = {
  file: string;
  title: string;
  context: SkillContext;
  inputs: Record<string, unknown>;
  output: SkillOutput;
};

/** A skill's worked examples; each must fit the skill's own input and output schemas. */
export function readExamples(skill: Skill): { examples: SkillExample[]; problems: LoadProblem[] } {
  const examples: SkillExample[] = [];
  const problems: LoadProblem[] = [];
  for (const file of skill.examples) {
    const source = new YamlSource(file, skill.files[file] ?? '');
    const example = source.parse(exampleSchema);
    problems.push(...source.problems);
    if (!example) continue;
    for (const part of ['inputs', 'output'] as const) {
      const schema = part === 'inputs' ? skill.inputs : skill.outputs;
      for (const { path, message } of checkAgainst(schema, example[part]).problems) {
        problems.push(source.problem([part, ...path.split('.').filter(Boolean)], message));
      }
    }
    const { foundation, icps, ...context } = example.context;
    examples.push({
      file,
      title: example.title,
      inputs: example.inputs,
      output: example.output,
      context: {
        ...context,
        constitution: constitutionSchema.parse({}),
        foundation: { ...foundation, id: 'example', version: 1 },
        icps: icps.map((icp, index) => ({ ...icp, id: `example-${index + 1}` })),
        campaign: null,
        move: null,
        pastOutputs: [],
      },
    });
  }
  return { examples, problems };
}
