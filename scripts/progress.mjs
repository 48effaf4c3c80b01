const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const REMINDER_MS = 10_000;

/**
 * Does a step that takes long and shows that it goes on: a moving line on a terminal, else a plain line now and then.
 * All of it goes to standard error, so that the output of what follows stays clean.
 *
 * @template T
 * @param {string} doing such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(doing, work) {
  const began = Date.now();
  const seconds = (digits) => `${((Date.now() - began) / 1000).toFixed(digits)} s`;
  const show = process.stderr.isTTY ? movingLine(doing, seconds) : plainLines(doing, seconds);
  try {
    const result = await work();
    show.end(`${doing}: done in ${seconds(1)}`);
    return result;
  } catch (error) {
    show.end(`${doing}: failed after ${seconds(1)}`);
    throw error;
  }
}

function movingLine(doing, seconds) {
  let frame = 0;
  const draw = () => process.stderr.write(`\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${doing} … ${seconds(0)}`);
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return {
    end(line) {
      clearInterval(timer);
      process.stderr.write(`\r\x1b[K${line}\n`);
    },
  };
}

function plainLines(doing, seconds) {
  console.error(`${doing} …`);
  const timer = setInterval(() => console.error(`${doing} … ${seconds(0)}`), REMINDER_MS);
  return {
    end(line) {
      clearInterval(timer);
      console.error(line);
    },
  };
}
