import type { Type } from '@nestjs/common';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './document.js';
import type { Json } from './schemas.js';

/** The API's document and its page, made when somebody first asks: a start should not wait for them. */
export class ApiDocument {
  private made: { json: string; page: string } | undefined;

  constructor(private readonly controllers: readonly Type[]) {}

  get json(): string {
    return this.make().json;
  }

  get page(): string {
    return this.make().page;
  }

  private make(): { json: string; page: string } {
    if (!this.made) {
      const document: Json = openApiDocument(this.controllers);
      this.made = { json: JSON.stringify(document), page: docsPage(document) };
    }
    return this.made;
  }
}
