// Opens GraphiQL in a real browser, runs the query that it starts with, and prints what came back as one line of JSON:
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
  // The button does nothing before the editor has its text and the schema has come.
  await page.waitForFunction(
    () => document.querySelector('.graphiql-query-editor .view-lines')?.textContent?.trim(), undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.locator('.graphiql-execute-button').click();
  await page.waitForFunction(
    () => document.querySelector('.graphiql-response')?.textContent?.includes('data'), undefined, { timeout: 60_000 });
  await page.screenshot({ path: screenshot });
  const response = await page.locator('.graphiql-response').innerText();
  console.log(JSON.stringify({ title: await page.title(), response, problems, foreign }));
} finally {
  await browser.close();
}
