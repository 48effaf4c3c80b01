import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Intl } from '../intl/intl.tsx';
import { KeysProvider } from '../keys/keys.tsx';
import { Said } from '../ui/said.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

/** The desk, with all that every page of it needs around it. */
export function Desk(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Intl>
        <Said>
          <KeysProvider>
            <RouterProvider router={router} />
          </KeysProvider>
        </Said>
      </Intl>
    </QueryClientProvider>
  );
}
