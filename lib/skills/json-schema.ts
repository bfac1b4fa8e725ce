import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema, Problem } from './schemas';

const ajv = new Ajv2020({
  allErrors: true,
  useDefaults: true,
  strict: true,
  allowUnionTypes: true,
});
addFormats(ajv);
ajv.addKeyword({ keyword: 'x-widget', schemaType: 'string' });
ajv.addKeyword({ keyword: 'x-order', schemaType: 'number' });

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** @throws Error with ajv's reason when the document is not a valid JSON Schema 2020-12. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** Validates a copy with the schema's defaults filled in. */
export function checkAgainst(
  schema: JsonSchema,
  value: unknown,
): { value: unknown; problems: Problem[] } {
  const validate = compileSchema(schema);
  const copy = structuredClone(value);
  if (validate(copy)) return { value: copy, problems: [] };
  const problems = (validate.errors ?? []).map((error) => toProblem(schema, error));
  const unique = new Map(
    problems.map((problem) => [`${problem.path} ${problem.message}`, problem]),
  );
  return { value: copy, problems: [...unique.values()] };
}

function toProblem(schema: JsonSchema, error: ErrorObject): Problem {
  const parts = error.instancePath.split('/').slice(1);
  const missing: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  if (typeof missing === 'string') parts.push(missing);
  return { path: parts.join('.'), message: sentence(labelOf(schema, parts), error) };
}

function labelOf(schema: JsonSchema, parts: string[]): string {
  const properties = schema.properties as Record<string, { title?: string }> | undefined;
  const name = parts[0];
  if (!name) return 'This value';
  const title = properties?.[name]?.title ?? name;
  return parts.length > 1 && /^\d+$/.test(parts[1] ?? '')
    ? `${title}, item ${Number(parts[1]) + 1}`
    : title;
}

const formats: Record<string, string> = {
  date: 'must be a date such as 2026-11-08',
  uri: 'must be a full address such as https://example.in',
  email: 'must be an e-mail address',
};

function sentence(label: string, { keyword, params, message }: ErrorObject): string {
  const p = params as Record<string, string | number | string[]>;
  switch (keyword) {
    case 'required':
      return `${label} is needed.`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `${label} is not something this skill asks for.`;
    case 'minLength':
      return `${label} needs at least ${count(p.limit, 'character')}.`;
    case 'maxLength':
      return `${label} can have at most ${count(p.limit, 'character')}.`;
    case 'minItems':
      return `${label} needs at least ${count(p.limit, 'item')}.`;
    case 'maxItems':
      return `${label} can have at most ${count(p.limit, 'item')}.`;
    case 'minimum':
      return `${label} must be ${p.limit} or more.`;
    case 'maximum':
      return `${label} must be ${p.limit} or less.`;
    case 'enum':
      return `${label} must be one of: ${[p.allowedValues].flat().filter(Boolean).join(', ')}.`;
    case 'format':
      return `${label} ${formats[String(p.format)] ?? 'is not in the expected form'}.`;
    case 'type':
      return `${label} must be ${typeName(p.type)}.`;
    default:
      return `${label} ${message ?? 'is not valid'}.`;
  }
}

function count(n: unknown, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function typeName(type: unknown): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'yes or no',
    array: 'a list',
    object: 'a set of fields',
  };
  return [type]
    .flat()
    .map((one) => names[String(one)] ?? String(one))
    .join(' or ');
}
