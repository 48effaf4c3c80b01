/** What is injected. Each token stands for one port or part, so that no controller can reach more than it uses. */
export const WORKFLOW = Symbol('Workflow');
export const MARKS = Symbol('Marks');
export const CLAIMS = Symbol('ClaimReader');
export const READS = Symbol('ClaimReads');
export const HISTORY = Symbol('HistoryReader');
export const PROVENANCE = Symbol('ProvenanceReader');
export const STORIES = Symbol('StoryReader');
export const NEWSROOMS = Symbol('NewsroomReader');
export const WEBHOOKS = Symbol('WebhookReader');
export const CHECK_ADDRESS = Symbol('CheckAddress');
export const ENDPOINT_KEYS = Symbol('EndpointKeys');
export const CREDENTIALS = Symbol('CredentialDirectory');
export const THROTTLE = Symbol('Throttle');
export const PEOPLE_DIRECTORY = Symbol('PersonDirectory');
export const SINGLE_SIGN_ON = Symbol('SingleSignOn');
export const PING = Symbol('Ping');
export const LOG = Symbol('Log');
