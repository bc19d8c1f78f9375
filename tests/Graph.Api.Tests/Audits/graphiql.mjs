// Opens GraphiQL in a real browser, runs the initial query, and prints the response as one line of JSON:
// node graphiql.mjs <url> <browser> <screenshot>
import { chromium } from 'playwright-core';

const [url, executablePath, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.url()} answered ${response.status()}`);
  });
  const foreign = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) foreign.push(request.url());
  });
  await page.goto(url, { waitUntil: 'load' });
  // The button does nothing until the editor has its text and the schema, so this presses it until it works.
  const answered = () => document.querySelector('.graphiql-response')?.textContent?.includes('data');
  const end = Date.now() + 90_000;
  while (!(await page.evaluate(answered))) {
    if (Date.now() > end) throw new Error(`There is no answer to be seen. ${problems.join(' ')}`);
    const button = page.locator('.graphiql-execute-button');
    if (await button.isEnabled()) await button.click();
    await page.waitForFunction(answered, undefined, { timeout: 5_000 }).catch(() => {});
  }
  await page.screenshot({ path: screenshot });
  const response = await page.locator('.graphiql-response').innerText();
  console.log(JSON.stringify({ title: await page.title(), response, problems, foreign }));
} finally {
  await browser.close();
}
