import { z } from 'zod';

/** Lower case, so that one mailbox is one account and one invitation. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(255, 'An e-mail address has 255 characters at most.')
  .pipe(z.email('Write an e-mail address such as name@company.in.'));

export const slugLength = { min: 3, max: 48 } as const;

export const workspaceNameSchema = z
  .string()
  .trim()
  .min(1, 'Name the workspace, for instance after the business.')
  .max(80, 'Use 80 characters at most.');

export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(slugLength.min, `Use ${slugLength.min} characters or more.`)
  .max(slugLength.max, `Use ${slugLength.max} characters at most.`)
  .regex(
    /^[a-z0-9](-?[a-z0-9])*$/,
    'Use small letters a to z, digits, and single hyphens between them.',
  );

/** An address made from a name: `Aaranya Handlooms` gives `aaranya-handlooms`. Empty when the name has no Latin letters. */
export const slugFrom = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugLength.max)
    .replace(/^-+|-+$/g, '');

export const workspaceSchema = z.strictObject({ name: workspaceNameSchema, slug: slugSchema });
export const slugQuerySchema = z.strictObject({ slug: z.string().max(100) });

/** Roles that can be given. There is one owner, who changes by transfer alone. */
export const givenRoles = ['viewer', 'member', 'admin'] as const;
const givenRoleSchema = z.enum(givenRoles);
export type GivenRole = z.infer<typeof givenRoleSchema>;

export const inviteMemberSchema = z.strictObject({ email: emailSchema, role: givenRoleSchema });
export const invitationIdSchema = z.strictObject({ id: z.uuid() });
export const invitationTokenSchema = z.strictObject({ token: z.string().min(20).max(200) });
export const memberSchema = z.strictObject({ userId: z.uuid() });
export const changeRoleSchema = z.strictObject({ userId: z.uuid(), role: givenRoleSchema });
export const confirmSlugSchema = z.strictObject({ slug: z.string().trim() });
export const noInputSchema = z.strictObject({});

export const auditFilterSchema = z.strictObject({
  /** A user id. */
  actor: z.uuid().optional(),
  /** The noun before the dot: `campaign`, `member`. */
  subject: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional(),
  /** Rows older than this sequence number. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AuditFilter = z.input<typeof auditFilterSchema>;
