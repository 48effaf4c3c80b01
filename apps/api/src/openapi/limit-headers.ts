import type { Json } from './schemas.js';

/** What every answer of the API says of the limit that its request counts towards (draft-ietf-httpapi-ratelimit-headers). */
export const LIMIT_COMPONENTS: Json = {
  RateLimit: {
    description: 'What is left of the limit (`r`), and in how many seconds all of it is there again (`t`).',
    schema: { type: 'string', examples: ['"credential";r=299950;t=37'] },
  },
  RateLimitPolicy: {
    description: 'The limit: so many requests (`q`) in so many seconds (`w`).',
    schema: { type: 'string', examples: ['"credential";q=300000;w=60'] },
  },
};

export const LIMIT_HEADERS: Json = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};
