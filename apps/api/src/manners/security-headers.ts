import type { FastifyInstance, FastifyReply } from 'fastify';

/** What a page or a program may do with an answer: JSON loads nothing, runs nothing and is shown in no frame. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** One year, which is what browsers ask for at least before they take a site as https for good. */
const HTTPS_ALONE = 'max-age=31536000; includeSubDomains';

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Sets the headers of one answer; a page replaces the policy by its own. */
export type SecureAnswer = (reply: FastifyReply) => void;

/**
 * The headers that keep browsers from being used against whoever reads an answer. They are the same for all, so they are
 * made once: a package that works them out for each answer took a third of the time of a small one.
 * @param publicUrl where people reach the service; only where that is https are browsers told to use nothing else
 */
export function securityHeaders(publicUrl: string): SecureAnswer {
  const https = publicUrl.startsWith('https:');
  const headers = { ...HEADERS, ...(https && { 'strict-transport-security': HTTPS_ALONE }) };
  return (reply) => void reply.headers(headers);
}

/** Sets them before anything else can answer. */
export function secureAnswers(server: FastifyInstance, secure: SecureAnswer): void {
  server.addHook('onRequest', (_, reply, done) => {
    secure(reply);
    done();
  });
}
