#!/usr/bin/env node
import { Command } from 'commander';
import { faultForPeople } from './fault.js';
import { receiverCommand } from './receiver/command.js';
import { spelled } from './spelled.js';

const program = new Command('caveat')
  .description('Keeps what is known about every claim that a newsroom publishes, and the words that must go with it.')
  .showHelpAfterError(`(${spelled('--help')} lists the commands)`);

program
  .command('start')
  .description('start API and worker in one process, on the embedded PostgreSQL unless DATABASE_URL is set')
  .action(async () => (await import('./commands/start.js')).start());
program
  .command('api')
  .description('start an API of its own; any number may run on one database')
  .action(async () => (await import('./commands/apart.js')).api());
program
  .command('worker')
  .description('start a worker of its own; any number may run on one database')
  .action(async () => (await import('./commands/apart.js')).worker());
program
  .command('migrate')
  .description('bring the database up to this release; CAVEAT_ADMIN_URL names its owner where that is another role')
  .action(async () => (await import('./commands/migrate.js')).migrateDatabase());

program
  .command('doctor')
  .description('say what a start would refuse, how to mend it, and what is well, without starting')
  .action(async () => (await import('./commands/doctor.js')).doctor());

const newsroom = program.command('newsroom').description('newsrooms of this service');
newsroom
  .command('create')
  .description('make a newsroom with its first admin, and print the ids and a link by which the admin gets in')
  .requiredOption('--name <name>', 'its name, such as "BBC News"')
  .requiredOption('--caveat-name <name>', 'how it names itself in a caveat, such as "the BBC"')
  .requiredOption('--admin <name>', 'the name of its first admin')
  .option('--email <address>', 'the e-mail address of the admin, who signs in with it')
  .option('--locale <locale>', 'the locale of its caveats: ar, de, en, es, fr, ko, ru or uk', 'en')
  .action(async (options) => (await import('./commands/newsroom.js')).createNewsroom(options));

const member = program.command('member').description('members of a newsroom');
member
  .command('add')
  .description('add a member, and print the id')
  .requiredOption('--newsroom <id>', 'the id of the newsroom')
  .requiredOption('--name <name>', 'the name of the member')
  .requiredOption('--role <role>', 'reporter, editor, lead or admin')
  .option('--email <address>', 'the e-mail address')
  .action(async (options) => (await import('./commands/newsroom.js')).addMemberTo(options));

program
  .command('invite')
  .description('let somebody into a newsroom: print a link for them, once')
  .requiredOption('--newsroom <id>', 'the id of the newsroom')
  .option('--email <address>', 'the e-mail address')
  .option('--name <name>', 'the name')
  .option('--role <role>', 'reporter, editor, lead or admin')
  .option('--member <id>', 'who is a member already, in place of name and role; --email where they have none')
  .action(async (options) => (await import('./commands/invite.js')).inviteTo(options));

const key = program.command('key').description('API keys of members');
key
  .command('create')
  .description('make an API key of a member, and print it once')
  .requiredOption('--newsroom <id>', 'the id of the newsroom')
  .requiredOption('--member <id>', 'the id of the member that it speaks for')
  .option('--label <text>', 'what it is for')
  .option('--machine', 'a machine uses it: it may change a claim without If-Match', false)
  .option('--scope <scopes...>', 'what it may do, such as claims:read; all that its member may do without this')
  .option('--expires <time>', 'when it runs out, such as 2030-01-01T00:00:00Z; never without this')
  .action(async (options) => (await import('./commands/key.js')).createKey(options));
key
  .command('revoke <key>')
  .description('end an API key at once; it is named by its id or by itself')
  .requiredOption('--newsroom <id>', 'the id of the newsroom')
  .action(async (named: string, options) => (await import('./commands/key.js')).endKey(named, options));

const jobs = program.command('jobs').description('jobs that have failed for good');
jobs
  .command('list', { isDefault: true })
  .description('list them, newest first')
  .option('--limit <number>', 'how many', Number, 50)
  .option('--json', 'print JSON', false)
  .action(async (options) => (await import('./commands/jobs.js')).listJobs(options));
jobs
  .command('run-again <id>')
  .description('run one of them again by its id, or "all"')
  .action(async (id: string) => (await import('./commands/jobs.js')).runJobsAgain(id));

program.addCommand(receiverCommand());

if (process.argv[2] === 'play') {
  const { playCommand } = await import('./play/command.js');
  program.addCommand(playCommand(async (signal) => (await import('./service/own-service.js')).openOwnService(signal)));
} else program.command('play').description('play scenario files and print the timeline');

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${faultForPeople(error)}\n`);
  process.exitCode = 1;
}
// A service that was stopped is over, whatever timers its packages have left.
if (['start', 'api', 'worker'].includes(process.argv[2] ?? '')) process.exit();
