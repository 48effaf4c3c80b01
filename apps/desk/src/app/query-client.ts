import { QueryClient } from '@tanstack/react-query';
import { CallFailed } from '../api/client.ts';

/** What the service has said no to is not asked again; where it could not be reached, it is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // A browser that thinks itself offline may be wrong; the service says best whether it can be reached.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 1_000,
      retry: (tries, error) => tries < 5 && error instanceof CallFailed && (error.problem?.status ?? 503) === 503,
      retryDelay: (tries) => Math.min(500 * 2 ** tries, 5_000),
    },
  },
});
