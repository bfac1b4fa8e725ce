import {
  type Context,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { type BackPlan, dueDate } from '@/lib/campaigns';
import { readBlock, renderInto, sinkOf } from './output-tags';

/** 1 for under two weeks, 2 for under five, 3 beyond: how many moves a plan has room for. */
export type PlanSize = 1 | 2 | 3;

export function sizeOf(plan: BackPlan): PlanSize {
  if (plan.days < 14) return 1;
  return plan.days < 35 ? 2 : 3;
}

/**
 * `{% move phase fraction size type priority skill %}…{% endmove %}` adds a move due at that fraction of the phase.
 * The skill `post` stands for the channel that posts go to. It is left out when the plan is smaller than `size`; a move of size 1 is needed in any plan and
 * goes to the nearest phase that is left when its own found no room.
 */
export class MoveTag extends Tag {
  private readonly phase: string;
  private readonly fraction: number;
  private readonly size: number;
  private readonly kind: { type: string; priority: string; skillId: string | null };
  private readonly templates: Template[];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const [phase, fraction, size, type, priority, skillId] = token.args.split(/\s+/);
    if (!phase || !type || !priority) {
      throw new Error('{% move %} needs a phase, a fraction, a size, a type and a priority');
    }
    this.phase = phase;
    this.fraction = Number(fraction);
    this.size = Number(size);
    this.kind = { type, priority, skillId: skillId || null };
    this.templates = readBlock(token, rest, parser);
  }

  *render(ctx: Context): Generator<unknown, void, unknown> {
    const { plan, phaseOrder } = ctx.globals as { plan?: BackPlan; phaseOrder: string[] };
    const { target } = sinkOf(ctx);
    if (!plan || !Array.isArray(target)) throw new Error('{% move %} belongs in {% list moves %}');
    if (this.size > sizeOf(plan)) return;
    const kept = plan.phases.map((phase) => phase.key);
    const isKept = kept.includes(this.phase);
    if (!isKept && this.size > 1) return;
    const phase = isKept ? this.phase : nearest(this.phase, kept, phaseOrder);
    const due = dueDate(plan, phase, isKept ? this.fraction : 0.5);
    const post: unknown = yield ctx._get(['post', 'skill']);
    const skillId = this.kind.skillId === 'post' ? post : this.kind.skillId;
    const move: Record<string, unknown> = { ...this.kind, skillId, phase, dueDate: due };
    yield* renderInto(this.liquid, this.templates, ctx, move);
    target.push(move);
  }
}

function nearest(phase: string, kept: string[], order: string[]): string {
  const at = order.indexOf(phase);
  const byDistance = [...kept].sort(
    (a, b) => Math.abs(order.indexOf(a) - at) - Math.abs(order.indexOf(b) - at),
  );
  return byDistance[0] ?? phase;
}
