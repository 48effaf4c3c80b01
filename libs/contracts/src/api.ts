/** Made from the API's document. To make it anew: CAVEAT_RENEW_TYPES=1 npm test -- apps/api/test/openapi.test.ts */

export interface paths {
  '/v1/claim-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Count claims
     * @description How many claims there are for each view of the queue, among those of a desk and with these words.
     */
    get: operations['countClaims'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claim-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * File many claims otherwise
     * @description Does to each of up to 200 claims what *File a claim otherwise* does to one, whatever version it has. A claim that is not there has a problem of its own and hurts no other; one that is filed so already keeps its version.
     */
    post: operations['changeClaims'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List claims
     * @description The review queue is `attention=any`, and what of it waits for whoever asks is `attention=mine`. Filters that are given together all have to hold.
     */
    get: operations['listClaims'];
    put?: never;
    /**
     * File a claim
     * @description Nobody has reported it yet, so it is `reported` with strength 0, and not independently verified.
     */
    post: operations['createClaim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a claim
     * @description The claim as it stands, or with `asOf` as it stood then, in the words of then and without an `ETag`. The `ETag` is the version to change the claim by; its caveat follows the newsroom's wording too, so no cache may keep it.
     */
    get: operations['readClaim'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * File a claim otherwise
     * @description Gives it another desk, language, priority, deadline or recheck date, or another member to see to it. None of it bears on what is known. Its statement and its claimant never change: another statement is another claim.
     */
    patch: operations['changeClaim'];
    trace?: never;
  };
  '/v1/claims/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the history of a claim
     * @description Every event of the claim, oldest first: what moved it, who or which rule did, and what it was then.
     */
    get: operations['readHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Hold a claim at a status
     * @description For editors, leads and admins. The hold goes before evidence and verifications until it is lifted. A hold that is there already is replaced.
     */
    put: operations['holdClaim'];
    post?: never;
    /**
     * Lift the hold of a claim
     * @description For editors, leads and admins. The claim goes back to what verification and evidence give.
     */
    delete: operations['liftHold'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/undoing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undo a mark that nobody was told
     * @description For editors, leads and admins: takes back a hold, a lifted hold, a sign-off, a revocation or an upholding while it is among the `pendingMarks` of the claim. Both stay in the history, and neither is delivered. The mark is named by its version, so no `If-Match` is asked for.
     */
    post: operations['undoMark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tell a mark now
     * @description For editors, leads and admins: a mark among the `pendingMarks` of the claim waits no longer.
     */
    post: operations['releaseMark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the evidence of a claim
     * @description Every report that bears on it, retracted ones as well; with `asOf` as it was then.
     */
    get: operations['listEvidence'];
    put?: never;
    /**
     * File evidence on a claim
     * @description Says how a report bears on the claim. Sent again for the same report it replaces the stance; what was filed before stays in the history. A job judges the claim anew.
     */
    post: operations['fileEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/evidence/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what has changed of the evidence
     * @description What somebody has to look at who judged the claim by an earlier version: evidence filed or read otherwise, reports in its lineage taken back or derived otherwise, sources above them described otherwise, another policy. Oldest first.
     */
    get: operations['listEvidenceChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say that one is on a claim
     * @description Says that whoever is signed in is on the claim, and tells who else is. Say it again every other second: whoever has not been heard of for 15 seconds has gone. It locks nothing, and no history keeps it.
     */
    put: operations['beOnClaim'];
    post?: never;
    /**
     * Say that one has left a claim
     * @description Says so to the others at once, rather than after 15 seconds.
     */
    delete: operations['leaveClaim'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/provenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how a claim is known
     * @description Every report that bears on the claim and everything upstream of those, what rests on what, which voices speak, which of them the claim rests on, and which reports rest on one another in a loop.
     */
    get: operations['readClaimProvenance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit a verification
     * @description The newsroom has checked the claim itself. It is bound to the evidence of now, and changes nothing until somebody else signs it off. It takes the place of one that waits.
     */
    post: operations['submitVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/verifications/{verificationId}/sign-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign a verification off
     * @description For editors and leads, never for whoever submitted it. From now on it stands. Where the evidence has changed since, it has to be submitted again.
     */
    post: operations['signOffVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/verifications/{verificationId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a verification
     * @description For editors, leads and admins. The claim goes back to what its evidence gives.
     */
    post: operations['revokeVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/claims/{id}/verifications/{verificationId}/upholding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Uphold a challenged verification
     * @description For editors and leads, never for whoever submitted it: what has come up since counts as seen, and the verification stands.
     */
    post: operations['upholdVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sources
     * @description All sources of the newsroom, or those whose name holds words. One that was merged into another is left out unless it is asked for.
     */
    get: operations['listSources'];
    put?: never;
    /**
     * Record a source
     * @description A person, an organisation, an outlet or a trove of documents: whoever can say things.
     */
    post: operations['recordSource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sources/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a source
     * @description One source by its id.
     */
    get: operations['readSource'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Correct a source
     * @description What is left out stays. Where it bears on how independent or reliable the source is, every claim downstream is judged anew. A source cannot come to control itself (rule `source.part_of_loop`).
     */
    patch: operations['changeSource'];
    trace?: never;
  };
  '/v1/sources/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Merge a source into another
     * @description The two have turned out to be one. From now on the source counts as the other wherever voices are found: with its control, its rating and its name, withheld or not. Reports and claims stay with whom they were filed with, so the merge can be undone without loss. Every claim downstream is judged anew. A merge that would put a source above itself is refused (rule `source.merge_loop`), and so is one of a source that is merged into a third (`source.merged_already`).
     */
    put: operations['mergeSource'];
    post?: never;
    /**
     * Undo the merge of a source
     * @description The source counts for itself again, with what it is part of. Every claim downstream is judged anew. Both the merge and its undoing stay in the history.
     */
    delete: operations['unmergeSource'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List reports
     * @description All reports of the newsroom, those of one source, those published at one address, or those whose title holds words.
     */
    get: operations['listReports'];
    put?: never;
    /**
     * Record a report
     * @description What a source has said, what it rests on, and what it says of claims: all of it or nothing. Jobs judge the claims anew.
     */
    post: operations['recordReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a report
     * @description One report by its id, with what it rests on.
     */
    get: operations['readReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{id}/loops': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Foretell loops
     * @description Which loops would close if the report were said to rest on others. Nothing is changed, and nothing forbids to say so: a loop is circular reporting, and is flagged as such.
     */
    get: operations['foretellLoops'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{id}/derivations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record what a report rests on
     * @description It has come out that the report rests on others, or that its source did not know it itself. Jobs judge every claim downstream anew. A loop is accepted, and flagged as circular reporting.
     */
    post: operations['correctLineage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{id}/retraction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record a retraction
     * @description The source takes the report back. Jobs judge every claim downstream anew.
     */
    post: operations['retractReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/stories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List stories
     * @description All stories of the newsroom, newest first. Filters that are given together all have to hold.
     */
    get: operations['listStories'];
    put?: never;
    /**
     * Record a story
     * @description A piece was published in which claims appear. Its page is taken to show each as it is at this moment; from now on what is told of a claim names the story.
     */
    post: operations['recordStory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/stories/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a story
     * @description One story by its id, with what its page shows of each claim and what that claim is now.
     */
    get: operations['readStory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a story
     * @description Corrects it, or which claims appear in it. The page is taken to show a claim that is new in it as it is at this moment.
     */
    patch: operations['changeStory'];
    trace?: never;
  };
  '/v1/stories/{id}/acknowledgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say what the page of a story shows
     * @description The page shows these versions of its claims now. A version that is older than the one it has shown changes nothing, so acknowledgements may come out of order and more than once. The JSON body of a 2xx answer to a webhook may carry them too, and save this call.
     */
    post: operations['acknowledgeStory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read or follow the events
     * @description The newsroom's events in order, without a gap. Asked for as `text/event-stream` (`Accept`), they come as they happen, each with its sequence as `id`, its type as `event` and the same JSON as `data`; a client that comes back with `Last-Event-ID` goes on from there. Members who are signed in are also told at once, as `claim.held_back` without an id, of claims with a mark that is told later.
     */
    get: operations['listEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhook endpoints
     * @description For leads and admins. The newest first.
     */
    get: operations['listWebhookEndpoints'];
    put?: never;
    /**
     * Create a webhook endpoint
     * @description For admins. From now on the events that it listens to are posted to it (Standard Webhooks 1.0.0). The secret is told this once. It takes no `Idempotency-Key`, since a kept answer would hold the secret: where the answer got lost, rotate the secret of the endpoint, or delete it and create another one.
     */
    post: operations['createWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a webhook endpoint
     * @description For leads and admins. Its secret is not told again.
     */
    get: operations['readWebhookEndpoint'];
    put?: never;
    post?: never;
    /**
     * Delete a webhook endpoint
     * @description For admins. What waits for it is given up.
     */
    delete: operations['deleteWebhookEndpoint'];
    options?: never;
    head?: never;
    /**
     * Change, disable or enable a webhook endpoint
     * @description For admins. What is left out stays. Disabling ends all that waits for it; what it misses from then on is kept, and enabling it tells how much that is, so that it can be recovered.
     */
    patch: operations['changeWebhookEndpoint'];
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/secret/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate the secret of a webhook endpoint
     * @description For admins. Deliveries carry the signatures of both secrets until the old one ends. At most ten are valid at once (rule `endpoint.too_many_secrets`). The new secret is told this once. It takes no `Idempotency-Key`, since a kept answer would hold the secret: where the answer got lost, rotate again.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Test a webhook endpoint
     * @description For admins. Sends `webhook.test` to this endpoint alone, whatever it listens to; its deliveries show what came of it. A disabled one is sent nothing (rule `endpoint.disabled`).
     */
    post: operations['testWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the deliveries of an endpoint
     * @description For leads and admins. Each with its attempts, the newest event first. Filters that are given together all have to hold.
     */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a delivery
     * @description For leads and admins. One delivery, with its attempts and with what is sent.
     */
    get: operations['readWebhookDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/deliveries/{deliveryId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a delivery again
     * @description For admins. It is due at once, with the same `webhook-id`, and as if it had never been tried; also one that was delivered. Refused while it is under way (rule `delivery.under_way`), and where the endpoint is disabled (rule `endpoint.disabled`).
     */
    post: operations['retryWebhookDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/recover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send again what has failed
     * @description For admins. All deliveries that have failed since then are due at once, in the order of their events. Refused where the endpoint is disabled (rule `endpoint.disabled`).
     */
    post: operations['recoverWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/events/{eventId}/deliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send one event to an endpoint
     * @description For admins. Whether or not it was sent there before, and whatever the endpoint listens to. Only events of types that webhooks tell can be sent. Refused while it is under way (rule `delivery.under_way`), and where the endpoint is disabled (rule `endpoint.disabled`).
     */
    post: operations['deliverWebhookEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/attention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What needs an admin or a lead
     * @description For leads and admins. Endpoints that the service itself has disabled, longest first, until an admin enables, disables or deletes them. They are few: all stand on one page. Claims that need a person are listed by `GET /v1/claims?attention=any`.
     */
    get: operations['listAttention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/newsroom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the newsroom
     * @description The newsroom of the API key.
     */
    get: operations['readNewsroom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the settings
     * @description For admins. With other thresholds jobs judge every claim anew. Wording of its own must still say what a caveat has to say (rule `wording.must_keep_caveat`).
     */
    patch: operations['changeNewsroom'];
    trace?: never;
  };
  '/v1/newsroom/caveat-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview the caveats
     * @description For admins. How every caveat would read with these settings, in each language that the newsroom would have, or why a wording would be refused. Nothing is changed.
     */
    post: operations['previewCaveats'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List members
     * @description The people of the newsroom.
     */
    get: operations['listMembers'];
    put?: never;
    /**
     * Add a member
     * @description For admins.
     */
    post: operations['addMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a member
     * @description For admins. Another role holds from the next request on, also for sessions and keys that are there. Nobody changes their own role or switches themself off (rule `member.not_oneself`), and one active admin always stays (rule `member.last_admin`).
     */
    patch: operations['changeMember'];
    trace?: never;
  };
  '/v1/members/{id}/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the API keys of a member
     * @description For admins; for one’s own keys, for whoever has signed in (not by a key). Newest first; those that have been revoked are left out.
     */
    get: operations['listApiKeys'];
    put?: never;
    /**
     * Create an API key of a member
     * @description For admins; for one’s own keys, for whoever has signed in (not by a key). The key is told this once. It takes no `Idempotency-Key`, since only a digest of the secret is kept: where the answer got lost, create another one. A key can make only keys that may do no more than itself (rule `key.no_wider`).
     */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an API key
     * @description For admins; for one’s own keys, for whoever has signed in (not by a key). From the answer on the key opens nothing any more, wherever the service runs.
     */
    delete: operations['revokeApiKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what was done about access
     * @description For admins. What admins did, and what members did about their own way in, newest first. Entries are never changed or removed.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read who is signed in
     * @description The session of the cookie.
     */
    get: operations['readSession'];
    put?: never;
    /**
     * Sign in
     * @description Sets the cookie of a session. An unknown login and a wrong password get one and the same answer (401, rule `sign_in.refused`). Who has a second factor is asked for its code (401, `sign_in.code_needed`), and who is a member of several newsrooms for one of them (409, `sign_in.choose_newsroom`, with `newsrooms`): send all again with what was asked for. After too many failures from one address it slows down (429, `sign_in.slow_down`).
     */
    post: operations['signIn'];
    /**
     * Sign out
     * @description Ends the session of the cookie, and has the browser forget it.
     */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change one’s password
     * @description Ends all sessions of the person, wherever they are signed in, and sets the cookie of a new one. A wrong `current` is refused by `password.not_yours`, a password that others would guess by `password.too_…`.
     */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List one’s own sessions
     * @description Where the person is signed in, in whichever newsroom, newest first.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a session of one’s own
     * @description Whoever has its cookie is signed out at once, everywhere.
     */
    delete: operations['revokeSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read whether one has a second factor
     * @description And how many recovery codes are left: who has few of them should begin a new second factor.
     */
    get: operations['readSecondFactor'];
    /**
     * Confirm the second factor
     * @description From now on a code is asked for at each sign-in. Other sessions of the person end.
     */
    put: operations['confirmSecondFactor'];
    /**
     * Begin a second factor
     * @description Tells a secret for an app that makes codes (TOTP, RFC 6238). It holds once a code of it has been sent. To begin again takes the place of what was begun, and it takes no `Idempotency-Key`, since a kept answer would keep the secret. It asks for the password, so that whoever finds a browser open cannot lock its owner out.
     */
    post: operations['beginSecondFactor'];
    /**
     * End the second factor
     * @description Refused by `second_factor.needed` where a newsroom of the person’s asks them for one.
     */
    delete: operations['endSecondFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List invitations
     * @description For admins. All that were made, newest first.
     */
    get: operations['listInvitations'];
    put?: never;
    /**
     * Invite somebody
     * @description For admins. Whoever has the link can join by it, once, within seven days. It takes no `Idempotency-Key`, since only a digest of the link is kept: where the answer got lost, make another.
     */
    post: operations['createInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take an invitation back
     * @description For admins. Its link leads nowhere from then on.
     */
    delete: operations['revokeInvitation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a member a way in
     * @description For admins. A link for a member who cannot sign in yet, or who forgot their password and sets a new one by it. Earlier links for them end. A second factor stays. Refused by `invitation.person_of_several` where the person is a member of another newsroom as well. It takes no `Idempotency-Key`, since only a digest of the link is kept: where the answer got lost, make another.
     */
    post: operations['inviteMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read an invitation
     * @description For whoever has the link. It is one and the same answer (404) for a token that never was, was used, has run out or was taken back.
     */
    post: operations['readInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept an invitation
     * @description Makes whoever has the link a member, signs them in, and sets the cookie of their session. Who has a password here already sends that (401, `sign_in.refused`, where it is another), and the code of their second factor.
     */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sign-in/provider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Begin to sign in by the provider
     * @description For browsers: leads to the provider of single sign-on. Where there is none, or it does not answer, a browser is led to the page for signing in.
     */
    get: operations['beginSignInByProvider'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sign-in/provider/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Come back from the provider
     * @description Where the provider sends the browser back to. It counts once, and only in the browser in which it was begun. Whoever signs in for the first time becomes a member of the newsroom, with the role that the provider says.
     */
    get: operations['finishSignInByProvider'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Is the process alive?
     * @description Says nothing about the database: a service that waits for its database must not be restarted.
     */
    get: operations['isLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Can it serve?
     * @description Asks the database.
     */
    get: operations['isReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the metrics
     * @description For Prometheus.
     */
    get: operations['readMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read this document
     * @description The OpenAPI 3.1 document of the API.
     */
    get: operations['readDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the docs
     * @description The same as a page for people. It loads nothing from anywhere.
     */
    get: operations['readDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'claim.created': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * claim.created
     * @description A claim has been filed. Nobody has reported it yet, so it is not independently verified.
     */
    post: operations['onClaimCreated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'claim.status_changed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * claim.status_changed
     * @description The newsroom says something else of the claim than before.
     */
    post: operations['onClaimStatusChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'claim.caveat_changed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * claim.caveat_changed
     * @description Other words go with the claim, in some language at least. Whoever shows it shows these from now on.
     */
    post: operations['onClaimCaveatChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'claim.attention_raised': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * claim.attention_raised
     * @description The claim needs a person.
     */
    post: operations['onClaimAttentionRaised'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'report.retracted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * report.retracted
     * @description A source has taken a report back. Every claim that rests on it is judged anew, and told of where it moves.
     */
    post: operations['onReportRetracted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'story.caveat_outdated': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * story.caveat_outdated
     * @description A page has shown an older status of a claim for longer than the newsroom allows.
     */
    post: operations['onStoryCaveatOutdated'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'endpoint.disabled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * endpoint.disabled
     * @description A webhook endpoint of the newsroom gets nothing more, until an admin enables it.
     */
    post: operations['onEndpointDisabled'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'webhook.test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * webhook.test
     * @description An admin tries the endpoint. It goes to that endpoint alone.
     */
    post: operations['onWebhookTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description Why a call was not done (RFC 9457). */
    Problem: {
      /** @description What kind of problem it is: `urn:caveat:problem:…`. */
      type: string;
      /** @description The same for all problems of the type. */
      title: string;
      status: number;
      /** @description What is wrong this time, for people. */
      detail: string;
      /** @description Names this occurrence in the log of the service. */
      instance?: string;
      /** @description The rule that refused, such as `sign_off.by_someone_else`. */
      rule?: string;
      /** @description With 412: the version that the claim has now. */
      currentVersion?: number;
      /** @description With `sign_in.choose_newsroom`: those to choose from. */
      newsrooms?: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
      /** @description With bad input: each fault and where it is. */
      errors?: components['schemas']['Fault'][];
    };
    /** @description One thing that is wrong with what was sent. */
    Fault: {
      /** @description JSON pointer (RFC 6901) into the body; empty for the whole body or for a parameter. */
      pointer: string;
      /** @description The query parameter or header, where the fault is in none of the body. */
      parameter?: string;
      detail: string;
    };
    /**
     * @description How many claims there are of each kind that a list can be asked for.
     * @example {
     *       "mine": 1,
     *       "any": 2,
     *       "all": 12,
     *       "assignedToMe": 1,
     *       "byStatus": {
     *         "reported": 7,
     *         "corroborated": 3,
     *         "disputed": 1,
     *         "withdrawn": 0,
     *         "independently_verified": 1,
     *         "refuted": 0
     *       },
     *       "byAttention": {
     *         "sign_off_requested": 1,
     *         "verification_challenged": 0,
     *         "single_unnamed_source": 0,
     *         "circular_reporting": 1,
     *         "source_retracted": 0,
     *         "recheck_due": 0,
     *         "assessment_differs": 0,
     *         "caveat_outdated": 0
     *       },
     *       "byDesk": [
     *         {
     *           "desk": "world",
     *           "claims": 9
     *         }
     *       ]
     *     }
     */
    ClaimCounts: {
      /** @description Of what a list gives with `attention=mine`. */
      mine: number;
      /** @description Of what needs a person. */
      any: number;
      all: number;
      /** @description Of what whoever asks sees to. */
      assignedToMe: number;
      byStatus: {
        reported: number;
        corroborated: number;
        disputed: number;
        withdrawn: number;
        independently_verified: number;
        refuted: number;
      };
      /** @description A claim that needs a person for two reasons counts for both. */
      byAttention: {
        sign_off_requested: number;
        verification_challenged: number;
        single_unnamed_source: number;
        circular_reporting: number;
        source_retracted: number;
        recheck_due: number;
        assessment_differs: number;
        caveat_outdated: number;
      };
      /** @description The desks in use, the largest first, whichever desk was asked for; a hundred at most. */
      byDesk: {
        desk: string;
        claims: number;
      }[];
    };
    /** @description How many claims are filed from now on. */
    BulkChange: {
      /** @description The claims that are to be filed otherwise, all in the same way. */
      claimIds: string[];
      change: components['schemas']['ClaimChange'];
    };
    /** @description How the claim is filed from now on; what is left out stays. */
    ClaimChange: {
      /** @description The desk of the newsroom that keeps it. */
      desk?: string | null;
      /** @description The language that the statement is in (BCP 47). */
      language?: string | null;
      priority?: components['schemas']['Priority'];
      /** @description When it is to be looked at again. */
      recheckAt?: string | null;
      /** @description When an answer is needed. */
      deadline?: string | null;
      /** @description The active member who sees to it. */
      assigneeId?: string | null;
    };
    /**
     * @description How soon the newsroom wants the claim looked at.
     * @enum {string}
     */
    Priority: 'low' | 'normal' | 'high' | 'urgent';
    /**
     * @description What came of each claim.
     * @example {
     *       "results": [
     *         {
     *           "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 4
     *         },
     *         {
     *           "claimId": "01939b2e-5c00-7a10-8000-0000000000ff",
     *           "problem": {
     *             "type": "urn:caveat:problem:not-found",
     *             "title": "There is no such thing",
     *             "status": 404,
     *             "detail": "There is no claim 01939b2e-5c00-7a10-8000-0000000000ff in this newsroom."
     *           }
     *         }
     *       ]
     *     }
     */
    BulkResult: {
      /** @description What came of each claim, in the order in which they were sent. */
      results: (
        | {
            /** Format: uuid */
            claimId: string;
            /** @description The version that it has now. */
            version: number;
          }
        | {
            /** Format: uuid */
            claimId: string;
            /** @description Why this claim was left as it is. */
            problem: components['schemas']['Problem'];
          }
      )[];
    };
    /** @description One atomic checkable statement, and who makes it. */
    NewClaim: {
      /** @description One atomic statement that can be checked. */
      statement: string;
      /**
       * Format: uuid
       * @description The source that claims it.
       */
      claimantId: string;
      /** @description The desk of the newsroom that keeps it. */
      desk?: string | null;
      /** @description The language that the statement is in (BCP 47). */
      language?: string | null;
      /** @description Left out, it is `"normal"`. */
      priority?: components['schemas']['Priority'];
      /** @description When it is to be looked at again. */
      recheckAt?: string | null;
      /** @description When an answer is needed. */
      deadline?: string | null;
      /** @description The active member who sees to it. */
      assigneeId?: string | null;
    };
    /**
     * @description A claim, with what the newsroom says of it and why.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000051",
     *       "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.",
     *       "claimant": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000033",
     *         "name": "Lee Sung-kwon, South Korean lawmaker"
     *       },
     *       "claimantId": "01939b2e-5c00-7a10-8000-000000000033",
     *       "status": "reported",
     *       "caveat": "The BBC has not independently verified this claim.",
     *       "caveats": {
     *         "en": "The BBC has not independently verified this claim."
     *       },
     *       "attribution": "according to Lee Sung-kwon, South Korean lawmaker",
     *       "version": 3,
     *       "evidenceRevision": 1,
     *       "assessment": {
     *         "status": "reported",
     *         "rule": "assessment.reported",
     *         "strength": 1,
     *         "disputeStrength": 0,
     *         "restsOn": [
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000031",
     *             "name": "Government of South Korea"
     *           }
     *         ],
     *         "disputeRestsOn": [],
     *         "chains": [
     *           {
     *             "reports": [
     *               "01939b2e-5c00-7a10-8000-000000000041"
     *             ]
     *           }
     *         ],
     *         "attention": [],
     *         "revision": 1,
     *         "pending": false
     *       },
     *       "attention": [],
     *       "verification": null,
     *       "openVerification": null,
     *       "hold": null,
     *       "pendingMarks": [],
     *       "desk": "world",
     *       "language": "en",
     *       "priority": "high",
     *       "recheckAt": null,
     *       "deadline": "2024-12-19T17:00:00.000Z",
     *       "assignee": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000012",
     *         "name": "Desk editor"
     *       },
     *       "reach": 1,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "createdBy": "01939b2e-5c00-7a10-8000-000000000011",
     *       "updatedAt": "2024-12-19T09:30:00.000Z"
     *     }
     */
    Claim: {
      /** Format: uuid */
      id: string;
      statement: string;
      /** @description The source that claims it. */
      claimant: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: uuid */
      claimantId: string;
      status: components['schemas']['Status'];
      /** @description The sentence that must go with the claim, in the language of `Accept-Language`; null where none must. */
      caveat: string | null;
      /** @description The same in each language of the newsroom. */
      caveats: {
        [key: string]: string | null;
      };
      /** @description Who says so, to go with the claim. */
      attribution: string;
      /** @description Goes up by one with each move. The `ETag` says the same. */
      version: number;
      /** @description How often its evidence has changed. */
      evidenceRevision: number;
      assessment: components['schemas']['Assessment'];
      /** @description Why it needs a person. */
      attention: components['schemas']['AttentionReason'][];
      /** @description The one that stands; else the one that waits for a sign-off. */
      verification: components['schemas']['Verification'] | null;
      /** @description The one that waits for a sign-off. */
      openVerification: components['schemas']['Verification'] | null;
      hold: components['schemas']['Hold'] | null;
      /** @description The marks that nobody outside has been told yet, oldest first. */
      pendingMarks: components['schemas']['PendingMark'][];
      /** @description The desk of the newsroom that keeps it. */
      desk: string | null;
      /** @description The language that the statement is in (BCP 47). */
      language: string | null;
      priority: components['schemas']['Priority'];
      /** @description When it is to be looked at again. */
      recheckAt: string | null;
      /** @description When an answer is needed. */
      deadline: string | null;
      /** @description The member who sees to it. */
      assignee: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** @description How many stories show it now; null with `asOf`, since the past of that is not kept here. */
      reach: number | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Member.
       */
      createdBy: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /**
     * @description What the newsroom says of a claim now.
     * @enum {string}
     */
    Status: 'reported' | 'corroborated' | 'disputed' | 'withdrawn' | 'independently_verified' | 'refuted';
    /**
     * @description A language that the catalogue of caveats is written in.
     * @enum {string}
     */
    Locale: 'en' | 'ar' | 'fr' | 'de' | 'ko' | 'ru' | 'es' | 'uk';
    /** @description What the evidence supports now, with the grounds for it. */
    Assessment: {
      status: components['schemas']['AssessedStatus'];
      /**
       * @description The rule that gave the status.
       * @enum {string}
       */
      rule: 'assessment.reported' | 'assessment.corroborated' | 'assessment.disputed' | 'assessment.withdrawn';
      /** @description The fewest voices that would have to be wrong for it to lose all its support. 3 stands for 3 or more. */
      strength: number;
      /** @description The same for its disputes. */
      disputeStrength: number;
      /** @description The voices that it rests on: the smallest set that breaks every chain. */
      restsOn: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
      /** @description The same for its disputes. */
      disputeRestsOn: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
      /** @description How it is known, the shortest chains first. Of very many, only the first. */
      chains: components['schemas']['Chain'][];
      /** @description Why the evidence needs a person. */
      attention: components['schemas']['AttentionReason'][];
      /** @description The revision of the evidence that was judged. */
      revision: number;
      /** @description The evidence has changed since, and a job is about to judge it. */
      pending: boolean;
    };
    /**
     * @description What the evidence alone can yield. The other two statuses need a signed-off verification.
     * @enum {string}
     */
    AssessedStatus: 'reported' | 'corroborated' | 'disputed' | 'withdrawn';
    /** @description One way by which the claim is known: reports from an origin to its evidence. */
    Chain: {
      reports: string[];
    };
    /**
     * @description Why a claim needs a person.
     * @enum {string}
     */
    AttentionReason:
      | 'sign_off_requested'
      | 'verification_challenged'
      | 'single_unnamed_source'
      | 'circular_reporting'
      | 'source_retracted'
      | 'recheck_due'
      | 'assessment_differs'
      | 'caveat_outdated';
    /**
     * @description The newsroom's own check of a claim.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000061",
     *       "outcome": "confirmed",
     *       "methods": [
     *         "geolocation",
     *         "chronolocation",
     *         "interview"
     *       ],
     *       "findings": "Drone footage of three assaults was located near Plekhovo and Vorozhba; two commanders who counted the dead there were interviewed apart and agree.",
     *       "state": "submitted",
     *       "evidenceRevision": 2,
     *       "submittedBy": "01939b2e-5c00-7a10-8000-000000000012",
     *       "submittedAt": "2024-12-20T14:00:00.000Z",
     *       "signedOffBy": null,
     *       "signedOffAt": null,
     *       "signOffNote": null,
     *       "revokedBy": null,
     *       "revokedAt": null,
     *       "revocationReason": null
     *     }
     */
    Verification: {
      /** Format: uuid */
      id: string;
      outcome: components['schemas']['Outcome'];
      /** @description How it was checked, in terms of the field such as `geolocation`, `chronolocation`, `document_authentication`, `image_analysis`, `reverse_image_search`, `own_reporting`, `interview`, `records_search`, `expert`, `data_analysis`. */
      methods: string[];
      findings: string;
      state: components['schemas']['VerificationState'];
      /** @description The revision of the evidence that it was submitted on. */
      evidenceRevision: number;
      /**
       * Format: uuid
       * @description Member.
       */
      submittedBy: string;
      /** Format: date-time */
      submittedAt: string;
      /** @description Member; never the one who submitted it. */
      signedOffBy: string | null;
      signedOffAt: string | null;
      signOffNote: string | null;
      /** @description Member. */
      revokedBy: string | null;
      revokedAt: string | null;
      revocationReason: string | null;
    };
    /**
     * @description What a verification found.
     * @enum {string}
     */
    Outcome: 'confirmed' | 'refuted' | 'inconclusive';
    /**
     * @description A verification waits for a sign-off, stands, was taken back, or gave way to another one.
     * @enum {string}
     */
    VerificationState: 'submitted' | 'signed_off' | 'revoked' | 'superseded';
    /**
     * @description An editor keeps the claim at this status.
     * @example {
     *       "status": "reported",
     *       "reason": "The number went from wounded to killed between two briefings; kept back until that is settled.",
     *       "by": "01939b2e-5c00-7a10-8000-000000000012",
     *       "at": "2024-12-19T10:15:00.000Z"
     *     }
     */
    Hold: {
      status: components['schemas']['AssessedStatus'];
      reason: string;
      /**
       * Format: uuid
       * @description Member.
       */
      by: string;
      /** Format: date-time */
      at: string;
    };
    /**
     * @description A mark that nobody outside has been told yet: it can be undone, or told now.
     * @example {
     *       "version": 4,
     *       "type": "claim.held",
     *       "by": "01939b2e-5c00-7a10-8000-000000000012",
     *       "until": "2024-12-19T10:15:08.000Z",
     *       "leftMs": 6400
     *     }
     */
    PendingMark: {
      /** @description The version that the mark gave the claim. */
      version: number;
      type: components['schemas']['EventType'];
      /** @description Member. */
      by: string | null;
      /**
       * Format: date-time
       * @description When those outside are told.
       */
      until: string;
      /** @description Milliseconds until then, by the clock of the service. */
      leftMs: number;
    };
    /**
     * @description What an event tells.
     * @enum {string}
     */
    EventType:
      | 'claim.created'
      | 'claim.changed'
      | 'claim.evidence_recorded'
      | 'claim.assessed'
      | 'claim.held'
      | 'claim.hold_lifted'
      | 'claim.verification_submitted'
      | 'claim.verification_signed_off'
      | 'claim.verification_revoked'
      | 'claim.verification_upheld'
      | 'claim.mark_undone'
      | 'claim.recheck_due'
      | 'claim.caveat_outdated'
      | 'claim.caveat_shown'
      | 'claim.reworded'
      | 'source.recorded'
      | 'source.changed'
      | 'source.merged'
      | 'source.unmerged'
      | 'report.recorded'
      | 'report.derived'
      | 'report.retracted'
      | 'newsroom.changed'
      | 'story.recorded'
      | 'story.changed'
      | 'story.acknowledged'
      | 'story.caveat_outdated'
      | 'endpoint.created'
      | 'endpoint.changed'
      | 'endpoint.secret_rotated'
      | 'endpoint.disabled'
      | 'endpoint.deleted'
      | 'webhook.test'
      | 'claim.status_changed'
      | 'claim.caveat_changed'
      | 'claim.attention_raised';
    /**
     * @description The order of a list of claims. A minus puts the newest first; `rank` those that the most stories show, of these those with the nearest deadline, of these the oldest.
     * @enum {string}
     */
    ClaimSort: '-createdAt' | 'createdAt' | '-updatedAt' | 'updatedAt' | 'rank';
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000051",
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.",
     *           "claimant": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000033",
     *             "name": "Lee Sung-kwon, South Korean lawmaker"
     *           },
     *           "claimantId": "01939b2e-5c00-7a10-8000-000000000033",
     *           "status": "reported",
     *           "caveat": "The BBC has not independently verified this claim.",
     *           "caveats": {
     *             "en": "The BBC has not independently verified this claim."
     *           },
     *           "attribution": "according to Lee Sung-kwon, South Korean lawmaker",
     *           "version": 3,
     *           "evidenceRevision": 1,
     *           "assessment": {
     *             "status": "reported",
     *             "rule": "assessment.reported",
     *             "strength": 1,
     *             "disputeStrength": 0,
     *             "restsOn": [
     *               {
     *                 "id": "01939b2e-5c00-7a10-8000-000000000031",
     *                 "name": "Government of South Korea"
     *               }
     *             ],
     *             "disputeRestsOn": [],
     *             "chains": [
     *               {
     *                 "reports": [
     *                   "01939b2e-5c00-7a10-8000-000000000041"
     *                 ]
     *               }
     *             ],
     *             "attention": [],
     *             "revision": 1,
     *             "pending": false
     *           },
     *           "attention": [],
     *           "verification": null,
     *           "openVerification": null,
     *           "hold": null,
     *           "pendingMarks": [],
     *           "desk": "world",
     *           "language": "en",
     *           "priority": "high",
     *           "recheckAt": null,
     *           "deadline": "2024-12-19T17:00:00.000Z",
     *           "assignee": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000012",
     *             "name": "Desk editor"
     *           },
     *           "reach": 1,
     *           "createdAt": "2024-12-19T09:05:00.000Z",
     *           "createdBy": "01939b2e-5c00-7a10-8000-000000000011",
     *           "updatedAt": "2024-12-19T09:30:00.000Z"
     *         }
     *       ],
     *       "cursor": "WyIwMTkzOWIyZS01YzAwLTdhMTAtODAwMC0wMDAwMDAwMDAwNTEiXQ"
     *     }
     */
    ClaimPage: {
      items: components['schemas']['Claim'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000071",
     *           "sequence": 5,
     *           "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 3,
     *           "type": "claim.assessed",
     *           "at": "2024-12-19T09:30:00.120Z",
     *           "by": null,
     *           "reason": "assessment.reported",
     *           "data": {
     *             "assessedRevision": 1,
     *             "after": {
     *               "assessment": {
     *                 "status": "reported",
     *                 "rule": "assessment.reported",
     *                 "strength": 1,
     *                 "disputeStrength": 0,
     *                 "restsOn": [
     *                   {
     *                     "id": "01939b2e-5c00-7a10-8000-000000000031",
     *                     "name": "Government of South Korea"
     *                   }
     *                 ],
     *                 "disputeRestsOn": [],
     *                 "chains": [
     *                   {
     *                     "reports": [
     *                       "01939b2e-5c00-7a10-8000-000000000041"
     *                     ]
     *                   }
     *                 ],
     *                 "attention": []
     *               }
     *             }
     *           },
     *           "caveats": {
     *             "en": "The BBC has not independently verified this claim."
     *           }
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    HistoryPage: {
      items: components['schemas']['ClaimEvent'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /** @description A line of a claim's history, which is only ever added to. */
    ClaimEvent: {
      /** Format: uuid */
      id: string;
      /** @description Its place in the newsroom's events, without a gap; null for the moment until it has been given one. */
      sequence: number | null;
      /** @description Null where it is about no single claim. */
      claimId: string | null;
      /** @description The version that the claim has by it. */
      version: number | null;
      type: components['schemas']['EventType'];
      /** Format: date-time */
      at: string;
      /** @description The member who did it; null where a job did. */
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** @description As given by the member, or the rule by which a job decided. */
      reason: string | null;
      /** @description What the event tells: its cause, and the parts that changed as they are after it. */
      data: {
        [key: string]: unknown;
      };
      /** @description The caveat in each language of the newsroom as the event left it, in the words of then; null where the event has nothing to do with it. */
      caveats: {
        [key: string]: string | null;
      } | null;
    };
    /**
     * @description An editor keeps the claim at a status, whatever its evidence gives.
     * @example {
     *       "status": "reported",
     *       "reason": "The number went from wounded to killed between two briefings; kept back until that is settled."
     *     }
     */
    NewHold: {
      /** @description The status to keep. `independently_verified` and `refuted` need a verification and are refused (rule `hold.needs_verification`). */
      status: components['schemas']['Status'];
      reason: string;
    };
    /**
     * @description What a hold makes of the claim. The whole claim, with its caveat, is at `GET /v1/claims/{id}`.
     * @example {
     *       "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *       "status": "reported",
     *       "version": 4,
     *       "hold": {
     *         "status": "reported",
     *         "reason": "The number went from wounded to killed between two briefings; kept back until that is settled.",
     *         "by": "01939b2e-5c00-7a10-8000-000000000012",
     *         "at": "2024-12-19T10:15:00.000Z"
     *       },
     *       "attention": []
     *     }
     */
    ClaimMark: {
      /** Format: uuid */
      claimId: string;
      status: components['schemas']['Status'];
      /** @description The `ETag` says the same. */
      version: number;
      hold: components['schemas']['Hold'] | null;
      attention: components['schemas']['AttentionReason'][];
    };
    /**
     * @description A mark on a claim, named by the version that it made: so no other can be meant, whatever came after it.
     * @example {
     *       "version": 4
     *     }
     */
    NamedMark: {
      /** @description The version that the mark gave the claim. */
      version: number;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "report": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000041",
     *             "sourceId": "01939b2e-5c00-7a10-8000-000000000032",
     *             "title": "Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk",
     *             "url": null,
     *             "publishedAt": "2024-12-19T09:30:00.000Z",
     *             "firsthand": true,
     *             "derivedFrom": [],
     *             "retraction": null,
     *             "recordedAt": "2024-12-19T09:05:00.000Z"
     *           },
     *           "source": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000032",
     *             "name": "National Intelligence Service (South Korea)"
     *           },
     *           "stance": "supports",
     *           "note": "Told to lawmakers behind closed doors.",
     *           "recordedAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    EvidencePage: {
      items: components['schemas']['Evidence'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /** @description A report that bears on the claim. */
    Evidence: {
      report: components['schemas']['Report'];
      source: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      stance: components['schemas']['Stance'];
      /** @description Why the newsroom reads it so. */
      note: string | null;
      /** Format: date-time */
      recordedAt: string;
    };
    /**
     * @description One utterance of one source.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000042",
     *       "sourceId": "01939b2e-5c00-7a10-8000-000000000032",
     *       "title": "Written account of the briefing, with its numbers",
     *       "url": null,
     *       "publishedAt": "2024-12-19T09:30:00.000Z",
     *       "firsthand": false,
     *       "derivedFrom": [
     *         "01939b2e-5c00-7a10-8000-000000000041"
     *       ],
     *       "retraction": null,
     *       "recordedAt": "2024-12-19T09:05:00.000Z"
     *     }
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000042",
     *       "sourceId": "01939b2e-5c00-7a10-8000-000000000032",
     *       "title": "Written account of the briefing, with its numbers",
     *       "url": null,
     *       "publishedAt": "2024-12-19T09:30:00.000Z",
     *       "firsthand": false,
     *       "derivedFrom": [
     *         "01939b2e-5c00-7a10-8000-000000000041"
     *       ],
     *       "retraction": {
     *         "at": "2024-12-21T08:00:00.000Z",
     *         "reason": "The service says that its count included the wounded."
     *       },
     *       "recordedAt": "2024-12-19T09:05:00.000Z"
     *     }
     */
    Report: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description Whose report it is.
       */
      sourceId: string;
      title: string;
      /** @description Where it was published; null where it was not, or not on the web. */
      url: string | null;
      /** @description When the source said it, if that is known. */
      publishedAt: string | null;
      /** @description The source knows it itself. */
      firsthand: boolean;
      /** @description The reports that it rests on. They may form loops: that is how circular reporting comes to light. */
      derivedFrom: string[];
      /** @description Set once its source has taken it back. */
      retraction: {
        /** Format: date-time */
        at: string;
        reason: string;
      } | null;
      /** Format: date-time */
      recordedAt: string;
    };
    /**
     * @description How a report bears on a claim.
     * @enum {string}
     */
    Stance: 'supports' | 'disputes' | 'does_not_address';
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000072",
     *           "type": "report.retracted",
     *           "at": "2024-12-21T08:00:00.000Z",
     *           "by": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000012",
     *             "name": "Desk editor"
     *           },
     *           "reason": "The service says that its count included the wounded.",
     *           "report": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000041",
     *             "title": "Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk",
     *             "source": {
     *               "id": "01939b2e-5c00-7a10-8000-000000000032",
     *               "name": "National Intelligence Service (South Korea)"
     *             }
     *           },
     *           "stance": null,
     *           "previousStance": null,
     *           "derivedFrom": [],
     *           "source": null
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    EvidenceChangePage: {
      items: components['schemas']['EvidenceChange'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /** @description One change of what a claim rests on. */
    EvidenceChange: {
      /**
       * Format: uuid
       * @description Of its line in the history.
       */
      id: string;
      /** @description Evidence was filed, a report in the lineage was taken back or its lineage corrected, a source above it is described otherwise, or the newsroom asks something else of evidence. */
      type: components['schemas']['EventType'];
      /** Format: date-time */
      at: string;
      /** @description The member who did it. */
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      reason: string | null;
      /** @description The one it is about. */
      report: {
        /** Format: uuid */
        id: string;
        title: string;
        source: {
          /** Format: uuid */
          id: string;
          name: string;
        };
      } | null;
      /** @description How the report bears on the claim since; null where it is about something else. */
      stance: components['schemas']['Stance'] | null;
      /** @description How it did before; null where it did not. */
      previousStance: components['schemas']['Stance'] | null;
      /** @description Reports that it has turned out to rest on. */
      derivedFrom: {
        /** Format: uuid */
        id: string;
        title: string;
      }[];
      /** @description The source that is described otherwise. */
      source: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
    };
    /**
     * @description A report bears on the claim. Sent again for the same report, it replaces stance and note.
     * @example {
     *       "reportId": "01939b2e-5c00-7a10-8000-000000000041",
     *       "stance": "supports",
     *       "note": "Told to lawmakers behind closed doors."
     *     }
     */
    NewEvidence: {
      /** Format: uuid */
      reportId: string;
      stance: components['schemas']['Stance'];
      /** @description Why the newsroom reads it so. */
      note?: string | null;
    };
    /**
     * @description Where the claim stands with the evidence. A job is about to judge it.
     * @example {
     *       "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *       "version": 2,
     *       "evidenceRevision": 1
     *     }
     */
    EvidenceFiled: {
      /** Format: uuid */
      claimId: string;
      /** @description The version of the claim. The `ETag` says the same. */
      version: number;
      /** @description The claim is settled once its `assessment.revision` has reached this and `assessment.pending` is false. */
      evidenceRevision: number;
    };
    /**
     * @description What somebody does on a claim.
     * @example {
     *       "doing": "writing"
     *     }
     */
    NewPresence: {
      /**
       * @description `writing` while a form about the claim has something in it.
       * @enum {string}
       */
      doing: 'reading' | 'writing';
    };
    /**
     * @description Who else is on a claim right now. It locks nothing.
     * @example {
     *       "others": [
     *         {
     *           "member": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000011",
     *             "name": "Desk reporter"
     *           },
     *           "doing": "reading",
     *           "since": "2024-12-19T10:12:00.000Z"
     *         },
     *         {
     *           "member": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000013",
     *             "name": "Verification lead"
     *           },
     *           "doing": "writing",
     *           "since": "2024-12-19T10:14:30.000Z"
     *         }
     *       ]
     *     }
     */
    Presence: {
      /** @description By name; whoever asks is not among them. */
      others: {
        member: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        /** @enum {string} */
        doing: 'reading' | 'writing';
        /**
         * Format: date-time
         * @description When they came.
         */
        since: string;
      }[];
    };
    /**
     * @description How a claim is known.
     * @example {
     *       "reports": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000041",
     *           "title": "Briefing to the National Assembly: at least 100 North Korean soldiers killed in Kursk",
     *           "url": null,
     *           "publishedAt": "2024-12-19T09:30:00.000Z",
     *           "source": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000032",
     *             "name": "National Intelligence Service (South Korea)"
     *           },
     *           "voiceId": "01939b2e-5c00-7a10-8000-000000000031",
     *           "firsthand": true,
     *           "dead": false,
     *           "origin": true,
     *           "retraction": null,
     *           "stance": null,
     *           "loop": false,
     *           "circular": false
     *         },
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000042",
     *           "title": "Lee Sung-kwon tells reporters what the lawmakers were told",
     *           "url": "https://news.example/2024/12/19/kursk-briefing",
     *           "publishedAt": "2024-12-19T09:30:00.000Z",
     *           "source": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000033",
     *             "name": "Lee Sung-kwon, South Korean lawmaker"
     *           },
     *           "voiceId": "01939b2e-5c00-7a10-8000-000000000033",
     *           "firsthand": false,
     *           "dead": false,
     *           "origin": false,
     *           "retraction": null,
     *           "stance": "supports",
     *           "loop": false,
     *           "circular": false
     *         }
     *       ],
     *       "derivations": [
     *         {
     *           "reportId": "01939b2e-5c00-7a10-8000-000000000042",
     *           "fromId": "01939b2e-5c00-7a10-8000-000000000041"
     *         }
     *       ],
     *       "voices": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000031",
     *           "name": "Government of South Korea",
     *           "unnamed": false,
     *           "breaking": true,
     *           "sources": [
     *             {
     *               "id": "01939b2e-5c00-7a10-8000-000000000031",
     *               "name": "Government of South Korea",
     *               "partOf": null,
     *               "mergedInto": null
     *             },
     *             {
     *               "id": "01939b2e-5c00-7a10-8000-000000000032",
     *               "name": "National Intelligence Service (South Korea)",
     *               "partOf": "01939b2e-5c00-7a10-8000-000000000031",
     *               "mergedInto": null
     *             }
     *           ]
     *         },
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000033",
     *           "name": "Lee Sung-kwon, South Korean lawmaker",
     *           "unnamed": false,
     *           "breaking": false,
     *           "sources": [
     *             {
     *               "id": "01939b2e-5c00-7a10-8000-000000000033",
     *               "name": "Lee Sung-kwon, South Korean lawmaker",
     *               "partOf": null,
     *               "mergedInto": null
     *             }
     *           ]
     *         }
     *       ],
     *       "loops": []
     *     }
     */
    ClaimProvenance: {
      /** @description Every report that bears on the claim, and everything upstream of those. */
      reports: components['schemas']['ProvenanceReport'][];
      /** @description `reportId` rests on `fromId`. They may form loops. */
      derivations: {
        /** Format: uuid */
        reportId: string;
        /** Format: uuid */
        fromId: string;
      }[];
      /** @description By name; the unnamed voice last. */
      voices: components['schemas']['Voice'][];
      /** @description Reports each of which rests on itself by way of all the others. */
      loops: string[][];
    };
    /** @description A report by which a claim is known. */
    ProvenanceReport: {
      /** Format: uuid */
      id: string;
      title: string;
      url: string | null;
      publishedAt: string | null;
      source: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @description The source at its top; `unnamed` for the one voice of all unnamed sources. */
      voiceId: string | 'unnamed';
      /** @description The source knows it itself. */
      firsthand: boolean;
      /** @description It was retracted, or it rests on nothing that was not. */
      dead: boolean;
      /** @description Support can begin here: it is first-hand and not dead, and its source is not rated E or F. */
      origin: boolean;
      retraction: {
        /** Format: date-time */
        at: string;
        reason: string;
      } | null;
      /** @description As recorded on this claim; null where the report only stands behind others. */
      stance: components['schemas']['Stance'] | null;
      /** @description It rests on itself by way of others. */
      loop: boolean;
      /** @description It is circular reporting or rests on some: a loop, or a report by way of others on one of its own voice. */
      circular: boolean;
    };
    /** @description Sources that count as one. */
    Voice: {
      /** @description The source at its top; `unnamed` for the one voice of all unnamed sources. */
      id: string | 'unnamed';
      /** @description Of the source at its top; null for the unnamed voice. */
      name: string | null;
      unnamed: boolean;
      /** @description It is in `assessment.restsOn`: the smallest set of voices that the claim rests on. */
      breaking: boolean;
      /** @description By name: those that speak, and those that control them. */
      sources: {
        /** Format: uuid */
        id: string;
        name: string;
        /** @description The source that controls it. */
        partOf: string | null;
        /** @description The source that it counts as since they were merged. */
        mergedInto: string | null;
      }[];
    };
    /**
     * @description The newsroom's own check of a claim. It counts once somebody else has signed it off.
     * @example {
     *       "outcome": "confirmed",
     *       "methods": [
     *         "geolocation",
     *         "chronolocation",
     *         "interview"
     *       ],
     *       "findings": "Drone footage of three assaults was located near Plekhovo and Vorozhba; two commanders who counted the dead there were interviewed apart and agree."
     *     }
     */
    NewVerification: {
      outcome: components['schemas']['Outcome'];
      /** @description How it was checked, in terms of the field such as `geolocation`, `chronolocation`, `document_authentication`, `image_analysis`, `reverse_image_search`, `own_reporting`, `interview`, `records_search`, `expert`, `data_analysis`. */
      methods: string[];
      /** @description What was found, so that someone else can judge it. */
      findings: string;
    };
    /**
     * @description A verification as it stands after a move, with the version of its claim.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000061",
     *       "outcome": "confirmed",
     *       "methods": [
     *         "geolocation",
     *         "chronolocation",
     *         "interview"
     *       ],
     *       "findings": "Drone footage of three assaults was located near Plekhovo and Vorozhba; two commanders who counted the dead there were interviewed apart and agree.",
     *       "state": "signed_off",
     *       "evidenceRevision": 2,
     *       "submittedBy": "01939b2e-5c00-7a10-8000-000000000012",
     *       "submittedAt": "2024-12-20T14:00:00.000Z",
     *       "signedOffBy": "01939b2e-5c00-7a10-8000-000000000013",
     *       "signedOffAt": "2024-12-20T16:20:00.000Z",
     *       "signOffNote": "Locations checked again by the second desk.",
     *       "revokedBy": null,
     *       "revokedAt": null,
     *       "revocationReason": null,
     *       "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *       "claimVersion": 6
     *     }
     */
    VerificationMove: {
      /** Format: uuid */
      id: string;
      outcome: components['schemas']['Outcome'];
      /** @description How it was checked, in terms of the field such as `geolocation`, `chronolocation`, `document_authentication`, `image_analysis`, `reverse_image_search`, `own_reporting`, `interview`, `records_search`, `expert`, `data_analysis`. */
      methods: string[];
      findings: string;
      state: components['schemas']['VerificationState'];
      /** @description The revision of the evidence that it was submitted on. */
      evidenceRevision: number;
      /**
       * Format: uuid
       * @description Member.
       */
      submittedBy: string;
      /** Format: date-time */
      submittedAt: string;
      /** @description Member; never the one who submitted it. */
      signedOffBy: string | null;
      signedOffAt: string | null;
      signOffNote: string | null;
      /** @description Member. */
      revokedBy: string | null;
      revokedAt: string | null;
      revocationReason: string | null;
      /** Format: uuid */
      claimId: string;
      /** @description The version that the claim has by this move; the `ETag` as well. */
      claimVersion: number;
    };
    /**
     * @description Somebody else agrees with a verification.
     * @example {
     *       "note": "Locations checked again by the second desk."
     *     }
     * @example {}
     */
    SignOff: {
      /** @description What the signer wants kept with it. */
      note?: string | null;
    };
    /**
     * @description The newsroom takes back a verification that stands.
     * @example {
     *       "reason": "One of the two commanders has withdrawn his account."
     *     }
     */
    Revocation: {
      reason: string;
    };
    /**
     * @description An editor decides that a challenged verification stands all the same.
     * @example {
     *       "reason": "The denial gives no facts of its own; the footage stands."
     *     }
     */
    Upholding: {
      reason: string;
    };
    /**
     * @description Who can say things.
     * @example {
     *       "name": "Government of South Korea",
     *       "kind": "government"
     *     }
     * @example {
     *       "name": "National Intelligence Service (South Korea)",
     *       "kind": "government_agency",
     *       "reliability": "B",
     *       "partOf": "01939b2e-5c00-7a10-8000-000000000031"
     *     }
     * @example {
     *       "name": "Lee Sung-kwon, South Korean lawmaker",
     *       "kind": "person",
     *       "reliability": "B"
     *     }
     */
    NewSource: {
      /** @description How the newsroom names who speaks. */
      name: string;
      /** @description What it is: `person`, `government_agency`, `outlet`, `document` or the like. */
      kind: string;
      /** @description As the newsroom rates it; null where it has not. */
      reliability?: components['schemas']['Reliability'] | null;
      /** @description Its name is withheld. All unnamed sources that are part of nothing count as one voice together. Left out, it is `false`. */
      anonymous?: boolean;
      /** @description The source that controls it: both speak with one voice. */
      partOf?: string | null;
    };
    /**
     * @description Reliability of a source on the Admiralty scale: A completely reliable … E unreliable, F cannot be judged.
     * @enum {string}
     */
    Reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
    /**
     * @description Who can say things.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000032",
     *       "name": "National Intelligence Service (South Korea)",
     *       "kind": "government_agency",
     *       "reliability": "B",
     *       "anonymous": false,
     *       "partOf": "01939b2e-5c00-7a10-8000-000000000031",
     *       "mergedInto": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z"
     *     }
     */
    Source: {
      /** Format: uuid */
      id: string;
      /** @description How the newsroom names who speaks. */
      name: string;
      /** @description What it is: `person`, `government_agency`, `outlet`, `document` or the like. */
      kind: string;
      /** @description As the newsroom rates it; null where it has not. */
      reliability: components['schemas']['Reliability'] | null;
      /** @description Its name is withheld. All unnamed sources that are part of nothing count as one voice together. */
      anonymous: boolean;
      /** @description The source that controls it: both speak with one voice. */
      partOf: string | null;
      /** @description The source that it has turned out to be, as which it counts wherever voices are; null where it was not merged. */
      mergedInto: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000032",
     *           "name": "National Intelligence Service (South Korea)",
     *           "kind": "government_agency",
     *           "reliability": "B",
     *           "anonymous": false,
     *           "partOf": "01939b2e-5c00-7a10-8000-000000000031",
     *           "mergedInto": null,
     *           "createdAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    SourcePage: {
      items: components['schemas']['Source'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description What is to change of a source; what is left out stays.
     * @example {
     *       "reliability": "C"
     *     }
     * @example {
     *       "partOf": "01939b2e-5c00-7a10-8000-000000000031"
     *     }
     */
    SourceChange: {
      /** @description How the newsroom names who speaks. */
      name?: string;
      /** @description What it is: `person`, `government_agency`, `outlet`, `document` or the like. */
      kind?: string;
      /** @description As the newsroom rates it; null where it has not. */
      reliability?: components['schemas']['Reliability'] | null;
      /** @description Its name is withheld. All unnamed sources that are part of nothing count as one voice together. */
      anonymous?: boolean;
      /** @description The source that controls it: both speak with one voice. */
      partOf?: string | null;
    };
    /**
     * @description Two sources are one.
     * @example {
     *       "into": "01939b2e-5c00-7a10-8000-000000000031"
     *     }
     */
    SourceMerge: {
      /**
       * Format: uuid
       * @description The source that it has turned out to be.
       */
      into: string;
    };
    /** @description One utterance of one source: a statement, article, broadcast, document or image. */
    NewReport: {
      /**
       * Format: uuid
       * @description Whose report it is.
       */
      sourceId: string;
      title: string;
      /** @description Where it was published; null where it was not, or not on the web. */
      url?: string | null;
      /** @description When the source said it, if that is known. */
      publishedAt?: string | null;
      /** @description The source knows it itself. Left out, it is `false`. */
      firsthand?: boolean;
      /** @description The reports that it rests on. They may form loops: that is how circular reporting comes to light. Left out, it is `[]`. */
      derivedFrom?: string[];
      /** @description What it says of claims; each claim once. Left out, it is `[]`. */
      evidence?: components['schemas']['EvidenceOfReport'][];
    };
    /** @description What the report says of a claim. */
    EvidenceOfReport: {
      /** Format: uuid */
      claimId: string;
      stance: components['schemas']['Stance'];
      /** @description Why the newsroom reads it so. */
      note?: string | null;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000042",
     *           "sourceId": "01939b2e-5c00-7a10-8000-000000000032",
     *           "title": "Written account of the briefing, with its numbers",
     *           "url": null,
     *           "publishedAt": "2024-12-19T09:30:00.000Z",
     *           "firsthand": false,
     *           "derivedFrom": [
     *             "01939b2e-5c00-7a10-8000-000000000041"
     *           ],
     *           "retraction": null,
     *           "recordedAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    ReportPage: {
      items: components['schemas']['Report'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description The loops that would close: the shortest by each of the reports named.
     * @example {
     *       "loops": []
     *     }
     * @example {
     *       "loops": [
     *         [
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000041",
     *             "title": "Briefing to the National Assembly"
     *           },
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000042",
     *             "title": "Written account of the briefing, with its numbers"
     *           }
     *         ]
     *       ]
     *     }
     */
    ReportLoops: {
      /** @description Each from the report itself by what it would rest on, each report resting on the next and the last on the first. */
      loops: {
        /** Format: uuid */
        id: string;
        title: string;
      }[][];
    };
    /**
     * @description What has come out about the lineage of a report.
     * @example {
     *       "from": [
     *         "01939b2e-5c00-7a10-8000-000000000041"
     *       ],
     *       "firsthand": false
     *     }
     */
    NewDerivations: {
      /** @description The reports that it has turned out to rest on; none where only `firsthand` is corrected. */
      from: string[];
      /** @description Whether the source knew it itself after all; left out, that stays. */
      firsthand?: boolean;
    };
    /**
     * @description A source takes its report back.
     * @example {
     *       "reason": "The service says that its count included the wounded."
     *     }
     */
    NewRetraction: {
      /** @description Why the source takes it back, as far as it says. */
      reason: string;
    };
    /**
     * @description A published piece, and the claims that appear in it.
     * @example {
     *       "url": "https://www.news.example/world/kursk",
     *       "headline": "At least 100 North Korean soldiers killed in Kursk, Seoul says",
     *       "externalId": "cms-48213",
     *       "claimIds": [
     *         "01939b2e-5c00-7a10-8000-000000000051"
     *       ]
     *     }
     */
    NewStory: {
      /**
       * Format: uri
       * @description Where readers find it.
       */
      url: string;
      headline: string;
      /** @description The id that the CMS gave it, which no other story of the newsroom has; null where it has none. */
      externalId?: string | null;
      /** @description The claims that appear in it, each once. The page is taken to show each as it is now. */
      claimIds: string[];
    };
    /**
     * @description A published piece, and the claims that appear in it.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000091",
     *       "url": "https://www.news.example/world/kursk",
     *       "headline": "At least 100 North Korean soldiers killed in Kursk, Seoul says",
     *       "externalId": "cms-48213",
     *       "claims": [
     *         {
     *           "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.",
     *           "shownVersion": 1,
     *           "shownStatus": "reported",
     *           "shownAt": "2024-12-19T09:05:00.000Z",
     *           "status": "independently_verified",
     *           "version": 6,
     *           "behindSince": "2024-12-20T14:00:00.000Z",
     *           "outdated": false
     *         }
     *       ],
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "createdBy": "01939b2e-5c00-7a10-8000-000000000011",
     *       "updatedAt": "2024-12-19T09:05:00.000Z"
     *     }
     */
    Story: {
      /** Format: uuid */
      id: string;
      /** @description Where readers find it. */
      url: string;
      headline: string;
      /** @description The id that the CMS gave it, which no other story of the newsroom has; null where it has none. */
      externalId: string | null;
      /** @description The claims that appear in it, the oldest first. */
      claims: components['schemas']['StoryClaim'][];
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Member.
       */
      createdBy: string;
      /**
       * Format: date-time
       * @description When it was last changed or acknowledged.
       */
      updatedAt: string;
    };
    /** @description A claim in a story: what the page shows of it, and what it is now. */
    StoryClaim: {
      /** Format: uuid */
      claimId: string;
      /** @description What is claimed. */
      statement: string;
      /** @description The version that the page shows, as far as its CMS has told. */
      shownVersion: number;
      /** @description The status that the claim had by that version. */
      shownStatus: components['schemas']['Status'];
      /**
       * Format: date-time
       * @description When that was told.
       */
      shownAt: string;
      status: components['schemas']['Status'];
      /** @description The version that the claim has now. */
      version: number;
      /** @description Since when the page has shown another status than the claim has. */
      behindSince: string | null;
      /** @description That has lasted for longer than the newsroom allows, and was raised. */
      outdated: boolean;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000091",
     *           "url": "https://www.news.example/world/kursk",
     *           "headline": "At least 100 North Korean soldiers killed in Kursk, Seoul says",
     *           "externalId": "cms-48213",
     *           "claims": [
     *             {
     *               "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *               "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.",
     *               "shownVersion": 1,
     *               "shownStatus": "reported",
     *               "shownAt": "2024-12-19T09:05:00.000Z",
     *               "status": "independently_verified",
     *               "version": 6,
     *               "behindSince": "2024-12-20T14:00:00.000Z",
     *               "outdated": false
     *             }
     *           ],
     *           "createdAt": "2024-12-19T09:05:00.000Z",
     *           "createdBy": "01939b2e-5c00-7a10-8000-000000000011",
     *           "updatedAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    StoryPage: {
      items: components['schemas']['Story'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description What is to change of a story; what is left out stays.
     * @example {
     *       "headline": "Seoul: more than 100 North Korean soldiers killed in Kursk"
     *     }
     * @example {
     *       "claimIds": [
     *         "01939b2e-5c00-7a10-8000-000000000051"
     *       ]
     *     }
     */
    StoryChange: {
      /**
       * Format: uri
       * @description Where readers find it.
       */
      url?: string;
      headline?: string;
      /** @description The id that the CMS gave it, which no other story of the newsroom has; null where it has none. */
      externalId?: string | null;
      /** @description The claims that appear in it, each once. The page is taken to show one that is new in it as it is now. */
      claimIds?: string[];
    };
    /**
     * @description What a page shows now. What is older than what it has shown before changes nothing.
     * @example {
     *       "claims": [
     *         {
     *           "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 1
     *         }
     *       ]
     *     }
     */
    NewAcknowledgement: {
      /** @description Each claim of the page that has changed. */
      claims: components['schemas']['ShownVersion'][];
    };
    /** @description Which version of a claim a page shows. */
    ShownVersion: {
      /** Format: uuid */
      claimId: string;
      /** @description The version of the claim that the page shows now. */
      version: number;
    };
    /**
     * @description The newsroom's events in order.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000071",
     *           "sequence": 5,
     *           "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 3,
     *           "type": "claim.assessed",
     *           "at": "2024-12-19T09:30:00.120Z",
     *           "by": null,
     *           "reason": "assessment.reported",
     *           "data": {
     *             "assessedRevision": 1,
     *             "after": {
     *               "assessment": {
     *                 "status": "reported",
     *                 "rule": "assessment.reported",
     *                 "strength": 1,
     *                 "disputeStrength": 0,
     *                 "restsOn": [
     *                   {
     *                     "id": "01939b2e-5c00-7a10-8000-000000000031",
     *                     "name": "Government of South Korea"
     *                   }
     *                 ],
     *                 "disputeRestsOn": [],
     *                 "chains": [
     *                   {
     *                     "reports": [
     *                       "01939b2e-5c00-7a10-8000-000000000041"
     *                     ]
     *                   }
     *                 ],
     *                 "attention": []
     *               }
     *             }
     *           }
     *         }
     *       ],
     *       "next": 5
     *     }
     */
    EventPage: {
      items: components['schemas']['Event'][];
      /** @description To be sent as `after` for what comes next; the same as before where nothing has come. */
      next: number;
    };
    /**
     * @description A line of the history, which is only ever added to.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000071",
     *       "sequence": 5,
     *       "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *       "version": 3,
     *       "type": "claim.assessed",
     *       "at": "2024-12-19T09:30:00.120Z",
     *       "by": null,
     *       "reason": "assessment.reported",
     *       "data": {
     *         "assessedRevision": 1,
     *         "after": {
     *           "assessment": {
     *             "status": "reported",
     *             "rule": "assessment.reported",
     *             "strength": 1,
     *             "disputeStrength": 0,
     *             "restsOn": [
     *               {
     *                 "id": "01939b2e-5c00-7a10-8000-000000000031",
     *                 "name": "Government of South Korea"
     *               }
     *             ],
     *             "disputeRestsOn": [],
     *             "chains": [
     *               {
     *                 "reports": [
     *                   "01939b2e-5c00-7a10-8000-000000000041"
     *                 ]
     *               }
     *             ],
     *             "attention": []
     *           }
     *         }
     *       }
     *     }
     */
    Event: {
      /** Format: uuid */
      id: string;
      /** @description Its place in the newsroom's events, without a gap; null for the moment until it has been given one. */
      sequence: number | null;
      /** @description Null where it is about no single claim. */
      claimId: string | null;
      /** @description The version that the claim has by it. */
      version: number | null;
      type: components['schemas']['EventType'];
      /** Format: date-time */
      at: string;
      /** @description The member who did it; null where a job did. */
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** @description As given by the member, or the rule by which a job decided. */
      reason: string | null;
      /** @description What the event tells: its cause, and the parts that changed as they are after it. */
      data: {
        [key: string]: unknown;
      };
    };
    /**
     * @description Where the newsroom wants its events posted to.
     * @example {
     *       "url": "https://cms.news.example/hooks/caveat",
     *       "description": "The CMS"
     *     }
     * @example {
     *       "url": "https://app.news.example/caveats",
     *       "eventTypes": [
     *         "claim.status_changed",
     *         "claim.caveat_changed"
     *       ],
     *       "desks": [
     *         "world"
     *       ],
     *       "rateLimit": 20,
     *       "signature": "v1a"
     *     }
     */
    NewWebhookEndpoint: {
      /**
       * Format: uri
       * @description Where its deliveries are posted to; https, unless the service is configured to allow http.
       */
      url: string;
      /** @description What it is, for people. */
      description?: string | null;
      /** @description What it is told of; empty for everything. Left out, it is `[]`. */
      eventTypes?: components['schemas']['WebhookEventType'][];
      /** @description Of claims, only those of these desks; empty for all. What is about no claim is told in any case. Left out, it is `[]`. */
      desks?: string[];
      /** @description Deliveries a second at most; null for no limit. */
      rateLimit?: number | null;
      /**
       * @description How deliveries are signed: `v1` by HMAC-SHA256 with a shared secret, `v1a` by ed25519 with a key whose public half is known. Left out, it is `"v1"`.
       * @enum {string}
       */
      signature?: 'v1' | 'v1a';
      /** @description Left out, it is `true`. */
      enabled?: boolean;
    };
    /**
     * @description What a webhook tells.
     * @enum {string}
     */
    WebhookEventType:
      | 'claim.created'
      | 'claim.status_changed'
      | 'claim.caveat_changed'
      | 'claim.attention_raised'
      | 'report.retracted'
      | 'story.caveat_outdated'
      | 'endpoint.disabled'
      | 'webhook.test';
    /**
     * @description A new endpoint, with its secret.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000081",
     *       "url": "https://cms.news.example/hooks/caveat",
     *       "description": "The CMS",
     *       "eventTypes": [],
     *       "desks": [],
     *       "rateLimit": null,
     *       "signature": "v1",
     *       "publicKey": null,
     *       "enabled": true,
     *       "disabled": null,
     *       "failingSince": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "updatedAt": "2024-12-19T09:05:00.000Z",
     *       "secret": "whsec_dGhpcy1pcy1uby1zZWNyZXQtYnV0LWFuLWV4YW1wbGU="
     *     }
     */
    CreatedWebhookEndpoint: {
      /** Format: uuid */
      id: string;
      /** @description Where its deliveries are posted to; https, unless the service is configured to allow http. */
      url: string;
      /** @description What it is, for people. */
      description: string | null;
      /** @description What it is told of; empty for everything. */
      eventTypes: components['schemas']['WebhookEventType'][];
      /** @description Of claims, only those of these desks; empty for all. What is about no claim is told in any case. */
      desks: string[];
      /** @description Deliveries a second at most; null for no limit. */
      rateLimit: number | null;
      /**
       * @description How deliveries are signed: `v1` by HMAC-SHA256 with a shared secret, `v1a` by ed25519 with a key whose public half is known.
       * @enum {string}
       */
      signature: 'v1' | 'v1a';
      /** @description With `v1a`, what deliveries are verified with: `whpk_…`. Null with `v1`. */
      publicKey: string | null;
      enabled: boolean;
      /** @description Null while it is enabled. */
      disabled: {
        /** Format: date-time */
        at: string;
        /**
         * @description An admin said so, it answered 410 Gone, or it failed for five days without one success.
         * @enum {string}
         */
        reason: 'by_admin' | 'gone' | 'failing';
      } | null;
      /** @description Since when no delivery has succeeded; null where the last one did. */
      failingSince: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description With `v1`, what deliveries are verified with: `whsec_…`. It is told this once. Null with `v1a`, whose receivers need none. */
      secret: string | null;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000081",
     *           "url": "https://cms.news.example/hooks/caveat",
     *           "description": "The CMS",
     *           "eventTypes": [],
     *           "desks": [],
     *           "rateLimit": null,
     *           "signature": "v1",
     *           "publicKey": null,
     *           "enabled": true,
     *           "disabled": null,
     *           "failingSince": null,
     *           "createdAt": "2024-12-19T09:05:00.000Z",
     *           "updatedAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    WebhookEndpointPage: {
      items: components['schemas']['WebhookEndpoint'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description Where events are posted to.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000081",
     *       "url": "https://cms.news.example/hooks/caveat",
     *       "description": "The CMS",
     *       "eventTypes": [],
     *       "desks": [],
     *       "rateLimit": null,
     *       "signature": "v1",
     *       "publicKey": null,
     *       "enabled": true,
     *       "disabled": null,
     *       "failingSince": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "updatedAt": "2024-12-19T09:05:00.000Z"
     *     }
     */
    WebhookEndpoint: {
      /** Format: uuid */
      id: string;
      /** @description Where its deliveries are posted to; https, unless the service is configured to allow http. */
      url: string;
      /** @description What it is, for people. */
      description: string | null;
      /** @description What it is told of; empty for everything. */
      eventTypes: components['schemas']['WebhookEventType'][];
      /** @description Of claims, only those of these desks; empty for all. What is about no claim is told in any case. */
      desks: string[];
      /** @description Deliveries a second at most; null for no limit. */
      rateLimit: number | null;
      /**
       * @description How deliveries are signed: `v1` by HMAC-SHA256 with a shared secret, `v1a` by ed25519 with a key whose public half is known.
       * @enum {string}
       */
      signature: 'v1' | 'v1a';
      /** @description With `v1a`, what deliveries are verified with: `whpk_…`. Null with `v1`. */
      publicKey: string | null;
      enabled: boolean;
      /** @description Null while it is enabled. */
      disabled: {
        /** Format: date-time */
        at: string;
        /**
         * @description An admin said so, it answered 410 Gone, or it failed for five days without one success.
         * @enum {string}
         */
        reason: 'by_admin' | 'gone' | 'failing';
      } | null;
      /** @description Since when no delivery has succeeded; null where the last one did. */
      failingSince: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /**
     * @description What is to change of an endpoint; what is left out stays.
     * @example {
     *       "enabled": false
     *     }
     * @example {
     *       "enabled": true,
     *       "rateLimit": 50
     *     }
     */
    WebhookEndpointChange: {
      /**
       * Format: uri
       * @description Where its deliveries are posted to; https, unless the service is configured to allow http.
       */
      url?: string;
      /** @description What it is, for people. */
      description?: string | null;
      /** @description What it is told of; empty for everything. */
      eventTypes?: components['schemas']['WebhookEventType'][];
      /** @description Of claims, only those of these desks; empty for all. What is about no claim is told in any case. */
      desks?: string[];
      /** @description Deliveries a second at most; null for no limit. */
      rateLimit?: number | null;
      /** @description A disabled endpoint is sent nothing; what it misses is kept. */
      enabled?: boolean;
    };
    /**
     * @description An endpoint after a change.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000081",
     *       "url": "https://cms.news.example/hooks/caveat",
     *       "description": "The CMS",
     *       "eventTypes": [],
     *       "desks": [],
     *       "rateLimit": null,
     *       "signature": "v1",
     *       "publicKey": null,
     *       "enabled": true,
     *       "disabled": null,
     *       "failingSince": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "updatedAt": "2024-12-19T09:05:00.000Z",
     *       "recovery": {
     *         "since": "2024-12-20T14:00:00.000Z",
     *         "failed": 12
     *       }
     *     }
     */
    ChangedWebhookEndpoint: {
      /** Format: uuid */
      id: string;
      /** @description Where its deliveries are posted to; https, unless the service is configured to allow http. */
      url: string;
      /** @description What it is, for people. */
      description: string | null;
      /** @description What it is told of; empty for everything. */
      eventTypes: components['schemas']['WebhookEventType'][];
      /** @description Of claims, only those of these desks; empty for all. What is about no claim is told in any case. */
      desks: string[];
      /** @description Deliveries a second at most; null for no limit. */
      rateLimit: number | null;
      /**
       * @description How deliveries are signed: `v1` by HMAC-SHA256 with a shared secret, `v1a` by ed25519 with a key whose public half is known.
       * @enum {string}
       */
      signature: 'v1' | 'v1a';
      /** @description With `v1a`, what deliveries are verified with: `whpk_…`. Null with `v1`. */
      publicKey: string | null;
      enabled: boolean;
      /** @description Null while it is enabled. */
      disabled: {
        /** Format: date-time */
        at: string;
        /**
         * @description An admin said so, it answered 410 Gone, or it failed for five days without one success.
         * @enum {string}
         */
        reason: 'by_admin' | 'gone' | 'failing';
      } | null;
      /** @description Since when no delivery has succeeded; null where the last one did. */
      failingSince: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Where the change has enabled the endpoint: what it has missed. */
      recovery: {
        /**
         * Format: date-time
         * @description To be sent to `…/recover`.
         */
        since: string;
        /** @description Deliveries that it would send again. */
        failed: number;
      } | null;
    };
    /**
     * @description For how long the old secret is to stay valid.
     * @example {}
     * @example {
     *       "validFor": 3600
     *     }
     */
    SecretRotation: {
      /** @description Seconds for which the old secret stays valid beside the new one. 0 ends all older ones at once. Left out, it is `86400`. */
      validFor?: number;
    };
    /**
     * @description What deliveries are verified with from now on.
     * @example {
     *       "secret": "whsec_dGhpcy1pcy1uby1zZWNyZXQtYnV0LWFuLWV4YW1wbGU=",
     *       "publicKey": null,
     *       "oldValidUntil": "2024-12-20T09:05:00.000Z"
     *     }
     */
    RotatedSecret: {
      /** @description With `v1`, what deliveries are verified with: `whsec_…`. It is told this once. Null with `v1a`, whose receivers need none. */
      secret: string | null;
      /** @description With `v1a`, what deliveries are verified with: `whpk_…`. Null with `v1`. */
      publicKey: string | null;
      /**
       * Format: date-time
       * @description Until then deliveries carry the signatures of both.
       */
      oldValidUntil: string;
    };
    /**
     * @description A test that is on its way.
     * @example {
     *       "eventId": "01939b2e-5c00-7a10-8000-000000000083"
     *     }
     */
    WebhookTestSent: {
      /**
       * Format: uuid
       * @description The `webhook-id` of its delivery.
       */
      eventId: string;
    };
    /**
     * @description A delivery waits for its next try, is being sent, was answered with 2xx, or has been given up.
     * @enum {string}
     */
    DeliveryState: 'waiting' | 'sending' | 'delivered' | 'failed';
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000082",
     *           "event": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000083",
     *             "sequence": 12,
     *             "type": "claim.status_changed",
     *             "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *             "version": 6
     *           },
     *           "state": "waiting",
     *           "tries": 1,
     *           "nextAt": "2024-12-20T14:05:02.000Z",
     *           "createdAt": "2024-12-20T14:00:00.000Z",
     *           "endedAt": null,
     *           "failure": null,
     *           "attempts": [
     *             {
     *               "number": 1,
     *               "at": "2024-12-20T14:00:00.005Z",
     *               "durationMs": 38,
     *               "status": 503,
     *               "failure": "status",
     *               "answer": "Down for maintenance"
     *             }
     *           ]
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    WebhookDeliveryPage: {
      items: components['schemas']['WebhookDelivery'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description One event on its way to one endpoint.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000082",
     *       "event": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000083",
     *         "sequence": 12,
     *         "type": "claim.status_changed",
     *         "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *         "version": 6
     *       },
     *       "state": "waiting",
     *       "tries": 1,
     *       "nextAt": "2024-12-20T14:05:02.000Z",
     *       "createdAt": "2024-12-20T14:00:00.000Z",
     *       "endedAt": null,
     *       "failure": null,
     *       "attempts": [
     *         {
     *           "number": 1,
     *           "at": "2024-12-20T14:00:00.005Z",
     *           "durationMs": 38,
     *           "status": 503,
     *           "failure": "status",
     *           "answer": "Down for maintenance"
     *         }
     *       ]
     *     }
     */
    WebhookDelivery: {
      /** Format: uuid */
      id: string;
      event: {
        /**
         * Format: uuid
         * @description The `webhook-id`, the same at every try.
         */
        id: string;
        sequence: number;
        type: components['schemas']['WebhookEventType'];
        claimId: string | null;
        /** @description Of the claim. */
        version: number | null;
      };
      state: components['schemas']['DeliveryState'];
      /** @description Since it was last started. */
      tries: number;
      /** @description When it is tried next; null unless it waits. */
      nextAt: string | null;
      /** Format: date-time */
      createdAt: string;
      endedAt: string | null;
      /** @description Why it was given up: `gave_up` after the last try, `endpoint_disabled`, `endpoint_deleted`. */
      failure: string | null;
      attempts: components['schemas']['DeliveryAttempt'][];
    };
    /** @description One try of a delivery. */
    DeliveryAttempt: {
      /** @description Goes up with each try, and may skip. */
      number: number;
      /** Format: date-time */
      at: string;
      /** @description Null where the worker was lost before it could tell. */
      durationMs: number | null;
      /** @description Of the answer; null where none came. */
      status: number | null;
      /** @description Why it did not succeed, in a word; null where it did. */
      failure: string | null;
      /** @description The first KiB of what was answered. */
      answer: string | null;
    };
    /**
     * @description One event on its way to one endpoint, with what is sent.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000082",
     *       "event": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000083",
     *         "sequence": 12,
     *         "type": "claim.status_changed",
     *         "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *         "version": 6
     *       },
     *       "state": "waiting",
     *       "tries": 1,
     *       "nextAt": "2024-12-20T14:05:02.000Z",
     *       "createdAt": "2024-12-20T14:00:00.000Z",
     *       "endedAt": null,
     *       "failure": null,
     *       "attempts": [
     *         {
     *           "number": 1,
     *           "at": "2024-12-20T14:00:00.005Z",
     *           "durationMs": 38,
     *           "status": 503,
     *           "failure": "status",
     *           "answer": "Down for maintenance"
     *         }
     *       ],
     *       "body": {
     *         "type": "claim.status_changed",
     *         "timestamp": "2024-12-20T14:00:00.000Z",
     *         "data": {
     *           "sequence": 12,
     *           "claim": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000051",
     *             "version": 6,
     *             "status": "independently_verified",
     *             "previousStatus": "reported",
     *             "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region."
     *           },
     *           "caveat": {
     *             "en": null
     *           },
     *           "reason": null,
     *           "stories": [
     *             {
     *               "id": "01939b2e-5c00-7a10-8000-000000000091",
     *               "url": "https://www.news.example/world/kursk",
     *               "externalId": "cms-48213"
     *             }
     *           ]
     *         }
     *       }
     *     }
     */
    WebhookDeliveryWithBody: {
      /** Format: uuid */
      id: string;
      event: {
        /**
         * Format: uuid
         * @description The `webhook-id`, the same at every try.
         */
        id: string;
        sequence: number;
        type: components['schemas']['WebhookEventType'];
        claimId: string | null;
        /** @description Of the claim. */
        version: number | null;
      };
      state: components['schemas']['DeliveryState'];
      /** @description Since it was last started. */
      tries: number;
      /** @description When it is tried next; null unless it waits. */
      nextAt: string | null;
      /** Format: date-time */
      createdAt: string;
      endedAt: string | null;
      /** @description Why it was given up: `gave_up` after the last try, `endpoint_disabled`, `endpoint_deleted`. */
      failure: string | null;
      attempts: components['schemas']['DeliveryAttempt'][];
      /** @description What is sent, with its fields in this order at every try. */
      body:
        | components['schemas']['ClaimCreated']
        | components['schemas']['ClaimStatusChanged']
        | components['schemas']['ClaimCaveatChanged']
        | components['schemas']['ClaimAttentionRaised']
        | components['schemas']['ReportRetracted']
        | components['schemas']['StoryCaveatOutdated']
        | components['schemas']['EndpointDisabled']
        | components['schemas']['WebhookTest'];
    };
    /**
     * @description A claim has been filed. Nobody has reported it yet, so it is not independently verified.
     * @example {
     *       "type": "claim.created",
     *       "timestamp": "2024-12-19T09:05:00.000Z",
     *       "data": {
     *         "sequence": 4,
     *         "claim": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 1,
     *           "status": "reported",
     *           "previousStatus": null,
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region."
     *         },
     *         "caveat": {
     *           "en": "The BBC has not independently verified this claim."
     *         },
     *         "reason": null,
     *         "stories": []
     *       }
     *     }
     */
    ClaimCreated: {
      /** @constant */
      type: 'claim.created';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        claim: {
          /** Format: uuid */
          id: string;
          /** @description Goes up by one with each change. What has a lower one than you have shown is old. */
          version: number;
          status: components['schemas']['Status'];
          /** @description Null where the claim is new. */
          previousStatus: components['schemas']['Status'] | null;
          statement: string;
        };
        /** @description The sentence to show, by language; null where none must go with the claim any more. */
        caveat: {
          [key: string]: string | null;
        };
        /** @description As given by the member, or the rule by which a job decided. */
        reason: string | null;
        /** @description The stories in which the claim appears. */
        stories: components['schemas']['WebhookStory'][];
      };
    };
    /** @description A story that shows the claim; `externalId` is the id that the CMS gave it. */
    WebhookStory: {
      /** Format: uuid */
      id: string;
      url: string;
      externalId: string | null;
    };
    /**
     * @description The newsroom says something else of the claim than before.
     * @example {
     *       "type": "claim.status_changed",
     *       "timestamp": "2024-12-20T14:00:00.000Z",
     *       "data": {
     *         "sequence": 12,
     *         "claim": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 6,
     *           "status": "independently_verified",
     *           "previousStatus": "reported",
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region."
     *         },
     *         "caveat": {
     *           "en": null
     *         },
     *         "reason": null,
     *         "stories": [
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000091",
     *             "url": "https://www.news.example/world/kursk",
     *             "externalId": "cms-48213"
     *           }
     *         ]
     *       }
     *     }
     */
    ClaimStatusChanged: {
      /** @constant */
      type: 'claim.status_changed';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        claim: {
          /** Format: uuid */
          id: string;
          /** @description Goes up by one with each change. What has a lower one than you have shown is old. */
          version: number;
          status: components['schemas']['Status'];
          /** @description Null where the claim is new. */
          previousStatus: components['schemas']['Status'] | null;
          statement: string;
        };
        /** @description The sentence to show, by language; null where none must go with the claim any more. */
        caveat: {
          [key: string]: string | null;
        };
        /** @description As given by the member, or the rule by which a job decided. */
        reason: string | null;
        /** @description The stories in which the claim appears. */
        stories: components['schemas']['WebhookStory'][];
      };
    };
    /**
     * @description Other words go with the claim, in some language at least. Whoever shows it shows these from now on.
     * @example {
     *       "type": "claim.caveat_changed",
     *       "timestamp": "2024-12-20T14:00:00.000Z",
     *       "data": {
     *         "sequence": 13,
     *         "claim": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 6,
     *           "status": "independently_verified",
     *           "previousStatus": "reported",
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region."
     *         },
     *         "caveat": {
     *           "en": null
     *         },
     *         "reason": null,
     *         "stories": [
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000091",
     *             "url": "https://www.news.example/world/kursk",
     *             "externalId": "cms-48213"
     *           }
     *         ]
     *       }
     *     }
     */
    ClaimCaveatChanged: {
      /** @constant */
      type: 'claim.caveat_changed';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        claim: {
          /** Format: uuid */
          id: string;
          /** @description Goes up by one with each change. What has a lower one than you have shown is old. */
          version: number;
          status: components['schemas']['Status'];
          /** @description Null where the claim is new. */
          previousStatus: components['schemas']['Status'] | null;
          statement: string;
        };
        /** @description The sentence to show, by language; null where none must go with the claim any more. */
        caveat: {
          [key: string]: string | null;
        };
        /** @description As given by the member, or the rule by which a job decided. */
        reason: string | null;
        /** @description The stories in which the claim appears. */
        stories: components['schemas']['WebhookStory'][];
      };
    };
    /**
     * @description The claim needs a person.
     * @example {
     *       "type": "claim.attention_raised",
     *       "timestamp": "2024-12-19T09:30:00.120Z",
     *       "data": {
     *         "sequence": 8,
     *         "claim": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000051",
     *           "version": 3,
     *           "status": "reported",
     *           "previousStatus": "reported",
     *           "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region."
     *         },
     *         "caveat": {
     *           "en": "The BBC has not independently verified this claim."
     *         },
     *         "reason": "assessment.reported",
     *         "stories": [],
     *         "attention": {
     *           "raised": [
     *             "single_unnamed_source"
     *           ],
     *           "all": [
     *             "single_unnamed_source"
     *           ]
     *         }
     *       }
     *     }
     */
    ClaimAttentionRaised: {
      /** @constant */
      type: 'claim.attention_raised';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        claim: {
          /** Format: uuid */
          id: string;
          /** @description Goes up by one with each change. What has a lower one than you have shown is old. */
          version: number;
          status: components['schemas']['Status'];
          /** @description Null where the claim is new. */
          previousStatus: components['schemas']['Status'] | null;
          statement: string;
        };
        /** @description The sentence to show, by language; null where none must go with the claim any more. */
        caveat: {
          [key: string]: string | null;
        };
        /** @description As given by the member, or the rule by which a job decided. */
        reason: string | null;
        /** @description The stories in which the claim appears. */
        stories: components['schemas']['WebhookStory'][];
        attention: {
          /** @description Those that are new. */
          raised: components['schemas']['AttentionReason'][];
          /** @description All that there are now. */
          all: components['schemas']['AttentionReason'][];
        };
      };
    };
    /**
     * @description A source has taken a report back. Every claim that rests on it is judged anew, and told of where it moves.
     * @example {
     *       "type": "report.retracted",
     *       "timestamp": "2024-12-20T14:00:00.000Z",
     *       "data": {
     *         "sequence": 15,
     *         "report": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000042",
     *           "title": "Account of the closed briefing",
     *           "sourceId": "01939b2e-5c00-7a10-8000-000000000033"
     *         },
     *         "reason": "The account was corrected.",
     *         "claimIds": [
     *           "01939b2e-5c00-7a10-8000-000000000051"
     *         ]
     *       }
     *     }
     */
    ReportRetracted: {
      /** @constant */
      type: 'report.retracted';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        report: {
          /** Format: uuid */
          id: string;
          title: string;
          /** Format: uuid */
          sourceId: string;
        };
        reason: string | null;
        /** @description Claims on which the report itself bears; those further downstream follow by themselves. */
        claimIds: string[];
      };
    };
    /**
     * @description A page has shown an older status of a claim for longer than the newsroom allows.
     * @example {
     *       "type": "story.caveat_outdated",
     *       "timestamp": "2024-12-20T14:10:00.000Z",
     *       "data": {
     *         "sequence": 17,
     *         "story": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000091",
     *           "url": "https://www.news.example/world/kursk",
     *           "externalId": "cms-48213",
     *           "headline": "At least 100 North Korean soldiers killed in Kursk, Seoul says"
     *         },
     *         "claims": [
     *           {
     *             "id": "01939b2e-5c00-7a10-8000-000000000051",
     *             "version": 6,
     *             "status": "independently_verified",
     *             "statement": "At least 100 North Korean soldiers have been killed fighting for Russia in the Kursk region.",
     *             "shownVersion": 1,
     *             "shownStatus": "reported",
     *             "behindSince": "2024-12-20T14:00:00.000Z",
     *             "caveat": {
     *               "en": null
     *             }
     *           }
     *         ]
     *       }
     *     }
     */
    StoryCaveatOutdated: {
      /** @constant */
      type: 'story.caveat_outdated';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        story: {
          /** Format: uuid */
          id: string;
          url: string;
          externalId: string | null;
          headline: string;
        };
        claims: {
          /** Format: uuid */
          id: string;
          version: number;
          status: components['schemas']['Status'];
          statement: string;
          /** @description The version that the page shows, as far as its CMS has told. */
          shownVersion: number;
          shownStatus: components['schemas']['Status'];
          /**
           * Format: date-time
           * @description Since when the claim has had another status.
           */
          behindSince: string;
          /** @description The sentence to show, by language; null where none must go with the claim any more. */
          caveat: {
            [key: string]: string | null;
          };
        }[];
      };
    };
    /**
     * @description A webhook endpoint of the newsroom gets nothing more, until an admin enables it.
     * @example {
     *       "type": "endpoint.disabled",
     *       "timestamp": "2024-12-25T14:00:00.000Z",
     *       "data": {
     *         "sequence": 31,
     *         "endpoint": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000081",
     *           "origin": "https://cms.news.example",
     *           "description": "The CMS"
     *         },
     *         "reason": "failing",
     *         "failingSince": "2024-12-20T14:00:00.000Z"
     *       }
     *     }
     */
    EndpointDisabled: {
      /** @constant */
      type: 'endpoint.disabled';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        endpoint: {
          /** Format: uuid */
          id: string;
          /** @description Of its url; the rest may hold a token. */
          origin: string | null;
          description: string | null;
        };
        /**
         * @description It answered 410 Gone, or failed for days without one success.
         * @enum {string}
         */
        reason: 'gone' | 'failing';
        failingSince: string | null;
      };
    };
    /**
     * @description An admin tries the endpoint. It goes to that endpoint alone.
     * @example {
     *       "type": "webhook.test",
     *       "timestamp": "2024-12-19T09:05:00.000Z",
     *       "data": {
     *         "sequence": 3,
     *         "endpoint": {
     *           "id": "01939b2e-5c00-7a10-8000-000000000081"
     *         }
     *       }
     *     }
     */
    WebhookTest: {
      /** @constant */
      type: 'webhook.test';
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp: string;
      data: {
        /** @description Its place in the newsroom's events, without a gap; `GET /v1/events?after=` reads what comes after it. */
        sequence: number;
        endpoint: {
          /** Format: uuid */
          id: string;
        };
      };
    };
    /** @description Since when failed deliveries are to be sent again. */
    RecoveryRequest: {
      /**
       * Format: date-time
       * @description Deliveries that failed then or later are sent again.
       */
      since: string;
      /** @description Only those that failed before then. */
      until?: string | null;
    };
    /**
     * @description What a recovery has begun.
     * @example {
     *       "deliveries": 12
     *     }
     */
    Recovered: {
      /** @description How many are sent again. */
      deliveries: number;
    };
    /**
     * @description What besides claims needs an admin or a lead.
     * @example {
     *       "items": [
     *         {
     *           "reason": "endpoint_disabled",
     *           "endpoint": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000081",
     *             "url": "https://cms.news.example/hooks/caveat",
     *             "description": "The CMS"
     *           },
     *           "since": "2024-12-20T14:00:00.000Z",
     *           "detail": "It answered 410 Gone, and so is sent nothing any more."
     *         }
     *       ]
     *     }
     */
    AttentionList: {
      items: {
        /** @enum {string} */
        reason: 'endpoint_disabled';
        endpoint: {
          /** Format: uuid */
          id: string;
          url: string;
          description: string | null;
        };
        /** Format: date-time */
        since: string;
        /** @description A sentence for people. */
        detail: string;
      }[];
    };
    /**
     * @description The publisher: how it names itself, words its caveats, and what it asks of the evidence.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000001",
     *       "version": 1,
     *       "settings": {
     *         "name": "BBC News",
     *         "caveatName": "the BBC",
     *         "locale": "en",
     *         "locales": [
     *           "en"
     *         ],
     *         "caveatNames": {},
     *         "wording": {},
     *         "disputeAt": 1,
     *         "corroborateAt": 2,
     *         "outdatedAfter": 600,
     *         "secondFactor": false,
     *         "signOffInPerson": false,
     *         "markDelay": 8
     *       }
     *     }
     */
    Newsroom: {
      /** Format: uuid */
      id: string;
      /** @description Goes up by one with each change of the settings. */
      version: number;
      settings: {
        /** @description The name of the publisher. */
        name: string;
        /** @description How it names itself in a caveat: "the BBC" in "The BBC has not independently verified this claim." */
        caveatName: string;
        /** @description The language of its caveats where a client asks for none. */
        locale: string;
        /** @description The languages that every caveat is given in. */
        locales: string[];
        /** @description How it names itself in a caveat of another language. */
        caveatNames: {
          [key: string]: string;
        };
        /** @description Its own messages in place of the catalogue, by language and status (ICU message format). */
        wording: {
          [key: string]: {
            [key: string]: string;
          };
        };
        /** @description Voices of dispute at which a claim is `disputed`. */
        disputeAt: number;
        /** @description Voices of support at which a claim is `corroborated`. */
        corroborateAt: number;
        /** @description Seconds for which a page may show an older status than the claim has, before the newsroom is told. */
        outdatedAfter: number;
        /** @description Leads and admins must have a second factor to do anything but set one up. */
        secondFactor: boolean;
        /** @description A sign-off takes a member who is signed in: an API key is refused (rule `sign_off.in_person`). */
        signOffInPerson: boolean;
        /** @description Seconds that a mark made by somebody who is signed in waits before anybody outside is told; until then it can be undone. */
        markDelay: number;
      };
    };
    /**
     * @description What is to change of the settings; what is left out stays. A map that is sent takes the place of the old one.
     * @example {
     *       "corroborateAt": 3
     *     }
     * @example {
     *       "locales": [
     *         "en",
     *         "ar"
     *       ],
     *       "caveatNames": {
     *         "ar": "بي بي سي"
     *       }
     *     }
     */
    NewsroomChange: {
      /** @description The name of the publisher. */
      name?: string;
      /** @description How it names itself in a caveat: "the BBC" in "The BBC has not independently verified this claim." */
      caveatName?: string;
      /** @description The language of its caveats where a client asks for none. */
      locale?: components['schemas']['Locale'];
      /** @description The languages that every caveat is given in. */
      locales?: components['schemas']['Locale'][];
      /** @description How it names itself in a caveat of another language. */
      caveatNames?: {
        [key: string]: string;
      };
      /** @description Its own messages in place of the catalogue, by language and status (ICU message format). */
      wording?: {
        [key: string]: {
          [key: string]: string;
        };
      };
      /** @description Voices of dispute at which a claim is `disputed`. */
      disputeAt?: number;
      /** @description Voices of support at which a claim is `corroborated`. */
      corroborateAt?: number;
      /** @description Seconds for which a page may show an older status than the claim has, before the newsroom is told. */
      outdatedAfter?: number;
      /** @description Leads and admins must have a second factor to do anything but set one up. */
      secondFactor?: boolean;
      /** @description A sign-off takes a member who is signed in: an API key is refused (rule `sign_off.in_person`). */
      signOffInPerson?: boolean;
      /** @description Seconds that a mark made by somebody who is signed in waits before anybody outside is told; until then it can be undone. */
      markDelay?: number;
    };
    /**
     * @description How the caveats would read with other settings.
     * @example {
     *       "items": [
     *         {
     *           "locale": "en",
     *           "key": "reported",
     *           "status": "reported",
     *           "inconclusive": false,
     *           "message": "{newsroom} has not independently verified this claim.",
     *           "own": false,
     *           "sentences": [
     *             {
     *               "strengths": [
     *                 0,
     *                 1,
     *                 2,
     *                 3
     *               ],
     *               "text": "The BBC has not independently verified this claim."
     *             }
     *           ],
     *           "fault": null
     *         },
     *         {
     *           "locale": "en",
     *           "key": "reported",
     *           "status": "reported",
     *           "inconclusive": false,
     *           "message": "Says {claimant}.",
     *           "own": true,
     *           "sentences": [],
     *           "fault": "This caveat must name the newsroom: {newsroom}."
     *         }
     *       ]
     *     }
     */
    CaveatPreview: {
      /** @description Language by language. */
      items: components['schemas']['PreviewedCaveat'][];
    };
    /** @description How one message reads in one language. */
    PreviewedCaveat: {
      locale: string;
      /** @description The message, as `wording` of the settings names it. */
      key: string;
      /** @description Of a claim that the message goes with. */
      status: components['schemas']['Status'];
      /** @description It goes with a claim whose check could find nothing out. */
      inconclusive: boolean;
      /** @description The message (ICU): the newsroom's own, else that of the catalogue. */
      message: string;
      /** @description Whether the newsroom words it itself. */
      own: boolean;
      /** @description Each sentence that it can come to; none where it has a fault. */
      sentences: {
        /** @description At which strengths it reads so; 3 is three or more. */
        strengths: number[];
        text: string;
      }[];
      /** @description Why it would be refused (rule `wording.must_keep_caveat`), in a sentence. */
      fault: string | null;
    };
    /**
     * @description A member of the newsroom. They get a way in by an invitation, or by an API key.
     * @example {
     *       "name": "Desk editor",
     *       "email": "editor@news.example",
     *       "role": "editor"
     *     }
     */
    NewMember: {
      name: string;
      /** @description One member has it at most. */
      email?: string | null;
      role: components['schemas']['Role'];
    };
    /**
     * @description What a member of a newsroom is.
     * @enum {string}
     */
    Role: 'reporter' | 'editor' | 'lead' | 'admin';
    /**
     * @description A person of the newsroom.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000012",
     *       "name": "Desk editor",
     *       "email": "editor@news.example",
     *       "role": "editor",
     *       "active": true,
     *       "signsIn": true,
     *       "createdAt": "2024-12-19T09:05:00.000Z"
     *     }
     */
    Member: {
      /** Format: uuid */
      id: string;
      name: string;
      email: string | null;
      role: components['schemas']['Role'];
      /** @description Who is not gets in by nothing. */
      active: boolean;
      /** @description Whether a person signs in as this member, or only API keys call for them. */
      signsIn: boolean;
      /** Format: date-time */
      createdAt: string;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000012",
     *           "name": "Desk editor",
     *           "email": "editor@news.example",
     *           "role": "editor",
     *           "active": true,
     *           "signsIn": true,
     *           "createdAt": "2024-12-19T09:05:00.000Z"
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    MemberPage: {
      items: components['schemas']['Member'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description What is to change of a member.
     * @example {
     *       "role": "lead"
     *     }
     * @example {
     *       "active": false
     *     }
     */
    MemberChange: {
      name?: string;
      role?: components['schemas']['Role'];
      /** @description With `false` the sessions, API keys and open invitations of the member end at once, for good. */
      active?: boolean;
    };
    /** @description A key to call the API with. */
    NewApiKey: {
      /** @description To tell the keys of a member apart. */
      label?: string;
      /** @description A machine's key may change a claim without saying which version it saw (`If-Match`). Left out, it is `false`. */
      machine?: boolean;
      /** @description What the key may do, within what its member's role allows; null for all of that. */
      scopes?: components['schemas']['Scope'][] | null;
      /** @description When the key runs out; null for never. */
      expiresAt?: string | null;
    };
    /**
     * @description A part of what an API key may do. Its holder's role bounds it besides.
     * @enum {string}
     */
    Scope:
      | 'claims:read'
      | 'claims:write'
      | 'evidence:write'
      | 'verifications:write'
      | 'sign_off'
      | 'stories:write'
      | 'events:read'
      | 'webhooks:read'
      | 'webhooks:write'
      | 'newsroom:read'
      | 'newsroom:write'
      | 'members:read'
      | 'members:write'
      | 'audit:read';
    /**
     * @description A new key, with its secret.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000021",
     *       "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *       "label": "Laptop",
     *       "machine": false,
     *       "scopes": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "expiresAt": null,
     *       "lastUsedAt": null,
     *       "createdBy": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000012",
     *         "name": "Desk editor"
     *       },
     *       "key": "cvt_01939b2e5c007a108000000000000021_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE"
     *     }
     */
    CreatedApiKey: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      memberId: string;
      label: string;
      /** @description A machine's key may change a claim without saying which version it saw (`If-Match`). */
      machine: boolean;
      /** @description What the key may do, within what its member's role allows; null for all of that. */
      scopes: components['schemas']['Scope'][] | null;
      /** Format: date-time */
      createdAt: string;
      expiresAt: string | null;
      /** @description To the minute. */
      lastUsedAt: string | null;
      /** @description The member who made it; null where it was made at the terminal. */
      createdBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** @description Goes into `Authorization: Bearer …`. It is told this once: only a digest of it is kept. */
      key: string;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000021",
     *           "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *           "label": "Laptop",
     *           "machine": false,
     *           "scopes": null,
     *           "createdAt": "2024-12-19T09:05:00.000Z",
     *           "expiresAt": null,
     *           "lastUsedAt": "2024-12-19T09:30:00.000Z",
     *           "createdBy": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000012",
     *             "name": "Desk editor"
     *           }
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    ApiKeyPage: {
      items: components['schemas']['ApiKey'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description A key of a member, without its secret.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000021",
     *       "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *       "label": "Laptop",
     *       "machine": false,
     *       "scopes": null,
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "expiresAt": null,
     *       "lastUsedAt": "2024-12-19T09:30:00.000Z",
     *       "createdBy": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000012",
     *         "name": "Desk editor"
     *       }
     *     }
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000021",
     *       "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *       "label": "Laptop",
     *       "machine": false,
     *       "scopes": [
     *         "claims:read"
     *       ],
     *       "createdAt": "2024-12-19T09:05:00.000Z",
     *       "expiresAt": "2024-12-20T14:00:00.000Z",
     *       "lastUsedAt": null,
     *       "createdBy": null
     *     }
     */
    ApiKey: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      memberId: string;
      label: string;
      /** @description A machine's key may change a claim without saying which version it saw (`If-Match`). */
      machine: boolean;
      /** @description What the key may do, within what its member's role allows; null for all of that. */
      scopes: components['schemas']['Scope'][] | null;
      /** Format: date-time */
      createdAt: string;
      expiresAt: string | null;
      /** @description To the minute. */
      lastUsedAt: string | null;
      /** @description The member who made it; null where it was made at the terminal. */
      createdBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-000000000071",
     *           "at": "2024-12-19T09:05:00.000Z",
     *           "by": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000013",
     *             "name": "Verification lead"
     *           },
     *           "via": "session",
     *           "act": "key.created",
     *           "target": "01939b2e-5c00-7a10-8000-000000000021",
     *           "details": {
     *             "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *             "label": "Laptop",
     *             "machine": false,
     *             "scopes": null,
     *             "expiresAt": null
     *           }
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description What was done about access, or by an admin.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-000000000071",
     *       "at": "2024-12-19T09:05:00.000Z",
     *       "by": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000013",
     *         "name": "Verification lead"
     *       },
     *       "via": "session",
     *       "act": "key.created",
     *       "target": "01939b2e-5c00-7a10-8000-000000000021",
     *       "details": {
     *         "memberId": "01939b2e-5c00-7a10-8000-000000000012",
     *         "label": "Laptop",
     *         "machine": false,
     *         "scopes": null,
     *         "expiresAt": null
     *       }
     *     }
     */
    AuditEntry: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /** @description The member who did it; null for whoever sat at the terminal. */
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /**
       * @description By what they got in.
       * @enum {string}
       */
      via: 'session' | 'key' | 'provider' | 'terminal';
      /** @description What was done: `member.added`, `key.revoked` and the like. */
      act: string;
      /** @description What it was done to. */
      target: string | null;
      /** @description What else is kept of it. No secret is. */
      details: {
        [key: string]: unknown;
      };
    };
    /**
     * @description By what somebody signs in.
     * @example {
     *       "login": "editor@news.example",
     *       "password": "tall lamp eats seven violins"
     *     }
     * @example {
     *       "login": "Desk editor",
     *       "password": "tall lamp eats seven violins",
     *       "newsroomId": "01939b2e-5c00-7a10-8000-000000000001",
     *       "code": "287082"
     *     }
     */
    NewSession: {
      /** @description An e-mail address; or a name, where one single person has it. */
      login: string;
      password: string;
      /**
       * Format: uuid
       * @description Which newsroom, for a member of several.
       */
      newsroomId?: string;
      /** @description The code of the second factor, where the person has one: six digits of their app, or a recovery code. */
      code?: string;
    };
    /**
     * @description That a person is signed in, as a member of one newsroom.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-0000000000b1",
     *       "person": {
     *         "id": "01939b2e-5c00-7a10-8000-0000000000a1",
     *         "name": "Desk editor",
     *         "email": "editor@news.example"
     *       },
     *       "member": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000012",
     *         "name": "Desk editor",
     *         "role": "editor"
     *       },
     *       "newsroom": {
     *         "id": "01939b2e-5c00-7a10-8000-000000000001",
     *         "name": "BBC News"
     *       },
     *       "secondFactor": "off",
     *       "createdAt": "2024-12-19T09:00:00.000Z",
     *       "seenAt": "2024-12-19T09:00:00.000Z",
     *       "expiresAt": "2024-12-26T09:00:00.000Z",
     *       "idleUntil": "2024-12-19T21:00:00.000Z",
     *       "agent": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
     *       "current": true
     *     }
     */
    Session: {
      /** Format: uuid */
      id: string;
      person: {
        /** Format: uuid */
        id: string;
        name: string;
        email: string;
      };
      member: {
        /** Format: uuid */
        id: string;
        name: string;
        role: components['schemas']['Role'];
      };
      newsroom: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /**
       * @description `needed`: the newsroom asks for one, and until it is set up nothing else can be done.
       * @enum {string}
       */
      secondFactor: 'off' | 'on' | 'needed';
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it was last heard of, to the minute.
       */
      seenAt: string;
      /**
       * Format: date-time
       * @description When it ends at the latest.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it ends if nothing is heard of it until then.
       */
      idleUntil: string;
      /** @description What the browser said it is. */
      agent: string;
      /** @description Whether it is the one that asks. */
      current: boolean;
    };
    /**
     * @description Another password.
     * @example {
     *       "current": "tall lamp eats seven violins",
     *       "password": "five grey owls in a kettle"
     *     }
     */
    PasswordChange: {
      /** @description The password of now. */
      current: string;
      /** @description The new one. Of 12 to 256 characters, and none that others would guess (rules `password.…`). */
      password: string;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-0000000000b1",
     *           "person": {
     *             "id": "01939b2e-5c00-7a10-8000-0000000000a1",
     *             "name": "Desk editor",
     *             "email": "editor@news.example"
     *           },
     *           "member": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000012",
     *             "name": "Desk editor",
     *             "role": "editor"
     *           },
     *           "newsroom": {
     *             "id": "01939b2e-5c00-7a10-8000-000000000001",
     *             "name": "BBC News"
     *           },
     *           "secondFactor": "off",
     *           "createdAt": "2024-12-19T09:00:00.000Z",
     *           "seenAt": "2024-12-19T09:00:00.000Z",
     *           "expiresAt": "2024-12-26T09:00:00.000Z",
     *           "idleUntil": "2024-12-19T21:00:00.000Z",
     *           "agent": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
     *           "current": true
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    SessionPage: {
      items: components['schemas']['Session'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description What somebody has besides their password.
     * @example {
     *       "on": true,
     *       "recoveryCodes": 9
     *     }
     */
    SecondFactor: {
      /** @description Whether signing in takes a code. */
      on: boolean;
      /** @description How many recovery codes are left. */
      recoveryCodes: number;
    };
    /**
     * @description A wish for a second factor.
     * @example {
     *       "password": "tall lamp eats seven violins"
     *     }
     */
    SecondFactorBeginning: {
      /** @description Their password, for those who have one. */
      password?: string;
    };
    /**
     * @description What an app makes codes from. It is told this once.
     * @example {
     *       "secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
     *       "uri": "otpauth://totp/Caveat:editor%40news.example?issuer=Caveat&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
     *       "qr": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\">…</svg>"
     *     }
     */
    SecondFactorSecret: {
      /** @description To be typed into an app, in base 32. */
      secret: string;
      /** @description The same for an app to scan or open: `otpauth://totp/…`. */
      uri: string;
      /** @description The same as a picture: an SVG document. */
      qr: string;
    };
    /**
     * @description A code of the app, by which the second factor is confirmed.
     * @example {
     *       "code": "287082"
     *     }
     */
    SecondFactorCode: {
      code: string;
    };
    /**
     * @description What lets somebody in who has lost their app.
     * @example {
     *       "recoveryCodes": [
     *         "b6rtfk-92kx6s-0mvqy9-e7hd54",
     *         "q1zs1s-m4tnj3-8wfaeq-53gchb",
     *         "7kyd6g-x0pjd1-rr6bgh-nt28ca",
     *         "e9mhkj-5vqwq5-1c4knr-zzp3fb",
     *         "ht37fy-j8dnh5-6yxbk0-0fsajk",
     *         "2wgkct-p5revj-vm9tvw-c1q8ae",
     *         "xn40kg-b7ch25-s3zd2x-k6fjhy",
     *         "8ar2n9-t0ywc4-n5qetc-9mvgwh",
     *         "d6pzbp-4hksvm-x1jbcm-w7rc63",
     *         "f3veeh-q9tmf7-g8yanb-20nkjx"
     *       ]
     *     }
     */
    RecoveryCodes: {
      /** @description Each takes the place of a code once. They are told this once: print them, or keep them in a safe place. */
      recoveryCodes: string[];
    };
    /**
     * @description The end of a second factor.
     * @example {
     *       "password": "tall lamp eats seven violins",
     *       "code": "287082"
     *     }
     */
    SecondFactorEnding: {
      /** @description Their password, for those who have one. */
      password?: string;
      /** @description Six digits of the app, or a recovery code. */
      code: string;
    };
    /**
     * @description It was done, and there is nothing to say of it.
     * @example {}
     */
    Done: Record<string, never>;
    /** @description Somebody who is to become a member of the newsroom. */
    NewInvitation: {
      /** Format: email */
      email: string;
      name: string;
      role: components['schemas']['Role'];
    };
    /**
     * @description A new invitation, with its link.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-0000000000c1",
     *       "email": "editor@news.example",
     *       "name": "Desk editor",
     *       "role": "editor",
     *       "memberId": null,
     *       "invitedBy": "01939b2e-5c00-7a10-8000-000000000014",
     *       "createdAt": "2024-12-19T09:00:00.000Z",
     *       "expiresAt": "2024-12-26T09:00:00.000Z",
     *       "acceptedAt": null,
     *       "revokedAt": null,
     *       "link": "https://caveat.news.example/join#cvi_01939b2e5c007a1080000000000000c1_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE"
     *     }
     */
    InvitationWithLink: {
      /** Format: uuid */
      id: string;
      email: string;
      name: string;
      role: components['schemas']['Role'];
      /** @description The member who gets a way in by it, or who has joined by it. */
      memberId: string | null;
      /** @description The admin; null where it was made at the terminal. */
      invitedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Until when it can be accepted.
       */
      expiresAt: string;
      acceptedAt: string | null;
      revokedAt: string | null;
      /** @description What to send to whoever is invited, and to nobody else. It is told this once: only a digest is kept. */
      link: string;
    };
    /**
     * @description A part of a list.
     * @example {
     *       "items": [
     *         {
     *           "id": "01939b2e-5c00-7a10-8000-0000000000c1",
     *           "email": "editor@news.example",
     *           "name": "Desk editor",
     *           "role": "editor",
     *           "memberId": null,
     *           "invitedBy": "01939b2e-5c00-7a10-8000-000000000014",
     *           "createdAt": "2024-12-19T09:00:00.000Z",
     *           "expiresAt": "2024-12-26T09:00:00.000Z",
     *           "acceptedAt": null,
     *           "revokedAt": null
     *         }
     *       ],
     *       "cursor": null
     *     }
     */
    InvitationPage: {
      items: components['schemas']['Invitation'][];
      /** @description For the next page; null at the end of the list. */
      cursor: string | null;
    };
    /**
     * @description A way into the newsroom, by one link, once.
     * @example {
     *       "id": "01939b2e-5c00-7a10-8000-0000000000c1",
     *       "email": "editor@news.example",
     *       "name": "Desk editor",
     *       "role": "editor",
     *       "memberId": null,
     *       "invitedBy": "01939b2e-5c00-7a10-8000-000000000014",
     *       "createdAt": "2024-12-19T09:00:00.000Z",
     *       "expiresAt": "2024-12-26T09:00:00.000Z",
     *       "acceptedAt": null,
     *       "revokedAt": null
     *     }
     */
    Invitation: {
      /** Format: uuid */
      id: string;
      email: string;
      name: string;
      role: components['schemas']['Role'];
      /** @description The member who gets a way in by it, or who has joined by it. */
      memberId: string | null;
      /** @description The admin; null where it was made at the terminal. */
      invitedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Until when it can be accepted.
       */
      expiresAt: string;
      acceptedAt: string | null;
      revokedAt: string | null;
    };
    /** @description A way in for somebody who is a member already. */
    NewMemberInvitation: {
      /**
       * Format: email
       * @description Where the member has none.
       */
      email?: string;
    };
    /**
     * @description The token of an invitation.
     * @example {
     *       "token": "cvi_01939b2e5c007a1080000000000000c1_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE"
     *     }
     */
    PresentedInvitation: {
      /** @description What follows the `#` in the link. */
      token: string;
    };
    /**
     * @description What an invitation says to whoever has its link.
     * @example {
     *       "newsroom": {
     *         "name": "BBC News"
     *       },
     *       "name": "Desk editor",
     *       "email": "editor@news.example",
     *       "role": "editor",
     *       "account": false,
     *       "expiresAt": "2024-12-26T09:00:00.000Z"
     *     }
     */
    InvitationReading: {
      newsroom: {
        name: string;
      };
      name: string;
      email: string;
      role: components['schemas']['Role'];
      /** @description Whether somebody of this address has a password here already, and joins with it. */
      account: boolean;
      /** Format: date-time */
      expiresAt: string;
    };
    /**
     * @description By what somebody takes an invitation up.
     * @example {
     *       "token": "cvi_01939b2e5c007a1080000000000000c1_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE",
     *       "password": "tall lamp eats seven violins"
     *     }
     */
    Acceptance: {
      /** @description What follows the `#` in the link. */
      token: string;
      /** @description The one that they choose; with `account`, the one that they have. */
      password: string;
      /** @description How they want to be called, where it is not as invited. */
      name?: string;
      /** @description The code of their second factor, where they have one. */
      code?: string;
    };
    /**
     * @description How the service is doing.
     * @example {
     *       "status": "ready"
     *     }
     */
    Health: {
      /** @enum {string} */
      status: 'live' | 'ready';
    };
    /**
     * @description May be answered to a webhook with a 2xx, in place of a call to acknowledge.
     * @example {
     *       "acknowledgements": [
     *         {
     *           "storyId": "01939b2e-5c00-7a10-8000-000000000091",
     *           "claims": [
     *             {
     *               "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *               "version": 6
     *             }
     *           ]
     *         },
     *         {
     *           "externalId": "cms-48213",
     *           "claims": [
     *             {
     *               "claimId": "01939b2e-5c00-7a10-8000-000000000051",
     *               "version": 6
     *             }
     *           ]
     *         }
     *       ]
     *     }
     */
    AcknowledgingAnswer: {
      acknowledgements: components['schemas']['AnswerAcknowledgement'][];
    };
    /** @description What the page of a story shows now. */
    AnswerAcknowledgement: {
      /** Format: uuid */
      storyId?: string;
      /** @description In place of `storyId`: the id that the CMS gave the story. */
      externalId?: string;
      claims: components['schemas']['ShownVersion'][];
    };
  };
  responses: {
    /** @description The request can’t be read: a body that is no JSON, a header or a cursor that is none. */
    Malformed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is neither an API key nor a session, or it counts no more. */
    Unauthenticated: {
      headers: {
        /** @description How to authenticate. */
        'WWW-Authenticate'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A rule does not let this member do it. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is nothing of this id in the newsroom. What belongs to another newsroom is not found either. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A rule does not let it be done as things stand. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The claim has moved on since the version in `If-Match`. */
    StaleVersion: {
      headers: {
        /** @description The version that the claim has now. */
        ETag?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than 256 KiB. */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not `application/json`. */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description What was sent is not right, each fault with its place; or a rule never lets this be done. */
    Unprocessable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A person's client has to send `If-Match`. */
    VersionRequired: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description More was asked than a limit allows, which `RateLimit-Policy` names. */
    TooManyRequests: {
      headers: {
        /** @description Seconds to wait before trying again. */
        'Retry-After'?: number;
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The service has failed. Its log tells more under `instance`. */
    Failed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The database cannot be reached. Nothing was changed. */
    Unavailable: {
      headers: {
        /** @description Seconds to wait before trying again. */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description What is left of the limit (`r`), and in how many seconds all of it is there again (`t`). */
    RateLimit: string;
    /** @description The limit: so many requests (`q`) in so many seconds (`w`). */
    RateLimitPolicy: string;
  };
  pathItems: never;
}
export interface operations {
  countClaims: {
    parameters: {
      query?: {
        /** @description Only claims of this desk. */
        desk?: string;
        /** @description Words that the statement must hold, in any case and with or without accents. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The counts, all of one moment. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimCounts'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeClaims: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkChange'];
      };
    };
    responses: {
      /** @description What came of each claim. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkResult'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listClaims: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description Only claims of this status. */
        status?: components['schemas']['Status'];
        /** @description Only claims that need a person: for this reason, for any, or `mine` for those that whoever asks can settle by their role. A sign-off that one has asked for oneself waits for somebody else. */
        attention?:
          | 'sign_off_requested'
          | 'verification_challenged'
          | 'single_unnamed_source'
          | 'circular_reporting'
          | 'source_retracted'
          | 'recheck_due'
          | 'assessment_differs'
          | 'caveat_outdated'
          | 'any'
          | 'mine';
        /** @description Only claims of this desk. */
        desk?: string;
        /** @description Words that the statement must hold, in any case and with or without accents. */
        q?: string;
        /** @description Only claims that this member sees to, by their id; `me`: whoever asks; `none`: nobody. */
        assignee?: ('me' | 'none') | string;
        sort?: components['schemas']['ClaimSort'];
      };
      header?: {
        /**
         * @description The language of the caveat and the attribution; without it, the newsroom's own.
         * @example uk, en;q=0.5
         */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of claims. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  createClaim: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The language of the caveat and the attribution; without it, the newsroom's own.
         * @example uk, en;q=0.5
         */
        'Accept-Language'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewClaim'];
      };
    };
    responses: {
      /** @description The claim. */
      201: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Claim'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readClaim: {
    parameters: {
      query?: {
        /** @description A time in the past: the claim as it stood then, in the words of then. A `+` in it has to be sent as `%2B`. */
        asOf?: string;
      };
      header?: {
        /**
         * @description The language of the caveat and the attribution; without it, the newsroom's own.
         * @example uk, en;q=0.5
         */
        'Accept-Language'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The claim. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Claim'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeClaim: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description The language of the caveat and the attribution; without it, the newsroom's own.
         * @example uk, en;q=0.5
         */
        'Accept-Language'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimChange'];
      };
    };
    responses: {
      /** @description The claim as it is filed now. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Claim'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readHistory: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of events. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  holdClaim: {
    parameters: {
      query?: {
        /** @description Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has set (`markDelay`) where a member who is signed in makes it, none where an API key does. */
        delay?: number;
      };
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHold'];
      };
    };
    responses: {
      /** @description What the hold makes of the claim. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimMark'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  liftHold: {
    parameters: {
      query?: {
        /** @description Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has set (`markDelay`) where a member who is signed in makes it, none where an API key does. */
        delay?: number;
      };
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the claim is without the hold. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimMark'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  undoMark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NamedMark'];
      };
    };
    responses: {
      /** @description The claim without the mark. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimMark'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  releaseMark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NamedMark'];
      };
    };
    responses: {
      /** @description The claim, which it changes in nothing. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimMark'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listEvidence: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description A time in the past: the evidence as it was then, and what was known then of the lineage of its reports and of retractions. Titles and names are those of now. A `+` in it has to be sent as `%2B`. */
        asOf?: string;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of evidence. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidencePage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  fileEvidence: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` that the client saw. Where it is sent, what is changed must still have that version.
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEvidence'];
      };
    };
    responses: {
      /** @description Where the claim stands with its evidence. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceFiled'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listEvidenceChanges: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description A version of the claim: what has changed since, such as the version by which a verification was submitted. */
        sinceVersion?: number;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceChangePage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  beOnClaim: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPresence'];
      };
    };
    responses: {
      /** @description Who else is on the claim. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Presence'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  leaveClaim: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who is still there. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Presence'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readClaimProvenance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of it at once. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimProvenance'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  submitVerification: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewVerification'];
      };
    };
    responses: {
      /** @description The verification, waiting for a sign-off. */
      201: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationMove'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  signOffVerification: {
    parameters: {
      query?: {
        /** @description Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has set (`markDelay`) where a member who is signed in makes it, none where an API key does. */
        delay?: number;
      };
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000061 */
        verificationId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignOff'];
      };
    };
    responses: {
      /** @description The verification, which stands. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationMove'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  revokeVerification: {
    parameters: {
      query?: {
        /** @description Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has set (`markDelay`) where a member who is signed in makes it, none where an API key does. */
        delay?: number;
      };
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000061 */
        verificationId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Revocation'];
      };
    };
    responses: {
      /** @description The verification, revoked. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationMove'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  upholdVerification: {
    parameters: {
      query?: {
        /** @description Seconds for which nobody outside is told of this mark, and it can be undone. Left out: as many as the newsroom has set (`markDelay`) where a member who is signed in makes it, none where an API key does. */
        delay?: number;
      };
      header?: {
        /**
         * @description The `ETag` of the claim that the client saw, or `*` for whichever it has. A key of a machine may leave it out; for a person’s it is needed (428).
         * @example "3"
         */
        'If-Match'?: string;
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000061 */
        verificationId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000051 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Upholding'];
      };
    };
    responses: {
      /** @description The verification, no longer challenged. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationMove'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['VersionRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listSources: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description Words that the name must hold, in any case and with or without accents. */
        q?: string;
        /** @description Also sources that were merged into others, which are left out otherwise. */
        merged?: 'true';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of sources. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourcePage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  recordSource: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSource'];
      };
    };
    responses: {
      /** @description The source. */
      201: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000032 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The source. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000032 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceChange'];
      };
    };
    responses: {
      /** @description The source as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  mergeSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000032 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceMerge'];
      };
    };
    responses: {
      /** @description The source, merged. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  unmergeSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000032 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The source, by itself. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listReports: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description Words that the title must hold, in any case and with or without accents. */
        q?: string;
        /** @description Only reports of this source. */
        sourceId?: string;
        /** @description Only reports published at this address. Addresses are the same where they differ only in the case of scheme and host, the port that the scheme has anyway, slashes at the end of the path, the fragment, or `utm_` parameters. */
        url?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of reports. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  recordReport: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewReport'];
      };
    };
    responses: {
      /** @description The report. */
      201: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Report'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000042 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Report'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  foretellLoops: {
    parameters: {
      query?: {
        /** @description What it might be said to rest on: ids of reports, with commas between them. Without it, no loop closes. */
        from?: string;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000042 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The loops; none where none would close. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportLoops'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  correctLineage: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000042 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDerivations'];
      };
    };
    responses: {
      /** @description The report with its lineage of now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Report'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  retractReport: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000042 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRetraction'];
      };
    };
    responses: {
      /** @description The report, retracted. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Report'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listStories: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        /** @description Words that the headline must hold, in any case and with or without accents. */
        q?: string;
        /** @description Only stories in which this claim appears. */
        claimId?: string;
        /** @description Only the story of this id of its CMS. */
        externalId?: string;
        /** @description Only stories that have shown an older status for longer than the newsroom allows. */
        outdated?: 'true';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of stories. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoryPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  recordStory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewStory'];
      };
    };
    responses: {
      /** @description The story. */
      201: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Story'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readStory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000091 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The story. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Story'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeStory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000091 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StoryChange'];
      };
    };
    responses: {
      /** @description The story as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Story'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  acknowledgeStory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000091 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAcknowledgement'];
      };
    };
    responses: {
      /** @description The story, with what its page shows now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Story'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listEvents: {
    parameters: {
      query?: {
        /** @description Only events with a greater sequence; `latest` for those that are yet to come. */
        after?: 'latest' | number;
        /** @description Most events on the page. A stream takes no heed of it. */
        limit?: number;
      };
      header?: {
        /**
         * @description The last event that a stream has told; it goes before `after`.
         * @example 5
         */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of events, or a stream of them. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
          /**
           * @example id: 5
           *     event: claim.assessed
           *     data: {"id":"01939b2e-5c00-7a10-8000-000000000071","sequence":5}
           */
          'text/event-stream': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listWebhookEndpoints: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of endpoints. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEndpointPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  createWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewWebhookEndpoint'];
      };
    };
    responses: {
      /** @description The endpoint, with its secret. */
      201: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedWebhookEndpoint'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEndpoint'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint as it was last. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEndpoint'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookEndpointChange'];
      };
    };
    responses: {
      /** @description The endpoint as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedWebhookEndpoint'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRotation'];
      };
    };
    responses: {
      /** @description What deliveries are verified with from now on. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RotatedSecret'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  testWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The test is on its way. */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTestSent'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
        state?: components['schemas']['DeliveryState'];
        eventType?: components['schemas']['WebhookEventType'];
        /** @description Only those about this claim. */
        claimId?: string;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of deliveries. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readWebhookDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000082 */
        deliveryId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryWithBody'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  retryWebhookDelivery: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000082 */
        deliveryId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The delivery as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDelivery'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  recoverWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoveryRequest'];
      };
    };
    responses: {
      /** @description How many are sent again. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Recovered'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  deliverWebhookEvent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000083 */
        eventId: string;
        /** @example 01939b2e-5c00-7a10-8000-000000000081 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its delivery. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDelivery'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listAttention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All that needs somebody. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttentionList'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readNewsroom: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newsroom with its settings. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Newsroom'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeNewsroom: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` that the client saw. Where it is sent, what is changed must still have that version.
         * @example "3"
         */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewsroomChange'];
      };
    };
    responses: {
      /** @description The newsroom with its settings of now. */
      200: {
        headers: {
          /** @description The version of the claim. */
          ETag?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Newsroom'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      412: components['responses']['StaleVersion'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  previewCaveats: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewsroomChange'];
      };
    };
    responses: {
      /** @description Every message of every language. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaveatPreview'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listMembers: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of members. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  addMember: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A key of the client’s own for this request. Sent again with the same key, the request is done once and answered the same.
         * @example 5f0c2b9e-63c1-4d0b-9a51-2f1f6c0f7a10
         */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMember'];
      };
    };
    responses: {
      /** @description The member. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemberChange'];
      };
    };
    responses: {
      /** @description The member as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listApiKeys: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of keys, without their secrets. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApiKey'];
      };
    };
    responses: {
      /** @description The key, with its secret. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedApiKey'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000021 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key as it was. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKey'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSession'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session as it was last. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description The new session. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listSessions: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of sessions. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  revokeSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-0000000000b1 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session as it was last. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The second factor, without anything that is secret. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactor'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  confirmSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorCode'];
      };
    };
    responses: {
      /** @description Ten recovery codes, told this once. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  beginSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorBeginning'];
      };
    };
    responses: {
      /** @description What the app takes the secret from. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorSecret'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  endSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorEnding'];
      };
    };
    responses: {
      /** @description Nothing more. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  listInvitations: {
    parameters: {
      query?: {
        /** @description Most items on the page. */
        limit?: number;
        /** @description Goes on where a page ended: its `cursor`, sent with the same other parameters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of invitations. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  createInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewInvitation'];
      };
    };
    responses: {
      /** @description The invitation, with its link. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationWithLink'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  revokeInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-0000000000c1 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation as it is now. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  inviteMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 01939b2e-5c00-7a10-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMemberInvitation'];
      };
    };
    responses: {
      /** @description The invitation, with its link. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationWithLink'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Failed'];
      503: components['responses']['Unavailable'];
    };
  };
  readInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresentedInvitation'];
      };
    };
    responses: {
      /** @description What the invitation says. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationReading'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Acceptance'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
    };
  };
  beginSignInByProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where to go. */
      302: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content?: never;
      };
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  finishSignInByProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed in: the cookie of a session, and where to go. */
      302: {
        headers: {
          /** @description Where it can be read. */
          Location?: string;
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content?: never;
      };
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['Unavailable'];
    };
  };
  isLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
    };
  };
  isReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      503: components['responses']['Unavailable'];
    };
  };
  readMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics of this process. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example caveat_http_request_duration_seconds_count{method="GET",route="/v1/claims/:id",status="200"} 1827 */
          'text/plain': string;
        };
      };
    };
  };
  readDocument: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          /** @example {"openapi":"3.1.0"} */
          'application/json': string;
        };
      };
      429: components['responses']['TooManyRequests'];
    };
  };
  readDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><title>Caveat</title> */
          'text/html': string;
        };
      };
    };
  };
  onClaimCreated: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimCreated'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onClaimStatusChanged: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimStatusChanged'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onClaimCaveatChanged: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimCaveatChanged'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onClaimAttentionRaised: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimAttentionRaised'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onReportRetracted: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportRetracted'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onStoryCaveatOutdated: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StoryCaveatOutdated'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onEndpointDisabled: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndpointDisabled'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
  onWebhookTest: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the event, the same at every try: what came before under this id has been told already.
         * @example 01939b2e-5c00-7a10-8000-000000000083
         */
        'webhook-id': string;
        /**
         * @description When this try was made, in seconds since 1970. Refuse what is older than five minutes.
         * @example 1734703200
         */
        'webhook-timestamp': string;
        /**
         * @description One signature for each secret that is valid, with spaces between: `v1,…` or `v1a,…`.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookTest'];
      };
    };
    responses: {
      /** @description It has arrived. Any other answer, a redirect as well, is no success. It needs no body; one in JSON may say which versions the pages show now. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgingAnswer'];
        };
      };
    };
  };
}
