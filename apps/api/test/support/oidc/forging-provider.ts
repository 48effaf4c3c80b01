import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CLIENT } from './real-provider.js';
import { listening } from './listening.js';

type Claims = Record<string, unknown>;

/** What the provider does otherwise than an honest one; each part stands for itself. */
export interface Forgery {
  readonly claims?: (honest: Claims) => Claims;
  readonly header?: Claims;
  readonly signature?: 'another key' | 'none' | 'public key as secret';
  /** Parameters with which the browser is sent back. */
  readonly back?: (honest: URLSearchParams) => void;
  /** The status with which the token endpoint answers, with nothing in it. */
  readonly tokenStatus?: number;
  /** What the token endpoint answers with beside, or instead of, what an honest one does. */
  readonly tokens?: Claims;
  readonly userInfo?: Claims;
}

/** A provider that says whatever a test has it say. It takes any code, as often as it comes. */
export interface ForgingProvider {
  readonly issuer: string;
  forgery: Forgery;
  /** What an honest ID token says of whoever signs in, beside what every ID token says. */
  person: Claims;
  /** Requests to its token endpoint. */
  readonly exchanges: URLSearchParams[];
  close(): Promise<void>;
}

/** Starts it; until it is given a forgery it is honest. */
export async function forgingProvider(port?: number): Promise<ForgingProvider> {
  const { server, issuer, close } = await listening(port);
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider: ForgingProvider = { issuer, forgery: {}, person: {}, exchanges: [], close };
  let nonce = '';

  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/me`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    // It claims to be allowed to send what nobody should take.
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
  };

  const token = (): string => {
    const { claims = (honest) => honest, header, signature } = provider.forgery;
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: issuer, aud: CLIENT.id, nonce, iat: now, exp: now + 300, ...provider.person };
    const alg = signature === 'none' ? 'none' : signature === 'public key as secret' ? 'HS256' : 'RS256';
    const signed = [{ alg, kid: 'its-own', ...header }, claims(honest)].map(base64url).join('.');
    return `${signed}.${signatureOf(signed)}`;
  };

  const signatureOf = (signed: string): string => {
    const { signature } = provider.forgery;
    if (signature === 'none') return '';
    if (signature === 'public key as secret')
      return createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' }))
        .update(signed)
        .digest('base64url');
    const key: KeyObject = (signature === 'another key' ? other : own).privateKey;
    return sign('sha256', Buffer.from(signed), key).toString('base64url');
  };

  const authorize = (query: URLSearchParams): string => {
    nonce = query.get('nonce') ?? '';
    const back = new URLSearchParams({ code: 'any', state: query.get('state') ?? '', iss: issuer });
    provider.forgery.back?.(back);
    return `${query.get('redirect_uri')}?${back.toString()}`;
  };

  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', issuer);
    const answer = (body: unknown): void => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    };
    if (pathname === '/.well-known/openid-configuration') answer(metadata);
    else if (pathname === '/jwks')
      answer({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'its-own', use: 'sig' }] });
    else if (pathname === '/authorize') response.writeHead(302, { location: authorize(searchParams) }).end();
    else if (pathname === '/me') answer({ sub: provider.person['sub'], ...provider.forgery.userInfo });
    else if (provider.forgery.tokenStatus !== undefined) response.writeHead(provider.forgery.tokenStatus).end();
    else
      void bodyOf(request).then((body) => {
        provider.exchanges.push(body);
        answer({ access_token: 'any', token_type: 'Bearer', id_token: token(), ...provider.forgery.tokens });
      });
  });
  return provider;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
