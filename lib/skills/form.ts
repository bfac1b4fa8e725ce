import type { JsonSchema } from './schemas';

export type Widget =
  | 'text'
  | 'textarea'
  | 'number'
  | 'checkbox'
  | 'select'
  | 'date'
  | 'icp'
  | 'icps'
  | 'tags'
  | 'language'
  | 'url';

/** One field of a skill's run form, as its input schema describes it. */
export type FormField = {
  name: string;
  label: string;
  help: string;
  widget: Widget;
  required: boolean;
  default: unknown;
  options: { value: string; label: string }[];
  min: number | null;
  max: number | null;
  maxLength: number | null;
  /** Of a list. */
  maxItems: number | null;
  order: number;
};

type Property = {
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  items?: { maxLength?: number };
  'x-widget'?: Widget;
  'x-order'?: number;
};

/** The fields of an input schema, in `x-order` and then as written. */
export function fieldsOf(schema: JsonSchema): FormField[] {
  const properties = (schema.properties ?? {}) as Record<string, Property>;
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries(properties)
    .map(([name, property], index) => ({
      name,
      label: property.title ?? labelOf(name),
      help: property.description ?? '',
      widget: widgetOf(property),
      required: required.has(name),
      default: property.default ?? null,
      options: (property.enum ?? []).map((value) => ({
        value: String(value),
        label: labelOf(String(value)),
      })),
      min: property.minimum ?? null,
      max: property.maximum ?? null,
      maxLength: property.maxLength ?? property.items?.maxLength ?? null,
      maxItems: property.maxItems ?? null,
      order: property['x-order'] ?? 1000 + index,
    }))
    .sort((a, b) => a.order - b.order);
}

/** Turns what a form holds into a skill's inputs: empty values go, numbers and lists are read. */
export function readForm(
  fields: readonly FormField[],
  raw: Record<string, unknown>,
): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const field of fields) {
    const value = readValue(field.widget, raw[field.name]);
    if (value !== null) inputs[field.name] = value;
  }
  return inputs;
}

function readValue(widget: Widget, value: unknown): unknown {
  if (widget === 'checkbox') return value === true || value === 'on' || value === 'true';
  if (widget === 'tags' || widget === 'icps') {
    const parts = Array.isArray(value) ? value : String(value ?? '').split(/[,\n]/);
    const items = parts.map((part) => String(part).trim()).filter(Boolean);
    return items.length > 0 ? items : null;
  }
  const text = String(value ?? '').trim();
  if (text === '') return null;
  if (widget !== 'number') return text;
  // as Indians write it: ₹1,20,000
  const number = Number(text.replace(/[₹,\s]/g, ''));
  return Number.isNaN(number) ? text : number;
}

function widgetOf(property: Property): Widget {
  if (property['x-widget']) return property['x-widget'];
  if (property.enum) return 'select';
  if (property.type === 'boolean') return 'checkbox';
  if (property.type === 'number' || property.type === 'integer') return 'number';
  if (property.type === 'array') return 'tags';
  if (property.format === 'date') return 'date';
  if (property.format === 'uri') return 'url';
  return 'text';
}

function labelOf(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
