import { Controller, Get, Res } from '@nestjs/common';
import type { ApiReply } from '../http/api-request.js';
import { ApiDocument } from './api-document.js';
import { DOCS_POLICY } from './docs-page.js';
import { Operation } from './operation.js';

@Controller()
export class DocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('v1/openapi.json')
  @Operation({
    id: 'readDocument',
    tag: 'Service',
    summary: 'Read this document',
    description: 'The OpenAPI 3.1 document of the API.',
    answers: 'The document.',
    plain: { type: 'application/json', example: '{"openapi":"3.1.0"}' },
  })
  read(@Res({ passthrough: true }) reply: ApiReply): string {
    void reply.type('application/json; charset=utf-8');
    return this.document.json;
  }

  @Get('docs')
  @Operation({
    id: 'readDocs',
    tag: 'Service',
    summary: 'Read the docs',
    description: 'The same as a page for people. It loads nothing from anywhere.',
    answers: 'The page.',
    plain: { type: 'text/html', example: '<!doctype html><title>Caveat</title>' },
  })
  show(@Res({ passthrough: true }) reply: ApiReply): string {
    void reply.type('text/html; charset=utf-8').header('content-security-policy', DOCS_POLICY);
    return this.document.page;
  }
}
