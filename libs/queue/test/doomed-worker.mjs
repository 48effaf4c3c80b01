// A worker to be killed: takes one job, says so, and never finishes it. Arguments: the built queue, the queue's options.
const [built, options] = process.argv.slice(2);
const { openQueue } = await import(built);
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const never = () => {
  process.stdout.write('taken\n');
  return new Promise(() => {});
};
openQueue({ ...JSON.parse(options), logger: silent }).work(
  { assess: never, spread: never, recheck: never, deliver: never },
  { concurrency: 1 },
);
