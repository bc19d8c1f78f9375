// Subscribes in GraphiQL in a real browser: node graphiql-changes.mjs <url> <browser>. Prints "listening" once the stream is
// open, then the response that the page shows after a change.
import { chromium } from 'playwright-core';

const [url, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  const isStream = (response) => response.headers()['content-type']?.startsWith('text/event-stream');
  let isListening = false;
  page.on('response', (response) => { isListening ||= isStream(response); });
  await page.goto(url, { waitUntil: 'load' });
  const editor = '.graphiql-query-editor .view-lines';
  await page.waitForFunction((lines) => document.querySelector(lines)?.textContent?.trim(), editor, { timeout: 60_000 });
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => {});
  await page.locator(editor).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('subscription { changes { note } }');
  await page.waitForFunction((lines) => document.querySelector(lines)?.textContent?.includes('note'), editor, { timeout: 60_000 });
  // The button does nothing until the editor is ready, and stops a running operation if it is pressed again.
  for (let i = 0; i < 60 && !isListening; i++) {
    const button = page.locator('.graphiql-execute-button');
    if (/execute/i.test((await button.getAttribute('aria-label')) ?? 'execute')) await button.click();
    await page.waitForTimeout(1000);
  }

  if (!isListening) throw new Error(`No stream was opened. The page says: ${await page.locator('.graphiql-response').innerText()}`);
  console.log('listening');
  await page.waitForFunction(
    () => document.querySelector('.graphiql-response .view-lines')?.textContent?.includes('changes'), undefined, { timeout: 60_000 });
  console.log((await page.locator('.graphiql-response .view-lines').innerText()).replace(/\s+/gu, ' '));
} finally {
  await browser.close();
}
