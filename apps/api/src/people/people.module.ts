import { randomBytes } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Workflow } from '#workflow/caller.js';
import type { People } from '#workflow/people/people.js';
import type { PersonDirectory } from '#workflow/ports/person-directory.js';
import type { Throttle } from '#workflow/ports/throttle.js';
import { PEOPLE, PEOPLE_DIRECTORY, PUBLIC_URL, THROTTLE, WORKFLOW } from '../tokens.js';
import { AesSealing } from './aes-sealing.js';
import { Argon2Passwords } from './argon2-passwords.js';
import { TotpCodes } from './totp-codes.js';

/** What the service needs to know to let people in. */
export interface PeopleOptions {
  /** By what second factors are sealed; without it they are lost with the process. */
  readonly secret?: string | undefined;
  /** Where people reach the service: what links begin with. */
  readonly publicUrl?: string | undefined;
}

/** How passwords are hashed, codes made and secrets sealed. */
@Module({})
export class PeopleModule {
  static with(database: DynamicModule, { secret, publicUrl }: PeopleOptions): DynamicModule {
    const parts = {
      passwords: new Argon2Passwords(),
      codes: new TotpCodes(),
      sealing: new AesSealing(secret ?? randomBytes(32).toString('base64'), 'second factor'),
    };
    return {
      module: PeopleModule,
      imports: [database],
      providers: [
        {
          provide: PEOPLE,
          inject: [WORKFLOW, PEOPLE_DIRECTORY, THROTTLE],
          useFactory: (workflow: Workflow, directory: PersonDirectory, throttle: Throttle): People => ({
            ...{ ...workflow, directory, throttle },
            ...parts,
          }),
        },
        { provide: PUBLIC_URL, useValue: publicUrl ?? null },
      ],
      exports: [PEOPLE, PUBLIC_URL],
    };
  }
}
