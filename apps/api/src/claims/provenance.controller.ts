import { Controller, Get, Inject } from '@nestjs/common';
import { ClaimProvenance } from '#contracts/claim-provenance.js';
import type { Caller } from '#workflow/caller.js';
import type { ProvenanceReader } from '#workflow/ports/readers.js';
import { readClaimProvenance } from '#workflow/reading/read-claim-provenance.js';
import { Calling, Id } from '../http/params.js';
import { Operation } from '../openapi/operation.js';
import { PROVENANCE } from '../tokens.js';

@Controller('v1/claims/:id/provenance')
export class ClaimProvenanceController {
  constructor(@Inject(PROVENANCE) private readonly provenance: ProvenanceReader) {}

  @Get()
  @Operation({
    id: 'readClaimProvenance',
    tag: 'Evidence',
    summary: 'Read how a claim is known',
    description:
      'Every report that bears on the claim and everything upstream of those, what rests on what, which voices speak, ' +
      'which of them the claim rests on, and which reports rest on one another in a loop.',
    answers: 'All of it at once.',
    answer: ClaimProvenance,
  })
  async read(@Calling() { newsroomId }: Caller, @Id('id') claimId: string): Promise<ClaimProvenance> {
    return readClaimProvenance(this.provenance, newsroomId, claimId);
  }
}
