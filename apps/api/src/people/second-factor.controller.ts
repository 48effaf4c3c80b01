import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import {
  Done,
  RecoveryCodes,
  SecondFactor,
  SecondFactorBeginning,
  SecondFactorCode,
  SecondFactorEnding,
  SecondFactorSecret,
} from '#contracts/session.js';
import { beginFactor, confirmFactor, endFactor, readFactor } from '#workflow/people/own-factor.js';
import type { People, SignedIn } from '#workflow/people/people.js';
import { renderSVG } from 'uqr';
import { body } from '../http/accepts.js';
import { Operation } from '../openapi/operation.js';
import { PEOPLE } from '../tokens.js';
import { mintRecoveryCodes, presentedCode } from './codes.js';
import { InSession } from './signing-in.js';

@Controller('v1/session/second-factor')
export class SecondFactorController {
  constructor(@Inject(PEOPLE) private readonly people: People) {}

  @Get()
  @Operation({
    id: 'readSecondFactor',
    tag: 'People',
    summary: 'Read whether one has a second factor',
    description: 'And how many recovery codes are left: who has few of them should begin a new second factor.',
    answers: 'The second factor, without anything that is secret.',
    answer: SecondFactor,
  })
  async read(@InSession() signedIn: SignedIn): Promise<SecondFactor> {
    return readFactor(this.people, signedIn);
  }

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'beginSecondFactor',
    tag: 'People',
    summary: 'Begin a second factor',
    description:
      'Tells a secret for an app that makes codes (TOTP, RFC 6238). It holds once a code of it has been sent. To begin ' +
      'again takes the place of what was begun, and it takes no `Idempotency-Key`, since a kept answer would keep the ' +
      'secret. It asks for the password, so that whoever finds a browser open cannot lock its owner out.',
    answers: 'What the app takes the secret from.',
    answer: SecondFactorSecret,
    refuses: ['conflict', 'unprocessable'],
    problems: ['too-many-requests'],
  })
  async begin(
    @InSession() signedIn: SignedIn,
    @Body(body(SecondFactorBeginning)) { password = '' }: SecondFactorBeginning,
  ): Promise<SecondFactorSecret> {
    const { secret, uri } = await beginFactor(this.people, signedIn, password);
    return { secret, uri, qr: renderSVG(uri, { border: 4 }) };
  }

  @Put()
  @Operation({
    id: 'confirmSecondFactor',
    tag: 'People',
    summary: 'Confirm the second factor',
    description: 'From now on a code is asked for at each sign-in. Other sessions of the person end.',
    answers: 'Ten recovery codes, told this once.',
    answer: RecoveryCodes,
    refuses: ['conflict', 'unprocessable'],
    problems: ['too-many-requests'],
  })
  async confirm(
    @InSession() signedIn: SignedIn,
    @Body(body(SecondFactorCode)) { code }: SecondFactorCode,
  ): Promise<RecoveryCodes> {
    const { codes, sha256s } = mintRecoveryCodes();
    await confirmFactor(this.people, signedIn, code.replace(' ', ''), sha256s);
    return { recoveryCodes: codes };
  }

  @Delete()
  @Operation({
    id: 'endSecondFactor',
    tag: 'People',
    summary: 'End the second factor',
    description: 'Refused by `second_factor.needed` where a newsroom of the person’s asks them for one.',
    answers: 'Nothing more.',
    answer: Done,
    refuses: ['forbidden', 'conflict', 'unprocessable'],
    problems: ['too-many-requests'],
  })
  async end(
    @InSession() signedIn: SignedIn,
    @Body(body(SecondFactorEnding)) { password = '', code }: SecondFactorEnding,
  ): Promise<Done> {
    await endFactor(this.people, signedIn, { password, code: presentedCode(code) });
    return {};
  }
}
