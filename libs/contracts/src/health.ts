import { z } from 'zod';
import type { Given } from './text.js';

export const Health = z
  .strictObject({ status: z.enum(['live', 'ready']) })
  .meta({ id: 'Health', description: 'How the service is doing.', examples: [{ status: 'ready' }] });

export type Health = Given<z.output<typeof Health>>;
