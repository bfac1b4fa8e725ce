import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import { rotated } from './seeded-choice';

export type Chooser = { seed: number; variation: number };

type Branch = { condition: Value | null; templates: Template[] };

/**
 * `{% pick key %}{% option a and b %}…{% option %}…{% fallback %}…{% endpick %}` prints one of
 * the options whose condition holds and whose text is not empty, or the fallback.
 */
export class PickTag extends Tag {
  private readonly key: string;
  private readonly options: Branch[] = [];
  private readonly fallback: Branch = { condition: null, templates: [] };

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.key = this.tokenizer.readIdentifier().content;
    if (!this.key) throw new Error('{% pick %} needs a key');
    let branch: Branch | null = null;
    const stream = parser
      .parseStream(rest)
      .on('tag:option', (option: TagToken) => {
        option.tokenizer.skipBlank();
        const condition = option.tokenizer.end()
          ? null
          : new Value(option.tokenizer.readFilteredValue(), liquid);
        branch = { condition, templates: [] };
        this.options.push(branch);
      })
      .on('tag:fallback', () => {
        branch = this.fallback;
      })
      .on('tag:endpick', () => {
        stream.stop();
      })
      .on('template', (template: Template) => branch?.templates.push(template))
      .on('end', () => {
        throw new Error('{% pick %} is not closed by {% endpick %}');
      });
    stream.start();
  }

  *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { chooser } = ctx.globals as { chooser: Chooser };
    const eligible: Branch[] = [];
    for (const option of this.options) {
      if (option.condition === null || (yield option.condition.value(ctx))) eligible.push(option);
    }
    const order = rotated(eligible, chooser.seed, this.key, chooser.variation);
    for (const { templates } of [...order, this.fallback]) {
      const text = String(yield this.liquid.renderer.renderTemplates(templates, ctx));
      if (text.trim() === '') continue;
      emitter.write(text.trim());
      return;
    }
  }
}
