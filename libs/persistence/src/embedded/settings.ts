/**
 * Settings of the embedded PostgreSQL, given anew at each start so that a newer Caveat brings its own. They suit a
 * server of 2 cores and 2 GB that it shares with the API and the worker.
 */
const SETTINGS: Record<string, string> = {
  cluster_name: 'caveat',
  listen_addresses: '127.0.0.1',
  // A socket's path may hold 107 bytes, and a project may lie deeper.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  // Compiling costs more than it saves on queries that take milliseconds.
  jit: 'off',
  wal_buffers: '16MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%u@%d ',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Safe when the processes are killed, but not when the machine goes down: for data that nobody will miss. */
const THROWAWAY: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The command line of `postgres` that sets them. */
export function settingArguments(port: number, throwaway: boolean): string[] {
  const settings = { ...SETTINGS, ...(throwaway ? THROWAWAY : {}), port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
