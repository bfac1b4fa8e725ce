import { Prisma, type Tx } from '@/lib/platform/db';

/** Nothing is certain: even the strongest evidence leaves a hundredth. */
const strongest = 0.99;

/** 1 − Π(1 − weight): each piece of evidence takes its share of the doubt that is left. */
export const strengthOf = (weights: readonly number[]): number => {
  const doubt = weights.reduce((left, weight) => left * (1 - Math.min(weight, strongest)), 1);
  return Math.round((1 - doubt) * 100) / 100;
};

/** Brings the strength of relationships up to their evidence; of all in the workspace without `ids`. */
export async function refreshStrengths(tx: Tx, workspaceId: string, ids?: readonly string[]) {
  if (ids?.length === 0) return;
  const which = ids ? Prisma.sql`AND relationship_id = ANY (${[...ids]})` : Prisma.empty;
  await tx.$executeRaw`
    UPDATE graph_relationships r SET strength = s.strength, updated_at = now()
    FROM (
      SELECT relationship_id, round(1 - exp(sum(ln(1 - least(weight, ${strongest}::numeric)))), 2) AS strength
      FROM graph_evidence
      WHERE workspace_id = ${workspaceId}::uuid AND relationship_id IS NOT NULL ${which}
      GROUP BY relationship_id) s
    WHERE r.id = s.relationship_id AND r.strength <> s.strength`;
}
