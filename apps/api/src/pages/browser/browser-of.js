/** By what a browser calls itself; the first that is found counts, since most call themselves others besides. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * What people call a browser.
 * @param {string} agent the header that it sent
 */
export function browserOf(agent) {
  const browser = nameIn(BROWSERS, agent);
  const system = nameIn(SYSTEMS, agent);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (agent.trim() || 'Unknown browser');
}

/**
 * @param {(string | RegExp)[][]} names
 * @param {string} agent
 */
function nameIn(names, agent) {
  const found = names.find(([pattern]) => pattern instanceof RegExp && pattern.test(agent));
  return found && String(found[1]);
}
