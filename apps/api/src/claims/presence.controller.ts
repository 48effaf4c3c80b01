import { Body, Controller, Delete, Inject, Put } from '@nestjs/common';
import { NewPresence, Presence } from '#contracts/presence.js';
import type { Caller } from '#workflow/caller.js';
import { NotFound } from '#workflow/errors.js';
import type { Presence as PresencePort } from '#workflow/ports/presence.js';
import { body } from '../http/accepts.js';
import { Calling, Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { PRESENCE } from '../tokens.js';

@Controller('v1/claims/:id/presence')
export class PresenceController {
  constructor(@Inject(PRESENCE) private readonly presence: PresencePort) {}

  @Put()
  @Operation({
    id: 'beOnClaim',
    tag: 'Claims',
    summary: 'Say that one is on a claim',
    description:
      'Says that whoever is signed in is on the claim, and tells who else is. Say it again every other second: whoever has ' +
      'not been heard of for 15 seconds has gone. It locks nothing, and no history keeps it.',
    answers: 'Who else is on the claim.',
    answer: Presence,
  })
  async here(
    @Calling() { newsroomId, memberId }: Caller,
    @Id('id') claimId: string,
    @Body(body(NewPresence)) { doing }: NewPresence,
  ): Promise<Presence> {
    const others = await this.presence.here(newsroomId, claimId, memberId, doing);
    if (!others) throw new NotFound('claim', claimId);
    return { others };
  }

  @Delete()
  @Operation({
    id: 'leaveClaim',
    tag: 'Claims',
    summary: 'Say that one has left a claim',
    description: 'Says so to the others at once, rather than after 15 seconds.',
    answers: 'Who is still there.',
    answer: Presence,
  })
  async gone(@Calling() { newsroomId, memberId }: Caller, @Id('id') claimId: string): Promise<Presence> {
    const others = await this.presence.gone(newsroomId, claimId, memberId);
    if (!others) throw new NotFound('claim', claimId);
    return { others };
  }
}
