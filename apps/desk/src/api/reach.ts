import { Watched } from './watched.ts';

/** Whether the service answered when it was last asked. A proxy that answers for it while it is away is none of it. */
export const reach = new Watched<'there' | 'away'>('there');

const AWAY = [502, 503, 504];

/** Asks, and notes whether there was anybody to answer. @throws TypeError as fetch does */
export async function reaching(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    reach.set(AWAY.includes(response.status) ? 'away' : 'there');
    return response;
  } catch (error) {
    // Whoever leaves a page takes what was asked there back.
    if (!request.signal.aborted) reach.set('away');
    throw error;
  }
}
