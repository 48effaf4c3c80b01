import type { ApiParts } from './api.module.js';
import { createApi } from './create-api.js';

export interface ApiOptions extends ApiParts {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningApi {
  /** Where it listens: `http://127.0.0.1:4747`. */
  readonly url: string;
  /** Ends streams, answers what has come in, and stops listening. The database stays open. */
  close(): Promise<void>;
}

/** Starts the API over an open database. */
export async function runApi({ host, port, ...parts }: ApiOptions): Promise<RunningApi> {
  const app = await createApi(parts);
  await app.listen({ host, port });
  const url = await app.getUrl();
  parts.log.info({ url }, 'API listens');
  return {
    url,
    close: async () => {
      await app.close();
      parts.log.info({ url }, 'API stopped');
    },
  };
}
