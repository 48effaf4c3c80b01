import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { HttpProblem } from '../http/problem.js';
import { DESK_POLICY } from '../pages/policy.js';
import { DeskFiles, type DeskFile } from './desk-files.js';

/** Their names change with their content, so a browser never has to ask for one again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The desk: one page, whatever part of it the address names, and what that page loads. No part of the API. */
@Controller()
export class DeskController {
  constructor(private readonly files: DeskFiles) {}

  @Get()
  async queue(@Req() request: ApiRequest, @Res() reply: ApiReply): Promise<void> {
    return this.page(request, reply);
  }

  @Get('claims/:id')
  async claim(@Req() request: ApiRequest, @Res() reply: ApiReply): Promise<void> {
    return this.page(request, reply);
  }

  @Get(['stories', 'webhooks', 'webhooks/:id', 'newsroom'])
  async part(@Req() request: ApiRequest, @Res() reply: ApiReply): Promise<void> {
    return this.page(request, reply);
  }

  @Get('assets/:name')
  async asset(@Req() request: ApiRequest, @Param('name') name: string, @Res() reply: ApiReply): Promise<void> {
    const file = this.files.asset(name);
    if (!file) throw new HttpProblem('not-found', 'The desk loads nothing of this name.');
    return send(file, FOR_EVER, request, reply);
  }

  private async page(request: ApiRequest, reply: ApiReply): Promise<void> {
    const page = this.files.page();
    // Whether the session still holds, the page finds out.
    const signedIn = /(?:^|;\s*)__Host-caveat=/.test(request.headers.cookie ?? '');
    const elsewhere = signedIn ? (page ? null : '/account') : signInFor(request.url);
    if (elsewhere !== null) return void reply.header('cache-control', 'no-store').redirect(elsewhere, 302);
    return send(page!, 'no-cache', request, reply);
  }
}

function signInFor(url: string): string {
  return url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`;
}

async function send(file: DeskFile, caching: string, { headers }: ApiRequest, reply: ApiReply): Promise<void> {
  const packs = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
  void reply
    .type(file.type)
    .header('content-security-policy', DESK_POLICY)
    .header('referrer-policy', 'same-origin')
    .header('cache-control', caching)
    .header('vary', 'accept-encoding');
  if (packs) void reply.header('content-encoding', 'gzip');
  await reply.send(packs ? await file.packed : file.bytes);
}
