import {
  type Context,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  TypeGuards,
  Value,
} from 'liquidjs';
import { tidyText } from './tidy-text';

/**
 * Where a template's fields go. Templates never print their output: they set fields through tags,
 * so nothing that a person typed can be mistaken for structure.
 */
export type Sink = { target: Record<string, unknown> | unknown[] };

export function sinkOf(ctx: Context): Sink {
  const { sink } = ctx.globals as { sink?: Sink };
  if (!sink) throw new Error('Fields can only be set in a playbook template.');
  return sink;
}

/** Reads the tokens up to `end<name>`. */
export function readBlock(token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const templates: Template[] = [];
  while (rest.length > 0) {
    const next = rest.shift() as TopLevelToken;
    if (TypeGuards.isTagToken(next) && next.name === `end${token.name}`) return templates;
    templates.push(parser.parseToken(next, rest));
  }
  throw new Error(`{% ${token.name} %} is not closed by {% end${token.name} %}`);
}

abstract class FieldTag extends Tag {
  protected readonly field: string;
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.field = this.tokenizer.readIdentifier().content;
    if (!this.field) throw new Error(`{% ${token.name} %} needs a field name`);
  }

  protected set(ctx: Context, value: unknown): void {
    const { target } = sinkOf(ctx);
    if (Array.isArray(target))
      throw new Error(`“${this.field}” stands in a list: put it in an item`);
    target[this.field] = value;
  }
}

/** `{% text name %}…{% endtext %}` sets a string field. */
export class TextTag extends FieldTag {
  private readonly templates: Template[];
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = readBlock(token, rest, parser);
  }

  *render(ctx: Context): Generator<unknown, void, string> {
    const text = yield this.liquid.renderer.renderTemplates(this.templates, ctx);
    this.set(ctx, tidyText(text));
  }
}

/** `{% value name expression %}` sets a field to a value as it is, unless it is empty. */
export class ValueTag extends FieldTag {
  private readonly value: Value;
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.value = new Value(this.tokenizer.readFilteredValue(), liquid);
  }

  *render(ctx: Context): Generator<unknown, void, unknown> {
    const value = yield this.value.value(ctx);
    if (value !== undefined && value !== '') this.set(ctx, value);
  }
}

/** `{% object name %}…{% endobject %}` sets a field to an object of the fields inside. */
export class ObjectTag extends FieldTag {
  private readonly templates: Template[];
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = readBlock(token, rest, parser);
  }

  *render(ctx: Context): Generator<unknown, void, unknown> {
    const value: Record<string, unknown> = {};
    yield* renderInto(this.liquid, this.templates, ctx, value);
    this.set(ctx, value);
  }
}

/** `{% list name %}{% item %}…{% enditem %}{% endlist %}` sets a list of texts or objects. */
export class ListTag extends FieldTag {
  private readonly templates: Template[];
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = readBlock(token, rest, parser);
  }

  *render(ctx: Context): Generator<unknown, void, unknown> {
    const value: unknown[] = [];
    yield* renderInto(this.liquid, this.templates, ctx, value);
    this.set(ctx, value);
  }
}

/** One entry of a list: an object when it sets fields, otherwise its text. Empty text is left out. */
export class ItemTag extends Tag {
  private readonly templates: Template[];
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = readBlock(token, rest, parser);
  }

  *render(ctx: Context): Generator<unknown, void, unknown> {
    const { target } = sinkOf(ctx);
    if (!Array.isArray(target)) throw new Error('{% item %} belongs in a {% list %}');
    const fields: Record<string, unknown> = {};
    const text = tidyText(String(yield* renderInto(this.liquid, this.templates, ctx, fields)));
    if (Object.keys(fields).length > 0) target.push(fields);
    else if (text !== '' && !target.includes(text)) target.push(text);
  }
}

/** Renders with the sink pointed at `target`, and returns the printed text. */
export function* renderInto(
  liquid: Liquid,
  templates: Template[],
  ctx: Context,
  target: Sink['target'],
): Generator<unknown, unknown, unknown> {
  const sink = sinkOf(ctx);
  const outer = sink.target;
  sink.target = target;
  const text = yield liquid.renderer.renderTemplates(templates, ctx);
  sink.target = outer;
  return text;
}
