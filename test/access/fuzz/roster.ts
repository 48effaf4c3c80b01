import type { Caller, Workflow } from '#workflow/caller.js';
import { bearer, staffedNewsroom, type Credential, type Staffed } from '../support/people.js';
import { sql } from '../support/sql.js';

const ROLES = ['reporter', 'editor', 'lead', 'admin'] as const;

/** Who calls. All but the last six are let in, until something that the fuzzer does ends that. */
export const CREDENTIALS = [
  ...ROLES.flatMap((role) => [`${role} session`, `${role} key`, `${role} machine`] as const),
  'lead key of one scope',
  'admin key elsewhere',
  'nobody',
  'no key',
  'key of nobody',
  'session of nobody',
  'admin session cross-site',
  'admin session beside a bad key',
] as const;
export type CredentialName = (typeof CREDENTIALS)[number];

const LOST: readonly CredentialName[] = CREDENTIALS.slice(-6);
const NOBODYS_ID = '0'.repeat(32);
const SECRET = 'a'.repeat(43);

/** The people of two newsrooms, who get a new credential for each that the fuzzer has used up. */
export class Roster {
  private readonly held = new Map<CredentialName, Promise<Credential>>();

  private constructor(
    private readonly adminUrl: string,
    private readonly here: Staffed,
    private readonly elsewhere: Staffed,
  ) {}

  static async hire(workflow: Workflow, adminUrl: string): Promise<Roster> {
    const [here, elsewhere] = [await staffedNewsroom(workflow, 'Here'), await staffedNewsroom(workflow, 'Elsewhere')];
    return new Roster(adminUrl, here, elsewhere);
  }

  get newsroom(): Staffed {
    return this.here;
  }

  async credential(name: CredentialName): Promise<Credential> {
    const held = this.held.get(name) ?? this.issue(name);
    this.held.set(name, held);
    return held;
  }

  /** Notes that a credential was refused; one that should have been let in is replaced. */
  async refused(name: CredentialName): Promise<void> {
    if (LOST.includes(name)) return;
    this.held.delete(name);
    await this.restore();
  }

  /** Gives people back their roles and takes back what the newsroom demands, where the fuzzer has changed that. */
  async restore(): Promise<void> {
    const people = [this.here, this.elsewhere].flatMap((each) => Object.values(each.people));
    await sql(
      this.adminUrl,
      'SET session_replication_role = replica',
      'UPDATE newsroom_settings SET second_factor = false, sign_off_in_person = false',
      ...people.map(({ role, memberId }) => ({
        text: 'UPDATE members SET role = $1, disabled_at = NULL WHERE id = $2',
        values: [role, memberId],
      })),
    );
  }

  private async issue(name: CredentialName): Promise<Credential> {
    const { people } = this.here;
    const [role = '', kind] = name.split(' ');
    const person = people[role as Caller['role']];
    if (name === 'nobody') return {};
    if (name === 'no key') return bearer('x');
    if (name === 'key of nobody') return bearer(`cvt_${NOBODYS_ID}_${SECRET}`);
    if (name === 'session of nobody') return { cookie: `__Host-caveat=cvs_${NOBODYS_ID}_${SECRET}` };
    if (name === 'lead key of one scope') return people.lead.key({ scopes: ['claims:read'] });
    if (name === 'admin key elsewhere') return this.elsewhere.people.admin.key();
    if (name === 'admin session cross-site') return { ...(await person.session()), 'sec-fetch-site': 'cross-site' };
    if (name === 'admin session beside a bad key') return { ...(await person.session()), ...bearer('x') };
    return kind === 'session' ? person.session() : person.key({ machine: kind === 'machine' });
  }
}
