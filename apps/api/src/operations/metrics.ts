import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry } from 'prom-client';

type Observe = (seconds: number) => void;

/** Counts and times what the service answers, by method, route and status. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'caveat_http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });
  private readonly known = new Map<string, Observe>();

  constructor() {
    // oxlint-disable-next-line no-new -- it registers itself
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Resident memory size in bytes.',
      registers: [this.registry],
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
  }

  readonly contentType = this.registry.contentType;

  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      this.observer(request.method, request.routeOptions.url ?? 'none', reply.statusCode)(reply.elapsedTime / 1000);
      done();
    });
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Finding a histogram by its labels costs more than adding to it, and there are few of them. */
  private observer(method: string, route: string, status: number): Observe {
    const name = `${method} ${route} ${status}`;
    const known = this.known.get(name);
    if (known) return known;
    const child = this.requests.labels({ method, route, status: String(status) });
    const observe: Observe = (seconds) => child.observe(seconds);
    this.known.set(name, observe);
    return observe;
  }
}
