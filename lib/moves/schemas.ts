import { z } from 'zod';

export const moveTypes = ['content', 'outreach', 'research', 'admin'] as const;
export const moveTypeSchema = z.enum(moveTypes);
export type MoveType = z.infer<typeof moveTypeSchema>;

export const moveStatuses = ['pending', 'in_progress', 'completed', 'failed'] as const;
export const moveStatusSchema = z.enum(moveStatuses);
export type MoveStatus = z.infer<typeof moveStatusSchema>;

export const movePriorities = ['low', 'medium', 'high', 'urgent'] as const;
export const movePrioritySchema = z.enum(movePriorities);
export type MovePriority = z.infer<typeof movePrioritySchema>;
