import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { ApiReply, ApiRequest } from '../http/api-request.js';
import { HttpProblem } from '../http/problem.js';
import type { Asset } from './assets.js';
import { Pages } from './pages.js';
import { PAGES_POLICY } from './policy.js';

/** The pages that people see before and beside the desk. They are no part of the API, nor of its document. */
@Controller()
export class PagesController {
  constructor(private readonly pages: Pages) {}

  @Get('sign-in')
  signIn(@Req() request: ApiRequest, @Res() reply: ApiReply): void {
    answer(this.pages.page('sign-in'), request, reply);
  }

  @Get('join')
  join(@Req() request: ApiRequest, @Res() reply: ApiReply): void {
    answer(this.pages.page('join'), request, reply);
  }

  @Get('account')
  account(@Req() request: ApiRequest, @Res() reply: ApiReply): void {
    answer(this.pages.page('account'), request, reply);
  }

  @Get('pages/:name')
  file(@Req() request: ApiRequest, @Param('name') name: string, @Res() reply: ApiReply): void {
    answer(this.pages.file(name), request, reply);
  }
}

/** Kept by the browser, and asked for anew each time, so that a page never runs with the modules of another release. */
function answer(found: Asset | undefined, { headers }: ApiRequest, reply: ApiReply): void {
  if (!found) throw new HttpProblem('not-found', 'No page loads anything of this name.');
  void reply
    .header('content-security-policy', PAGES_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-cache')
    .header('etag', found.etag);
  if (headers['if-none-match'] === found.etag) void reply.code(304).send();
  else void reply.type(found.type).send(found.text);
}
