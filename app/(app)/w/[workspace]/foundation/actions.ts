'use server';

import { z } from 'zod';
import { foundationUses } from '@/lib/executions';
import {
  diffFoundations,
  editions,
  getFoundation,
  getFoundationVersion,
  listFoundationVersions,
  restoreFoundationVersion,
  saveFoundation,
  skipWizardStep,
} from '@/lib/foundation';
import {
  emptyFoundation,
  getFoundationVersionSchema,
  listFoundationVersionsSchema,
  restoreFoundationVersionSchema,
  saveFoundationSchema,
  skipWizardStepSchema,
} from '@/lib/foundation/schemas';
import { workspaceAction } from '@/lib/web/action';
import { listPeople } from '@/lib/workspaces';

export const saveFoundationAction = workspaceAction(
  { operation: 'foundation.update', input: saveFoundationSchema },
  saveFoundation,
);

export const loadFoundationAction = workspaceAction(
  { operation: 'foundation.read', input: z.strictObject({}) },
  (ctx) => getFoundation(ctx),
);

export const skipWizardStepAction = workspaceAction(
  { operation: 'foundation.update', input: skipWizardStepSchema },
  skipWizardStep,
);

export const listHistoryAction = workspaceAction(
  { operation: 'foundation.read', input: listFoundationVersionsSchema },
  async (ctx, input) => {
    const [versions, people] = await Promise.all([
      listFoundationVersions(ctx, input),
      listPeople(ctx),
    ]);
    const last = versions.at(-1)?.version ?? 1;
    const uses = await foundationUses(ctx, { from: last, to: versions[0]?.version ?? 1 });
    return {
      entries: editions(versions).map(({ userId, changedFields, versions: steps, ...edition }) => ({
        ...edition,
        fields: changedFields,
        steps: steps.map(({ version, createdAt, changedFields: fields }) => ({
          version,
          at: createdAt,
          fields,
        })),
        uses: [...uses]
          .filter(([version]) => version >= edition.firstVersion && version <= edition.version)
          .reduce((sum, [, outputs]) => sum + outputs, 0),
        name: people.find((person) => person.userId === userId)?.name ?? null,
      })),
      older: last > 1 ? last : null,
    };
  },
);

export const compareVersionAction = workspaceAction(
  { operation: 'foundation.read', input: getFoundationVersionSchema },
  async (ctx, input) => {
    const [then, now] = await Promise.all([getFoundationVersion(ctx, input), getFoundation(ctx)]);
    return {
      diffs: diffFoundations(then.fields, now?.fields ?? emptyFoundation),
      currentVersion: now?.version ?? 1,
    };
  },
);

export const restoreVersionAction = workspaceAction(
  { operation: 'foundation.update', input: restoreFoundationVersionSchema },
  restoreFoundationVersion,
);
